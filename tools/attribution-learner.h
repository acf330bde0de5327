/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "attribution-corpus.h"

G_BEGIN_DECLS

/**
 * AttributionPlan:
 * @epochs: passes over the corpus
 * @bits: binary logarithm of the number of rows
 * @penalty: weight of the squared weights
 * @rate: first rate of learning
 * @held: a set of folds that are not learned from
 */
typedef struct
{
  int    epochs;
  int    bits;
  double penalty;
  double rate;
  guint  held;
} AttributionPlan;

double  attribution_learner_exponential (double                     x);
void    attribution_learner_shuffle     (guint                     *order,
                                         guint                      n,
                                         guint                      seed);
gint32 *attribution_learner_learn       (const GArray              *sequences,
                                         const AttributionPlan     *plan);
gint16 *attribution_learner_score       (const gint32              *weights,
                                         const AttributionPlan     *plan,
                                         const AttributionSequence *sequence);

G_END_DECLS
