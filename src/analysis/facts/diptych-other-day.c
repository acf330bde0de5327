/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-other-day.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/facts/diptych-calendar.h"

/* How far back a day was named that another is counted from. */
#define MAX_FACTS_BACK 24
#define MAX_SENTENCES_BACK 8

/* The same for a year. */
#define MAX_SENTENCES_TO_YEAR 1

/* Days that are in every month. */
#define LEAST_MONTH 28

static gboolean
is_day (const DiptychAtoms *atoms,
        guint               i)
{
  return diptych_atoms_is_word (atoms, i, "day");
}

/* Whether "the day before" ends there, and is not "the day before the vote". */
static gboolean
ends (const DiptychAtoms *atoms,
      guint               i)
{
  return i >= atoms->n || atoms->atoms[i].kind == DIPTYCH_ATOM_SIGN
         || diptych_atoms_is_one_of (atoms, i, "on in at for by with and but when as that which while from to of");
}

/**
 * diptych_other_day_parse:
 * @offset: (out): how many days after the day that was named last
 * @end: (out): the index of the atom after it
 *
 * Reads "the day before", "the day after", "the next day", "the previous day" and "the
 * same day", which are told from a day that the text named before.
 *
 * Returns: whether one begins at @i
 */
gboolean
diptych_other_day_parse (const DiptychAtoms *atoms,
                         guint               i,
                         int                *offset,
                         guint              *end)
{
  /* "up 3% from the previous day" tells of no event. */
  if (!diptych_atoms_is_word (atoms, i, "the") || (i > 0 && diptych_atoms_is_one_of (atoms, i - 1, "from than over")))
    return FALSE;
  if (is_day (atoms, i + 1) && diptych_atoms_is_one_of (atoms, i + 2, "before after") && ends (atoms, i + 3))
    {
      *offset = diptych_atoms_is_word (atoms, i + 2, "before") ? -1 : 1;
      *end = i + 3;
      return TRUE;
    }
  if (!is_day (atoms, i + 2) || !diptych_atoms_is_one_of (atoms, i + 1, "same next following previous"))
    return FALSE;
  *offset = diptych_atoms_is_word (atoms, i + 1, "same") ? 0 : diptych_atoms_is_word (atoms, i + 1, "previous") ? -1 : 1;
  *end = i + 3;
  return TRUE;
}

/* The day of "XXXX-XX-28" and "XXXX-10-28" moved within its month. */
static gboolean
move_partial (const char  *value,
              int          offset,
              DiptychFact *fact)
{
  int day;

  if (strlen (value) < 10 || value[7] != '-' || !g_ascii_isdigit (value[8]))
    return FALSE;
  day = atoi (value + 8) + offset;
  if (day < 1 || day > LEAST_MONTH)
    return FALSE;
  fact->value = g_strdup_printf ("%.8s%02d", value, day);
  return TRUE;
}

/**
 * diptych_other_day_resolve:
 * @named: the date that was named last
 * @offset: how many days after it
 * @fact: (inout): a date whose value and days are set
 *
 * Returns: whether @named is a day, so that another can be counted from it
 */
gboolean
diptych_other_day_resolve (const DiptychFact *named,
                           int                offset,
                           DiptychFact       *fact)
{
  DiptychMoment moment;

  if (named->kind != DIPTYCH_FACT_DATE || named->amount > 0)
    return FALSE;
  if (named->first_day == 0)
    return move_partial (named->value, offset, fact);
  if (named->first_day != named->last_day)
    return FALSE;
  moment = diptych_moment_from_day (named->first_day + offset);
  fact->value = diptych_moment_to_string (&moment);
  fact->first_day = fact->last_day = named->first_day + offset;
  return TRUE;
}

/* Counts from the last of @facts that @resolve can count from. */
static gboolean
resolve_from_last (const GArray *facts,
                   guint         sentence,
                   guint         max_sentences,
                   gboolean    (*resolve) (const DiptychFact *, int, DiptychFact *),
                   int           offset,
                   DiptychFact  *fact)
{
  for (guint f = facts->len; f > 0 && facts->len - f < MAX_FACTS_BACK; f--)
    {
      const DiptychFact *named = &g_array_index (facts, DiptychFact, f - 1);

      if (named->sentence + max_sentences < sentence)
        return FALSE;
      if (resolve (named, offset, fact))
        return TRUE;
    }
  return FALSE;
}

