/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-shared-facts.h"

#include <string.h>

#include "analysis/alignment/diptych-link-scorer.h"
#include "analysis/facts/diptych-counted-noun.h"
#include "analysis/facts/diptych-exchange-rates.h"
#include "analysis/facts/diptych-fact-relation.h"

/* A value that a side gives more often does not tell which sentence is meant. */
#define MAX_FACTS 2

/* A day with its hour and minute is hardly another event's. */
#define WEIGHT_OF_CLOCK 0.8

/* A story tells of its "32 members" wherever it likes. */
#define WEIGHT_OF_COUNT 0.25

/* Of so many of one thing, and of amounts so near each other, one may be what the other
 * side has instead. */
#define MAX_THINGS 10
#define NEAR_RATIO 1.3

/* What one may have been exchanged for the other is worth. */
#define NEARNESS_OF_EXCHANGED 0.7

typedef struct
{
  guint facts[DIPTYCH_N_SIDES][MAX_THINGS];
  guint n[DIPTYCH_N_SIDES];
} Value;

static gboolean
has_clock (const DiptychFact *fact)
{
  const char *clock = strchr (fact->value, 'T');

  return fact->kind == DIPTYCH_FACT_DATE && clock != NULL && strchr (clock, ':') != NULL;
}

/* What two facts share that may be of one value, in whatever unit; a date may lack its
 * year and month. */
static char *
dup_key (const DiptychFact *fact)
{
  switch (fact->kind)
    {
    case DIPTYCH_FACT_DATE:
      if (strlen (fact->value) >= 10 && fact->value[4] == '-')
        return g_strdup_printf ("day %s", fact->value + 8);
      if (strlen (fact->value) == 7 && g_ascii_isdigit (fact->value[5]))
        return g_strdup_printf ("month %s", fact->value + 5);
      return NULL;

    case DIPTYCH_FACT_AGE:
    case DIPTYCH_FACT_ORDINAL:
      return NULL;

    case DIPTYCH_FACT_NUMBER:
    case DIPTYCH_FACT_MONEY:
    case DIPTYCH_FACT_PERCENT:
    case DIPTYCH_FACT_QUANTITY:
    case DIPTYCH_FACT_DURATION:
    default:
      return g_strdup_printf ("%d %s %.4g", diptych_fact_get_base_kind (fact), diptych_fact_get_base_unit (fact),
                              diptych_fact_get_base_amount (fact));
    }
}

/* What two facts share that may be amounts of one thing. */
static char *
dup_thing (const DiptychFact *fact,
           const char        *text)
{
  const char *end, *start;

  switch (diptych_fact_get_base_kind (fact))
    {
    case DIPTYCH_FACT_MONEY:
      return g_strdup ("money");

    case DIPTYCH_FACT_PERCENT:
    case DIPTYCH_FACT_DURATION:
    case DIPTYCH_FACT_QUANTITY:
      return g_strdup_printf ("%d %s", diptych_fact_get_base_kind (fact), diptych_fact_get_base_unit (fact));

    case DIPTYCH_FACT_NUMBER:
      if (diptych_span_is_empty (fact->noun) || diptych_counted_noun_is_generic (text, fact->noun))
        return NULL;
      /* The last word, whatever its number. */
      end = text + fact->noun.end;
      for (start = end; start > text + fact->noun.start && start[-1] != ' '; start--)
        ;
      if (end > start + 3 && end[-1] == 's')
        end--;
      return g_strdup_printf ("of %.*s", (int) (end - start), start);

    case DIPTYCH_FACT_DATE:
    case DIPTYCH_FACT_AGE:
    case DIPTYCH_FACT_ORDINAL:
    default:
      return NULL;
    }
}

static void
add_fact (GHashTable  *values,
          char        *key,
          DiptychSide  side,
          guint        fact)
{
  Value *value = key != NULL ? g_hash_table_lookup (values, key) : NULL;

  if (key == NULL)
    return;
  if (value == NULL)
    {
      value = g_new0 (Value, 1);
      g_hash_table_insert (values, g_strdup (key), value);
    }
  if (value->n[side] < MAX_THINGS)
    value->facts[side][value->n[side]] = fact;
  value->n[side]++;
  g_free (key);
}

static void
collect (GHashTable      *values,
         GHashTable      *things,
         DiptychAnalysis *analysis,
         DiptychSide      side)
{
  const char *text = diptych_text_get_string (diptych_analysis_get_text (analysis));
  guint n;
  const DiptychFact *facts = diptych_analysis_get_facts (analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      add_fact (values, dup_key (&facts[i]), side, i);
      add_fact (things, dup_thing (&facts[i], text), side, i);
    }
}

