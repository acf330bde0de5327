/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "tools/names-examples.h"

G_BEGIN_DECLS

/**
 * NamesSettings:
 * @runs: how often learning begins anew; the weights are the mean of all
 * @epochs: how often the examples are gone through
 * @rate: how far a step goes
 * @decay: how strongly weights are drawn to zero
 * @dropout: how many features in a hundred are not seen in a step
 * @lean: what is added to the score of an organisation, since those are missed more
 *   often than they are found wrongly
 * @n_buckets: the size of the model
 */
typedef struct
{
  guint  runs;
  guint  epochs;
  double rate;
  double decay;
  guint  dropout;
  double lean;
  guint  n_buckets;
} NamesSettings;

GBytes *names_learner_learn (const NamesExamples *examples,
                             const NamesSettings *settings);

G_END_DECLS
