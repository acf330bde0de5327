/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact-buckets.h"

#include <math.h>
#include <string.h>

#include "analysis/facts/diptych-fact-relation.h"
#include "analysis/facts/diptych-swapped-digits.h"

/* How many facts of one key are looked at. */
#define MAX_IN_BUCKET 24

/* The grid, in shares of an amount, on which amounts that are rounded meet. */
#define GRID 1.04

/* Facts with less to them are not sought in rounded form all over the other text. */
#define TELLING_ROUNDED 0.5

#define DAYS_IN_YEAR 365.25
#define DAYS_IN_MONTH 30.4375
#define LEAST_MONTH 28

/* Shorter times than this are given of anything. */
#define LEAST_YEARS 5

/* A key that facts share whose values may agree. */
static char *
get_value_key (const DiptychFact *fact,
               gboolean           counts_years)
{
  if (counts_years)
    return g_strdup_printf ("years %.0f", fact->amount - 1);
  if ((fact->kind == DIPTYCH_FACT_DURATION || fact->kind == DIPTYCH_FACT_DATE) && fact->amount >= DAYS_IN_YEAR)
    return g_strdup_printf ("years %.0f", fact->amount / DAYS_IN_YEAR);
  if (fact->kind == DIPTYCH_FACT_DATE)
    {
      /* The day of the month, or the month, which partial dates have too. */
      if (strlen (fact->value) >= 10 && fact->value[4] == '-')
        return g_strdup_printf ("day %.2s", fact->value + 8);
      if (strlen (fact->value) == 7)
        return g_strdup_printf ("month %s", fact->value + 5);
      return g_strdup_printf ("date %s", fact->value);
    }
  if (fact->kind == DIPTYCH_FACT_DURATION && fact->amount >= LEAST_MONTH)
    return g_strdup_printf ("months %.0f", fact->amount / DAYS_IN_MONTH);
  if (fact->kind == DIPTYCH_FACT_DURATION)
    return g_strdup_printf ("days %.4g", fact->amount);
  return g_strdup_printf ("%d %.6g %s", diptych_fact_get_base_kind (fact), diptych_fact_get_base_amount (fact),
                          diptych_fact_get_base_unit (fact));
}

/* The hour of "2024-10-28T18:40", which other facts of the day have not. */
static char *
get_clock_key (const DiptychFact *fact)
{
  const char *clock = fact->kind == DIPTYCH_FACT_DATE && strlen (fact->value) > 10 ? strchr (fact->value, 'T') : NULL;

  if (clock == NULL || !g_ascii_isdigit (clock[1]))
    return NULL;
  return g_strdup_printf ("clock %.2s", clock + 1);
}

/* The keys that amounts share which are the same but for rounding; @step is -1, 0 or 1. */
static char *
get_rounded_key (const DiptychFact *fact,
                 int                step)
{
  double amount = diptych_fact_get_base_amount (fact);

  if (fact->kind == DIPTYCH_FACT_DATE || fact->kind == DIPTYCH_FACT_AGE || fact->kind == DIPTYCH_FACT_ORDINAL || amount <= 0
      || diptych_fact_get_distinctness (fact) < TELLING_ROUNDED)
    return NULL;
  return g_strdup_printf ("%d %s %.0f", diptych_fact_get_base_kind (fact), diptych_fact_get_base_unit (fact), floor (log (amount) / log (GRID)) + step);
}

static void
add (GHashTable *buckets,
     char       *key,
     guint       fact)
{
  GArray *bucket = g_hash_table_lookup (buckets, key);

  if (bucket == NULL)
    {
      bucket = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (buckets, key, bucket);
    }
  else
    g_free (key);
  if (bucket->len < MAX_IN_BUCKET)
    g_array_append_val (bucket, fact);
}

/**
 * diptych_fact_buckets_new:
 *
 * Returns: (transfer full) (element-type utf8 GArray): buckets, each with the indices of
 *   facts
 */
GHashTable *
diptych_fact_buckets_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
}

