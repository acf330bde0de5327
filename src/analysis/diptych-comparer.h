/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-comparison.h"

G_BEGIN_DECLS

/**
 * DiptychComparerStage:
 * @name: what figures and tests call it, not translated
 * @run: adds what it joins to @links
 *
 * One stage of the comparison.
 */
typedef struct
{
  const char *name;
  gboolean  (*run) (DiptychAnalysis  *left,
                    DiptychAnalysis  *right,
                    DiptychLinks     *links,
                    GCancellable     *cancellable,
                    GError          **error);
} DiptychComparerStage;

const DiptychComparerStage *diptych_comparer_get_stages (guint *n_stages);

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
