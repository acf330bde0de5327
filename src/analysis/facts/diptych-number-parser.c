/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-number-parser.h"

#include <math.h>
#include <string.h>

typedef struct
{
  const DiptychAtoms *atoms;
  guint               at;
  double              total;    /* of the groups that a scale has closed */
  double              group;    /* the group that is open */
  double              scale;    /* the last scale, 1 if there was none */
  int                 last;     /* class of the last word, '0' for digits, 0 for none */
  double              last_value;
  gboolean            words;
} Reader;

static double
reader_value (const Reader *self)
{
  return self->total + self->group;
}

static void
take (Reader *self,
      int     last,
      double  last_value)
{
  self->last = last;
  self->last_value = last_value;
  self->words |= last != '0';
  self->at++;
}

static gboolean
may_open_group (int last)
{
  return last == 0 || last == DIPTYCH_WORD_HUNDRED || last == DIPTYCH_WORD_SCALE;
}

/* "1 414 021 100": two groups of three digits at least */
static void
read_spaced_groups (Reader            *self,
                    const DiptychAtom *first)
{
  guint at = self->at;

  if (!first->plain || first->n_digits == 0 || first->n_digits > 3)
    return;
  while (diptych_atoms_is_number (self->atoms, at) && self->atoms->atoms[at].plain && self->atoms->atoms[at].n_digits == 3
         && self->atoms->atoms[at].space)
    at++;
  if (at < self->at + 2)
    return;
  for (; self->at < at; self->at++)
    self->group = 1000 * self->group + self->atoms->atoms[self->at].value;
}

static gboolean
read_digits (Reader            *self,
             const DiptychAtom *atom)
{
  if (self->last != 0)
    {
      /* "4 thousand 3 hundred" */
      if (self->last != DIPTYCH_WORD_SCALE
          || !diptych_atoms_is_class (self->atoms, self->at + 1, DIPTYCH_WORD_HUNDRED))
        return FALSE;
    }
  self->group += atom->value;
  take (self, '0', atom->value);
  read_spaced_groups (self, atom);
  return TRUE;
}

static gboolean
read_scale (Reader            *self,
            const DiptychAtom *atom)
{
  double scale = pow (10, atom->arg);

  if (self->last == 0)
    return FALSE;
  if (self->group == 0 || (self->scale > 1 && scale > self->scale))
    {
      self->total = reader_value (self) * scale;
      self->group = 0;
    }
  else
    {
      self->total += self->group * scale;
      self->group = 0;
    }
  self->scale = scale;
  take (self, DIPTYCH_WORD_SCALE, scale);
  return TRUE;
}

static gboolean
read_hundred (Reader *self,
              double  factor)
{
  if (self->last == 0 || self->group == 0 || self->group >= 1000)
    return FALSE;
  self->group *= factor;
  self->scale = self->total > 0 ? self->scale : factor;
  take (self, DIPTYCH_WORD_HUNDRED, factor);
  return TRUE;
}

static gboolean
read_atom (Reader *self)
{
  const DiptychAtom *atom = diptych_atoms_get (self->atoms, self->at);

  if (atom == NULL || (atom->glued && atom->kind == DIPTYCH_ATOM_NUMBER))
    return FALSE;
  if (atom->kind == DIPTYCH_ATOM_NUMBER)
    return read_digits (self, atom);
  if (atom->kind != DIPTYCH_ATOM_WORD)
    return FALSE;
  switch ((int) atom->word)
    {
    case DIPTYCH_WORD_ONES:
      if (!may_open_group (self->last) && !(self->last == DIPTYCH_WORD_TENS && atom->arg > 0))
        return FALSE;
      self->group += atom->arg;
      take (self, DIPTYCH_WORD_ONES, atom->arg);
      return TRUE;

    case DIPTYCH_WORD_TEENS:
    case DIPTYCH_WORD_TENS:
      if (!may_open_group (self->last))
        return FALSE;
      self->group += atom->arg;
      take (self, atom->word, atom->arg);
      return TRUE;

    case DIPTYCH_WORD_HUNDRED:
      return self->last != DIPTYCH_WORD_HUNDRED && read_hundred (self, 100);

    case DIPTYCH_WORD_DOZEN:
      return read_hundred (self, 12);

    case DIPTYCH_WORD_SHORT_SCALE:
      return self->last == '0' && read_scale (self, atom);

    case DIPTYCH_WORD_SCALE:
      return read_scale (self, atom);

    default:
      return FALSE;
    }
}

