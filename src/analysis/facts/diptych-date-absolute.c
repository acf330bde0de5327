/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-date-private.h"

static gboolean
is_capital (const DiptychAtoms *atoms,
            guint               i)
{
  return g_ascii_isupper (atoms->text[atoms->atoms[i].span.start]);
}

static guint
skip_of (const DiptychAtoms *atoms,
         guint               i)
{
  return i + (diptych_atoms_is_one_of (atoms, i, "of in") ? 1 : 0);
}

/**
 * diptych_date_parse_day:
 *
 * Reads the day of a month: "1", "1st", "twenty-first".
 */
gboolean
diptych_date_parse_day (const DiptychAtoms *atoms,
                        guint               i,
                        int                *day,
                        guint              *end)
{
  const DiptychAtom *atom = diptych_atoms_get (atoms, i);
  DiptychNumber number;

  if (atom == NULL || atom->glued)
    return FALSE;
  if (atom->kind == DIPTYCH_ATOM_NUMBER)
    {
      if (!atom->plain || atom->n_digits > 2 || atom->value < 1 || atom->value > 31)
        return FALSE;
      *day = atom->value;
      *end = i + 1;
      if (*end < atoms->n && !atoms->atoms[*end].space && diptych_atoms_is_one_of (atoms, *end, "st nd rd th"))
        (*end)++;
      return *end >= atoms->n || atoms->atoms[*end].space || atoms->atoms[*end].kind == DIPTYCH_ATOM_SIGN;
    }
  if (!diptych_number_parse (atoms, i, &number) || !number.words || number.fraction
      || number.value < 1 || number.value > 31)
    return FALSE;
  *day = number.value;
  *end = number.end;
  return TRUE;
}

/* A month that is also a common word counts only where the text leaves no doubt. */
static gboolean
is_month (const DiptychAtoms *atoms,
          guint               i,
          gboolean            beside_number)
{
  gboolean in;

  if (!diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_MONTH) || atoms->atoms[i].glued
      || (i > 0 && diptych_atoms_is_sign (atoms, i - 1, '$') && !atoms->atoms[i].space))
    return FALSE;
  if (atoms->atoms[i].arg < 100 || beside_number)
    return TRUE;
  in = i > 0 && (diptych_atoms_is_one_of (atoms, i - 1, "in of since until till by from to through during between before after early late mid for")
                 || (i > 2 && diptych_atoms_is_word (atoms, i - 1, "as") && diptych_atoms_is_one_of (atoms, i - 2, "early late soon recently"))
                 || diptych_atoms_is_class (atoms, i - 1, DIPTYCH_WORD_RELATIVE));
  return in && (is_capital (atoms, i) || diptych_atoms_is_one_of (atoms, i - 1, "in of"));
}

static int
month_of (const DiptychAtoms *atoms,
          guint               i)
{
  return atoms->atoms[i].arg % 100;
}

/* "Jan Kavan" */
static gboolean
is_given_name (const DiptychAtoms *atoms,
               guint               i)
{
  const DiptychAtom *next = diptych_atoms_get (atoms, i + 1);

  return diptych_span_length (atoms->atoms[i].span) == 3 && next != NULL && next->kind == DIPTYCH_ATOM_WORD && next->space
         && next->word == DIPTYCH_WORD_OTHER && is_capital (atoms, i + 1);
}

/* "at the end of April, 14 months before" */
static gboolean
begins_other_phrase (const DiptychAtoms *atoms,
                     guint               month_end,
                     guint               day_end)
{
  return diptych_atoms_is_sign (atoms, month_end, ',') && day_end < atoms->n && atoms->atoms[day_end].kind == DIPTYCH_ATOM_WORD
         && atoms->atoms[day_end].space;
}

/* "October 1, 2024", "Oct. 1st", "June 17", "October 2024", "October" */
static gboolean
parse_month_first (const DiptychAtoms *atoms,
                   guint               i,
                   DiptychMoment      *moment,
                   guint              *end)
{
  guint at, month_end;
  int number;

  if (!is_month (atoms, i, TRUE))
    return FALSE;
  *moment = DIPTYCH_MOMENT_NONE;
  moment->month = month_of (atoms, i);
  month_end = diptych_date_skip_stop (atoms, i + 1);
  at = diptych_date_skip_comma (atoms, month_end);
  if (diptych_atoms_is_sign (atoms, at, '/') || (diptych_atoms_is_dash (atoms, at) && !atoms->atoms[at].space))
    at++;
  at = diptych_date_skip_the (atoms, at);
  if (diptych_date_parse_day (atoms, at, &number, &at)
      && !diptych_atoms_is_sign (atoms, at, ':') && !diptych_atoms_is_sign (atoms, at, '%')
      && !(at < atoms->n && diptych_atoms_is_class (atoms, at, DIPTYCH_WORD_HALF_DAY))
      && !begins_other_phrase (atoms, month_end, at))
    {
      moment->day = number;
      *end = at;
      if (diptych_date_parse_year_after (atoms, at, &number, end))
        moment->year = number;
      return TRUE;
    }
  at = diptych_date_skip_stop (atoms, i + 1);
  *end = i + 1;
  if (diptych_date_parse_year_after (atoms, at, &number, end))
    moment->year = number;
  return moment->year > 0 || (is_month (atoms, i, FALSE) && !is_given_name (atoms, i));
}

