/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-date-relation.h"

#include <stdlib.h>
#include <string.h>

/* How far apart two clocks may be that tell one moment, in minutes. */
#define ROUNDING_MINUTES 10
#define ROUNDING_HOUR 30

/**
 * diptych_date_is_one_day:
 *
 * Returns: whether @fact is a day of a month that is known, with or without a clock
 */
gboolean
diptych_date_is_one_day (const DiptychFact *fact)
{
  return fact->kind == DIPTYCH_FACT_DATE && strlen (fact->value) >= 10 && fact->value[7] == '-' && g_ascii_isdigit (fact->value[8]);
}

/**
 * diptych_date_is_stretch:
 *
 * Returns: whether @fact is a time between two dates: "from 2010 to 2024"
 */
gboolean
diptych_date_is_stretch (const DiptychFact *fact)
{
  return fact->kind == DIPTYCH_FACT_DATE && fact->amount > 0;
}

/* "evening" and "6 p.m.", from the "T" of both on; either may be the clock */
static gboolean
is_part_of_day (const char *part,
                const char *clock)
{
  static const struct
  {
    const char *part;
    int         first;
    int         last;
  } parts[] = { { "TMO", 4, 12 }, { "TAF", 12, 18 }, { "TEV", 16, 23 }, { "TNI", 18, 29 } };
  int hour;

  if (g_ascii_isdigit (part[1]))
    return !g_ascii_isdigit (clock[1]) && is_part_of_day (clock, part);
  if (!g_ascii_isdigit (clock[1]))
    return FALSE;
  hour = atoi (clock + 1);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strcmp (part, parts[i].part) == 0)
      return (hour >= parts[i].first && hour <= parts[i].last) || hour + 24 <= parts[i].last;
  return FALSE;
}

/* Two dates of which one may leave parts open, part by part; those that are known on
 * both sides must be the same. */
static DiptychFactMatch
match_partial (const char *a,
               const char *b,
               gboolean   *same_parts)
{
  gboolean known = FALSE;
  guint i;

  if (strlen (a) < strlen (b))
    {
      const char *swap = a;

      a = b;
      b = swap;
    }
  for (i = 0; b[i] != '\0'; i++)
    {
      if (a[i] == 'X' || b[i] == 'X')
        continue;
      /* "Sunday night" and "the evening of the 29th" */
      if (a[i] != b[i] && known && i > 10 && g_ascii_isalpha (a[i]) && g_ascii_isalpha (b[i]))
        return DIPTYCH_FACT_MATCH_COMPATIBLE;
      if (a[i] != b[i] && known && i > 10 && a[i - 1] == 'T' && is_part_of_day (a + i - 1, b + i - 1))
        return DIPTYCH_FACT_MATCH_COMPATIBLE;
      if (a[i] != b[i])
        {
          /* A week and a month cannot be compared by their letters. */
          *same_parts = strlen (a) == strlen (b);
          return g_ascii_isdigit (a[i]) && g_ascii_isdigit (b[i]) ? DIPTYCH_FACT_MATCH_DIFFERENT : DIPTYCH_FACT_MATCH_NONE;
        }
      known |= g_ascii_isdigit (a[i]);
    }
  *same_parts = a[i] == '\0';
  if (!known)
    return DIPTYCH_FACT_MATCH_NONE;
  /* "October" and "October 1"; a year alone is little, and a clock makes no other day. */
  return *same_parts || i == strlen ("2024-10-28") ? DIPTYCH_FACT_MATCH_EQUAL : i > 4 ? DIPTYCH_FACT_MATCH_COMPATIBLE : DIPTYCH_FACT_MATCH_CONTAINED;
}

static gboolean
is_clock (const char *value)
{
  return value[0] == 'T';
}

/* "3:12 a.m." and "3.12am on Thursday" */
static DiptychFactMatch
match_clocks (const char *a,
              const char *b)
{
  a = strchr (a, 'T');
  b = strchr (b, 'T');
  if (a == NULL || b == NULL || !g_ascii_isdigit (a[1]) || !g_ascii_isdigit (b[1]))
    return DIPTYCH_FACT_MATCH_NONE;
  return g_str_equal (a, b) ? DIPTYCH_FACT_MATCH_EQUAL : DIPTYCH_FACT_MATCH_NONE;
}

/**
 * diptych_date_get_minutes:
 * @value: the value of a date
 *
 * Returns: the minutes of its clock since midnight, or -1 if it gives none
 */
int
diptych_date_get_minutes (const char *value)
{
  const char *clock = strchr (value, 'T');

  if (clock == NULL || strlen (clock) < 6 || !g_ascii_isdigit (clock[1]) || clock[3] != ':')
    return -1;
  return 60 * atoi (clock + 1) + atoi (clock + 4);
}

/* The hour of a clock that gives no minutes, in minutes since midnight, or -1. */
static int
get_hour (const char *value)
{
  const char *clock = strchr (value, 'T');

  return clock != NULL && strlen (clock) == 3 && g_ascii_isdigit (clock[1]) ? 60 * atoi (clock + 1) : -1;
}

