/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <math.h>

#include "analysis/alignment/diptych-link-context.h"

#define N_SENTENCES 3

/* How alike the sentences of two articles are: the first two of each tell of one event,
 * the third tell of another. The doubtful pair of the first event and a pair across the
 * events look the same by themselves. */
static const float likenesses[N_SENTENCES][N_SENTENCES] = {
  { 4, 4, -1 },
  { 4, -1, -4 },
  { -4, -4, 4 },
};

static DiptychComparedSentences *
compare (void)
{
  DiptychComparedSentences *self = g_new0 (DiptychComparedSentences, 1);

  self->links = g_array_new (FALSE, FALSE, sizeof (DiptychScoredLink));
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      self->kin[side] = g_array_new (FALSE, FALSE, sizeof (DiptychKin));
      self->n_sentences[side] = N_SENTENCES;
    }
  for (guint i = 0; i < N_SENTENCES; i++)
    for (guint j = 0; j < N_SENTENCES; j++)
      {
        DiptychScoredLink link = { .left = i, .right = j };

        link.features[DIPTYCH_FEATURE_COSINE] = likenesses[i][j];
        g_array_append_val (self->links, link);
      }
  return self;
}

static void
init_models (DiptychLinkModels *models)
{
  *models = (DiptychLinkModels) { .alone.n = DIPTYCH_N_FEATURES, .kin.n = 2, .link.n = DIPTYCH_N_LINK_FEATURES };
  models->alone.weights[DIPTYCH_FEATURE_COSINE] = 0.25;
  models->link.weights[DIPTYCH_FEATURE_COSINE] = 1;
}

static float
get_feature (DiptychComparedSentences *compared,
             guint                     left,
             guint                     right,
             guint                     feature)
{
  return g_array_index (compared->links, DiptychScoredLink, left * N_SENTENCES + right).features[feature];
}

/* Two pairs that are as likely by themselves are told apart by the company they keep. */
static void
test_agreement (void)
{
  g_autoptr (DiptychComparedSentences) compared = compare ();
  DiptychLinkModels models;

  init_models (&models);
  diptych_link_context_fill (compared, &models);
  g_assert_cmpfloat (get_feature (compared, 1, 1, DIPTYCH_LINK_AGREEMENT), >,
                     get_feature (compared, 0, 2, DIPTYCH_LINK_AGREEMENT));
  g_assert_cmpfloat (get_feature (compared, 1, 1, DIPTYCH_LINK_AGAIN), ==, 0);
}

static void
test_again (void)
{
  g_autoptr (DiptychComparedSentences) compared = compare ();
  DiptychLinkModels models;
  float alone, apart, first;

  init_models (&models);
  diptych_link_context_fill (compared, &models);
  alone = get_feature (compared, 1, 1, DIPTYCH_LINK_ALONE);
  apart = get_feature (compared, 1, 1, DIPTYCH_LINK_AGREEMENT) - get_feature (compared, 0, 2, DIPTYCH_LINK_AGREEMENT);
  diptych_link_context_fill_again (compared, &models);
  first = get_feature (compared, 1, 1, DIPTYCH_LINK_AGREEMENT) - get_feature (compared, 0, 2, DIPTYCH_LINK_AGREEMENT);
  g_assert_cmpfloat (get_feature (compared, 1, 1, DIPTYCH_LINK_ALONE), ==, alone);
  g_assert_cmpfloat (first, ==, apart);
  g_assert_cmpfloat_with_epsilon (get_feature (compared, 1, 1, DIPTYCH_LINK_AGAIN), 1 / (1 + expf (1)), 1e-6);
  g_assert_cmpfloat (get_feature (compared, 1, 1, DIPTYCH_LINK_AGAIN_AGREEMENT)
                     - get_feature (compared, 0, 2, DIPTYCH_LINK_AGAIN_AGREEMENT), >, apart);
  g_assert_cmpfloat (get_feature (compared, 2, 2, DIPTYCH_LINK_AGAIN_ROW), >, 0.5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/link-context/agreement", test_agreement);
  g_test_add_func ("/link-context/again", test_again);
  return g_test_run ();
}
