/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DiptychTimeUnit:
 *
 * Units of time, as the lexicon `value-words` numbers them.
 */
typedef enum
{
  DIPTYCH_TIME_SECOND,
  DIPTYCH_TIME_MINUTE,
  DIPTYCH_TIME_HOUR,
  DIPTYCH_TIME_DAY,
  DIPTYCH_TIME_WEEK,
  DIPTYCH_TIME_MONTH,
  DIPTYCH_TIME_QUARTER,
  DIPTYCH_TIME_YEAR,
  DIPTYCH_TIME_DECADE,
  DIPTYCH_TIME_CENTURY,
  DIPTYCH_TIME_FORTNIGHT,
  DIPTYCH_TIME_WEEKEND,
  DIPTYCH_TIME_MILLENNIUM,
} DiptychTimeUnit;

#define DIPTYCH_N_TIME_UNITS (DIPTYCH_TIME_MILLENNIUM + 1)

/**
 * DiptychPartOfDay:
 *
 * Parts of a day, as the lexicon `value-words` numbers them.
 */
typedef enum
{
  DIPTYCH_PART_NONE,
  DIPTYCH_PART_MORNING,
  DIPTYCH_PART_AFTERNOON,
  DIPTYCH_PART_EVENING,
  DIPTYCH_PART_NIGHT,
  DIPTYCH_PART_NOON,
  DIPTYCH_PART_MIDNIGHT,
  DIPTYCH_PART_DAYTIME,
  DIPTYCH_PART_LUNCH,
  DIPTYCH_PART_DINNER,
  DIPTYCH_PART_BREAKFAST,
} DiptychPartOfDay;

/**
 * DiptychMoment:
 * @year: the year, or 0
 * @years: 10 for a decade and 100 for a century that begins at @year, else 0
 * @month: 1–12, or 0
 * @day: 1–31, or 0
 * @weekday: 1 (Monday) to 7, or 0
 * @week: the week of the year (ISO 8601), or 0
 * @week_of_month: the week of @month, or 0
 * @quarter: 1–4, or 0
 * @half: 1–2, or 0
 * @season: 1 (spring) to 4, or 0
 * @weekend: whether it is the end of a week
 * @hour: 0–24, or -1
 * @minute: 0–59, or -1
 * @second: 0–59, or -1
 * @part: a part of the day
 * @half_day_open: whether @hour may be before or after noon
 * @part_of: 1 the early, 2 the middle, 3 the late part of it, else 0
 *
 * A point or a stretch of the calendar, as far as it is known.
 */
typedef struct
{
  int              year;
  int              years;
  int              month;
  int              day;
  int              weekday;
  int              week;
  int              week_of_month;
  int              quarter;
  int              half;
  int              season;
  gboolean         weekend;
  int              hour;
  int              minute;
  int              second;
  DiptychPartOfDay part;
  gboolean         half_day_open;
  int              part_of;
} DiptychMoment;

#define DIPTYCH_MOMENT_NONE ((DiptychMoment) { .hour = -1, .minute = -1, .second = -1 })

/**
 * DiptychTense:
 * @DIPTYCH_TENSE_PAST: the nearest before the reference, or the reference itself
 * @DIPTYCH_TENSE_FUTURE: the nearest after the reference, or the reference itself
 *
 * On which side of the reference a date is looked for that leaves its year open.
 */
typedef enum
{
  DIPTYCH_TENSE_PAST,
  DIPTYCH_TENSE_FUTURE,
} DiptychTense;

guint         diptych_calendar_get_day     (int                  year,
                                            int                  month,
                                            int                  day);
int           diptych_calendar_month_length (int                 year,
                                            int                  month);
DiptychMoment diptych_moment_from_day      (guint                day);
DiptychMoment diptych_moment_from_string   (const char          *date);
guint         diptych_moment_get_first_day (const DiptychMoment *self);
guint         diptych_moment_get_last_day  (const DiptychMoment *self);
gboolean      diptych_moment_is_date       (const DiptychMoment *self);
gboolean      diptych_moment_has_time      (const DiptychMoment *self);
DiptychMoment diptych_moment_add           (const DiptychMoment *self,
                                            DiptychTimeUnit      unit,
                                            int                  n);
DiptychMoment diptych_moment_of_unit       (const DiptychMoment *reference,
                                            DiptychTimeUnit      unit,
                                            int                  n);
DiptychMoment diptych_moment_of_weekday    (const DiptychMoment *reference,
                                            int                  week,
                                            int                  weekday);
DiptychMoment diptych_moment_resolve       (const DiptychMoment *self,
                                            const DiptychMoment *reference,
                                            DiptychTense         tense);
char         *diptych_moment_to_string     (const DiptychMoment *self);
int           diptych_calendar_easter      (int                  year,
                                            int                 *month);

G_END_DECLS
