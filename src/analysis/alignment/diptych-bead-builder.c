/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-bead-builder.h"

#include <stdlib.h>

#include "analysis/alignment/diptych-link-strength.h"

/* A link this strong makes a bead where both sentences are still free. */
#define MIN_STRENGTH 0.5f

/* A sentence that is still free joins the bead of its best partner from here on,
 * sooner where it stands beside the sentences that are there. */
#define MIN_STRENGTH_TO_JOIN 0.65f
#define MIN_STRENGTH_TO_JOIN_NEIGHBOUR 0.45f

/* Two beads that stand side by side become one where a link this strong joins them. */
#define MIN_STRENGTH_TO_MERGE 0.8f

/* No bead takes more sentences than these of one side. */
#define MAX_SENTENCES 3

#define NO_BEAD G_MAXUINT

typedef struct
{
  GArray *beads;
  guint  *bead_of[DIPTYCH_N_SIDES];
} Builder;

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

static gboolean
stand_together (const GArray *a,
                const GArray *b)
{
  if (a->len + b->len > MAX_SENTENCES)
    return FALSE;
  for (guint i = 0; i < b->len; i++)
    if (is_neighbour (a, g_array_index (b, guint, i)))
      return TRUE;
  return FALSE;
}

static void
merge_beads (Builder *builder,
             guint    a,
             guint    b,
             float    strength)
{
  DiptychBead *into = &g_array_index (builder->beads, DiptychBead, a);
  DiptychBead *from = &g_array_index (builder->beads, DiptychBead, b);

  if (a == b || strength < MIN_STRENGTH_TO_MERGE)
    return;
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    if (!stand_together (into->sentences[side], from->sentences[side]))
      return;
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      for (guint i = 0; i < from->sentences[side]->len; i++)
        builder->bead_of[side][g_array_index (from->sentences[side], guint, i)] = a;
      g_array_append_vals (into->sentences[side], from->sentences[side]->data, from->sentences[side]->len);
      g_array_sort (into->sentences[side], compare_sentences);
      g_array_set_size (from->sentences[side], 0);
    }
}

static void
make_beads (Builder *builder,
            GArray  *links)
{
  for (guint i = 0; i < links->len; i++)
    {
      const DiptychScoredLink *link = &g_array_index (links, DiptychScoredLink, i);

      if (builder->bead_of[DIPTYCH_SIDE_LEFT][link->left] == NO_BEAD
          && builder->bead_of[DIPTYCH_SIDE_RIGHT][link->right] == NO_BEAD && link->strength >= MIN_STRENGTH)
        add_bead (builder, link);
    }
}

static void
widen_beads (Builder *builder,
             GArray  *links)
{
  for (guint i = 0; i < links->len; i++)
    {
      const DiptychScoredLink *link = &g_array_index (links, DiptychScoredLink, i);
      guint left = builder->bead_of[DIPTYCH_SIDE_LEFT][link->left];
      guint right = builder->bead_of[DIPTYCH_SIDE_RIGHT][link->right];

      if (left != NO_BEAD && right != NO_BEAD)
        merge_beads (builder, MIN (left, right), MAX (left, right), link->strength);
      else if (right != NO_BEAD)
        join_bead (builder, DIPTYCH_SIDE_LEFT, link->left, right, link->strength);
      else if (left != NO_BEAD)
        join_bead (builder, DIPTYCH_SIDE_RIGHT, link->right, left, link->strength);
    }
}

static void
drop_empty (GArray *beads)
{
  for (guint i = beads->len; i-- > 0;)
    if (g_array_index (beads, DiptychBead, i).sentences[DIPTYCH_SIDE_LEFT]->len == 0)
      g_array_remove_index (beads, i);
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
 * @scored: (element-type DiptychScoredLink): the links to choose from, by the left and then
 *   the right; their strengths are filled, and they are put in another order
 * @n_left: number of sentences on the left
 * @n_right: number of those on the right
 * @across_languages: whether the two sides are in two languages
 * @beads: (element-type DiptychBead): the beads are added here, by their first sentence on the left
 *
 * Chooses the links that hold. The likeliest come first and make beads of one
 * sentence a side; then sentences that are still free join the bead of their best
 * partner, and beads that stand side by side become one where they are told apart
 * otherwise on the two sides.
 */
void
diptych_bead_builder_build (GArray   *scored,
                            guint     n_left,
                            guint     n_right,
                            gboolean  across_languages,
                            GArray   *beads)
{
  g_autofree guint *left = new_bead_of (n_left);
  g_autofree guint *right = new_bead_of (n_right);
  Builder builder = { beads, { left, right } };

  if (across_languages)
    diptych_link_strength_measure_across (scored);
  else
    diptych_link_strength_measure (scored, n_left, n_right);
  g_array_sort (scored, compare_links);
  make_beads (&builder, scored);
  widen_beads (&builder, scored);
  drop_empty (beads);
  g_array_sort (beads, compare_beads);
}
