/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-link-strength.h"

#include <math.h>
#include <string.h>

#include "analysis/alignment/diptych-link-clashes.h"
#include "analysis/diptych-logistic.h"
#include "analysis/diptych-peaks.h"

/* More facts than these tell no more. */
#define MAX_FACTS 1.2f

/* How far away on both sides a link may stand that speaks for another. */
#define MAX_DISTANCE 2

/* Below so much shared content, names are all that two sentences share, which in two
 * texts about one subject says little: a bead needs a fact, a nickname or a speaker
 * besides. */
#define MIN_CONTENT 0.12f
#define MIN_FACTS 0.2f
#define WEIGHT_OF_NO_CONTENT -5.0

/* How much of that a name makes up for that both articles give once. */
#define SHARE_OF_RARE_NAME 0.9f

/* Of links between two languages, where the score says most: set by eye. */
#define BIAS_ACROSS -3.2
#define WEIGHT_OF_FACTS_ACROSS 3.5

G_STATIC_ASSERT (DIPTYCH_N_STRENGTH_FEATURES <= DIPTYCH_LINEAR_MODEL_MAX);

static const char * const strength_names[] = {
  "score", "facts", "near-facts", "distance", "same-speaker", "other-speaker", "nickname", "lead", "rare-name",
};

static const char * const again_names[] = {
  "bias", "first", "diagonal", "beside-left", "beside-right", "paragraph", "rival-left", "rival-right",
  "clash-left", "clash-right",
};

/* Links by their left and then their right sentence, and what was found of each. */
typedef struct
{
  const DiptychScoredLink *links;
  guint                    n;
  double                  *strengths;
} Grid;

/**
 * diptych_strength_feature_names:
 *
 * Returns: (transfer none): the names under which the model “strength” keeps the weights
 *   of its features
 */
const char * const *
diptych_strength_feature_names (void)
{
  static const char *names[DIPTYCH_N_STRENGTH_FEATURES];
  static gsize filled;

  if (g_once_init_enter (&filled))
    {
      for (guint i = 0; i < DIPTYCH_N_CROSS_FEATURES; i++)
        names[i] = diptych_link_feature_names ()[i];
      for (guint i = DIPTYCH_LINK_STRETCH; i < DIPTYCH_N_ALL_LINK_FEATURES; i++)
        names[DIPTYCH_N_CROSS_FEATURES + i - DIPTYCH_LINK_STRETCH] = diptych_link_feature_names ()[i];
      for (guint i = 0; i < G_N_ELEMENTS (strength_names); i++)
        names[DIPTYCH_STRENGTH_SCORE + i] = strength_names[i];
      g_once_init_leave (&filled, 1);
    }
  return names;
}

/**
 * diptych_strength_again_names:
 *
 * Returns: (transfer none): the same for the model “strength-again”
 */
const char * const *
diptych_strength_again_names (void)
{
  return again_names;
}

/**
 * diptych_link_strength_get_models:
 *
 * Returns: (transfer none): the models that are compiled in
 */
const DiptychStrengthModels *
diptych_link_strength_get_models (void)
{
  static DiptychStrengthModels models;
  static gsize loaded;

  if (g_once_init_enter (&loaded))
    {
      diptych_linear_model_load (&models.first, "strength", diptych_strength_feature_names (),
                                 DIPTYCH_N_STRENGTH_FEATURES);
      diptych_linear_model_load (&models.again, "strength-again", again_names, DIPTYCH_N_STRENGTH_AGAIN_FEATURES);
      g_once_init_leave (&loaded, 1);
    }
  return &models;
}

static double
log_odds (double p)
{
  p = CLAMP (p, 0.001, 0.999);
  return log (p / (1 - p));
}

/**
 * diptych_link_strength_fill:
 * @link: a link whose score, facts and speakers are known
 * @n_left: number of sentences on the left
 * @n_right: number of those on the right
 * @features: (out caller-allocates) : its %DIPTYCH_N_STRENGTH_FEATURES features
 */