static gboolean
is_number_word (const DiptychAtoms *atoms,
                guint               i)
{
  return diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_ONES)
         || diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_TEENS)
         || diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_TENS);
}

/* Steps over what may stand between the words of a number: a hyphen, or "and". */
static void
skip_joint (Reader *self)
{
  guint next = self->at + 1;

  if (self->last == 0)
    return;
  if (diptych_atoms_is_sign (self->atoms, self->at, '-') && self->last != '0'
      && ((is_number_word (self->atoms, next)
           && (self->last == DIPTYCH_WORD_TENS || may_open_group (self->last)))
          || diptych_atoms_is_class (self->atoms, next, DIPTYCH_WORD_HUNDRED)
          || diptych_atoms_is_class (self->atoms, next, DIPTYCH_WORD_DOZEN)
          || diptych_atoms_is_class (self->atoms, next, DIPTYCH_WORD_SCALE)))
    self->at++;
  else if (diptych_atoms_is_sign (self->atoms, self->at, '-') && self->last == '0'
           && diptych_atoms_is_class (self->atoms, next, DIPTYCH_WORD_SCALE))
    self->at++;
}

/* "two hundred and six", "3 hundred and 21"; not "2 million and 3 million". */
static gboolean
read_and (Reader *self)
{
  Reader ahead = { .atoms = self->atoms, .at = self->at + 1, .scale = 1 };
  const DiptychAtom *atom = diptych_atoms_get (self->atoms, ahead.at);
  double value;

  if ((self->last != DIPTYCH_WORD_HUNDRED && self->last != DIPTYCH_WORD_SCALE)
      || self->last_value == 12
      || !diptych_atoms_is_class (self->atoms, self->at, DIPTYCH_WORD_AND) || atom == NULL
      || !(is_number_word (self->atoms, ahead.at)
           || (atom->kind == DIPTYCH_ATOM_NUMBER && self->last == DIPTYCH_WORD_HUNDRED && atom->value < 100)))
    return FALSE;
  while (read_atom (&ahead))
    skip_joint (&ahead);
  value = reader_value (&ahead);
  if (value == 0 || value >= self->last_value
      || diptych_atoms_is_class (self->atoms, ahead.at, DIPTYCH_WORD_DENOMINATOR)
      || diptych_atoms_is_class (self->atoms, ahead.at, DIPTYCH_WORD_DENOMINATOR_SCALE)
      || (diptych_atoms_is_class (self->atoms, ahead.at, DIPTYCH_WORD_UNIT)
          && self->atoms->atoms[ahead.at].arg == 6))
    return FALSE;
  self->group += value;
  self->at = ahead.at;
  self->last = ahead.last;
  self->last_value = ahead.last_value;
  return TRUE;
}

/* "nought point nought three", "two point five" */
static void
read_point (Reader *self)
{
  double place = 0.1;
  guint at = self->at + 1;

  if (self->last == 0 || self->last == '0' || !diptych_atoms_is_class (self->atoms, self->at, DIPTYCH_WORD_POINT)
      || !is_number_word (self->atoms, at))
    return;
  for (; is_number_word (self->atoms, at); at++)
    {
      int digits = self->atoms->atoms[at].arg;

      if (digits >= 10)
        place /= 10;
      self->group += digits * place;
      place /= 10;
    }
  self->at = at;
  self->last = DIPTYCH_WORD_ONES;
}

/* "a dozen", "a hundred", "a million" */
static void
read_article (Reader *self)
{
  if (diptych_atoms_is_class (self->atoms, self->at, DIPTYCH_WORD_ARTICLE)
      && (diptych_atoms_is_class (self->atoms, self->at + 1, DIPTYCH_WORD_DOZEN)
          || diptych_atoms_is_class (self->atoms, self->at + 1, DIPTYCH_WORD_HUNDRED)
          || diptych_atoms_is_class (self->atoms, self->at + 1, DIPTYCH_WORD_SCALE)))
    {
      self->group = 1;
      take (self, DIPTYCH_WORD_ARTICLE, 1);
    }
}

static gboolean
read_cardinal (Reader *self)
{
  read_article (self);
  while (read_atom (self))
    {
      skip_joint (self);
      while (read_and (self))
        skip_joint (self);
      read_point (self);
    }
  return self->last != 0 && self->last != DIPTYCH_WORD_ARTICLE;
}

