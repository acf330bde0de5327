/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "cli/diptych-eval-times.h"

#include <math.h>
#include <string.h>

/* The first day of a stretch, with XXXX for a year that is open. */
static char *
format_day (const DiptychMoment *moment,
            gboolean             end)
{
  DiptychMoment day = *moment;
  gboolean open = moment->year == 0;

  if (moment->weekday > 0 || diptych_moment_has_time (moment) || (moment->day > 0 && moment->month == 0)
      || !diptych_moment_is_date (moment))
    return diptych_moment_to_string (moment);
  if (open)
    day.year = 2001;
  if (moment->day == 0 && end && moment->part_of == 3)
    day = diptych_moment_from_day (diptych_moment_get_last_day (&day) + 1);
  else if (moment->day == 0)
    {
      guint first = diptych_moment_get_first_day (&day);

      if (moment->part_of == 2 && moment->month > 0)
        first += 15;
      day = diptych_moment_from_day (first);
    }
  if (open)
    return g_strdup_printf ("XXXX-%02d-%02d", day.month, day.day);
  return diptych_moment_to_string (&day);
}

static char *
format_minutes (int minutes)
{
  if (minutes % 60 == 0)
    return g_strdup_printf ("PT%dH", minutes / 60);
  if (minutes < 60)
    return g_strdup_printf ("PT%dM", minutes);
  return g_strdup_printf ("PT%dH%dM", minutes / 60, minutes % 60);
}

static char *
format_length (const DiptychMoment *from,
               const DiptychMoment *to)
{
  guint first = diptych_moment_get_first_day (from), last = diptych_moment_get_first_day (to);

  if (from->hour >= 0 && to->hour >= 0)
    {
      int minutes = (to->hour - from->hour) * 60 + MAX (0, to->minute) - MAX (0, from->minute)
                    + (first > 0 && last > first ? (int) (last - first) * 1440 : 0);

      return format_minutes (minutes < 0 ? minutes + 720 : minutes);
    }
  if (from->day == 0 && to->day == 0)
    {
      int n = (to->year - from->year) * 12;

      if (from->month == 0 && to->month == 0 && from->quarter == 0 && to->part_of == 0)
        return g_strdup_printf ("P%dY", to->year - from->year);
      if (from->quarter > 0)
        n += 3 * (to->quarter - from->quarter);
      else
        n += to->month - from->month;
      if (to->part_of == 3)
        n += to->month > 0 ? 1 : 12;
      if (from->part_of == 3)
        n -= 1;
      return g_strdup_printf ("P%dM", n < 0 ? n + 12 : n);
    }
  if (from->year == 0)
    {
      DiptychMoment a = *from, b = *to;

      a.year = b.year = 2001;
      if (a.month > b.month)
        b.year++;
      first = diptych_moment_get_first_day (&a);
      last = diptych_moment_get_first_day (&b);
    }
  return g_strdup_printf ("P%dD", (int) last - (int) first);
}

static char *
format_range (const DiptychMoment *from,
              const DiptychMoment *to)
{
  g_autofree char *first = format_day (from, from->part_of == 3);
  g_autofree char *last = format_day (to, TRUE);
  g_autofree char *length = format_length (from, to);

  return g_strdup_printf ("(%s,%s,%s)", first, last, length);
}

/* A stretch that the corpus gives as a range: a quarter, a half, a decade. */
static char *
format_stretch (const DiptychMoment *moment,
                const char          *length)
{
  DiptychMoment first = diptych_moment_from_day (diptych_moment_get_first_day (moment));
  DiptychMoment last = diptych_moment_from_day (diptych_moment_get_last_day (moment) + 1);
  g_autofree char *a = diptych_moment_to_string (&first);
  g_autofree char *b = diptych_moment_to_string (&last);

  return g_strdup_printf ("(%s,%s,%s)", a, b, length);
}

static char *
format_point (const DiptychMoment *moment)
{
  if (moment->year > 0 && moment->quarter > 0)
    return format_stretch (moment, "P3M");
  if (moment->year > 0 && moment->half > 0)
    return format_stretch (moment, "P6M");
  if (moment->years > 0)
    return format_stretch (moment, moment->years == 10 ? "P10Y" : "P100Y");
  return diptych_moment_to_string (moment);
}

