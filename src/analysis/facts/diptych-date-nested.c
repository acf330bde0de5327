/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-date-private.h"

/* "the week of April 10th", "week 23 [of 2027]", "the first week of January" */
static gboolean
parse_week (const DiptychAtoms  *atoms,
            guint                i,
            const DiptychMoment *reference,
            DiptychMoment       *moment,
            guint               *end)
{
  guint at = diptych_date_skip_the (atoms, i), after;
  gboolean last = diptych_atoms_is_word (atoms, at, "last");
  DiptychMoment outer;
  DiptychNumber number = { .value = 0 };

  if (!last && diptych_number_parse (atoms, at, &number) && number.ordinal && number.value <= 53)
    at = number.end;
  else
    at += last;
  if (diptych_date_get_unit (atoms, at) != DIPTYCH_TIME_WEEK)
    return FALSE;
  at++;
  if (number.value == 0 && !last && diptych_atoms_is_number (atoms, at) && atoms->atoms[at].plain
      && atoms->atoms[at].value >= 1 && atoms->atoms[at].value <= 53)
    {
      number.value = atoms->atoms[at].value;
      *end = at + 1;
      *moment = DIPTYCH_MOMENT_NONE;
      moment->week = number.value;
      moment->year = reference->year;
      if (diptych_atoms_is_word (atoms, at + 1, "of")
          && (diptych_date_parse_absolute (atoms, at + 2, reference, &outer, &after)
              || diptych_date_parse_simple (atoms, at + 2, reference, &outer, &after)) && outer.year > 0)
        {
          moment->year = outer.year;
          *end = after;
        }
      return TRUE;
    }
  if (!diptych_atoms_is_one_of (atoms, at, "of in beginning starting ending")
      || !(diptych_date_parse_absolute (atoms, at + 1, reference, &outer, &after)
           || diptych_date_parse_simple (atoms, at + 1, reference, &outer, &after)))
    return FALSE;
  *end = after;
  if (number.value == 0 && !last)
    {
      *moment = outer;
      return outer.day > 0;
    }
  *moment = DIPTYCH_MOMENT_NONE;
  moment->year = outer.year;
  if (outer.month > 0 && outer.day == 0)
    {
      moment->month = outer.month;
      moment->week_of_month = last ? 5 : MIN (5, number.value);
      return TRUE;
    }
  moment->week = last ? 52 : number.value;
  return outer.year > 0 && outer.month == 0;
}

/* "Monday of next week", "next week on Monday"; the day and the week may come in either order. */
static gboolean
parse_day_of_week (const DiptychAtoms  *atoms,
                   guint                i,
                   const DiptychMoment *reference,
                   DiptychMoment       *moment,
                   guint               *end)
{
  guint at = i, after;
  DiptychMoment week;
  int weekday;

  if (diptych_atoms_is_class (atoms, at, DIPTYCH_WORD_WEEKDAY) && atoms->atoms[at].arg < 200)
    {
      weekday = atoms->atoms[at].arg % 100;
      at = diptych_date_skip_comma (atoms, diptych_date_skip_stop (atoms, at + 1));
      at += diptych_atoms_is_word (atoms, at, "of");
      if (!diptych_date_parse_relative_word (atoms, at, reference, &week, end) || week.week == 0 || week.weekend)
        return FALSE;
    }
  else
    {
      if (!diptych_date_parse_relative_word (atoms, at, reference, &week, &after) || week.week == 0 || week.weekend)
        return FALSE;
      after = diptych_date_skip_comma (atoms, after);
      after += diptych_atoms_is_dash (atoms, after);
      after += diptych_atoms_is_word (atoms, after, "on");
      if (!diptych_atoms_is_class (atoms, after, DIPTYCH_WORD_WEEKDAY) || atoms->atoms[after].arg > 200)
        return FALSE;
      weekday = atoms->atoms[after].arg % 100;
      *end = after + 1;
    }
  week.weekday = 0;
  *moment = diptych_moment_from_day (diptych_moment_get_first_day (&week) + weekday - 1);
  return moment->year > 0;
}