static gboolean
is_quarter (const DiptychAtoms *atoms,
            guint               i)
{
  return diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_UNIT) && atoms->atoms[i].arg == 6;
}

/* The denominator that stands at @at, or 0; @end is set to the atom after it. */
static double
read_denominator (const DiptychAtoms *atoms,
                  guint               at,
                  double              numerator,
                  guint              *end)
{
  const DiptychAtom *atom;

  if (diptych_atoms_is_dash (atoms, at))
    at++;
  atom = diptych_atoms_get (atoms, at);
  if (atom == NULL || atom->kind != DIPTYCH_ATOM_WORD)
    return 0;
  *end = at + 1;
  if (atom->word == DIPTYCH_WORD_DENOMINATOR || atom->word == DIPTYCH_WORD_HALF)
    return atom->arg;
  if (atom->word == DIPTYCH_WORD_DENOMINATOR_SCALE
      || (atom->word == DIPTYCH_WORD_ORDINAL_SCALE && numerator == 1 && diptych_atoms_is_class (atoms, at - 1, DIPTYCH_WORD_ARTICLE)))
    return pow (10, atom->arg);
  if (is_quarter (atoms, at) && (numerator == 3 || numerator == 1)
      && !diptych_atoms_is_one_of (atoms, at + 1, "ago later earlier"))
    return 4;
  if (numerator == 1 && atom->word == DIPTYCH_WORD_ORDINAL && atom->arg > 2)
    return atom->arg;
  if (atom->word == DIPTYCH_WORD_TENS)
    {
      const DiptychAtom *unit = diptych_atoms_get (atoms, at + 1 + diptych_atoms_is_dash (atoms, at + 1));

      if (unit == NULL || unit->kind != DIPTYCH_ATOM_WORD || unit->word != DIPTYCH_WORD_DENOMINATOR || unit->arg > 9)
        return 0;
      *end = unit - atoms->atoms + 1;
      return atom->arg + unit->arg;
    }
  return 0;
}

/* A fraction in words from the atom @at on: "a half", "three fifths", "a fourth". */
static double
read_fraction_words (const DiptychAtoms *atoms,
                     guint               at,
                     guint              *end)
{
  const DiptychAtom *atom = diptych_atoms_get (atoms, at);
  double denominator;
  Reader reader = { .atoms = atoms, .at = at, .scale = 1 };

  if (atom == NULL || atom->kind != DIPTYCH_ATOM_WORD)
    return 0;
  if (atom->word == DIPTYCH_WORD_ARTICLE)
    {
      denominator = read_denominator (atoms, at + 1, 1, end);
      if (denominator > 0)
        return 1 / denominator;
    }
  if (atom->word == DIPTYCH_WORD_HALF)
    {
      *end = at + 1;
      return 0.5;
    }
  if (!read_cardinal (&reader))
    return 0;
  denominator = read_denominator (atoms, reader.at, reader_value (&reader), end);
  /* "one hundred thirty-fifths" is 100/35, "twenty fifths" is 20/5. */
  if (reader.last == DIPTYCH_WORD_TENS && denominator > 0 && denominator < 10 && reader_value (&reader) > reader.last_value)
    return (reader_value (&reader) - reader.last_value) / (reader.last_value + denominator);
  return denominator > 0 ? reader_value (&reader) / denominator : 0;
}

/* "4/5" in digits, from the numerator on. */
static double
read_fraction_digits (const DiptychAtoms *atoms,
                      guint               at,
                      guint              *end)
{
  const DiptychAtom *numerator = diptych_atoms_get (atoms, at);
  const DiptychAtom *denominator = diptych_atoms_get (atoms, at + 2);

  if (numerator == NULL || denominator == NULL || numerator->kind != DIPTYCH_ATOM_NUMBER
      || denominator->kind != DIPTYCH_ATOM_NUMBER || !diptych_atoms_is_sign (atoms, at + 1, '/')
      || !numerator->plain || !denominator->plain || denominator->value <= numerator->value
      || atoms->atoms[at + 1].space != denominator->space
      || denominator->value == 0 || diptych_atoms_is_sign (atoms, at + 3, '/')
      || (at > 0 && (diptych_atoms_is_sign (atoms, at - 1, '/') || diptych_atoms_is_sign (atoms, at - 1, '-'))
          && at > 1 && diptych_atoms_is_number (atoms, at - 2)))
    return 0;
  *end = at + 3;
  return numerator->value / denominator->value;
}

