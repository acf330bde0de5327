/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-date-private.h"

/* A year of two digits stands for one between 1940 and 2039. */
static int
full_year (int year)
{
  return year < 100 ? year + (year < 40 ? 2000 : 1900) : year;
}

/* "nineteen ninety six", "two thousand and fifteen" */
static gboolean
parse_year_words (const DiptychAtoms *atoms,
                  guint               i,
                  int                *year,
                  guint              *end)
{
  DiptychNumber century, rest;

  if (!diptych_number_parse (atoms, i, &century) || century.ordinal || century.fraction || !century.words)
    return FALSE;
  if (century.value >= 1500 && century.value <= DIPTYCH_DATE_LAST_YEAR)
    {
      *year = century.value;
      *end = century.end;
      /* "two thousand" alone is a number. */
      return century.value != 2000
             || (i > 0 && (diptych_atoms_is_word (atoms, i - 1, "year") || diptych_atoms_is_class (atoms, i - 1, DIPTYCH_WORD_MONTH)));
    }
  if (century.value < 15 || century.value > 20)
    return FALSE;
  if (diptych_atoms_is_dash (atoms, century.end))
    century.end++;
  if (!diptych_number_parse (atoms, century.end, &rest) || rest.ordinal || !rest.words
      || rest.value < 10 || rest.value > 99)
    return FALSE;
  *year = century.value * 100 + rest.value;
  *end = rest.end;
  return TRUE;
}

/**
 * diptych_date_parse_year:
 *
 * Reads a year of four digits or in words.
 */
gboolean
diptych_date_parse_year (const DiptychAtoms *atoms,
                         guint               i,
                         int                *year,
                         guint              *end)
{
  const DiptychAtom *atom = diptych_atoms_get (atoms, i);

  if (atom == NULL)
    return FALSE;
  if (atom->kind == DIPTYCH_ATOM_NUMBER)
    {
      const DiptychAtom *next = diptych_atoms_get (atoms, i + 1);

      if (!atom->plain || atom->glued || atom->n_digits != 4
          || atom->value < DIPTYCH_DATE_FIRST_YEAR || atom->value > DIPTYCH_DATE_LAST_YEAR
          || diptych_atoms_is_sign (atoms, i + 1, '%')
          || (next != NULL && next->kind != DIPTYCH_ATOM_SIGN && !next->space))
        return FALSE;
      *year = atom->value;
      *end = i + 1;
      return TRUE;
    }
  return parse_year_words (atoms, i, year, end);
}

/**
 * diptych_date_parse_year_after:
 *
 * Reads a year after a month or the like: also "of 87" and "'87".
 */
gboolean
diptych_date_parse_year_after (const DiptychAtoms *atoms,
                               guint               i,
                               int                *year,
                               guint              *end)
{
  guint at = diptych_date_skip_comma (atoms, diptych_date_skip_stop (atoms, i));
  gboolean of = diptych_atoms_is_word (atoms, at, "of");
  gboolean apostrophe;

  at += of;
  if (diptych_atoms_is_sign (atoms, at, '/') || diptych_atoms_is_dash (atoms, at))
    at++;
  if (diptych_date_parse_year (atoms, at, year, end))
    return TRUE;
  apostrophe = diptych_atoms_is_sign (atoms, at, '\'') || diptych_atoms_is_sign (atoms, at, 0x2019);
  if (diptych_atoms_is_number (atoms, at + apostrophe) && (of || apostrophe)
      && atoms->atoms[at + apostrophe].n_digits == 2 && atoms->atoms[at + apostrophe].plain)
    {
      *year = full_year (atoms->atoms[at + apostrophe].value);
      *end = at + apostrophe + 1;
      return TRUE;
    }
  return FALSE;
}

/**
 * diptych_date_parse_decade:
 *
 * Reads "1990s", "the nineties", "the '90s".
 */
gboolean
diptych_date_parse_decade (const DiptychAtoms *atoms,
                           guint               i,
                           DiptychMoment      *moment,
                           guint              *end)
{
  guint at = diptych_date_skip_the (atoms, i);
  const DiptychAtom *atom;
  gboolean apostrophe = diptych_atoms_is_sign (atoms, at, '\'') || diptych_atoms_is_sign (atoms, at, 0x2019)
                        || diptych_atoms_is_sign (atoms, at, 0x2018);
  int year = 0;

  at += apostrophe;
  atom = diptych_atoms_get (atoms, at);
  if (atom == NULL)
    return FALSE;
  *end = at + 1;
  if (atom->word == DIPTYCH_WORD_DECADE && atom->kind == DIPTYCH_ATOM_WORD && diptych_atoms_is_word (atoms, at - 1, "the"))
    year = 1900 + atom->arg;
  else if (atom->kind == DIPTYCH_ATOM_NUMBER && atom->plain && !atom->glued && (int) atom->value % 10 == 0)
    {
      guint s = at + 1;

      if (diptych_atoms_is_sign (atoms, s, '\'') || diptych_atoms_is_sign (atoms, s, 0x2019))
        s++;
      if (!diptych_atoms_is_word (atoms, s, "s") || atoms->atoms[s].space)
        return FALSE;
      *end = s + 1;
      if (atom->n_digits == 4 && atom->value >= DIPTYCH_DATE_FIRST_YEAR && atom->value <= DIPTYCH_DATE_LAST_YEAR)
        year = atom->value;
      else if (atom->n_digits == 2 && (apostrophe || diptych_atoms_is_word (atoms, at - 1, "the")))
        year = 1900 + atom->value;
    }
  if (year == 0)
    return FALSE;
  *moment = DIPTYCH_MOMENT_NONE;
  moment->year = year;
  moment->years = 10;
  return TRUE;
}

