/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-calendar.h"

#include <stdio.h>

/* A day of a month without a year is told in any tense so long before. */
#define DAYS_AHEAD 92

/**
 * diptych_calendar_month_length:
 * @year: a year, or 0 for one that is not known
 * @month: a month, from 1 to 12
 *
 * Returns: the number of days of a month
 */
int
diptych_calendar_month_length (int year,
                               int month)
{
  return g_date_get_days_in_month (month, year > 0 ? year : 2000);
}

/**
 * diptych_calendar_get_day:
 * @year: a year
 * @month: a month, from 1
 * @day: a day of it, from 1
 *
 * Returns: the Julian day as #GDate counts, or 0 if there is no such day
 */
guint
diptych_calendar_get_day (int year,
                          int month,
                          int day)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31
      || !g_date_valid_dmy (day, month, year))
    return 0;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  return g_date_get_julian (&date);
}

static gboolean
date_from_day (guint  day,
               GDate *date)
{
  if (day == 0 || day > 3652059)
    return FALSE;
  g_date_clear (date, 1);
  g_date_set_julian (date, day);
  return TRUE;
}

/**
 * diptych_moment_from_day:
 * @day: a Julian day
 *
 * Returns: the day, or nothing if it is outside of the calendar
 */
DiptychMoment
diptych_moment_from_day (guint day)
{
  DiptychMoment moment = DIPTYCH_MOMENT_NONE;
  GDate date;

  if (date_from_day (day, &date))
    {
      moment.year = g_date_get_year (&date);
      moment.month = g_date_get_month (&date);
      moment.day = g_date_get_day (&date);
    }
  return moment;
}

/**
 * diptych_moment_from_string:
 * @date: (nullable): ISO 8601, "2024-10-01", a time may follow
 *
 * Returns: the day, or nothing
 */
DiptychMoment
diptych_moment_from_string (const char *date)
{
  DiptychMoment moment = DIPTYCH_MOMENT_NONE;
  int year, month, day, hour = -1, minute = -1, second = -1;

  if (date != NULL && sscanf (date, "%4d-%2d-%2dT%2d:%2d:%2d", &year, &month, &day, &hour, &minute, &second) >= 3
      && diptych_calendar_get_day (year, month, day) > 0)
    {
      moment.year = year;
      moment.month = month;
      moment.day = day;
      moment.hour = hour;
      moment.minute = minute;
      moment.second = second;
    }
  return moment;
}

/* The Monday of an ISO week. */
static guint
monday_of_week (int year,
                int week)
{
  guint january4 = diptych_calendar_get_day (year, 1, 4);

  return january4 == 0 ? 0 : january4 - (january4 - 1) % 7 + 7 * (week - 1);
}

static int
weekday_of (guint day)
{
  return (day - 1) % 7 + 1;     /* Julian day 1 was a Monday */
}

/* First month and number of months of what is longer than a month. */
static gboolean
get_months (const DiptychMoment *self,
            int                 *first,
            int                 *n)
{
  if (self->quarter > 0)
    {
      *first = 3 * (self->quarter - 1) + 1;
      *n = 3;
    }
  else if (self->half > 0)
    {
      *first = 6 * (self->half - 1) + 1;
      *n = 6;
    }
  else if (self->season > 0)
    {
      *first = self->season == 4 ? 12 : 3 * self->season;
      *n = 3;
    }
  else
    return FALSE;
  return TRUE;
}

/**
 * diptych_moment_get_first_day:
 *
 * Returns: the first day as a Julian day, or 0 where the year is open
 */
