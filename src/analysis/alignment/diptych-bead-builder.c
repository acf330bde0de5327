/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-bead-builder.h"

#include <stdlib.h>
#include <string.h>

/* A weaker link makes no bead. */
#define MIN_STRENGTH 0.2f

/* What all sentences of one side of a bead must be to all of the other, in the mean. */
#define MIN_MEAN_STRENGTH 0.25f

/* No bead takes more sentences than these of one side. */
#define MAX_SENTENCES 4

#define NO_BEAD G_MAXUINT

typedef struct
{
  const DiptychScoredLink *links;
  guint                    n_links;
  GArray                  *beads;
  guint                   *bead_of[DIPTYCH_N_SIDES];
} Builder;

static int
compare_links (gconstpointer a,
               gconstpointer b)
{
  const DiptychScoredLink *first = *(DiptychScoredLink * const *) a, *second = *(DiptychScoredLink * const *) b;
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

static float
find_strength (const Builder *builder,
               guint          left,
               guint          right)
{
  guint i = diptych_scored_links_find (builder->links, builder->n_links, left, right);
  const DiptychScoredLink *link = &builder->links[i];

  return i < builder->n_links && link->left == left && link->right == right ? link->strength : 0;
}

/* The sentences of a bead, or one that is in none yet. */
static guint
list_sentences (const Builder *builder,
                DiptychSide    side,
                guint          sentence,
                guint          bead,
                guint         *sentences)
{
  const GArray *array;

  if (bead == NO_BEAD)
    {
      sentences[0] = sentence;
      return 1;
    }
  array = g_array_index (builder->beads, DiptychBead, bead).sentences[side];
  memcpy (sentences, array->data, array->len * sizeof *sentences);
  return array->len;
}

/* What would be on a side if two beads became one, either of which may be but the
 * sentence that the link gives it. Returns 0 if that is too much. */
static guint
join_sentences (const Builder           *builder,
                const DiptychScoredLink *link,
                DiptychSide              side,
                guint                    sentences[2 * MAX_SENTENCES])
{
  guint sentence = side == DIPTYCH_SIDE_LEFT ? link->left : link->right;
  guint own = builder->bead_of[side][sentence];
  DiptychSide across = DIPTYCH_OTHER_SIDE (side);
  guint other = builder->bead_of[across][across == DIPTYCH_SIDE_LEFT ? link->left : link->right];
  guint n = list_sentences (builder, side, sentence, own, sentences);

  if (other != NO_BEAD)
    n += list_sentences (builder, side, sentence, other, sentences + n);
  return n <= MAX_SENTENCES ? n : 0;
}

static gboolean
hold_together (const Builder           *builder,
               const DiptychScoredLink *link)
{
  guint left[2 * MAX_SENTENCES], right[2 * MAX_SENTENCES];
  guint n_left = join_sentences (builder, link, DIPTYCH_SIDE_LEFT, left);
  guint n_right = join_sentences (builder, link, DIPTYCH_SIDE_RIGHT, right);
  float sum = 0;

  for (guint i = 0; i < n_left; i++)
    for (guint k = 0; k < n_right; k++)
      sum += find_strength (builder, left[i], right[k]);
  return n_left > 0 && n_right > 0 && sum >= MIN_MEAN_STRENGTH * (n_left * n_right);
}

static void
add_sentence (Builder     *builder,
              DiptychSide  side,
              guint        sentence,
              guint        bead)
{
  GArray *sentences = g_array_index (builder->beads, DiptychBead, bead).sentences[side];

  g_array_append_val (sentences, sentence);
  g_array_sort (sentences, compare_sentences);
  builder->bead_of[side][sentence] = bead;
}

static void
merge_beads (Builder *builder,
             guint    into,
             guint    from)
{
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      GArray *sentences = g_array_index (builder->beads, DiptychBead, from).sentences[side];

      for (guint i = 0; i < sentences->len; i++)
        add_sentence (builder, side, g_array_index (sentences, guint, i), into);
      g_array_set_size (sentences, 0);
    }
}

static void
use_link (Builder                 *builder,
          const DiptychScoredLink *link)
{
  guint left = builder->bead_of[DIPTYCH_SIDE_LEFT][link->left];
  guint right = builder->bead_of[DIPTYCH_SIDE_RIGHT][link->right];

  if (left == NO_BEAD && right == NO_BEAD)
    add_bead (builder, link);
  else if (left == right || !hold_together (builder, link))
    return;
  else if (left == NO_BEAD)
    add_sentence (builder, DIPTYCH_SIDE_LEFT, link->left, right);
  else if (right == NO_BEAD)
    add_sentence (builder, DIPTYCH_SIDE_RIGHT, link->right, left);
  else
    merge_beads (builder, MIN (left, right), MAX (left, right));
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

/* The links that may make beads, the strongest first. */
static GPtrArray *
choose_links (GArray *scored)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < scored->len; i++)
    if (g_array_index (scored, DiptychScoredLink, i).strength >= MIN_STRENGTH)
      g_ptr_array_add (chosen, &g_array_index (scored, DiptychScoredLink, i));
  g_ptr_array_sort (chosen, compare_links);
  return chosen;
}

/**
 * diptych_bead_builder_build:
 * @scored: (element-type DiptychScoredLink): the links to choose from, by the left and then
 *   the right; their strengths are filled
 * @n_left: number of sentences on the left
 * @n_right: number of those on the right
 * @beads: (element-type DiptychBead): the beads are added here, by their first sentence on the left
 *
 * Chooses the links that hold, the strongest first. A link makes a bead of its two
 * sentences or, if one of them is in a bead already, one bead of all, as long as that
 * stays small and its two sides hold together: agglomerative clustering by the mean
 * (Sokal and Michener 1958).
 */
void
diptych_bead_builder_build (GArray *scored,
                            guint   n_left,
                            guint   n_right,
                            GArray *beads)
{
  g_autofree guint *left = new_bead_of (n_left);
  g_autofree guint *right = new_bead_of (n_right);
  Builder builder = { (const DiptychScoredLink *) scored->data, scored->len, beads, { left, right } };
  g_autoptr (GPtrArray) chosen = choose_links (scored);

  for (guint i = 0; i < chosen->len; i++)
    use_link (&builder, g_ptr_array_index (chosen, i));
  drop_empty (beads);
  g_array_sort (beads, compare_beads);
}
