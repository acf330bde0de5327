/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-tagger-decoder.h"

#include <string.h>

#define N_TAGS DIPTYCH_TAGGER_N_TAGS
#define IMPOSSIBLE (G_MININT32 / 2)

/* An atom that is so much likelier to stand outside than in anything does so. */
#define SURE 480

/* Scores are brought back to zero so often that they cannot overflow. */
#define REBASE_EVERY 256

typedef struct
{
  guint8 n;
  guint8 tags[N_TAGS];
} Predecessors;

/**
 * diptych_tagger_may_end:
 *
 * Returns: whether a sentence may end with @tag
 */
gboolean
diptych_tagger_may_end (guint tag)
{
  return !diptych_tagger_is_name (tag)
         || diptych_tagger_tag_get_step (tag) >= DIPTYCH_TAGGER_LAST;
}

/**
 * diptych_tagger_may_follow:
 * @before: a tag, or %DIPTYCH_TAGGER_N_TAGS at the beginning of a sentence
 * @tag: a tag
 *
 * Returns: whether @tag may follow @before
 */
gboolean
diptych_tagger_may_follow (guint before,
                           guint tag)
{
  gboolean goes_on = diptych_tagger_is_name (tag)
                     && (diptych_tagger_tag_get_step (tag) == DIPTYCH_TAGGER_INSIDE
                         || diptych_tagger_tag_get_step (tag) == DIPTYCH_TAGGER_LAST);

  if (before == N_TAGS || diptych_tagger_may_end (before))
    return !goes_on;
  return goes_on && diptych_tagger_tag_get_kind (before) == diptych_tagger_tag_get_kind (tag);
}

static const Predecessors *
get_predecessors (void)
{
  static const Predecessors *found;
  static Predecessors predecessors[N_TAGS];

  if (!g_once_init_enter_pointer (&found))
    return found;
  for (guint tag = 0; tag < N_TAGS; tag++)
    {
      predecessors[tag].n = 0;
      for (guint before = 0; before < N_TAGS; before++)
        if (diptych_tagger_may_follow (before, tag))
          predecessors[tag].tags[predecessors[tag].n++] = before;
    }
  g_once_init_leave_pointer (&found, predecessors);
  return predecessors;
}

static void
start (const DiptychTaggerScores       scores,
       const DiptychTaggerTransitions  transitions,
       gint32                         *best)
{
  for (guint tag = 0; tag < N_TAGS; tag++)
    best[tag] = diptych_tagger_may_follow (N_TAGS, tag)
                ? scores[tag] + transitions[N_TAGS][tag] : IMPOSSIBLE;
}

/* Only the way outside is followed. */
static gboolean
step_outside (const Predecessors             *predecessors,
              const DiptychTaggerScores       scores,
              const DiptychTaggerTransitions  transitions,
              gint32                         *best,
              guint8                         *back)
{
  gint32 top = IMPOSSIBLE;

  for (guint tag = 1; tag < N_TAGS; tag++)
    if (scores[tag] > scores[0] - SURE)
      return FALSE;
  for (guint i = 0; i < predecessors[0].n; i++)
    {
      guint before = predecessors[0].tags[i];
      gint32 score = best[before] + transitions[before][0];

      if (score > top)
        {
          top = score;
          back[0] = before;
        }
    }
  for (guint tag = 1; tag < N_TAGS; tag++)
    best[tag] = IMPOSSIBLE;
  best[0] = top + scores[0];
  return TRUE;
}

/* How much better one transition from the end of a name, or from outside, is than another. */
static gint32
get_range (const Predecessors             *predecessors,
           const DiptychTaggerTransitions  transitions)
{
  gint32 least = G_MAXINT32, most = G_MININT32;

  for (guint tag = 0; tag < N_TAGS; tag++)
    for (guint i = 0; predecessors[tag].n == predecessors[0].n && i < predecessors[0].n; i++)
      {
        gint32 transition = transitions[predecessors[0].tags[i]][tag];

        least = MIN (least, transition);
        most = MAX (most, transition);
      }
  return most - least;
}

/* The predecessors that no transition can leave behind the best of them. */
static void
keep_likely (const Predecessors *all,
             const gint32       *best,
             gint32              range,
             Predecessors       *likely)
{
  gint32 top = IMPOSSIBLE;

  likely->n = 0;
  for (guint i = 0; i < all->n; i++)
    top = MAX (top, best[all->tags[i]]);
  for (guint i = 0; i < all->n; i++)
    if (best[all->tags[i]] >= top - range)
      likely->tags[likely->n++] = all->tags[i];
}

static void
step (const Predecessors             *predecessors,
      const DiptychTaggerScores       scores,
      const DiptychTaggerTransitions  transitions,
      gint32                          range,
      gint32                         *best,
      guint8                         *back)
{
  gint32 next[N_TAGS];
  Predecessors ends;

  /* A tag that may follow one end may follow every end. */
  keep_likely (&predecessors[0], best, range, &ends);
  for (guint tag = 0; tag < N_TAGS; tag++)
    {
      const Predecessors *befores = predecessors[tag].n == predecessors[0].n ? &ends : &predecessors[tag];
      gint32 top = G_MININT32;

      for (guint i = 0; i < befores->n; i++)
        {
          guint before = befores->tags[i];
          gint32 score = best[before] + transitions[before][tag];

          if (score > top)
            {
              top = score;
              back[tag] = before;
            }
        }
      next[tag] = MAX (top + scores[tag], IMPOSSIBLE);
    }
  memcpy (best, next, sizeof next);
}

static void
rebase (gint32 *best)
{
  gint32 top = best[0];

  for (guint tag = 1; tag < N_TAGS; tag++)
    top = MAX (top, best[tag]);
  for (guint tag = 0; tag < N_TAGS; tag++)
    best[tag] = MAX (best[tag] - top, IMPOSSIBLE);
}

/**
 * diptych_tagger_decode:
 * @scores: (array length=n): the scores of the atoms of a sentence
 * @n: how many there are
 * @transitions: how well tags follow one another
 * @tags: (out) (array length=n): the best possible sequence of tags
 *
 * Viterbi's algorithm over the tags that may follow one another, without the ways that
 * are far too unlikely.
 */
void
diptych_tagger_decode (const DiptychTaggerScores      *scores,
                       guint                           n,
                       const DiptychTaggerTransitions  transitions,
                       guint8                         *tags)
{
  const Predecessors *predecessors = get_predecessors ();
  gint32 best[N_TAGS];
  guint8 (*back)[N_TAGS];
  gint32 range;
  guint last = 0;

  if (n == 0)
    return;
  back = g_malloc (n * sizeof *back);
  range = get_range (predecessors, transitions);
  start (scores[0], transitions, best);
  for (guint i = 1; i < n; i++)
    {
      if (!step_outside (predecessors, scores[i], transitions, best, back[i]))
        step (predecessors, scores[i], transitions, range, best, back[i]);
      if (i % REBASE_EVERY == 0)
        rebase (best);
    }
  for (guint tag = 1; tag < N_TAGS; tag++)
    if (diptych_tagger_may_end (tag) && best[tag] > best[last])
      last = tag;
  for (guint i = n; i-- > 0; last = i > 0 ? back[i][last] : last)
    tags[i] = last;
  g_free (back);
}
