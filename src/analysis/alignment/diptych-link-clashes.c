/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-link-clashes.h"

#include <math.h>

/* So many of the strongest links of a sentence are looked at. */
#define MAX_STRONGEST 3

/* Links that rest on words so far from each other do not compete. */
#define FAR_APART 10

/* The strongest links of a sentence, the strongest first. */
typedef struct
{
  guint links[MAX_STRONGEST];
  guint n;
} Strongest;

static void
add_link (Strongest    *self,
          guint         link,
          const double *strengths)
{
  guint place;

  if (self->n < MAX_STRONGEST)
    self->n++;
  else if (strengths[self->links[MAX_STRONGEST - 1]] >= strengths[link])
    return;
  for (place = self->n - 1; place > 0 && strengths[self->links[place - 1]] < strengths[link]; place--)
    self->links[place] = self->links[place - 1];
  self->links[place] = link;
}

/* How far two links rest on the same words of a sentence, from 0 to 1. */
static float
measure_overlap (const DiptychScoredLink *a,
                 const DiptychScoredLink *b,
                 DiptychSide              side)
{
  if (a->place[side] < 0 || b->place[side] < 0)
    return 1;
  return MAX (0, 1 - fabsf (a->place[side] - b->place[side]) / FAR_APART);
}

/**
 * diptych_link_clashes_find:
 * @links: (array length=n): links
 * @n: their number
 * @strengths: (array length=n): how likely each was found to hold
 * @side: a side
 * @n_sentences: number of sentences of that side
 *
 * Tells how strong the strongest other link is that rests on the same words of the
 * sentence on @side. A long sentence may say two things, and each has a counterpart of
 * its own: these do not clash. Takes time linear in the number of links.
 *
 * Returns: (transfer full) (array length=n): for each link a number from 0 to 1
 */
float *
diptych_link_clashes_find (const DiptychScoredLink *links,
                           guint                    n,
                           const double            *strengths,
                           DiptychSide              side,
                           guint                    n_sentences)
{
  g_autofree Strongest *strongest = g_new0 (Strongest, n_sentences + 1);
  float *clashes = g_new0 (float, n + 1);

  for (guint i = 0; i < n; i++)
    add_link (&strongest[side == DIPTYCH_SIDE_LEFT ? links[i].left : links[i].right], i, strengths);
  for (guint i = 0; i < n; i++)
    {
      const Strongest *others = &strongest[side == DIPTYCH_SIDE_LEFT ? links[i].left : links[i].right];

      for (guint k = 0; k < others->n; k++)
        if (others->links[k] != i)
          clashes[i] = MAX (clashes[i], measure_overlap (&links[i], &links[others->links[k]], side)
                                        * (float) strengths[others->links[k]]);
    }
  return clashes;
}
