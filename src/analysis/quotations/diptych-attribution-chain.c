/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-attribution-chain.h"

#include <stdlib.h>
#include <string.h>

#define STRIDE DIPTYCH_ATTRIBUTION_STRIDE
#define N_LABELS DIPTYCH_N_ATTRIBUTION_LABELS

/* Differences of emissions beyond this many steps are as good as infinite. */
#define N_POWERS (16 * DIPTYCH_ATTRIBUTION_STEPS)

/* Spans that are less likely than this are not looked at. */
#define MIN_LIKELY 0.02f

struct _DiptychAttributionChain
{
  float powers[N_POWERS];                                 /* e to the -i / steps */
  float transitions[DIPTYCH_ATTRIBUTION_TRANSITIONS];     /* factors, not logarithms */
};

/* What is known of one token in its block. */
typedef struct
{
  float forward[STRIDE];        /* how likely each label is by what stands before */
  float backward[STRIDE];       /* how much what follows speaks for it */
  float emission[STRIDE];
  float norm;
  float content;                /* how many tokens before it belong to a content */
} Step;

typedef struct
{
  const DiptychAttributionChain *chain;
  const DiptychAttributionRow   *rows;
  guint                          n;
  Step                          *steps;
  GArray                        *spans;   /* DiptychAttributionSpan */
} Decoding;

/* exp() of its own, so that every machine has the same factors. */
static double
exponential (double x)
{
  double term = 1, sum = 1, result = 1;
  int whole = (int) x;
  double rest = x - whole;

  for (int k = 1; k < 20; k++)
    {
      term *= rest / k;
      sum += term;
    }
  for (int k = 0; k < abs (whole); k++)
    result *= 2.718281828459045235360;
  return whole < 0 ? sum / result : sum * result;
}

/**
 * diptych_attribution_chain_new:
 * @transitions:: scores of label after label, by the function of the later
 *   token, in steps
 *
 * Returns: (transfer full): a chain with these transitions
 */
DiptychAttributionChain *
diptych_attribution_chain_new (const gint32 *transitions)
{
  DiptychAttributionChain *self = g_new (DiptychAttributionChain, 1);

  for (int i = 0; i < N_POWERS; i++)
    self->powers[i] = exponential (-(double) i / DIPTYCH_ATTRIBUTION_STEPS);
  for (guint i = 0; i < DIPTYCH_ATTRIBUTION_TRANSITIONS; i++)
    self->transitions[i] = exponential (CLAMP (transitions[i], -N_POWERS, N_POWERS) / (double) DIPTYCH_ATTRIBUTION_STEPS);
  return self;
}

void
diptych_attribution_chain_free (DiptychAttributionChain *self)
{
  g_free (self);
}

static const float *
transitions_at (const Decoding *self,
                guint           i)
{
  return self->chain->transitions + self->rows[i].function * STRIDE * STRIDE;
}

/* The inside of a part follows its begin or its inside alone. */
static inline float
sum_into (const float *values,
          const float *transitions,
          guint        to)
{
  gboolean inside = to != DIPTYCH_ATTRIBUTION_OUTSIDE && to % 2 == 0;
  float sum = 0;

  if (inside)
    return values[to - 1] * transitions[(to - 1) * STRIDE + to] + values[to] * transitions[to * STRIDE + to];
  for (guint from = 0; from < N_LABELS; from++)
    sum += values[from] * transitions[from * STRIDE + to];
  return sum;
}

static void
fill_emission (const DiptychAttributionChain *chain,
               const gint16                  *emission,
               float                         *factors)
{
  int most = emission[0];

  for (guint l = 1; l < N_LABELS; l++)
    most = MAX (most, emission[l]);
  for (guint l = 0; l < N_LABELS; l++)
    factors[l] = chain->powers[MIN (most - emission[l], N_POWERS - 1)];
}

static void
look_forward (Decoding     *self,
              const gint16 *emissions)
{
  static const float start[STRIDE] = { 1, };
  const float *before = start;

  for (guint i = 0; i < self->n; i++)
    {
      Step *step = &self->steps[i];
      const float *transitions = transitions_at (self, i);

      fill_emission (self->chain, emissions + (gsize) i * STRIDE, step->emission);
      step->norm = 0;
      for (guint to = 0; to < N_LABELS; to++)
        {
          step->forward[to] = sum_into (before, transitions, to) * step->emission[to];
          step->norm += step->forward[to];
        }
      step->norm = 1 / step->norm;
      for (guint to = 0; to < N_LABELS; to++)
        step->forward[to] *= step->norm;
      before = step->forward;
    }
}

