/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-elided-unit.h"

#include <string.h>

#include "analysis/facts/diptych-number-parser.h"

static gboolean
is_stop (const DiptychAtoms *atoms,
         guint               i)
{
  return i >= atoms->n || diptych_atoms_is_sign (atoms, i, '.') || diptych_atoms_is_sign (atoms, i, ',')
         || diptych_atoms_is_sign (atoms, i, ';') || diptych_atoms_is_sign (atoms, i, ')');
}

/* "for two." after "for three years" */
static gboolean
read_length (const DiptychNumber *number,
             const DiptychFact   *last,
             DiptychFact         *fact)
{
  gsize digits = strspn (last->value, "PT"), letter = digits + strspn (last->value + digits, "0123456789.");
  g_autofree char *amount = NULL;

  if (last->amount <= 0 || letter == digits || last->value[letter] == '\0' || last->value[letter + 1] != '\0')
    return FALSE;
  amount = diptych_number_to_string (number->value);
  fact->value = g_strdup_printf ("%.*s%s%s", (int) digits, last->value, amount, last->value + letter);
  fact->amount = last->amount / g_ascii_strtod (last->value + digits, NULL) * number->value;
  return TRUE;
}

/* "a limit of 10" after "14 knots" */
static gboolean
is_bound (const DiptychAtoms *atoms,
          guint               i)
{
  return i > 1 && diptych_atoms_is_one_of (atoms, i - 1, "of is was")
         && diptych_atoms_is_one_of (atoms, i - 2, "limit maximum minimum norm average threshold standard target");
}

/**
 * diptych_elided_unit_read:
 * @i: the index of an atom at which a number may begin
 * @last: the fact before it in the sentence
 * @fact: (out caller-allocates): the fact; its sentence is not set
 * @end: (out): the index of the atom after it
 *
 * Reads a number whose unit is that of the fact before: "for three years and … for two",
 * "14 knots against a limit of 10".
 *
 * Returns: whether there is one
 */
gboolean
diptych_elided_unit_read (const DiptychAtoms *atoms,
                          guint               i,
                          const DiptychFact  *last,
                          DiptychFact        *fact,
                          guint              *end)
{
  DiptychNumber number;

  if (i == 0 || !diptych_number_parse (atoms, i, &number) || number.ordinal || number.fraction)
    return FALSE;
  *end = number.end;
  *fact = (DiptychFact) { .kind = last->kind, .span = diptych_atoms_span (atoms, i, number.end) };
  if (last->kind == DIPTYCH_FACT_DURATION)
    {
      if (!diptych_atoms_is_word (atoms, i - 1, "for") || !is_stop (atoms, number.end) || !read_length (&number, last, fact))
        return FALSE;
    }
  else if ((last->kind == DIPTYCH_FACT_QUANTITY || last->kind == DIPTYCH_FACT_PERCENT) && is_bound (atoms, i)
           && !diptych_atoms_is_sign (atoms, number.end, '%') && last->unit != NULL)
    {
      fact->amount = number.value;
      fact->value = diptych_number_to_string (number.value);
    }
  else
    return FALSE;
  fact->unit = g_strdup (last->unit);
  return TRUE;
}
