/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact-relation.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/facts/diptych-date-relation.h"
#include "analysis/facts/diptych-exchange-rates.h"
#include "analysis/facts/diptych-length-rounding.h"
#include "analysis/facts/diptych-unit-conversion.h"

#define DAYS_IN_YEAR 365.25

/* How far a rounded value may be from the exact one, as a share of it. */
#define ROUNDING 0.03
/* "2 million" of "2.1 million" */
#define LARGE 1e6
#define ROUNDING_LARGE 0.05

#define ROUNDING_ABOUT 0.12
#define ROUNDING_PERCENT 0.07
#define ROUNDING_CONVERTED 0.05

/* A month has 30 days or 31. */
#define ROUNDING_MONTHS 0.02

/* A year has 52 weeks and a day. */
#define ROUNDING_WEEKS 0.005

/* How far a value may be above the other, if one is given as "more than" or "less than". */
#define MORE 1.25
/* The same of a share below "less than half" */
#define LESS_SHARE 1.3

static gboolean
is_near (double a,
         double b,
         double share)
{
  return fabs (a - b) <= share * MAX (fabs (a), fabs (b)) + 1e-9;
}

/* A part of a whole: "a third", "one in eight" */
static gboolean
is_fraction (const DiptychFact *fact)
{
  return fact->kind == DIPTYCH_FACT_NUMBER && fact->amount > 0 && fact->amount < 1;
}

static gboolean
is_share (const DiptychFact *fact)
{
  return fact->kind == DIPTYCH_FACT_PERCENT && fact->unit == NULL;
}

/* Digits before the zeros at the end: 2 of 58,000. */
static guint
count_digits (const char *value)
{
  guint n = 0, last = 0;

  for (; *value != '\0'; value++)
    if (g_ascii_isdigit (*value) && (n > 0 || *value != '0'))
      {
        n++;
        if (*value != '0')
          last = n;
      }
  return last;
}

/* What the last digit counts that is not zero: a hundred in 2,300. */
static double
get_place (const DiptychFact *fact)
{
  return pow (10, floor (log10 (fact->amount)) + 1 - count_digits (fact->value));
}

/* Whether @round gives @exact with fewer digits, cut off or rounded: 2,300 of 2,340. */
static gboolean
is_rounding (const DiptychFact *round,
             const DiptychFact *exact)
{
  guint digits = count_digits (round->value);
  double tolerance = ROUNDING, place;

  if (digits >= count_digits (exact->value) || round->amount <= 0)
    return FALSE;
  if (round->kind == DIPTYCH_FACT_MONEY && round->amount >= LARGE)
    tolerance = ROUNDING_LARGE;
  place = get_place (round);
  /* "8%" of "8.4%" */
  if (round->kind == DIPTYCH_FACT_PERCENT && fabs (round->amount - exact->amount) < place / 2)
    tolerance = ROUNDING_PERCENT;
  return is_near (round->amount, exact->amount, tolerance) && fabs (round->amount - exact->amount) < place;
}

/* Whether a value that is given as "about" can stand for another: "about 200" for 212,
 * but "about 1,300" not for 1,200, nor "about 7,400" for 7,200. */
static gboolean
may_be_about (const DiptychFact *about,
              const DiptychFact *other)
{
  double place;

  if (about->precision != DIPTYCH_PRECISION_ABOUT || about->amount <= 0)
    return FALSE;
  place = get_place (about);
  /* "about 15", "about 250" */
  if (fmod (round (about->amount / place), 5) == 0)
    place *= 5;
  return is_near (about->amount, other->amount, ROUNDING_ABOUT) && fabs (about->amount - other->amount) < place * (1 - 1e-6);
}

static const DiptychUnitConversion *
find_conversion (const DiptychFact *fact)
{
  return fact->kind == DIPTYCH_FACT_QUANTITY ? diptych_unit_conversion_find (fact->unit) : NULL;
}

/**
 * diptych_fact_get_base_kind:
 *
 * Returns: the kind that @fact is compared as; a fraction as a percentage
 */
DiptychFactKind
diptych_fact_get_base_kind (const DiptychFact *fact)
{
  return is_fraction (fact) ? DIPTYCH_FACT_PERCENT : fact->kind;
}

/**
 * diptych_fact_get_base_unit:
 *
 * Returns: the unit that the amount of @fact can be turned into, its own if there is
 *   no other, or an empty string
 */
const char *
diptych_fact_get_base_unit (const DiptychFact *fact)
{
  const DiptychUnitConversion *conversion = find_conversion (fact);

  if (conversion != NULL)
    return conversion->base;
  return fact->unit != NULL && fact->kind != DIPTYCH_FACT_DURATION ? fact->unit : "";
}

