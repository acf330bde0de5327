/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-analysis.h"

G_BEGIN_DECLS

/**
 * DiptychQuotationScope:
 * @DIPTYCH_QUOTATION_SCOPE_STATEMENTS: what a reader takes for a quotation
 * @DIPTYCH_QUOTATION_SCOPE_ALL: all that somebody is said to think, want or show as well
 *
 * Which reports count as indirect quotations.
 */
typedef enum
{
  DIPTYCH_QUOTATION_SCOPE_STATEMENTS,
  DIPTYCH_QUOTATION_SCOPE_ALL,
} DiptychQuotationScope;

gboolean diptych_quotation_finder_find       (DiptychArticle         *article,
                                              DiptychFindings        *findings,
                                              GCancellable           *cancellable,
                                              GError                **error);
gboolean diptych_quotation_finder_find_scope (DiptychArticle         *article,
                                              DiptychFindings        *findings,
                                              DiptychQuotationScope   scope,
                                              GCancellable           *cancellable,
                                              GError                **error);

G_END_DECLS
