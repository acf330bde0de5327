/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-difference.h"

/* A difference, and where in the left article it is met. */
typedef struct
{
  DiptychDifference difference;
  gsize             place;
  guint             order;
} Entry;

static gboolean
is_account (DiptychAnalysis *analysis,
            guint            sentence)
{
  DiptychBlockKind kind = diptych_analysis_get_block_kind (analysis, sentence);

  return kind == DIPTYCH_BLOCK_BODY || kind == DIPTYCH_BLOCK_HEADLINE;
}

/* The end, in the left article, of what the sentence of @side says there too. */
static gsize
find_place (DiptychComparison *comparison,
            DiptychSide        side,
            guint              sentence,
            gsize              fallback)
{
  guint n;
  const DiptychSentence *left = diptych_analysis_get_sentences (diptych_comparison_get_analysis (comparison, DIPTYCH_SIDE_LEFT), &n);
  int bead = diptych_comparison_find_bead (comparison, side, sentence);
  GArray *partners;

  if (side == DIPTYCH_SIDE_LEFT)
    return left[sentence].span.start;
  if (bead == DIPTYCH_NONE)
    return fallback;
  partners = diptych_comparison_get_beads (comparison, &n)[bead].sentences[DIPTYCH_SIDE_LEFT];
  return left[g_array_index (partners, guint, partners->len - 1)].span.end;
}

static void
add_side (GArray            *entries,
          DiptychComparison *comparison,
          DiptychSide        side)
{
  DiptychAnalysis *analysis = diptych_comparison_get_analysis (comparison, side);
  guint n;
  const DiptychSentence *sentences = diptych_analysis_get_sentences (analysis, &n);
  Entry *open = NULL;
  gsize place = 0;

  for (guint i = 0; i < n; i++)
    {
      gboolean alone = is_account (analysis, i) && diptych_comparison_find_bead (comparison, side, i) == DIPTYCH_NONE;

      place = find_place (comparison, side, i, place);
      if (alone && open != NULL && sentences[i].block == sentences[i - 1].block)
        open->difference.spans[side].end = sentences[i].span.end;
      else if (alone)
        {
          Entry entry = { { side == DIPTYCH_SIDE_LEFT ? DIPTYCH_DIFFERENCE_ONLY_LEFT : DIPTYCH_DIFFERENCE_ONLY_RIGHT },
                          place, entries->len };

          entry.difference.spans[side] = sentences[i].span;
          g_array_append_val (entries, entry);
          open = &g_array_index (entries, Entry, entries->len - 1);
        }
      if (!alone)
        open = NULL;
    }
}

static void
add_facts (GArray            *entries,
           DiptychComparison *comparison)
{
  guint n, n_facts;
  const DiptychFactRelation *relations = diptych_comparison_get_facts (comparison, &n);
  const DiptychFact *facts[DIPTYCH_N_SIDES];

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    facts[side] = diptych_analysis_get_facts (diptych_comparison_get_analysis (comparison, side), &n_facts);
  for (guint i = 0; i < n; i++)
    if (relations[i].kind == DIPTYCH_FACT_DIFFER)
      {
        Entry entry = { { DIPTYCH_DIFFERENCE_FACTS }, 0, entries->len };

        for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
          entry.difference.spans[side] = facts[side][relations[i].index[side]].span;
        entry.place = entry.difference.spans[DIPTYCH_SIDE_LEFT].start;
        g_array_append_val (entries, entry);
      }
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *left = a;
  const Entry *right = b;

  if (left->place != right->place)
    return left->place < right->place ? -1 : 1;
  return left->order < right->order ? -1 : 1;
}

/**
 * diptych_differences_find:
 *
 * What only one side has is met where the side that has it tells what stands before.
 *
 * Returns: (transfer full) (element-type DiptychDifference): the places where the two
 *   accounts part, in the order of the left article
 */
GArray *
diptych_differences_find (DiptychComparison *comparison)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  GArray *differences = g_array_new (FALSE, FALSE, sizeof (DiptychDifference));

  add_side (entries, comparison, DIPTYCH_SIDE_LEFT);
  add_side (entries, comparison, DIPTYCH_SIDE_RIGHT);
  add_facts (entries, comparison);
  g_array_sort (entries, compare_entries);
  for (guint i = 0; i < entries->len; i++)
    g_array_append_val (differences, g_array_index (entries, Entry, i).difference);
  return differences;
}

/**
 * diptych_differences_count:
 * @differences: (element-type DiptychDifference): where the two accounts part
 * @counts: (out caller-allocates) (array fixed-size=3): how many there are of each kind
 */
void
diptych_differences_count (GArray *differences,
                           guint  *counts)
{
  for (guint kind = 0; kind < DIPTYCH_N_DIFFERENCE_KINDS; kind++)
    counts[kind] = 0;
  for (guint i = 0; i < differences->len; i++)
    counts[g_array_index (differences, DiptychDifference, i).kind]++;
}
