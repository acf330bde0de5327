/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/quotations/diptych-attribution-tagger.h"

G_BEGIN_DECLS

void diptych_reported_clause_label (DiptychText           *text,
                                    const DiptychFindings *findings,
                                    const GArray          *rows,
                                    guint8                *labels);

G_END_DECLS
