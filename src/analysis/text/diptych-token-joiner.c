/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-token-joiner.h"

#include <string.h>

#include "analysis/text/diptych-abbreviations.h"

/* The word that is being read: where it begins, and where its part after the last
 * hyphen does, because "Vice-Adm." is looked up as "Adm.". */
typedef struct
{
  const DiptychSlice *slice;
  gsize               start;
  gsize               part;
} Word;

static inline DiptychCharacter
at (const DiptychSlice *slice,
    gsize               i)
{
  return diptych_slice_at (slice, i);
}

static inline char
byte_at (const DiptychSlice *slice,
         gsize               i)
{
  return i < slice->end ? slice->string[i] : ' ';
}

static inline gsize
next (const DiptychSlice *slice,
      gsize               i)
{
  return i + g_utf8_skip[(guchar) slice->string[i]];
}

static inline gboolean
is_digit (const DiptychSlice *slice,
          gsize               i)
{
  return g_ascii_isdigit (byte_at (slice, i));
}

/* A letter of a script that has apostrophes. */
static gboolean
is_western (const DiptychSlice *slice,
            gsize               i)
{
  return at (slice, i) == DIPTYCH_CHARACTER_LETTER
         && g_utf8_get_char (slice->string + i) < 0x1100;
}

static gboolean
is_western_before (const DiptychSlice *slice,
                   gsize               i)
{
  return i > slice->start
         && is_western (slice, g_utf8_prev_char (slice->string + i) - slice->string);
}

static gsize
word_character_end (const DiptychSlice *slice,
                    gsize               i)
{
  while (i < slice->end && diptych_character_is_word (diptych_character_at (slice->string + i)))
    i = next (slice, i);
  return i;
}

/**
 * diptych_token_joiner_is_possessive:
 * @apostrophe: where an apostrophe stands, a letter or a digit before it
 *
 * Returns: whether "s" and nothing more follows, and the word before it is not
 *   one that contracts with "is" ("it’s", "let’s")
 */
gboolean
diptych_token_joiner_is_possessive (const DiptychSlice *slice,
                                    gsize               apostrophe)
{
  gsize s = next (slice, apostrophe);
  gsize start = apostrophe;

  if (g_ascii_tolower (byte_at (slice, s)) != 's' || diptych_character_is_word (at (slice, s + 1)))
    return FALSE;
  while (start > slice->start && g_ascii_isalpha (slice->string[start - 1]))
    start--;
  if (diptych_character_is_word (diptych_slice_before (slice, start)))
    return TRUE;
  return !diptych_abbreviations_contracts (slice->string + start, apostrophe - start);
}

/**
 * diptych_token_joiner_is_elision:
 * @apostrophe: where an apostrophe stands that follows no word
 *
 * Returns: whether it stands for letters or digits that were left out ("’90s", "’em")
 */
gboolean
diptych_token_joiner_is_elision (const DiptychSlice *slice,
                                 gsize               apostrophe)
{
  gsize start = next (slice, apostrophe);
  gsize end;

  if (is_digit (slice, start) && is_digit (slice, start + 1))
    {
      if (byte_at (slice, start + 2) == 's')
        return !diptych_character_is_word (at (slice, start + 3));
      return byte_at (slice, apostrophe) != '\'' && !diptych_character_is_word (at (slice, start + 2));
    }
  if (!g_ascii_isalpha (byte_at (slice, start)))
    return FALSE;
  for (end = start; end - start < 6 && g_ascii_isalpha (byte_at (slice, end));)
    end++;
  return !diptych_character_is_word (at (slice, end))
         && diptych_abbreviations_is_elided (slice->string + start, end - start);
}

static gboolean
joins_apostrophe (const DiptychSlice *slice,
                  gsize               i)
{
  return is_western_before (slice, i) && is_western (slice, next (slice, i))
         && !diptych_token_joiner_is_possessive (slice, i);
}

/* "1,000": three digits and no more after it, one to three before it. */
static gboolean
joins_thousands (const Word *word,
                 gsize       i)
{
  const DiptychSlice *slice = word->slice;
  gsize n = 0;

  while (n < 4 && i > word->start + n && g_ascii_isdigit (slice->string[i - 1 - n]))
    n++;
  return n >= 1 && n <= 3
         && is_digit (slice, i + 1) && is_digit (slice, i + 2) && is_digit (slice, i + 3)
         && !is_digit (slice, i + 4);
}

