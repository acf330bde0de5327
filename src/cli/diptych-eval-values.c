/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "cli/diptych-eval.h"

/**
 * diptych_eval_values:
 *
 * Implements #DiptychEvalFunc for the task "values".
 */
void
diptych_eval_values (JsonObject  *line,
                     JsonBuilder *answer)
{
  json_builder_set_member_name (answer, "items");
  json_builder_begin_array (answer);
  json_builder_end_array (answer);
}
