/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-korean-features.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/people/diptych-exonyms.h"
#include "lexicon/diptych-lexicon.h"
#include "model/diptych-hangul.h"

#define HASH_START G_GUINT64_CONSTANT (0xcbf29ce484222325)
#define BORDER 1

/* So much of a part of a word is looked at. */
#define MAX_PART 16

/* Particles that may follow a name, longest first, to see what stands before them. */
static const char * const particles[] = {
  "에서는", "으로는", "에게는", "이라는", "이라고", "에서", "에게", "으로", "까지", "부터", "이나", "이며", "라고",
  "라는", "에는", "와의", "과의", "은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "로", "만", "씨",
};

/* What a word is like, beyond its letters. */
enum
{
  CLASS_COMMONNESS = 0x0f,
  CLASS_SURNAME = 0x10,
  CLASS_TITLE = 0x20,
  CLASS_PLACE = 0x40,
  CLASS_NO_NAME = 0x80,
};

/* What the model was learned with. */
#define CLASSES_OF_MODEL (CLASS_COMMONNESS | CLASS_SURNAME | CLASS_TITLE | CLASS_PLACE)

static guint64
mix (guint64 hash,
     guint64 value)
{
  hash = (hash ^ value) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return hash ^ hash >> 29;
}

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == 0xa0;
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c);
}

/* The kind of a character: Hangul, other letters, digits and marks. */
static guint
kind_of (gunichar c)
{
  if (c == BORDER)
    return 0;
  if (diptych_hangul_is_syllable (c))
    return 1;
  if (c < 0x80 && g_ascii_isupper (c))
    return 2;
  if (c < 0x80 && g_ascii_islower (c))
    return 3;
  if (g_unichar_isdigit (c))
    return 4;
  if (is_blank (c))
    return 5;
  if (c == '(' || c == ')')
    return 6;
  if (c == '\'' || c == '"' || (c >= 0x2018 && c <= 0x201f))
    return 7;
  return c >= 0x4e00 && c <= 0x9fff ? 8 : 9;
}

/**
 * diptych_korean_features_cut_particle:
 * @word: a word
 * @length: its length in bytes
 *
 * Returns: its length without a particle that may follow a name of two syllables or more
 */
gsize
diptych_korean_features_cut_particle (const char *word,
                                      gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    {
      gsize n = strlen (particles[i]);

      if (length >= n + 6 && memcmp (word + length - n, particles[i], n) == 0)
        return length - n;
    }
  return length;
}

/**
 * diptych_korean_features_is_place:
 * @word: a word without particles
 * @length: its length in bytes
 *
 * Returns: whether @word names a country or another well-known place
 */
gboolean
diptych_korean_features_is_place (const char *word,
                                  gsize       length)
{
  static const DiptychLexicon *names;
  const char *known;

  if (g_once_init_enter_pointer (&names))
    g_once_init_leave_pointer (&names, diptych_lexicon_get ("korean-name-words"));
  known = diptych_lexicon_lookup (names, word, length);
  return (known != NULL && *known == 'p') || diptych_exonyms_find (word, length) != NULL;
}

static guint8
classify_word (const char *word,
               gsize       length)
{
  static const DiptychLexicon *weights, *names;
  gsize stem = diptych_korean_features_cut_particle (word, length);
  const char *value, *known;
  guint8 result = 0;

  if (g_once_init_enter_pointer (&weights))
    g_once_init_leave_pointer (&weights, diptych_lexicon_get ("word-weights"));
  if (g_once_init_enter_pointer (&names))
    g_once_init_leave_pointer (&names, diptych_lexicon_get ("korean-name-words"));
  value = diptych_lexicon_lookup (weights, word, stem);
  result = value == NULL ? 15 : MIN (14, atoi (value) / 7);
  known = diptych_lexicon_lookup (names, word, stem);
  if (known != NULL && *known == 't')
    result |= CLASS_TITLE;
  if (known != NULL && *known == 'n')
    result |= CLASS_NO_NAME;
  if (diptych_korean_features_is_place (word, stem))
    result |= CLASS_PLACE;
  if (length >= 3 && (known = diptych_lexicon_lookup (names, word, 3)) != NULL && *known == 's')
    result |= CLASS_SURNAME;
  return result;
}

