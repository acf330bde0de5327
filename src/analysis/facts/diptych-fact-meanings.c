/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact-meanings.h"

#include <math.h>

#include "lexicon/diptych-word-vectors.h"

#define SIZE DIPTYCH_WORD_VECTOR_SIZE

/* How many tokens on each side of a fact say what it is about; those so far away half as
 * much as those next to it. */
#define WINDOW 12
#define HALF 4.0f

/* Words that are used more than so many others mean little themselves. */
#define MIN_RANK 100

struct _DiptychFactMeanings
{
  float *around[DIPTYCH_N_SIDES];       /* SIZE numbers for each fact */
  float *nouns[DIPTYCH_N_SIDES];
};

static void
normalize (float *row)
{
  float squares = 0;

  for (guint d = 0; d < SIZE; d++)
    squares += row[d] * row[d];
  if (squares == 0)
    return;
  squares = sqrtf (squares);
  for (guint d = 0; d < SIZE; d++)
    row[d] /= squares;
}

static gboolean
is_known (const float *row)
{
  for (guint d = 0; d < SIZE; d++)
    if (row[d] != 0)
      return TRUE;
  return FALSE;
}

static void
add_word (float      *row,
          const char *text,
          DiptychSpan span,
          float       weight)
{
  guint rank;
  const gint8 *vector = diptych_word_vectors_lookup (diptych_word_vectors_get (), text + span.start, diptych_span_length (span), &rank);

  if (vector == NULL || rank < MIN_RANK)
    return;
  weight *= logf (rank);
  for (guint d = 0; d < SIZE; d++)
    row[d] += weight * vector[d];
}

static void
add_words (float             *row,
           DiptychAnalysis   *analysis,
           const DiptychFact *fact)
{
  const char *text = diptych_text_get_string (diptych_analysis_get_text (analysis));
  guint n;
  const DiptychSentence *sentence = &diptych_analysis_get_sentences (analysis, &n)[fact->sentence];
  const DiptychToken *tokens = diptych_analysis_get_tokens (analysis, &n);
  guint begin = diptych_sentence_find_token (sentence, tokens, fact->span.start);
  guint end = diptych_sentence_find_token (sentence, tokens, fact->span.end);
  guint first = begin > sentence->first_token + WINDOW ? begin - WINDOW : sentence->first_token;
  guint last = MIN (end + WINDOW, sentence->first_token + sentence->n_tokens);

  for (guint i = first; i < last; i++)
    {
      guint distance = i < begin ? begin - i : i - end;

      if (tokens[i].kind == DIPTYCH_TOKEN_WORD && !diptych_span_overlaps (tokens[i].span, fact->span)
          && !g_ascii_isupper (text[tokens[i].span.start]))
        add_word (row, text, tokens[i].span, HALF / (HALF + distance));
    }
}

static void
add_noun (float             *row,
          DiptychAnalysis   *analysis,
          const DiptychFact *fact)
{
  const char *text = diptych_text_get_string (diptych_analysis_get_text (analysis));
  guint n;
  const DiptychSentence *sentence = &diptych_analysis_get_sentences (analysis, &n)[fact->sentence];
  const DiptychToken *tokens = diptych_analysis_get_tokens (analysis, &n);

  if (diptych_span_is_empty (fact->noun))
    return;
  for (guint i = diptych_sentence_find_token (sentence, tokens, fact->noun.start); i < n && tokens[i].span.start < fact->noun.end; i++)
    if (tokens[i].kind == DIPTYCH_TOKEN_WORD)
      add_word (row, text, tokens[i].span, 1);
}

/* What all facts are about tells none from another. */
static void
take_mean_away (float *rows[DIPTYCH_N_SIDES],
                guint  n[DIPTYCH_N_SIDES])
{
  float mean[SIZE] = { 0 };
  guint n_known = 0;

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    for (guint i = 0; i < n[side]; i++)
      {
        n_known += is_known (rows[side] + (gsize) i * SIZE);
        for (guint d = 0; d < SIZE; d++)
          mean[d] += rows[side][(gsize) i * SIZE + d];
      }
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    for (guint i = 0; i < n[side]; i++)
      {
        float *row = rows[side] + (gsize) i * SIZE;

        if (!is_known (row))
          continue;
        for (guint d = 0; d < SIZE; d++)
          row[d] -= mean[d] / n_known;
        normalize (row);
      }
}

/**
 * diptych_fact_meanings_new:
 * @left: the analysis of the first article
 * @right: that of the second
 *
 * Adds up the vectors of the words around each fact, the nearer with more weight, and
 * takes away the mean of all, as diptych_shared_meaning_measure() does for sentences.
 * Words of other languages than English are not known.
 *
 * Returns: (transfer full): the meanings
 */
DiptychFactMeanings *
diptych_fact_meanings_new (DiptychAnalysis *left,
                           DiptychAnalysis *right)
{
  DiptychFactMeanings *self = g_new0 (DiptychFactMeanings, 1);
  DiptychAnalysis *analyses[] = { left, right };
  guint n[DIPTYCH_N_SIDES];

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      const DiptychFact *facts = diptych_analysis_get_facts (analyses[side], &n[side]);

      self->around[side] = g_new0 (float, (gsize) n[side] * SIZE + 1);
      self->nouns[side] = g_new0 (float, (gsize) n[side] * SIZE + 1);
      for (guint i = 0; i < n[side]; i++)
        {
          add_words (self->around[side] + (gsize) i * SIZE, analyses[side], &facts[i]);
          normalize (self->around[side] + (gsize) i * SIZE);
          add_noun (self->nouns[side] + (gsize) i * SIZE, analyses[side], &facts[i]);
          normalize (self->nouns[side] + (gsize) i * SIZE);
        }
    }
  take_mean_away (self->around, n);
  return self;
}

void
diptych_fact_meanings_free (DiptychFactMeanings *self)
{
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      g_free (self->around[side]);
      g_free (self->nouns[side]);
    }
  g_free (self);
}

static double
multiply (float *const rows[DIPTYCH_N_SIDES],
          guint        left,
          guint        right)
{
  const float *a = rows[0] + (gsize) left * SIZE, *b = rows[1] + (gsize) right * SIZE;
  float sum = 0;

  for (guint d = 0; d < SIZE; d++)
    sum += a[d] * b[d];
  return sum;
}

/**
 * diptych_fact_meanings_compare:
 * @left: index of a fact of the first analysis
 * @right: index of one of the second
 *
 * Returns: how near the words around both facts are in meaning, from -1 to 1; 0 if those of
 *   one are not known
 */
double
diptych_fact_meanings_compare (const DiptychFactMeanings *self,
                               guint                      left,
                               guint                      right)
{
  return multiply (self->around, left, right);
}

/**
 * diptych_fact_meanings_compare_nouns:
 *
 * Returns: the same of what both count
 */
double
diptych_fact_meanings_compare_nouns (const DiptychFactMeanings *self,
                                     guint                      left,
                                     guint                      right)
{
  return multiply (self->nouns, left, right);
}