/* "6:42 p.m." and "6:40 p.m." of one day; of an hour apart they are two moments of it. */
static DiptychFactMatch
match_minutes (const DiptychFact *a,
               const DiptychFact *b)
{
  int x = diptych_date_get_minutes (a->value), y = diptych_date_get_minutes (b->value);
  int hour_x = get_hour (a->value), hour_y = get_hour (b->value);

  /* "6:15 a.m." is about 6 a.m., and not 9 a.m. */
  if (MAX (x, hour_x) >= 0 && MAX (y, hour_y) >= 0 && MAX (hour_x, hour_y) >= 0 && MAX (x, hour_x) != MAX (y, hour_y))
    return ABS (MAX (x, hour_x) - MAX (y, hour_y)) <= ROUNDING_HOUR ? DIPTYCH_FACT_MATCH_ROUNDED : DIPTYCH_FACT_MATCH_NONE;
  if (x < 0 || y < 0 || x == y)
    return DIPTYCH_FACT_MATCH_EQUAL;
  return ABS (x - y) <= ROUNDING_MINUTES ? DIPTYCH_FACT_MATCH_ROUNDED : DIPTYCH_FACT_MATCH_NONE;
}

/* Whether two stretches, from their first day to their last one, are two of one kind: days,
 * weeks, months, years */
static gboolean
are_of_one_unit (guint a,
                 guint b)
{
  return a == b || (MIN (a, b) >= 27 && MAX (a, b) <= 30) || (MIN (a, b) >= 364 && MAX (a, b) <= 365);
}

/* "last month" and "in October", where it is not known when both were written */
static gboolean
may_be_open_month (const char *open,
                   const char *month)
{
  return g_str_has_prefix (open, "XXXX-XX") && (open[7] == '+' || open[7] == '-') && strlen (open) < 10 && !g_ascii_isdigit (month[0])
         && strlen (month) == 7 && month[4] == '-' && g_ascii_isdigit (month[5]);
}

static gboolean
begins_with_other (const char *a,
                   const char *b)
{
  return g_str_has_prefix (a, b) || g_str_has_prefix (b, a);
}

/* "from 2016 to 2018" and "between January 2016 and December 2018" */
static DiptychFactMatch
match_stretches (const char *a,
                 const char *b)
{
  g_auto (GStrv) ends_a = g_strsplit (a, "/", 2);
  g_auto (GStrv) ends_b = g_strsplit (b, "/", 2);

  if (g_str_equal (a, b))
    return DIPTYCH_FACT_MATCH_EQUAL;
  return g_strv_length (ends_a) == 2 && g_strv_length (ends_b) == 2
         && begins_with_other (ends_a[0], ends_b[0]) && begins_with_other (ends_a[1], ends_b[1])
         ? DIPTYCH_FACT_MATCH_COMPATIBLE : DIPTYCH_FACT_MATCH_DIFFERENT;
}

/**
 * diptych_date_match:
 * @a: a date, or a stretch between two
 * @b: one of the other side
 *
 * Compares two dates as far as they are known, and the clocks that they give.
 *
 * Returns: how they relate
 */
DiptychFactMatch
diptych_date_match (const DiptychFact *a,
                    const DiptychFact *b)
{
  gboolean same_parts = FALSE;
  DiptychFactMatch match;

  if (diptych_date_is_stretch (a) && diptych_date_is_stretch (b))
    return match_stretches (a->value, b->value);
  if (diptych_date_is_stretch (a) || diptych_date_is_stretch (b))
    return DIPTYCH_FACT_MATCH_NONE;
  if (a->first_day > 0 && b->first_day > 0)
    {
      guint length_a = a->last_day - a->first_day, length_b = b->last_day - b->first_day;

      if (a->first_day == b->first_day && a->last_day == b->last_day)
        return length_a == 0 ? match_minutes (a, b) : DIPTYCH_FACT_MATCH_EQUAL;
      if (MIN (a->last_day, b->last_day) >= MAX (a->first_day, b->first_day) && length_a != length_b)
        return MAX (length_a, length_b) <= 31 ? DIPTYCH_FACT_MATCH_COMPATIBLE
               : MAX (length_a, length_b) <= 366 ? DIPTYCH_FACT_MATCH_CONTAINED : DIPTYCH_FACT_MATCH_NONE;
      return are_of_one_unit (length_a, length_b) ? DIPTYCH_FACT_MATCH_DIFFERENT : DIPTYCH_FACT_MATCH_NONE;
    }
  if (is_clock (a->value) != is_clock (b->value))
    return match_clocks (a->value, b->value);
  if (is_clock (a->value) && diptych_date_get_minutes (a->value) >= 0 && diptych_date_get_minutes (b->value) >= 0)
    return match_minutes (a, b);
  if (may_be_open_month (a->value, b->value) || may_be_open_month (b->value, a->value))
    return DIPTYCH_FACT_MATCH_COMPATIBLE;
  match = match_partial (a->value, b->value, &same_parts);
  return match == DIPTYCH_FACT_MATCH_DIFFERENT && !same_parts ? DIPTYCH_FACT_MATCH_NONE : match;
}
