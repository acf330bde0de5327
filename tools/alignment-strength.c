/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "alignment-strength.h"

#include "alignment-strength-pairs.h"
#include "alignment-table.h"
#include "analysis/alignment/diptych-bead-builder.h"
#include "analysis/alignment/diptych-link-strength.h"

#define RIDGE 10

/* Of these more never holds a bead better. */
static const guint never_positive[] = {
  DIPTYCH_FEATURE_NAMES_APART, DIPTYCH_FEATURE_NUMBERS_APART, DIPTYCH_FEATURE_OPPOSITES, DIPTYCH_FEATURE_NEGATION,
  DIPTYCH_FEATURE_SPEECH_APART, DIPTYCH_STRENGTH_DISTANCE, DIPTYCH_STRENGTH_OTHER_SPEAKER,
};

/* These have no natural direction. */
static const guint free_to_turn[] = {
  DIPTYCH_FEATURE_BIAS, DIPTYCH_FEATURE_LENGTH, DIPTYCH_FEATURE_SOFT_LENGTH,
};

/* How well beads do on the pairs of one kind. */
typedef struct
{
  guint found;
  guint wanted;
  guint free;
  guint alone;
} Tally;

static void
set_first_signs (Table *table)
{
  for (guint i = 0; i < DIPTYCH_N_STRENGTH_FEATURES; i++)
    table->signs[i] = 1;
  for (guint i = 0; i < G_N_ELEMENTS (never_positive); i++)
    table->signs[never_positive[i]] = -1;
  for (guint i = 0; i < G_N_ELEMENTS (free_to_turn); i++)
    table->signs[free_to_turn[i]] = 0;
}

static void
set_again_signs (Table *table)
{
  for (guint i = 0; i < DIPTYCH_N_STRENGTH_AGAIN_FEATURES; i++)
    table->signs[i] = i < DIPTYCH_STRENGTH_AGAIN_RIVAL_LEFT ? 1 : -1;
  table->signs[DIPTYCH_STRENGTH_AGAIN_BIAS] = 0;
}

static void
add_row (Table              *table,
         const StrengthPair *pair,
         guint               i,
         const float        *features)
{
  const DiptychScoredLink *link = &g_array_index (pair->links, DiptychScoredLink, i);
  Label label = strength_pair_get_label (pair, link->left, link->right);
  Row row = { .weight = pair->weight, .fold = pair->fold };

  if (label == LABEL_UNKNOWN)
    return;
  for (guint k = 0; k < table->n_columns; k++)
    row.x[k] = features[k];
  row.y = label == LABEL_SAME;
  g_array_append_val (table->rows, row);
}

static void
fill_first (Table  *table,
            GArray *pairs)
{
  table->n_columns = DIPTYCH_N_STRENGTH_FEATURES;
  g_array_set_size (table->rows, 0);
  for (guint i = 0; i < pairs->len; i++)
    {
      const StrengthPair *pair = &g_array_index (pairs, StrengthPair, i);

      for (guint k = 0; k < pair->links->len; k++)
        {
          float features[DIPTYCH_N_STRENGTH_FEATURES];

          diptych_link_strength_fill (&g_array_index (pair->links, DiptychScoredLink, k),
                                      pair->n[DIPTYCH_SIDE_LEFT], pair->n[DIPTYCH_SIDE_RIGHT], features);
          add_row (table, pair, k, features);
        }
    }
}

static void
fill_again (Table                    *table,
            GArray                   *pairs,
            const DiptychLinearModel *first)
{
  table->n_columns = DIPTYCH_N_STRENGTH_AGAIN_FEATURES;
  g_array_set_size (table->rows, 0);
  for (guint i = 0; i < pairs->len; i++)
    {
      const StrengthPair *pair = &g_array_index (pairs, StrengthPair, i);
      g_autofree float *features = diptych_link_strength_fill_again (pair->links, pair->n[DIPTYCH_SIDE_LEFT],
                                                                     pair->n[DIPTYCH_SIDE_RIGHT], first);

      for (guint k = 0; k < pair->links->len; k++)
        add_row (table, pair, k, features + k * DIPTYCH_N_STRENGTH_AGAIN_FEATURES);
    }
}

