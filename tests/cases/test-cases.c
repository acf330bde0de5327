/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "analysis/diptych-analyzer.h"
#include "import/diptych-importer.h"
#include "report/diptych-analysis-dump.h"

/* Each case is a text and what is found in it, as diptych_analysis_dump() prints
 * it. DIPTYCH_UPDATE_CASES=1 writes the expected dumps anew: read the difference. */

static void
test_case (gconstpointer data)
{
  const char *name = data;
  g_autofree char *input_path = g_test_build_filename (G_TEST_DIST, name, NULL);
  g_autofree char *stem = g_strndup (input_path, strlen (input_path) - strlen (".txt"));
  g_autofree char *expected_path = g_strconcat (stem, ".expected", NULL);
  g_autofree char *input = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *dump = NULL;
  g_autoptr (DiptychArticle) article = NULL;
  g_autoptr (DiptychAnalysis) analysis = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (input_path, &input, NULL, NULL));
  article = diptych_importer_import_text (input, -1, name, &error);
  g_assert_no_error (error);
  analysis = diptych_analyzer_analyze (article, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (diptych_analysis_validate (analysis, &error));
  g_assert_no_error (error);
  dump = diptych_analysis_dump (analysis);
  if (g_getenv ("DIPTYCH_UPDATE_CASES") != NULL)
    g_assert_true (g_file_set_contents (expected_path, dump, -1, NULL));
  g_assert_true (g_file_get_contents (expected_path, &expected, NULL, NULL));
  g_assert_cmpstr (dump, ==, expected);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);

  folder = g_dir_open (g_test_get_dir (G_TEST_DIST), 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      {
        g_autofree char *path = g_strndup (name, strlen (name) - strlen (".txt"));
        g_autofree char *test = g_strconcat ("/cases/", path, NULL);

        g_test_add_data_func_full (test, g_strdup (name), test_case, g_free);
      }
  return g_test_run ();
}