/**
 * diptych_fact_get_base_amount:
 *
 * Returns: the amount of @fact in its base unit; a fraction and a percentage are both
 *   parts of a hundred
 */
double
diptych_fact_get_base_amount (const DiptychFact *fact)
{
  const DiptychUnitConversion *conversion = find_conversion (fact);

  if (is_fraction (fact))
    return fact->amount * 100;
  return conversion != NULL ? fact->amount * conversion->factor : fact->amount;
}

/**
 * diptych_fact_is_of_one_unit:
 *
 * Returns: whether the amounts of two facts of one kind can be compared as they are:
 *   "2.6 degrees Celsius" and "2.8 degrees"
 */
gboolean
diptych_fact_is_of_one_unit (const DiptychFact *a,
                             const DiptychFact *b)
{
  const DiptychUnitConversion *x = find_conversion (a), *y = find_conversion (b);

  if (x == NULL || y == NULL)
    return g_strcmp0 (a->unit, b->unit) == 0;
  return strcmp (x->base, y->base) == 0 && is_near (x->factor, y->factor, 1e-6);
}

/* "22%" and "less than a quarter" */
static gboolean
is_just_below (const DiptychFact *low,
               const DiptychFact *high)
{
  return high->precision == DIPTYCH_PRECISION_LESS && low->precision != DIPTYCH_PRECISION_LESS
         && diptych_fact_get_base_kind (high) == DIPTYCH_FACT_PERCENT
         && diptych_fact_get_base_amount (high) <= diptych_fact_get_base_amount (low) * LESS_SHARE;
}

/* "a quarter" and "25%", "10 miles" and "16 kilometres" */
static DiptychFactMatch
match_converted (const DiptychFact *a,
                 const DiptychFact *b,
                 double             tolerance)
{
  double x = diptych_fact_get_base_amount (a), y = diptych_fact_get_base_amount (b);

  if (is_near (x, y, 1e-6))
    return DIPTYCH_FACT_MATCH_EQUAL;
  if (is_near (x, y, tolerance))
    return DIPTYCH_FACT_MATCH_ROUNDED;
  if ((x < y ? a : b)->precision == DIPTYCH_PRECISION_MORE && MAX (x, y) <= MIN (x, y) * MORE)
    return DIPTYCH_FACT_MATCH_COMPATIBLE;
  if (is_just_below (x < y ? a : b, x < y ? b : a))
    return DIPTYCH_FACT_MATCH_COMPATIBLE;
  return DIPTYCH_FACT_MATCH_NONE;
}

static DiptychFactMatch
match_amounts (const DiptychFact *a,
               const DiptychFact *b)
{
  const DiptychFact *low = a->amount <= b->amount ? a : b;
  const DiptychFact *high = low == a ? b : a;

  if (is_near (a->amount, b->amount, 1e-6))
    return DIPTYCH_FACT_MATCH_EQUAL;
  if (is_just_below (low, high))
    return DIPTYCH_FACT_MATCH_COMPATIBLE;
  if (high->amount > low->amount * MORE)
    return DIPTYCH_FACT_MATCH_DIFFERENT;
  if (low->precision == DIPTYCH_PRECISION_MORE && high->precision != DIPTYCH_PRECISION_MORE)
    return DIPTYCH_FACT_MATCH_COMPATIBLE;
  if (high->precision == DIPTYCH_PRECISION_LESS && low->precision != DIPTYCH_PRECISION_LESS)
    return DIPTYCH_FACT_MATCH_COMPATIBLE;
  if (may_be_about (a, b) || may_be_about (b, a))
    return DIPTYCH_FACT_MATCH_ROUNDED;
  if (a->kind != DIPTYCH_FACT_AGE && (is_rounding (a, b) || is_rounding (b, a)))
    return DIPTYCH_FACT_MATCH_ROUNDED;
  return DIPTYCH_FACT_MATCH_DIFFERENT;
}

/* A stretch against a length: "from 2010 to 2024" and "14 years". */
static DiptychFactMatch
match_lengths (double a,
               double b)
{
  double grain = MAX (a, b) >= DAYS_IN_YEAR ? 0.6 * DAYS_IN_YEAR : MAX (a, b) >= 60 ? 16 : 1.1;

  return fabs (a - b) <= grain ? DIPTYCH_FACT_MATCH_EQUAL : DIPTYCH_FACT_MATCH_NONE;
}

/* "in its eighth year" and "more than seven years" */
static DiptychFactMatch
match_year (const DiptychFact *ordinal,
            double             days)
{
  double years = days / DAYS_IN_YEAR;

  /* "for the first year" is no place in an order. */
  return ordinal->amount > 1 && years > ordinal->amount - 1.05 && years < ordinal->amount ? DIPTYCH_FACT_MATCH_EQUAL : DIPTYCH_FACT_MATCH_NONE;
}