static void
fit_models (DiptychStrengthModels *models,
            GArray                *pairs,
            guint                  left_out)
{
  Table table;

  table_init (&table);
  table.ridge = RIDGE;
  table.standardized = table.logistic = TRUE;
  set_first_signs (&table);
  fill_first (&table, pairs);
  table_fit_model (&table, left_out, &models->first);
  set_again_signs (&table);
  fill_again (&table, pairs, &models->first);
  table_fit_model (&table, left_out, &models->again);
  table_clear (&table);
}

static gboolean
is_in_one_bead (const int *bead_of[DIPTYCH_N_SIDES],
                guint      left,
                guint      right)
{
  return bead_of[DIPTYCH_SIDE_LEFT][left] >= 0 && bead_of[DIPTYCH_SIDE_LEFT][left] == bead_of[DIPTYCH_SIDE_RIGHT][right];
}

static void
count_beads (Tally              *tally,
             const StrengthPair *pair,
             const int          *bead_of[DIPTYCH_N_SIDES])
{
  for (guint left = 0; left < pair->n[DIPTYCH_SIDE_LEFT]; left++)
    for (guint right = 0; right < pair->n[DIPTYCH_SIDE_RIGHT]; right++)
      if (strength_pair_get_label (pair, left, right) == LABEL_SAME)
        {
          tally->wanted++;
          tally->found += is_in_one_bead (bead_of, left, right);
        }
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    for (guint i = 0; i < pair->n[side]; i++)
      if (pair->alone[side][i])
        {
          tally->alone++;
          tally->free += bead_of[side][i] < 0;
        }
}

static void
judge_pair (Tally                       *tally,
            const StrengthPair          *pair,
            const DiptychStrengthModels *models)
{
  g_autoptr (DiptychLinks) links = diptych_links_new ();
  int *bead_of[DIPTYCH_N_SIDES];

  diptych_link_strength_measure (pair->links, pair->n[DIPTYCH_SIDE_LEFT], pair->n[DIPTYCH_SIDE_RIGHT], models);
  diptych_bead_builder_build (pair->links, pair->n[DIPTYCH_SIDE_LEFT], pair->n[DIPTYCH_SIDE_RIGHT], links->beads);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      bead_of[side] = g_new (int, pair->n[side] + 1);
      for (guint i = 0; i < pair->n[side]; i++)
        bead_of[side][i] = -1;
      for (guint i = 0; i < links->beads->len; i++)
        {
          const GArray *sentences = g_array_index (links->beads, DiptychBead, i).sentences[side];

          for (guint k = 0; k < sentences->len; k++)
            bead_of[side][g_array_index (sentences, guint, k)] = i;
        }
    }
  count_beads (tally, pair, (const int **) bead_of);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    g_free (bead_of[side]);
}

static void
print_tally (const char  *kind,
             const Tally *tally)
{
  g_printerr ("%s, on folds left out: %.1f of %u links in beads, %.1f of %u lone sentences free\n", kind,
              100.0 * tally->found / tally->wanted, tally->wanted, 100.0 * tally->free / tally->alone, tally->alone);
}

/**
 * train_strength:
 * @links: a table of which sentences of @events report the same
 * @events: lines of JSON, each an event and its articles
 * @stories: (array zero-terminated=1): folders of stories
 *
 * Fits the models of how well links hold as beads, first with each fold left out in
 * turn.
 */
void
train_strength (const char  *links,
                const char  *events,
                char       **stories)
{
  g_autoptr (GArray) pairs = strength_pairs_new ();
  DiptychStrengthModels models;
  Tally of_stories = { 0 }, of_events = { 0 };
  guint n_stories;

  for (guint i = 0; stories[i] != NULL; i++)
    strength_pairs_add_story (pairs, stories[i]);
  n_stories = pairs->len;
  strength_pairs_add_events (pairs, links, events);
  for (guint fold = 0; fold < TABLE_N_FOLDS; fold++)
    {
      fit_models (&models, pairs, fold);
      for (guint i = 0; i < pairs->len; i++)
        if (g_array_index (pairs, StrengthPair, i).fold == fold)
          judge_pair (i < n_stories ? &of_stories : &of_events, &g_array_index (pairs, StrengthPair, i), &models);
    }
  print_tally ("stories", &of_stories);
  print_tally ("events", &of_events);
  fit_models (&models, pairs, TABLE_N_FOLDS);
  print_weights ("strength", diptych_strength_feature_names (), models.first.n, models.first.weights);
  print_weights ("strength-again", diptych_strength_again_names (), models.again.n, models.again.weights);
}
