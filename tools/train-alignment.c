/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

/* Makes data/lexicons/alignment-models.tsv.
 * usage: train-alignment similarity STS.jsonl MSRP.jsonl
 *        train-alignment link ECB.jsonl
 *        train-alignment cross KOEN.jsonl TABLE0 … TABLE4
 * Prints the weights of one model, and on standard error how well it does on the
 * folds that it was not fitted to. The link models rest on the similarity model
 * that is compiled in, so train that one first and build again. For cross, TABLEk is
 * what train-translations --hold=k/5 made, so that no document is judged with words
 * that were learned from it. */

#include "config.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/diptych-analyzer.h"
#include "analysis/people/diptych-entity-linker.h"
#include "analysis/alignment/diptych-given-sentences.h"
#include "analysis/alignment/diptych-link-scorer.h"
#include "analysis/alignment/diptych-similarity.h"
#include "analysis/alignment/diptych-word-translations.h"

#define MAX_COLUMNS 64
#define N_FOLDS 5
#define N_CORPORA 4

/* What a pair of the paraphrase corpus is worth beside a graded one. */
#define PARAPHRASE_WEIGHT 0.1
/* The same for pairs that are no news. */
#define OTHER_GENRE_WEIGHT 0.3
#define RIDGE 1.0
#define LOGISTIC_RIDGE 30.0
#define N_NEWTON_STEPS 12

typedef struct
{
  double   x[MAX_COLUMNS];
  double   y;
  double   weight;
  double   prediction;
  guint    fold;
  guint    document;
  guint    left;
  gboolean judged;
} Row;

typedef struct
{
  GArray  *rows;
  guint    n_columns;
  gboolean dropped[MAX_COLUMNS];
} Table;

/* Of these more is never less alike. */
static const guint never_negative[] = {
  DIPTYCH_FEATURE_COSINE, DIPTYCH_FEATURE_COVER_MIN, DIPTYCH_FEATURE_COVER_MAX, DIPTYCH_FEATURE_SOFT_MIN,
  DIPTYCH_FEATURE_SOFT_MAX, DIPTYCH_FEATURE_SOFT_LOCAL_MIN, DIPTYCH_FEATURE_SOFT_LOCAL_MAX, DIPTYCH_FEATURE_GRAMS,
  DIPTYCH_FEATURE_BIGRAMS, DIPTYCH_FEATURE_NAMES, DIPTYCH_FEATURE_NUMBERS, DIPTYCH_FEATURE_CONTENT_MIN,
  DIPTYCH_FEATURE_CONTENT_MAX, DIPTYCH_FEATURE_CONTENT_SHARED, DIPTYCH_FEATURE_COSINE_LOCAL,
};

static GPtrArray *
read_lines (const char *path)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  GPtrArray *nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);

  if (!g_file_get_contents (path, &contents, NULL, NULL))
    g_error ("%s cannot be read", path);
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_ptr_array_add (nodes, json_from_string (lines[i], NULL));
  return nodes;
}

static guint
fold_of (const char *id)
{
  return g_str_hash (id) / 7 % N_FOLDS;
}

