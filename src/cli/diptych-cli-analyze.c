/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "cli/diptych-cli.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/diptych-analyzer.h"
#include "report/diptych-report.h"

static char *format_name;

static const GOptionEntry entries[] = {
  { "format", 'f', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &format_name,
    N_("Print as json, one object a line, or as text (json by default)"), N_("FORMAT") },
  G_OPTION_ENTRY_NULL
};

static gboolean
print_analysis (DiptychArticle       *article,
                const char           *id,
                DiptychReportFormat   format,
                GError              **error)
{
  g_autoptr (DiptychAnalysis) analysis = diptych_analyzer_analyze (article, NULL, error);
  g_autofree char *report = NULL;

  if (analysis == NULL)
    return FALSE;
  report = diptych_report_from_analysis (analysis, id, format);
  fputs (report, stdout);
  return fflush (stdout) == 0;
}

static gboolean
analyze_file (const char           *argument,
              DiptychReportFormat   format,
              GError              **error)
{
  g_autoptr (GPtrArray) articles = diptych_cli_load (argument, error);

  if (articles == NULL)
    return FALSE;
  for (guint i = 0; i < articles->len; i++)
    if (!print_analysis (articles->pdata[i], argument, format, error))
      return FALSE;
  return TRUE;
}

/* One line of newline-delimited JSON: an object with a "text", and perhaps an "id". */
static gboolean
analyze_line (const char           *line,
              guint                 number,
              DiptychReportFormat   format,
              GError              **error)
{
  g_autofree char *name = g_strdup_printf (_("line %u of standard input"), number);
  g_autoptr (JsonNode) node = json_from_string (line, NULL);
  g_autoptr (DiptychArticle) article = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_SYNTAX,
                   _("“%s” is not a JSON object; put one object with a “text” on each line."), name);
      return FALSE;
    }
  article = diptych_cli_article_from_json (json_node_get_object (node), name, error);
  if (article == NULL)
    return FALSE;
  return print_analysis (article, json_object_get_string_member_with_default (json_node_get_object (node), "id", name),
                         format, error);
}

/* Answers each line as soon as it is there, so that it can serve as a stage of a pipe. */
static guint
analyze_lines (DiptychReportFormat format)
{
  char *line = NULL;
  gsize capacity = 0;
  guint n_read = 0;

  for (guint number = 1; getline (&line, &capacity, stdin) > 0; number++)
    {
      g_autoptr (GError) error = NULL;

      if (*g_strstrip (line) == '\0')
        continue;
      if (analyze_line (line, number, format, &error))
        n_read++;
      else
        diptych_cli_print_error ("%s", error->message);
    }
  free (line);
  return n_read;
}

/* Whether standard input begins with a brace, which no news text does. */
static gboolean
standard_input_is_json (void)
{
  int c;

  while ((c = getchar ()) != EOF)
    if (strchr (" \t\r\n", c) == NULL)
      {
        ungetc (c, stdin);
        return c == '{';
      }
  return FALSE;
}

/**
 * diptych_cli_analyze:
 *
 * Runs `diptych-cli analyze`. What cannot be read is named on standard error,
 * and the rest goes on.
 *
 * Returns: the exit status of the program
 */
DiptychCliStatus
diptych_cli_analyze (int    argc,
                     char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_("FILE… — find the people, quotations and facts of articles"));
  DiptychReportFormat format = DIPTYCH_REPORT_JSON;
  guint n_read = 0;

  g_option_context_set_description (context, _("“-” is standard input: a text, or newline-delimited JSON with one object a line "
                                               "that has a “text” and may have an “id”, a “title”, an “outlet”, a “date”, "
                                               "a “language” and a “translation”."));
  if (!diptych_cli_parse (context, entries, &argc, &argv))
    return DIPTYCH_CLI_USAGE;
  if (format_name != NULL
      && (!diptych_report_format_from_string (format_name, &format) || format > DIPTYCH_REPORT_TEXT))
    {
      diptych_cli_print_error (_("“analyze” has no format “%s”; use json or text."), format_name);
      return DIPTYCH_CLI_USAGE;
    }
  if (argc < 2)
    {
      diptych_cli_print_error (_("“analyze” takes one or more files; see “diptych-cli analyze --help”."));
      return DIPTYCH_CLI_USAGE;
    }
  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GError) error = NULL;

      if (g_str_equal (argv[i], "-") && standard_input_is_json ())
        n_read += analyze_lines (format);
      else if (analyze_file (argv[i], format, &error))
        n_read++;
      else
        diptych_cli_print_error ("%s", error->message);
    }
  return n_read > 0 ? DIPTYCH_CLI_OK : DIPTYCH_CLI_FAILED;
}
