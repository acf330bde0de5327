/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-link-context.h"

#include <math.h>

#include "analysis/alignment/diptych-link-rivals.h"
#include "analysis/diptych-logistic.h"

/* Keeps the agreement of sentences that are like hardly any other near 0. */
#define AGREEMENT_SMOOTHING 0.05f

/* In a text of a few sentences the best rival may be one that was not written. */
#define USUAL_RIVAL 0.3f

/* Where the features of a round are kept. */
typedef struct
{
  guint likelihood;
  guint likelihood_row;
  guint likelihood_column;
  guint agreement;
  guint agreement_row;
  guint agreement_column;
  guint agreement_square;
  guint bridges;
} Round;

static const Round first_round = {
  DIPTYCH_LINK_ALONE, DIPTYCH_LINK_ALONE_ROW, DIPTYCH_LINK_ALONE_COLUMN, DIPTYCH_LINK_AGREEMENT,
  DIPTYCH_LINK_AGREEMENT_ROW, DIPTYCH_LINK_AGREEMENT_COLUMN, DIPTYCH_LINK_AGREEMENT_SQUARE, DIPTYCH_LINK_BRIDGES,
};

static const Round second_round = {
  DIPTYCH_LINK_AGAIN, DIPTYCH_LINK_AGAIN_ROW, DIPTYCH_LINK_AGAIN_COLUMN, DIPTYCH_LINK_AGAIN_AGREEMENT,
  DIPTYCH_LINK_AGAIN_AGREEMENT_ROW, DIPTYCH_LINK_AGAIN_AGREEMENT_COLUMN, DIPTYCH_LINK_AGAIN_AGREEMENT_SQUARE,
  DIPTYCH_LINK_AGAIN_BRIDGES,
};

/* How alike a sentence is to another one of either article. */
typedef struct
{
  guint sentence;               /* those of the right come after those of the left */
  float likeness;
} Entry;

/* What each sentence is alike to, itself included, ascending. */
typedef struct
{
  Entry *entries;
  guint *first;                 /* per sentence, one more than there are */
  guint *filled;
  float *mean;
  float *spread;
  float *own;
  guint  n;
} Likenesses;

static DiptychScoredLink *
get_link (GArray *links,
          guint   i)
{
  return &g_array_index (links, DiptychScoredLink, i);
}

/* Never quite 0 or 1, however large the sum. */
static float
likelihood_of (double sum)
{
  return diptych_logistic (CLAMP (sum, -8, 8));
}

static void
fill_rivals (DiptychComparedSentences *compared,
             guint                     feature,
             guint                     row_feature,
             guint                     column_feature,
             float                     floor)
{
  diptych_link_rivals_fill (compared->links, compared->n_sentences[DIPTYCH_SIDE_LEFT], compared->n_sentences[DIPTYCH_SIDE_RIGHT],
                            feature, row_feature, column_feature, floor);
}

static void
count_entries (Likenesses                     *self,
               const DiptychComparedSentences *compared)
{
  guint n_left = compared->n_sentences[DIPTYCH_SIDE_LEFT];

  for (guint i = 0; i < self->n; i++)
    self->first[i + 1] = 1;
  for (guint i = 0; i < compared->links->len; i++)
    {
      const DiptychScoredLink *link = get_link (compared->links, i);

      self->first[link->left + 1]++;
      self->first[n_left + link->right + 1]++;
    }
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    for (guint i = 0; i < compared->kin[side]->len; i++)
      self->first[g_array_index (compared->kin[side], DiptychKin, i).sentence + side * n_left + 1]++;
  for (guint i = 0; i < self->n; i++)
    self->first[i + 1] += self->first[i];
}

static void
add_entry (Likenesses *self,
           guint       row,
           guint       sentence,
           float       likeness)
{
  self->entries[self->first[row] + self->filled[row]++] = (Entry) { sentence, likeness };
  self->own[row] = MAX (self->own[row], likeness);
}

static void
add_kin (Likenesses               *self,
         const GArray             *kin,
         guint                     offset,
         guint                     n,
         const DiptychLinearModel *model)
{
  guint next = 0;

  for (guint i = 0; i < n; i++)
    {
      gboolean itself = FALSE;

      for (; next < kin->len && g_array_index (kin, DiptychKin, next).sentence == i; next++)
        {
          const DiptychKin *pair = &g_array_index (kin, DiptychKin, next);
          float features[] = { 1, pair->cosine };

          if (!itself && pair->other > i)
            {
              add_entry (self, offset + i, offset + i, 0);
              itself = TRUE;
            }
          add_entry (self, offset + i, offset + pair->other, likelihood_of (diptych_linear_model_sum (model, features)));
        }
      if (!itself)
        add_entry (self, offset + i, offset + i, 0);
    }
}

static void
add_links (Likenesses               *self,
           DiptychComparedSentences *compared,
           const Round              *round,
           const DiptychLinearModel *model)
{
  guint n_left = compared->n_sentences[DIPTYCH_SIDE_LEFT];

  for (guint i = 0; i < compared->links->len; i++)
    {
      DiptychScoredLink *link = get_link (compared->links, i);
      float likelihood = likelihood_of (diptych_linear_model_sum (model, link->features));

      link->features[round->likelihood] = likelihood;
      add_entry (self, link->left, n_left + link->right, likelihood);
      add_entry (self, n_left + link->right, link->left, likelihood);
    }
}