static DiptychAnalysis *
analyze (const char * const *sentences,
         guint               n,
         const char         *language)
{
  g_autoptr (DiptychArticle) article = diptych_given_sentences_new_article (sentences, n, language);

  return diptych_analyzer_analyze_given (article, NULL, NULL);
}

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
  g_autoptr (DiptychAnalysis) left = analyze (&a_text, 1, language);
  g_autoptr (DiptychAnalysis) right = analyze (&b_text, 1, language);
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
read_pairs (Table      *table,
            const char *graded,
            const char *paraphrases)
{
  g_autoptr (GPtrArray) sts = read_lines (graded);
  g_autoptr (GPtrArray) msrp = read_lines (paraphrases);

  for (guint i = 0; i < sts->len; i++)
    {
      JsonObject *line = json_node_get_object (g_ptr_array_index (sts, i));
      const char *genre = json_object_get_string_member (line, "genre");

      if (strcmp (json_object_get_string_member (line, "lang"), "en") == 0)
        add_pair (table, line, json_object_get_double_member (line, "score") / 5,
                  strcmp (genre, "main-news") == 0 ? 1 : OTHER_GENRE_WEIGHT,
                  strcmp (genre, "main-news") == 0 ? 0 : strcmp (genre, "main-captions") == 0 ? 1 : 2);
    }
  for (guint i = 0; i < msrp->len; i++)
    {
      JsonObject *line = json_node_get_object (g_ptr_array_index (msrp, i));

      add_pair (table, line, json_object_get_int_member (line, "same") ? 0.85 : 0.55, PARAPHRASE_WEIGHT, 3);
    }
  table->n_columns = DIPTYCH_N_FEATURES + N_CORPORA;
}

/* Gaussian elimination with the largest pivot. */
static void
solve (double  matrix[MAX_COLUMNS][MAX_COLUMNS + 1],
       guint   n,
       double *solution)
{
  for (guint column = 0; column < n; column++)
    {
      guint pivot = column;

      for (guint i = column + 1; i < n; i++)
        if (fabs (matrix[i][column]) > fabs (matrix[pivot][column]))
          pivot = i;
      for (guint k = 0; k <= n; k++)
        {
          double swapped = matrix[column][k];

          matrix[column][k] = matrix[pivot][k];
          matrix[pivot][k] = swapped;
        }
      for (guint i = column + 1; i < n; i++)
        {
          double factor = matrix[i][column] / matrix[column][column];

          for (guint k = column; k <= n; k++)
            matrix[i][k] -= factor * matrix[column][k];
        }
    }
  for (guint i = n; i-- > 0;)
    {
      solution[i] = matrix[i][n];
      for (guint k = i + 1; k < n; k++)
        solution[i] -= matrix[i][k] * solution[k];
      solution[i] /= matrix[i][i];
    }
}

static double
sum_row (const Table  *table,
         const Row    *row,
         const double *weights)
{
  double sum = 0;

  for (guint i = 0; i < table->n_columns; i++)
    sum += weights[i] * row->x[i];
  return sum;
}

static void
add_row (const Table *table,
         double       matrix[MAX_COLUMNS][MAX_COLUMNS + 1],
         const Row   *row,
         double       weight,
         double       target)
{
  for (guint i = 0; i < table->n_columns; i++)
    {
      if (row->x[i] == 0)
        continue;
      for (guint k = 0; k < table->n_columns; k++)
        matrix[i][k] += weight * row->x[i] * row->x[k];
      matrix[i][table->n_columns] += weight * row->x[i] * target;
    }
}

/* One step of Newton's method for the logistic model; the linear one needs no other. */
static void
step (const Table *table,
      guint        left_out,
      gboolean     logistic,
      double      *weights)
{
  static double matrix[MAX_COLUMNS][MAX_COLUMNS + 1];

  memset (matrix, 0, sizeof matrix);
  for (guint i = 0; i < table->n_columns; i++)
    matrix[i][i] = table->dropped[i] ? 1e12 : i == 0 ? 0.01 : logistic ? LOGISTIC_RIDGE : RIDGE;
  for (guint i = 0; i < table->rows->len; i++)
    {
      const Row *row = &g_array_index (table->rows, Row, i);
      double sum = sum_row (table, row, weights);
      double p = 1 / (1 + exp (-sum));
      double curvature = MAX (p * (1 - p), 1e-4);

      if (row->fold == left_out)
        continue;
      if (logistic)
        add_row (table, matrix, row, row->weight * curvature, sum + (row->y - p) / curvature);
      else
        add_row (table, matrix, row, row->weight, row->y);
    }
  solve (matrix, table->n_columns, weights);
}