static DiptychMoment
shift (const DiptychMoment *reference,
       const DiptychTime   *time,
       int                  sign)
{
  DiptychMoment moment = *reference;
  gboolean clock = FALSE;

  for (int u = DIPTYCH_N_TIME_UNITS - 1; u >= 0; u--)
    if (time->length[u] > 0)
      {
        clock |= u <= DIPTYCH_TIME_HOUR;
        moment = diptych_moment_add (&moment, u, sign * (int) lround (time->length[u]));
      }
  if (!clock)
    moment.hour = moment.minute = moment.second = -1;
  return moment;
}

/* "the past three weeks", from the reference on. */
static char *
format_directed (const DiptychTime   *time,
                 const DiptychMoment *reference)
{
  g_autofree char *length = diptych_time_length_to_string (time);
  gboolean clock = strchr (length, 'T') != NULL;
  DiptychMoment from = *reference, to;
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  if (!clock)
    from.hour = from.minute = from.second = -1;
  /* Quarters and decades are whole ones. */
  if (time->length[DIPTYCH_TIME_QUARTER] > 0 || time->length[DIPTYCH_TIME_DECADE] > 0)
    {
      from = diptych_moment_of_unit (&from, time->length[DIPTYCH_TIME_QUARTER] > 0 ? DIPTYCH_TIME_QUARTER : DIPTYCH_TIME_DECADE,
                                     time->direction > 0 ? 1 : 0);
      from = diptych_moment_from_day (diptych_moment_get_first_day (&from));
    }
  else if (time->direction > 0 && !clock)
    from = diptych_moment_add (&from, DIPTYCH_TIME_DAY, 1);
  to = shift (&from, time, time->direction);
  if (clock)
    to.second = MAX (0, to.second);
  a = diptych_moment_to_string (time->direction < 0 ? &to : &from);
  b = diptych_moment_to_string (time->direction < 0 ? &from : &to);
  return g_strdup_printf ("(%s,%s,%s)", a, b, length);
}

/**
 * diptych_eval_format_time:
 * @reference: the reference time of the line
 *
 * Returns: (transfer full): the value as the corpus numbers-recognizers writes it
 */
char *
diptych_eval_format_time (const DiptychTime   *time,
                          const DiptychMoment *reference)
{
  DiptychMoment moment;

  if (time->kind == DIPTYCH_TIME_RANGE)
    return format_range (&time->from, &time->to);
  if (time->kind == DIPTYCH_TIME_POINT)
    return format_point (time->to.year > 0 ? &time->to : &time->from);
  if (time->kind == DIPTYCH_TIME_LENGTH && time->direction == 2 && reference->year > 0 && !time->vague)
    {
      moment = shift (reference, time, 1);
      return diptych_moment_to_string (&moment);
    }
  if (time->kind == DIPTYCH_TIME_LENGTH && time->direction != 0 && reference->year > 0)
    return format_directed (time, reference);
  return diptych_time_to_string (time);
}

/**
 * diptych_eval_format_timex:
 *
 * Returns: (transfer full): the value as the corpus dates-tempeval3 writes it
 */
char *
diptych_eval_format_timex (const DiptychTime *time)
{
  g_autofree char *value = NULL;
  gsize length;

  if (time->kind == DIPTYCH_TIME_RANGE)
    return diptych_moment_to_string (&time->from);
  if (time->kind == DIPTYCH_TIME_LENGTH && time->vague && time->direction != 0)
    return g_strdup (time->direction < 0 ? "PAST_REF" : "FUTURE_REF");
  if ((time->kind == DIPTYCH_TIME_LENGTH || time->kind == DIPTYCH_TIME_SET) && time->length[DIPTYCH_TIME_QUARTER] > 0)
    return time->vague ? g_strdup ("PXQ") : g_strdup_printf ("P%.0fQ", time->length[DIPTYCH_TIME_QUARTER]);
  value = diptych_time_to_string (time);
  length = strlen (value);
  if (time->kind == DIPTYCH_TIME_POINT && time->from.hour >= 0 && time->from.minute < 0)
    return g_strconcat (value, ":00", NULL);
  if (time->kind == DIPTYCH_TIME_POINT && time->from.years > 0)
    return g_strndup (value, strcspn (value, "X"));
  return length > 0 ? g_steal_pointer (&value) : g_strdup ("");
}
