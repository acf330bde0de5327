/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact-difference.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/facts/diptych-fact-relation.h"

/* What it takes to claim that two facts are about one quantity. */
#define DIFFER_CONTEXT 0.22
#define DIFFER_DATE_CONTEXT 0.4
#define DIFFER_NEAR_CONTEXT 0.25

/* What stands right next to both, where no other fact of the kind is left over. */
#define DIFFER_ONLY_CONTEXT 0.12
#define DIFFER_NEXT_TO 0.25
#define DIFFER_NEXT_TO_NEAR 0.3

/* The same where nothing joins the passages: of what counts one thing, of years, of
 * amounts and of amounts that are nearly the same. */
#define APART_NOUN_CONTEXT 0.15
#define APART_YEARS 4
#define APART_CONTEXT 0.22
#define APART_NEXT_TO 0.22
#define APART_NEAR 0.34
#define NEAR_RATIO 1.15

/* Counts so near each other, and what around them has to fit then. */
#define SLIP_LEAST 11
#define SLIP_RATIO 1.05
#define SLIP_CONTEXT 0.1
#define SLIP_APART 0.2

/* Days and months further apart are those of two things. */
#define CLOSE_DAYS 31
#define CLOSE_MONTHS 2

/* Values further apart measure different things, unless a translation slipped; values so
 * close, the only ones of their kind in a passage, one thing. */
#define MAX_RATIO 3
#define CLOSE_RATIO 1.3

/* From here on a length in one unit is rather unusual. */
#define MANY 100

/* Whether two values can be those of one thing that somebody got wrong. */
static gboolean
is_comparable (const DiptychFact *a,
               const DiptychFact *b)
{
  double low = MIN (a->amount, b->amount), high = MAX (a->amount, b->amount);

  return (low > 0 && high <= MAX_RATIO * low) || diptych_fact_is_translation_slip (a, b);
}

/* Whether two values, the only ones of their kind on both sides of one passage, are so
 * close that they need nothing else to be of one thing. */
static gboolean
are_close (const DiptychFactEvidence *evidence)
{
  double low = MIN (evidence->a->amount, evidence->b->amount), high = MAX (evidence->a->amount, evidence->b->amount);

  return low > 0 && high <= CLOSE_RATIO * low;
}

/* Whether two counts of people or of one thing are so near each other, and so unlike those
 * that everybody gives, that they hardly count two things of one story: 84 and 83 saved. */
static gboolean
are_slips (const DiptychFactEvidence *evidence)
{
  double low = MIN (evidence->a->amount, evidence->b->amount), high = MAX (evidence->a->amount, evidence->b->amount);

  return evidence->nouns >= DIPTYCH_FACT_NOUNS_GENERIC && low >= SLIP_LEAST && high <= SLIP_RATIO * low
         && fmod (low, 10) != 0 && fmod (high, 10) != 0;
}

/* What is counted is the same, or nothing else is counted and the words around fit. */
static gboolean
may_differ_in_number (const DiptychFactEvidence *evidence,
                      gboolean                   only_ones)
{
  gboolean around = evidence->context >= DIFFER_CONTEXT / 2;

  if (!is_comparable (evidence->a, evidence->b))
    return FALSE;
  if (are_slips (evidence) && evidence->context + evidence->next_to >= SLIP_CONTEXT)
    return TRUE;
  return (evidence->nouns >= DIPTYCH_FACT_NOUNS_NEXT_TO && around)
         || (evidence->nouns == DIPTYCH_FACT_NOUNS_GENERIC && only_ones && (around || are_close (evidence)))
         || (evidence->nouns == DIPTYCH_FACT_NOUNS_UNKNOWN && only_ones && evidence->next_to >= DIFFER_NEXT_TO_NEAR);
}

static gboolean
is_one_unit (const DiptychFactEvidence *evidence)
{
  return diptych_fact_is_of_one_unit (evidence->a, evidence->b);
}

/* Two lengths so many of one unit long as hardly two things of one passage are. */
static gboolean
are_alike (const DiptychFactEvidence *evidence)
{
  double unit = g_str_equal (evidence->a->unit, "hour") ? 1 / 24. : g_str_equal (evidence->a->unit, "minute") ? 1 / 1440. : 1;
  double low = MIN (evidence->a->amount, evidence->b->amount), high = MAX (evidence->a->amount, evidence->b->amount);

  return (g_str_equal (evidence->a->unit, "day") || unit < 1) && low >= MANY * unit && high <= 1.5 * low;
}

/* Two days of which one may be what the other should be. */
static gboolean
are_close_days (const DiptychFactEvidence *evidence)
{
  return evidence->a->first_day > 0 && evidence->b->first_day > 0
         && ABS ((int) evidence->a->first_day - (int) evidence->b->first_day) <= CLOSE_DAYS;
}

/* "in June" and "in May" */
static gboolean
are_close_months (const DiptychFactEvidence *evidence)
{
  const char *a = evidence->a->value, *b = evidence->b->value;

  return strlen (a) == 7 && strlen (b) == 7 && g_ascii_isdigit (a[5]) && g_ascii_isdigit (b[5])
         && ABS (atoi (a + 5) - atoi (b + 5)) <= CLOSE_MONTHS;
}

/**
 * diptych_fact_may_differ:
 * @evidence: two facts with two values in passages that are aligned
 * @only_ones: whether no other fact of that kind is left over in either passage
 *
 * Returns: whether both are about one quantity
 */
