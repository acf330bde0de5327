/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "alignment-table.h"

#include <math.h>
#include <string.h>

#include "analysis/alignment/diptych-similarity-features.h"
#include "analysis/diptych-logistic.h"

#define N_NEWTON_STEPS 12

/* Weights are kept to so many parts of 1. */
#define WEIGHT_STEPS 10000

/* Of these features of two sentences more is never less alike. */
static const guint never_negative[] = {
  DIPTYCH_FEATURE_COSINE, DIPTYCH_FEATURE_COVER_MIN, DIPTYCH_FEATURE_COVER_MAX, DIPTYCH_FEATURE_SOFT_MIN,
  DIPTYCH_FEATURE_SOFT_MAX, DIPTYCH_FEATURE_SOFT_LOCAL_MIN, DIPTYCH_FEATURE_SOFT_LOCAL_MAX, DIPTYCH_FEATURE_GRAMS,
  DIPTYCH_FEATURE_BIGRAMS, DIPTYCH_FEATURE_NAMES, DIPTYCH_FEATURE_NUMBERS, DIPTYCH_FEATURE_CONTENT_MIN,
  DIPTYCH_FEATURE_CONTENT_MAX, DIPTYCH_FEATURE_CONTENT_SHARED, DIPTYCH_FEATURE_COSINE_LOCAL,
};

guint
fold_of (const char *id)
{
  return g_str_hash (id) / 7 % TABLE_N_FOLDS;
}

/* Makes a table for a linear model of the features of two sentences. */
void
table_init (Table *self)
{
  *self = (Table) { .rows = g_array_new (FALSE, TRUE, sizeof (Row)) };
  for (guint i = 0; i < G_N_ELEMENTS (never_negative); i++)
    self->signs[never_negative[i]] = 1;
}

void
table_clear (Table *self)
{
  g_array_unref (self->rows);
}

/* Gaussian elimination with the largest pivot. */
static void
solve (double  matrix[TABLE_MAX_COLUMNS][TABLE_MAX_COLUMNS + 1],
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

double
table_sum (const Table  *self,
           const Row    *row,
           const double *weights)
{
  double sum = 0;

  for (guint i = 0; i < self->n_columns; i++)
    sum += weights[i] * row->x[i];
  return sum;
}

static void
add_row (const Table *table,
         double       matrix[TABLE_MAX_COLUMNS][TABLE_MAX_COLUMNS + 1],
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

/* What a column varies by, over the rows that are fitted to. */
static double
measure_variance (const Table *table,
                  guint        left_out,
                  guint        column)
{
  double n = 0, sum = 0, squares = 0;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const Row *row = &g_array_index (table->rows, Row, i);

      if (row->fold == left_out)
        continue;
      n++;
      sum += row->x[column];
      squares += row->x[column] * row->x[column];
    }
  return MAX (squares / n - sum / n * (sum / n), 1e-6);
}

static void
fill_ridges (const Table *table,
             guint        left_out,
             double      *ridges)
{
  ridges[0] = 0.01;
  for (guint i = 1; i < table->n_columns; i++)
    ridges[i] = table->ridge * (table->standardized ? measure_variance (table, left_out, i) : 1);
}

/* One step of Newton's method for the logistic model; the linear one needs no other. */
static void
step (const Table  *table,
      guint         left_out,
      const double *ridges,
      double       *weights)
{
  static double matrix[TABLE_MAX_COLUMNS][TABLE_MAX_COLUMNS + 1];

  memset (matrix, 0, sizeof matrix);
  for (guint i = 0; i < table->n_columns; i++)
    matrix[i][i] = table->dropped[i] ? 1e12 : ridges[i];
  for (guint i = 0; i < table->rows->len; i++)
    {
      const Row *row = &g_array_index (table->rows, Row, i);
      double sum = table_sum (table, row, weights);
      double p = diptych_logistic (sum);
      double curvature = MAX (p * (1 - p), 1e-4);

      if (row->fold == left_out)
        continue;
      if (table->logistic)
        add_row (table, matrix, row, row->weight * curvature, sum + (row->y - p) / curvature);
      else
        add_row (table, matrix, row, row->weight, row->y);
    }
  solve (matrix, table->n_columns, weights);
}

static gboolean
drop_wrong (Table        *table,
            const double *weights)
{
  guint worst = TABLE_MAX_COLUMNS;

  for (guint i = 0; i < table->n_columns; i++)
    if (table->signs[i] * weights[i] < -1e-6
        && (worst == TABLE_MAX_COLUMNS || table->signs[i] * weights[i] < table->signs[worst] * weights[worst]))
      worst = i;
  if (worst == TABLE_MAX_COLUMNS)
    return FALSE;
  table->dropped[worst] = TRUE;
  return TRUE;
}

/* Fits to all folds but one, or to all of them. The weights are what is written. */
void
table_fit (Table  *table,
           guint   left_out,
           double *weights)
{
  double ridges[TABLE_MAX_COLUMNS];

  memset (table->dropped, 0, sizeof table->dropped);
  fill_ridges (table, left_out, ridges);
  do
    {
      memset (weights, 0, TABLE_MAX_COLUMNS * sizeof *weights);
      for (guint i = 0; i < (table->logistic ? N_NEWTON_STEPS : 1); i++)
        step (table, left_out, ridges, weights);
    }
  while (drop_wrong (table, weights));
  for (guint i = 0; i < table->n_columns; i++)
    weights[i] = round (weights[i] * WEIGHT_STEPS) / WEIGHT_STEPS;
}

/* The same for a model as the program has it. */
void
table_fit_model (Table              *self,
                 guint               left_out,
                 DiptychLinearModel *model)
{
  double weights[TABLE_MAX_COLUMNS];

  g_assert (self->n_columns <= DIPTYCH_LINEAR_MODEL_MAX);
  table_fit (self, left_out, weights);
  model->n = self->n_columns;
  for (guint i = 0; i < model->n; i++)
    model->weights[i] = weights[i];
}

void
table_predict (Table        *table,
               guint         fold,
               const double *weights)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      Row *row = &g_array_index (table->rows, Row, i);

      if (row->fold == fold)
        row->prediction = table_sum (table, row, weights);
    }
}

void
print_weights (const char         *model,
               const char * const *names,
               guint               n,
               const double       *weights)
{
  for (guint i = 0; i < n; i++)
    g_print ("%s.%s\t%.4f\n", model, names[i], weights[i] == 0 ? 0 : weights[i]);
}