static double
weigh_pair (const DiptychFact *a,
            const DiptychFact *b)
{
  DiptychFactMatch match = diptych_fact_match_values (a, FALSE, b, FALSE);

  if (match != DIPTYCH_FACT_MATCH_EQUAL && match != DIPTYCH_FACT_MATCH_COMPATIBLE)
    return 0;
  if (has_clock (a) && has_clock (b))
    return WEIGHT_OF_CLOCK;
  return MIN (diptych_fact_get_distinctness (a), diptych_fact_get_distinctness (b))
         * (a->kind == DIPTYCH_FACT_NUMBER ? WEIGHT_OF_COUNT : 1);
}

static gint64
make_pair (guint left,
           guint right)
{
  return (gint64) left << 32 | right;
}

static void
add_weight (GHashTable *sums,
            guint       left,
            guint       right,
            double      weight)
{
  gint64 pair = make_pair (left, right);
  double *sum = g_hash_table_lookup (sums, &pair);

  if (sum == NULL)
    {
      sum = g_new0 (double, 1);
      g_hash_table_insert (sums, g_memdup2 (&pair, sizeof pair), sum);
    }
  *sum += weight;
}

static void
add_value (GHashTable        *sums,
           const Value       *value,
           const DiptychFact *left,
           const DiptychFact *right)
{
  if (value->n[0] > MAX_FACTS || value->n[1] > MAX_FACTS)
    return;
  for (guint i = 0; i < value->n[0]; i++)
    for (guint j = 0; j < value->n[1]; j++)
      {
        const DiptychFact *a = &left[value->facts[0][i]], *b = &right[value->facts[1][j]];

        add_weight (sums, a->sentence, b->sentence, weigh_pair (a, b) / MAX (value->n[0], value->n[1]));
      }
}

/* How near two amounts are that are not the same, from 0 to 1. */
static double
weigh_nearness (const DiptychFact *a,
                const DiptychFact *b)
{
  double x = diptych_fact_get_base_amount (a), y = diptych_fact_get_base_amount (b);
  double ratio = MIN (x, y) > 0 ? MAX (x, y) / MIN (x, y) : NEAR_RATIO;

  if (g_strcmp0 (diptych_fact_get_base_unit (a), diptych_fact_get_base_unit (b)) != 0)
    return diptych_exchange_rates_allow (a, b) ? NEARNESS_OF_EXCHANGED : 0;
  return ratio > 1 + 1e-6 && ratio < NEAR_RATIO ? (NEAR_RATIO - ratio) / (NEAR_RATIO - 1) : 0;
}

static void
add_thing (GHashTable        *sums,
           const Value       *thing,
           const DiptychFact *left,
           const DiptychFact *right)
{
  if (thing->n[0] > MAX_THINGS || thing->n[1] > MAX_THINGS)
    return;
  for (guint i = 0; i < thing->n[0]; i++)
    for (guint j = 0; j < thing->n[1]; j++)
      {
        const DiptychFact *a = &left[thing->facts[0][i]], *b = &right[thing->facts[1][j]];

        add_weight (sums, a->sentence, b->sentence, weigh_nearness (a, b) / MAX (thing->n[0], thing->n[1]));
      }
}

static double
find_sum (GHashTable              *sums,
          const DiptychScoredLink *link)
{
  gint64 pair = make_pair (link->left, link->right);
  const double *sum = g_hash_table_lookup (sums, &pair);

  return sum != NULL ? *sum : 0;
}

/**
 * diptych_shared_facts_weigh:
 * @left: the analysis of the first article
 * @right: that of the second
 * @links: (element-type DiptychScoredLink): pairs of sentences; their facts and near facts are
 *   filled
 *
 * Tells which sentences give the same amounts and times, if these are rare enough to
 * tell one statement from another: "Friday" and "the 14th" share no word; and which
 * give amounts of one thing that are nearly the same, of which one may be wrong. Takes
 * time linear in the number of facts and links.
 */
void
diptych_shared_facts_weigh (DiptychAnalysis *left,
                            DiptychAnalysis *right,
                            GArray          *links)
{
  g_autoptr (GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) things = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) same = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GHashTable) near = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer value;
  guint n;

  collect (values, things, left, DIPTYCH_SIDE_LEFT);
  collect (values, things, right, DIPTYCH_SIDE_RIGHT);
  g_hash_table_iter_init (&iter, values);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    add_value (same, value, diptych_analysis_get_facts (left, &n), diptych_analysis_get_facts (right, &n));
  g_hash_table_iter_init (&iter, things);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    add_thing (near, value, diptych_analysis_get_facts (left, &n), diptych_analysis_get_facts (right, &n));
  for (guint i = 0; i < links->len; i++)
    {
      DiptychScoredLink *link = &g_array_index (links, DiptychScoredLink, i);

      link->facts = find_sum (same, link);
      link->near_facts = find_sum (near, link);
    }
}
