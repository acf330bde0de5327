/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-scroll-map.h"

/* Where the reader looks, as a share of the page from its top. */
#define EYE 0.36
/* What a tie by hand weighs: more than all that it crosses, in bytes. */
#define BY_HAND 1e12

struct _DiptychScrollMap
{
  GArray *places;       /* of DiptychPlaces, rising on both sides */
};

/* A bead as a stretch of either article, and what is in favour of keeping it. */
typedef struct
{
  DiptychSpan spans[DIPTYCH_N_SIDES];
  double      weight;
  double      total;            /* of the best chain that ends here */
  int         previous;         /* in that chain */
  guint       rank;             /* on the right */
} Candidate;

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const DiptychPlaces *left = a;
  const DiptychPlaces *right = b;

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    if (left->offset[side] != right->offset[side])
      return left->offset[side] < right->offset[side] ? -1 : 1;
  return 0;
}

/* Sorts @places and drops what is there twice. */
static DiptychScrollMap *
create (GArray *places)
{
  DiptychScrollMap *self = g_new0 (DiptychScrollMap, 1);

  g_array_sort (places, compare_places);
  self->places = g_array_sized_new (FALSE, FALSE, sizeof (DiptychPlaces), places->len);
  for (guint i = 0; i < places->len; i++)
    if (i == 0 || compare_places (&g_array_index (places, DiptychPlaces, i - 1), &g_array_index (places, DiptychPlaces, i)) != 0)
      g_array_append_val (self->places, g_array_index (places, DiptychPlaces, i));
  return self;
}

static GArray *
create_ends (const gsize *lengths)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (DiptychPlaces));

  g_array_append_val (places, ((DiptychPlaces) { { 0, 0 } }));
  g_array_append_val (places, ((DiptychPlaces) { { lengths[DIPTYCH_SIDE_LEFT], lengths[DIPTYCH_SIDE_RIGHT] } }));
  return places;
}

/**
 * diptych_scroll_map_new:
 * @lengths: (array fixed-size=2): the length of each text in bytes
 * @kept: (nullable): places that belong together
 *
 * Returns: (transfer full): a map that knows only these and the ends
 */
DiptychScrollMap *
diptych_scroll_map_new (const gsize         *lengths,
                        const DiptychPlaces *kept)
{
  g_autoptr (GArray) places = create_ends (lengths);

  if (kept != NULL)
    g_array_append_val (places, *kept);
  return create (places);
}

/* The first run of neighbours in @indices. */
static DiptychSpan
get_first_run (const DiptychSentence *sentences,
               GArray                *indices)
{
  guint first = g_array_index (indices, guint, 0);
  guint last = first;

  for (guint i = 1; i < indices->len && g_array_index (indices, guint, i) == last + 1; i++)
    last++;
  return diptych_span_hull (sentences[first].span, sentences[last].span);
}

static GArray *
collect_candidates (DiptychComparison *comparison)
{
  GArray *candidates = g_array_new (FALSE, TRUE, sizeof (Candidate));
  const DiptychSentence *sentences[DIPTYCH_N_SIDES];
  guint n, n_beads;
  const DiptychBead *beads = diptych_comparison_get_beads (comparison, &n_beads);

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    sentences[side] = diptych_analysis_get_sentences (diptych_comparison_get_analysis (comparison, side), &n);
  for (guint i = 0; i < n_beads; i++)
    {
      DiptychSpan left = get_first_run (sentences[DIPTYCH_SIDE_LEFT], beads[i].sentences[DIPTYCH_SIDE_LEFT]);
      DiptychSpan right = get_first_run (sentences[DIPTYCH_SIDE_RIGHT], beads[i].sentences[DIPTYCH_SIDE_RIGHT]);
      Candidate candidate = { { left, right } };

      candidate.weight = beads[i].similarity * MIN (diptych_span_length (left), diptych_span_length (right)) + 1;
      if (beads[i].by_hand)
        candidate.weight += BY_HAND;
      g_array_append_val (candidates, candidate);
    }
  return candidates;
}

static int
compare_left (gconstpointer a,
              gconstpointer b)
{
  return diptych_span_compare (((const Candidate *) a)->spans[DIPTYCH_SIDE_LEFT],
                               ((const Candidate *) b)->spans[DIPTYCH_SIDE_LEFT]);
}

static int
compare_right (gconstpointer a,
               gconstpointer b)
{
  return diptych_span_compare ((*(Candidate * const *) a)->spans[DIPTYCH_SIDE_RIGHT],
                               (*(Candidate * const *) b)->spans[DIPTYCH_SIDE_RIGHT]);
}

static void
rank_candidates (GArray *candidates)
{
  g_autoptr (GPtrArray) order = g_ptr_array_sized_new (candidates->len);

  for (guint i = 0; i < candidates->len; i++)
    g_ptr_array_add (order, &g_array_index (candidates, Candidate, i));
  g_ptr_array_sort (order, compare_right);
  for (guint i = 0; i < order->len; i++)
    ((Candidate *) order->pdata[i])->rank = i;
}

/* The heaviest chain that rises on both sides: a longest increasing subsequence with weights,
 * with the best chain up to each rank in a tree of prefixes (Fenwick 1994). Returns its end. */