/* How much label @from before token @i is worth, by what follows. */
static inline float
sum_out_of (const float *values,
            const float *transitions,
            guint        from)
{
  guint own = from % 2 == 1 ? from + 1 : from;
  float sum = values[0] * transitions[from * STRIDE];

  for (guint to = 1; to < N_LABELS; to += 2)
    sum += values[to] * transitions[from * STRIDE + to];
  return own == 0 ? sum : sum + values[own] * transitions[from * STRIDE + own];
}

static void
look_backward (Decoding *self)
{
  Step *last = &self->steps[self->n - 1];

  for (guint l = 0; l < N_LABELS; l++)
    last->backward[l] = 1;
  for (guint i = self->n - 1; i > 0; i--)
    {
      const Step *step = &self->steps[i];
      float values[N_LABELS];

      for (guint l = 0; l < N_LABELS; l++)
        values[l] = step->backward[l] * step->emission[l] * step->norm;
      for (guint from = 0; from < N_LABELS; from++)
        self->steps[i - 1].backward[from] = sum_out_of (values, transitions_at (self, i), from);
    }
}

/* How many tokens are content, up to each. */
static void
sum_contents (Decoding *self)
{
  self->steps[0].content = 0;
  for (guint i = 0; i < self->n; i++)
    {
      const Step *step = &self->steps[i];

      self->steps[i + 1].content = step->content
                                   + step->forward[DIPTYCH_ATTRIBUTION_BEGIN_CONTENT] * step->backward[DIPTYCH_ATTRIBUTION_BEGIN_CONTENT]
                                   + step->forward[DIPTYCH_ATTRIBUTION_IN_CONTENT] * step->backward[DIPTYCH_ATTRIBUTION_IN_CONTENT];
    }
}

static void
offer (Decoding *self,
       guint     first,
       guint     last,
       guint     label,
       float     likely)
{
  DiptychAttributionSpan span = { first, last, label, likely };

  if (likely <= MIN_LIKELY)
    return;
  span.covered = (self->steps[last].content - self->steps[first].content) / (last - first);
  g_array_append_val (self->spans, span);
}

/* Every span that begins at @first, while it is likely that one goes on. */
static void
offer_spans (Decoding *self,
             guint     first,
             guint     label)
{
  float mass = self->steps[first].forward[label], likely = mass * self->steps[first].backward[label];
  guint state = label, i = first + 1;

  while (likely > MIN_LIKELY)
    {
      const Step *next = &self->steps[i];
      float on = 0;

      if (i < self->n)
        {
          mass *= transitions_at (self, i)[state * STRIDE + label + 1] * next->emission[label + 1] * next->norm;
          on = mass * next->backward[label + 1];
        }
      offer (self, first, i, label, likely - on);
      likely = on;
      state = label + 1;
      i++;
    }
}

/**
 * diptych_attribution_chain_find_spans:
 * @self: the transitions
 * @emissions: scores for each token and label, %DIPTYCH_ATTRIBUTION_STRIDE for each token
 * @rows: the tokens of one block
 * @n_rows: their number
 *
 * Finds how likely each part is over all sequences of labels (the forward-backward
 * algorithm, with what is passed on kept small: Rabiner 1989). Takes time linear in
 * the number of tokens.
 *
 * Returns: (transfer full) (element-type DiptychAttributionSpan): the parts that are
 *   likely at all, by their first token
 */
GArray *
diptych_attribution_chain_find_spans (const DiptychAttributionChain *self,
                                      const gint16                  *emissions,
                                      const DiptychAttributionRow   *rows,
                                      guint                          n_rows)
{
  g_autofree Step *steps = g_new (Step, n_rows + 1);
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (DiptychAttributionSpan));
  Decoding decoding = { self, rows, n_rows, steps, spans };

  if (n_rows == 0)
    return spans;
  look_forward (&decoding, emissions);
  look_backward (&decoding);
  sum_contents (&decoding);
  for (guint i = 0; i < n_rows; i++)
    for (guint label = 1; label < N_LABELS; label += 2)
      offer_spans (&decoding, i, label);
  return spans;
}

/**
 * diptych_attribution_chain_power:
 * @steps: a whole number, not below 0
 *
 * Returns: e to the power of minus @steps, in steps of a model
 */
float
diptych_attribution_chain_power (const DiptychAttributionChain *self,
                                 int                            steps)
{
  return self->powers[MIN (steps, N_POWERS - 1)];
}
