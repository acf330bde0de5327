/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-attribution-tagger.h"

#include <gio/gio.h>
#include <string.h>

#include "core-resources.h"

#define MODEL_PATH "/io/github/diptych/Diptych/models/attribution.model"
#define STRIDE DIPTYCH_ATTRIBUTION_STRIDE
#define N_LABELS DIPTYCH_N_ATTRIBUTION_LABELS
#define IMPOSSIBLE (G_MININT32 / 4)

/* So much worse than impossible that no score makes up for it. */
#define FORBIDDEN (IMPOSSIBLE / 2 * 3)

typedef struct
{
  GBytes       *bytes;          /* what @weights points into */
  gint32        transitions[DIPTYCH_ATTRIBUTION_TRANSITIONS];
  const gint8  *weights;
  guint         shift;
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

  if (size < DIPTYCH_ATTRIBUTION_HEADER || memcmp (data, DIPTYCH_ATTRIBUTION_MAGIC, 4) != 0 || data[4] < 1 || data[4] > 24
      || size != DIPTYCH_ATTRIBUTION_HEADER + 2 * DIPTYCH_ATTRIBUTION_TRANSITIONS + ((gsize) STRIDE << data[4]))
    g_error ("The model of attributions is not compiled in");
  transitions = data + DIPTYCH_ATTRIBUTION_HEADER;
  for (guint i = 0; i < DIPTYCH_ATTRIBUTION_TRANSITIONS; i++)
    model->transitions[i] = (gint16) (transitions[2 * i] | transitions[2 * i + 1] << 8);
  model->weights = (const gint8 *) transitions + 2 * DIPTYCH_ATTRIBUTION_TRANSITIONS;
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

/* Numbers for four labels, which compilers keep in a vector register. */
typedef gint32 Four __attribute__ ((vector_size (16), aligned (4)));

#define N_FOURS (STRIDE / 4)

/* The inside of a part follows its begin or its inside alone. */
static const gint32 order[N_LABELS][STRIDE] = {
#define F FORBIDDEN
  { 0, 0, F, 0, F, 0, F, F },
  { 0, 0, 0, 0, F, 0, F, F },
  { 0, 0, 0, 0, F, 0, F, F },
  { 0, 0, F, 0, 0, 0, F, F },
  { 0, 0, F, 0, 0, 0, F, F },
  { 0, 0, F, 0, F, 0, 0, F },
  { 0, 0, F, 0, F, 0, 0, F },
#undef F
};

/* Four labels at once. */
static void
step (const gint32 *emission,
      const gint32 *transitions,
      gint32       *scores,
      guint8       *back)
{
  Four reached[N_FOURS];

  for (guint i = 0; i < N_FOURS; i++)
    {
      Four best = (Four) { 0 } + IMPOSSIBLE;
      Four before = { 0 }, possible;

      for (guint from = 0; from < N_LABELS; from++)
        {
          Four score = *(const Four *) (transitions + from * STRIDE + 4 * i) + *(const Four *) (order[from] + 4 * i) + scores[from];
          Four better = score > best;

          before = (before & ~better) | (better & (gint32) from);
          best = (best & ~better) | (score & better);
        }
      best += *(const Four *) (emission + 4 * i);
      possible = best > IMPOSSIBLE;
      reached[i] = (best & possible) | (~possible & IMPOSSIBLE);
      for (guint to = 0; to < 4; to++)
        back[4 * i + to] = before[to];
    }
  memcpy (scores, reached, sizeof reached);
}

/**
 * diptych_attribution_tagger_decode:
 * @emissions: for each token a score for each label
 * @transitions: scores of label after label, by the function of the later token
 * @rows: the tokens
 * @n_rows: their number
 * @labels: (out): the best sequence of labels (Viterbi 1967)
 *
 * Chooses among the sequences in which the inside of a part follows its begin.
 */
void
diptych_attribution_tagger_decode (const gint32                *emissions,
                                   const gint32                *transitions,
                                   const DiptychAttributionRow *rows,
                                   guint                        n_rows,
                                   guint8                      *labels)
{
  g_autofree guint8 *back = g_new (guint8, (gsize) n_rows * STRIDE);
  gint32 scores[STRIDE];
  guint best = 0;

  if (n_rows == 0)
    return;
  for (guint l = 0; l < STRIDE; l++)
    scores[l] = l == DIPTYCH_ATTRIBUTION_OUTSIDE ? 0 : IMPOSSIBLE;
  for (guint i = 0; i < n_rows; i++)
    {
      step (emissions + (gsize) i * STRIDE, transitions + rows[i].function * STRIDE * STRIDE,
            scores, back + (gsize) i * STRIDE);
      /* Keep the sums small; only differences count. */
      if (i % 1024 == 1023)
        for (guint l = N_LABELS; l-- > 0;)
          scores[l] = MAX (scores[l] - scores[0], IMPOSSIBLE);
    }
  for (guint l = 1; l < N_LABELS; l++)
    if (scores[l] > scores[best])
      best = l;
  for (guint i = n_rows; i-- > 0;)
    {
      labels[i] = best;
      best = back[(gsize) i * STRIDE + best];
    }
}

/**
 * diptych_attribution_tagger_tag:
 * @rows: the tokens of one block
 * @n_rows: their number
 * @labels: (out): for each a #DiptychAttributionLabel
 *
 * Finds contents, cues and speakers by a linear model over label pairs, trained
 * as a structured perceptron (Collins 2002) by
 * `tools/train-attribution-tagger.c`. All arithmetic is on integers, so that
 * the result is the same on every machine.
 */
void
diptych_attribution_tagger_tag (const DiptychAttributionRow *rows,
                                guint                        n_rows,
                                guint8                      *labels)
{
  const Model *model = get_model ();
  g_autofree gint32 *emissions = g_new (gint32, (gsize) n_rows * STRIDE);

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
      for (guint l = 0; l < STRIDE; l++)
        emissions[(gsize) i * STRIDE + l] = sums[l];
    }
  diptych_attribution_tagger_decode (emissions, model->transitions, rows, n_rows, labels);
}
