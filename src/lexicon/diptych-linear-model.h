/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** DIPTYCH_LINEAR_MODEL_MAX: the most features that a model weighs. */
#define DIPTYCH_LINEAR_MODEL_MAX 56

/**
 * DiptychLinearModel:
 * @weights: the weight of each feature
 * @n: their number
 *
 * A trained sum of weighted features.
 */
typedef struct
{
  double weights[DIPTYCH_LINEAR_MODEL_MAX];
  guint  n;
} DiptychLinearModel;

void   diptych_linear_model_load (DiptychLinearModel       *self,
                                  const char               *name,
                                  const char * const       *features,
                                  guint                     n);
double diptych_linear_model_sum  (const DiptychLinearModel *self,
                                  const float              *features);

G_END_DECLS
