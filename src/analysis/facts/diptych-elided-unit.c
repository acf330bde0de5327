/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-elided-unit.h"

#include <math.h>
#include <string.h>

#include "analysis/facts/diptych-number-parser.h"

/* How many facts back the unit is sought. */
#define MAX_FACTS_BACK 4

/* An amount of money without its currency is that of a "million" at least. */
#define LEAST_SCALE 1e6

/* So many times smaller or larger than the first an amount of the same may be. */
#define MAX_RATIO 5

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

/* "from 137 million" after "to 412 million euros", "from 2.5" after "2.25 percent" */
static gboolean
is_other_amount (const DiptychAtoms  *atoms,
                 const DiptychNumber *number,
                 const DiptychFact   *last)
{
  if (number->first == 0 || !diptych_atoms_is_one_of (atoms, number->first - 1, "from to")
      || !(is_stop (atoms, number->end) || diptych_atoms_is_one_of (atoms, number->end, "a in at by on and last this after before")))
    return FALSE;
  if (last->kind == DIPTYCH_FACT_MONEY)
    return number->scale >= LEAST_SCALE;
  return last->kind == DIPTYCH_FACT_PERCENT && !number->words && number->value < 100 && number->value != floor (number->value);
}

/* "offered 2 million," after "3 million tons" */
static gboolean
is_answer (const DiptychAtoms  *atoms,
           const DiptychNumber *number,
           const DiptychFact   *last)
{
  return (last->kind == DIPTYCH_FACT_QUANTITY || last->kind == DIPTYCH_FACT_MONEY)
         && number->scale >= LEAST_SCALE && is_stop (atoms, number->end)
         && number->value <= last->amount * MAX_RATIO && last->amount <= number->value * MAX_RATIO
         && diptych_atoms_is_one_of (atoms, number->first - 1, "offer offers offered ask asks asked want wants wanted demand demands demanded "
                                                               "seek sought give gave got get receive received pay paid produce produced buy "
                                                               "bought sell sold ship shipped export exported import imported bid bids "
                                                               "propose proposed suggest suggested lost lose spend spent than only just");
}

static gboolean
read_after (const DiptychAtoms  *atoms,
            const DiptychNumber *number,
            const DiptychFact   *last,
            DiptychFact         *fact)
{
  *fact = (DiptychFact) { .kind = last->kind, .span = diptych_atoms_span (atoms, number->first, number->end) };
  if (last->kind == DIPTYCH_FACT_DURATION)
    {
      if (!diptych_atoms_is_word (atoms, number->first - 1, "for") || !is_stop (atoms, number->end) || !read_length (number, last, fact))
        return FALSE;
    }
  else if ((last->kind == DIPTYCH_FACT_QUANTITY && is_bound (atoms, number->first)) || is_other_amount (atoms, number, last)
           || is_answer (atoms, number, last))
    {
      fact->amount = number->value;
      fact->value = diptych_number_to_string (number->value);
    }
  else
    return FALSE;
  fact->unit = g_strdup (last->unit);
  return TRUE;
}

/**
 * diptych_elided_unit_read:
 * @i: the index of an atom at which a number may begin
 * @sentence: the index of its sentence
 * @facts: (element-type DiptychFact): the facts before it
 * @fact: (out caller-allocates): the fact; its sentence is not set
 * @end: (out): the index of the atom after it
 *
 * Reads a number whose unit is that of a fact before it: "for three years and … for
 * two", "14 knots against a limit of 10", "to 412 million euros from 137 million", "wanted 3
 * million tons and was offered 2 million".
 *
 * Returns: whether there is one
 */
gboolean
diptych_elided_unit_read (const DiptychAtoms *atoms,
                          guint               i,
                          guint               sentence,
                          const GArray       *facts,
                          DiptychFact        *fact,
                          guint              *end)
{
  DiptychNumber number;

  if (i == 0 || facts->len == 0 || !diptych_number_parse (atoms, i, &number) || number.ordinal || number.fraction
      || diptych_atoms_is_sign (atoms, number.end, '%'))
    return FALSE;
  *end = number.end;
  for (guint f = facts->len; f > 0 && facts->len - f < MAX_FACTS_BACK; f--)
    {
      const DiptychFact *last = &g_array_index (facts, DiptychFact, f - 1);

      if (last->sentence != sentence)
        return FALSE;
      if (read_after (atoms, &number, last, fact))
        return TRUE;
    }
  return FALSE;
}
