/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-comparison.h"

G_BEGIN_DECLS

DiptychComparison *diptych_comparer_compare_analyses (DiptychAnalysis      *left,
                                                      DiptychAnalysis      *right,
                                                      GCancellable         *cancellable,
                                                      GError              **error);
DiptychComparison *diptych_comparer_compare          (DiptychArticle       *left,
                                                      DiptychArticle       *right,
                                                      GCancellable         *cancellable,
                                                      GError              **error);
void               diptych_comparer_compare_async    (DiptychArticle       *left,
                                                      DiptychArticle       *right,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
DiptychComparison *diptych_comparer_compare_finish   (GAsyncResult         *result,
                                                      GError              **error);

G_END_DECLS
