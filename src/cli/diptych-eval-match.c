/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "cli/diptych-eval.h"

#include "analysis/people/diptych-script-matcher.h"

#define N_BEST 10

typedef struct
{
  char                 *path;
  GStrv                 names;
  DiptychScriptMatcher *matcher;
} Pool;

/* The pool of names beside the queries that are read: "pool-dev.txt" beside "queries-dev.jsonl". */
static const Pool *
get_pool (const char *path)
{
  static Pool pool;
  g_autofree char *contents = NULL;
  g_autoptr (GString) beside = g_string_new (path);

  if (g_strcmp0 (pool.path, path) == 0)
    return &pool;
  g_string_replace (beside, "queries-", "pool-", 0);
  g_string_replace (beside, ".jsonl", ".txt", 0);
  g_clear_pointer (&pool.path, g_free);
  g_clear_pointer (&pool.names, g_strfreev);
  g_clear_pointer (&pool.matcher, diptych_script_matcher_free);
  if (!g_file_get_contents (beside->str, &contents, NULL, NULL))
    contents = g_strdup ("");
  pool.path = g_strdup (path);
  pool.names = g_strsplit (g_strchomp (contents), "\n", -1);
  pool.matcher = diptych_script_matcher_new ();
  for (guint i = 0; pool.names[i] != NULL; i++)
    diptych_script_matcher_add (pool.matcher, pool.names[i]);
  return &pool;
}

/**
 * diptych_eval_match:
 *
 * Implements #DiptychEvalFunc for the task "match".
 */
void
diptych_eval_match (JsonObject  *line,
                    JsonBuilder *answer)
{
  const Pool *pool = get_pool (diptych_eval_get_path ());
  const char *name = json_object_get_string_member_with_default (line, "ko", "");
  g_autoptr (GArray) matches = diptych_script_matcher_search (pool->matcher, name, N_BEST);

  json_builder_set_member_name (answer, "ranked");
  json_builder_begin_array (answer);
  for (guint i = 0; i < matches->len; i++)
    json_builder_add_string_value (answer, pool->names[g_array_index (matches, DiptychScriptMatch, i).index]);
  json_builder_end_array (answer);
  json_builder_set_member_name (answer, "accept");
  json_builder_add_boolean_value (answer, diptych_script_matcher_choose (matches, DIPTYCH_SCRIPT_MATCH_LIKELY) != NULL);
}
