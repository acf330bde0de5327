/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact-calendar.h"

#include <stdlib.h>
#include <string.h>

/* A day of the week and a day of the month in one expression say it outright. */
#define OUTRIGHT 3

/* 1 to 7 of "XXXX-WXX-2", else 0 */
static int
get_weekday (const DiptychFact *fact)
{
  if (fact->kind != DIPTYCH_FACT_DATE || !g_str_has_prefix (fact->value, "XXXX-WXX-"))
    return 0;
  return g_ascii_digit_value (fact->value[9]);
}

/* 1 to 31 of "XXXX-XX-28" and "2024-10-28", else 0 */
static int
get_day (const DiptychFact *fact)
{
  if (fact->kind != DIPTYCH_FACT_DATE || strlen (fact->value) < 10 || fact->value[7] != '-' || !g_ascii_isdigit (fact->value[8]))
    return 0;
  return atoi (fact->value + 8);
}

static guint
get_way (int day,
         int weekday)
{
  return (day - weekday + 7) % 7;
}

/* The weekday and the day of the month of a pair in either order. */
static gboolean
take_apart (const DiptychFact *a,
            const DiptychFact *b,
            int               *day,
            int               *weekday)
{
  *weekday = MAX (get_weekday (a), get_weekday (b));
  *day = MAX (get_day (a), get_day (b));
  return *weekday > 0 && *day > 0;
}

/**
 * diptych_fact_calendar_add_pair:
 * @a: a date of one side
 * @b: a date of the passage that reports the same on the other side
 *
 * Counts what speaks for it that both dates are one day; other facts are passed over.
 */
void
diptych_fact_calendar_add_pair (DiptychFactCalendar *self,
                                const DiptychFact   *a,
                                const DiptychFact   *b)
{
  int day, weekday;

  if (take_apart (a, b, &day, &weekday))
    self->votes[get_way (day, weekday)]++;
}

/**
 * diptych_fact_calendar_add:
 * @text: the text that @fact stands in
 * @fact: a date such as "Friday, Jan. 24"; others are passed over
 */
void
diptych_fact_calendar_add (DiptychFactCalendar *self,
                           const char          *text,
                           const DiptychFact   *fact)
{
  static const char *const names[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };
  int day = get_day (fact);

  if (day == 0 || get_weekday (fact) > 0 || fact->first_day > 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strncasecmp (text + fact->span.start, names[i], strlen (names[i])) == 0)
      self->votes[get_way (day, i + 1)] += OUTRIGHT;
}

/**
 * diptych_fact_calendar_match:
 *
 * Returns: whether one of both is a day of the week, the other a day of the month, and
 *   more speaks for it that they are one than for any other way
 */
gboolean
diptych_fact_calendar_match (const DiptychFactCalendar *self,
                             const DiptychFact         *a,
                             const DiptychFact         *b)
{
  int day, weekday;
  guint way;

  /* GDate counts its days from a Monday. */
  if (get_weekday (a) > 0 && b->first_day > 0 && b->first_day == b->last_day)
    return (b->first_day - 1) % 7 + 1 == (guint) get_weekday (a);
  if (get_weekday (b) > 0 && a->first_day > 0 && a->first_day == a->last_day)
    return (a->first_day - 1) % 7 + 1 == (guint) get_weekday (b);
  if (!take_apart (a, b, &day, &weekday))
    return FALSE;
  way = get_way (day, weekday);
  for (guint i = 0; i < 7; i++)
    if (i != way && self->votes[i] >= self->votes[way])
      return FALSE;
  return TRUE;
}