/* A number that can only be a day of the month: no clock and no amount. */
static gboolean
is_day_alone (const DiptychAtoms *atoms,
              guint               i)
{
  return diptych_atoms_is_number (atoms, i) && atoms->atoms[i].plain && atoms->atoms[i].value >= 1 && atoms->atoms[i].value <= 31
         && atoms->atoms[i].n_digits <= 2 && i + 1 < atoms->n && atoms->atoms[i + 1].kind == DIPTYCH_ATOM_WORD
         && atoms->atoms[i + 1].word == DIPTYCH_WORD_OTHER && !diptych_atoms_is_one_of (atoms, i + 1, "o h hrs");
}

/* "1 October 2024", "the 1st of October", "15th-Apr" */
static gboolean
parse_day_first (const DiptychAtoms *atoms,
                 guint               i,
                 DiptychMoment      *moment,
                 guint              *end)
{
  guint at = diptych_date_skip_the (atoms, i);
  int day, year;

  if (!diptych_date_parse_day (atoms, at, &day, &at)
      || (i > 0 && !atoms->atoms[i].space && atoms->atoms[i - 1].kind == DIPTYCH_ATOM_SIGN
          && (atoms->atoms[i - 1].arg == '$' || atoms->atoms[i - 1].arg >= 0xa2)))
    return FALSE;
  /* "one may" is no date. */
  if (atoms->atoms[at - 1].kind == DIPTYCH_ATOM_WORD && diptych_atoms_is_class (atoms, at, DIPTYCH_WORD_MONTH)
      && atoms->atoms[at].arg > 100 && atoms->atoms[at - 1].word != DIPTYCH_WORD_ORDINAL && !is_capital (atoms, at))
    return FALSE;
  if (diptych_atoms_is_dash (atoms, at) || diptych_atoms_is_sign (atoms, at, '/') || diptych_atoms_is_word (atoms, at, "of"))
    at++;
  if (!is_month (atoms, at, TRUE))
    {
      /* "23-2020-September" */
      if (!diptych_date_parse_year (atoms, at, &year, &at) || !diptych_atoms_is_dash (atoms, at) || !is_month (atoms, at + 1, TRUE))
        return FALSE;
      *moment = DIPTYCH_MOMENT_NONE;
      moment->year = year;
      moment->month = month_of (atoms, at + 1);
      moment->day = day;
      *end = at + 2;
      return TRUE;
    }
  *moment = DIPTYCH_MOMENT_NONE;
  moment->day = day;
  moment->month = month_of (atoms, at);
  *end = at + 1;
  if (diptych_date_parse_year_after (atoms, diptych_date_skip_stop (atoms, at + 1), &year, end))
    moment->year = year;
  else
    /* "the 19 Sept. 11 hijackers" */
    return !(atoms->atoms[at - 1].kind == DIPTYCH_ATOM_NUMBER && is_day_alone (atoms, diptych_date_skip_stop (atoms, at + 1)));
  return TRUE;
}

/* "2019-aug-1", "2020/Sep/23" */
static gboolean
parse_year_first (const DiptychAtoms *atoms,
                  guint               i,
                  DiptychMoment      *moment,
                  guint              *end)
{
  int year, day;
  guint at;

  if (!diptych_atoms_is_number (atoms, i) || atoms->atoms[i].n_digits != 4 || !atoms->atoms[i].plain
      || atoms->atoms[i].value < DIPTYCH_DATE_FIRST_YEAR || atoms->atoms[i].value > DIPTYCH_DATE_LAST_YEAR)
    return FALSE;
  year = atoms->atoms[i].value;
  if (!(diptych_atoms_is_dash (atoms, i + 1) || diptych_atoms_is_sign (atoms, i + 1, '/'))
      || !is_month (atoms, i + 2, TRUE)
      || !(diptych_atoms_is_dash (atoms, i + 3) || diptych_atoms_is_sign (atoms, i + 3, '/'))
      || !diptych_date_parse_day (atoms, i + 4, &day, &at))
    return FALSE;
  *moment = DIPTYCH_MOMENT_NONE;
  moment->year = year;
  moment->month = month_of (atoms, i + 2);
  moment->day = day;
  *end = at;
  return TRUE;
}

