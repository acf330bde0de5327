/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-analysis.h"

G_BEGIN_DECLS

/**
 * DiptychAnalyzerStage:
 * @name: what figures and tests call it, not translated
 * @run: adds what it finds in @article to @findings
 *
 * One stage of the analysis.
 */
typedef struct
{
  const char *name;
  gboolean  (*run) (DiptychArticle   *article,
                    DiptychFindings  *findings,
                    GCancellable     *cancellable,
                    GError          **error);
} DiptychAnalyzerStage;

const DiptychAnalyzerStage *diptych_analyzer_get_stages (guint *n_stages);

DiptychAnalysis *diptych_analyzer_analyze        (DiptychArticle       *article,
                                                  GCancellable         *cancellable,
                                                  GError              **error);
DiptychAnalysis *diptych_analyzer_analyze_given  (DiptychArticle       *article,
                                                  GCancellable         *cancellable,
                                                  GError              **error);
void             diptych_analyzer_analyze_async  (DiptychArticle       *article,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
DiptychAnalysis *diptych_analyzer_analyze_finish (GAsyncResult         *result,
                                                  GError              **error);

G_END_DECLS