static gboolean
drop_negative (Table        *table,
               const double *weights)
{
  guint worst = MAX_COLUMNS;

  for (guint i = 0; i < G_N_ELEMENTS (never_negative); i++)
    if (weights[never_negative[i]] < -1e-6 && (worst == MAX_COLUMNS || weights[never_negative[i]] < weights[worst]))
      worst = never_negative[i];
  if (worst == MAX_COLUMNS)
    return FALSE;
  table->dropped[worst] = TRUE;
  return TRUE;
}

static void
fit (Table    *table,
     guint     left_out,
     gboolean  logistic,
     double   *weights)
{
  memset (table->dropped, 0, sizeof table->dropped);
  do
    {
      memset (weights, 0, MAX_COLUMNS * sizeof *weights);
      for (guint i = 0; i < (logistic ? N_NEWTON_STEPS : 1); i++)
        step (table, left_out, logistic, weights);
    }
  while (drop_negative (table, weights));
}

static void
predict_folds (Table    *table,
               gboolean  logistic)
{
  double weights[MAX_COLUMNS];

  for (guint fold = 0; fold < N_FOLDS; fold++)
    {
      fit (table, fold, logistic, weights);
      for (guint i = 0; i < table->rows->len; i++)
        {
          Row *row = &g_array_index (table->rows, Row, i);

          if (row->fold == fold)
            row->prediction = sum_row (table, row, weights);
        }
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

static JsonArray *
get_sentences (JsonObject *line,
               guint       side)
{
  if (json_object_has_member (line, "docs"))
    return json_array_get_array_element (json_object_get_array_member (line, "docs"), side);
  return json_object_get_array_member (line, side == 0 ? "ko" : "en");
}

static DiptychAnalysis *
analyze_side (JsonObject *line,
              guint       side)
{
  JsonArray *array = get_sentences (line, side);
  guint n = json_array_get_length (array);
  g_autofree const char **sentences = g_new (const char *, n);

  for (guint i = 0; i < n; i++)
    sentences[i] = json_array_get_string_element (array, i);
  return analyze (sentences, n, json_object_has_member (line, "docs") || side == 1 ? "en" : "ko");
}

static gboolean
is_gold (JsonObject *line,
         guint       left,
         guint       right)
{
  JsonArray *links = json_object_get_array_member (line, "links");

  for (guint i = 0; i < json_array_get_length (links); i++)
    {
      JsonArray *link = json_array_get_array_element (links, i);

      if (json_array_get_int_element (link, 0) == left && json_array_get_int_element (link, 1) == right)
        return TRUE;
    }
  return FALSE;
}

static void
use_table (const char *path)
{
  g_autofree char *contents = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize size;

  if (!g_file_get_contents (path, &contents, &size, NULL))
    g_error ("%s cannot be read", path);
  bytes = g_bytes_new (contents, size);
  if (!diptych_word_translations_replace (bytes))
    g_error ("%s is not a table of translations", path);
}

static void
read_documents (Table      *table,
                const char *path,
                char      **tables)
{
  g_autoptr (GPtrArray) lines = read_lines (path);

  for (guint i = 0; i < lines->len; i++)
    {
      JsonObject *line = json_node_get_object (g_ptr_array_index (lines, i));
      const char *group = json_object_has_member (line, "topic") ? "topic" : "id";
      g_autoptr (DiptychAnalysis) left = analyze_side (line, 0);
      g_autoptr (DiptychAnalysis) right = analyze_side (line, 1);
      g_autoptr (DiptychLinks) entities = diptych_links_new ();
      g_autoptr (GArray) links = NULL;

      if (tables != NULL)
        use_table (tables[i % N_FOLDS]);
      diptych_entity_linker_link (left, right, entities, NULL, NULL);
      links = diptych_link_scorer_score (left, right, entities, NULL, NULL);
      for (guint j = 0; j < links->len; j++)
        {
          const DiptychScoredLink *link = &g_array_index (links, DiptychScoredLink, j);
          Row row = { .weight = 1, .document = i, .left = link->left };

          for (guint k = 0; k < DIPTYCH_N_LINK_FEATURES; k++)
            row.x[k] = link->features[k];
          row.y = is_gold (line, link->left, link->right);
          row.fold = tables != NULL ? i % N_FOLDS : fold_of (json_object_get_string_member (line, group));
          g_array_append_val (table->rows, row);
        }
    }
  table->n_columns = DIPTYCH_N_LINK_FEATURES;
}

static int
compare_predictions (gconstpointer a,
                     gconstpointer b)
{
  const Row *first = *(Row * const *) a, *second = *(Row * const *) b;

  return first->prediction > second->prediction ? -1 : first->prediction < second->prediction;
}

static double
report_links (const Table *table)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  double positives = 0, hits = 0, precision = 0, best = 0, threshold = 0, first_hits = 0, n_first = 0;

  for (guint i = 0; i < table->rows->len; i++)
    {
      Row *row = &g_array_index (table->rows, Row, i);

      g_ptr_array_add (rows, row);
      positives += row->y;
    }
  for (guint i = 0, end; i < rows->len; i = end)
    {
      const Row *start = g_ptr_array_index (rows, i), *top = start;
      gboolean any = FALSE;

      for (end = i; end < rows->len; end++)
        {
          const Row *row = g_ptr_array_index (rows, end);

          if (row->document != start->document || row->left != start->left)
            break;
          any |= row->y > 0;
          if (row->prediction > top->prediction)
            top = row;
        }
      n_first += any;
      first_hits += any && top->y > 0;
    }
  g_ptr_array_sort (rows, compare_predictions);
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = g_ptr_array_index (rows, i);

      hits += row->y;
      precision += row->y > 0 ? hits / (i + 1) : 0;
      if (2 * hits / (i + 1 + positives) > best)
        {
          best = 2 * hits / (i + 1 + positives);
          threshold = row->prediction;
        }
    }
  g_printerr ("%u pairs, on folds left out: best F1 %.2f, acc@1 %.2f, average precision %.2f\n", rows->len,
              100 * best, 100 * first_hits / n_first, 100 * precision / positives);
  return threshold;
}