/**
 * diptych_other_day_find:
 * @i: the index of an atom
 * @sentence: the index of its sentence
 * @facts: (element-type DiptychFact): the facts before it
 * @fact: (out caller-allocates): the day; its sentence is not set
 * @end: (out): the index of the atom after it
 *
 * Reads "the day before" and counts it from the day that was named last, if that was not
 * long ago.
 *
 * Returns: whether there is one
 */
gboolean
diptych_other_day_find (const DiptychAtoms *atoms,
                        guint               i,
                        guint               sentence,
                        const GArray       *facts,
                        DiptychFact        *fact,
                        guint              *end)
{
  int offset;

  if (!diptych_other_day_parse (atoms, i, &offset, end))
    return FALSE;
  *fact = (DiptychFact) { .kind = DIPTYCH_FACT_DATE, .span = diptych_atoms_span (atoms, i, *end) };
  return resolve_from_last (facts, sentence, MAX_SENTENCES_BACK, diptych_other_day_resolve, offset, fact);
}

/**
 * diptych_other_year_parse:
 * @offset: (out): how many years after the one that was named last
 * @end: (out): the index of the atom after it
 *
 * Reads "the following year", "the next year", "the same year" and "the year before",
 * which are told from a year that the text named before; not "in the next year" and not
 * "from the previous year".
 *
 * Returns: whether one begins at @i
 */
gboolean
diptych_other_year_parse (const DiptychAtoms *atoms,
                          guint               i,
                          int                *offset,
                          guint              *end)
{
  if (!diptych_atoms_is_word (atoms, i, "the")
      || (i > 0 && diptych_atoms_is_one_of (atoms, i - 1, "from than over within during for with to")))
    return FALSE;
  if (diptych_atoms_is_word (atoms, i + 1, "year"))
    {
      *offset = diptych_atoms_is_word (atoms, i + 2, "before") ? -1 : 1;
      *end = i + 3;
      return diptych_atoms_is_one_of (atoms, i + 2, "before after") && ends (atoms, i + 3);
    }
  *offset = diptych_atoms_is_word (atoms, i + 1, "same") ? 0 : diptych_atoms_is_one_of (atoms, i + 1, "previous preceding") ? -1 : 1;
  *end = i + 3;
  return diptych_atoms_is_one_of (atoms, i + 1, "same next following previous preceding") && diptych_atoms_is_word (atoms, i + 2, "year")
         && !(diptych_atoms_is_word (atoms, i + 1, "next") && i > 0 && diptych_atoms_is_one_of (atoms, i - 1, "in by"));
}

/* The year that lies @offset after that of the date @named, if that gives one. */
static gboolean
resolve_year (const DiptychFact *named,
              int                offset,
              DiptychFact       *fact)
{
  int year;

  if (named->kind != DIPTYCH_FACT_DATE || named->amount > 0 || strspn (named->value, "0123456789") < 4)
    return FALSE;
  year = atoi (named->value) + offset;
  fact->value = g_strdup_printf ("%04d", year);
  fact->first_day = diptych_calendar_get_day (year, 1, 1);
  fact->last_day = diptych_calendar_get_day (year, 12, 31);
  return TRUE;
}

/**
 * diptych_other_year_find:
 * @i: the index of an atom
 * @sentence: the index of its sentence
 * @facts: (element-type DiptychFact): the facts before it
 * @fact: (out caller-allocates): the year; its sentence is not set
 * @end: (out): the index of the atom after it
 *
 * Reads "the following year" and counts it from the year that was named last, in this
 * sentence or the one before.
 *
 * Returns: whether there is one
 */
gboolean
diptych_other_year_find (const DiptychAtoms *atoms,
                         guint               i,
                         guint               sentence,
                         const GArray       *facts,
                         DiptychFact        *fact,
                         guint              *end)
{
  int offset;

  if (!diptych_other_year_parse (atoms, i, &offset, end))
    return FALSE;
  *fact = (DiptychFact) { .kind = DIPTYCH_FACT_DATE, .span = diptych_atoms_span (atoms, i, *end) };
  return resolve_from_last (facts, sentence, MAX_SENTENCES_TO_YEAR, resolve_year, offset, fact);
}
