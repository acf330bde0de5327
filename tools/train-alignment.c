/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

/* Makes data/lexicons/alignment-models.tsv.
 * usage: train-alignment similarity STS.jsonl MSRP.jsonl
 *        train-alignment similarity-ko STS.jsonl
 *        train-alignment link ECB.jsonl
 *        train-alignment cross KOEN.jsonl TABLE0 … TABLE4
 *        train-alignment strength LINKS.tsv EVENTS.jsonl STORY…
 *        train-alignment facts STORY…
 * Prints the weights of the models, and on standard error how well they do on the
 * folds that they were not fitted to. The link models rest on the similarity model
 * that is compiled in, so train that one first and build again, and the cross model
 * on both. For cross, TABLEk is what train-translations --hold=k/5 made, so that no
 * document is judged with words that were learned from it. The strength models rest on
 * all others, and those of facts on them; a STORY is a folder of two articles with
 * gold.json. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "alignment-links.h"
#include "alignment-sentences.h"
#include "alignment-strength.h"
#include "alignment-table.h"
#include "analysis/alignment/diptych-similarity.h"
#include "fact-relations.h"
#include "json-lines.h"

#define N_CORPORA 4

/* What a pair of the paraphrase corpus is worth beside a graded one. */
#define PARAPHRASE_WEIGHT 0.1
/* The same for pairs that are no news. */
#define OTHER_GENRE_WEIGHT 0.3
#define RIDGE 1

static void
add_pair (Table      *table,
          JsonObject *line,
          double      y,
          double      weight,
          guint       corpus)
{
  const char *a_text = json_object_get_string_member (line, "a");
  const char *b_text = json_object_get_string_member (line, "b");
  const char *language = json_object_get_string_member_with_default (line, "lang", "en");
  g_autoptr (DiptychAnalysis) left = analyze_sentences (&a_text, 1, language);
  g_autoptr (DiptychAnalysis) right = analyze_sentences (&b_text, 1, language);
  float features[DIPTYCH_N_FEATURES];
  Row row = { .y = y, .weight = weight, .judged = corpus == 0 };

  if (!diptych_similarity_measure (left, right, features))
    return;
  for (guint i = 0; i < DIPTYCH_N_FEATURES; i++)
    row.x[i] = features[i];
  row.x[DIPTYCH_N_FEATURES + corpus] = 1;
  row.fold = fold_of (a_text);
  g_array_append_val (table->rows, row);
}

static void
read_graded (Table      *table,
             const char *graded,
             const char *language)
{
  g_autoptr (GPtrArray) sts = json_lines_read (graded);

  for (guint i = 0; i < sts->len; i++)
    {
      JsonObject *line = json_node_get_object (g_ptr_array_index (sts, i));
      const char *genre = json_object_get_string_member (line, "genre");

      if (strcmp (json_object_get_string_member (line, "lang"), language) == 0)
        add_pair (table, line, json_object_get_double_member (line, "score") / 5,
                  strcmp (genre, "main-news") == 0 ? 1 : OTHER_GENRE_WEIGHT,
                  strcmp (genre, "main-news") == 0 ? 0 : strcmp (genre, "main-captions") == 0 ? 1 : 2);
    }
  table->n_columns = DIPTYCH_N_FEATURES + N_CORPORA;
}

static void
read_paraphrases (Table      *table,
                  const char *paraphrases)
{
  g_autoptr (GPtrArray) msrp = json_lines_read (paraphrases);

  for (guint i = 0; i < msrp->len; i++)
    {
      JsonObject *line = json_node_get_object (g_ptr_array_index (msrp, i));

      add_pair (table, line, json_object_get_int_member (line, "same") ? 0.85 : 0.55, PARAPHRASE_WEIGHT, 3);
    }
}

static void
report_correlation (const Table *table)
{
  double n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const Row *row = &g_array_index (table->rows, Row, i);

      if (!row->judged)
        continue;
      n++;
      x += row->prediction;
      y += row->y;
      xx += row->prediction * row->prediction;
      yy += row->y * row->y;
      xy += row->prediction * row->y;
    }
  g_printerr ("%.0f pairs of news, Pearson on folds left out: %.2f\n", n,
              100 * (n * xy - x * y) / sqrt ((n * xx - x * x) * (n * yy - y * y)));
}

static void
train_similarity (const char *model,
                  const char *language,
                  const char *graded,
                  const char *paraphrases)
{
  Table table;
  double weights[TABLE_MAX_COLUMNS];

  table_init (&table);
  table.ridge = RIDGE;
  read_graded (&table, graded, language);
  if (paraphrases != NULL)
    read_paraphrases (&table, paraphrases);
  for (guint fold = 0; fold < TABLE_N_FOLDS; fold++)
    {
      table_fit (&table, fold, weights);
      table_predict (&table, fold, weights);
    }
  report_correlation (&table);
  table_fit (&table, TABLE_N_FOLDS, weights);
  weights[0] += weights[DIPTYCH_N_FEATURES];
  print_weights (model, diptych_feature_names (), DIPTYCH_N_FEATURES, weights);
  table_clear (&table);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 4 && strcmp (argv[1], "similarity") == 0)
    train_similarity ("similarity", "en", argv[2], argv[3]);
  else if (argc == 3 && strcmp (argv[1], "similarity-ko") == 0)
    train_similarity ("similarity-ko", "ko", argv[2], NULL);
  else if (argc == 3 && strcmp (argv[1], "link") == 0)
    train_links (argv[2]);
  else if (argc == 3 + TABLE_N_FOLDS && strcmp (argv[1], "cross") == 0)
    train_cross (argv[2], argv + 3);
  else if (argc > 4 && strcmp (argv[1], "strength") == 0)
    train_strength (argv[2], argv[3], argv + 4);
  else if (argc > 2 && strcmp (argv[1], "facts") == 0)
    train_fact_relations (argv + 2);
  else
    {
      g_printerr ("usage: train-alignment similarity STS MSRP | similarity-ko STS | link ECB | cross KOEN TABLE0 … TABLE4"
                  " | strength LINKS EVENTS STORY… | facts STORY…\n");
      return 2;
    }
  return 0;
}
