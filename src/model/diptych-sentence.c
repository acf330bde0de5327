/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-sentence.h"

/**
 * diptych_sentence_find_token:
 * @self: a sentence
 * @tokens: (array): the tokens of its text
 * @offset: a place in the text, in bytes
 *
 * Finds the token that stands at @offset, or the one after it, by halving.
 *
 * Returns: index of the first token of the sentence that ends after @offset; that of the
 *   token behind the sentence if there is none
 */
guint
diptych_sentence_find_token (const DiptychSentence *self,
                             const DiptychToken    *tokens,
                             gsize                  offset)
{
  guint low = self->first_token, high = low + self->n_tokens;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (tokens[middle].span.end > offset)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}
