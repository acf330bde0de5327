/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "cli/diptych-eval.h"

#include "analysis/names/diptych-name-tagger.h"
#include "analysis/text/diptych-segmenter.h"

static const char * const types[DIPTYCH_N_ENTITY_KINDS] = {
  [DIPTYCH_ENTITY_PERSON] = "PER",
  [DIPTYCH_ENTITY_ORGANISATION] = "ORG",
  [DIPTYCH_ENTITY_PLACE] = "LOC",
};

static void
add_mention (JsonBuilder          *answer,
             DiptychText          *text,
             const DiptychMention *mention)
{
  DiptychSpan span = diptych_eval_map_span (text, mention->span);

  json_builder_begin_object (answer);
  json_builder_set_member_name (answer, "start");
  json_builder_add_int_value (answer, span.start);
  json_builder_set_member_name (answer, "end");
  json_builder_add_int_value (answer, span.end);
  json_builder_set_member_name (answer, "type");
  json_builder_add_string_value (answer, types[mention->kind]);
  json_builder_end_object (answer);
}

/**
 * diptych_eval_names:
 *
 * Implements #DiptychEvalFunc for the task "names".
 */
void
diptych_eval_names (JsonObject  *line,
                    JsonBuilder *answer)
{
  g_autoptr (DiptychArticle) article = diptych_eval_article (line, NULL);
  g_autoptr (DiptychFindings) findings = diptych_findings_new ();

  diptych_segmenter_segment (article, findings, NULL, NULL);
  diptych_name_tagger_tag (article, findings, NULL, NULL);
  json_builder_set_member_name (answer, "entities");
  json_builder_begin_array (answer);
  for (guint i = 0; i < findings->mentions->len; i++)
    add_mention (answer, diptych_article_get_text (article),
                 &g_array_index (findings->mentions, DiptychMention, i));
  json_builder_end_array (answer);
}