static void
print_weights (const char         *model,
               const char * const *names,
               guint               n,
               const double       *weights)
{
  for (guint i = 0; i < n; i++)
    g_print ("%s.%s\t%.4f\n", model, names[i], fabs (weights[i]) < 0.00005 ? 0 : weights[i]);
}

int
main (int   argc,
      char *argv[])
{
  Table table = { g_array_new (FALSE, TRUE, sizeof (Row)), 0 };
  double weights[MAX_COLUMNS], threshold;

  if (argc == 4 && strcmp (argv[1], "similarity") == 0)
    {
      read_pairs (&table, argv[2], argv[3]);
      predict_folds (&table, FALSE);
      report_correlation (&table);
      fit (&table, N_FOLDS, FALSE, weights);
      weights[0] += weights[DIPTYCH_N_FEATURES];
      print_weights ("similarity", diptych_feature_names (), DIPTYCH_N_FEATURES, weights);
      return 0;
    }
  if (argc != 3 && !(argc == 3 + N_FOLDS && strcmp (argv[1], "cross") == 0))
    {
      g_printerr ("usage: train-alignment similarity STS MSRP | link ECB | cross KOEN TABLE0 … TABLE4\n");
      return 2;
    }
  read_documents (&table, argv[2], argc > 3 ? argv + 3 : NULL);
  predict_folds (&table, TRUE);
  threshold = report_links (&table);
  fit (&table, N_FOLDS, TRUE, weights);
  weights[0] -= threshold;
  print_weights (argv[1], diptych_link_feature_names (), DIPTYCH_N_LINK_FEATURES, weights);
  return 0;
}