void
diptych_link_strength_fill (const DiptychScoredLink *link,
                            guint                    n_left,
                            guint                    n_right,
                            float                   *features)
{
  memcpy (features, link->features, DIPTYCH_N_CROSS_FEATURES * sizeof *features);
  memcpy (features + DIPTYCH_N_CROSS_FEATURES, link->features + DIPTYCH_LINK_STRETCH,
          (DIPTYCH_N_ALL_LINK_FEATURES - DIPTYCH_LINK_STRETCH) * sizeof *features);
  features[DIPTYCH_STRENGTH_SCORE] = log_odds (link->score);
  features[DIPTYCH_STRENGTH_FACTS] = MIN (link->facts, MAX_FACTS);
  features[DIPTYCH_STRENGTH_NEAR_FACTS] = MIN (link->near_facts, MAX_FACTS);
  features[DIPTYCH_STRENGTH_DISTANCE] = fabs ((link->left + 0.5) / n_left - (link->right + 0.5) / n_right);
  features[DIPTYCH_STRENGTH_SAME_SPEAKER] = link->same_speaker;
  features[DIPTYCH_STRENGTH_OTHER_SPEAKER] = link->other_speaker;
  features[DIPTYCH_STRENGTH_NICKNAME] = link->nickname;
  features[DIPTYCH_STRENGTH_LEAD] = link->lead;
  features[DIPTYCH_STRENGTH_RARE_NAME] = link->rare_name;
}

static gboolean
is_of_same_paragraphs (const DiptychScoredLink *a,
                       const DiptychScoredLink *b)
{
  return a->block[DIPTYCH_SIDE_LEFT] == b->block[DIPTYCH_SIDE_LEFT] && a->block[DIPTYCH_SIDE_RIGHT] == b->block[DIPTYCH_SIDE_RIGHT];
}

static void
fill_near (const Grid *self,
           guint       i,
           float      *features)
{
  const DiptychScoredLink *link = &self->links[i];
  guint left = link->left > MAX_DISTANCE ? link->left - MAX_DISTANCE : 0;
  guint right = link->right > MAX_DISTANCE ? link->right - MAX_DISTANCE : 0;
  double diagonal = 0, beside_left = 0, beside_right = 0, paragraph = 0;

  for (guint row = left; row <= link->left + MAX_DISTANCE; row++)
    for (guint k = diptych_scored_links_find (self->links, self->n, row, right);
         k < self->n && self->links[k].left == row && self->links[k].right <= link->right + MAX_DISTANCE; k++)
      {
        gboolean same_column = self->links[k].right == link->right;
        double strength = self->strengths[k];

        if (&self->links[k] != link && is_of_same_paragraphs (&self->links[k], link))
          paragraph = MAX (paragraph, strength);
        if (row != link->left && !same_column)
          diagonal = MAX (diagonal, strength);
        else if (same_column && (row + 1 == link->left || row == link->left + 1))
          beside_left = MAX (beside_left, strength);
        else if (row == link->left && (self->links[k].right + 1 == link->right || self->links[k].right == link->right + 1))
          beside_right = MAX (beside_right, strength);
      }
  features[DIPTYCH_STRENGTH_AGAIN_DIAGONAL] = diagonal;
  features[DIPTYCH_STRENGTH_AGAIN_BESIDE_LEFT] = beside_left;
  features[DIPTYCH_STRENGTH_AGAIN_BESIDE_RIGHT] = beside_right;
  features[DIPTYCH_STRENGTH_AGAIN_PARAGRAPH] = paragraph;
}

static float *
get_again (float *features,
           guint  i)
{
  return features + i * DIPTYCH_N_STRENGTH_AGAIN_FEATURES;
}

static void
fill_rivals (const Grid *self,
             guint       n_left,
             guint       n_right,
             float      *features)
{
  g_autofree DiptychPeaks *rows = g_new0 (DiptychPeaks, n_left + 1);
  g_autofree DiptychPeaks *columns = g_new0 (DiptychPeaks, n_right + 1);
  g_autofree float *clashes_left = diptych_link_clashes_find (self->links, self->n, self->strengths, DIPTYCH_SIDE_LEFT, n_left);
  g_autofree float *clashes_right = diptych_link_clashes_find (self->links, self->n, self->strengths, DIPTYCH_SIDE_RIGHT, n_right);

  for (guint i = 0; i < self->n; i++)
    {
      diptych_peaks_add (&rows[self->links[i].left], self->strengths[i]);
      diptych_peaks_add (&columns[self->links[i].right], self->strengths[i]);
    }
  for (guint i = 0; i < self->n; i++)
    {
      float *again = get_again (features, i);

      again[DIPTYCH_STRENGTH_AGAIN_RIVAL_LEFT] = diptych_peaks_find_rival (&rows[self->links[i].left], self->strengths[i]);
      again[DIPTYCH_STRENGTH_AGAIN_RIVAL_RIGHT] = diptych_peaks_find_rival (&columns[self->links[i].right], self->strengths[i]);
      again[DIPTYCH_STRENGTH_AGAIN_CLASH_LEFT] = clashes_left[i];
      again[DIPTYCH_STRENGTH_AGAIN_CLASH_RIGHT] = clashes_right[i];
    }
}

