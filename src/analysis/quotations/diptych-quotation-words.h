/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-analysis.h"

G_BEGIN_DECLS

GArray *diptych_quotation_words_new (DiptychAnalysis        *analysis,
                                     const DiptychQuotation *quotation);

G_END_DECLS
