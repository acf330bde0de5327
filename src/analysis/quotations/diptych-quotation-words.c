/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-quotation-words.h"

#include "analysis/diptych-number-set.h"
#include "analysis/quotations/diptych-cue-lexicon.h"
#include "analysis/text/diptych-word-stems.h"

/* A quotation is told by its first words; more would only cost time. */
#define MAX_WORDS 400

static guint
first_token_from (const DiptychToken *tokens,
                  guint               n,
                  gsize               offset)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (tokens[middle].span.start < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
is_small (const char *word,
          gsize       length)
{
  DiptychFunction function = diptych_cue_lexicon_function (word, length, diptych_cue_lexicon_hash (word, length));

  return function != DIPTYCH_FUNCTION_NONE && function != DIPTYCH_FUNCTION_PERSON && function != DIPTYCH_FUNCTION_TIME;
}

static void
add_word (GArray       *words,
          const char   *string,
          DiptychToken  token)
{
  char folded[DIPTYCH_WORD_STEM_MAX], stem[DIPTYCH_WORD_STEM_MAX];
  gsize length = diptych_span_length (token.span);
  gsize n = diptych_word_fold (string + token.span.start, length, folded);
  guint hash;

  if (is_small (folded, n))
    return;
  n = diptych_word_stem (string + token.span.start, length, stem);
  hash = diptych_cue_lexicon_hash (stem, n);
  g_array_append_val (words, hash);
}

/**
 * diptych_quotation_words_new:
 *
 * Returns: (transfer full) (element-type guint): hashes of the stems of the
 *   words that @quotation is told by, ascending, each once
 */
GArray *
diptych_quotation_words_new (DiptychAnalysis        *analysis,
                             const DiptychQuotation *quotation)
{
  const char *string = diptych_text_get_string (diptych_analysis_get_text (analysis));
  guint n;
  const DiptychToken *tokens = diptych_analysis_get_tokens (analysis, &n);
  GArray *words = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < quotation->content->len; i++)
    {
      DiptychSpan piece = g_array_index (quotation->content, DiptychSpan, i);

      for (guint j = first_token_from (tokens, n, piece.start);
           j < n && tokens[j].span.start < piece.end && words->len < MAX_WORDS; j++)
        if (tokens[j].kind == DIPTYCH_TOKEN_WORD || tokens[j].kind == DIPTYCH_TOKEN_NUMBER)
          add_word (words, string, tokens[j]);
    }
  diptych_number_set_sort (words);
  return words;
}