/* "last year", which any account may say of anything */
static gboolean
is_open_date (const DiptychFact *fact)
{
  gsize length = strlen (fact->value);

  return fact->kind == DIPTYCH_FACT_DATE && g_str_has_prefix (fact->value, "XXXX") && length > 5 && fact->value[length - 3] == 'X'
         && (fact->value[length - 2] == '+' || fact->value[length - 2] == '-');
}

/**
 * diptych_fact_buckets_add_values:
 * @index: the index of @fact
 * @counts_years: whether it is a place in an order of years
 * @years_since: how many years it is ago if it is the year since when something is, or 0
 *
 * Adds @fact to those whose value may agree with its own.
 */
void
diptych_fact_buckets_add_values (GHashTable        *self,
                                 const DiptychFact *fact,
                                 guint              index,
                                 gboolean           counts_years,
                                 int                years_since)
{
  char *clock = get_clock_key (fact);

  if (is_open_date (fact))
    return;
  add (self, get_value_key (fact, counts_years), index);
  if (clock != NULL)
    add (self, clock, index);
  if (years_since >= LEAST_YEARS)
    add (self, g_strdup_printf ("years %d", years_since), index);
  /* "in 2017" and "in December 2017" */
  if (fact->kind == DIPTYCH_FACT_DATE && strlen (fact->value) == 7 && g_ascii_isdigit (fact->value[0]))
    add (self, g_strdup_printf ("date %.4s", fact->value), index);
}

/**
 * diptych_fact_buckets_add_rounded:
 *
 * Adds @fact to those that are the same but for rounding, if there is enough to it.
 */
void
diptych_fact_buckets_add_rounded (GHashTable        *self,
                                  const DiptychFact *fact,
                                  guint              index)
{
  char *key = get_rounded_key (fact, 0);

  if (key != NULL)
    add (self, key, index);
}

/**
 * diptych_fact_buckets_lookup_rounded:
 * @fact: a fact of the other side
 * @step: -1, 0 and 1 to find all
 *
 * Returns: (nullable) (transfer none): facts that may be the same but for rounding
 */
const GArray *
diptych_fact_buckets_lookup_rounded (GHashTable        *self,
                                     const DiptychFact *fact,
                                     int                step)
{
  g_autofree char *key = get_rounded_key (fact, step);

  return key != NULL ? g_hash_table_lookup (self, key) : NULL;
}

/**
 * diptych_fact_buckets_add_thing:
 * @nouns: (element-type guint): keys of what it counts
 * @topic: what became of those whom it counts
 *
 * Adds @fact to those that count or measure the same kind of thing, whatever the value.
 */
void
diptych_fact_buckets_add_thing (GHashTable        *self,
                                const DiptychFact *fact,
                                guint              index,
                                const GArray      *nouns,
                                DiptychFactTopic   topic)
{
  char *digits = diptych_swapped_digits_get_key (fact);

  if (digits != NULL)
    add (self, digits, index);
  switch (fact->kind)
    {
    case DIPTYCH_FACT_NUMBER:
      if (topic != DIPTYCH_FACT_TOPIC_NONE)
        add (self, g_strdup_printf ("topic %d", topic), index);
      for (guint i = 0; i < nouns->len && diptych_fact_get_base_kind (fact) == DIPTYCH_FACT_NUMBER; i++)
        add (self, g_strdup_printf ("noun %u", g_array_index (nouns, guint, i)), index);
      break;

    case DIPTYCH_FACT_DATE:
      if (strlen (fact->value) == 4 && g_ascii_isdigit (fact->value[3]))
        add (self, g_strdup ("year"), index);
      break;

    case DIPTYCH_FACT_DURATION:
      add (self, g_strdup ("length"), index);
      break;

    case DIPTYCH_FACT_MONEY:
    case DIPTYCH_FACT_PERCENT:
    case DIPTYCH_FACT_QUANTITY:
      add (self, g_strdup_printf ("%d %s", fact->kind, diptych_fact_get_base_unit (fact)), index);
      break;

    case DIPTYCH_FACT_ORDINAL:
    case DIPTYCH_FACT_AGE:
    default:
      break;
    }
}