guint
diptych_moment_get_first_day (const DiptychMoment *self)
{
  int month, n;

  if (self->year == 0)
    return 0;
  if (self->years > 0)
    return diptych_calendar_get_day (MAX (1, self->year), 1, 1);
  if (self->week > 0)
    {
      guint monday = monday_of_week (self->year, self->week);

      return monday == 0 ? 0 : monday + (self->weekend ? 5 : self->weekday > 0 ? self->weekday - 1 : 0);
    }
  if (self->day > 0)
    return diptych_calendar_get_day (self->year, self->month, self->day);
  if (self->month > 0)
    return diptych_calendar_get_day (self->year, self->month, 1);
  if (get_months (self, &month, &n))
    return diptych_calendar_get_day (self->year, month, 1);
  return diptych_calendar_get_day (self->year, 1, 1);
}

/**
 * diptych_moment_get_last_day:
 *
 * Returns: the last day as a Julian day, or 0 where the year is open
 */
guint
diptych_moment_get_last_day (const DiptychMoment *self)
{
  guint first = diptych_moment_get_first_day (self);
  int month, n;

  if (first == 0)
    return 0;
  if (self->years > 0)
    return diptych_calendar_get_day (MIN (9999, self->year + self->years - 1), 12, 31);
  if (self->week > 0)
    return first + (self->weekend ? 1 : self->weekday > 0 ? 0 : 6);
  if (self->day > 0)
    return first;
  if (self->month > 0)
    return first + diptych_calendar_month_length (self->year, self->month) - 1;
  if (get_months (self, &month, &n))
    {
      month += n;
      return diptych_calendar_get_day (self->year + (month - 1) / 12, (month - 1) % 12 + 1, 1) - 1;
    }
  return diptych_calendar_get_day (self->year, 12, 31);
}

/**
 * diptych_moment_is_date:
 *
 * Returns: whether anything of the calendar is known
 */
gboolean
diptych_moment_is_date (const DiptychMoment *self)
{
  return self->year > 0 || self->month > 0 || self->day > 0 || self->weekday > 0 || self->week > 0
         || self->quarter > 0 || self->half > 0 || self->season > 0 || self->weekend;
}

/**
 * diptych_moment_has_time:
 *
 * Returns: whether anything of the day is known
 */
gboolean
diptych_moment_has_time (const DiptychMoment *self)
{
  return self->hour >= 0 || self->part != DIPTYCH_PART_NONE;
}

static void
add_months (DiptychMoment *self,
            int            n)
{
  int months = self->year * 12 + MAX (self->month, 1) - 1 + n;

  if (months < 12)
    return;
  self->year = months / 12;
  if (self->month > 0)
    self->month = months % 12 + 1;
  if (self->day > 0)
    self->day = MIN (self->day, diptych_calendar_month_length (self->year, self->month));
}

static int
months_of_unit (DiptychTimeUnit unit)
{
  switch (unit)
    {
    case DIPTYCH_TIME_MONTH:
      return 1;
    case DIPTYCH_TIME_QUARTER:
      return 3;
    case DIPTYCH_TIME_YEAR:
      return 12;
    case DIPTYCH_TIME_DECADE:
      return 120;
    case DIPTYCH_TIME_CENTURY:
      return 1200;
    case DIPTYCH_TIME_MILLENNIUM:
      return 12000;
    case DIPTYCH_TIME_SECOND:
    case DIPTYCH_TIME_MINUTE:
    case DIPTYCH_TIME_HOUR:
    case DIPTYCH_TIME_DAY:
    case DIPTYCH_TIME_WEEK:
    case DIPTYCH_TIME_FORTNIGHT:
    case DIPTYCH_TIME_WEEKEND:
    default:
      return 0;
    }
}

static void
add_seconds (DiptychMoment *self,
             gint64         n)
{
  gint64 second = (gint64) MAX (self->hour, 0) * 3600 + MAX (self->minute, 0) * 60 + MAX (self->second, 0) + n;
  gint64 days = second >= 0 ? second / 86400 : -((86399 - second) / 86400);
  guint day = diptych_moment_get_first_day (self);

  second -= days * 86400;
  if (day > 0 && (gint64) day + days > 0)
    *self = diptych_moment_from_day (day + days);
  self->hour = second / 3600;
  self->minute = second / 60 % 60;
  self->second = second % 60;
}

