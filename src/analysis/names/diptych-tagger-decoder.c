/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-tagger-decoder.h"

#include <string.h>

#define N_TAGS DIPTYCH_TAGGER_N_TAGS
#define WIDTH DIPTYCH_TAGGER_WIDTH
#define IMPOSSIBLE (G_MININT32 / 2)

/* An atom that is so much likelier to stand outside than in anything does so. */
#define SURE 480

/* Scores are brought back to zero so often that they cannot overflow. */
#define REBASE_EVERY 256

#define ENDS_OF(kind) 1 + 4 * (kind) + DIPTYCH_TAGGER_LAST, 1 + 4 * (kind) + DIPTYCH_TAGGER_UNIT

/* The tags that every tag but those inside of a name may follow. */
static const guint8 ends[] = {
  DIPTYCH_TAGGER_OUTSIDE, ENDS_OF (0), ENDS_OF (1), ENDS_OF (2), DIPTYCH_TAGGER_PEOPLE, DIPTYCH_TAGGER_OTHER,
};

#define N_ENDS G_N_ELEMENTS (ends)

static gboolean
goes_on (guint tag)
{
  return diptych_tagger_is_name (tag)
         && (diptych_tagger_tag_get_step (tag) == DIPTYCH_TAGGER_INSIDE
             || diptych_tagger_tag_get_step (tag) == DIPTYCH_TAGGER_LAST);
}

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
  if (before == N_TAGS || diptych_tagger_may_end (before))
    return !goes_on (tag);
  return goes_on (tag) && diptych_tagger_tag_get_kind (before) == diptych_tagger_tag_get_kind (tag);
}

static void
start (const DiptychTaggerScores       scores,
       const DiptychTaggerTransitions  transitions,
       gint32                         *best)
{
  for (guint tag = 0; tag < WIDTH; tag++)
    best[tag] = tag < N_TAGS && diptych_tagger_may_follow (N_TAGS, tag)
                ? scores[tag] + transitions[N_TAGS][tag] : IMPOSSIBLE;
}

static gboolean
is_surely_outside (const DiptychTaggerScores scores)
{
  gint32 top = scores[1];

  for (guint tag = 2; tag < N_TAGS; tag++)
    top = MAX (top, scores[tag]);
  return top <= scores[0] - SURE;
}

/* Only the way outside is followed. */
static void
step_outside (const DiptychTaggerScores       scores,
              const DiptychTaggerTransitions  transitions,
              gint32                         *best,
              guint8                         *back)
{
  gint32 top = IMPOSSIBLE;

  for (guint i = 0; i < N_ENDS; i++)
    {
      gint32 score = best[ends[i]] + transitions[ends[i]][0];

      if (score > top)
        {
          top = score;
          back[0] = ends[i];
        }
    }
  for (guint tag = 1; tag < WIDTH; tag++)
    best[tag] = IMPOSSIBLE;
  best[0] = top + scores[0];
}

/* How much better one transition from the end of a name, or from outside, is than another. */
static gint32
get_range (const DiptychTaggerTransitions transitions)
{
  gint32 least = G_MAXINT32, most = G_MININT32;

  for (guint tag = 0; tag < N_TAGS; tag++)
    for (guint i = 0; i < N_ENDS && !goes_on (tag); i++)
      {
        least = MIN (least, transitions[ends[i]][tag]);
        most = MAX (most, transitions[ends[i]][tag]);
      }
  return most - least;
}

/* The ends that no transition can leave behind the best of them. */
static guint
keep_likely (const gint32 *best,
             gint32        range,
             guint8       *likely)
{
  gint32 top = IMPOSSIBLE;
  guint n = 0;

  for (guint i = 0; i < N_ENDS; i++)
    top = MAX (top, best[ends[i]]);
  for (guint i = 0; i < N_ENDS; i++)
    if (best[ends[i]] >= top - range)
      likely[n++] = ends[i];
  return n;
}

/* Where a name goes on, its begin or its inside went before. */
static void
step_inside (const DiptychTaggerTransitions  transitions,
             const gint32                   *best,
             gint32                         *top,
             gint32                         *from)
{
  for (guint begin = 1; begin < DIPTYCH_TAGGER_PEOPLE; begin += 4)
    for (guint tag = begin + DIPTYCH_TAGGER_INSIDE; tag <= begin + DIPTYCH_TAGGER_LAST; tag++)
      {
        guint inside = begin + DIPTYCH_TAGGER_INSIDE;
        gint32 first = best[begin] + transitions[begin][tag];
        gint32 second = best[inside] + transitions[inside][tag];

        top[tag] = MAX (first, second);
        from[tag] = second > first ? inside : begin;
      }
}

/* All tags at once: a tag that may follow one end may follow every end. */
static void
step (const DiptychTaggerScores       scores,
      const DiptychTaggerTransitions  transitions,
      gint32                          range,
      gint32                         *best,
      guint8                         *back)
{
  gint32 top[WIDTH], from[WIDTH];
  guint8 likely[N_ENDS];
  guint n = keep_likely (best, range, likely);

  for (guint tag = 0; tag < WIDTH; tag++)
    {
      top[tag] = best[likely[0]] + transitions[likely[0]][tag];
      from[tag] = likely[0];
    }
  for (guint i = 1; i < n; i++)
    {
      gint32 before = likely[i], reached = best[before];
      const gint32 *row = transitions[before];

      for (guint tag = 0; tag < WIDTH; tag++)
        {
          gint32 score = reached + row[tag];

          from[tag] = score > top[tag] ? before : from[tag];
          top[tag] = score > top[tag] ? score : top[tag];
        }
    }
  step_inside (transitions, best, top, from);
  for (guint tag = 0; tag < WIDTH; tag++)
    {
      gint32 score = top[tag] + scores[tag];

      best[tag] = score > IMPOSSIBLE ? score : IMPOSSIBLE;
      back[tag] = from[tag];
    }
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
  gint32 best[WIDTH];
  guint8 (*back)[WIDTH];
  gint32 range;
  guint last = 0;

  if (n == 0)
    return;
  back = g_malloc (n * sizeof *back);
  range = get_range (transitions);
  start (scores[0], transitions, best);
  for (guint i = 1; i < n; i++)
    {
      if (is_surely_outside (scores[i]))
        step_outside (scores[i], transitions, best, back[i]);
      else
        step (scores[i], transitions, range, best, back[i]);
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
