/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "analysis/diptych-analyzer.h"
#include "analysis/diptych-comparer.h"
#include "import/diptych-importer.h"
#include "report/diptych-report.h"

/* Each row is run through both faces: what the worker thread hands over is what
 * the synchronous function returns, and a cancelled run hands over nothing. */
static const struct
{
  const char *name;
  const char *left;
  const char *right;
} rows[] = {
  { "english", "Anna Berg opened the bridge on 3 May 2024. “It is safe,” Berg said.\n",
    "Berg opened the bridge on May 3, 2024.\n" },
  { "multi-byte", "Łukasz Żak said the café cost €40 million.\n", "안나 베리는 “다리는 안전하다”고 말했다.\n" },
};

static void
keep_result (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

static DiptychArticle *
import (const char *text)
{
  DiptychArticle *article = diptych_importer_import_text (text, -1, "글", NULL);

  g_assert_nonnull (article);
  return article;
}

static void
test_compare (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (DiptychArticle) left = import (rows[row].left);
  g_autoptr (DiptychArticle) right = import (rows[row].right);
  g_autoptr (DiptychComparison) expected = diptych_comparer_compare (left, right, NULL, NULL);
  g_autoptr (DiptychComparison) comparison = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) expected_report = diptych_report_from_comparison (expected, DIPTYCH_REPORT_JSON);
  g_autoptr (GBytes) report = NULL;

  diptych_comparer_compare_async (left, right, NULL, keep_result, &result);
  comparison = diptych_comparer_compare_finish (wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_true (diptych_comparison_validate (comparison, &error));
  g_assert_no_error (error);
  report = diptych_report_from_comparison (comparison, DIPTYCH_REPORT_JSON);
  g_assert_true (g_bytes_equal (report, expected_report));
}

static void
test_analyze (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (DiptychArticle) article = import (rows[row].right);
  g_autoptr (DiptychAnalysis) expected = diptych_analyzer_analyze (article, NULL, NULL);
  g_autoptr (DiptychAnalysis) analysis = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *expected_report = diptych_report_from_analysis (expected, NULL, DIPTYCH_REPORT_TEXT);
  g_autofree char *report = NULL;

  diptych_analyzer_analyze_async (article, NULL, keep_result, &result);
  analysis = diptych_analyzer_analyze_finish (wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_true (diptych_analysis_validate (analysis, &error));
  report = diptych_report_from_analysis (analysis, NULL, DIPTYCH_REPORT_TEXT);
  g_assert_cmpstr (report, ==, expected_report);
}

static void
test_cancelled (void)
{
  g_autoptr (DiptychArticle) article = import (rows[0].left);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) compared = NULL;
  g_autoptr (GAsyncResult) analyzed = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (diptych_comparer_compare (article, article, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  diptych_comparer_compare_async (article, article, cancellable, keep_result, &compared);
  g_assert_null (diptych_comparer_compare_finish (wait_for (&compared), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  diptych_analyzer_analyze_async (article, cancellable, keep_result, &analyzed);
  g_assert_null (diptych_analyzer_analyze_finish (wait_for (&analyzed), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* The first start shows the sample: it has something of everything, a conflict among it. */
static void
test_sample (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("resource:///io/github/diptych/Diptych/sample/nato-handover.diptych");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles = diptych_importer_import_file (file, NULL, &error);
  g_autoptr (DiptychComparison) comparison = NULL;
  const DiptychFactRelation *relations;
  guint n_quotations, n_facts, n_differ = 0;

  g_assert_no_error (error);
  comparison = diptych_comparer_compare (articles->pdata[0], articles->pdata[1], NULL, &error);
  g_assert_no_error (error);
  diptych_comparison_get_quotations (comparison, &n_quotations);
  relations = diptych_comparison_get_facts (comparison, &n_facts);
  for (guint i = 0; i < n_facts; i++)
    n_differ += relations[i].kind == DIPTYCH_FACT_DIFFER;
  g_assert_cmpuint (n_quotations, >=, 3);
  g_assert_cmpuint (n_facts, >=, 10);
  g_assert_cmpuint (n_differ, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *compare = g_strconcat ("/comparer/compare/", rows[i].name, NULL);
      g_autofree char *analyze = g_strconcat ("/comparer/analyze/", rows[i].name, NULL);

      g_test_add_data_func (compare, GUINT_TO_POINTER (i), test_compare);
      g_test_add_data_func (analyze, GUINT_TO_POINTER (i), test_analyze);
    }
  g_test_add_func ("/comparer/cancelled", test_cancelled);
  g_test_add_func ("/comparer/sample", test_sample);
  return g_test_run ();
}
