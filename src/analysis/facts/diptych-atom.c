/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-atom.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/text/diptych-character.h"
#include "lexicon/diptych-lexicon.h"
#include "model/diptych-hangul.h"

/* Longer words are not looked up. */
#define MAX_WORD_BYTES 24

/* So many atoms are put into an array at once. */
#define BATCH 64

/* Longer runs of digits are identifiers; their value is not needed digit by digit. */
#define MAX_DIGITS 30

/* A syllable, or a letter by itself as keyboards have it. */
static gboolean
is_hangul (gunichar c)
{
  return diptych_hangul_is_syllable (c) || (c >= 0x3131 && c <= 0x318e);
}

static gboolean
is_digit_at (const char *text,
             gsize       at,
             gsize       end)
{
  return at < end && g_ascii_isdigit (text[at]);
}

static guint
count_digits (const char *text,
              gsize       at,
              gsize       end)
{
  gsize start = at;

  while (is_digit_at (text, at, end))
    at++;
  return at - start;
}

/* Length of a separator of thousands at @at: a comma, a narrow or a no-break space, or an apostrophe. */
static guint
separator_length (const char *text,
                  gsize       at,
                  gsize       end)
{
  if (at < end && text[at] == ',')
    return 1;
  if (at + 3 <= end && memcmp (text + at, "\u202f", 3) == 0)
    return 3;
  if (at + 2 <= end && memcmp (text + at, "\u00a0", 2) == 0)
    return 2;
  return 0;
}

/* The end of the groups that follow a first group of digits; "1,234,567" and, as in
 * India, "12,34,567". Leaves @at where it is if the groups are not whole. */
static gsize
skip_groups (const char *text,
             gsize       at,
             gsize       end)
{
  gsize last = at;

  for (;;)
    {
      guint sep = separator_length (text, at, end);
      guint n = sep > 0 ? count_digits (text, at + sep, MIN (end, at + sep + 4)) : 0;

      if (n != 2 && n != 3)
        return last;
      at += sep + n;
      if (n == 3)
        last = at;
    }
}

static void
append_digits (char       *buffer,
               guint      *n,
               const char *text,
               gsize       start,
               gsize       end)
{
  for (gsize i = start; i < end && *n < MAX_DIGITS; i++)
    if (g_ascii_isdigit (text[i]) || text[i] == '.')
      buffer[(*n)++] = text[i];
}

/* 10^(@n), for the digits that a buffer could not hold. */
static double
shift (double value,
       gsize  n)
{
  return n > 300 ? value : value * pow (10, n);
}

static void
lex_number (const char  *text,
            gsize        start,
            gsize        end,
            DiptychAtom *atom)
{
  char buffer[MAX_DIGITS + 1];
  guint n = 0;
  gsize whole = start + count_digits (text, start, end);
  gsize at = whole;

  if (whole - start <= 3 && whole > start)
    at = skip_groups (text, whole, end);
  atom->plain = at == whole;
  atom->n_digits = whole - start;
  append_digits (buffer, &n, text, start, at);
  if (at < end && text[at] == '.' && is_digit_at (text, at + 1, end))
    {
      gsize fraction = at + 1 + count_digits (text, at + 1, end);

      /* 192.168.1.2 and 23.04.2022 are no decimals. */
      if (!(fraction < end && text[fraction] == '.' && is_digit_at (text, fraction + 1, end))
          && !(start > 1 && text[start - 1] == '.' && g_ascii_isdigit (text[start - 2])))
        {
          append_digits (buffer, &n, text, at, fraction);
          at = fraction;
          atom->plain = FALSE;
        }
    }
  buffer[n] = '\0';
  atom->value = n == MAX_DIGITS ? shift (g_ascii_strtod (buffer, NULL), at - start - n) : g_ascii_strtod (buffer, NULL);
  atom->span = diptych_span (start, at);
  atom->kind = DIPTYCH_ATOM_NUMBER;
}

static const struct
{
  gunichar sign;
  double   value;
} fractions[] = {
  { 0xbc, 0.25 }, { 0xbd, 0.5 }, { 0xbe, 0.75 }, { 0x2150, 1.0 / 7 }, { 0x2151, 1.0 / 9 },
  { 0x2152, 0.1 }, { 0x2153, 1.0 / 3 }, { 0x2154, 2.0 / 3 }, { 0x2155, 0.2 }, { 0x2156, 0.4 },
  { 0x2157, 0.6 }, { 0x2158, 0.8 }, { 0x2159, 1.0 / 6 }, { 0x215a, 5.0 / 6 }, { 0x215b, 0.125 },
  { 0x215c, 0.375 }, { 0x215d, 0.625 }, { 0x215e, 0.875 },
};

static gboolean
lex_fraction (gunichar     c,
              DiptychAtom *atom)
{
  for (guint i = 0; i < G_N_ELEMENTS (fractions); i++)
    if (fractions[i].sign == c)
      {
        atom->kind = DIPTYCH_ATOM_NUMBER;
        atom->value = fractions[i].value;
        return TRUE;
      }
  return FALSE;
}

