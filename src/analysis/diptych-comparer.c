/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-comparer.h"

#include "analysis/alignment/diptych-aligner.h"
#include "analysis/diptych-analyzer.h"
#include "analysis/facts/diptych-fact-comparer.h"
#include "analysis/people/diptych-entity-linker.h"
#include "analysis/people/diptych-kind-reconciler.h"
#include "analysis/quotations/diptych-quotation-pairer.h"

/* Each stage sees what those above it joined; none looks back. */
static const DiptychComparerStage stages[] = {
  { "entity linker", diptych_entity_linker_link },
  { "aligner", diptych_aligner_align },
  { "quotation pairer", diptych_quotation_pairer_pair },
  { "fact comparer", diptych_fact_comparer_compare },
};

/**
 * diptych_comparer_get_stages:
 * @n_stages: (out): their number
 *
 * Returns: (transfer none) (array length=n_stages): the stages in the order in which they run
 */
const DiptychComparerStage *
diptych_comparer_get_stages (guint *n_stages)
{
  *n_stages = G_N_ELEMENTS (stages);
  return stages;
}

/**
 * diptych_comparer_compare_analyses:
 * @left: the analysis of the first article
 * @right: that of the second
 * @cancellable: (nullable): a cancellable, looked at between the stages and in them
 *
 * Joins what two analyses found. The comparison holds them, or copies in which a name has
 * the kind that the other article knows.
 *
 * Returns: (transfer full) (nullable): a comparison, or %NULL when it was cancelled
 */
DiptychComparison *
diptych_comparer_compare_analyses (DiptychAnalysis  *left,
                                   DiptychAnalysis  *right,
                                   GCancellable     *cancellable,
                                   GError          **error)
{
  g_autoptr (DiptychLinks) links = diptych_links_new ();
  g_autoptr (DiptychAnalysis) known_left = NULL;
  g_autoptr (DiptychAnalysis) known_right = NULL;

  g_return_val_if_fail (DIPTYCH_IS_ANALYSIS (left), NULL);
  g_return_val_if_fail (DIPTYCH_IS_ANALYSIS (right), NULL);

  known_left = diptych_kind_reconciler_reconcile (left, right);
  known_right = diptych_kind_reconciler_reconcile (right, left);
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !stages[i].run (known_left, known_right, links, cancellable, error))
      return NULL;
  return diptych_comparison_new (known_left, known_right, g_steal_pointer (&links));
}

/**
 * diptych_comparer_compare:
 * @left: the first article
 * @right: the second
 * @cancellable: (nullable): a cancellable
 *
 * Analyses both articles and joins what was found.
 *
 * Returns: (transfer full) (nullable): a comparison, or %NULL when it was cancelled
 */
DiptychComparison *
diptych_comparer_compare (DiptychArticle  *left,
                          DiptychArticle  *right,
                          GCancellable    *cancellable,
                          GError         **error)
{
  g_autoptr (DiptychAnalysis) left_analysis = NULL;
  g_autoptr (DiptychAnalysis) right_analysis = NULL;

  left_analysis = diptych_analyzer_analyze (left, cancellable, error);
  if (left_analysis == NULL)
    return NULL;
  right_analysis = diptych_analyzer_analyze (right, cancellable, error);
  if (right_analysis == NULL)
    return NULL;
  return diptych_comparer_compare_analyses (left_analysis, right_analysis, cancellable, error);
}

typedef struct
{
  DiptychArticle *left;
  DiptychArticle *right;
} CompareData;

static void
compare_data_free (gpointer data)
{
  CompareData *self = data;

  g_object_unref (self->left);
  g_object_unref (self->right);
  g_free (self);
}

static void
compare_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  CompareData *data = task_data;
  g_autoptr (GError) error = NULL;
  DiptychComparison *comparison = diptych_comparer_compare (data->left, data->right, cancellable, &error);

  if (comparison != NULL)
    g_task_return_pointer (task, comparison, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * diptych_comparer_compare_async:
 *
 * Does the same as diptych_comparer_compare() on a worker thread.
 */
void
diptych_comparer_compare_async (DiptychArticle      *left,
                                DiptychArticle      *right,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  CompareData *data = g_new (CompareData, 1);

  data->left = g_object_ref (left);
  data->right = g_object_ref (right);
  g_task_set_source_tag (task, diptych_comparer_compare_async);
  g_task_set_task_data (task, data, compare_data_free);
  g_task_run_in_thread (task, compare_thread);
}

/**
 * diptych_comparer_compare_finish:
 *
 * Returns: (transfer full) (nullable): as diptych_comparer_compare()
 */
DiptychComparison *
diptych_comparer_compare_finish (GAsyncResult  *result,
                                 GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
