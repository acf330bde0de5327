/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "model-rows.h"

#include <string.h>

#include "lexicon/diptych-lexicon.h"

/* Asserts that every weight of @model is in the table: one that is missing would be
 * nothing. */
void
assert_model_in_table (const char               *model,
                       const char * const       *features,
                       guint                     n,
                       const DiptychLinearModel *loaded)
{
  const DiptychLexicon *table = diptych_lexicon_get ("alignment-models");

  g_assert_cmpuint (loaded->n, ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = g_strconcat (model, ".", features[i], NULL);
      const char *weight = diptych_lexicon_lookup (table, key, strlen (key));

      if (weight == NULL)
        g_error ("The table has no row %s", key);
      g_assert_cmpfloat (loaded->weights[i], ==, g_ascii_strtod (weight, NULL));
    }
}
