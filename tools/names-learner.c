/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "names-learner.h"

#include <math.h>
#include <string.h>

#include "tools/names-chain.h"
#include "tools/names-noise.h"

#define N_TAGS DIPTYCH_TAGGER_N_TAGS
#define SEED 20260101

/* The place in a row where the sum of its squared gradients is kept. */
#define SQUARES N_TAGS

/* Tags that are surer than this teach nothing more. */
#define SURE 0.002f

/* No tag is taken to be less likely. */
#define LEAST 1e-6f

/* The score of a tag that an atom cannot have. */
#define NEVER (-1000)

typedef struct
{
  const NamesExamples *examples;
  const NamesSettings *settings;
  NamesRow            *rows;
  NamesRow            *sums;            /* of the rows at the end of the last epochs */
  NamesRow             transitions[N_TAGS + 1];
  NamesRow             transition_sums[N_TAGS + 1];
  guint                n_sums;
  NamesChain           chain;
  GArray              *seen;            /* guint32: the features of the sentence after dropout */
  GArray              *ends;            /* guint: where those of each atom end */
  guint64              state;
} Learner;

static gboolean
is_dropped (Learner *self)
{
  return self->settings->dropout > 0
         && (names_noise_random (&self->state) >> 32) % 100 < self->settings->dropout;
}

static void
score_sentence (Learner             *self,
                const NamesSentence *sentence)
{
  const guint32 *features = (const guint32 *) self->examples->features->data;
  const gsize *starts = (const gsize *) self->examples->starts->data;
  const guint8 *right = self->examples->tags->data + sentence->first;

  names_chain_reset (&self->chain, sentence->n);
  g_array_set_size (self->seen, 0);
  g_array_set_size (self->ends, 0);
  for (guint i = 0; i < sentence->n; i++)
    {
      float *scores = g_array_index (self->chain.scores, NamesRow, i);

      for (gsize j = starts[sentence->first + i]; j < starts[sentence->first + i + 1]; j++)
        {
          const float *weights = self->rows[features[j]];

          __builtin_prefetch (self->rows[features[j + NAMES_AHEAD]]);
          if (is_dropped (self))
            continue;
          g_array_append_val (self->seen, features[j]);
          for (guint tag = 0; tag < N_TAGS; tag++)
            scores[tag] += weights[tag];
        }
      if (starts[sentence->first + i] == starts[sentence->first + i + 1])
        for (guint tag = 0; tag < N_TAGS; tag++)
          scores[tag] = tag == right[i] ? 0 : NEVER;
      g_array_append_val (self->ends, self->seen->len);
    }
}

/* A step of AdaGrad: Duchi, Hazan and Singer, “Adaptive Subgradient Methods” (JMLR 2011). */
static void
step (const Learner *self,
      float         *weights,
      const float   *gradient,
      float          squares)
{
  float rate, keep;

  weights[SQUARES] += squares;
  rate = self->settings->rate / sqrtf (weights[SQUARES] + 1.0f);
  keep = 1.0f - rate * (float) self->settings->decay;
  for (guint tag = 0; tag < N_TAGS; tag++)
    weights[tag] = weights[tag] * keep - rate * gradient[tag];
}

static void
step_row (Learner *self,
          float   *weights,
          float   *gradient)
{
  float squares = 0, largest = 0;

  for (guint tag = 0; tag < N_TAGS; tag++)
    {
      squares += gradient[tag] * gradient[tag];
      largest = MAX (largest, fabsf (gradient[tag]));
    }
  if (largest > SURE)
    step (self, weights, gradient, squares);
}

static void
step_transitions (Learner             *self,
                  const NamesSentence *sentence)
{
  const guint8 *right = self->examples->tags->data + sentence->first;
  NamesRow gradients[N_TAGS + 1] = { 0 };

  for (guint before = 0; before <= N_TAGS; before++)
    for (guint tag = 0; tag < N_TAGS; tag++)
      gradients[before][tag] = self->chain.pairs[before][tag];
  for (guint i = 0; i < sentence->n; i++)
    gradients[i > 0 ? right[i - 1] : N_TAGS][right[i]] -= 1;
  for (guint before = 0; before <= N_TAGS; before++)
    step_row (self, self->transitions[before], gradients[before]);
}

/* Makes a gradient of how likely the tags are. What the model hardly believes teaches
 * less, as much of it is marked wrongly: the generalised cross entropy of Zhang and
 * Sabuncu (NeurIPS 2018), with an exponent of an eighth. */
static void
find_gradient (float  *chances,
               guint8  right)
{
  float belief = sqrtf (sqrtf (sqrtf (MAX (chances[right], LEAST))));

  chances[right] -= 1;
  for (guint tag = 0; tag < N_TAGS; tag++)
    chances[tag] *= belief;
}

