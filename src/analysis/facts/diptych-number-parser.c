/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-number-parser.h"

#include <math.h>
#include <string.h>

#include "analysis/facts/diptych-cardinal.h"

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
  double value, denominator;
  DiptychCardinal cardinal = diptych_cardinal_at (atoms, at);

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
  if (!diptych_cardinal_read (&cardinal))
    return 0;
  value = diptych_cardinal_get_value (&cardinal);
  denominator = read_denominator (atoms, cardinal.at, value, end);
  /* "one hundred thirty-fifths" is 100/35, "twenty fifths" is 20/5. */
  if (cardinal.last == DIPTYCH_WORD_TENS && denominator > 0 && denominator < 10 && value > cardinal.last_value)
    return (value - cardinal.last_value) / (cardinal.last_value + denominator);
  return denominator > 0 ? value / denominator : 0;
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
  DiptychCardinal cardinal = diptych_cardinal_at (atoms, number->end + 1);

  if (diptych_atoms_is_word (atoms, number->end, "out") && diptych_atoms_is_word (atoms, number->end + 1, "of"))
    cardinal.at++;
  else if (!diptych_atoms_is_word (atoms, number->end, "over"))
    return;
  if (!diptych_cardinal_read (&cardinal) || diptych_cardinal_get_value (&cardinal) <= number->value || number->value < 0
      || diptych_atoms_is_class (atoms, cardinal.at, DIPTYCH_WORD_UNIT))
    return;
  if (diptych_atoms_is_word (atoms, cardinal.at, "hundreds"))
    return;
  number->value /= diptych_cardinal_get_value (&cardinal);
  number->fraction = TRUE;
  number->plain = FALSE;
  number->end = cardinal.at;
}

static gboolean
read_ordinal (const DiptychAtoms *atoms,
              DiptychCardinal    *cardinal,
              DiptychNumber      *number)
{
  const DiptychAtom *atom;

  if (diptych_atoms_is_dash (atoms, cardinal->at) && cardinal->last != 0 && cardinal->last != '0')
    cardinal->at++;
  else if (diptych_atoms_is_class (atoms, cardinal->at, DIPTYCH_WORD_AND)
           && (cardinal->last == DIPTYCH_WORD_HUNDRED || cardinal->last == DIPTYCH_WORD_SCALE))
    cardinal->at++;
  atom = diptych_atoms_get (atoms, cardinal->at);
  if (atom == NULL || atom->kind != DIPTYCH_ATOM_WORD)
    return FALSE;
  if (atom->word == DIPTYCH_WORD_ORDINAL
      && (diptych_cardinal_may_open_group (cardinal) || (cardinal->last == DIPTYCH_WORD_TENS && atom->arg < 10)))
    number->value = diptych_cardinal_get_value (cardinal) + atom->arg;
  else if (atom->word == DIPTYCH_WORD_ORDINAL_SCALE && cardinal->last != '0')
    number->value = MAX (1, diptych_cardinal_get_value (cardinal)) * pow (10, atom->arg);
  else if (cardinal->last == '0' && !atom->space && diptych_atoms_is_one_of (atoms, cardinal->at, "st nd rd th"))
    number->value = diptych_cardinal_get_value (cardinal);
  else
    return FALSE;
  number->ordinal = TRUE;
  number->words = TRUE;
  number->end = cardinal->at + 1;
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
      if (!diptych_cardinal_is_word (atoms, *at + 1) && !diptych_atoms_is_number (atoms, *at + 1))
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
number_from_cardinal (DiptychNumber         *number,
                      const DiptychCardinal *cardinal)
{
  number->value = diptych_cardinal_get_value (cardinal);
  number->scale = cardinal->scale;
  number->words = cardinal->words;
  number->end = cardinal->at;
  number->plain = !cardinal->words && cardinal->atoms->atoms[cardinal->at - 1].plain;
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

/* "by a third", "more than a quarter in May", "a third less", but not "by a third party" */
static gboolean
is_part_by (const DiptychAtoms *atoms,
            guint               at,
            guint               end)
{
  if (diptych_atoms_is_one_of (atoms, end, "less fewer lower cheaper smaller higher larger bigger faster slower")
      || (diptych_atoms_is_word (atoms, end, "more") && diptych_atoms_is_word (atoms, end + 1, "than")))
    return TRUE;
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
  DiptychCardinal cardinal = diptych_cardinal_at (atoms, at);

  *number = (DiptychNumber) { .first = i, .scale = 1 };
  if (!may_begin (atoms, i))
    return FALSE;
  if (!read_half_dozen (atoms, at, number) && !read_leading_fraction (atoms, at, number))
    {
      gboolean is_cardinal = diptych_cardinal_read (&cardinal);
      DiptychCardinal after = cardinal;

      if (!is_cardinal)
        {
          after = diptych_cardinal_at (atoms, at);
          return !negative && read_ordinal (atoms, &after, number);
        }
      if (read_ordinal (atoms, &after, number))
        return !negative;
      number_from_cardinal (number, &cardinal);
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
