/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "cli/diptych-eval.h"

#include "analysis/people/diptych-name-matcher.h"

/**
 * diptych_eval_variants:
 *
 * Implements #DiptychEvalFunc for the task "variants".
 */
void
diptych_eval_variants (JsonObject  *line,
                       JsonBuilder *answer)
{
  g_autoptr (DiptychPersonName) a = diptych_person_name_new (json_object_get_string_member_with_default (line, "a", ""), -1);
  g_autoptr (DiptychPersonName) b = diptych_person_name_new (json_object_get_string_member_with_default (line, "b", ""), -1);

  json_builder_set_member_name (answer, "score");
  json_builder_add_double_value (answer, diptych_name_matcher_match (a, b).score);
}
