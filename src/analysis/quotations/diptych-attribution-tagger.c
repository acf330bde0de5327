/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-attribution-tagger.h"

#include <gio/gio.h>
#include <string.h>

#include "analysis/quotations/diptych-attribution-choice.h"
#include "analysis/quotations/diptych-attribution-judge.h"
#include "core-resources.h"
#include "lexicon/diptych-bytes.h"

#define MODEL_PATH "/io/github/diptych/Diptych/models/attribution.model"
#define STRIDE DIPTYCH_ATTRIBUTION_STRIDE

typedef struct
{
  GBytes                  *bytes; /* what @weights points into */
  DiptychAttributionChain *chain;
  const gint8             *weights;
  const gint8             *judge;
  guint                    shift;
} Model;

static Model *
load_model (void)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (core_get_resource (), MODEL_PATH,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  Model *model = g_new0 (Model, 1);
  gsize size = 0;
  const guint8 *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;
  const guint8 *transitions;
  gint32 values[DIPTYCH_ATTRIBUTION_TRANSITIONS];

  if (size < DIPTYCH_ATTRIBUTION_HEADER || memcmp (data, DIPTYCH_ATTRIBUTION_MAGIC, 4) != 0 || data[4] < 1 || data[4] > 24
      || size != DIPTYCH_ATTRIBUTION_HEADER + 2 * DIPTYCH_ATTRIBUTION_TRANSITIONS + ((gsize) STRIDE << data[4])
              + (1u << DIPTYCH_JUDGE_BITS))
    g_error ("The model of attributions is not compiled in");
  transitions = data + DIPTYCH_ATTRIBUTION_HEADER;
  for (guint i = 0; i < DIPTYCH_ATTRIBUTION_TRANSITIONS; i++)
    values[i] = (gint16) diptych_bytes_read_16 (transitions + 2 * i);
  model->chain = diptych_attribution_chain_new (values);
  model->weights = (const gint8 *) transitions + 2 * DIPTYCH_ATTRIBUTION_TRANSITIONS;
  model->judge = model->weights + ((gsize) STRIDE << data[4]);
  model->shift = 32 - data[4];
  model->bytes = g_steal_pointer (&bytes);
  return model;
}

static const Model *
get_model (void)
{
  static const Model *model;

  if (g_once_init_enter_pointer (&model))
    g_once_init_leave_pointer (&model, load_model ());
  return model;
}

/**
 * diptych_attribution_tagger_tag:
 * @rows: the tokens of one block
 * @n_rows: their number
 * @labels: (out): for each a #DiptychAttributionLabel
 *
 * Finds contents, cues and speakers by a conditional random field, trained by
 * `tools/train-attribution-tagger.c`: how likely each part is, what a second look at
 * the contents as wholes says of that, and which parts to take.
 */
void
diptych_attribution_tagger_tag (const DiptychAttributionRow *rows,
                                guint                        n_rows,
                                guint8                      *labels)
{
  const Model *model = get_model ();
  g_autoptr (GArray) spans = NULL;
  g_autoptr (DiptychAttributionJudge) judge = NULL;
  g_autofree gint16 *emissions = g_new (gint16, (gsize) n_rows * STRIDE);

  for (guint i = 0; i < n_rows; i++)
    {
      guint32 features[DIPTYCH_N_ATTRIBUTION_FEATURES];
      guint n = diptych_attribution_rows_features (rows, n_rows, i, features);
      gint16 sums[STRIDE] = { 0, };

      for (guint k = 0; k < n; k++)
        {
          const gint8 *weights = model->weights + (gsize) (features[k] >> model->shift) * STRIDE;

          for (guint l = 0; l < STRIDE; l++)
            sums[l] += weights[l];
        }
      memcpy (emissions + (gsize) i * STRIDE, sums, sizeof sums);
    }
  spans = diptych_attribution_chain_find_spans (model->chain, emissions, rows, n_rows);
  judge = diptych_attribution_judge_new (rows, n_rows, spans);
  diptych_attribution_judge_apply (judge, model->chain, model->judge);
  diptych_attribution_choice_label (spans, n_rows, labels);
}