static void
find_words (DiptychKoreanSentence *self,
            const char            *string)
{
  for (guint start = 0, end; start < self->n; start = end)
    {
      guint64 hash = HASH_START;
      guint8 class;

      for (end = start; end < self->n && is_letter (self->characters[end]) == is_letter (self->characters[start])
                        && is_blank (self->characters[end]) == is_blank (self->characters[start]); end++)
        hash = mix (hash, self->characters[end]);
      class = is_letter (self->characters[start])
              ? classify_word (string + self->offsets[start], self->offsets[end] - self->offsets[start]) : 0;
      for (guint i = start; i < end; i++)
        {
          self->word_start[i] = start;
          self->word_end[i] = end;
          self->word_hash[i] = hash;
          self->word_class[i] = class;
        }
    }
}

/**
 * diptych_korean_sentence_new:
 * @string: a text
 * @start: the byte at which the sentence begins
 * @end: its end
 *
 * Returns: (transfer full): the sentence as characters and words
 */
DiptychKoreanSentence *
diptych_korean_sentence_new (const char *string,
                             gsize       start,
                             gsize       end)
{
  DiptychKoreanSentence *self = g_new0 (DiptychKoreanSentence, 1);
  guint n = g_utf8_strlen (string + start, end - start);
  const char *p = string + start;

  self->n = n;
  self->characters = g_new (gunichar, n + 1);
  self->offsets = g_new (gsize, n + 1);
  self->word_start = g_new0 (guint, n + 1);
  self->word_end = g_new0 (guint, n + 1);
  self->word_hash = g_new0 (guint64, n + 1);
  self->word_class = g_new0 (guint8, n + 1);
  for (guint i = 0; i < n; i++, p = g_utf8_next_char (p))
    {
      self->characters[i] = g_utf8_get_char (p);
      self->offsets[i] = p - string;
    }
  self->offsets[n] = end;
  find_words (self, string);
  return self;
}

void
diptych_korean_sentence_free (DiptychKoreanSentence *self)
{
  g_free (self->characters);
  g_free (self->offsets);
  g_free (self->word_start);
  g_free (self->word_end);
  g_free (self->word_hash);
  g_free (self->word_class);
  g_free (self);
}

static gunichar
character_at (const DiptychKoreanSentence *self,
              gint64                       at)
{
  gunichar c = at < 0 || at >= self->n ? BORDER : self->characters[at];

  return g_unichar_isdigit (c) ? '0' : c;
}

static guint64
hash_between (const DiptychKoreanSentence *self,
              guint                        start,
              guint                        end)
{
  guint64 hash = HASH_START;

  for (guint i = start; i < MIN (end, start + MAX_PART); i++)
    hash = mix (hash, self->characters[i]);
  return hash;
}

static guint64
word_before (const DiptychKoreanSentence *self,
             guint                        at,
             guint8                      *class)
{
  gint64 i = (gint64) self->word_start[at] - 1;

  while (i >= 0 && is_blank (self->characters[i]))
    i--;
  *class = i >= 0 ? self->word_class[i] & CLASSES_OF_MODEL : 0;
  return i >= 0 ? self->word_hash[i] : BORDER;
}

static guint64
word_after (const DiptychKoreanSentence *self,
            guint                        at,
            guint8                      *class)
{
  guint i = self->word_end[at];

  while (i < self->n && is_blank (self->characters[i]))
    i++;
  *class = i < self->n ? self->word_class[i] & CLASSES_OF_MODEL : 0;
  return i < self->n ? self->word_hash[i] : BORDER;
}

/* The word after that is a title whatever particle it has. */
static guint64
beginning_of_next (const DiptychKoreanSentence *self,
                   guint                        at,
                   guint                        n)
{
  guint i = self->word_end[at];

  while (i < self->n && is_blank (self->characters[i]))
    i++;
  return i < self->n ? hash_between (self, i, MIN (i + n, self->word_end[i])) : BORDER;
}

/**
 * diptych_korean_sentence_is_title:
 * @word: a character of a word
 *
 * Returns: whether the word is a title that follows names, with or without a particle
 */
gboolean
diptych_korean_sentence_is_title (const DiptychKoreanSentence *self,
                                  guint                        word)
{
  return (self->word_class[word] & CLASS_TITLE) != 0;
}

