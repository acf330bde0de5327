/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

/* Makes data/models/word-translations.bin.
 * usage: train-translations --output=FILE [--hold=K/N] KOEN.jsonl STS.jsonl
 * With --hold, the documents of the K-th of N folds of KOEN are not learned from. */

#include "config.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/alignment/diptych-given-sentences.h"
#include "analysis/alignment/diptych-word-translations.h"
#include "analysis/diptych-analyzer.h"
#include "json-lines.h"
#include "analysis/text/diptych-word-stems.h"
#include "lexicon/diptych-bytes.h"

#define N_ROUNDS 8

/* What is kept: pairs that explain each other so well, seen so often. */
#define MIN_STRENGTH 0.02
#define MIN_TOGETHER 1
#define MIN_EXPECTED 0.4

typedef struct
{
  GArray *korean;               /* guint32 keys */
  GArray *english;
} Sentence;

/* A pair of keys that stand in sentences of each other. */
typedef struct
{
  guint64 key;
  double  p[2];                 /* English from Korean, Korean from English */
  double  expected[2];
  guint   together;
} Pair;

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  return x < y ? -1 : x > y;
}

static GArray *
read_keys (const char *string,
           const char *language)
{
  g_autoptr (DiptychArticle) article = diptych_given_sentences_new_article (&string, 1, language);
  g_autoptr (DiptychAnalysis) analysis = diptych_analyzer_analyze_given (article, NULL, NULL);
  const char *text = diptych_text_get_string (diptych_analysis_get_text (analysis));
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n, kept = 0;
  const DiptychToken *tokens = diptych_analysis_get_tokens (analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      char stem[DIPTYCH_WORD_STEM_MAX];
      guint32 parts[DIPTYCH_MAX_WORD_PARTS];
      gsize length;

      if (tokens[i].kind != DIPTYCH_TOKEN_WORD)
        continue;
      length = diptych_word_stem (text + tokens[i].span.start, diptych_span_length (tokens[i].span), stem);
      parts[0] = diptych_word_translations_key (stem, length);
      g_array_append_vals (keys, parts, *language == 'k' ? diptych_word_translations_parts (stem, parts) : 1);
    }
  g_array_sort (keys, compare_keys);
  for (guint i = 0; i < keys->len; i++)
    if (kept == 0 || g_array_index (keys, guint32, kept - 1) != g_array_index (keys, guint32, i))
      g_array_index (keys, guint32, kept++) = g_array_index (keys, guint32, i);
  g_array_set_size (keys, kept);
  return keys;
}

static void
add_sentence (GArray     *sentences,
              const char *korean,
              const char *english)
{
  Sentence sentence = { read_keys (korean, "ko"), read_keys (english, "en") };

  g_array_append_val (sentences, sentence);
}

static void
read_documents (GArray     *sentences,
                const char *path,
                guint       hold,
                guint       n_folds)
{
  g_autoptr (GPtrArray) lines = json_lines_read (path);

  for (guint i = 0; i < lines->len; i++)
    {
      JsonObject *line = json_node_get_object (g_ptr_array_index (lines, i));
      JsonArray *links = json_object_get_array_member (line, "links");

      if (n_folds > 0 && i % n_folds == hold)
        continue;
      for (guint j = 0; j < json_array_get_length (links); j++)
        {
          JsonArray *link = json_array_get_array_element (links, j);

          add_sentence (sentences,
                        json_array_get_string_element (json_object_get_array_member (line, "ko"), json_array_get_int_element (link, 0)),
                        json_array_get_string_element (json_object_get_array_member (line, "en"), json_array_get_int_element (link, 1)));
        }
    }
}

/* The Korean half of the set is a translation of the English one. */
static void
read_translated_pairs (GArray     *sentences,
                       const char *path)
{
  g_autoptr (GPtrArray) lines = json_lines_read (path);
  g_autoptr (GHashTable) english = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < lines->len; i++)
    {
      JsonObject *line = json_node_get_object (g_ptr_array_index (lines, i));
      const char *id = json_object_get_string_member (line, "id");

      if (g_str_has_prefix (id, "en"))
        g_hash_table_insert (english, (gpointer) (id + 2), line);
    }
  for (guint i = 0; i < lines->len; i++)
    {
      JsonObject *line = json_node_get_object (g_ptr_array_index (lines, i));
      const char *id = json_object_get_string_member (line, "id");
      JsonObject *other = g_str_has_prefix (id, "ko") ? g_hash_table_lookup (english, id + 2) : NULL;

      if (other == NULL)
        continue;
      add_sentence (sentences, json_object_get_string_member (line, "a"), json_object_get_string_member (other, "a"));
      add_sentence (sentences, json_object_get_string_member (line, "b"), json_object_get_string_member (other, "b"));
    }
}

static Pair *
find_pair (GHashTable *pairs,
           guint32     korean,
           guint32     english)
{
  guint64 key = (guint64) korean << 32 | english;
  Pair *pair = g_hash_table_lookup (pairs, &key);

  if (pair == NULL)
    {
      pair = g_new0 (Pair, 1);
      pair->key = key;
      pair->p[0] = pair->p[1] = 1;
      g_hash_table_insert (pairs, &pair->key, pair);
    }
  return pair;
}

