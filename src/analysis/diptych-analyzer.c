/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-analyzer.h"

#include "analysis/alignment/diptych-given-sentences.h"
#include "analysis/facts/diptych-fact-finder.h"
#include "analysis/names/diptych-name-tagger.h"
#include "analysis/people/diptych-coreference.h"
#include "analysis/quotations/diptych-quotation-attributor.h"
#include "analysis/quotations/diptych-quotation-finder.h"
#include "analysis/text/diptych-segmenter.h"

/* Each stage sees what those above it found; none looks back. */
static const DiptychAnalyzerStage stages[] = {
  { "segmenter", diptych_segmenter_segment },
  { "name tagger", diptych_name_tagger_tag },
  { "coreference", diptych_coreference_resolve },
  { "quotation finder", diptych_quotation_finder_find },
  { "quotation attributor", diptych_quotation_attributor_attribute },
  { "fact finder", diptych_fact_finder_find },
};

/**
 * diptych_analyzer_get_stages:
 * @n_stages: (out): their number
 *
 * Returns: (transfer none) (array length=n_stages): the stages in the order in which they run
 */
const DiptychAnalyzerStage *
diptych_analyzer_get_stages (guint *n_stages)
{
  *n_stages = G_N_ELEMENTS (stages);
  return stages;
}

/**
 * diptych_analyzer_analyze:
 * @article: an article
 * @cancellable: (nullable): a cancellable, looked at between the stages and in them
 *
 * Finds the sentences, names, people, quotations and facts of @article.
 *
 * Returns: (transfer full) (nullable): an analysis, or %NULL when it was cancelled
 */
DiptychAnalysis *
diptych_analyzer_analyze (DiptychArticle  *article,
                          GCancellable    *cancellable,
                          GError         **error)
{
  g_autoptr (DiptychFindings) findings = diptych_findings_new ();

  g_return_val_if_fail (DIPTYCH_IS_ARTICLE (article), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !stages[i].run (article, findings, cancellable, error))
      return NULL;
  return diptych_analysis_new (article, g_steal_pointer (&findings));
}

/**
 * diptych_analyzer_analyze_given:
 * @article: an article of diptych_given_sentences_new_article()
 * @cancellable: (nullable): a cancellable
 *
 * Does the same for sentences whose borders are known.
 *
 * Returns: (transfer full) (nullable): an analysis in which each block of @article is
 *   a sentence, or %NULL when it was cancelled
 */
DiptychAnalysis *
diptych_analyzer_analyze_given (DiptychArticle  *article,
                                GCancellable    *cancellable,
                                GError         **error)
{
  g_autoptr (DiptychFindings) findings = diptych_findings_new ();

  g_return_val_if_fail (DIPTYCH_IS_ARTICLE (article), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !stages[i].run (article, findings, cancellable, error))
        return NULL;
      if (i == 0)
        diptych_given_sentences_join (findings);
    }
  return diptych_analysis_new (article, g_steal_pointer (&findings));
}

static void
analyze_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  DiptychAnalysis *analysis = diptych_analyzer_analyze (task_data, cancellable, &error);

  if (analysis != NULL)
    g_task_return_pointer (task, analysis, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * diptych_analyzer_analyze_async:
 *
 * Does the same on a worker thread.
 */
void
diptych_analyzer_analyze_async (DiptychArticle      *article,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, diptych_analyzer_analyze_async);
  g_task_set_task_data (task, g_object_ref (article), g_object_unref);
  g_task_run_in_thread (task, analyze_thread);
}

/**
 * diptych_analyzer_analyze_finish:
 *
 * Returns: (transfer full) (nullable): as diptych_analyzer_analyze()
 */
DiptychAnalysis *
diptych_analyzer_analyze_finish (GAsyncResult  *result,
                                 GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