/**
 * diptych_korean_sentence_is_no_name:
 * @word: a character of a word
 *
 * Returns: whether the word is known to be no name, as 동안 before 총리
 */
gboolean
diptych_korean_sentence_is_no_name (const DiptychKoreanSentence *self,
                                    guint                        word)
{
  return (self->word_class[word] & CLASS_NO_NAME) != 0;
}

/**
 * diptych_korean_sentence_has_surname:
 * @word: a character of a word
 *
 * Returns: whether the word begins with a Korean surname
 */
gboolean
diptych_korean_sentence_has_surname (const DiptychKoreanSentence *self,
                                     guint                        word)
{
  return (self->word_class[word] & CLASS_SURNAME) != 0;
}

/**
 * diptych_korean_sentence_is_unknown:
 * @word: a character of a word
 *
 * Returns: whether the word is in Hangul and is neither a common word nor a place
 */
gboolean
diptych_korean_sentence_is_unknown (const DiptychKoreanSentence *self,
                                    guint                        word)
{
  for (guint i = self->word_start[word]; i < self->word_end[word]; i++)
    if (kind_of (self->characters[i]) != 1)
      return FALSE;
  return (self->word_class[word] & (CLASS_COMMONNESS | CLASS_PLACE | CLASS_TITLE | CLASS_NO_NAME)) == CLASS_COMMONNESS;
}

/**
 * diptych_korean_features_get:
 * @at: a character of the sentence
 * @features: (out caller-allocates) (array fixed-size=40): room for the features
 *
 * Returns: the number of features
 */
guint
diptych_korean_features_get (const DiptychKoreanSentence *self,
                             guint                        at,
                             guint64                     *features)
{
  gunichar c[7];
  guint n = 0;
  guint start = self->word_start[at], end = self->word_end[at];
  guint before = MIN (at - start, 5), after = MIN (end - at, 6);
  guint8 class_before, class_after, class = self->word_class[at] & CLASSES_OF_MODEL;
  guint64 last = word_before (self, at, &class_before), next = word_after (self, at, &class_after);
  guint kinds = 0;

#define ADD(kind, value) features[n++] = mix (mix (HASH_START, kind), value)
  for (guint i = 0; i < 7; i++)
    c[i] = character_at (self, (gint64) at + i - 3);
  for (guint i = 1; i < 6; i++)
    kinds = kinds * 10 + kind_of (c[i]);
  ADD (1, 0);
  for (guint i = 0; i < 7; i++)
    ADD (2 + i, c[i]);
  for (guint i = 1; i < 5; i++)
    ADD (10 + i, mix (c[i], c[i + 1]));
  for (guint i = 1; i < 4; i++)
    ADD (20 + i, mix (mix (c[i], c[i + 1]), c[i + 2]));
  ADD (30, kinds);
  ADD (31, mix (before, after));
  ADD (32, self->word_hash[at] + before);
  ADD (33, hash_between (self, start, at + 1));
  ADD (34, hash_between (self, at, end));
  ADD (35, mix (hash_between (self, at + 1, end), 7));
  ADD (36, last);
  ADD (37, next);
  ADD (38, mix (beginning_of_next (self, at, 2), before));
  ADD (39, mix (class, mix (before, after)));
  ADD (40, mix (class_before, before));
  ADD (41, mix (class_after, after));
  ADD (42, mix (mix (class & CLASS_SURNAME, end - start), mix (before, c[3])));
  ADD (43, mix (hash_between (self, at + 1, end), mix (class, before)));
  ADD (49, mix (mix (class & CLASS_PLACE, hash_between (self, at, end)), 3));
  ADD (50, mix (class & (CLASS_PLACE | CLASS_TITLE), mix (before, after)));
  ADD (44, mix (mix (c[2], c[3]), before));
  ADD (45, mix (mix (c[3], c[4]), after));
  ADD (46, mix (mix (class_after & CLASS_TITLE, class & CLASS_SURNAME), mix (before, after)));
  ADD (47, mix (hash_between (self, MAX (start, end - MIN (end, 2)), end), before));
  ADD (48, mix (hash_between (self, MAX (start, end - MIN (end, 3)), end), before));
#undef ADD
  return n;
}
