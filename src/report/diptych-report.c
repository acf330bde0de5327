/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-report.h"

#include <string.h>

#include "report/diptych-analysis-dump.h"
#include "report/diptych-report-content.h"
#include "report/diptych-report-csv.h"
#include "report/diptych-report-html.h"
#include "report/diptych-report-json.h"
#include "report/diptych-report-markdown.h"
#include "report/diptych-report-odt.h"
#include "report/diptych-report-print.h"
#include "report/diptych-report-text.h"

static const struct
{
  const char *name;
  const char *suffix;
  const char *media_type;
} formats[DIPTYCH_N_REPORT_FILES] = {
  [DIPTYCH_REPORT_JSON] = { "json", ".json", "application/json" },
  [DIPTYCH_REPORT_TEXT] = { "text", ".txt", "text/plain" },
  [DIPTYCH_REPORT_MARKDOWN] = { "markdown", ".md", "text/markdown" },
  [DIPTYCH_REPORT_HTML] = { "html", ".html", "text/html" },
  [DIPTYCH_REPORT_ODT] = { "odt", ".odt", "application/vnd.oasis.opendocument.text" },
  [DIPTYCH_REPORT_CSV_FACTS] = { "csv-facts", ".csv", "text/csv" },
  [DIPTYCH_REPORT_CSV_QUOTATIONS] = { "csv-quotations", ".csv", "text/csv" },
};

/**
 * diptych_report_format_from_string:
 * @format: (out): the format that @string names
 *
 * Returns: whether @string names a format
 */
gboolean
diptych_report_format_from_string (const char          *string,
                                   DiptychReportFormat *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (string, formats[i].name))
      {
        *format = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * diptych_report_format_get_suffix:
 * @format: one that a file may have
 *
 * Returns: (transfer none): how the name of such a file ends, with the dot
 */
const char *
diptych_report_format_get_suffix (DiptychReportFormat format)
{
  g_return_val_if_fail (format < DIPTYCH_N_REPORT_FILES, NULL);

  return formats[format].suffix;
}

/**
 * diptych_report_format_get_media_type:
 * @format: one that a file may have
 *
 * Returns: (transfer none): the media type of such a file
 */
const char *
diptych_report_format_get_media_type (DiptychReportFormat format)
{
  g_return_val_if_fail (format < DIPTYCH_N_REPORT_FILES, NULL);

  return formats[format].media_type;
}

/**
 * diptych_report_from_analysis:
 * @id: (nullable): what the caller calls the article
 * @format: %DIPTYCH_REPORT_JSON or %DIPTYCH_REPORT_TEXT
 *
 * Returns: (transfer full): what was found in one article; JSON is one line
 */
char *
diptych_report_from_analysis (DiptychAnalysis     *analysis,
                              const char          *id,
                              DiptychReportFormat  format)
{
  g_autofree char *json = NULL;

  g_return_val_if_fail (format <= DIPTYCH_REPORT_TEXT, NULL);

  if (format == DIPTYCH_REPORT_TEXT)
    return diptych_analysis_dump (analysis);
  json = diptych_report_json_from_analysis (analysis, id, FALSE);
  return g_strconcat (json, "\n", NULL);
}

static char *
write_report (DiptychComparison   *comparison,
              DiptychReportFormat  format)
{
  switch (format)
    {
    case DIPTYCH_REPORT_TEXT:
      return diptych_report_content_write (comparison, &diptych_report_text_renderer);
    case DIPTYCH_REPORT_MARKDOWN:
      return diptych_report_content_write (comparison, &diptych_report_markdown_renderer);
    case DIPTYCH_REPORT_HTML:
      return diptych_report_content_write (comparison, &diptych_report_html_renderer);
    case DIPTYCH_REPORT_ODT:
      return diptych_report_content_write (comparison, &diptych_report_odt_renderer);
    case DIPTYCH_REPORT_PRINT:
      return diptych_report_content_write (comparison, &diptych_report_print_renderer);
    case DIPTYCH_REPORT_CSV_FACTS:
      return diptych_report_csv_from_facts (comparison);
    case DIPTYCH_REPORT_CSV_QUOTATIONS:
      return diptych_report_csv_from_quotations (comparison);
    case DIPTYCH_REPORT_JSON:
    default:
      {
        g_autofree char *json = diptych_report_json_from_comparison (comparison, TRUE);

        return g_strconcat (json, "\n", NULL);
      }
    }
}

/**
 * diptych_report_from_comparison:
 *
 * Returns: (transfer full): the whole comparison in @format; a text is in UTF-8, with a
 *   NUL behind it that does not count
 */
GBytes *
diptych_report_from_comparison (DiptychComparison   *comparison,
                                DiptychReportFormat  format)
{
  char *report = write_report (comparison, format);

  if (format == DIPTYCH_REPORT_ODT)
    {
      g_autofree char *content = report;

      return diptych_report_odt_pack (content);
    }
  return g_bytes_new_take (report, strlen (report));
}