/* What may follow a cardinal and makes it greater: "½", "1/2", "and a half". */
static void
read_mixed (const DiptychAtoms *atoms,
            DiptychNumber      *number)
{
  guint end = number->end;
  const DiptychAtom *next = diptych_atoms_get (atoms, end);
  double fraction = 0;

  if (next == NULL)
    return;
  if (next->kind == DIPTYCH_ATOM_NUMBER && number->plain && next->value < 1 && next->n_digits == 0)
    {
      fraction = next->value;
      end++;
    }
  else if (next->kind == DIPTYCH_ATOM_NUMBER && number->plain)
    fraction = read_fraction_digits (atoms, end, &end);
  else if (next->word == DIPTYCH_WORD_AND && !number->fraction)
    fraction = read_fraction_words (atoms, number->end + 1, &end);
  if (fraction == 0)
    return;
  if (diptych_atoms_is_class (atoms, end, DIPTYCH_WORD_SCALE))
    {
      /* "a billion and a half million", "two and a half million" */
      double scale = pow (10, atoms->atoms[end].arg);

      number->value = number->scale > scale ? number->value + fraction * scale : (number->value + fraction) * scale;
      number->scale = scale;
      end++;
    }
  else
    number->value += fraction * (number->scale >= 1000 && fraction < 1 ? number->scale : 1);
  number->fraction = TRUE;
  number->words |= next->kind == DIPTYCH_ATOM_WORD;
  number->plain = FALSE;
  number->end = end;
}

/* "1.1^23", "1.3x10^6", "12.32e+14" */
static void
read_power (const DiptychAtoms *atoms,
            DiptychNumber      *number)
{
  guint at = number->end;
  gboolean scientific = diptych_atoms_is_word (atoms, at, "e") && !atoms->atoms[at].space;
  gboolean ten = diptych_atoms_is_word (atoms, at, "x") && diptych_atoms_is_number (atoms, at + 1)
                 && atoms->atoms[at + 1].value == 10;
  int sign = 1;

  if (ten)
    at += 2;
  if (!scientific && !diptych_atoms_is_sign (atoms, at, '^'))
    return;
  for (at++; diptych_atoms_is_sign (atoms, at, '-') || diptych_atoms_is_sign (atoms, at, '+'); at++)
    if (atoms->atoms[at].arg == '-' && !diptych_atoms_is_sign (atoms, at + 1, '-'))
      sign = diptych_atoms_is_sign (atoms, at - 1, '-') ? 1 : -1;
  if (!diptych_atoms_is_number (atoms, at) || atoms->atoms[at].space)
    return;
  if (scientific || ten)
    number->value *= pow (10, sign * atoms->atoms[at].value);
  else
    number->value = pow (number->value, sign * atoms->atoms[at].value);
  number->plain = FALSE;
  number->end = at + 1;
}

/* "1 over 3", "two out of five hundred"; a ratio only where the first is the smaller. */
static void
read_ratio (const DiptychAtoms *atoms,
            DiptychNumber      *number)
{
  Reader reader = { .atoms = atoms, .at = number->end + 1, .scale = 1 };

  if (diptych_atoms_is_word (atoms, number->end, "out") && diptych_atoms_is_word (atoms, number->end + 1, "of"))
    reader.at++;
  else if (!diptych_atoms_is_word (atoms, number->end, "over"))
    return;
  if (!read_cardinal (&reader) || reader_value (&reader) <= number->value || number->value < 0
      || diptych_atoms_is_class (atoms, reader.at, DIPTYCH_WORD_UNIT))
    return;
  if (diptych_atoms_is_word (atoms, reader.at, "hundreds"))
    return;
  number->value /= reader_value (&reader);
  number->fraction = TRUE;
  number->plain = FALSE;
  number->end = reader.at;
}