/* "a month" and "30 days" */
static gboolean
is_month_of_days (const DiptychFact *month,
                  const DiptychFact *days)
{
  return g_strcmp0 (month->unit, "month") == 0 && g_strcmp0 (days->unit, "day") == 0
         && is_near (month->amount, days->amount, ROUNDING_MONTHS);
}

/* "52 weeks" and "a year", "18 months" and "a year and a half" */
static gboolean
is_one_length (const DiptychFact *a,
               const DiptychFact *b)
{
  return g_strcmp0 (a->unit, b->unit) != 0 && is_near (a->amount, b->amount, ROUNDING_WEEKS);
}

/* "in his 40s", of any of ten years */
static gboolean
is_decade (const DiptychFact *age)
{
  return g_str_has_suffix (age->value, "s");
}

/* Whether @years may be those of somebody in the decade of life @decade, or of somebody
 * "in their 50s or older". */
static gboolean
is_in_decade (const DiptychFact *decade,
              double             years)
{
  return years >= decade->amount && (years < decade->amount + 10 || decade->precision == DIPTYCH_PRECISION_MORE);
}

/* A decade of life says less than an age. */
static DiptychFactMatch
match_ages (const DiptychFact *a,
            const DiptychFact *b)
{
  if (is_decade (a) == is_decade (b))
    return match_amounts (a, b);
  if (is_in_decade (is_decade (a) ? a : b, is_decade (a) ? b->amount : a->amount))
    return DIPTYCH_FACT_MATCH_COMPATIBLE;
  return DIPTYCH_FACT_MATCH_NONE;
}

static DiptychFactMatch
match_durations (const DiptychFact *a,
                 const DiptychFact *b)
{
  DiptychFactMatch match;

  if (is_month_of_days (a, b) || is_month_of_days (b, a) || is_one_length (a, b))
    return DIPTYCH_FACT_MATCH_EQUAL;
  match = match_amounts (a, b);
  return match == DIPTYCH_FACT_MATCH_DIFFERENT && (diptych_length_rounding_is (a, b) || diptych_length_rounding_is (b, a)) ? DIPTYCH_FACT_MATCH_ROUNDED : match;
}

/* What is the first of its kind is not called so to give its place: "her second term" does
 * not contradict "the first woman". */
static DiptychFactMatch
match_ordinals (const DiptychFact *a,
                const DiptychFact *b)
{
  DiptychFactMatch match = match_amounts (a, b);

  return match == DIPTYCH_FACT_MATCH_DIFFERENT && MIN (a->amount, b->amount) == 1 ? DIPTYCH_FACT_MATCH_NONE : match;
}

static double
get_days (const DiptychFact *fact)
{
  return fact->kind == DIPTYCH_FACT_DURATION || diptych_date_is_stretch (fact) ? fact->amount : 0;
}

/**
 * diptych_fact_match_values:
 * @a: a fact
 * @a_counts_years: whether its noun is "year"
 * @b: a fact of the other side
 * @b_counts_years: whether its noun is "year"
 *
 * Compares the values only, not what they are about.
 *
 * Returns: how the values relate
 */
DiptychFactMatch
diptych_fact_match_values (const DiptychFact *a,
                           gboolean           a_counts_years,
                           const DiptychFact *b,
                           gboolean           b_counts_years)
{
  if (a->kind == DIPTYCH_FACT_ORDINAL && a_counts_years && get_days (b) > 0)
    return match_year (a, get_days (b));
  if (b->kind == DIPTYCH_FACT_ORDINAL && b_counts_years && get_days (a) > 0)
    return match_year (b, get_days (a));
  if ((a->kind == DIPTYCH_FACT_DURATION && diptych_date_is_stretch (b)) || (b->kind == DIPTYCH_FACT_DURATION && diptych_date_is_stretch (a)))
    return match_lengths (a->amount, b->amount);
  if ((is_fraction (a) && is_share (b)) || (is_share (a) && is_fraction (b)))
    return match_converted (a, b, ROUNDING_CONVERTED);
  if (a->kind != b->kind)
    return DIPTYCH_FACT_MATCH_NONE;
  switch (a->kind)
    {
    case DIPTYCH_FACT_DATE:
      return diptych_date_match (a, b);

    case DIPTYCH_FACT_MONEY:
      if (diptych_exchange_rates_allow (a, b))
        return DIPTYCH_FACT_MATCH_COMPATIBLE;
      /* Won and yen are mixed up where the number is the same. */
      if (g_strcmp0 (a->unit, b->unit) != 0)
        return is_near (a->amount, b->amount, 1e-6) && diptych_fact_is_translation_slip (a, b)
               ? DIPTYCH_FACT_MATCH_DIFFERENT : DIPTYCH_FACT_MATCH_NONE;
      return match_amounts (a, b);

    case DIPTYCH_FACT_QUANTITY:
      if (!diptych_fact_is_of_one_unit (a, b) && g_str_equal (diptych_fact_get_base_unit (a), diptych_fact_get_base_unit (b)))
        return match_converted (a, b, ROUNDING_CONVERTED);
      G_GNUC_FALLTHROUGH;

    case DIPTYCH_FACT_PERCENT:
      return diptych_fact_is_of_one_unit (a, b) ? match_amounts (a, b) : DIPTYCH_FACT_MATCH_NONE;

    case DIPTYCH_FACT_DURATION:
      return match_durations (a, b);

    case DIPTYCH_FACT_AGE:
      return match_ages (a, b);

    case DIPTYCH_FACT_ORDINAL:
      return match_ordinals (a, b);

    case DIPTYCH_FACT_NUMBER:
    default:
      return match_amounts (a, b);
    }
}

