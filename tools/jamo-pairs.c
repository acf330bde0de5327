/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "jamo-pairs.h"

#include <string.h>

#include "json-lines.h"

/* The longest names say little more and take long. */
#define MAX_LATIN 40

/* Names of the news count more than those of small towns, which the corpus is full of. */
#define WEIGHT_OF_SEED 3

/* The names of the queries in both scripts. */
static GHashTable *
read_names (const char *path)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) lines = path != NULL ? json_lines_read (path) : g_ptr_array_new ();

  for (guint i = 0; i < lines->len; i++)
    {
      JsonObject *line = json_node_get_object (g_ptr_array_index (lines, i));
      JsonArray *gold = json_object_get_array_member (line, "gold");

      g_hash_table_add (names, g_strdup (json_object_get_string_member (line, "ko")));
      for (guint j = 0; j < json_array_get_length (gold); j++)
        g_hash_table_add (names, g_strdup (json_array_get_string_element (gold, j)));
    }
  return names;
}

static void
add_pair (GArray     *pairs,
          GHashTable *held,
          const char *ko,
          const char *en)
{
  JamoPair pair = { 0 };

  diptych_script_units_read_hangul (&pair.hangul, ko, strlen (ko));
  diptych_script_units_read_latin (&pair.latin, en, strlen (en));
  if (pair.hangul.n == 0 || pair.latin.n == 0 || pair.latin.n > MAX_LATIN
      || g_hash_table_contains (held, ko) || g_hash_table_contains (held, en))
    return;
  pair.ko = g_strdup (ko);
  pair.en = g_strdup (en);
  g_array_append_val (pairs, pair);
}

static void
read_seed (GArray     *pairs,
           GHashTable *held,
           const char *path)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &contents, NULL, NULL))
    g_error ("%s cannot be read", path);
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *tab = *lines[i] == '#' ? NULL : strchr (lines[i], '\t');

      if (tab == NULL)
        continue;
      *tab = '\0';
      for (guint j = 0; j < WEIGHT_OF_SEED; j++)
        add_pair (pairs, held, lines[i], tab + 1);
    }
}

/**
 * jamo_pairs_read:
 * @path: lines with the members "ko" and "en"
 * @seed: a table of further pairs
 * @without: (nullable): lines with "ko" and "gold"; pairs with a name of these are left out
 *
 * Returns: (transfer full) (element-type JamoPair): the pairs
 */
GArray *
jamo_pairs_read (const char *path,
                 const char *seed,
                 const char *without)
{
  g_autoptr (GPtrArray) lines = json_lines_read (path);
  g_autoptr (GHashTable) held = read_names (without);
  GArray *pairs = g_array_new (FALSE, TRUE, sizeof (JamoPair));

  for (guint i = 0; i < lines->len; i++)
    {
      JsonObject *line = json_node_get_object (g_ptr_array_index (lines, i));

      add_pair (pairs, held, json_object_get_string_member (line, "ko"), json_object_get_string_member (line, "en"));
    }
  read_seed (pairs, held, seed);
  return pairs;
}
