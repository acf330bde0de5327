/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-overview.h"

static void
add_stretch (GArray             *stretches,
             DiptychStretchKind  kind,
             DiptychSpan         span)
{
  g_array_append_val (stretches, ((DiptychStretch) { kind, span }));
}

/* Neighbours that both sides have are one stretch. */
static void
add_shared (GArray            *stretches,
            DiptychComparison *comparison,
            DiptychSide        side)
{
  guint n;
  const DiptychSentence *sentences = diptych_analysis_get_sentences (diptych_comparison_get_analysis (comparison, side), &n);
  DiptychSpan run = DIPTYCH_SPAN_NONE;

  for (guint i = 0; i < n; i++)
    {
      gboolean shared = diptych_comparison_find_bead (comparison, side, i) != DIPTYCH_NONE;

      if (shared)
        run = diptych_span_is_empty (run) ? sentences[i].span : diptych_span_hull (run, sentences[i].span);
      if (diptych_span_is_empty (run) || (shared && i + 1 < n))
        continue;
      add_stretch (stretches, DIPTYCH_STRETCH_SHARED, run);
      run = DIPTYCH_SPAN_NONE;
    }
}

static int
compare_stretches (gconstpointer a,
                   gconstpointer b)
{
  const DiptychStretch *left = a;
  const DiptychStretch *right = b;

  if (left->kind != right->kind)
    return left->kind < right->kind ? -1 : 1;
  return diptych_span_compare (left->span, right->span);
}

/**
 * diptych_overview_find:
 * @differences: (element-type DiptychDifference): where the two accounts part
 *
 * What is neither reported by the other side nor part of the account, such as a
 * credit, is in none of the stretches.
 *
 * Returns: (transfer full) (element-type DiptychStretch): the article on @side at a
 *   glance: by kind, then in the order of the text
 */
GArray *
diptych_overview_find (DiptychComparison *comparison,
                       DiptychSide        side,
                       GArray            *differences)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (DiptychStretch));

  add_shared (stretches, comparison, side);
  for (guint i = 0; i < differences->len; i++)
    {
      const DiptychDifference *difference = &g_array_index (differences, DiptychDifference, i);

      if (!diptych_span_is_empty (difference->spans[side]))
        add_stretch (stretches,
                     difference->kind == DIPTYCH_DIFFERENCE_FACTS ? DIPTYCH_STRETCH_CONFLICT : DIPTYCH_STRETCH_ALONE,
                     difference->spans[side]);
    }
  g_array_sort (stretches, compare_stretches);
  return stretches;
}