/* "20 months" are no number of years. */
static gboolean
is_uneven (const DiptychFact *fact)
{
  double years = fact->amount / DAYS_IN_YEAR;

  return g_strcmp0 (fact->unit, "month") == 0 && years > 1 && !is_near (years, round (years), 0.01);
}

/**
 * diptych_fact_get_distinctness:
 *
 * Returns: how unlikely it is, from 0 to 1, that two texts give this value by
 *   chance: 2 says little, 36,512 much
 */
double
diptych_fact_get_distinctness (const DiptychFact *fact)
{
  guint digits = count_digits (fact->value);

  switch (fact->kind)
    {
    case DIPTYCH_FACT_DATE:
      if (diptych_date_is_stretch (fact))
        return 0.7;
      if (diptych_date_get_minutes (fact->value) >= 0)
        return 0.6;
      return strlen (fact->value) >= 7 ? 0.35 : 0.2;
    case DIPTYCH_FACT_ORDINAL:
      return fact->amount > 3 ? 0.3 : 0;
    case DIPTYCH_FACT_DURATION:
      return fact->amount > 5 * DAYS_IN_YEAR ? 0.4 : digits > 1 || is_uneven (fact) ? 0.5 : 0.2;
    case DIPTYCH_FACT_MONEY:
    case DIPTYCH_FACT_AGE:
      return 0.5 + MIN (0.4, 0.2 * digits);
    case DIPTYCH_FACT_NUMBER:
    case DIPTYCH_FACT_PERCENT:
    case DIPTYCH_FACT_QUANTITY:
    default:
      return fact->amount < 10 && digits < 2 ? 0.1 : MIN (0.9, 0.3 * digits);
    }
}

/* A power of ten apart, as 만 and 억 are mixed up. */
static gboolean
is_scale_slip (double a,
               double b)
{
  double power = a > 0 && b > 0 ? log10 (a / b) : 0;

  return fabs (power) > 0.5 && fabs (power) < 8.5 && fabs (power - round (power)) < 1e-6;
}

/**
 * diptych_fact_is_translation_slip:
 *
 * Returns: whether two values differ as a translation makes them differ: by a
 *   power of ten, by the day that local time makes, by the way ages are counted, or
 *   by a currency with a sign of its own
 */
gboolean
diptych_fact_is_translation_slip (const DiptychFact *a,
                                  const DiptychFact *b)
{
  switch (a->kind)
    {
    case DIPTYCH_FACT_DATE:
      return a->first_day > 0 && b->first_day > 0 && a->first_day == a->last_day && b->first_day == b->last_day
             && ABS ((int) a->first_day - (int) b->first_day) == 1;
    case DIPTYCH_FACT_AGE:
      return fabs (a->amount - b->amount) <= 2;
    case DIPTYCH_FACT_MONEY:
      if (g_strcmp0 (a->unit, b->unit) != 0)
        return strstr ("KRW JPY CNY KPW", a->unit) != NULL && strstr ("KRW JPY CNY KPW", b->unit) != NULL;
      return is_scale_slip (a->amount, b->amount);
    case DIPTYCH_FACT_NUMBER:
    case DIPTYCH_FACT_PERCENT:
    case DIPTYCH_FACT_QUANTITY:
      return is_scale_slip (a->amount, b->amount);
    case DIPTYCH_FACT_ORDINAL:
    case DIPTYCH_FACT_DURATION:
    default:
      return FALSE;
    }
}