/* "third quarter of 1990", "the 1988 second quarter", "first half", "15th century", "9th month of 2020" */
static gboolean
parse_numbered (const DiptychAtoms  *atoms,
                guint                i,
                const DiptychMoment *reference,
                DiptychMoment       *moment,
                guint               *end)
{
  guint at = diptych_date_skip_the (atoms, i), after;
  DiptychNumber number;
  DiptychMoment outer;
  int year = 0, unit;

  if (diptych_date_parse_year (atoms, at, &year, &after))
    at = after;
  at += diptych_atoms_is_word (atoms, at, "fiscal");
  if (!diptych_number_parse (atoms, at, &number) || !number.ordinal || number.value > 60)
    return FALSE;
  at = number.end + diptych_atoms_is_dash (atoms, number.end);
  unit = diptych_date_get_unit (atoms, at);
  *moment = DIPTYCH_MOMENT_NONE;
  moment->year = year;
  if (unit == DIPTYCH_TIME_QUARTER && number.value <= 4)
    moment->quarter = number.value;
  else if (diptych_atoms_is_class (atoms, at, DIPTYCH_WORD_HALF) && number.value <= 2)
    moment->half = number.value;
  else if (unit == DIPTYCH_TIME_CENTURY)
    {
      moment->year = MAX (1, (number.value - 1) * 100);
      moment->years = 100;
      *end = at + 1;
      return TRUE;
    }
  else if (unit == DIPTYCH_TIME_MONTH && number.value <= 12)
    moment->month = number.value;
  else
    return FALSE;
  *end = at + 1;
  if (diptych_date_parse_open_year (atoms, skip_of (atoms, at + 1), reference, &after))
    {
      *end = after;
      return TRUE;
    }
  if (diptych_atoms_is_one_of (atoms, at + 1, "of in"))
    {
      if (diptych_date_parse_year (atoms, skip_of (atoms, at + 1), &year, &after))
        {
          moment->year = year;
          *end = after;
          return TRUE;
        }
      if (diptych_date_parse_simple (atoms, skip_of (atoms, at + 1), reference, &outer, &after) && outer.year > 0)
        {
          moment->year = outer.year;
          *end = after;
          return TRUE;
        }
    }
  /* "first half" and "the second month" say nothing without a year. */
  return moment->year > 0 || moment->quarter > 0;
}

/* "Q3 2014", "2017-q1", "2019-H2" */
static gboolean
parse_short_quarter (const DiptychAtoms *atoms,
                     guint               i,
                     DiptychMoment      *moment,
                     guint              *end)
{
  guint at = i;
  int year = 0;
  gboolean half;

  if (diptych_date_parse_year (atoms, at, &year, &at) && diptych_atoms_is_dash (atoms, at))
    at++;
  half = diptych_atoms_is_word (atoms, at, "h");
  if (!(half || diptych_atoms_is_word (atoms, at, "q")) || !diptych_atoms_is_number (atoms, at + 1)
      || atoms->atoms[at + 1].space || !atoms->atoms[at + 1].plain
      || atoms->atoms[at + 1].value < 1 || atoms->atoms[at + 1].value > (half ? 2 : 4))
    return FALSE;
  *moment = DIPTYCH_MOMENT_NONE;
  *(half ? &moment->half : &moment->quarter) = atoms->atoms[at + 1].value;
  *end = at + 2;
  if (year == 0 && !diptych_date_parse_year_after (atoms, at + 2, &year, end))
    year = 0;
  moment->year = year;
  return year > 0 || !half;
}

/* "spring 2014", "the winter of nineteen ninety-four" */
static gboolean
parse_season (const DiptychAtoms *atoms,
              guint               i,
              DiptychMoment      *moment,
              guint              *end)
{
  guint at = diptych_date_skip_the (atoms, i);
  int year;

  if (!diptych_atoms_is_class (atoms, at, DIPTYCH_WORD_SEASON))
    return FALSE;
  *moment = DIPTYCH_MOMENT_NONE;
  moment->season = atoms->atoms[at].arg % 100;
  *end = at + 1;
  if (diptych_date_parse_year_after (atoms, at + 1, &year, end))
    moment->year = year;
  else if (atoms->atoms[at].arg > 100 || diptych_atoms_is_sign (atoms, at + 1, '-')
           || !(at > i || is_capital (atoms, at) || diptych_atoms_is_word (atoms, at - 1, "in")))
    return FALSE;
  /* “Busan’s Summer” is a film. */
  if (moment->year == 0 && at == i && at > 0 && is_capital (atoms, at)
      && (is_capital (atoms, at - 1) || diptych_atoms_is_word (atoms, at - 1, "s")))
    return FALSE;
  return moment->year > 0 || moment->season == 2 || moment->season == 4 || at > i;
}

