/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-length-rounding.h"

#include <math.h>
#include <string.h>

/* How far a length in a coarse unit may be from the other, as a share of it. */
#define ROUNDING 0.1

/* How many days the unit of a length has, or 0. */
static double
get_unit_days (const DiptychFact *length)
{
  static const struct
  {
    const char *unit;
    double      days;
  } units[] = {
    { "second", 1 / 86400.0 }, { "minute", 1 / 1440.0 }, { "hour", 1 / 24.0 }, { "day", 1 }, { "week", 7 }, { "month", 30.4 },
    { "year", 365.25 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_strcmp0 (length->unit, units[i].unit) == 0)
      return units[i].days;
  return 0;
}

/* How many numbers a value has: 2 of "PT2H52M". */
static guint
count_numbers (const char *value)
{
  guint n = 0;

  for (; *value != '\0'; value++)
    n += g_ascii_isdigit (value[0]) && !g_ascii_isdigit (value[1]) && value[1] != '.';
  return n;
}

/**
 * diptych_length_rounding_is:
 * @coarse: a length of time
 * @fine: another
 *
 * Returns: whether @coarse, in a whole number of one unit, gives @fine in a larger one:
 *   "three months" and "97 days", "a month" and "four weeks"
 */
gboolean
diptych_length_rounding_is (const DiptychFact *coarse,
                            const DiptychFact *fine)
{
  double unit = get_unit_days (coarse), part = get_unit_days (fine);

  return count_numbers (coarse->value) == 1 && strchr (coarse->value, '.') == NULL && part > 0
         && (unit > part || (unit == part && count_numbers (fine->value) > 1))
         && fabs (coarse->amount - fine->amount) <= ROUNDING * MAX (coarse->amount, fine->amount);
}
