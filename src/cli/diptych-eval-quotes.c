/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "cli/diptych-eval.h"

#include "analysis/names/diptych-name-tagger.h"
#include "analysis/people/diptych-coreference.h"
#include "analysis/quotations/diptych-quotation-attributor.h"
#include "analysis/quotations/diptych-quotation-finder.h"
#include "analysis/text/diptych-segmenter.h"

static void
add_span_or_null (JsonBuilder *answer,
                  DiptychText *text,
                  const char  *member,
                  DiptychSpan  span)
{
  json_builder_set_member_name (answer, member);
  if (diptych_span_is_empty (span))
    json_builder_add_null_value (answer);
  else
    diptych_eval_add_span (answer, text, span);
}

static void
add_quotation (JsonBuilder            *answer,
               DiptychText            *text,
               const DiptychQuotation *quotation)
{
  json_builder_begin_object (answer);
  json_builder_set_member_name (answer, "content");
  json_builder_begin_array (answer);
  for (guint i = 0; i < quotation->content->len; i++)
    diptych_eval_add_span (answer, text, g_array_index (quotation->content, DiptychSpan, i));
  json_builder_end_array (answer);
  add_span_or_null (answer, text, "speaker", quotation->speaker);
  add_span_or_null (answer, text, "cue", quotation->cue);
  json_builder_end_object (answer);
}

/* Words quoted inside a reported clause: the corpus has the clause alone. */
static gboolean
is_inside_clause (DiptychAnalysis        *analysis,
                  guint                   index,
                  const DiptychQuotation *quotation)
{
  for (guint i = index; i-- > 0 && i + 8 >= index;)
    {
      const DiptychQuotation *other = diptych_analysis_get_quotation (analysis, i);

      if (other->type == DIPTYCH_QUOTATION_INDIRECT
          && diptych_span_contains (diptych_quotation_get_hull (other), diptych_quotation_get_hull (quotation)))
        return TRUE;
    }
  return FALSE;
}

/* As the analyzer does it, but with all the corpus counts as an attribution. */
static DiptychAnalysis *
analyze (DiptychArticle *article)
{
  DiptychFindings *findings = diptych_findings_new ();

  diptych_segmenter_segment (article, findings, NULL, NULL);
  diptych_name_tagger_tag (article, findings, NULL, NULL);
  diptych_coreference_resolve (article, findings, NULL, NULL);
  diptych_quotation_finder_find_scope (article, findings, DIPTYCH_QUOTATION_SCOPE_ALL, NULL, NULL);
  diptych_quotation_attributor_attribute (article, findings, NULL, NULL);
  return diptych_analysis_new (article, findings);
}

/**
 * diptych_eval_quotes:
 *
 * Implements #DiptychEvalFunc for the task "quotes".
 */
void
diptych_eval_quotes (JsonObject  *line,
                     JsonBuilder *answer)
{
  g_autoptr (DiptychArticle) article = diptych_eval_article (line, NULL);
  g_autoptr (DiptychAnalysis) analysis = analyze (article);

  json_builder_set_member_name (answer, "quotes");
  json_builder_begin_array (answer);
  for (guint i = 0; i < diptych_analysis_get_n_quotations (analysis); i++)
    {
      const DiptychQuotation *quotation = diptych_analysis_get_quotation (analysis, i);

      if (quotation->type == DIPTYCH_QUOTATION_TERM
          || (quotation->type == DIPTYCH_QUOTATION_MIXED && is_inside_clause (analysis, i, quotation)))
        continue;
      add_quotation (answer, diptych_analysis_get_text (analysis), quotation);
    }
  json_builder_end_array (answer);
}