gboolean
diptych_fact_may_differ (const DiptychFactEvidence *evidence,
                         gboolean                   only_ones)
{
  gboolean comparable = is_one_unit (evidence) && is_comparable (evidence->a, evidence->b);

  switch (evidence->a->kind)
    {
    case DIPTYCH_FACT_NUMBER:
      return may_differ_in_number (evidence, only_ones);
    case DIPTYCH_FACT_ORDINAL:
      return evidence->nouns == DIPTYCH_FACT_NOUNS_SAME && evidence->context >= DIFFER_DATE_CONTEXT;
    case DIPTYCH_FACT_DATE:
      if ((evidence->far && are_close_days (evidence)) || (only_ones && are_close_months (evidence)))
        return evidence->context >= DIFFER_DATE_CONTEXT;
      return evidence->next_to >= DIFFER_NEXT_TO && evidence->context >= (only_ones ? DIFFER_CONTEXT : DIFFER_DATE_CONTEXT);
    case DIPTYCH_FACT_DURATION:
      return is_one_unit (evidence)
             && (evidence->context >= DIFFER_DATE_CONTEXT
                 || (comparable && only_ones && (evidence->next_to >= DIFFER_NEXT_TO || evidence->context >= DIFFER_CONTEXT)));
    case DIPTYCH_FACT_MONEY:
    case DIPTYCH_FACT_PERCENT:
    case DIPTYCH_FACT_AGE:
    case DIPTYCH_FACT_QUANTITY:
    default:
      /* Shares of anything are nearly the same by chance. */
      return (comparable || diptych_fact_is_translation_slip (evidence->a, evidence->b))
             && (evidence->context >= DIFFER_CONTEXT || evidence->next_to >= DIFFER_NEXT_TO
                 || (only_ones && (evidence->context >= DIFFER_ONLY_CONTEXT
                                   || (evidence->a->kind != DIPTYCH_FACT_PERCENT && are_close (evidence)))));
    }
}

/**
 * diptych_fact_may_differ_near:
 *
 * Returns: whether a fact next to an aligned passage and one in or next to the other are
 *   about one quantity: only what counts or measures the very same
 */
gboolean
diptych_fact_may_differ_near (const DiptychFactEvidence *evidence,
                              gboolean                   only_ones)
{
  gboolean next_to = only_ones && evidence->next_to >= DIFFER_NEXT_TO_NEAR && is_comparable (evidence->a, evidence->b);

  switch (evidence->a->kind)
    {
    case DIPTYCH_FACT_NUMBER:
      if (are_slips (evidence) && evidence->context + evidence->next_to >= SLIP_CONTEXT)
        return TRUE;
      return evidence->nouns == DIPTYCH_FACT_NOUNS_SAME
             && (evidence->context >= DIFFER_NEAR_CONTEXT || evidence->next_to >= DIFFER_NEXT_TO);
    case DIPTYCH_FACT_DURATION:
      return is_one_unit (evidence)
             && (evidence->context >= DIFFER_NEAR_CONTEXT || next_to || (only_ones && are_alike (evidence)));
    case DIPTYCH_FACT_PERCENT:
    case DIPTYCH_FACT_MONEY:
    case DIPTYCH_FACT_QUANTITY:
      return is_one_unit (evidence) && next_to;
    case DIPTYCH_FACT_ORDINAL:
    case DIPTYCH_FACT_DATE:
    case DIPTYCH_FACT_AGE:
    default:
      return FALSE;
    }
}

/* Whether two amounts are so near that they measure one thing, one of them wrongly. */
static gboolean
are_near (const DiptychFactEvidence *evidence)
{
  double low = MIN (evidence->a->amount, evidence->b->amount), high = MAX (evidence->a->amount, evidence->b->amount);

  return low > 0 && high <= NEAR_RATIO * low;
}

/**
 * diptych_fact_may_differ_apart:
 *
 * Returns: whether two facts in passages that nothing joins are about one quantity; much
 *   has to speak for that
 */
gboolean
diptych_fact_may_differ_apart (const DiptychFactEvidence *evidence)
{
  switch (evidence->a->kind)
    {
    case DIPTYCH_FACT_NUMBER:
      if (are_slips (evidence) && evidence->nouns == DIPTYCH_FACT_NOUNS_SAME)
        return evidence->context + evidence->next_to >= SLIP_APART;
      return evidence->nouns == DIPTYCH_FACT_NOUNS_SAME && is_comparable (evidence->a, evidence->b)
             && evidence->context >= APART_NOUN_CONTEXT && evidence->next_to >= DIFFER_NEXT_TO;
    case DIPTYCH_FACT_DATE:
      return ABS (atoi (evidence->a->value) - atoi (evidence->b->value)) <= APART_YEARS
             && evidence->context >= DIFFER_DATE_CONTEXT && evidence->next_to >= DIFFER_NEXT_TO_NEAR;
    case DIPTYCH_FACT_DURATION:
    case DIPTYCH_FACT_MONEY:
    case DIPTYCH_FACT_PERCENT:
    case DIPTYCH_FACT_QUANTITY:
      if (are_near (evidence) && is_one_unit (evidence))
        return evidence->context + evidence->next_to >= APART_NEAR;
      return is_comparable (evidence->a, evidence->b) && evidence->context >= APART_CONTEXT && evidence->next_to >= APART_NEXT_TO;
    case DIPTYCH_FACT_ORDINAL:
    case DIPTYCH_FACT_AGE:
    default:
      return FALSE;
    }
}