/* Shares each word of one side among the words of the other, and a little for no word. */
static void
share (Pair         **cells,
       guint          n_from,
       guint          n_to,
       guint          from_step,
       guint          to_step,
       guint          way)
{
  for (guint to = 0; to < n_to; to++)
    {
      double total = 1e-3;

      for (guint from = 0; from < n_from; from++)
        total += cells[from * from_step + to * to_step]->p[way];
      for (guint from = 0; from < n_from; from++)
        {
          Pair *pair = cells[from * from_step + to * to_step];

          pair->expected[way] += pair->p[way] / total;
        }
    }
}

static void
read_sentence (GHashTable     *pairs,
               const Sentence *sentence,
               gboolean        first)
{
  guint n = sentence->korean->len, m = sentence->english->len;
  g_autofree Pair **cells = g_new (Pair *, MAX (n * m, 1));

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < m; j++)
      {
        Pair *pair = find_pair (pairs, g_array_index (sentence->korean, guint32, i), g_array_index (sentence->english, guint32, j));

        pair->together += first;
        cells[i * m + j] = pair;
      }
  share (cells, n, m, m, 1, 0);
  share (cells, m, n, 1, m, 1);
}

static guint32
given_of (const Pair *pair,
          guint       way)
{
  return way == 0 ? pair->key >> 32 : pair->key & G_MAXUINT32;
}

static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  guint64 x = (*(Pair * const *) a)->key, y = (*(Pair * const *) b)->key;

  return x < y ? -1 : x > y;
}

/* In a fixed order, so that the sums come out the same each time. */
static GPtrArray *
sort_pairs (GHashTable *pairs)
{
  GPtrArray *sorted = g_hash_table_get_values_as_ptr_array (pairs);

  g_ptr_array_sort (sorted, compare_pairs);
  return sorted;
}

static void
normalise (GPtrArray *sorted)
{
  for (guint way = 0; way < 2; way++)
    {
      g_autoptr (GHashTable) totals = g_hash_table_new_full (NULL, NULL, NULL, g_free);

      for (guint i = 0; i < sorted->len; i++)
        {
          Pair *pair = g_ptr_array_index (sorted, i);
          double *total = g_hash_table_lookup (totals, GUINT_TO_POINTER (given_of (pair, way)));

          if (total == NULL)
            {
              total = g_new0 (double, 1);
              g_hash_table_insert (totals, GUINT_TO_POINTER (given_of (pair, way)), total);
            }
          *total += pair->expected[way];
        }
      for (guint i = 0; i < sorted->len; i++)
        {
          Pair *pair = g_ptr_array_index (sorted, i);

          pair->p[way] = pair->expected[way]
                         / *(double *) g_hash_table_lookup (totals, GUINT_TO_POINTER (given_of (pair, way)));
        }
    }
}

static GBytes *
write_table (GPtrArray *sorted)
{
  GByteArray *bytes = g_byte_array_new ();
  guint n = 0;

  g_byte_array_append (bytes, (const guint8 *) DIPTYCH_WORD_TRANSLATIONS_MAGIC, 8);
  diptych_bytes_append (bytes, 0, 4);
  for (guint i = 0; i < sorted->len; i++)
    {
      const Pair *pair = g_ptr_array_index (sorted, i);
      double strength = sqrt (pair->p[0] * pair->p[1]);
      guint likeness = MIN (255, floor (255 * pow (strength, 0.5) + 0.5));

      if (strength < MIN_STRENGTH || pair->together < MIN_TOGETHER || pair->expected[0] < MIN_EXPECTED
          || pair->expected[1] < MIN_EXPECTED)
        continue;
      diptych_bytes_append (bytes, pair->key >> 32, 4);
      diptych_bytes_append (bytes, pair->key & G_MAXUINT32, 4);
      diptych_bytes_append (bytes, likeness, 1);
      n++;
    }
  for (guint i = 0; i < 4; i++)
    bytes->data[8 + i] = n >> 8 * i & 0xff;
  g_printerr ("%u pairs of words kept\n", n);
  return g_byte_array_free_to_bytes (bytes);
}

/* Word translations from sentences that render each other (Brown et al. 1993, model 1), in both directions. */
static GBytes *
learn (const GArray *sentences)
{
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  g_autoptr (GPtrArray) sorted = NULL;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      for (guint i = 0; i < sentences->len; i++)
        read_sentence (pairs, &g_array_index (sentences, Sentence, i), round == 0);
      g_clear_pointer (&sorted, g_ptr_array_unref);
      sorted = sort_pairs (pairs);
      normalise (sorted);
      for (guint i = 0; i < sorted->len && round + 1 < N_ROUNDS; i++)
        memset (((Pair *) g_ptr_array_index (sorted, i))->expected, 0, sizeof ((Pair *) NULL)->expected);
    }
  return write_table (sorted);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *output = NULL;
  g_autofree char *hold = NULL;
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, "where the table goes", "FILE" },
    { "hold", 0, 0, G_OPTION_ARG_STRING, &hold, "the fold to leave out", "K/N" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("KOEN STS");
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (Sentence));
  g_autoptr (GBytes) bytes = NULL;
  guint fold = 0, n_folds = 0;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, NULL) || argc != 3 || output == NULL
      || (hold != NULL && sscanf (hold, "%u/%u", &fold, &n_folds) != 2))
    {
      g_printerr ("usage: train-translations --output=FILE [--hold=K/N] KOEN STS\n");
      return 2;
    }
  read_documents (sentences, argv[1], fold, n_folds);
  read_translated_pairs (sentences, argv[2]);
  bytes = learn (sentences);
  return g_file_set_contents (output, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL) ? 0 : 1;
}
