/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-age-parser.h"

#include "analysis/facts/diptych-calendar.h"
#include "analysis/facts/diptych-number-parser.h"

#define OLDEST 120

/* Below this, "he is 12" may be a size or a rank. */
#define YOUNGEST 15

static gboolean
is_name (const DiptychAtoms *atoms,
         guint               i)
{
  const DiptychAtom *atom;

  /* "Gil-dong" */
  if (i >= 2 && diptych_atoms_is_dash (atoms, i - 1) && !atoms->atoms[i - 1].space && !atoms->atoms[i].space)
    i -= 2;
  atom = diptych_atoms_get (atoms, i);
  return atom != NULL && ((atom->kind == DIPTYCH_ATOM_WORD && atom->word != DIPTYCH_WORD_MONTH
                           && g_unichar_isupper (g_utf8_get_char (atoms->text + atom->span.start)))
                          || atom->kind == DIPTYCH_ATOM_HANGUL);
}

static gboolean
is_years (const DiptychAtoms *atoms,
          guint               i)
{
  const DiptychAtom *atom = diptych_atoms_get (atoms, i);

  return diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_UNIT) && atom->arg == DIPTYCH_TIME_YEAR
         && atom->kind == DIPTYCH_ATOM_WORD;
}

/* Whether atom @i is a number that can be the age of somebody grown up or growing. */
static gboolean
is_age (const DiptychAtoms *atoms,
        guint               i,
        double              least)
{
  const DiptychAtom *number = diptych_atoms_get (atoms, i);

  return number != NULL && number->kind == DIPTYCH_ATOM_NUMBER && number->plain && number->n_digits <= 3
         && number->value >= least && number->value < OLDEST;
}

/* "the captain" and "her older brother" up to atom @i, before ", 51," and what he did */
static gboolean
is_role (const DiptychAtoms *atoms,
         guint               i)
{
  const DiptychAtom *atom = diptych_atoms_get (atoms, i);

  if (atom == NULL || atom->kind != DIPTYCH_ATOM_WORD || atom->word != DIPTYCH_WORD_OTHER
      || !g_ascii_islower (atoms->text[atom->span.start]) || atoms->text[atom->span.end - 1] == 's')
    return FALSE;
  for (guint back = 1; back <= 3 && back <= i; back++)
    if (diptych_atoms_is_one_of (atoms, i - back, "the a an his her its their"))
      return diptych_atoms_is_one_of (atoms, i + 4, "who had has is was said says told will");
  return FALSE;
}

/* "(57)" and ", 57," after a name. */
static gboolean
parse_bracketed (const DiptychAtoms *atoms,
                 guint               i,
                 DiptychAge         *age,
                 guint              *end)
{
  gboolean bracket = diptych_atoms_is_sign (atoms, i, '(');
  const DiptychAtom *number = diptych_atoms_get (atoms, i + 1);

  if (!(bracket || diptych_atoms_is_sign (atoms, i, ',')) || i == 0 || !is_age (atoms, i + 1, bracket ? 1 : 10)
      || !(is_name (atoms, i - 1) || (!bracket && is_age (atoms, i + 1, YOUNGEST) && is_role (atoms, i - 1))))
    return FALSE;
  if (bracket ? !diptych_atoms_is_sign (atoms, i + 2, ')')
              : !(diptych_atoms_is_sign (atoms, i + 2, ',')
                  || (diptych_atoms_is_sign (atoms, i + 2, '.') && i + 3 == atoms->n)))
    return FALSE;
  age->years = number->value;
  age->span = bracket ? diptych_atoms_span (atoms, i, i + 3) : number->span;
  *end = bracket ? i + 3 : i + 2;
  return TRUE;
}

/* "57-year-old", "57 years old", "57 years of age" */
static gboolean
parse_years_old (const DiptychAtoms *atoms,
                 guint               i,
                 DiptychAge         *age,
                 guint              *end)
{
  DiptychNumber number;
  guint at;

  if (!diptych_number_parse (atoms, i, &number) || number.ordinal || number.value >= OLDEST)
    return FALSE;
  at = number.end + diptych_atoms_is_dash (atoms, number.end);
  if (!is_years (atoms, at))
    return FALSE;
  at++;
  if (diptych_atoms_is_word (atoms, at, "of") && diptych_atoms_is_word (atoms, at + 1, "age"))
    *end = at + 2;
  else
    {
      at += diptych_atoms_is_dash (atoms, at);
      if (!diptych_atoms_is_one_of (atoms, at, "old olds"))
        return FALSE;
      *end = at + 1;
    }
  age->years = number.value;
  age->span = diptych_atoms_span (atoms, i, *end);
  return TRUE;
}

/* "Oda is 29 and", "who is 29," */
static gboolean
parse_is (const DiptychAtoms *atoms,
          guint               i,
          DiptychAge         *age,
          guint              *end)
{
  if (i < 2 || !is_age (atoms, i, YOUNGEST) || !diptych_atoms_is_one_of (atoms, i - 1, "is was turns turned")
      || !(diptych_atoms_is_one_of (atoms, i - 2, "who he she")
           || (is_name (atoms, i - 2) && diptych_atoms_is_word (atoms, i - 1, "is"))))
    return FALSE;
  if (!(i + 1 >= atoms->n || diptych_atoms_is_sign (atoms, i + 1, ',') || diptych_atoms_is_sign (atoms, i + 1, ';')
        || (diptych_atoms_is_sign (atoms, i + 1, '.') && !diptych_atoms_is_number (atoms, i + 2))
        || diptych_atoms_is_one_of (atoms, i + 1, "and but when who")
        || (diptych_atoms_is_one_of (atoms, i - 1, "turns turned") && diptych_atoms_is_one_of (atoms, i + 1, "last this next in on"))))
    return FALSE;
  age->years = atoms->atoms[i].value;
  age->span = atoms->atoms[i].span;
  *end = i + 1;
  return TRUE;
}

/* "aged 57", "at the age of 57" */
static gboolean
parse_aged (const DiptychAtoms *atoms,
            guint               i,
            DiptychAge         *age,
            guint              *end)
{
  DiptychNumber number;
  guint at = i + 1;

  if (!diptych_atoms_is_one_of (atoms, i, "aged age"))
    return FALSE;
  at += diptych_atoms_is_word (atoms, at, "of");
  if (!diptych_number_parse (atoms, at, &number) || number.ordinal || number.value < 1 || number.value >= OLDEST)
    return FALSE;
  age->years = number.value;
  age->span = diptych_atoms_span (atoms, i, number.end);
  *end = number.end;
  return TRUE;
}

/**
 * diptych_age_parse:
 * @atoms: atoms of a text
 * @i: the index to begin at
 * @age: (out caller-allocates): the age
 * @end: (out): the index of the atom after it
 *
 * Reads how old somebody is: "(57)" and ", 57," after a name, "57-year-old",
 * "aged 57", "he is 57".
 *
 * Returns: whether an age begins at @i
 */
gboolean
diptych_age_parse (const DiptychAtoms *atoms,
                   guint               i,
                   DiptychAge         *age,
                   guint              *end)
{
  return parse_bracketed (atoms, i, age, end)
         || parse_years_old (atoms, i, age, end)
         || parse_is (atoms, i, age, end)
         || parse_aged (atoms, i, age, end);
}
