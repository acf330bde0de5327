/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-date-private.h"

#include <math.h>

static int
smallest_unit (const DiptychTime *time)
{
  for (int u = 0; u < DIPTYCH_N_TIME_UNITS; u++)
    if (time->length[u] > 0 && u != DIPTYCH_TIME_FORTNIGHT)
      return u;
  return DIPTYCH_TIME_WEEK;
}

/* @time becomes the point that lies its length from @anchor: @from as coarse as its
 * smallest unit, @to the day itself. */
static void
shift_to_point (DiptychTime         *time,
                const DiptychMoment *anchor,
                int                  sign)
{
  DiptychMoment exact = *anchor;
  int unit = smallest_unit (time);

  for (int u = 0; u < DIPTYCH_N_TIME_UNITS; u++)
    {
      double n = time->length[u];

      if (n == 0)
        continue;
      if (n != floor (n) && u == DIPTYCH_TIME_YEAR)
        exact = diptych_moment_add (&exact, DIPTYCH_TIME_MONTH, sign * (int) lround (12 * n));
      else if (n != floor (n) && u == DIPTYCH_TIME_HOUR)
        exact = diptych_moment_add (&exact, DIPTYCH_TIME_MINUTE, sign * (int) lround (60 * n));
      else
        exact = diptych_moment_add (&exact, u, sign * (int) lround (MIN (n, 100000)));
    }
  if (unit > DIPTYCH_TIME_HOUR)
    exact.hour = exact.minute = exact.second = -1;
  time->kind = DIPTYCH_TIME_POINT;
  time->to = exact;
  time->from = unit > DIPTYCH_TIME_DAY ? diptych_moment_of_unit (&exact, unit, 0) : exact;
  time->from.hour = exact.hour;
  time->from.minute = exact.minute;
  time->from.second = exact.second;
}

/* Whether the length that begins at atom @i is one that something takes, so that a day
 * after it is when that begins: "for three days from the 20th" */
static gboolean
is_taken (const DiptychAtoms *atoms,
          guint               i)
{
  return diptych_atoms_is_word (atoms, i, "the") || (i > 0 && diptych_atoms_is_one_of (atoms, i - 1, "for over during lasting lasts lasted"));
}

/* "two years", which are told before what the text is about: "that was founded two years
 * earlier"; a year earlier is last year in most reports of figures. */
static gboolean
is_of_years (const DiptychTime *time)
{
  return smallest_unit (time) == DIPTYCH_TIME_YEAR && time->length[DIPTYCH_TIME_YEAR] > 1;
}

/* What follows at @end the length that @time is: "two years ago", "3 days from Tuesday",
 * "two weeks from tomorrow". */
static gboolean
parse_after_length (const DiptychAtoms  *atoms,
                    guint                i,
                    const DiptychMoment *reference,
                    DiptychTime         *time,
                    guint               *end)
{
  guint at = *end, after;
  DiptychMoment anchor;
  int sign;

  if (diptych_atoms_is_dash (atoms, at) && diptych_atoms_is_one_of (atoms, at + 1, "ago earlier"))
    at++;
  if (diptych_atoms_is_one_of (atoms, at, "ago earlier"))
    {
      *end = at + 1;
      if (time->vague || reference->year == 0 || (diptych_atoms_is_word (atoms, at, "earlier") && is_of_years (time)))
        time->direction = -1;
      else
        shift_to_point (time, reference, -1);
      return TRUE;
    }
  if (diptych_atoms_is_one_of (atoms, at, "later hence"))
    {
      *end = at + 1;
      time->direction = 2;
      return TRUE;
    }
  if (!diptych_atoms_is_one_of (atoms, at, "from after before since") || time->vague
      || (is_taken (atoms, i) && diptych_atoms_is_one_of (atoms, at, "from after") && !diptych_atoms_is_word (atoms, at + 1, "now")))
    return FALSE;
  sign = diptych_atoms_is_word (atoms, at, "before") ? -1 : 1;
  if (diptych_atoms_is_word (atoms, at, "from") && diptych_atoms_is_word (atoms, at + 1, "now"))
    {
      *end = at + 2;
      anchor = *reference;
    }
  else if (diptych_date_parse_relative (atoms, at + 1, reference, &anchor, &after)
           || diptych_date_parse_absolute (atoms, at + 1, reference, &anchor, &after))
    {
      /* "14 years since 2010" is a length, and a year besides. */
      if (anchor.day == 0 && anchor.weekday == 0)
        {
          if (!diptych_atoms_is_word (atoms, at, "since"))
            return FALSE;
          time->from = anchor;
          *end = at;
          return TRUE;
        }
      anchor = diptych_moment_resolve (&anchor, reference, DIPTYCH_TENSE_FUTURE);
      *end = after;
    }
  else
    return FALSE;
  if (anchor.year > 0)
    shift_to_point (time, &anchor, sign);
  return TRUE;
}