/* "November of this year", "the 9th month of next year" */
static gboolean
parse_month_of_year (const DiptychAtoms  *atoms,
                     guint                i,
                     const DiptychMoment *reference,
                     DiptychMoment       *moment,
                     guint               *end)
{
  DiptychMoment date, year;
  guint at, after;

  if (!diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_MONTH)
      || !diptych_date_parse_absolute (atoms, i, reference, &date, &at) || date.year > 0)
    {
      int day;

      if (!diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_MONTH) || !diptych_atoms_is_one_of (atoms, i + 1, "of"))
        return FALSE;
      date = DIPTYCH_MOMENT_NONE;
      date.month = atoms->atoms[i].arg % 100;
      at = i + 1;
      if (diptych_date_parse_day (atoms, at, &day, &after))
        at = after;
    }
  at += diptych_atoms_is_one_of (atoms, at, "of");
  if (!diptych_date_parse_relative_word (atoms, at, reference, &year, &after) || year.year == 0 || year.month > 0 || year.week > 0
      || year.quarter > 0 || year.day > 0 || year.season > 0)
    return FALSE;
  *moment = date;
  moment->year = year.year;
  *end = after;
  return TRUE;
}

/* "next year's first quarter" */
static gboolean
parse_year_then_quarter (const DiptychAtoms  *atoms,
                         guint                i,
                         const DiptychMoment *reference,
                         DiptychMoment       *moment,
                         guint               *end)
{
  DiptychMoment year, inner;
  guint at;

  if (!diptych_date_parse_relative_word (atoms, i, reference, &year, &at) || year.year == 0 || year.month > 0 || year.week > 0
      || year.quarter > 0 || year.day > 0 || year.season > 0
      || !diptych_date_parse_absolute (atoms, at, reference, &inner, end)
      || (inner.quarter == 0 && inner.half == 0) || inner.year > 0)
    return FALSE;
  *moment = inner;
  moment->year = year.year;
  return TRUE;
}

/* "the last quarter", "the latter half", "the first six months" of a year; what else
 * they may mean is for others to read. */
static gboolean
parse_part_of_year (const DiptychAtoms  *atoms,
                    guint                i,
                    const DiptychMoment *reference,
                    DiptychMoment       *moment,
                    guint               *end)
{
  guint at = diptych_date_skip_the (atoms, i), after;
  gboolean last = diptych_atoms_is_one_of (atoms, at, "last final latter");
  DiptychMoment outer;
  DiptychNumber number;
  int year;

  *moment = DIPTYCH_MOMENT_NONE;
  if (!(last || diptych_atoms_is_word (atoms, at, "first")) || at == i)
    return FALSE;
  at++;
  if (last && diptych_date_get_unit (atoms, at) == DIPTYCH_TIME_QUARTER)
    moment->quarter = 4;
  else if (last && diptych_atoms_is_class (atoms, at, DIPTYCH_WORD_HALF))
    moment->half = 2;
  else if (diptych_number_parse (atoms, at, &number) && !number.ordinal && number.value == 6
           && diptych_atoms_is_word (atoms, number.end, "months"))
    {
      moment->half = last ? 2 : 1;
      at = number.end;
    }
  else
    return FALSE;
  at++;
  if (!diptych_atoms_is_one_of (atoms, at, "of in"))
    return FALSE;
  if (diptych_date_parse_open_year (atoms, at + 1, reference, end))
    return TRUE;
  if (diptych_date_parse_year (atoms, at + 1, &year, &after))
    moment->year = year;
  else if (diptych_date_parse_simple (atoms, at + 1, reference, &outer, &after) && outer.year > 0
           && outer.month == 0 && outer.week == 0 && outer.quarter == 0 && outer.day == 0)
    moment->year = outer.year;
  else
    return FALSE;
  *end = after;
  return moment->year > 0;
}

/**
 * diptych_date_parse_nested:
 *
 * Reads a part of a week, a month or a year that is itself counted from @reference or
 * given: "week 23 of 2027", "Monday of next week", "November of this year", "next year's
 * first quarter".
 */
gboolean
diptych_date_parse_nested (const DiptychAtoms  *atoms,
                           guint                i,
                           const DiptychMoment *reference,
                           DiptychMoment       *moment,
                           guint               *end)
{
  return parse_week (atoms, i, reference, moment, end)
         || parse_day_of_week (atoms, i, reference, moment, end)
         || parse_month_of_year (atoms, i, reference, moment, end)
         || parse_year_then_quarter (atoms, i, reference, moment, end)
         || parse_part_of_year (atoms, i, reference, moment, end);
}
