/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "attribution-learner.h"

#include <string.h>

#define STRIDE DIPTYCH_ATTRIBUTION_STRIDE
#define N_LABELS DIPTYCH_N_ATTRIBUTION_LABELS
#define N_FEATURES DIPTYCH_N_ATTRIBUTION_FEATURES

/* The table in which features are counted has this many bits of hash. */
#define COUNT_BITS 27

#define NO_FEATURE G_MAXUINT32

typedef AttributionSequence Sequence;

/* The weights are kept divided by a scale, so that their decay is one
 * multiplication (Bottou 2010). */
typedef struct
{
  const AttributionPlan *plan;
  float                 *weights;       /* the rows, then the transitions */
  gsize                  size;
  guint32               *features;      /* of the sequence at hand, as rows */
  guint8                *seen;
  double                 scale;
  double                 decay;
  double                 time;
  double                 gain;
} Weights;

/**
 * attribution_learner_exponential:
 *
 * An exp() of its own, so that every machine trains the same model.
 *
 * Returns: e to the power of @x
 */
double
attribution_learner_exponential (double x)
{
  static const double ln2 = 0.693147180559945309417;
  double n, r, sum;
  union { double d; guint64 bits; } power;

  if (x < -700)
    return 0;
  n = (double) (gint64) (x / ln2 + (x < 0 ? -0.5 : 0.5));
  r = x - n * ln2;
  sum = 1 + r * (1 + r * (1 / 2.0 + r * (1 / 6.0 + r * (1 / 24.0 + r * (1 / 120.0 + r * (1 / 720.0 + r * (1 / 5040.0)))))));
  power.bits = (guint64) ((gint64) n + 1023) << 52;
  return sum * power.d;
}

/* What was seen but once teaches little, and takes room from the rest. */
static void
fill_features (Weights        *weights,
               const Sequence *sequence)
{
  guint shift = 32 - weights->plan->bits;

  for (gsize k = 0; k < (gsize) sequence->n * N_FEATURES; k++)
    {
      guint32 feature = sequence->features[k];

      weights->features[k] = weights->seen[feature >> (32 - COUNT_BITS)] > 1 ? feature >> shift : NO_FEATURE;
    }
}

static void
score (const Sequence *sequence,
       const Weights  *weights,
       double         *emissions)
{
  for (guint i = 0; i < sequence->n; i++)
    {
      const guint32 *features = weights->features + (gsize) i * N_FEATURES;
      float sums[STRIDE] = { 0, };

      for (guint k = 0; k < N_FEATURES; k++)
        if (features[k] != NO_FEATURE)
          for (guint l = 0; l < STRIDE; l++)
            sums[l] += weights->weights[(gsize) features[k] * STRIDE + l];
      for (guint l = 0; l < STRIDE; l++)
        emissions[(gsize) i * STRIDE + l] = sums[l] * weights->scale;
    }
}

static gboolean
is_allowed (guint from,
            guint to)
{
  return to == DIPTYCH_ATTRIBUTION_OUTSIDE || to % 2 == 1 || from == to || from == to - 1;
}

/* The factors of one token: exp of the transitions into it and of its emission. */
static void
fill_factors (const Sequence *sequence,
              const Weights  *weights,
              const double   *emissions,
              guint           i,
              double          factors[N_LABELS][N_LABELS])
{
  const float *transitions = weights->weights + ((gsize) STRIDE << weights->plan->bits)
                             + (gsize) sequence->rows[i].function * STRIDE * STRIDE;
  const double *emission = emissions + (gsize) i * STRIDE;

  for (guint from = 0; from < N_LABELS; from++)
    for (guint to = 0; to < N_LABELS; to++)
      factors[from][to] = is_allowed (from, to)
                          ? attribution_learner_exponential (weights->scale * transitions[from * STRIDE + to] + emission[to]) : 0;
}

static void
normalise (double *values)
{
  double sum = 0;

  for (guint l = 0; l < N_LABELS; l++)
    sum += values[l];
  for (guint l = 0; l < N_LABELS; l++)
    values[l] /= sum;
}