/**
 * diptych_link_strength_fill_again:
 * @links: (element-type DiptychScoredLink): the links, by the left and then the right
 * @n_left: number of sentences on the left
 * @n_right: number of those on the right
 * @first: judges each link by itself
 *
 * Measures the links among each other. Takes time linear in their number, but for a
 * logarithm.
 *
 * Returns: (transfer full): %DIPTYCH_N_STRENGTH_AGAIN_FEATURES features of each link
 */
float *
diptych_link_strength_fill_again (GArray                   *links,
                                  guint                     n_left,
                                  guint                     n_right,
                                  const DiptychLinearModel *first)
{
  float *features = g_new0 (float, links->len * DIPTYCH_N_STRENGTH_AGAIN_FEATURES + 1);
  g_autofree double *strengths = g_new (double, links->len + 1);
  Grid grid = { (const DiptychScoredLink *) links->data, links->len, strengths };

  for (guint i = 0; i < links->len; i++)
    {
      float own[DIPTYCH_N_STRENGTH_FEATURES];

      diptych_link_strength_fill (&grid.links[i], n_left, n_right, own);
      strengths[i] = diptych_logistic (diptych_linear_model_sum (first, own));
    }
  for (guint i = 0; i < links->len; i++)
    {
      float *again = get_again (features, i);

      again[DIPTYCH_STRENGTH_AGAIN_BIAS] = 1;
      again[DIPTYCH_STRENGTH_AGAIN_FIRST] = log_odds (strengths[i]);
      fill_near (&grid, i, again);
    }
  fill_rivals (&grid, n_left, n_right, features);
  return features;
}

/* What a link loses if names are all that its sentences share. */
static double
weigh_missing_content (const DiptychScoredLink *link)
{
  float content = link->features[DIPTYCH_FEATURE_CONTENT_SHARED];

  if (content >= MIN_CONTENT || link->facts >= MIN_FACTS || link->nickname || link->same_speaker)
    return 0;
  return WEIGHT_OF_NO_CONTENT * (double) ((1 - content / MIN_CONTENT) * (1 - SHARE_OF_RARE_NAME * link->rare_name));
}

/**
 * diptych_link_strength_measure:
 * @links: (element-type DiptychScoredLink): the links, by the left and then the right; their
 *   strengths are filled
 * @n_left: number of sentences on the left
 * @n_right: number of those on the right
 * @models: what judges them
 *
 * Tells how likely each link holds as part of a bead: first by what its two sentences
 * share, then by how the links around it do. A link whose sentences share hardly more
 * than names, and neither facts nor a nickname nor a speaker, loses up to five in
 * log-odds, the less the rarer these are: in two texts about one subject the same names
 * stand everywhere.
 */
void
diptych_link_strength_measure (GArray                      *links,
                               guint                        n_left,
                               guint                        n_right,
                               const DiptychStrengthModels *models)
{
  g_autofree float *features = diptych_link_strength_fill_again (links, n_left, n_right, &models->first);

  for (guint i = 0; i < links->len; i++)
    {
      DiptychScoredLink *link = &g_array_index (links, DiptychScoredLink, i);

      link->strength = diptych_logistic (diptych_linear_model_sum (&models->again, get_again (features, i))
                                         + weigh_missing_content (link));
    }
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
      double sum = BIAS_ACROSS + log_odds (link->score) + WEIGHT_OF_FACTS_ACROSS * (double) MIN (link->facts, MAX_FACTS);

      link->strength = diptych_logistic (sum);
    }
}