/**
 * diptych_moment_add:
 * @self: a day
 * @unit: a unit
 * @n: how many of it, negative for the past
 *
 * Returns: the moment that far away
 */
DiptychMoment
diptych_moment_add (const DiptychMoment *self,
                    DiptychTimeUnit      unit,
                    int                  n)
{
  DiptychMoment moment = *self;
  int months = months_of_unit (unit);
  int days = unit == DIPTYCH_TIME_DAY ? 1 : unit == DIPTYCH_TIME_FORTNIGHT ? 14 : 7;
  gint64 day;

  if (self->year == 0)
    return moment;
  n = CLAMP (n, -100000, 100000);
  if (months > 0)
    {
      add_months (&moment, CLAMP ((gint64) n * months, -24000, 24000));
      return moment;
    }
  if (unit <= DIPTYCH_TIME_HOUR)
    {
      add_seconds (&moment, (gint64) n * (unit == DIPTYCH_TIME_HOUR ? 3600 : unit == DIPTYCH_TIME_MINUTE ? 60 : 1));
      return moment;
    }
  day = (gint64) diptych_moment_get_first_day (self) + n * days;
  if (day < 1 || day > 3652059)
    return moment;
  moment = diptych_moment_from_day (day);
  moment.hour = self->hour;
  moment.minute = self->minute;
  moment.second = self->second;
  return moment;
}

static DiptychMoment
week_of_day (guint day)
{
  DiptychMoment moment = DIPTYCH_MOMENT_NONE;
  GDate date;

  if (!date_from_day (day + 4 - weekday_of (day), &date))
    return moment;
  moment.year = g_date_get_year (&date);
  moment.week = (g_date_get_day_of_year (&date) - 1) / 7 + 1;
  return moment;
}

/**
 * diptych_moment_of_unit:
 * @reference: a day
 * @unit: a unit
 * @n: how many units after (or before) the one that @reference is in
 *
 * Returns: a whole week, month, quarter, year and so on
 */
DiptychMoment
diptych_moment_of_unit (const DiptychMoment *reference,
                        DiptychTimeUnit      unit,
                        int                  n)
{
  DiptychMoment moment = DIPTYCH_MOMENT_NONE;
  DiptychMoment far = diptych_moment_add (reference, unit, n);

  if (reference->year == 0)
    {
      if (unit == DIPTYCH_TIME_WEEKEND)
        moment.weekend = TRUE;
      return moment;
    }
  switch (unit)
    {
    case DIPTYCH_TIME_WEEK:
    case DIPTYCH_TIME_FORTNIGHT:
    case DIPTYCH_TIME_WEEKEND:
      moment = week_of_day (diptych_moment_get_first_day (&far));
      moment.weekend = unit == DIPTYCH_TIME_WEEKEND;
      return moment;

    case DIPTYCH_TIME_MONTH:
      moment.year = far.year;
      moment.month = far.month;
      return moment;

    case DIPTYCH_TIME_QUARTER:
      moment.year = far.year;
      moment.quarter = (far.month - 1) / 3 + 1;
      return moment;

    case DIPTYCH_TIME_YEAR:
      moment.year = far.year;
      return moment;

    case DIPTYCH_TIME_DECADE:
      moment.year = far.year / 10 * 10;
      moment.years = 10;
      return moment;

    case DIPTYCH_TIME_CENTURY:
    case DIPTYCH_TIME_MILLENNIUM:
      moment.year = MAX (1, far.year / 100 * 100);
      moment.years = 100;
      return moment;

    case DIPTYCH_TIME_SECOND:
    case DIPTYCH_TIME_MINUTE:
    case DIPTYCH_TIME_HOUR:
    case DIPTYCH_TIME_DAY:
    default:
      return far;
    }
}

