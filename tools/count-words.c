/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

/* Makes data/lexicons/word-weights.tsv: for each stem the logarithm of how seldom
 * a sentence has it, times ten. usage: count-words FILE.jsonl... > word-weights.tsv
 * Every string of at least MIN_TEXT_BYTES in the files is text. */

#include "config.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "analysis/alignment/diptych-given-sentences.h"
#include "analysis/text/diptych-segmenter.h"
#include "analysis/text/diptych-word-stems.h"

#define MIN_TEXT_BYTES 30
#define MIN_SENTENCES 3

typedef struct
{
  GHashTable *counts;
  guint       n_sentences;
} Counter;

static void
count_sentence (Counter               *counter,
                const char            *string,
                const DiptychSentence *sentence,
                const DiptychToken    *tokens)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer key;

  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      const DiptychToken *token = &tokens[sentence->first_token + i];
      char stem[DIPTYCH_WORD_STEM_MAX];

      if (token->kind == DIPTYCH_TOKEN_WORD
          && diptych_word_stem (string + token->span.start, diptych_span_length (token->span), stem) > 0)
        g_hash_table_add (seen, g_strdup (stem));
    }
  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counter->counts, key));

      g_hash_table_insert (counter->counts, g_strdup (key), GUINT_TO_POINTER (n + 1));
    }
  counter->n_sentences++;
}

static void
count_text (Counter    *counter,
            const char *text)
{
  g_autoptr (DiptychArticle) article = diptych_given_sentences_new_article (&text, 1, "en");
  g_autoptr (DiptychFindings) findings = diptych_findings_new ();
  const char *string = diptych_text_get_string (diptych_article_get_text (article));

  if (!diptych_segmenter_segment (article, findings, NULL, NULL))
    return;
  for (guint i = 0; i < findings->sentences->len; i++)
    count_sentence (counter, string, &g_array_index (findings->sentences, DiptychSentence, i),
                    (DiptychToken *) findings->tokens->data);
}

static void count_node (Counter *counter, JsonNode *node);

static void
count_member (JsonObject *object,
              const char *name,
              JsonNode   *node,
              gpointer    user_data)
{
  if (strcmp (name, "id") != 0 && strcmp (name, "url") != 0)
    count_node (user_data, node);
}

static void
count_element (JsonArray *array,
               guint      index,
               JsonNode  *node,
               gpointer   user_data)
{
  count_node (user_data, node);
}

static void
count_node (Counter  *counter,
            JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    json_object_foreach_member (json_node_get_object (node), count_member, counter);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    json_array_foreach_element (json_node_get_array (node), count_element, counter);
  else if (json_node_get_value_type (node) == G_TYPE_STRING && strlen (json_node_get_string (node)) >= MIN_TEXT_BYTES)
    count_text (counter, json_node_get_string (node));
}

static gboolean
count_file (Counter     *counter,
            const char  *path,
            GError     **error)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &contents, NULL, error))
    return FALSE;
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      {
        g_autoptr (JsonNode) node = json_from_string (lines[i], error);

        if (node == NULL)
          return FALSE;
        count_node (counter, node);
      }
  return TRUE;
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(char * const *) a, *(char * const *) b);
}

int
main (int   argc,
      char *argv[])
{
  Counter counter = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), 0 };
  g_autoptr (GPtrArray) stems = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 1; i < argc; i++)
    if (!count_file (&counter, argv[i], &error))
      {
        g_printerr ("count-words: %s\n", error->message);
        return 1;
      }
  g_print ("# SPDX-License-Identifier: GPL-3.0-or-later\n"
           "# SPDX-FileCopyrightText: 2026 The Diptych developers\n"
           "# Made by tools/count-words.c from %u sentences: stem, ten times its inverse document frequency.\n",
           counter.n_sentences);
  stems = g_hash_table_get_keys_as_ptr_array (counter.counts);
  g_ptr_array_sort (stems, compare_strings);
  for (guint i = 0; i < stems->len; i++)
    {
      const char *stem = g_ptr_array_index (stems, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counter.counts, stem));

      if (n >= MIN_SENTENCES)
        g_print ("%s\t%.0f\n", stem, 10 * log ((double) counter.n_sentences / n));
    }
  g_hash_table_unref (counter.counts);
  return 0;
}