static void
forward (const Sequence *sequence,
         double        (*factors)[N_LABELS][N_LABELS],
         double        (*alpha)[N_LABELS])
{
  for (guint i = 0; i < sequence->n; i++)
    {
      for (guint to = 0; to < N_LABELS; to++)
        {
          alpha[i][to] = i == 0 ? factors[0][DIPTYCH_ATTRIBUTION_OUTSIDE][to] : 0;
          for (guint from = 0; i > 0 && from < N_LABELS; from++)
            alpha[i][to] += alpha[i - 1][from] * factors[i][from][to];
        }
      normalise (alpha[i]);
    }
}

static void
step_weights (Weights        *weights,
              const Sequence *sequence,
              guint           i,
              const double   *deltas,
              double        (*pairs)[N_LABELS])
{
  const guint32 *features = weights->features + (gsize) i * N_FEATURES;
  float *transitions = weights->weights + ((gsize) STRIDE << weights->plan->bits)
                       + (gsize) sequence->rows[i].function * STRIDE * STRIDE;
  guint before = i > 0 ? sequence->labels[i - 1] : DIPTYCH_ATTRIBUTION_OUTSIDE;
  float steps[STRIDE];

  for (guint l = 0; l < STRIDE; l++)
    steps[l] = deltas[l];
  for (guint k = 0; k < N_FEATURES; k++)
    if (features[k] != NO_FEATURE)
      for (guint l = 0; l < STRIDE; l++)
        weights->weights[(gsize) features[k] * STRIDE + l] += steps[l];
  for (guint from = 0; from < N_LABELS; from++)
    for (guint to = 0; to < N_LABELS; to++)
      transitions[from * STRIDE + to] -= pairs[from][to];
  transitions[before * STRIDE + sequence->labels[i]] += weights->gain;
}

/* One step down the gradient of the likelihood (Lafferty et al. 2001); the
 * backward pass is made on the way. */
static void
descend (Weights        *weights,
         const Sequence *sequence,
         double        (*factors)[N_LABELS][N_LABELS],
         double        (*alpha)[N_LABELS])
{
  double beta[N_LABELS];

  for (guint l = 0; l < N_LABELS; l++)
    beta[l] = 1;
  for (guint i = sequence->n; i-- > 0;)
    {
      double pairs[N_LABELS][N_LABELS], deltas[STRIDE] = { 0, }, before[N_LABELS] = { 0, }, sum = 0;

      for (guint from = 0; from < N_LABELS; from++)
        for (guint to = 0; to < N_LABELS; to++)
          {
            double left = i > 0 ? alpha[i - 1][from] : from == DIPTYCH_ATTRIBUTION_OUTSIDE;

            pairs[from][to] = left * factors[i][from][to] * beta[to];
            before[from] += factors[i][from][to] * beta[to];
            sum += pairs[from][to];
          }
      for (guint from = 0; from < N_LABELS; from++)
        for (guint to = 0; to < N_LABELS; to++)
          {
            pairs[from][to] *= weights->gain / sum;
            deltas[to] -= pairs[from][to];
          }
      deltas[sequence->labels[i]] += weights->gain;
      step_weights (weights, sequence, i, deltas, pairs);
      normalise (before);
      memcpy (beta, before, sizeof beta);
    }
}

static void
train_sequence (Weights        *weights,
                const Sequence *sequence)
{
  g_autofree double *emissions = g_new (double, (gsize) sequence->n * STRIDE);
  double (*factors)[N_LABELS][N_LABELS] = g_malloc_n (sequence->n, sizeof *factors);
  double (*alpha)[N_LABELS] = g_malloc_n (sequence->n, sizeof *alpha);
  double rate = 1 / (weights->decay * weights->time++);

  fill_features (weights, sequence);
  score (sequence, weights, emissions);
  for (guint i = 0; i < sequence->n; i++)
    fill_factors (sequence, weights, emissions, i, factors[i]);
  forward (sequence, factors, alpha);
  weights->scale *= 1 - rate * weights->decay;
  weights->gain = rate / weights->scale;
  descend (weights, sequence, factors, alpha);
  g_free (factors);
  g_free (alpha);
}

/**
 * attribution_learner_shuffle:
 *
 * Shuffles @order by the generator of Numerical Recipes: the order is part of the model.
 */
void
attribution_learner_shuffle (guint *order,
                             guint  n,
                             guint  seed)
{
  guint32 state = seed;

  for (guint i = n; i > 1; i--)
    {
      guint j, swap;

      state = state * 1664525u + 1013904223u;
      j = (guint) (((guint64) state * i) >> 32);
      swap = order[i - 1];
      order[i - 1] = order[j];
      order[j] = swap;
    }
}