/**
 * diptych_moment_of_weekday:
 * @reference: a day
 * @week: weeks from the week that it is in
 * @weekday: 1 (Monday) to 7
 *
 * Returns: a day
 */
DiptychMoment
diptych_moment_of_weekday (const DiptychMoment *reference,
                           int                  week,
                           int                  weekday)
{
  DiptychMoment moment = DIPTYCH_MOMENT_NONE;
  gint64 day = diptych_moment_get_first_day (reference);

  if (day == 0)
    {
      moment.weekday = weekday;
      return moment;
    }
  day += 7 * week + weekday - weekday_of (day);
  return diptych_moment_from_day (MAX (day, 1));
}

static void
resolve_weekday (DiptychMoment       *self,
                 const DiptychMoment *reference,
                 DiptychTense         tense)
{
  guint day = diptych_moment_get_first_day (reference);
  int ahead = (self->weekday - weekday_of (day) + 7) % 7;
  DiptychMoment found = diptych_moment_from_day (tense == DIPTYCH_TENSE_FUTURE ? day + ahead : day - (7 - ahead) % 7);

  self->year = found.year;
  self->month = found.month;
  self->day = found.day;
  self->weekday = 0;
}

/* The distance from @a to @b, in days. */
static gint64
distance (const DiptychMoment *a,
          const DiptychMoment *b)
{
  return (gint64) diptych_moment_get_first_day (b) - diptych_moment_get_first_day (a);
}

static void
resolve_year (DiptychMoment       *self,
              const DiptychMoment *reference,
              DiptychTense         tense)
{
  DiptychMoment near = *reference;

  self->year = reference->year;
  if (self->day == 0)
    near = diptych_moment_of_unit (reference, self->month > 0 ? DIPTYCH_TIME_MONTH : DIPTYCH_TIME_QUARTER, 0);
  if (tense == DIPTYCH_TENSE_FUTURE && distance (&near, self) < 0)
    self->year++;
  else if (tense == DIPTYCH_TENSE_PAST && distance (&near, self) > (self->day > 0 ? DAYS_AHEAD : 0))
    self->year--;
}

static void
resolve_month (DiptychMoment       *self,
               const DiptychMoment *reference,
               DiptychTense         tense)
{
  self->year = reference->year;
  self->month = reference->month;
  if (tense == DIPTYCH_TENSE_PAST && self->day > reference->day)
    *self = diptych_moment_add (self, DIPTYCH_TIME_MONTH, -1);
  else if (tense == DIPTYCH_TENSE_FUTURE && self->day < reference->day)
    *self = diptych_moment_add (self, DIPTYCH_TIME_MONTH, 1);
}

/**
 * diptych_moment_resolve:
 * @self: a moment that may leave its year, month or week open
 * @reference: the day of publication, or nothing
 * @tense: where to look
 *
 * Returns: @self with what was open filled in, as far as @reference allows
 */
DiptychMoment
diptych_moment_resolve (const DiptychMoment *self,
                        const DiptychMoment *reference,
                        DiptychTense         tense)
{
  DiptychMoment moment = *self;

  if (self->year > 0 || reference->year == 0)
    {
      if (moment.day > 0 && moment.month > 0)
        moment.weekday = 0;
      return moment;
    }
  if (self->month > 0 || self->quarter > 0 || self->half > 0 || self->season > 0)
    {
      resolve_year (&moment, reference, tense);
      moment.weekday = 0;
    }
  else if (self->day > 0)
    {
      resolve_month (&moment, reference, tense);
      moment.weekday = 0;
    }
  else if (self->weekday > 0)
    resolve_weekday (&moment, reference, tense);
  else if (self->weekend)
    {
      moment = diptych_moment_of_unit (reference, DIPTYCH_TIME_WEEKEND, 0);
    }
  else if (self->week > 0)
    moment.year = reference->year;
  else if (diptych_moment_has_time (self))
    {
      moment.year = reference->year;
      moment.month = reference->month;
      moment.day = reference->day;
    }
  return moment;
}

