/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-analysis.h"

G_BEGIN_DECLS

gboolean diptych_korean_quotations_apply (DiptychArticle  *article);
void     diptych_korean_quotations_find  (DiptychArticle  *article,
                                          DiptychFindings *findings,
                                          const GArray    *marked);

G_END_DECLS
