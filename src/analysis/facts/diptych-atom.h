/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

#include "analysis/text/diptych-character.h"
#include "model/diptych-span.h"

G_BEGIN_DECLS

/**
 * DiptychAtomKind:
 * @DIPTYCH_ATOM_NUMBER: a number in digits, separators and decimals included
 * @DIPTYCH_ATOM_WORD: a run of letters of an alphabet
 * @DIPTYCH_ATOM_HANGUL: a run of Korean letters
 * @DIPTYCH_ATOM_SIGN: any other character
 */
typedef enum
{
  DIPTYCH_ATOM_NUMBER,
  DIPTYCH_ATOM_WORD,
  DIPTYCH_ATOM_HANGUL,
  DIPTYCH_ATOM_SIGN,
} DiptychAtomKind;

/**
 * DiptychWordClass:
 *
 * What the lexicon `value-words` knows of a word; the letters are those of the
 * lexicon.
 */
typedef enum
{
  DIPTYCH_WORD_OTHER = 0,
  DIPTYCH_WORD_ONES = 'n',              /* arg: 0–9 */
  DIPTYCH_WORD_TEENS = 't',             /* arg: 10–19 */
  DIPTYCH_WORD_TENS = 'T',              /* arg: 20–90 */
  DIPTYCH_WORD_HUNDRED = 'h',
  DIPTYCH_WORD_SCALE = 's',             /* arg: power of ten */
  DIPTYCH_WORD_SHORT_SCALE = 'S',       /* arg: power of ten; only right after digits */
  DIPTYCH_WORD_SCALE_PLURAL = 'z',      /* "millions": no exact number */
  DIPTYCH_WORD_ORDINAL = 'o',           /* arg: 1–90 */
  DIPTYCH_WORD_ORDINAL_SCALE = 'O',     /* arg: power of ten */
  DIPTYCH_WORD_DENOMINATOR = 'x',       /* arg: 1–90, "fifths" */
  DIPTYCH_WORD_DENOMINATOR_SCALE = 'X', /* arg: power of ten, "hundredths" */
  DIPTYCH_WORD_HALF = 'f',
  DIPTYCH_WORD_DOZEN = 'd',
  DIPTYCH_WORD_COUPLE = 'c',
  DIPTYCH_WORD_ARTICLE = 'a',
  DIPTYCH_WORD_AND = '&',
  DIPTYCH_WORD_POINT = '.',
  DIPTYCH_WORD_MINUS = '-',
  DIPTYCH_WORD_VAGUE = 'v',             /* "several" */
  DIPTYCH_WORD_MONTH = 'm',             /* arg: 1–12, + 100 if also a common word */
  DIPTYCH_WORD_WEEKDAY = 'w',           /* arg: 1–7 from Monday, + 100 if also a common word, + 200 plural */
  DIPTYCH_WORD_UNIT = 'u',              /* arg: DiptychTimeUnit */
  DIPTYCH_WORD_SEASON = 'e',            /* arg: 1–4 from spring, + 100 if also a common word */
  DIPTYCH_WORD_DAY = 'D',               /* arg: days from today, 100 for tonight */
  DIPTYCH_WORD_RELATIVE = 'r',          /* "last", "next", "this" */
  DIPTYCH_WORD_PART_OF_DAY = 'p',       /* arg: DiptychPartOfDay */
  DIPTYCH_WORD_PART = 'M',              /* arg: 1 early, 2 middle, 3 late */
  DIPTYCH_WORD_ABOUT = '~',             /* arg: DiptychPrecision */
  DIPTYCH_WORD_HALF_DAY = 'i',          /* arg: 1 a.m., 2 p.m. */
  DIPTYCH_WORD_EVERY = 'E',
  DIPTYCH_WORD_REFERENCE = 'R',         /* arg: 0 present, 1 past, 2 future */
  DIPTYCH_WORD_DECADE = 'y',            /* arg: 20–90 */
  DIPTYCH_WORD_MULTIPLE = 'k',          /* arg: 2–1000, 0 for a half, + DIPTYCH_COMMON_MULTIPLE if also a common word */
} DiptychWordClass;

#define DIPTYCH_COMMON_MULTIPLE 10000