/* "on Sun", "Sun.", but not "Sun Microsystems" */
static gboolean
is_short_weekday (const DiptychAtoms *atoms,
                  guint               i)
{
  const DiptychAtom *next = diptych_atoms_get (atoms, i + 1);

  if (!is_capital (atoms, i))
    return FALSE;
  if (i > 0 && (diptych_atoms_is_one_of (atoms, i - 1, "on next last this by until since every from till before after through to")
                || diptych_atoms_is_class (atoms, i - 1, DIPTYCH_WORD_WEEKDAY) || atoms->atoms[i - 1].kind == DIPTYCH_ATOM_SIGN))
    return next == NULL || next->kind != DIPTYCH_ATOM_WORD || next->word != DIPTYCH_WORD_OTHER || !is_capital (atoms, i + 1);
  return next == NULL || (next->kind == DIPTYCH_ATOM_SIGN && next->arg != '\'' && next->arg != 0x2019 && next->arg != ',')
         || (next->kind == DIPTYCH_ATOM_WORD && next->word != DIPTYCH_WORD_OTHER);
}

/* A weekday, and what may follow to make it a date: "Tuesday, October 1, 2024". */
static gboolean
parse_weekday (const DiptychAtoms  *atoms,
               guint                i,
               DiptychMoment       *moment,
               guint               *end)
{
  const DiptychAtom *atom = diptych_atoms_get (atoms, i);
  DiptychMoment date;
  guint at, after;
  int day;

  if (atom == NULL || atom->kind != DIPTYCH_ATOM_WORD || atom->word != DIPTYCH_WORD_WEEKDAY || atom->arg > 200)
    return FALSE;
  at = diptych_date_skip_comma (atoms, diptych_date_skip_stop (atoms, i + 1));
  at += diptych_atoms_is_dash (atoms, at);
  *moment = DIPTYCH_MOMENT_NONE;
  moment->weekday = atom->arg % 100;
  if (parse_month_first (atoms, at, &date, &after) && date.day > 0)
    ;
  else if (parse_day_first (atoms, at, &date, &after))
    ;
  else if (diptych_date_parse_numeric (atoms, at, &date, &after) && date.month > 0 && date.day > 0)
    ;
  else
    {
      *end = i + 1;
      /* "Friday the 26th", "Monday 21" */
      if (diptych_date_parse_day (atoms, diptych_date_skip_the (atoms, i + 1), &day, &after)
          && (diptych_date_skip_the (atoms, i + 1) > i + 1 || after > i + 2)
          && after < atoms->n + 1)
        {
          /* The day of the month says more than that of the week. */
          if (diptych_date_skip_the (atoms, i + 1) > i + 1)
            {
              moment->day = day;
              moment->weekday = 0;
            }
          *end = after;
          return TRUE;
        }
      return atom->arg < 100 || is_short_weekday (atoms, i);
    }
  *moment = date;
  *end = after;
  return TRUE;
}

/**
 * diptych_date_parse_absolute:
 * @reference: the day of publication; only movable feasts without a year look at it
 *
 * Reads a date that needs no reference, or leaves it open: "October 1, 2024",
 * "17 June", "2014", "the 1990s", "the third quarter of 1990", "Tuesday".
 */
gboolean
diptych_date_parse_absolute (const DiptychAtoms  *atoms,
                             guint                i,
                             const DiptychMoment *reference,
                             DiptychMoment       *moment,
                             guint               *end)
{
  return parse_weekday (atoms, i, moment, end)
         || parse_month_first (atoms, i, moment, end)
         || parse_day_first (atoms, i, moment, end)
         || parse_year_first (atoms, i, moment, end)
         || diptych_date_parse_numeric (atoms, i, moment, end)
         || parse_numbered (atoms, i, reference, moment, end)
         || parse_short_quarter (atoms, i, moment, end)
         || diptych_date_parse_decade (atoms, i, moment, end)
         || parse_season (atoms, i, moment, end)
         || diptych_date_parse_holiday (atoms, i, reference, moment, end)
         || diptych_date_parse_year_alone (atoms, i, moment, end);
}
