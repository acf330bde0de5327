/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-spoken-text.h"

#include <string.h>

/**
 * diptych_spoken_text_get_mention:
 * @index: index of a mention
 *
 * Returns: (transfer none): the mention
 */
const DiptychMention *
diptych_spoken_text_get_mention (const DiptychSpokenText *self,
                                 guint                    index)
{
  return &g_array_index (self->findings->mentions, DiptychMention, index);
}

/**
 * diptych_spoken_text_find_mention:
 * @offset: a byte of the text
 *
 * Takes time logarithmic in the number of mentions: those of one form do not overlap, so
 * that a binary search by their start is off by few.
 *
 * Returns: the index of the first mention that ends after @offset
 */
guint
diptych_spoken_text_find_mention (const DiptychSpokenText *self,
                                  gsize                    offset)
{
  guint low = 0, high = self->findings->mentions->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (diptych_spoken_text_get_mention (self, middle)->span.start < offset)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = 0; i < 3 && low > 0 && diptych_spoken_text_get_mention (self, low - 1)->span.end > offset; i++)
    low--;
  return low;
}

/**
 * diptych_spoken_text_find_block:
 * @offset: a byte of the text
 *
 * Returns: the index of the block that @offset stands in, or of the first behind it
 */
guint
diptych_spoken_text_find_block (const DiptychSpokenText *self,
                                gsize                    offset)
{
  guint low = 0, high = self->n_blocks;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->blocks[middle].span.end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * diptych_spoken_text_find_sentence:
 * @offset: a byte of the text
 *
 * Returns: (transfer none) (nullable): the sentence that @offset stands in, or the first behind it
 */
const DiptychSentence *
diptych_spoken_text_find_sentence (const DiptychSpokenText *self,
                                   gsize                    offset)
{
  GArray *sentences = self->findings->sentences;
  guint low = 0, high = sentences->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (sentences, DiptychSentence, middle).span.end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low < sentences->len ? &g_array_index (sentences, DiptychSentence, low) : NULL;
}

/**
 * diptych_spoken_text_is_word:
 * @words: a span of the text
 * @word: a word of ASCII letters, in lower case
 *
 * Returns: whether @words are just @word, in whatever case
 */
gboolean
diptych_spoken_text_is_word (const DiptychSpokenText *self,
                             DiptychSpan              words,
                             const char              *word)
{
  return diptych_span_length (words) == strlen (word)
         && g_ascii_strncasecmp (diptych_text_get_string (self->text) + words.start, word, strlen (word)) == 0;
}
