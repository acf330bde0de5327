/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-line-words.h"

#include <string.h>

#include "lexicon/diptych-lexicon.h"
#include "model/diptych-hangul.h"

static const DiptychLexicon *
get_lexicon (void)
{
  static const DiptychLexicon *lexicon;

  if (g_once_init_enter_pointer (&lexicon))
    g_once_init_leave_pointer (&lexicon, diptych_lexicon_get ("block-phrases"));
  return lexicon;
}

/**
 * diptych_line_words_fold:
 * @line: (array length=length): a line in UTF-8
 * @length: its length in bytes
 *
 * Returns: (transfer full): its words in lower case, one blank between them; Latin and
 *   Korean letters apart
 */
char *
diptych_line_words_fold (const char *line,
                         gsize       length)
{
  GString *key = g_string_sized_new (length);
  gunichar previous = ' ';

  for (const char *p = line; p < line + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x2019 || c == '\'')
        continue;
      if (c < 0x80 && previous < 0x80)
        {
          if (g_ascii_isalnum (c))
            g_string_append_c (key, g_ascii_tolower (c));
          else if (key->len > 0 && previous != ' ')
            g_string_append_c (key, ' ');
          previous = g_ascii_isalnum (c) ? c : ' ';
          continue;
        }
      if (c == 0xa9 || c == 0x24d2)
        c = 0xa9;
      else if (!g_unichar_isalnum (c))
        c = ' ';
      if (c != ' ' && ((diptych_hangul_is_syllable (c) && previous < 0x80 && g_ascii_isalpha (previous))
                       || (diptych_hangul_is_syllable (previous) && c < 0x80 && g_ascii_isalpha (c))
                       || previous == 0xa9))
        g_string_append_c (key, ' ');
      if (c != ' ' || (key->len > 0 && previous != ' '))
        g_string_append_unichar (key, g_unichar_tolower (c));
      previous = c;
    }
  while (key->len > 0 && key->str[key->len - 1] == ' ')
    g_string_truncate (key, key->len - 1);
  return g_string_free (key, FALSE);
}

/**
 * diptych_line_words_end:
 * @word: a place in a key
 *
 * Returns: (transfer none): the end of the word there: the blank after it, or the NUL
 */
const char *
diptych_line_words_end (const char *word)
{
  while (*word != ' ' && *word != '\0')
    word++;
  return word;
}

/**
 * diptych_line_words_next:
 * @word: a place in a key
 *
 * Returns: (transfer none): the beginning of the next word, or the NUL after the last
 */
const char *
diptych_line_words_next (const char *word)
{
  const char *end = diptych_line_words_end (word);

  return *end == ' ' ? end + 1 : end;
}

/* Whether @value is among the words of @known. */
static gboolean
is_among (const char *value,
          const char *known)
{
  gsize length = strlen (value);

  for (const char *p = known; p != NULL && *p != '\0'; p += strspn (p, " "))
    {
      gsize n = strcspn (p, " ");

      if (n == length && memcmp (p, value, n) == 0)
        return TRUE;
      p += n;
    }
  return FALSE;
}

/**
 * diptych_line_words_clear:
 *
 * Frees what diptych_line_words_init() has filled.
 */
void
diptych_line_words_clear (DiptychLineWords *self)
{
  g_free (self->key);
  g_array_unref (self->phrases);
}

/**
 * diptych_line_words_init:
 * @line: (array length=length): a line in UTF-8
 * @length: its length in bytes
 *
 * Finds the words of a line, and the phrases of the lexicon "block-phrases" among them.
 */
void
diptych_line_words_init (DiptychLineWords *self,
                         const char       *line,
                         gsize             length)
{
  guint max = diptych_lexicon_get_max_words (get_lexicon ());

  self->key = diptych_line_words_fold (line, length);
  self->n_words = 0;
  self->phrases = g_array_new (FALSE, FALSE, sizeof (DiptychLinePhrase));
  for (const char *word = self->key; *word != '\0'; word = diptych_line_words_next (word))
    {
      const char *end = word - 1;
      DiptychLexiconPhrase read = { 0 };

      self->n_words++;
      for (guint i = 0; i < max && (i == 0 || (*end != '\0' && diptych_lexicon_goes_on (get_lexicon (), &read))); i++)
        {
          DiptychLinePhrase phrase = { word, diptych_line_words_end (end + 1) };

          end = phrase.end;
          phrase.kinds = diptych_lexicon_lookup_longer (get_lexicon (), word, end - word, &read);
          if (phrase.kinds != NULL)
            g_array_append_val (self->phrases, phrase);
        }
    }
}

/**
 * diptych_line_words_match:
 * @word: the beginning of a word of the key
 * @kind: a kind of phrases
 *
 * Returns: (transfer none) (nullable): the end of the longest phrase of that kind which begins at
 *   @word
 */
const char *
diptych_line_words_match (const DiptychLineWords *self,
                          const char             *word,
                          const char             *kind)
{
  const char *found = NULL;

  for (guint i = 0; i < self->phrases->len; i++)
    {
      const DiptychLinePhrase *phrase = &g_array_index (self->phrases, DiptychLinePhrase, i);

      if (phrase->start > word)
        break;
      if (phrase->start == word && is_among (kind, phrase->kinds))
        found = phrase->end;
    }
  return found;
}

/**
 * diptych_line_words_count:
 * @kind: a kind of phrases
 *
 * Returns: how many phrases of a kind stand in the line, one behind the other
 */
guint
diptych_line_words_count (const DiptychLineWords *self,
                          const char             *kind)
{
  const char *end = self->key;
  guint n = 0;

  for (guint i = 0; i < self->phrases->len; i++)
    {
      const DiptychLinePhrase *phrase = &g_array_index (self->phrases, DiptychLinePhrase, i);

      if (phrase->start >= end && is_among (kind, phrase->kinds))
        {
          end = phrase->end;
          n++;
        }
    }
  return n;
}

/**
 * diptych_line_words_has:
 * @kind: a kind of phrases
 *
 * Returns: whether a phrase of that kind stands in the line
 */
gboolean
diptych_line_words_has (const DiptychLineWords *self,
                        const char             *kind)
{
  return diptych_line_words_count (self, kind) > 0;
}

/**
 * diptych_line_words_is_of_kind:
 * @key: words as diptych_line_words_fold() gives them
 * @kind: a kind of phrases
 *
 * Returns: whether all of @key is one phrase of that kind
 */
gboolean
diptych_line_words_is_of_kind (const char *key,
                               const char *kind)
{
  return is_among (kind, diptych_lexicon_lookup (get_lexicon (), key, strlen (key)));
}

/**
 * diptych_line_words_begin_with:
 * @at: a place in a text
 * @prefix: what may stand there
 *
 * Unlike g_str_has_prefix() it does not measure the whole text behind @at.
 *
 * Returns: whether @prefix stands at @at
 */
gboolean
diptych_line_words_begin_with (const char *at,
                               const char *prefix)
{
  return strncmp (at, prefix, strlen (prefix)) == 0;
}
