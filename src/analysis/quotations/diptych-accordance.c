/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-accordance.h"

#include <string.h>

/* The words that name the source are no more than this. */
#define MAX_SOURCE_TOKENS 30

typedef struct
{
  const char            *string;
  const DiptychFindings *findings;
} Words;

static gboolean
is_word (const Words *words,
         guint        token,
         const char  *word)
{
  DiptychSpan span = g_array_index (words->findings->tokens, DiptychToken, token).span;

  return diptych_span_length (span) == strlen (word)
         && g_ascii_strncasecmp (words->string + span.start, word, diptych_span_length (span)) == 0;
}

/* "Anna Berg, an economist, prices will …": what follows a comma may say more of the source. */
static gboolean
begins_apposition (const Words *words,
                   guint        token)
{
  static const char * const beginnings[] = { "a", "an", "the", "who", "which", "whose", "head", "director" };

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (is_word (words, token, beginnings[i]))
      return TRUE;
  return FALSE;
}

static guint
find_comma (const Words *words,
            guint        token,
            guint        end)
{
  while (token < end && !is_word (words, token, ","))
    token++;
  return token;
}

static gboolean
has_content (const guint8 *labels,
             guint         first,
             guint         end)
{
  for (guint i = first; i < end; i++)
    if (labels[i] == DIPTYCH_ATTRIBUTION_BEGIN_CONTENT || labels[i] == DIPTYCH_ATTRIBUTION_IN_CONTENT)
      return TRUE;
  return FALSE;
}

static void
label_part (guint8                  *labels,
            guint                    first,
            guint                    end,
            DiptychAttributionLabel  begin)
{
  for (guint i = first; i < end; i++)
    labels[i] = i == first ? begin : begin + 1;
}

static void
label_sentence (const Words           *words,
                const DiptychSentence *sentence,
                guint8                *labels)
{
  guint first = sentence->first_token;
  guint end = first + sentence->n_tokens;
  guint comma, next;

  if (sentence->n_tokens < 6 || !is_word (words, first, "according") || !is_word (words, first + 1, "to")
      || has_content (labels, first, end))
    return;
  comma = find_comma (words, first + 2, end);
  for (; comma + 1 < end && begins_apposition (words, comma + 1); comma = next)
    {
      next = find_comma (words, comma + 1, end);
      if (next + 2 >= end)
        break;
    }
  if (comma + 2 >= end || comma == first + 2 || comma - first > MAX_SOURCE_TOKENS)
    return;
  while (g_array_index (words->findings->tokens, DiptychToken, end - 1).kind == DIPTYCH_TOKEN_PUNCTUATION)
    end--;
  label_part (labels, first, first + 2, DIPTYCH_ATTRIBUTION_BEGIN_CUE);
  label_part (labels, first + 2, comma, DIPTYCH_ATTRIBUTION_BEGIN_SPEAKER);
  label_part (labels, comma + 1, end, DIPTYCH_ATTRIBUTION_BEGIN_CONTENT);
}

/**
 * diptych_accordance_label:
 * @labels: a label for each token, as the tagger gave them
 *
 * Labels the sentences that begin with "According to …," and that the tagger saw
 * no content in: the source, with its appositions, and what is reported.
 */
void
diptych_accordance_label (DiptychText           *text,
                          const DiptychFindings *findings,
                          guint8                *labels)
{
  Words words = { diptych_text_get_string (text), findings };

  for (guint i = 0; i < findings->sentences->len; i++)
    label_sentence (&words, &g_array_index (findings->sentences, DiptychSentence, i), labels);
}