/* A sentence is as like itself as the one that is most like it. */
static void
sum_up (Likenesses *self)
{
  for (guint row = 0; row < self->n; row++)
    {
      float sum = 0, squares = 0;

      for (guint i = self->first[row]; i < self->first[row + 1]; i++)
        {
          if (self->entries[i].sentence == row)
            self->entries[i].likeness = self->own[row];
          sum += self->entries[i].likeness;
          squares += self->entries[i].likeness * self->entries[i].likeness;
        }
      self->mean[row] = sum / self->n;
      self->spread[row] = sqrtf (MAX (squares - sum * self->mean[row], 0));
    }
}

static void
likenesses_init (Likenesses               *self,
                 DiptychComparedSentences *compared,
                 const Round              *round,
                 const DiptychLinearModel *kin,
                 const DiptychLinearModel *link)
{
  guint n_left = compared->n_sentences[DIPTYCH_SIDE_LEFT];
  guint n_right = compared->n_sentences[DIPTYCH_SIDE_RIGHT];

  self->n = n_left + n_right;
  self->first = g_new0 (guint, self->n + 1);
  self->filled = g_new0 (guint, self->n + 1);
  self->mean = g_new0 (float, self->n + 1);
  self->spread = g_new0 (float, self->n + 1);
  self->own = g_new0 (float, self->n + 1);
  count_entries (self, compared);
  self->entries = g_new (Entry, self->first[self->n] + 1);
  add_kin (self, compared->kin[DIPTYCH_SIDE_LEFT], 0, n_left, kin);
  add_links (self, compared, round, link);
  add_kin (self, compared->kin[DIPTYCH_SIDE_RIGHT], n_left, n_right, kin);
  sum_up (self);
}

static void
likenesses_clear (Likenesses *self)
{
  g_free (self->first);
  g_free (self->filled);
  g_free (self->mean);
  g_free (self->spread);
  g_free (self->own);
  g_free (self->entries);
}

static float
multiply_rows (const Likenesses *self,
               guint             a,
               guint             b)
{
  guint i = self->first[a], j = self->first[b];
  float sum = 0;

  while (i < self->first[a + 1] && j < self->first[b + 1])
    if (self->entries[i].sentence < self->entries[j].sentence)
      i++;
    else if (self->entries[i].sentence > self->entries[j].sentence)
      j++;
    else
      sum += self->entries[i++].likeness * self->entries[j++].likeness;
  return sum;
}

/* Two sentences that tell of one event are alike to the same others, of either
 * article, and unlike the same. */
static void
fill_agreement (DiptychComparedSentences *compared,
                const Round              *round,
                const Likenesses         *likenesses)
{
  guint n_left = compared->n_sentences[DIPTYCH_SIDE_LEFT];

  for (guint i = 0; i < compared->links->len; i++)
    {
      DiptychScoredLink *link = get_link (compared->links, i);
      guint a = link->left, b = n_left + link->right;
      float product = multiply_rows (likenesses, a, b);
      float centred = product - likenesses->n * likenesses->mean[a] * likenesses->mean[b];
      float agreement = centred / (likenesses->spread[a] * likenesses->spread[b] + AGREEMENT_SMOOTHING);

      link->features[round->agreement] = agreement;
      link->features[round->agreement_square] = agreement * agreement;
      link->features[round->bridges] = product - link->features[round->likelihood]
                                                   * (likenesses->own[a] + likenesses->own[b]);
    }
}

static void
fill_mutual (GArray *links)
{
  for (guint i = 0; i < links->len; i++)
    {
      DiptychScoredLink *link = get_link (links, i);

      link->features[DIPTYCH_LINK_MUTUAL] = link->features[DIPTYCH_LINK_SIMILARITY_ROW] >= 0
                                            && link->features[DIPTYCH_LINK_SIMILARITY_COLUMN] >= 0;
    }
}

static void
fill_round (DiptychComparedSentences *compared,
            const Round              *round,
            const DiptychLinearModel *kin,
            const DiptychLinearModel *link)
{
  Likenesses likenesses;

  likenesses_init (&likenesses, compared, round, kin, link);
  fill_agreement (compared, round, &likenesses);
  likenesses_clear (&likenesses);
  fill_rivals (compared, round->likelihood, round->likelihood_row, round->likelihood_column, USUAL_RIVAL);
  fill_rivals (compared, round->agreement, round->agreement_row, round->agreement_column, -1);
}

/**
 * diptych_link_context_fill:
 * @compared: the pairs of sentences, whose own features are known; those that rest on
 *   the other pairs are filled
 * @models: how to judge a pair by itself
 *
 * Looks at each pair among the others: by how much it is ahead of its rivals, and
 * whether its two sentences are alike to the same sentences of both articles. Takes
 * time linear in the number of pairs where each sentence is in few of them.
 */
void
diptych_link_context_fill (DiptychComparedSentences *compared,
                           const DiptychLinkModels  *models)
{
  fill_round (compared, &first_round, &models->kin, &models->alone);
  fill_rivals (compared, DIPTYCH_LINK_SIMILARITY, DIPTYCH_LINK_SIMILARITY_ROW, DIPTYCH_LINK_SIMILARITY_COLUMN, 0);
  fill_mutual (compared->links);
  fill_rivals (compared, DIPTYCH_FEATURE_SOFT_LOCAL_MAX, DIPTYCH_LINK_SOFT_ROW, DIPTYCH_LINK_SOFT_COLUMN, 0);
}

/**
 * diptych_link_context_fill_again:
 * @compared: the pairs of sentences, which diptych_link_context_fill() has seen
 * @models: how to judge a pair among the others
 *
 * Looks at each pair among the others once more, which now are better known: an
 * event that a few sentences surely tell of draws the doubtful ones after it. Takes
 * as long as diptych_link_context_fill().
 */
void
diptych_link_context_fill_again (DiptychComparedSentences *compared,
                                 const DiptychLinkModels  *models)
{
  fill_round (compared, &second_round, &models->kin, &models->link);
}
