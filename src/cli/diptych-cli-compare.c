/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "cli/diptych-cli.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "report/diptych-report.h"
#include "session/diptych-corrector.h"

static char *format_name;
static char *output_path;

static const GOptionEntry entries[] = {
  { "format", 'f', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &format_name,
    N_("Print as text, markdown, html, odt, csv-facts, csv-quotations or json (text by default)"), N_("FORMAT") },
  { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &output_path,
    N_("Write into FILE, not to standard output"), N_("FILE") },
  G_OPTION_ENTRY_NULL
};

/* @story: (out): the story with its corrections, if one story file is all there is */
static gboolean
load_articles (char             **arguments,
               GPtrArray         *articles,
               DiptychStoryFile **story)
{
  for (guint i = 0; arguments[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) loaded = diptych_cli_load_story (arguments[i], arguments[1] == NULL ? story : NULL, &error);

      if (loaded == NULL)
        {
          diptych_cli_print_error ("%s", error->message);
          return FALSE;
        }
      for (guint j = 0; j < loaded->len; j++)
        g_ptr_array_add (articles, g_object_ref (loaded->pdata[j]));
    }
  if (articles->len < 2)
    diptych_cli_print_error (_("“%s” holds only one article; name a second file to compare it with."), arguments[0]);
  return articles->len >= 2;
}

static DiptychComparison *
compare (GPtrArray         *articles,
         DiptychStoryFile  *story)
{
  g_autoptr (GPtrArray) corrections = story != NULL ? diptych_story_file_dup_done (story) : g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DiptychCorrected) corrected = NULL;
  guint n_lost;

  corrected = diptych_corrector_correct ((DiptychArticle **) articles->pdata, (const guint[]) { 0, 1 }, NULL,
                                         corrections, NULL, &error);
  if (corrected == NULL)
    {
      diptych_cli_print_error ("%s", error->message);
      return NULL;
    }
  n_lost = diptych_corrected_count (corrected, DIPTYCH_OUTCOME_LOST);
  if (n_lost > 0)
    diptych_cli_print_error (ngettext ("%u correction of the story does not find its place any more and is left out.",
                                       "%u corrections of the story do not find their places any more and are left out.", n_lost),
                             n_lost);
  return g_object_ref (corrected->comparison);
}

/* A file is replaced whole; a device or a pipe is written to, for replacing it would leave
 * a file in its place. */
static gboolean
write_output (const char  *data,
              gsize        size,
              GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (output_path);
  g_autoptr (GFileOutputStream) stream = NULL;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_SPECIAL)
    return g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, error);
  stream = g_file_append_to (file, G_FILE_CREATE_NONE, NULL, error);
  return stream != NULL
         && g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, size, NULL, NULL, error)
         && g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
}

static gboolean
print_report (DiptychComparison   *comparison,
              DiptychReportFormat  format)
{
  g_autoptr (GBytes) report = diptych_report_from_comparison (comparison, format);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (report, &size);

  if (output_path == NULL)
    return fwrite (data, 1, size, stdout) == size;
  if (write_output (data, size, &error))
    return TRUE;
  diptych_cli_print_error (_("“%s” could not be written: %s."), output_path, error->message);
  return FALSE;
}

/**
 * diptych_cli_compare:
 *
 * Runs `diptych-cli compare`.
 *
 * Returns: the exit status of the program
 */
DiptychCliStatus
diptych_cli_compare (int    argc,
                     char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_("A B — compare two accounts of one story"));
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (DiptychComparison) comparison = NULL;
  g_autoptr (DiptychStoryFile) story = NULL;
  DiptychReportFormat format = DIPTYCH_REPORT_TEXT;

  g_option_context_set_description (context, _("A and B are plain texts, saved web pages or story files (.diptych); “-” is standard input. "
                                               "One story file alone is compared by its first two articles, with the corrections in it."));
  if (!diptych_cli_parse (context, entries, &argc, &argv))
    return DIPTYCH_CLI_USAGE;
  if (format_name != NULL && !diptych_report_format_from_string (format_name, &format))
    {
      diptych_cli_print_error (_("There is no format “%s”; use text, markdown, html, odt, csv-facts, csv-quotations or json."), format_name);
      return DIPTYCH_CLI_USAGE;
    }
  if (argc < 2 || argc > 3)
    {
      diptych_cli_print_error (_("“compare” takes two files; see “diptych-cli compare --help”."));
      return DIPTYCH_CLI_USAGE;
    }
  if (argc == 3 && g_str_equal (argv[1], "-") && g_str_equal (argv[2], "-"))
    {
      diptych_cli_print_error (_("Standard input can be only one of the two articles; name a file for the other."));
      return DIPTYCH_CLI_USAGE;
    }
  if (!load_articles (argv + 1, articles, &story))
    return DIPTYCH_CLI_FAILED;
  comparison = compare (articles, story);
  return comparison != NULL && print_report (comparison, format) ? DIPTYCH_CLI_OK : DIPTYCH_CLI_FAILED;
}
