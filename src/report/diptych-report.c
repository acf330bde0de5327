/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-report.h"

#include "report/diptych-analysis-dump.h"
#include "report/diptych-report-content.h"
#include "report/diptych-report-html.h"
#include "report/diptych-report-json.h"
#include "report/diptych-report-markdown.h"
#include "report/diptych-report-text.h"

static const char * const format_names[] = {
  [DIPTYCH_REPORT_JSON] = "json",
  [DIPTYCH_REPORT_TEXT] = "text",
  [DIPTYCH_REPORT_MARKDOWN] = "markdown",
  [DIPTYCH_REPORT_HTML] = "html",
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
  for (guint i = 0; i < G_N_ELEMENTS (format_names); i++)
    if (g_str_equal (string, format_names[i]))
      {
        *format = i;
        return TRUE;
      }
  return FALSE;
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

/**
 * diptych_report_from_comparison:
 *
 * Returns: (transfer full): the whole comparison in @format
 */
char *
diptych_report_from_comparison (DiptychComparison   *comparison,
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
    case DIPTYCH_REPORT_JSON:
    default:
      {
        g_autofree char *json = diptych_report_json_from_comparison (comparison, TRUE);

        return g_strconcat (json, "\n", NULL);
      }
    }
}