static void
lex_word (const char           *text,
          gsize                 start,
          gsize                 end,
          const DiptychLexicon *words,
          DiptychAtom          *atom)
{
  gsize at = start;
  const char *known = NULL;

  while (at < end)
    {
      if (g_ascii_isalpha (text[at]))
        at++;
      else if ((guchar) text[at] < 0x80)
        break;
      else
        {
          gunichar c = g_utf8_get_char (text + at);

          if (!g_unichar_isalpha (c) || is_hangul (c))
            break;
          at = g_utf8_next_char (text + at) - text;
        }
    }
  atom->kind = DIPTYCH_ATOM_WORD;
  atom->span = diptych_span (start, at);
  if (at - start <= MAX_WORD_BYTES)
    known = diptych_lexicon_lookup_folded (words, text + start, at - start);
  if (known != NULL && *known != '\0')
    {
      atom->word = (DiptychWordClass) *known;
      atom->arg = atoi (known + 1);
    }
}

static void
lex_other (const char           *text,
           gsize                 start,
           gsize                 end,
           const DiptychLexicon *words,
           DiptychAtom          *atom)
{
  gunichar c = g_utf8_get_char (text + start);
  gsize next = g_utf8_next_char (text + start) - text;

  atom->span = diptych_span (start, next);
  if (is_hangul (c))
    {
      while (next < end && (guchar) text[next] >= 0x80 && is_hangul (g_utf8_get_char (text + next)))
        next = g_utf8_next_char (text + next) - text;
      atom->kind = DIPTYCH_ATOM_HANGUL;
      atom->span.end = next;
    }
  else if (g_unichar_isalpha (c))
    lex_word (text, start, end, words, atom);
  else if (!lex_fraction (c, atom))
    {
      atom->kind = DIPTYCH_ATOM_SIGN;
      atom->arg = c;
    }
}

static gsize
skip_space (const char *text,
            gsize       at,
            gsize       end)
{
  while (at < end)
    {
      if (g_ascii_isspace (text[at]))
        at++;
      else if ((guchar) text[at] >= 0xc2 && g_unichar_isspace (g_utf8_get_char (text + at)))
        at = g_utf8_next_char (text + at) - text;
      else
        break;
    }
  return at;
}

/**
 * diptych_atoms_lex:
 * @text: a text in UTF-8
 * @span: the stretch of it to read
 * @atoms: (element-type DiptychAtom): an array, to which the atoms are added
 *
 * Takes a stretch of text apart for the parsers of numbers, dates and measures.
 * Linear in the length of @span.
 */
void
diptych_atoms_lex (const char  *text,
                   DiptychSpan  span,
                   GArray      *atoms)
{
  static const DiptychLexicon *words;
  DiptychAtom batch[BATCH];
  const DiptychAtom *previous = NULL;
  guint n = 0;
  gsize at = span.start;

  if (g_once_init_enter_pointer (&words))
    g_once_init_leave_pointer (&words, diptych_lexicon_get ("value-words"));
  while ((at = skip_space (text, at, span.end)) < span.end)
    {
      DiptychAtom atom = { .kind = DIPTYCH_ATOM_SIGN };
      guchar c = text[at];

      if (g_ascii_isdigit (c)
          || (c == '.' && is_digit_at (text, at + 1, span.end)
              && (previous == NULL || previous->span.end < at)))
        lex_number (text, at, span.end, &atom);
      else if (g_ascii_isalpha (c))
        lex_word (text, at, span.end, words, &atom);
      else if (c >= 0x80)
        lex_other (text, at, span.end, words, &atom);
      else
        {
          atom.arg = c;
          atom.span = diptych_span (at, at + 1);
        }
      atom.space = previous == NULL || previous->span.end < at;
      atom.glued = !atom.space && previous->kind != DIPTYCH_ATOM_SIGN;
      at = atom.span.end;
      if (n == BATCH)
        {
          g_array_append_vals (atoms, batch, n);
          n = 0;
        }
      batch[n] = atom;
      previous = &batch[n++];
    }
  g_array_append_vals (atoms, batch, n);
}

/**
 * diptych_atoms_is_one_of:
 * @words: words in lower case, one blank between them
 *
 * Returns: whether atom @i is one of @words in any case
 */
gboolean
diptych_atoms_is_one_of (const DiptychAtoms *self,
                         guint               i,
                         const char         *words)
{
  const DiptychAtom *atom = diptych_atoms_get (self, i);
  const char *word;
  gsize length;

  if (atom == NULL || atom->kind != DIPTYCH_ATOM_WORD)
    return FALSE;
  word = self->text + atom->span.start;
  length = diptych_span_length (atom->span);
  while (*words != '\0')
    {
      gsize n = 0;

      while (n < length && words[n] == diptych_character_fold (word[n]))
        n++;
      if (n == length && (words[n] == ' ' || words[n] == '\0'))
        return TRUE;
      while (words[n] != ' ' && words[n] != '\0')
        n++;
      words += n + (words[n] == ' ');
    }
  return FALSE;
}

/**
 * diptych_atoms_is_dash:
 *
 * Returns: whether atom @i is a hyphen or a dash of any length
 */
gboolean
diptych_atoms_is_dash (const DiptychAtoms *self,
                       guint               i)
{
  const DiptychAtom *atom = diptych_atoms_get (self, i);

  return atom != NULL && atom->kind == DIPTYCH_ATOM_SIGN
         && (atom->arg == '-' || (atom->arg >= 0x2010 && atom->arg <= 0x2015) || atom->arg == '~'
             || atom->arg == 0x2212 || atom->arg == 0x301c || atom->arg == 0xff5e);
}
