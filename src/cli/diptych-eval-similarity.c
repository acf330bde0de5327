/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "cli/diptych-eval.h"

#include "analysis/alignment/diptych-given-sentences.h"
#include "analysis/alignment/diptych-similarity.h"
#include "analysis/diptych-analyzer.h"

static DiptychAnalysis *
analyze (JsonObject *line,
         const char *member)
{
  const char *sentence = json_object_get_string_member_with_default (line, member, "");
  const char *language = json_object_get_string_member_with_default (line, "lang", "en");
  g_autoptr (DiptychArticle) article = diptych_given_sentences_new_article (&sentence, 1, language);

  return diptych_analyzer_analyze_given (article, NULL, NULL);
}

/**
 * diptych_eval_similarity:
 *
 * Implements #DiptychEvalFunc for the task "similarity".
 */
void
diptych_eval_similarity (JsonObject  *line,
                         JsonBuilder *answer)
{
  g_autoptr (DiptychAnalysis) a = analyze (line, "a");
  g_autoptr (DiptychAnalysis) b = analyze (line, "b");

  json_builder_set_member_name (answer, "score");
  json_builder_add_double_value (answer, diptych_similarity_of_sentences (a, b));
}
