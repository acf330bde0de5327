/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-linear-model.h"

#include <string.h>

#include "lexicon/diptych-lexicon.h"

/**
 * diptych_linear_model_load:
 * @name: the name of the model in the lexicon “alignment-models”
 * @features: (array length=n): the names of its features
 * @n: their number, at most %DIPTYCH_LINEAR_MODEL_MAX
 *
 * Reads the weights of a model. A feature that the model does not have weighs nothing.
 */
void
diptych_linear_model_load (DiptychLinearModel *self,
                           const char         *name,
                           const char * const *features,
                           guint               n)
{
  const DiptychLexicon *lexicon = diptych_lexicon_get ("alignment-models");

  g_return_if_fail (n <= DIPTYCH_LINEAR_MODEL_MAX);

  self->n = n;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = g_strconcat (name, ".", features[i], NULL);
      const char *value = diptych_lexicon_lookup (lexicon, key, strlen (key));

      self->weights[i] = value != NULL ? g_ascii_strtod (value, NULL) : 0;
    }
}

/**
 * diptych_linear_model_sum:
 * @features: (array): the features, in the order in which the model was loaded
 *
 * Returns: the sum of the features by their weights
 */
double
diptych_linear_model_sum (const DiptychLinearModel *self,
                          const float              *features)
{
  double sum = 0;

  for (guint i = 0; i < self->n; i++)
    sum += self->weights[i] * (double) features[i];
  return sum;
}
