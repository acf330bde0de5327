/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "names-chain.h"

#include <string.h>

#define N_TAGS DIPTYCH_TAGGER_N_TAGS
#define LOG2_E 1.4426950408889634
#define LN_2 0.69314718055994531

typedef double Potentials[N_TAGS + 1][N_TAGS];

/* exp() of this program's own, since that of the C library differs between machines:
 * 2^k times a Taylor series on half of [-ln 2, ln 2]. */
static double
power (double x)
{
  union { double number; guint64 bits; } scale;
  double term = 1, sum = 1, rest;
  int k;

  if (x < -300)
    return 0;
  k = (int) (x * LOG2_E + (x < 0 ? -0.5 : 0.5));
  rest = x - k * LN_2;
  for (guint i = 1; i <= 9; i++)
    {
      term *= rest / i;
      sum += term;
    }
  scale.bits = (guint64) (k + 1023) << 52;
  return sum * scale.number;
}

void
names_chain_init (NamesChain *self)
{
  self->scores = g_array_new (FALSE, TRUE, sizeof (NamesRow));
  self->potentials = g_array_new (FALSE, TRUE, sizeof (NamesRow));
  self->forward = g_array_new (FALSE, TRUE, sizeof (NamesRow));
  self->chances = g_array_new (FALSE, TRUE, sizeof (NamesRow));
}

void
names_chain_clear (NamesChain *self)
{
  g_array_unref (self->scores);
  g_array_unref (self->potentials);
  g_array_unref (self->forward);
  g_array_unref (self->chances);
}

/**
 * names_chain_reset:
 * @n: the number of atoms of the next sentence
 */
void
names_chain_reset (NamesChain *self,
                   guint       n)
{
  g_array_set_size (self->scores, n);
  g_array_set_size (self->potentials, n);
  g_array_set_size (self->forward, n);
  g_array_set_size (self->chances, n);
  memset (self->scores->data, 0, n * sizeof (NamesRow));
}

static float *
row (GArray *rows,
     guint   i)
{
  return g_array_index (rows, NamesRow, i);
}

static void
find_potentials (NamesChain     *self,
                 const NamesRow *transitions,
                 Potentials      pairs)
{
  for (guint i = 0; i < self->scores->len; i++)
    {
      const float *scores = row (self->scores, i);
      float top = scores[0];

      for (guint tag = 1; tag < N_TAGS; tag++)
        top = MAX (top, scores[tag]);
      for (guint tag = 0; tag < N_TAGS; tag++)
        row (self->potentials, i)[tag] = power (scores[tag] - top);
    }
  for (guint before = 0; before <= N_TAGS; before++)
    for (guint tag = 0; tag < N_TAGS; tag++)
      pairs[before][tag] = diptych_tagger_may_follow (before, tag) ? power (transitions[before][tag]) : 0;
}

static void
scale_to_one (float  *values,
              double *sums)
{
  double total = 0;

  for (guint tag = 0; tag < N_TAGS; tag++)
    total += sums[tag];
  for (guint tag = 0; tag < N_TAGS; tag++)
    values[tag] = sums[tag] / MAX (total, 1e-300);
}

static void
pass_forward (NamesChain *self,
              Potentials  pairs)
{
  double sums[N_TAGS];

  for (guint i = 0; i < self->scores->len; i++)
    {
      const float *potentials = row (self->potentials, i);

      for (guint tag = 0; tag < N_TAGS; tag++)
        {
          double sum = i == 0 ? pairs[N_TAGS][tag] : 0;

          for (guint before = 0; i > 0 && before < N_TAGS; before++)
            sum += row (self->forward, i - 1)[before] * pairs[before][tag];
          sums[tag] = sum * potentials[tag];
        }
      scale_to_one (row (self->forward, i), sums);
    }
}

static void
add_pairs (NamesChain   *self,
           guint         i,
           Potentials    pairs,
           const double *ahead)
{
  double joint[N_TAGS][N_TAGS];
  double total = 0;

  for (guint before = 0; before < N_TAGS; before++)
    for (guint tag = 0; tag < N_TAGS; tag++)
      {
        joint[before][tag] = row (self->forward, i)[before] * pairs[before][tag] * ahead[tag];
        total += joint[before][tag];
      }
  for (guint before = 0; before < N_TAGS; before++)
    for (guint tag = 0; tag < N_TAGS; tag++)
      self->pairs[before][tag] += joint[before][tag] / MAX (total, 1e-300);
}

static void
pass_backward (NamesChain *self,
               Potentials  pairs)
{
  float backward[N_TAGS];
  double sums[N_TAGS], ahead[N_TAGS];

  for (guint tag = 0; tag < N_TAGS; tag++)
    backward[tag] = diptych_tagger_may_end (tag) ? 1 : 0;
  for (guint i = self->scores->len; i-- > 0;)
    {
      for (guint tag = 0; tag < N_TAGS; tag++)
        sums[tag] = (double) row (self->forward, i)[tag] * backward[tag];
      scale_to_one (row (self->chances, i), sums);
      if (i == 0)
        break;
      for (guint tag = 0; tag < N_TAGS; tag++)
        ahead[tag] = (double) backward[tag] * row (self->potentials, i)[tag];
      add_pairs (self, i - 1, pairs, ahead);
      for (guint before = 0; before < N_TAGS; before++)
        {
          sums[before] = 0;
          for (guint tag = 0; tag < N_TAGS; tag++)
            sums[before] += pairs[before][tag] * ahead[tag];
        }
      scale_to_one (backward, sums);
    }
  for (guint tag = 0; tag < N_TAGS; tag++)
    self->pairs[N_TAGS][tag] += row (self->chances, 0)[tag];
}

/**
 * names_chain_sum:
 * @transitions: the scores of one tag after another, the last row for the beginning
 *
 * Finds how probable the tags are by the forward and the backward pass.
 */
void
names_chain_sum (NamesChain     *self,
                 const NamesRow *transitions)
{
  Potentials pairs;

  memset (self->pairs, 0, sizeof self->pairs);
  find_potentials (self, transitions, pairs);
  pass_forward (self, pairs);
  pass_backward (self, pairs);
}