static gboolean
joins_time (const DiptychSlice *slice,
            gsize               i)
{
  return g_ascii_isdigit (slice->string[i - 1])
         && is_digit (slice, i + 1) && is_digit (slice, i + 2) && !is_digit (slice, i + 3);
}

/* Where the word goes on after the mark at @i that joins two parts, or @i if it joins none. */
static gsize
join (Word  *word,
      gsize  i)
{
  const DiptychSlice *slice = word->slice;
  gsize after = next (slice, i);
  gboolean joins = FALSE;

  switch ((int) at (slice, i))
    {
    case DIPTYCH_CHARACTER_APOSTROPHE:
      joins = joins_apostrophe (slice, i);
      break;
    case DIPTYCH_CHARACTER_HYPHEN:
      joins = diptych_character_is_word (at (slice, after));
      if (joins)
        word->part = after;
      break;
    case DIPTYCH_CHARACTER_OTHER:
      if (slice->string[i] == ',')
        joins = joins_thousands (word, i);
      else if (slice->string[i] == ':')
        joins = joins_time (slice, i);
      else if (slice->string[i] == '/')
        joins = g_ascii_isdigit (slice->string[i - 1]) && is_digit (slice, after);
      else if (slice->string[i] == '&')
        joins = g_ascii_isupper (slice->string[i - 1]) && g_ascii_isupper (byte_at (slice, after));
      break;
    }
  return joins ? after : i;
}

/* One letter between "." or the start of the part and @i. */
static gboolean
is_single_letter (const Word *word,
                  gsize       i)
{
  const char *previous;

  if (i == word->part || !is_western_before (word->slice, i))
    return FALSE;
  previous = g_utf8_prev_char (word->slice->string + i);
  return previous == word->slice->string + word->part || previous[-1] == '.';
}

/* "J." before a name. "I" is an initial only behind one or behind a name. */
static gboolean
is_initial (const Word *word,
            gsize       i)
{
  const DiptychSlice *slice = word->slice;
  gsize after = i + 1;
  gsize before = word->start;

  if (!g_unichar_isupper (g_utf8_get_char (slice->string + word->part)))
    return FALSE;
  while (after < slice->end && at (slice, after) == DIPTYCH_CHARACTER_SPACE && after < i + 4)
    after = next (slice, after);
  if (after >= slice->end || !g_unichar_isupper (g_utf8_get_char (slice->string + after)))
    return FALSE;
  if (slice->string[word->part] != 'I')
    return TRUE;
  if (before <= slice->start + 1 || slice->string[before - 1] != ' ')
    return FALSE;
  before--;
  while (before > slice->start && !g_ascii_isspace (slice->string[before - 1]) && word->start - before < 24)
    before--;
  return g_ascii_isupper (slice->string[before]);
}

/* Whether the full stop at @i goes on into a dotted word: "U.S", "Ph.D", "example.com". */
static gsize
join_dotted (const Word *word,
             gsize       i)
{
  const DiptychSlice *slice = word->slice;
  gsize end;

  if (at (slice, i + 1) != DIPTYCH_CHARACTER_LETTER)
    return i;
  end = next (slice, i + 1);
  if (is_single_letter (word, i) && is_western (slice, i + 1)
      && (byte_at (slice, end) == '.' || !diptych_character_is_word (at (slice, end))))
    return end;
  while (end < slice->end && g_ascii_isalpha (slice->string[end]) && end - i < 12)
    end++;
  if (diptych_character_is_word (at (slice, end)))
    return i;
  if (diptych_abbreviations_is_ending (slice->string + i, end - i)
      || diptych_abbreviations_get (slice->string + word->part, end - word->part + (byte_at (slice, end) == '.'))
         != DIPTYCH_ABBREVIATION_NONE)
    return end;
  return i;
}

/* The next character that is no blank, within the line. */
static gsize
skip_blanks (const DiptychSlice *slice,
             gsize               i)
{
  while (byte_at (slice, i) == ' ' && i < slice->end)
    i++;
  return i;
}

