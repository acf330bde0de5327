/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "lexicon/diptych-linear-model.h"

G_BEGIN_DECLS

#define TABLE_MAX_COLUMNS 64
#define TABLE_N_FOLDS 5

/* An example: what is known of it and what is to be said of it. */
typedef struct
{
  double   x[TABLE_MAX_COLUMNS];
  double   y;
  double   weight;
  double   prediction;
  guint    fold;
  guint    document;
  guint    left;
  gboolean judged;
} Row;

/* Examples for one linear or logistic model, fitted by ridge regression.
 * signs: for each column 1 if its weight may not be negative, -1 if it may not be positive
 * standardized: whether the ridge is that of columns whose deviation is 1 */
typedef struct
{
  GArray  *rows;
  guint    n_columns;
  double   ridge;
  gboolean logistic;
  gboolean standardized;
  int      signs[TABLE_MAX_COLUMNS];
  gboolean dropped[TABLE_MAX_COLUMNS];
} Table;

guint  fold_of         (const char         *id);
double table_sum       (const Table        *self,
                        const Row          *row,
                        const double       *weights);
void   table_init      (Table              *self);
void   table_clear     (Table              *self);
void   table_fit       (Table              *self,
                        guint               left_out,
                        double             *weights);
void   table_fit_model (Table              *self,
                        guint               left_out,
                        DiptychLinearModel *model);
void   table_predict   (Table              *self,
                        guint               fold,
                        const double       *weights);
void   print_weights   (const char         *model,
                        const char * const *names,
                        guint               n,
                        const double       *weights);

G_END_DECLS
