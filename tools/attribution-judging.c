/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "attribution-judging.h"

#include <math.h>

#include "analysis/quotations/diptych-attribution-judge.h"

#define N_WEIGHTS (1u << DIPTYCH_JUDGE_BITS)
#define PASSES 6
#define RATE 0.02f
#define DECAY 1e-4f

/* A content that the chain holds for likely, and whether it is one. */
typedef struct
{
  guint32  features[DIPTYCH_N_JUDGE_FEATURES];
  gboolean right;
} Case;

struct _AttributionJudging
{
  gint32 *weights[ATTRIBUTION_N_FOLDS];
  GArray *cases[ATTRIBUTION_N_FOLDS];
};

static gboolean
is_right (const AttributionSequence    *sequence,
          const DiptychAttributionSpan *span)
{
  guint last = span->first + 1;

  if (sequence->labels[span->first] != span->label)
    return FALSE;
  while (last < sequence->n && sequence->labels[last] == span->label + 1)
    last++;
  return last == span->last;
}

static void
add_cases (GArray                        *cases,
           const AttributionSequence     *sequence,
           const DiptychAttributionChain *chain,
           const gint16                  *emissions)
{
  g_autoptr (GArray) spans = diptych_attribution_chain_find_spans (chain, emissions, sequence->rows, sequence->n);
  g_autoptr (DiptychAttributionJudge) judge = diptych_attribution_judge_new (sequence->rows, sequence->n, spans);

  for (guint i = 0; i < spans->len; i++)
    {
      const DiptychAttributionSpan *span = &g_array_index (spans, DiptychAttributionSpan, i);
      Case one;

      if (span->label != DIPTYCH_ATTRIBUTION_BEGIN_CONTENT)
        continue;
      diptych_attribution_judge_features (judge, i, one.features);
      for (guint k = 0; k < DIPTYCH_N_JUDGE_FEATURES; k++)
        one.features[k] >>= 32 - DIPTYCH_JUDGE_BITS;
      one.right = is_right (sequence, span);
      g_array_append_val (cases, one);
    }
}

/* What a chain that did not learn from @fold finds in it. */
static void
learn_fold (AttributionJudging    *self,
            const GArray          *sequences,
            const AttributionPlan *plan,
            guint                  fold)
{
  AttributionPlan own = *plan;
  g_autoptr (DiptychAttributionChain) chain = NULL;

  own.held |= 1u << fold;
  self->weights[fold] = attribution_learner_learn (sequences, &own);
  chain = diptych_attribution_chain_new (self->weights[fold] + ((gsize) DIPTYCH_ATTRIBUTION_STRIDE << plan->bits));
  for (guint i = 0; i < sequences->len; i++)
    {
      const AttributionSequence *sequence = &g_array_index (sequences, AttributionSequence, i);

      if (sequence->fold == fold)
        {
          g_autofree gint16 *emissions = attribution_learner_score (self->weights[fold], plan, sequence);

          add_cases (self->cases[fold], sequence, chain, emissions);
        }
    }
}

static void
learn_case (const Case *one,
            float      *weights,
            float      *squares)
{
  double sum = 0;
  float slope;

  for (guint k = 0; k < DIPTYCH_N_JUDGE_FEATURES; k++)
    sum += weights[one->features[k]];
  slope = one->right - 1 / (1 + attribution_learner_exponential (-CLAMP (sum, -30, 30)));
  for (guint k = 0; k < DIPTYCH_N_JUDGE_FEATURES; k++)
    {
      float *weight = &weights[one->features[k]], *square = &squares[one->features[k]];
      float step = slope - DECAY * *weight;

      *square += step * step;
      *weight += RATE * step / sqrtf (*square + 1e-6f);
    }
}

static void
learn_cases (const GPtrArray *cases,
             float           *weights)
{
  g_autofree float *squares = g_new0 (float, N_WEIGHTS);
  g_autofree guint *order = g_new (guint, cases->len + 1);

  for (guint i = 0; i < cases->len; i++)
    order[i] = i;
  for (guint pass = 0; pass < PASSES; pass++)
    {
      attribution_learner_shuffle (order, cases->len, pass + 1);
      for (guint i = 0; i < cases->len; i++)
        learn_case (g_ptr_array_index (cases, order[i]), weights, squares);
    }
}

/**
 * attribution_judging_new:
 * @sequences: (element-type AttributionSequence): the corpus
 * @plan: how chains are learned, and from which part of the corpus
 *
 * Learns a chain for each fold that is not held, from the others, and keeps what it
 * finds in that fold.
 *
 * Returns: (transfer full): the chains and what they find
 */
AttributionJudging *
attribution_judging_new (const GArray          *sequences,
                         const AttributionPlan *plan)
{
  AttributionJudging *self = g_new0 (AttributionJudging, 1);

  for (guint fold = 0; fold < ATTRIBUTION_N_FOLDS; fold++)
    {
      self->cases[fold] = g_array_new (FALSE, FALSE, sizeof (Case));
      if ((plan->held >> fold & 1) == 0)
        learn_fold (self, sequences, plan, fold);
    }
  return self;
}

void
attribution_judging_free (AttributionJudging *self)
{
  for (guint fold = 0; fold < ATTRIBUTION_N_FOLDS; fold++)
    {
      g_array_unref (self->cases[fold]);
      g_free (self->weights[fold]);
    }
  g_free (self);
}

/**
 * attribution_judging_get_weights:
 * @fold: a fold
 *
 * Returns: (transfer none) (nullable): the chain that did not learn from @fold
 */
const gint32 *
attribution_judging_get_weights (const AttributionJudging *self,
                                 guint                     fold)
{
  return self->weights[fold];
}

/**
 * attribution_judging_learn:
 * @held: a set of folds that are not learned from
 *
 * Fits the logistic model that judges contents to what chains find in parts of the
 * corpus that they did not learn from, by stochastic gradient descent with a rate
 * for each weight (Duchi et al. 2011).
 *
 * Returns: (transfer full): its weights
 */
gint8 *
attribution_judging_learn (const AttributionJudging *self,
                           guint                     held)
{
  g_autoptr (GPtrArray) cases = g_ptr_array_new ();
  g_autofree float *weights = g_new0 (float, N_WEIGHTS);
  gint8 *result = g_new (gint8, N_WEIGHTS);

  for (guint fold = 0; fold < ATTRIBUTION_N_FOLDS; fold++)
    for (guint i = 0; (held >> fold & 1) == 0 && i < self->cases[fold]->len; i++)
      g_ptr_array_add (cases, &g_array_index (self->cases[fold], Case, i));
  learn_cases (cases, weights);
  for (guint i = 0; i < N_WEIGHTS; i++)
    {
      double value = weights[i] * DIPTYCH_ATTRIBUTION_STEPS;

      result[i] = CLAMP ((int) (value < 0 ? value - 0.5 : value + 0.5), -G_MAXINT8, G_MAXINT8);
    }
  return result;
}