static void
append_date (const DiptychMoment *self,
             GString             *string)
{
  static const char *const seasons[] = { "", "SP", "SU", "FA", "WI" };
  g_autofree char *year = self->year > 0 ? g_strdup_printf ("%04d", self->year) : g_strdup ("XXXX");

  if (self->years == 10)
    g_string_append_printf (string, "%.3sX", year);
  else if (self->years == 100)
    g_string_append_printf (string, "%.2sXX", year);
  else if (self->month > 0 && self->day > 0)
    g_string_append_printf (string, "%s-%02d-%02d", year, self->month, self->day);
  else if (self->day > 0 && self->weekday == 0)
    g_string_append_printf (string, "%s-XX-%02d", year, self->day);
  else if (self->month > 0 && self->week_of_month > 0)
    g_string_append_printf (string, "%s-%02d-W%02d", year, self->month, self->week_of_month);
  else if (self->month > 0)
    g_string_append_printf (string, "%s-%02d", year, self->month);
  else if (self->week > 0 && self->weekend)
    g_string_append_printf (string, "%s-W%02d-WE", year, self->week);
  else if (self->week > 0)
    g_string_append_printf (string, "%s-W%02d", year, self->week);
  else if (self->weekend)
    g_string_append_printf (string, "%s-WXX-WE", year);
  else if (self->quarter > 0)
    g_string_append_printf (string, "%s-Q%d", year, self->quarter);
  else if (self->half > 0)
    g_string_append_printf (string, "%s-H%d", year, self->half);
  else if (self->season > 0)
    g_string_append_printf (string, "%s-%s", year, seasons[self->season]);
  else if (self->weekday > 0)
    g_string_append_printf (string, "XXXX-WXX-%d", self->weekday);
  else if (self->year > 0)
    g_string_append (string, year);
}

static void
append_time (const DiptychMoment *self,
             GString             *string)
{
  static const char *const parts[] = { "", "MO", "AF", "EV", "NI", "12", "00", "DT", "MEL", "MED", "MEB" };

  if (self->hour >= 0)
    {
      g_string_append_printf (string, "T%02d", self->hour);
      if (self->minute >= 0)
        g_string_append_printf (string, ":%02d", self->minute);
      if (self->minute >= 0 && self->second >= 0)
        g_string_append_printf (string, ":%02d", self->second);
    }
  else if (self->part != DIPTYCH_PART_NONE)
    g_string_append_printf (string, "T%s", parts[self->part]);
}

/**
 * diptych_moment_to_string:
 *
 * Returns: (transfer full): the TIMEX3 value (ISO-TimeML, ISO 24617-1), with X
 *   for what is not known
 */
char *
diptych_moment_to_string (const DiptychMoment *self)
{
  g_autoptr (GString) string = g_string_new (NULL);

  append_date (self, string);
  append_time (self, string);
  return g_string_free_and_steal (g_steal_pointer (&string));
}

/**
 * diptych_calendar_easter:
 * @year: a year
 * @month: (out): March or April
 *
 * The Gregorian Easter by the anonymous algorithm (Meeus, Astronomical
 * Algorithms, 1991, chapter 8).
 *
 * Returns: the day of the month
 */
int
diptych_calendar_easter (int  year,
                         int *month)
{
  int a = year % 19, b = year / 100, c = year % 100;
  int d = b / 4, e = b % 4, g = (8 * b + 13) / 25;
  int h = (19 * a + b - d - g + 15) % 30;
  int i = c / 4, k = c % 4;
  int l = (32 + 2 * e + 2 * i - h - k) % 7;
  int m = (a + 11 * h + 22 * l) / 451;
  int n = h + l - 7 * m + 114;

  *month = n / 31;
  return n % 31 + 1;
}
