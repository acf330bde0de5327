/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "quotation-dump.h"

#include "analysis/diptych-analyzer.h"
#include "import/diptych-importer.h"

static char *
substring (DiptychAnalysis *analysis,
           DiptychSpan      span)
{
  return diptych_text_dup_substring (diptych_analysis_get_text (analysis), span);
}

/* For each quotation its type, its pieces, its cue and its speaker; "?" for a mark
 * that is missing. */
char *
quotation_dump_new (DiptychAnalysis *analysis)
{
  GString *result = g_string_new (NULL);

  for (guint i = 0; i < diptych_analysis_get_n_quotations (analysis); i++)
    {
      const DiptychQuotation *quotation = diptych_analysis_get_quotation (analysis, i);
      g_autofree char *cue = substring (analysis, quotation->cue);
      g_autofree char *speaker = substring (analysis, quotation->speaker);

      g_string_append_printf (result, "%s%s", diptych_quotation_type_to_string (quotation->type), quotation->open ? "?" : "");
      for (guint j = 0; j < quotation->content->len; j++)
        {
          g_autofree char *piece = substring (analysis, g_array_index (quotation->content, DiptychSpan, j));

          g_string_append_printf (result, "%s %s", j > 0 ? " |" : "", piece);
        }
      if (*cue != '\0')
        g_string_append_printf (result, " (%s)", cue);
      if (*speaker != '\0')
        g_string_append_printf (result, " <%s>", speaker);
      g_string_append_c (result, '\n');
    }
  return g_string_free (result, FALSE);
}

/* Everything that is found in @string, which must be valid. */
DiptychAnalysis *
quotation_dump_analyze (const char *string,
                        gssize      length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DiptychArticle) article = diptych_importer_import_text (string, length, "test", &error);
  DiptychAnalysis *analysis;

  g_assert_no_error (error);
  analysis = diptych_analyzer_analyze (article, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (diptych_analysis_validate (analysis, &error));
  g_assert_no_error (error);
  return analysis;
}