/* "at least 2015" in "until at least 2015" */
static gboolean
is_bound (const DiptychAtoms *atoms,
          guint               i)
{
  return i >= 3 && diptych_atoms_is_one_of (atoms, i - 1, "least") && diptych_atoms_is_word (atoms, i - 2, "at")
         && diptych_atoms_is_one_of (atoms, i - 3, "until till since through");
}

/* Whether a number of four digits stands before what years have: "the 2016 elections",
 * "its 2023 results". A count of such things has a comma or no article. */
static gboolean
is_owned_year (const DiptychAtoms *atoms,
               guint               i,
               int                 year)
{
  return i > 0 && year >= 1800 && year < 2100 && year % 1000 != 0
         && (diptych_atoms_is_one_of (atoms, i - 1, "the its his her their our this") || diptych_atoms_is_word (atoms, i - 1, "s"))
         && !diptych_atoms_is_one_of (atoms, i + 1, "workers employees soldiers jobs seats votes cases homes passengers members residents "
                                                    "deaths victims students patients meters metres dollars euros pounds points tons tonnes");
}

/**
 * diptych_date_parse_year_alone:
 *
 * Reads a year by itself, where nothing says that it is a count.
 */
gboolean
diptych_date_parse_year_alone (const DiptychAtoms *atoms,
                               guint               i,
                               DiptychMoment      *moment,
                               guint              *end)
{
  guint at = diptych_date_skip_the (atoms, i);
  gboolean named = diptych_atoms_is_word (atoms, at, "year") || diptych_atoms_is_word (atoms, at, "fiscal");
  const DiptychAtom *next;
  int year;

  if (at > i && !named)
    return FALSE;
  while (diptych_atoms_is_one_of (atoms, at, "fiscal year"))
    at++;
  if (!diptych_date_parse_year (atoms, at, &year, end))
    return FALSE;
  *moment = DIPTYCH_MOMENT_NONE;
  moment->year = year;
  if (named)
    return TRUE;
  next = diptych_atoms_get (atoms, *end);
  if (year < 1500 && !(i > 0 && diptych_atoms_is_one_of (atoms, i - 1, "in since year by until from")))
    return FALSE;
  if (i > 0 && (diptych_atoms_is_sign (atoms, i - 1, '$') || diptych_atoms_is_sign (atoms, i - 1, '/')
                || diptych_atoms_is_sign (atoms, i - 1, 0x20ac) || diptych_atoms_is_sign (atoms, i - 1, 0xa3)
                || (diptych_atoms_is_one_of (atoms, i - 1, "least most about nearly than some only") && !is_bound (atoms, i))))
    return diptych_atoms_is_one_of (atoms, i - 1, "than") && (next == NULL || next->kind == DIPTYCH_ATOM_SIGN);
  if (next != NULL && next->kind == DIPTYCH_ATOM_WORD)
    {
      gboolean in = i > 0 && (diptych_atoms_is_one_of (atoms, i - 1, "in since of by until from during before after") || is_bound (atoms, i));
      char last = atoms->text[next->span.end - 1];

      if (next->word == DIPTYCH_WORD_UNIT || next->word == DIPTYCH_WORD_SCALE || next->word == DIPTYCH_WORD_HUNDRED)
        return FALSE;
      if (!in && (diptych_atoms_is_one_of (atoms, *end, "people men women children troops percent per won yen km miles")
                  || (last == 's' && !is_owned_year (atoms, i, year) && diptych_span_length (next->span) > 3
                      && g_ascii_islower (atoms->text[next->span.start])
                      && !diptych_atoms_is_one_of (atoms, *end, "was has this its as is"))))
        return FALSE;
    }
  if (i > 1 && !atoms->atoms[i].space && diptych_atoms_is_dash (atoms, i - 1) && diptych_atoms_is_number (atoms, i - 2)
      && !(atoms->atoms[i - 2].n_digits == 4 && atoms->atoms[i - 2].value < year && atoms->atoms[i - 2].value >= 1500
           && !diptych_atoms_is_dash (atoms, i - 3)))
    return FALSE;
  return !(i > 0 && diptych_atoms_is_number (atoms, i - 1));
}