static gboolean
read_ordinal (const DiptychAtoms *atoms,
              Reader             *reader,
              DiptychNumber      *number)
{
  const DiptychAtom *atom;

  if (diptych_atoms_is_dash (atoms, reader->at) && reader->last != 0 && reader->last != '0')
    reader->at++;
  else if (diptych_atoms_is_class (atoms, reader->at, DIPTYCH_WORD_AND)
           && (reader->last == DIPTYCH_WORD_HUNDRED || reader->last == DIPTYCH_WORD_SCALE))
    reader->at++;
  atom = diptych_atoms_get (atoms, reader->at);
  if (atom == NULL || atom->kind != DIPTYCH_ATOM_WORD)
    return FALSE;
  if (atom->word == DIPTYCH_WORD_ORDINAL
      && (may_open_group (reader->last) || (reader->last == DIPTYCH_WORD_TENS && atom->arg < 10)))
    number->value = reader_value (reader) + atom->arg;
  else if (atom->word == DIPTYCH_WORD_ORDINAL_SCALE && reader->last != '0')
    number->value = MAX (1, reader_value (reader)) * pow (10, atom->arg);
  else if (reader->last == '0' && !atom->space && diptych_atoms_is_one_of (atoms, reader->at, "st nd rd th"))
    number->value = reader_value (reader);
  else
    return FALSE;
  number->ordinal = TRUE;
  number->words = TRUE;
  number->end = reader->at + 1;
  return TRUE;
}

/* "minus five", "-4"; a hyphen between two words is no sign. */
static gboolean
read_sign (const DiptychAtoms *atoms,
           guint              *at)
{
  const DiptychAtom *atom = diptych_atoms_get (atoms, *at);

  if (diptych_atoms_is_class (atoms, *at, DIPTYCH_WORD_MINUS))
    {
      if (!is_number_word (atoms, *at + 1) && !diptych_atoms_is_number (atoms, *at + 1))
        return FALSE;
    }
  else if (atom != NULL && atom->kind == DIPTYCH_ATOM_SIGN && (atom->arg == '-' || atom->arg == 0x2212))
    {
      if (!diptych_atoms_is_number (atoms, *at + 1) || !atom->space
          || (atoms->atoms[*at + 1].space && *at > 0))
        return FALSE;
    }
  else
    return FALSE;
  (*at)++;
  return TRUE;
}

static void
number_from_reader (DiptychNumber *number,
                    const Reader  *reader)
{
  number->value = reader_value (reader);
  number->scale = reader->scale;
  number->words = reader->words;
  number->end = reader->at;
  number->plain = !reader->words && reader->atoms->atoms[reader->at - 1].plain;
}

/* "half a dozen", "half-dozen" */
static gboolean
read_half_dozen (const DiptychAtoms *atoms,
                 guint               at,
                 DiptychNumber      *number)
{
  guint next = at + 1;

  if (!diptych_atoms_is_class (atoms, at, DIPTYCH_WORD_HALF))
    return FALSE;
  next += diptych_atoms_is_class (atoms, next, DIPTYCH_WORD_ARTICLE) || diptych_atoms_is_dash (atoms, next);
  if (!diptych_atoms_is_class (atoms, next, DIPTYCH_WORD_DOZEN))
    return FALSE;
  number->value = 6;
  number->words = TRUE;
  number->end = next + 1;
  return TRUE;
}

/* "by a third", "more than a quarter in May", but not "by a third party" */
static gboolean
is_part_by (const DiptychAtoms *atoms,
            guint               at,
            guint               end)
{
  return at > 0 && diptych_atoms_is_one_of (atoms, at - 1, "by than nearly almost")
         && (end >= atoms->n || atoms->atoms[end].kind == DIPTYCH_ATOM_SIGN
             || diptych_atoms_is_one_of (atoms, end, "in from to this last since and or compared on over after before as"));
}