/* Weights as whole numbers, those of the rows in one byte each. Transitions are
 * few and heavy, and have two. */
static gint32 *
quantise (const Weights *weights)
{
  gsize rows = (gsize) STRIDE << weights->plan->bits;
  gint32 *result = g_new (gint32, weights->size);

  for (gsize i = 0; i < weights->size; i++)
    {
      double value = weights->weights[i] * weights->scale * DIPTYCH_ATTRIBUTION_STEPS;
      gint64 bound = i < rows ? G_MAXINT8 : G_MAXINT16;

      result[i] = CLAMP ((gint64) (value < 0 ? value - 0.5 : value + 0.5), -bound, bound);
    }
  return result;
}

static gboolean
is_kept (const AttributionPlan *plan,
         const Sequence        *sequence)
{
  return (plan->held >> sequence->fold & 1) == 0;
}

static void
count_features (Weights      *weights,
                const GArray *sequences)
{
  for (guint i = 0; i < sequences->len; i++)
    {
      const Sequence *sequence = &g_array_index (sequences, Sequence, i);

      for (gsize k = 0; is_kept (weights->plan, sequence) && k < (gsize) sequence->n * N_FEATURES; k++)
        {
          guint8 *count = &weights->seen[sequence->features[k] >> (32 - COUNT_BITS)];

          *count = MIN (*count + 1, 2);
        }
    }
}

static void
train (const GArray *sequences,
       Weights      *weights)
{
  g_autofree guint *order = g_new (guint, sequences->len + 1);
  guint n = 0;

  for (guint i = 0; i < sequences->len; i++)
    if (is_kept (weights->plan, &g_array_index (sequences, Sequence, i)))
      order[n++] = i;
  weights->decay = weights->plan->penalty / MAX (n, 1);
  weights->time = 1 / (weights->decay * weights->plan->rate);
  for (int epoch = 0; epoch < weights->plan->epochs; epoch++)
    {
      attribution_learner_shuffle (order, n, epoch + 1);
      for (guint i = 0; i < n; i++)
        train_sequence (weights, &g_array_index (sequences, Sequence, order[i]));
    }
}

/**
 * attribution_learner_learn:
 * @sequences: (element-type AttributionSequence): the corpus
 * @plan: how to learn, and from which part of it
 *
 * Fits a conditional random field by stochastic gradient descent. The same corpus
 * gives the same weights, bit for bit.
 *
 * Returns: (transfer full): the weights of the rows, then those of the transitions
 */
gint32 *
attribution_learner_learn (const GArray          *sequences,
                           const AttributionPlan *plan)
{
  Weights weights = { plan, .size = ((gsize) STRIDE << plan->bits) + DIPTYCH_ATTRIBUTION_TRANSITIONS, .scale = 1 };
  guint longest = 1;
  gint32 *result;

  for (guint i = 0; i < sequences->len; i++)
    longest = MAX (longest, g_array_index (sequences, Sequence, i).n);
  weights.weights = g_new0 (float, weights.size);
  weights.features = g_new (guint32, (gsize) longest * N_FEATURES);
  weights.seen = g_malloc0 ((gsize) 1 << COUNT_BITS);
  count_features (&weights, sequences);
  train (sequences, &weights);
  result = quantise (&weights);
  g_free (weights.weights);
  g_free (weights.features);
  g_free (weights.seen);
  return result;
}

/**
 * attribution_learner_score:
 * @weights: what was learned
 *
 * Returns: (transfer full): the emissions of a sequence, as the tagger computes them
 */
gint16 *
attribution_learner_score (const gint32              *weights,
                           const AttributionPlan     *plan,
                           const AttributionSequence *sequence)
{
  gint16 *emissions = g_new0 (gint16, (gsize) sequence->n * STRIDE);

  for (guint i = 0; i < sequence->n; i++)
    for (guint k = 0; k < N_FEATURES; k++)
      for (guint l = 0; l < STRIDE; l++)
        emissions[(gsize) i * STRIDE + l] += weights[(gsize) (sequence->features[(gsize) i * N_FEATURES + k] >> (32 - plan->bits)) * STRIDE + l];
  return emissions;
}
