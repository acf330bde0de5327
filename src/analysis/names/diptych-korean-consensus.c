/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-korean-consensus.h"

#include <string.h>

/* Syllables of one word of a name from abroad. */
#define MIN_WORD 2
#define MAX_WORD 7

/* Those of the usual name of a Korean. */
#define KOREAN_NAME 3

#define FIRST_OF_PERSON (1 + 2 * DIPTYCH_ENTITY_PERSON)
#define FURTHER_OF_PERSON (FIRST_OF_PERSON + 1)

void
diptych_tagged_sentence_clear (DiptychTaggedSentence *self)
{
  g_clear_pointer (&self->sentence, diptych_korean_sentence_free);
  g_clear_pointer (&self->tags, g_free);
}

static gboolean
is_at (const DiptychKoreanSentence *sentence,
       guint                        at,
       const char                  *what)
{
  for (; *what != '\0'; what = g_utf8_next_char (what), at++)
    if (at >= sentence->n || sentence->characters[at] != g_utf8_get_char (what))
      return FALSE;
  return TRUE;
}

/* Whether an age follows, or what was once an office: 뤼터(57), 뤼터 전 총리. */
static gboolean
is_before_age_or_office (const DiptychKoreanSentence *sentence,
                         guint                        end)
{
  guint i = end + 1;

  if (is_at (sentence, end, " 전 ") || is_at (sentence, end, " 신임 "))
    {
      i = is_at (sentence, end, " 전 ") ? end + 3 : end + 4;
      return i < sentence->n && diptych_korean_sentence_is_title (sentence, i);
    }
  if (!is_at (sentence, end, "("))
    return FALSE;
  while (i < sentence->n && g_unichar_isdigit (sentence->characters[i]))
    i++;
  return i == end + 3 && is_at (sentence, i, ")");
}

/* Whether nothing of a word is a name yet, and it may be one from abroad. */
static gboolean
is_free (const DiptychTaggedSentence *self,
         guint                        start,
         guint                        end)
{
  if (end - start < MIN_WORD || end - start > MAX_WORD || !diptych_korean_sentence_is_unknown (self->sentence, start))
    return FALSE;
  for (guint i = start; i < end; i++)
    if (self->tags[i] != 0)
      return FALSE;
  return TRUE;
}

static void
tag_person (DiptychTaggedSentence *self,
            guint                  start,
            guint                  end)
{
  self->tags[start] = FIRST_OF_PERSON;
  memset (self->tags + start + 1, FURTHER_OF_PERSON, end - start - 1);
}

static void
tag_before_ages (DiptychTaggedSentence *self)
{
  const DiptychKoreanSentence *sentence = self->sentence;

  for (guint start = 0, end; start < sentence->n; start = end)
    {
      end = sentence->word_end[start];
      if (is_before_age_or_office (sentence, end) && is_free (self, start, end))
        tag_person (self, start, end);
    }
}

static void
drop_known_words (DiptychTaggedSentence *self)
{
  const DiptychKoreanSentence *sentence = self->sentence;

  for (guint start = 0, end; start < sentence->n; start = end)
    {
      end = sentence->word_end[start];
      if (self->tags[start] == FIRST_OF_PERSON && diptych_korean_sentence_is_no_name (sentence, start))
        for (guint i = start; i < sentence->n && (i == start || self->tags[i] == FURTHER_OF_PERSON); i++)
          self->tags[i] = 0;
    }
}

static gboolean
is_name_of_korean (const DiptychKoreanSentence *sentence,
                   guint                        start,
                   guint                        end)
{
  return end - start == KOREAN_NAME && diptych_korean_sentence_has_surname (sentence, start);
}

static guint
find_end (const DiptychTaggedSentence *self,
          guint                        start)
{
  guint end = start + 1;

  while (end < self->sentence->n && self->tags[end] == FURTHER_OF_PERSON)
    end++;
  return end;
}

/* Nobody writes two people beside each other without a particle or a comma, but for lists of Koreans. */
static void
join_neighbours (DiptychTaggedSentence *self)
{
  const DiptychKoreanSentence *sentence = self->sentence;

  for (guint start = 0, end; start < sentence->n; start = end)
    {
      guint other_end;

      end = start + 1;
      if (self->tags[start] != FIRST_OF_PERSON)
        continue;
      end = find_end (self, start);
      if (end + 1 >= sentence->n || sentence->characters[end] != ' ' || self->tags[end + 1] != FIRST_OF_PERSON)
        continue;
      other_end = find_end (self, end + 1);
      if (!is_name_of_korean (sentence, end + 1, other_end))
        self->tags[end] = self->tags[end + 1] = FURTHER_OF_PERSON;
    }
}

/* Whether more than its letters says that this is a name. */
static gboolean
is_certain (const DiptychKoreanSentence *sentence,
            guint                        start,
            guint                        end)
{
  return sentence->word_start[end - 1] > start || is_name_of_korean (sentence, start, end)
         || is_before_age_or_office (sentence, end)
         || (end + 1 < sentence->n && sentence->characters[end] == ' '
             && diptych_korean_sentence_is_title (sentence, end + 1));
}

/* The last words of names; the same word elsewhere is the same name. */
static void
collect_words (const char                  *string,
               const DiptychTaggedSentence *self,
               GHashTable                  *words)
{
  const DiptychKoreanSentence *sentence = self->sentence;

  for (guint start = 0, end; start < sentence->n; start = end)
    {
      guint word;

      end = start + 1;
      if (self->tags[start] != FIRST_OF_PERSON)
        continue;
      end = find_end (self, start);
      word = MAX (start, sentence->word_start[end - 1]);
      if (end - word >= MIN_WORD && is_certain (sentence, start, end))
        g_hash_table_add (words, g_strndup (string + sentence->offsets[word], sentence->offsets[end] - sentence->offsets[word]));
    }
}

static void
tag_words (const char            *string,
           DiptychTaggedSentence *self,
           GHashTable            *words)
{
  const DiptychKoreanSentence *sentence = self->sentence;

  for (guint start = 0, end; start < sentence->n; start = end)
    {
      gsize offset = sentence->offsets[start];
      guint stem = start;
      g_autofree char *word = NULL;

      end = sentence->word_end[start];
      if (!is_free (self, start, end))
        continue;
      word = g_strndup (string + offset, diptych_korean_features_cut_particle (string + offset, sentence->offsets[end] - offset));
      if (!g_hash_table_contains (words, word))
        continue;
      stem += g_utf8_strlen (word, -1);
      tag_person (self, start, stem);
    }
}

/**
 * diptych_korean_consensus_spread:
 * @string: the text
 * @sentences: (element-type DiptychTaggedSentence): all sentences of an article; more may
 *   be tagged in them
 *
 * Tags as people words that nobody knows if an age or a former office follows them, or
 * if they are a name elsewhere in the article, and joins a given name with the surname
 * after it.
 */
void
diptych_korean_consensus_spread (const char *string,
                                 GArray     *sentences)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < sentences->len; i++)
    {
      DiptychTaggedSentence *sentence = &g_array_index (sentences, DiptychTaggedSentence, i);

      if (sentence->sentence == NULL)
        continue;
      drop_known_words (sentence);
      tag_before_ages (sentence);
      join_neighbours (sentence);
      collect_words (string, sentence, words);
    }
  for (guint i = 0; i < sentences->len; i++)
    {
      DiptychTaggedSentence *sentence = &g_array_index (sentences, DiptychTaggedSentence, i);

      if (sentence->sentence == NULL)
        continue;
      tag_words (string, sentence, words);
      join_neighbours (sentence);
    }
}
