/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-shared-stretch.h"

#include <math.h>
#include <stdlib.h>

/* How many words a stretch is long. */
#define LENGTH 10

/* So many places of words that two sentences share are looked at. */
#define MAX_MATCHES 32

/* Terms below the first weight are no content; above the second, nothing but. */
#define NO_CONTENT_WEIGHT 3.f
#define CONTENT_WEIGHT 4.5f

/* What a name is worth beside other words, and how much is enough. */
#define NAME_WORTH 0.3f
#define ENOUGH 6.f

typedef struct
{
  guint term;
  guint position_a;
  guint position_b;
  float weight;
} Match;

static float
weigh (const DiptychTerm *term)
{
  float content = CLAMP ((term->weight - NO_CONTENT_WEIGHT) / (CONTENT_WEIGHT - NO_CONTENT_WEIGHT), 0, 1);

  return term->local / term->weight * content * (term->name ? NAME_WORTH : 1);
}

/* The end of the places of the term at @first. */
static guint
find_end (const GArray *places,
          guint         first)
{
  guint end = first + 1;

  while (end < places->len && g_array_index (places, DiptychPlace, end).term == g_array_index (places, DiptychPlace, first).term)
    end++;
  return end;
}

static guint
add_matches (Match        *matches,
             guint         n,
             const GArray *a,
             guint         i,
             guint         i_end,
             const GArray *b,
             guint         j,
             guint         j_end,
             float         weight)
{
  for (guint k = i; k < i_end; k++)
    for (guint l = j; l < j_end && n < MAX_MATCHES; l++)
      matches[n++] = (Match) { g_array_index (a, DiptychPlace, k).term, g_array_index (a, DiptychPlace, k).position,
                               g_array_index (b, DiptychPlace, l).position, weight };
  return n;
}

static guint
find_matches (const DiptychVocabulary *vocabulary,
              const GArray            *a,
              const GArray            *b,
              Match                   *matches)
{
  guint n = 0;

  for (guint i = 0, j = 0; i < a->len && j < b->len && n < MAX_MATCHES;)
    {
      guint first = g_array_index (a, DiptychPlace, i).term, second = g_array_index (b, DiptychPlace, j).term;
      guint i_end, j_end;
      float weight;

      if (first < second)
        i++;
      else if (second < first)
        j++;
      else
        {
          i_end = find_end (a, i);
          j_end = find_end (b, j);
          weight = weigh (diptych_vocabulary_get_term (vocabulary, first));
          if (weight > 0)
            n = add_matches (matches, n, a, i, i_end, b, j, j_end, weight);
          i = i_end;
          j = j_end;
        }
    }
  return n;
}

/* What is shared within the stretch that begins with the match at @index, and the middle
 * of it. Matches of one term follow each other. */
static DiptychSharedStretch
add_up (const Match *matches,
        guint        n,
        guint        index)
{
  const Match *start = &matches[index];
  guint last = G_MAXUINT;
  float sum = 0, sum_a = 0, sum_b = 0;

  for (guint i = 0; i < n; i++)
    if (matches[i].term != last && matches[i].position_a >= start->position_a && matches[i].position_a < start->position_a + LENGTH
        && abs ((int) matches[i].position_b - (int) start->position_b) < LENGTH)
      {
        sum += matches[i].weight;
        sum_a += matches[i].weight * matches[i].position_a;
        sum_b += matches[i].weight * matches[i].position_b;
        last = matches[i].term;
      }
  return (DiptychSharedStretch) { sum, { sum_a / sum, sum_b / sum } };
}

/**
 * diptych_shared_stretch_measure:
 * @vocabulary: the closed vocabulary of both texts
 * @a: a sentence
 * @b: a sentence of the other text
 *
 * Tells how much two sentences share within a stretch of a few words: half of a long
 * sentence often answers half of another. Takes time linear in their lengths.
 *
 * Returns: the densest stretch
 */
DiptychSharedStretch
diptych_shared_stretch_measure (const DiptychVocabulary      *vocabulary,
                                const DiptychSentenceProfile *a,
                                const DiptychSentenceProfile *b)
{
  Match matches[MAX_MATCHES];
  guint n = find_matches (vocabulary, a->places, b->places, matches);
  DiptychSharedStretch best = { 0, { -1, -1 } };

  for (guint i = 0; i < n; i++)
    {
      DiptychSharedStretch stretch = add_up (matches, n, i);

      if (stretch.weight > best.weight)
        best = stretch;
    }
  best.weight = 1 - expf (-best.weight / ENOUGH);
  return best;
}
