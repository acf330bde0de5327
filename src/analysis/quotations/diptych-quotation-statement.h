/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/quotations/diptych-attribution-parts.h"

G_BEGIN_DECLS

gboolean diptych_quotation_statement_test (DiptychText                 *text,
                                           const DiptychFindings       *findings,
                                           const GArray                *rows,
                                           const GArray                *parts,
                                           const DiptychAttributionPart *content);

G_END_DECLS