static int
find_chain (GArray *candidates)
{
  g_autofree int *tree = g_new (int, candidates->len + 1);
  Candidate *all = (Candidate *) candidates->data;
  int best = DIPTYCH_NONE;

  for (guint i = 0; i <= candidates->len; i++)
    tree[i] = DIPTYCH_NONE;
  for (guint i = 0; i < candidates->len; i++)
    {
      all[i].previous = DIPTYCH_NONE;
      for (guint k = all[i].rank; k > 0; k &= k - 1)
        if (tree[k] != DIPTYCH_NONE
            && (all[i].previous == DIPTYCH_NONE || all[tree[k]].total > all[all[i].previous].total))
          all[i].previous = tree[k];
      all[i].total = all[i].weight + (all[i].previous != DIPTYCH_NONE ? all[all[i].previous].total : 0);
      for (guint k = all[i].rank + 1; k <= candidates->len; k += k & -k)
        if (tree[k] == DIPTYCH_NONE || all[i].total > all[tree[k]].total)
          tree[k] = i;
      if (best == DIPTYCH_NONE || all[i].total > all[best].total)
        best = i;
    }
  return best;
}

static void
add_chain (GArray *places,
           GArray *candidates)
{
  const Candidate *candidate;

  for (int i = find_chain (candidates); i != DIPTYCH_NONE; i = candidate->previous)
    {
      candidate = &g_array_index (candidates, Candidate, i);
      g_array_append_val (places, ((DiptychPlaces) { { candidate->spans[DIPTYCH_SIDE_LEFT].start,
                                                       candidate->spans[DIPTYCH_SIDE_RIGHT].start } }));
      g_array_append_val (places, ((DiptychPlaces) { { candidate->spans[DIPTYCH_SIDE_LEFT].end,
                                                       candidate->spans[DIPTYCH_SIDE_RIGHT].end } }));
    }
}

/**
 * diptych_scroll_map_new_aligned:
 *
 * Beads that cross cannot all stand side by side; of those that cross one another, the ones
 * that the reader tied by hand do, and then the ones that weigh most.
 *
 * Returns: (transfer full): a map that brings passages which report the same beside each other
 */
DiptychScrollMap *
diptych_scroll_map_new_aligned (DiptychComparison *comparison)
{
  g_autoptr (GArray) places = NULL;
  g_autoptr (GArray) candidates = collect_candidates (comparison);
  gsize lengths[DIPTYCH_N_SIDES];

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    lengths[side] = diptych_text_get_length (diptych_analysis_get_text (diptych_comparison_get_analysis (comparison, side)));
  places = create_ends (lengths);
  g_array_sort (candidates, compare_left);
  rank_candidates (candidates);
  add_chain (places, candidates);
  return create (places);
}

void
diptych_scroll_map_free (DiptychScrollMap *self)
{
  g_array_unref (self->places);
  g_free (self);
}

/**
 * diptych_scroll_map_get_places:
 *
 * Returns: (array length=n) (transfer none): the pairs, at least one, rising on both sides
 */
const DiptychPlaces *
diptych_scroll_map_get_places (DiptychScrollMap *self,
                               guint            *n)
{
  *n = self->places->len;
  return (const DiptychPlaces *) self->places->data;
}

/**
 * diptych_scroll_map_find:
 * @offset: a byte offset on @side
 *
 * Returns: the index of the last pair that does not lie behind @offset
 */
guint
diptych_scroll_map_find (DiptychScrollMap *self,
                         DiptychSide       side,
                         gsize             offset)
{
  guint low = 0, high = self->places->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->places, DiptychPlaces, middle).offset[side] <= offset)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/**
 * diptych_scroll_interpolate:
 *
 * Returns: what lies between @to_start and @to_end as @from does between @from_start and @from_end
 */
double
diptych_scroll_interpolate (double from,
                            double from_start,
                            double from_end,
                            double to_start,
                            double to_end)
{
  double share = from_end > from_start ? (from - from_start) / (from_end - from_start) : 0;

  return to_start + CLAMP (share, 0, 1) * (to_end - to_start);
}

/**
 * diptych_scroll_map_convert:
 * @offset: a byte offset on @side
 *
 * Returns: the byte offset on the other side that belongs beside it; not always a character border
 */
gsize
diptych_scroll_map_convert (DiptychScrollMap *self,
                            DiptychSide       side,
                            gsize             offset)
{
  guint i = diptych_scroll_map_find (self, side, offset);
  const DiptychPlaces *start = &g_array_index (self->places, DiptychPlaces, i);
  const DiptychPlaces *end = i + 1 < self->places->len ? start + 1 : start;
  DiptychSide other = DIPTYCH_OTHER_SIDE (side);

  return diptych_scroll_interpolate (offset, start->offset[side], end->offset[side],
                                     start->offset[other], end->offset[other]);
}

/**
 * diptych_scroll_get_eye:
 * @value: how far the text is scrolled
 * @page: how much of it is on screen
 * @upper: how long it is, in the same unit
 *
 * At the beginning of a text one reads its first line, at its end the last one. Between
 * them the eye rests somewhat above the middle, and it moves there as the text moves.
 *
 * Returns: how far below the top of the page the reader looks
 */
double
diptych_scroll_get_eye (double value,
                        double page,
                        double upper)
{
  double rest = upper - page - value;
  double eye = EYE * page;

  if (upper - page <= 0)
    return 0;
  if (upper - page < page)
    return page * CLAMP (value / (upper - page), 0, 1);
  if (value < eye)
    return MAX (0, value);
  return rest < page - eye ? page - MAX (0, rest) : eye;
}

/**
 * diptych_scroll_ease:
 * @rest: how far something is from where it should be
 * @moved: how far the reader has moved since
 * @page: over which way of his it is to get there at the latest
 *
 * Half as fast again as the reader, or half as fast, it comes back without a leap.
 *
 * Returns: how far it may still be away
 */
double
diptych_scroll_ease (double rest,
                     double moved,
                     double page)
{
  double way = MAX (ABS (moved) / 2, page > 0 ? ABS (rest) * ABS (moved) / page : ABS (rest));
  double left = MAX (0, ABS (rest) - way);

  return rest < 0 ? -left : left;
}