/* A fraction that stands at the front: "half a million", "a third of", "4/5". */
static gboolean
read_leading_fraction (const DiptychAtoms *atoms,
                       guint               at,
                       DiptychNumber      *number)
{
  guint end;
  double value = read_fraction_digits (atoms, at, &end);

  if (value == 0)
    {
      value = read_fraction_words (atoms, at, &end);
      if (value == 0 && is_quarter (atoms, at) && diptych_atoms_is_class (atoms, at + 1, DIPTYCH_WORD_SCALE))
        {
          value = 0.25;
          end = at + 1;
        }
      number->words = TRUE;
    }
  if (value == 0)
    return FALSE;
  /* "a second term" is no fraction, "a third of the seats" is one. */
  if (diptych_atoms_is_class (atoms, at, DIPTYCH_WORD_ARTICLE)
      && !diptych_atoms_is_word (atoms, end, "of")
      && !(value == 0.25 && diptych_atoms_is_word (atoms, end, "point"))
      && !is_part_by (atoms, at, end)
      && !diptych_atoms_is_class (atoms, end - 1, DIPTYCH_WORD_HALF)
      && !diptych_atoms_is_class (atoms, end - 1, DIPTYCH_WORD_ORDINAL_SCALE)
      && !diptych_atoms_is_class (atoms, end - 1, DIPTYCH_WORD_DENOMINATOR_SCALE))
    return FALSE;
  if (diptych_atoms_is_class (atoms, end, DIPTYCH_WORD_SCALE)
      || (diptych_atoms_is_class (atoms, end, DIPTYCH_WORD_ARTICLE)
          && diptych_atoms_is_class (atoms, end + 1, DIPTYCH_WORD_SCALE)))
    {
      end += diptych_atoms_is_class (atoms, end, DIPTYCH_WORD_ARTICLE);
      number->scale = pow (10, atoms->atoms[end].arg);
      value *= number->scale;
      end++;
    }
  number->value = value;
  number->fraction = TRUE;
  number->end = end;
  return TRUE;
}

static gboolean
may_begin (const DiptychAtoms *atoms,
           guint               i)
{
  if (i >= atoms->n)
    return FALSE;
  switch (atoms->atoms[i].kind)
    {
    case DIPTYCH_ATOM_NUMBER:
      return TRUE;
    case DIPTYCH_ATOM_WORD:
      return atoms->atoms[i].word != DIPTYCH_WORD_OTHER;
    case DIPTYCH_ATOM_SIGN:
      return atoms->atoms[i].arg == '-' || atoms->atoms[i].arg == 0x2212;
    case DIPTYCH_ATOM_HANGUL:
    default:
      return FALSE;
    }
}

/**
 * diptych_number_parse:
 * @atoms: atoms of a text
 * @i: the index to begin at
 * @number: (out caller-allocates): the number, if there is one
 *
 * Reads an English number in digits or words: "40", "1,000.5", "twenty-one
 * trillion", "a dozen", "three fifths", "2 1/2", "twenty-fifth", "2nd". A unit
 * that follows is not looked at. Reads no further than the number reaches.
 *
 * Returns: whether a number begins at @i
 */
gboolean
diptych_number_parse (const DiptychAtoms *atoms,
                      guint               i,
                      DiptychNumber      *number)
{
  guint at = i;
  gboolean negative = read_sign (atoms, &at);
  Reader reader = { .atoms = atoms, .at = at, .scale = 1 };

  *number = (DiptychNumber) { .first = i, .scale = 1 };
  if (!may_begin (atoms, i))
    return FALSE;
  if (!read_half_dozen (atoms, at, number) && !read_leading_fraction (atoms, at, number))
    {
      gboolean cardinal = read_cardinal (&reader);
      Reader after = reader;

      if (!cardinal)
        {
          after = (Reader) { .atoms = atoms, .at = at, .scale = 1 };
          return !negative && read_ordinal (atoms, &after, number);
        }
      if (read_ordinal (atoms, &after, number))
        return !negative;
      number_from_reader (number, &reader);
      read_mixed (atoms, number);
      read_power (atoms, number);
      read_ratio (atoms, number);
    }
  if (negative)
    {
      number->value = -number->value;
      number->plain = FALSE;
    }
  return TRUE;
}

/**
 * diptych_number_to_string:
 * @value: a number
 *
 * Returns: (transfer full): @value in decimal notation, without separators and
 *   without an exponent, with up to 15 digits that count
 */
char *
diptych_number_to_string (double value)
{
  char buffer[64];
  char *point;

  if (fabs (value) >= 1e15 || (value != 0 && fabs (value) < 1e-6))
    {
      char format[400];
      int decimals = fabs (value) >= 1 ? 0 : (int) (-log10 (fabs (value))) + 12;

      g_snprintf (format, sizeof format, "%.*f", MIN (decimals, 320), value);
      if (decimals > 0)
        for (point = format + strlen (format) - 1; *point == '0'; point--)
          *point = '\0';
      return g_strdup (format);
    }
  g_ascii_formatd (buffer, sizeof buffer, "%.9f", value);
  for (point = buffer + strlen (buffer) - 1; *point == '0'; point--)
    *point = '\0';
  if (*point == '.')
    *point = '\0';
  return g_strdup (g_str_equal (buffer, "-0") ? "0" : buffer);
}