/**
 * DiptychAtom:
 * @span: where it stands
 * @kind: what it is
 * @space: whether white space stands before it
 * @glued: whether a letter or a digit stands right before it
 * @word: of a word, what it means
 * @n_digits: of a number, its digits before the decimal point
 * @plain: of a number, whether it is digits only
 * @arg: the argument of a word, or the code point of a sign
 * @value: of a number, its value
 *
 * The smallest part of a text that the parsers of values look at: finer than a
 * token, since "75ml", "1st", "10-year-old" and "3백만" are taken apart.
 */
typedef struct
{
  DiptychSpan      span;
  DiptychAtomKind  kind;
  DiptychWordClass word;
  gboolean         space;
  gboolean         glued;
  gboolean         plain;
  guint            n_digits;
  int              arg;
  double           value;
} DiptychAtom;

/**
 * DiptychAtoms:
 * @text: the text that the spans point into
 * @atoms: the atoms of a stretch of it
 * @n: how many
 */
typedef struct
{
  const char        *text;
  const DiptychAtom *atoms;
  guint              n;
} DiptychAtoms;

void diptych_atoms_lex (const char  *text,
                        DiptychSpan  span,
                        GArray      *atoms);

/** diptych_atoms_get: atom @i, or %NULL behind the last */
static inline const DiptychAtom *
diptych_atoms_get (const DiptychAtoms *self,
                   guint               i)
{
  return i < self->n ? &self->atoms[i] : NULL;
}

/** diptych_atoms_is_class: whether atom @i is a word of @word */
static inline gboolean
diptych_atoms_is_class (const DiptychAtoms *self,
                        guint               i,
                        DiptychWordClass    word)
{
  return i < self->n && self->atoms[i].kind == DIPTYCH_ATOM_WORD && self->atoms[i].word == word;
}

/** diptych_atoms_is_number: whether atom @i is a number in digits */
static inline gboolean
diptych_atoms_is_number (const DiptychAtoms *self,
                         guint               i)
{
  return i < self->n && self->atoms[i].kind == DIPTYCH_ATOM_NUMBER;
}

/** diptych_atoms_is_sign: whether atom @i is the character @sign */
static inline gboolean
diptych_atoms_is_sign (const DiptychAtoms *self,
                       guint               i,
                       gunichar            sign)
{
  return i < self->n && self->atoms[i].kind == DIPTYCH_ATOM_SIGN
         && (gunichar) self->atoms[i].arg == sign;
}

/**
 * diptych_atoms_is_word:
 * @word: a word in lower case, ASCII
 *
 * Returns: whether atom @i is @word in any case
 */
static inline gboolean
diptych_atoms_is_word (const DiptychAtoms *self,
                       guint               i,
                       const char         *word)
{
  const char *at;
  gsize length;

  if (i >= self->n || self->atoms[i].kind != DIPTYCH_ATOM_WORD)
    return FALSE;
  at = self->text + self->atoms[i].span.start;
  length = diptych_span_length (self->atoms[i].span);
  for (gsize n = 0; n < length; n++)
    if (diptych_character_fold (at[n]) != word[n])
      return FALSE;
  return word[length] == '\0';
}

gboolean diptych_atoms_is_one_of (const DiptychAtoms *self,
                                  guint               i,
                                  const char         *words);
gboolean diptych_atoms_is_dash   (const DiptychAtoms *self,
                                  guint               i);

/**
 * diptych_atoms_is_after:
 * @first: words in lower case, ASCII, with blanks between them
 * @second: the same
 *
 * Returns: whether one of @first and then one of @second stand right before atom @i, in
 *   any case
 */
static inline gboolean
diptych_atoms_is_after (const DiptychAtoms *self,
                        guint               i,
                        const char         *first,
                        const char         *second)
{
  return i >= 2 && diptych_atoms_is_one_of (self, i - 2, first) && diptych_atoms_is_one_of (self, i - 1, second);
}

/** diptych_atoms_span: from the start of atom @first to the end of the one before @end */
static inline DiptychSpan
diptych_atoms_span (const DiptychAtoms *self,
                    guint               first,
                    guint               end)
{
  return diptych_span (self->atoms[first].span.start, self->atoms[end - 1].span.end);
}

G_END_DECLS
