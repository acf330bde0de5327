/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "alignment-links.h"

#include "alignment-sentences.h"
#include "alignment-table.h"
#include "analysis/alignment/diptych-link-context.h"
#include "analysis/alignment/diptych-word-translations.h"
#include "analysis/people/diptych-entity-linker.h"
#include "json-lines.h"

#define RIDGE 30
#define KIN_RIDGE 3

/* Two articles and which of their sentences report the same. */
typedef struct
{
  DiptychComparedSentences *compared;
  JsonObject               *line;
  guint                     fold;
} Document;

static void
document_clear (gpointer data)
{
  Document *self = data;

  diptych_compared_sentences_free (self->compared);
  json_object_unref (self->line);
}

static DiptychAnalysis *
analyze_side (JsonObject *line,
              guint       side)
{
  gboolean cross = !json_object_has_member (line, "docs");
  JsonArray *array = cross ? json_object_get_array_member (line, side == 0 ? "ko" : "en")
                     : json_array_get_array_element (json_object_get_array_member (line, "docs"), side);
  guint n = json_array_get_length (array);
  g_autofree const char **sentences = g_new (const char *, n);

  for (guint i = 0; i < n; i++)
    sentences[i] = json_array_get_string_element (array, i);
  return analyze_sentences (sentences, n, cross && side == 0 ? "ko" : "en");
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

static GArray *
read_documents (const char  *path,
                char       **tables)
{
  g_autoptr (GPtrArray) lines = json_lines_read (path);
  GArray *documents = g_array_new (FALSE, FALSE, sizeof (Document));

  g_array_set_clear_func (documents, document_clear);
  for (guint i = 0; i < lines->len; i++)
    {
      JsonObject *line = json_node_get_object (g_ptr_array_index (lines, i));
      g_autoptr (DiptychAnalysis) left = analyze_side (line, 0);
      g_autoptr (DiptychAnalysis) right = analyze_side (line, 1);
      g_autoptr (DiptychLinks) entities = diptych_links_new ();
      Document document = { NULL, json_object_ref (line), i % TABLE_N_FOLDS };

      if (tables != NULL)
        use_table (tables[document.fold]);
      else
        document.fold = fold_of (json_object_get_string_member (line, "topic"));
      diptych_entity_linker_link (left, right, entities, NULL, NULL);
      document.compared = diptych_link_scorer_compare (left, right, entities, NULL);
      g_array_append_val (documents, document);
    }
  return documents;
}

static void
fill_table (Table  *table,
            GArray *documents,
            guint   n_columns)
{
  table->n_columns = n_columns;
  g_array_set_size (table->rows, 0);
  for (guint i = 0; i < documents->len; i++)
    {
      const Document *document = &g_array_index (documents, Document, i);

      for (guint j = 0; j < document->compared->links->len; j++)
        {
          const DiptychScoredLink *link = &g_array_index (document->compared->links, DiptychScoredLink, j);
          Row row = { .weight = 1, .document = i, .left = link->left, .fold = document->fold };

          for (guint k = 0; k < n_columns; k++)
            row.x[k] = link->features[k];
          row.y = is_gold (document->line, link->left, link->right);
          g_array_append_val (table->rows, row);
        }
    }
}

/* Two sentences of one article are judged as two of two articles would be by the
 * one feature that is measured of them. */
static void
keep_cosine (Table *table)
{
  table->n_columns = 2;
  for (guint i = 0; i < table->rows->len; i++)
    {
      Row *row = &g_array_index (table->rows, Row, i);

      row->x[1] = row->x[DIPTYCH_FEATURE_COSINE_LOCAL];
    }
}

/* What is measured again takes the place of what was measured first. */
static void
forget_first_round (Table *table)
{
  static const guint first[] = {
    DIPTYCH_LINK_ALONE, DIPTYCH_LINK_ALONE_ROW, DIPTYCH_LINK_ALONE_COLUMN, DIPTYCH_LINK_AGREEMENT,
    DIPTYCH_LINK_AGREEMENT_ROW, DIPTYCH_LINK_AGREEMENT_COLUMN, DIPTYCH_LINK_AGREEMENT_SQUARE, DIPTYCH_LINK_BRIDGES,
  };

  for (guint i = 0; i < table->rows->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (first); k++)
      g_array_index (table->rows, Row, i).x[first[k]] = 0;
}

/* Fits the models one upon the other, none of them to the fold that is left out. */
static void
fit_models (DiptychLinkModels *models,
            GArray            *documents,
            Table             *table,
            guint              left_out)
{
  table->ridge = RIDGE;
  fill_table (table, documents, DIPTYCH_N_FEATURES);
  table_fit_model (table, left_out, &models->alone);
  keep_cosine (table);
  table->ridge = KIN_RIDGE;
  table_fit_model (table, left_out, &models->kin);
  for (guint i = 0; i < documents->len; i++)
    diptych_link_context_fill (g_array_index (documents, Document, i).compared, models);
  table->ridge = RIDGE;
  fill_table (table, documents, DIPTYCH_N_LINK_FEATURES);
  table_fit_model (table, left_out, &models->link);
  for (guint i = 0; i < documents->len; i++)
    diptych_link_context_fill_again (g_array_index (documents, Document, i).compared, models);
  fill_table (table, documents, DIPTYCH_N_AGAIN_FEATURES);
  forget_first_round (table);
  table_fit_model (table, left_out, &models->again);
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

/**
 * train_links:
 * @path: lines of JSON, each two articles and which of their sentences are linked
 *
 * Fits the models that judge links, first with each fold left out in turn.
 */
void
train_links (const char *path)
{
  g_autoptr (GArray) documents = read_documents (path, NULL);
  g_autoptr (GArray) predictions = g_array_new (FALSE, FALSE, sizeof (double));
  DiptychLinkModels models;
  Table table;
  double threshold;

  table_init (&table);
  table.logistic = TRUE;
  for (guint fold = 0; fold < TABLE_N_FOLDS; fold++)
    {
      fit_models (&models, documents, &table, fold);
      table_predict (&table, fold, models.again.weights);
      g_array_set_size (predictions, table.rows->len);
      for (guint i = 0; i < table.rows->len; i++)
        if (g_array_index (table.rows, Row, i).fold == fold)
          g_array_index (predictions, double, i) = g_array_index (table.rows, Row, i).prediction;
    }
  for (guint i = 0; i < table.rows->len; i++)
    g_array_index (table.rows, Row, i).prediction = g_array_index (predictions, double, i);
  threshold = report_links (&table);
  fit_models (&models, documents, &table, TABLE_N_FOLDS);
  models.again.weights[0] -= threshold;
  print_weights ("alone", diptych_feature_names (), DIPTYCH_N_FEATURES, models.alone.weights);
  print_weights ("kin", diptych_link_kin_names (), models.kin.n, models.kin.weights);
  print_weights ("link", diptych_link_feature_names (), DIPTYCH_N_LINK_FEATURES, models.link.weights);
  print_weights ("again", diptych_link_feature_names (), DIPTYCH_N_AGAIN_FEATURES, models.again.weights);
  table_clear (&table);
}

/**
 * train_cross:
 * @path: lines of JSON, each a Korean text and an English one, and which of their
 *   sentences are linked
 * @tables: a table of translations for each fold, learned without it
 *
 * Fits the model that judges links across the languages. It rests on the others, which
 * are compiled in.
 */
void
train_cross (const char  *path,
             char       **tables)
{
  g_autoptr (GArray) documents = read_documents (path, tables);
  double weights[TABLE_MAX_COLUMNS], threshold;
  Table table;

  table_init (&table);
  table.ridge = RIDGE;
  table.logistic = TRUE;
  for (guint i = 0; i < documents->len; i++)
    diptych_link_context_fill (g_array_index (documents, Document, i).compared, diptych_link_scorer_get_models ());
  fill_table (&table, documents, DIPTYCH_N_CROSS_FEATURES);
  for (guint fold = 0; fold < TABLE_N_FOLDS; fold++)
    {
      table_fit (&table, fold, weights);
      table_predict (&table, fold, weights);
    }
  threshold = report_links (&table);
  table_fit (&table, TABLE_N_FOLDS, weights);
  weights[0] -= threshold;
  print_weights ("cross", diptych_link_feature_names (), DIPTYCH_N_CROSS_FEATURES, weights);
  table_clear (&table);
}
