/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "names-noise.h"

#include <string.h>

#include "model/diptych-sentence.h"

/* Out of a hundred sentences, and out of a hundred names. */
#define LOWER_SENTENCES 8
#define UPPER_SENTENCES 8
#define CAPITAL_SENTENCES 8
#define MISSPELT_NAMES 15

/**
 * names_noise_random:
 *
 * Sebastiano Vigna's splitmix64.
 *
 * Returns: the next number of the sequence that @state stands in
 */
guint64
names_noise_random (guint64 *state)
{
  guint64 z = *state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

static void
write_in (char        *text,
          DiptychSpan  span,
          guint        style)
{
  for (gsize i = span.start; i < span.end; i++)
    {
      gboolean begins = i == span.start || text[i - 1] == ' ' || text[i - 1] == '"';

      if (style == 0)
        text[i] = g_ascii_tolower (text[i]);
      else if (style == 1 || begins)
        text[i] = g_ascii_toupper (text[i]);
    }
}

/* Another letter of the same sort in place of one, or two letters exchanged. */
static void
misspell (char        *text,
          DiptychSpan  span,
          guint64     *state)
{
  gsize length = diptych_span_length (span);
  gsize i = span.start + names_noise_random (state) % length;

  if (length < 4 || i == span.start || !g_ascii_islower (text[i]))
    return;
  if (names_noise_random (state) % 3 == 0 && g_ascii_islower (text[i - 1]))
    {
      char c = text[i];

      text[i] = text[i - 1];
      text[i - 1] = c;
    }
  else if (strchr ("aeiou", text[i]) != NULL)
    text[i] = "aeiou"[names_noise_random (state) % 5];
  else
    text[i] = "bcdfghjklmnprstvwz"[names_noise_random (state) % 18];
}

/**
 * names_noise_add:
 * @text: a text, changed in place without changing the length of anything
 * @sentences: (element-type DiptychSentence): its sentences
 * @mentions: (element-type DiptychMention): its names
 * @seed: where the sequence of chances begins
 *
 * Writes some sentences in lower case, in capitals or as a headline, and misspells
 * some names.
 */
void
names_noise_add (char         *text,
                 const GArray *sentences,
                 const GArray *mentions,
                 guint64       seed)
{
  for (guint i = 0; i < mentions->len; i++)
    {
      DiptychSpan span = g_array_index (mentions, DiptychMention, i).span;

      if (names_noise_random (&seed) % 100 < MISSPELT_NAMES)
        misspell (text, span, &seed);
    }
  for (guint i = 0; i < sentences->len; i++)
    {
      DiptychSpan span = g_array_index (sentences, DiptychSentence, i).span;
      guint chance = names_noise_random (&seed) % 100;

      if (chance < LOWER_SENTENCES)
        write_in (text, span, 0);
      else if (chance < LOWER_SENTENCES + UPPER_SENTENCES)
        write_in (text, span, 1);
      else if (chance < LOWER_SENTENCES + UPPER_SENTENCES + CAPITAL_SENTENCES)
        write_in (text, span, 2);
    }
}
