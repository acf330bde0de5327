/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-shared-meaning.h"

#include <math.h>
#include <string.h>

#include "analysis/alignment/diptych-link-rivals.h"
#include "analysis/alignment/diptych-link-scorer.h"
#include "lexicon/diptych-word-vectors.h"

#define SIZE DIPTYCH_WORD_VECTOR_SIZE

/* So many words of a sentence tell what it is about. */
#define MAX_WORDS 64

/* A word that is known by its vector. */
typedef struct
{
  const gint8 *vector;
  guint        rank;
} Word;

/* The sentences of both articles. */
typedef struct
{
  const DiptychWordVectors *vectors;
  GArray                   *words;              /* of Word, sentence by sentence */
  GArray                   *first_of_sentence;  /* of guint, one more than there are sentences */
  GHashTable               *n_sentences_of;     /* vector -> how many sentences have the word */
  float                    *meanings;
} Meanings;

static gboolean
is_name (const char         *string,
         const DiptychToken *token,
         gboolean            first)
{
  return !first && g_unichar_isupper (g_utf8_get_char (string + token->span.start));
}

static gboolean
has_word (Meanings    *self,
          guint        first,
          const gint8 *vector)
{
  for (guint i = first; i < self->words->len; i++)
    if (g_array_index (self->words, Word, i).vector == vector)
      return TRUE;
  return FALSE;
}

static void
add_word (Meanings    *self,
          guint        first,
          const gint8 *vector,
          guint        rank)
{
  Word word = { vector, rank };
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->n_sentences_of, vector));

  if (self->words->len - first >= MAX_WORDS || has_word (self, first, vector))
    return;
  g_array_append_val (self->words, word);
  g_hash_table_insert (self->n_sentences_of, (gpointer) vector, GUINT_TO_POINTER (n + 1));
}

static void
add_sentences (Meanings        *self,
               DiptychAnalysis *analysis)
{
  const char *string = diptych_text_get_string (diptych_analysis_get_text (analysis));
  guint n_sentences, n_tokens;
  const DiptychSentence *sentences = diptych_analysis_get_sentences (analysis, &n_sentences);
  const DiptychToken *tokens = diptych_analysis_get_tokens (analysis, &n_tokens);

  for (guint i = 0; i < n_sentences; i++)
    {
      guint first = self->words->len;
      gboolean opens = TRUE;

      for (guint k = 0; k < sentences[i].n_tokens; k++)
        {
          const DiptychToken *token = &tokens[sentences[i].first_token + k];
          const gint8 *vector = NULL;
          guint rank;

          if (token->kind == DIPTYCH_TOKEN_WORD && !is_name (string, token, opens))
            vector = diptych_word_vectors_lookup (self->vectors, string + token->span.start,
                                                  diptych_span_length (token->span), &rank);
          opens &= token->kind != DIPTYCH_TOKEN_WORD && token->kind != DIPTYCH_TOKEN_NUMBER;
          if (vector != NULL)
            add_word (self, first, vector, rank);
        }
      g_array_append_val (self->first_of_sentence, self->words->len);
    }
}

static void
normalize (float *row)
{
  float squares = 0;

  for (guint d = 0; d < SIZE; d++)
    squares += row[d] * row[d];
  squares = sqrtf (squares) + 1e-6f;
  for (guint d = 0; d < SIZE; d++)
    row[d] /= squares;
}

/* Rare words of the language and of the two articles say most. */
static float
weigh (const Meanings *self,
       const Word     *word,
       guint           n_sentences)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->n_sentences_of, word->vector));

  return logf (2 + word->rank) * logf ((n_sentences + 1.0f) / n);
}

/* Whether any word of a sentence is known. */
static gboolean
is_known (const float *row)
{
  for (guint d = 0; d < SIZE; d++)
    if (row[d] != 0)
      return TRUE;
  return FALSE;
}

/* What all sentences are about tells none from another; one without known words stays
 * about nothing. */
static void
take_mean_away (float *rows,
                guint  n)
{
  float mean[SIZE] = { 0 };
  guint n_known = 0;

  for (guint i = 0; i < n; i++)
    n_known += is_known (rows + (gsize) i * SIZE);
  for (guint i = 0; i < n; i++)
    for (guint d = 0; d < SIZE; d++)
      mean[d] += rows[(gsize) i * SIZE + d] / MAX (n_known, 1);
  for (guint i = 0; i < n; i++)
    {
      if (!is_known (rows + (gsize) i * SIZE))
        continue;
      for (guint d = 0; d < SIZE; d++)
        rows[(gsize) i * SIZE + d] -= mean[d];
      normalize (rows + (gsize) i * SIZE);
    }
}

static void
add_up (Meanings *self)
{
  guint n = self->first_of_sentence->len - 1;

  self->meanings = g_new0 (float, (gsize) n * SIZE + 1);
  for (guint i = 0; i < n; i++)
    {
      float *row = self->meanings + (gsize) i * SIZE;

      for (guint k = g_array_index (self->first_of_sentence, guint, i); k < g_array_index (self->first_of_sentence, guint, i + 1); k++)
        {
          const Word *word = &g_array_index (self->words, Word, k);
          float weight = weigh (self, word, n);

          for (guint d = 0; d < SIZE; d++)
            row[d] += weight * word->vector[d];
        }
      normalize (row);
    }
  take_mean_away (self->meanings, n);
}

static void
compare (const float *meanings,
         guint        n_left,
         guint        n_right,
         GArray      *links)
{
  for (guint i = 0; i < links->len; i++)
    {
      DiptychScoredLink *link = &g_array_index (links, DiptychScoredLink, i);
      const float *a = meanings + (gsize) link->left * SIZE, *b = meanings + (gsize) (n_left + link->right) * SIZE;
      float cosine = 0;

      for (guint d = 0; d < SIZE; d++)
        cosine += a[d] * b[d];
      link->features[DIPTYCH_LINK_MEANING] = cosine;
    }
  diptych_link_rivals_fill (links, n_left, n_right, DIPTYCH_LINK_MEANING, DIPTYCH_LINK_MEANING_ROW,
                            DIPTYCH_LINK_MEANING_COLUMN, 0);
}

/**
 * diptych_shared_meaning_measure:
 * @left: the analysis of the first article
 * @right: that of the second
 * @links: (element-type DiptychScoredLink): pairs of sentences; their meanings are filled
 *
 * Tells how near sentences are in what they are about, names left aside: the cosine of
 * the weighted means of the vectors of their words, less the mean of all sentences
 * (Arora, Liang and Ma 2017, with the mean in place of the first principal
 * component). Words of other languages than English are not known. Takes time linear
 * in the words and the pairs.
 */
void
diptych_shared_meaning_measure (DiptychAnalysis *left,
                                DiptychAnalysis *right,
                                GArray          *links)
{
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_autoptr (GArray) first_of_sentence = g_array_new (FALSE, TRUE, sizeof (guint));
  g_autoptr (GHashTable) n_sentences_of = g_hash_table_new (NULL, NULL);
  Meanings self = { diptych_word_vectors_get (), words, first_of_sentence, n_sentences_of, NULL };
  guint n_left, n_right;

  diptych_analysis_get_sentences (left, &n_left);
  diptych_analysis_get_sentences (right, &n_right);
  g_array_set_size (first_of_sentence, 1);
  add_sentences (&self, left);
  add_sentences (&self, right);
  add_up (&self);
  compare (self.meanings, n_left, n_right, links);
  g_free (self.meanings);
}
