/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

/* Each row is a report, put on paper as a PDF that is read back. */

#include "config.h"

#include <adwaita.h>

#include "analysis/diptych-comparer.h"
#include "diptych-report-printer.h"
#include "import/diptych-importer.h"

typedef struct
{
  const char *name;
  const char *sentence;
  guint       n_repeats;
  int         least_pages;
} Row;

static const Row rows[] = {
  { "short", "Mayor Zoë Brontë-Kim opened the café on 3 May 2024. 김 시장은 5%를 냈다고 말했다. ", 1, 1 },
  { "long", "Mayor Zoë Brontë-Kim paid 40 million euros on 3 May 2024. ", 300, 6 },
  { "sentence-longer-than-a-page", "the mayor of the old town by the sea and the bridge 다리 ", 1500, 2 },
};

static char *
print (DiptychComparison *comparison,
       const char        *name)
{
  g_autoptr (GtkPrintOperation) operation = diptych_report_printer_new (comparison, "시험");
  g_autofree char *path = g_strdup_printf ("%s/%s.pdf", g_get_user_cache_dir (), name);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&path);
}

static char *
run (const char * const *argv)
{
  char *output = NULL;
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL, &error);
  g_assert_no_error (error);
  return output;
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (DiptychArticle) article = NULL;
  g_autoptr (DiptychComparison) comparison = NULL;
  g_autofree char *path = NULL, *words = NULL, *information = NULL;
  const char *pages;

  for (guint i = 0; i < row->n_repeats; i++)
    g_string_append (text, row->sentence);
  g_string_append (text, "finis.\n");
  article = diptych_importer_import_text (text->str, -1, "글", NULL);
  comparison = diptych_comparer_compare (article, article, NULL, NULL);
  path = print (comparison, row->name);
  information = run ((const char * const[]) { "pdfinfo", path, NULL });
  words = run ((const char * const[]) { "pdftotext", path, "-", NULL });
  pages = strstr (information, "Pages:");
  g_assert_nonnull (pages);
  g_assert_cmpint (g_ascii_strtoll (pages + strlen ("Pages:"), NULL, 10), >=, row->least_pages);
  g_assert_nonnull (strstr (words, "finis"));
  g_assert_nonnull (strstr (words, "1 of "));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/print/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  return g_test_run ();
}
