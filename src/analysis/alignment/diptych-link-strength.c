/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-link-strength.h"

#include <math.h>

#include "analysis/alignment/diptych-link-scorer.h"

/* What a link needs beyond a high score, which in two texts about one subject comes
 * from names alone: likeness in meaning and words besides names. Set by eye on pairs
 * of accounts of one event. */
static const struct
{
  guint  feature;
  double weight;
} demands[] = {
  { DIPTYCH_FEATURE_BIAS, -3.9 },
  { DIPTYCH_LINK_SIMILARITY, 3 },
  { DIPTYCH_LINK_SIMILARITY_ROW, 3.5 },
  { DIPTYCH_LINK_ALONE_ROW, 2 },
  { DIPTYCH_LINK_ALONE_COLUMN, 2 },
  { DIPTYCH_FEATURE_CONTENT_SHARED, 2.2 },
  { DIPTYCH_FEATURE_SOFT_LOCAL_MIN, 1 },
  { DIPTYCH_FEATURE_NAMES_APART, 1 },
  { DIPTYCH_FEATURE_NUMBERS, 0.5 },
  { DIPTYCH_FEATURE_ENTITIES, 2 },
  { DIPTYCH_FEATURE_DESCRIPTIONS, 0.4 },
  { DIPTYCH_FEATURE_SPEECH_APART, -0.5 },
};

#define WEIGHT_OF_SCORE 0.3

/* Of links between two languages. */
#define BIAS_ACROSS -1.8

/* Of the facts that two sentences share. */
#define WEIGHT_OF_FACTS 3.5
#define MAX_FACTS 1.2f

/* Below so much shared content, names are all that two sentences share. */
#define MIN_CONTENT 0.08f
#define WEIGHT_OF_NO_CONTENT -5.0

/* Texts that tell of the same tell of more of it near by. */
#define MAX_DISTANCE 2
#define WEIGHT_OF_NEIGHBOURS 2

/* Accounts of one event keep to one order, by and large: between the first and the
 * last sentence this is lost. */
#define WEIGHT_OF_DISTANCE -1.0

static double
sum_demands (const DiptychScoredLink *link,
             guint                    n_left,
             guint                    n_right)
{
  double score = CLAMP ((double) link->score, 0.001, 0.999);
  double sum = WEIGHT_OF_SCORE * log (score / (1 - score));
  double distance = fabs ((link->left + 0.5) / n_left - (link->right + 0.5) / n_right);

  for (guint i = 0; i < G_N_ELEMENTS (demands); i++)
    sum += demands[i].weight * (double) link->features[demands[i].feature];
  sum += WEIGHT_OF_DISTANCE * distance;
  sum += WEIGHT_OF_FACTS * (double) MIN (link->facts, MAX_FACTS);
  if (link->features[DIPTYCH_FEATURE_CONTENT_SHARED] < MIN_CONTENT)
    sum += WEIGHT_OF_NO_CONTENT * (1 - (double) (link->features[DIPTYCH_FEATURE_CONTENT_SHARED] / MIN_CONTENT));
  return sum;
}

static guint
find_link (const DiptychScoredLink *links,
           guint                    first,
           guint                    end,
           guint                    right)
{
  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (links[middle].right < right)
        first = middle + 1;
      else
        end = middle;
    }
  return first;
}

/* The best of the links that join other sentences near by on both sides. */
static float
find_neighbour (const DiptychScoredLink *links,
                const guint             *first_of_row,
                guint                    n_left,
                const DiptychScoredLink *link)
{
  guint left = link->left > MAX_DISTANCE ? link->left - MAX_DISTANCE : 0;
  guint right = link->right > MAX_DISTANCE ? link->right - MAX_DISTANCE : 0;
  float best = 0;

  for (guint row = left; row <= link->left + MAX_DISTANCE && row < n_left; row++)
    {
      guint end = first_of_row[row + 1];

      if (row == link->left)
        continue;
      for (guint i = find_link (links, first_of_row[row], end, right);
           i < end && links[i].right <= link->right + MAX_DISTANCE; i++)
        if (links[i].right != link->right)
          best = MAX (best, links[i].strength);
    }
  return best;
}

/**
 * diptych_link_strength_measure:
 * @links: (element-type DiptychScoredLink): the links, by the left and then the right; their
 *   strengths are filled
 * @n_left: number of sentences on the left
 * @n_right: number of those on the right
 *
 * Tells how well each link would hold as a bead: by what its two sentences share, and
 * by whether sentences beside them would make a bead as well. Takes time linear in the
 * number of links, but for a logarithm.
 */
void
diptych_link_strength_measure (GArray *links,
                               guint   n_left,
                               guint   n_right)
{
  DiptychScoredLink *all = (DiptychScoredLink *) links->data;
  g_autofree double *sums = g_new (double, links->len + 1);
  g_autofree guint *first_of_row = g_new0 (guint, n_left + 1);

  for (guint i = 0; i < links->len; i++)
    {
      sums[i] = sum_demands (&all[i], n_left, n_right);
      all[i].strength = 1 / (1 + exp (-sums[i]));
      first_of_row[all[i].left + 1]++;
    }
  for (guint i = 0; i < n_left; i++)
    first_of_row[i + 1] += first_of_row[i];
  for (guint i = 0; i < links->len; i++)
    sums[i] += WEIGHT_OF_NEIGHBOURS * (double) find_neighbour (all, first_of_row, n_left, &all[i]);
  for (guint i = 0; i < links->len; i++)
    all[i].strength = 1 / (1 + exp (-sums[i]));
}

/**
 * diptych_link_strength_measure_across:
 * @links: (element-type DiptychScoredLink): links between two languages; their strengths are filled
 *
 * Does the same where the two sides are in two languages. What they share is known by
 * few words only there, so that the score itself says most.
 */
void
diptych_link_strength_measure_across (GArray *links)
{
  for (guint i = 0; i < links->len; i++)
    {
      DiptychScoredLink *link = &g_array_index (links, DiptychScoredLink, i);
      double score = CLAMP ((double) link->score, 0.001, 0.999);
      double sum = BIAS_ACROSS + log (score / (1 - score)) + WEIGHT_OF_FACTS * (double) MIN (link->facts, MAX_FACTS);

      link->strength = 1 / (1 + exp (-sum));
    }
}
