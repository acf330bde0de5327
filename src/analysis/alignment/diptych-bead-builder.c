/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-bead-builder.h"

#include <math.h>
#include <stdlib.h>

/* A link this strong makes a bead where both sentences are still free. */
#define MIN_STRENGTH 0.38f

/* A sentence that is still free joins the bead of its best partner from here on,
 * sooner where it stands beside the sentences that are there. */
#define MIN_STRENGTH_TO_JOIN 0.38f
#define MIN_STRENGTH_TO_JOIN_NEIGHBOUR 0.36f

/* No bead takes more sentences than these of one side. */
#define MAX_SENTENCES 3

#define NO_BEAD G_MAXUINT

/* What a link needs beyond a high score, which in two texts about one subject comes
 * from names alone: likeness in meaning and words besides names. Set by eye on pairs
 * of accounts of one event. */
static const struct
{
  guint  feature;
  double weight;
} demands[] = {
  { DIPTYCH_FEATURE_BIAS, -5.6 },
  { DIPTYCH_LINK_SIMILARITY, 5.3 },
  { DIPTYCH_LINK_SIMILARITY_ROW, 2.5 },
  { DIPTYCH_FEATURE_CONTENT_SHARED, 2.2 },
  { DIPTYCH_FEATURE_SOFT_LOCAL_MIN, 3 },
  { DIPTYCH_FEATURE_NAMES_APART, 1 },
  { DIPTYCH_FEATURE_NUMBERS, 0.5 },
  { DIPTYCH_FEATURE_ENTITIES, 1.2 },
  { DIPTYCH_FEATURE_DESCRIPTIONS, 0.4 },
};

#define WEIGHT_OF_SCORE 0.8

/* Of the facts that two sentences share. */
#define WEIGHT_OF_FACTS 2
#define MAX_FACTS 1.2f

/* Below so much shared content, names are all that two sentences share. */
#define MIN_CONTENT 0.12f
#define WEIGHT_OF_NO_CONTENT -5.0

typedef struct
{
  GArray *beads;
  guint  *bead_of[DIPTYCH_N_SIDES];
} Builder;

static void
measure_strength (DiptychScoredLink *link)
{
  double score = CLAMP ((double) link->score, 0.001, 0.999);
  double sum = WEIGHT_OF_SCORE * log (score / (1 - score));

  for (guint i = 0; i < G_N_ELEMENTS (demands); i++)
    sum += demands[i].weight * (double) link->features[demands[i].feature];
  sum += WEIGHT_OF_FACTS * (double) MIN (link->facts, MAX_FACTS);
  if (link->features[DIPTYCH_FEATURE_CONTENT_SHARED] < MIN_CONTENT)
    sum += WEIGHT_OF_NO_CONTENT * (1 - (double) (link->features[DIPTYCH_FEATURE_CONTENT_SHARED] / MIN_CONTENT));
  link->strength = 1 / (1 + exp (-sum));
}

static int
compare_links (gconstpointer a,
               gconstpointer b)
{
  const DiptychScoredLink *first = a, *second = b;
  guint first_apart = abs ((int) first->left - (int) first->right);
  guint second_apart = abs ((int) second->left - (int) second->right);

  if (first->strength != second->strength)
    return first->strength > second->strength ? -1 : 1;
  if (first->similarity != second->similarity)
    return first->similarity > second->similarity ? -1 : 1;
  if (first_apart != second_apart)
    return first_apart < second_apart ? -1 : 1;
  if (first->left != second->left)
    return first->left < second->left ? -1 : 1;
  return first->right < second->right ? -1 : first->right > second->right;
}

static int
compare_sentences (gconstpointer a,
                   gconstpointer b)
{
  guint first = *(const guint *) a, second = *(const guint *) b;

  return first < second ? -1 : first > second;
}

static int
compare_beads (gconstpointer a,
               gconstpointer b)
{
  const DiptychBead *first = a, *second = b;

  return compare_sentences (first->sentences[DIPTYCH_SIDE_LEFT]->data, second->sentences[DIPTYCH_SIDE_LEFT]->data);
}

static void
add_bead (Builder                 *builder,
          const DiptychScoredLink *link)
{
  DiptychBead bead = { .similarity = link->similarity };

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      guint sentence = side == DIPTYCH_SIDE_LEFT ? link->left : link->right;

      bead.sentences[side] = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (bead.sentences[side], sentence);
      builder->bead_of[side][sentence] = builder->beads->len;
    }
  g_array_append_val (builder->beads, bead);
}

static gboolean
is_neighbour (const GArray *sentences,
              guint         sentence)
{
  for (guint i = 0; i < sentences->len; i++)
    if (abs ((int) g_array_index (sentences, guint, i) - (int) sentence) == 1)
      return TRUE;
  return FALSE;
}

static void
join_bead (Builder     *builder,
           DiptychSide  side,
           guint        sentence,
           guint        index,
           float        strength)
{
  GArray *sentences = g_array_index (builder->beads, DiptychBead, index).sentences[side];

  if (sentences->len >= MAX_SENTENCES
      || strength < (is_neighbour (sentences, sentence) ? MIN_STRENGTH_TO_JOIN_NEIGHBOUR : MIN_STRENGTH_TO_JOIN))
    return;
  g_array_append_val (sentences, sentence);
  g_array_sort (sentences, compare_sentences);
  builder->bead_of[side][sentence] = index;
}

static void
take_links (Builder *builder,
            GArray  *links,
            gboolean joining)
{
  for (guint i = 0; i < links->len; i++)
    {
      const DiptychScoredLink *link = &g_array_index (links, DiptychScoredLink, i);
      guint left = builder->bead_of[DIPTYCH_SIDE_LEFT][link->left];
      guint right = builder->bead_of[DIPTYCH_SIDE_RIGHT][link->right];

      if (!joining && left == NO_BEAD && right == NO_BEAD && link->strength >= MIN_STRENGTH)
        add_bead (builder, link);
      else if (joining && left == NO_BEAD && right != NO_BEAD)
        join_bead (builder, DIPTYCH_SIDE_LEFT, link->left, right, link->strength);
      else if (joining && left != NO_BEAD && right == NO_BEAD)
        join_bead (builder, DIPTYCH_SIDE_RIGHT, link->right, left, link->strength);
    }
}

static guint *
new_bead_of (guint n)
{
  guint *bead_of = g_new (guint, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    bead_of[i] = NO_BEAD;
  return bead_of;
}

/**
 * diptych_bead_builder_build:
 * @scored: (element-type DiptychScoredLink): the links to choose from; their strengths are
 *   filled, and they are put in another order
 * @n_left: number of sentences on the left
 * @n_right: number of those on the right
 * @beads: (element-type DiptychBead): the beads are added here, by their first sentence on the left
 *
 * Chooses the links that hold. The likeliest come first and make beads of one
 * sentence a side; then sentences that are still free join the bead of their best
 * partner. As beads only grow by sentences that were free, they never run together.
 */
void
diptych_bead_builder_build (GArray *scored,
                            guint   n_left,
                            guint   n_right,
                            GArray *beads)
{
  g_autofree guint *left = new_bead_of (n_left);
  g_autofree guint *right = new_bead_of (n_right);
  Builder builder = { beads, { left, right } };

  for (guint i = 0; i < scored->len; i++)
    measure_strength (&g_array_index (scored, DiptychScoredLink, i));
  g_array_sort (scored, compare_links);
  take_links (&builder, scored, FALSE);
  take_links (&builder, scored, TRUE);
  g_array_sort (beads, compare_beads);
}