static gboolean
keeps_stop (const Word *word,
            gsize       i)
{
  const DiptychSlice *slice = word->slice;

  if (is_single_letter (word, i))
    return i - word->part > 2 ? TRUE : is_initial (word, i);
  switch (diptych_abbreviations_get (slice->string + word->part, i + 1 - word->part))
    {
    case DIPTYCH_ABBREVIATION_TITLE:
    case DIPTYCH_ABBREVIATION_INNER:
    case DIPTYCH_ABBREVIATION_FINAL:
      return TRUE;
    case DIPTYCH_ABBREVIATION_NUMBER:
      return is_digit (slice, skip_blanks (slice, i + 1));
    case DIPTYCH_ABBREVIATION_DAY:
      return g_ascii_isupper (slice->string[word->part])
             && (is_digit (slice, skip_blanks (slice, i + 1)) || byte_at (slice, i + 1) == ',');
    case DIPTYCH_ABBREVIATION_NONE:
    default:
      return FALSE;
    }
}

/**
 * diptych_token_joiner_word_end:
 * @start: where a letter or a digit stands
 *
 * Returns: the first byte after the word or the number that begins there
 */
gsize
diptych_token_joiner_word_end (const DiptychSlice *slice,
                               gsize               start)
{
  Word word = { slice, start, start };
  gsize i = start;

  for (;;)
    {
      gsize end = word_character_end (slice, i);
      gsize joined;

      if (end >= slice->end || end == start)
        return end;
      if (slice->string[end] == '.')
        {
          if (g_ascii_isdigit (slice->string[end - 1]) && is_digit (slice, end + 1))
            joined = end + 1;
          else
            joined = join_dotted (&word, end);
          if (joined == end && !keeps_stop (&word, end))
            return end;
          if (joined == end)
            {
              joined = join (&word, end + 1 < slice->end ? end + 1 : end);
              return joined > end + 1 && at (slice, end + 1) == DIPTYCH_CHARACTER_HYPHEN
                     ? diptych_token_joiner_word_end (slice, joined) : end + 1;
            }
        }
      else
        {
          joined = join (&word, end);
          if (joined == end)
            return end;
        }
      i = joined;
    }
}

/**
 * diptych_token_joiner_link_end:
 * @start: where a letter or a digit stands
 *
 * Returns: the first byte after the web address that begins there, without the
 *   punctuation of the sentence around it; @start if none does
 */
gsize
diptych_token_joiner_link_end (const DiptychSlice *slice,
                               gsize               start)
{
  static const char * const prefixes[] = { "https://", "http://", "www." };
  gsize end = 0;

  if (slice->string[start] != 'h' && slice->string[start] != 'w')
    return start;
  for (guint i = 0; i < G_N_ELEMENTS (prefixes) && end == 0; i++)
    if (slice->end - start > strlen (prefixes[i])
        && memcmp (slice->string + start, prefixes[i], strlen (prefixes[i])) == 0)
      end = start + strlen (prefixes[i]);
  if (end == 0)
    return start;
  while (end < slice->end && g_ascii_isgraph (slice->string[end])
         && strchr ("<>\"`{}|\\^", slice->string[end]) == NULL)
    end++;
  while (strchr (".,;:!?)'", slice->string[end - 1]) != NULL)
    end--;
  return end;
}

/**
 * diptych_token_joiner_domain_end:
 * @start: where a domain name may begin
 *
 * Returns: the first byte after it, or 0 if there is none with a full stop inside
 */
gsize
diptych_token_joiner_domain_end (const DiptychSlice *slice,
                                 gsize               start)
{
  gsize end = start;
  gboolean dotted = FALSE;

  while (g_ascii_isalnum (byte_at (slice, end)) || byte_at (slice, end) == '-'
         || (byte_at (slice, end) == '.' && g_ascii_isalnum (byte_at (slice, end + 1))))
    {
      dotted |= slice->string[end] == '.' && end > start;
      end++;
    }
  return dotted ? end : 0;
}

/** diptych_token_joiner_is_local_part: whether @c may stand before the "@" of an address. */
gboolean
diptych_token_joiner_is_local_part (char c)
{
  return g_ascii_isalnum (c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-';
}