/* "the nine months": the article belongs to it. */
static gboolean
counts_months (const DiptychAtoms *atoms,
               guint               i)
{
  DiptychNumber number;

  return diptych_number_parse (atoms, i, &number) && !number.ordinal && diptych_atoms_is_word (atoms, number.end, "months");
}

/**
 * diptych_date_parse_offset:
 *
 * Reads a length and what ties it to a point: "two years ago", "the past 20
 * years", "in two weeks", "3 days from Tuesday", "within a month", or the length
 * alone.
 */
gboolean
diptych_date_parse_offset (const DiptychAtoms  *atoms,
                           guint                i,
                           const DiptychMoment *reference,
                           DiptychTime         *time,
                           guint               *end)
{
  guint at = diptych_date_skip_the (atoms, i);
  int relative = 0;

  if (diptych_atoms_is_one_of (atoms, at, "next last past previous coming following recent prior upcoming"))
    {
      relative = diptych_date_sign_of (atoms->atoms[at].arg);
      at++;
      if (diptych_date_get_unit (atoms, at) > DIPTYCH_TIME_HOUR
          && diptych_atoms_is_one_of (atoms, at, "days weeks months years quarters decades centuries day year month"))
        {
          if (!diptych_atoms_is_one_of (atoms, at - 1, "past recent coming"))
            return FALSE;
          *time = (DiptychTime) { .kind = DIPTYCH_TIME_LENGTH, .from = DIPTYCH_MOMENT_NONE, .to = DIPTYCH_MOMENT_NONE };
          time->vague = diptych_atoms_is_one_of (atoms, at, "days weeks months years quarters decades centuries");
          time->length[atoms->atoms[at].arg] = 1;
          time->direction = relative;
          *end = at + 1;
          return time->vague || diptych_atoms_is_word (atoms, i, "the");
        }
    }
  else if (diptych_atoms_is_one_of (atoms, at, "in within"))
    {
      relative = diptych_atoms_is_word (atoms, at, "in") ? 2 : 1;
      at++;
      if (diptych_atoms_is_word (atoms, at, "the"))
        return FALSE;
    }
  else if (at > i && !diptych_atoms_is_word (atoms, at, "first") && !counts_months (atoms, at))
    at = i;
  else
    at += diptych_atoms_is_word (atoms, at, "first");
  if (at == i + 1 && relative == 0 && diptych_atoms_is_word (atoms, i, "the"))
    at = i;
  if (!diptych_duration_parse (atoms, at, time, end))
    {
      DiptychNumber number;

      /* "the 5 past minutes" */
      if (!diptych_number_parse (atoms, at, &number) || number.ordinal
          || !diptych_atoms_is_class (atoms, number.end, DIPTYCH_WORD_RELATIVE)
          || atoms->atoms[number.end].arg == 0 || diptych_date_get_unit (atoms, number.end + 1) < 0
          || atoms->text[atoms->atoms[number.end + 1].span.end - 1] != 's')
        return FALSE;
      *time = (DiptychTime) { .kind = DIPTYCH_TIME_LENGTH, .from = DIPTYCH_MOMENT_NONE, .to = DIPTYCH_MOMENT_NONE };
      time->length[atoms->atoms[number.end + 1].arg] = number.value;
      time->direction = diptych_date_sign_of (atoms->atoms[number.end].arg);
      *end = number.end + 2;
      return TRUE;
    }
  if (parse_after_length (atoms, i, reference, time, end))
    {
      if (relative == 2 && time->kind == DIPTYCH_TIME_LENGTH)
        time->direction = 2;
      return TRUE;
    }
  time->direction = relative;
  return TRUE;
}
