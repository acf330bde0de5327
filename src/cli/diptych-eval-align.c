/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "cli/diptych-eval.h"

#include "analysis/alignment/diptych-given-sentences.h"
#include "analysis/alignment/diptych-link-scorer.h"
#include "analysis/diptych-analyzer.h"
#include "analysis/people/diptych-entity-linker.h"

static DiptychAnalysis *
analyze (JsonArray  *sentences,
         const char *language)
{
  guint n = json_array_get_length (sentences);
  g_autofree const char **strings = g_new0 (const char *, n + 1);
  g_autoptr (DiptychArticle) article = NULL;

  for (guint i = 0; i < n; i++)
    strings[i] = json_array_get_string_element (sentences, i);
  article = diptych_given_sentences_new_article (strings, n, language);
  return diptych_analyzer_analyze_given (article, NULL, NULL);
}

static void
add_links (JsonBuilder *answer,
           GArray      *links)
{
  for (guint i = 0; i < links->len; i++)
    {
      json_builder_begin_array (answer);
      json_builder_add_int_value (answer, g_array_index (links, DiptychScoredLink, i).left);
      json_builder_add_int_value (answer, g_array_index (links, DiptychScoredLink, i).right);
      json_builder_end_array (answer);
    }
}

/**
 * diptych_eval_align:
 *
 * Implements #DiptychEvalFunc for the task "align".
 */
void
diptych_eval_align (JsonObject  *line,
                    JsonBuilder *answer)
{
  JsonArray *docs = json_object_has_member (line, "docs") ? json_object_get_array_member (line, "docs") : NULL;
  g_autoptr (DiptychLinks) links = diptych_links_new ();
  g_autoptr (DiptychAnalysis) left = NULL;
  g_autoptr (DiptychAnalysis) right = NULL;
  g_autoptr (GArray) scored = NULL;

  left = docs != NULL ? analyze (json_array_get_array_element (docs, 0), "en")
         : analyze (json_object_get_array_member (line, "ko"), "ko");
  right = analyze (docs != NULL ? json_array_get_array_element (docs, 1) : json_object_get_array_member (line, "en"), "en");
  diptych_entity_linker_link (left, right, links, NULL, NULL);
  scored = diptych_link_scorer_score (left, right, links, NULL, NULL);
  diptych_link_scorer_choose (scored);
  json_builder_set_member_name (answer, "links");
  json_builder_begin_array (answer);
  add_links (answer, scored);
  json_builder_end_array (answer);
}