static void
learn_sentence (Learner             *self,
                const NamesSentence *sentence)
{
  const guint8 *right = self->examples->tags->data + sentence->first;
  const guint32 *seen;
  guint begin = 0;

  score_sentence (self, sentence);
  names_chain_sum (&self->chain, (const NamesRow *) self->transitions);
  seen = (const guint32 *) self->seen->data;
  for (guint i = 0; i < sentence->n; i++)
    {
      float *gradient = g_array_index (self->chain.chances, NamesRow, i);
      guint end = g_array_index (self->ends, guint, i);

      find_gradient (gradient, right[i]);
      if (fabsf (gradient[right[i]]) > SURE)
        for (guint j = begin; j < end; j++)
          step_row (self, self->rows[seen[j]], gradient);
      begin = end;
    }
  step_transitions (self, sentence);
}

static void
shuffle (guint32 *order,
         guint    n,
         guint64 *state)
{
  for (guint i = n; i > 1; i--)
    {
      guint j = names_noise_random (state) % i;
      guint32 other = order[j];

      order[j] = order[i - 1];
      order[i - 1] = other;
    }
}

static void
add_to_sums (Learner *self)
{
  self->n_sums++;
  for (guint i = 0; i < self->examples->hashes->len; i++)
    for (guint tag = 0; tag < N_TAGS; tag++)
      self->sums[i][tag] += self->rows[i][tag];
  for (guint i = 0; i <= N_TAGS; i++)
    for (guint tag = 0; tag < N_TAGS; tag++)
      self->transition_sums[i][tag] += self->transitions[i][tag];
}

static void
divide_sums (Learner *self)
{
  float share = 1.0f / MAX (self->n_sums, 1);

  for (guint i = 0; i < self->examples->hashes->len; i++)
    for (guint tag = 0; tag < N_TAGS; tag++)
      self->sums[i][tag] *= share;
  for (guint i = 0; i <= N_TAGS; i++)
    for (guint tag = 0; tag < N_TAGS; tag++)
      self->transition_sums[i][tag] *= share;
}

static void
learn_epochs (Learner *self)
{
  guint n = self->examples->sentences->len;
  g_autofree guint32 *order = g_new (guint32, n + 1);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  for (guint epoch = 1; epoch <= self->settings->epochs; epoch++)
    {
      shuffle (order, n, &self->state);
      for (guint i = 0; i < n; i++)
        learn_sentence (self, &g_array_index (self->examples->sentences, NamesSentence, order[i]));
      if (2 * epoch > self->settings->epochs)
        add_to_sums (self);
      g_printerr ("epoch %u of %u\n", epoch, self->settings->epochs);
    }
}

static void
lean (Learner *self)
{
  for (guint before = 0; before <= N_TAGS; before++)
    {
      self->transition_sums[before][diptych_tagger_tag (DIPTYCH_ENTITY_ORGANISATION, DIPTYCH_TAGGER_BEGIN)] += self->settings->lean;
      self->transition_sums[before][diptych_tagger_tag (DIPTYCH_ENTITY_ORGANISATION, DIPTYCH_TAGGER_UNIT)] += self->settings->lean;
    }
}

/**
 * names_learner_learn:
 *
 * Learns a linear-chain conditional random field: Lafferty, McCallum and Pereira,
 * “Conditional Random Fields” (ICML 2001), by AdaGrad with dropout of features. The
 * weights are the mean of those after each epoch of the last half of each run. No
 * function of the C library but the square root is used, so that every machine learns
 * the same. An atom without features is known to have the right tag.
 *
 * Returns: (transfer full): a model
 */
GBytes *
names_learner_learn (const NamesExamples *examples,
                     const NamesSettings *settings)
{
  Learner self = { .examples = examples, .settings = settings, .state = SEED };
  GBytes *model;

  self.rows = g_aligned_alloc0 (examples->hashes->len + 1, sizeof *self.rows, sizeof *self.rows);
  self.sums = g_malloc0 ((examples->hashes->len + 1) * sizeof *self.sums);
  self.seen = g_array_new (FALSE, FALSE, sizeof (guint32));
  self.ends = g_array_new (FALSE, FALSE, sizeof (guint));
  names_chain_init (&self.chain);
  for (guint run = 0; run < settings->runs; run++)
    {
      memset (self.rows, 0, examples->hashes->len * sizeof *self.rows);
      memset (self.transitions, 0, sizeof self.transitions);
      learn_epochs (&self);
    }
  divide_sums (&self);
  lean (&self);
  model = names_weights_write (examples->hashes, (const NamesRow *) self.sums,
                               (const NamesRow *) self.transition_sums, settings->n_buckets);
  names_chain_clear (&self.chain);
  g_array_unref (self.seen);
  g_array_unref (self.ends);
  g_aligned_free (self.rows);
  g_free (self.sums);
  return model;
}
