/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-shared-facts.h"

#include <string.h>

#include "analysis/facts/diptych-fact-relation.h"
#include "analysis/alignment/diptych-link-scorer.h"

/* A value that a side gives more often does not tell which sentence is meant. */
#define MAX_FACTS 2

/* A day with its hour and minute is hardly another event's. */
#define WEIGHT_OF_CLOCK 0.8

typedef struct
{
  guint facts[DIPTYCH_N_SIDES][MAX_FACTS];
  guint n[DIPTYCH_N_SIDES];
} Value;

static gboolean
has_clock (const DiptychFact *fact)
{
  const char *clock = strchr (fact->value, 'T');

  return fact->kind == DIPTYCH_FACT_DATE && clock != NULL && strchr (clock, ':') != NULL;
}

/* What two facts share that may be of one value; a date may lack its year and month. */
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
      return g_strdup_printf ("%d %s %s", fact->kind, fact->value, fact->unit != NULL ? fact->unit : "");
    }
}

static void
collect (GHashTable      *values,
         DiptychAnalysis *analysis,
         DiptychSide      side)
{
  guint n;
  const DiptychFact *facts = diptych_analysis_get_facts (analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      char *key = dup_key (&facts[i]);
      Value *value = key != NULL ? g_hash_table_lookup (values, key) : NULL;

      if (key == NULL)
        continue;
      if (value == NULL)
        {
          value = g_new0 (Value, 1);
          g_hash_table_insert (values, g_strdup (key), value);
        }
      if (value->n[side] < MAX_FACTS)
        value->facts[side][value->n[side]] = i;
      value->n[side]++;
      g_free (key);
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
  return MIN (diptych_fact_get_distinctness (a), diptych_fact_get_distinctness (b));
}

static gint64
make_pair (guint left,
           guint right)
{
  return (gint64) left << 32 | right;
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
        gint64 pair = make_pair (a->sentence, b->sentence);
        double *sum = g_hash_table_lookup (sums, &pair);

        if (sum == NULL)
          {
            sum = g_new0 (double, 1);
            g_hash_table_insert (sums, g_memdup2 (&pair, sizeof pair), sum);
          }
        *sum += weigh_pair (a, b) / MAX (value->n[0], value->n[1]);
      }
}

/**
 * diptych_shared_facts_weigh:
 * @left: the analysis of the first article
 * @right: that of the second
 * @links: (element-type DiptychScoredLink): pairs of sentences; their facts are filled
 *
 * Tells which sentences give the same amounts and times, if these are rare enough to
 * tell one statement from another: "Friday" and "the 14th" share no word. Takes time
 * linear in the number of facts and links.
 */
void
diptych_shared_facts_weigh (DiptychAnalysis *left,
                            DiptychAnalysis *right,
                            GArray          *links)
{
  g_autoptr (GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) sums = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer value;
  guint n;

  collect (values, left, DIPTYCH_SIDE_LEFT);
  collect (values, right, DIPTYCH_SIDE_RIGHT);
  g_hash_table_iter_init (&iter, values);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    add_value (sums, value, diptych_analysis_get_facts (left, &n), diptych_analysis_get_facts (right, &n));
  for (guint i = 0; i < links->len; i++)
    {
      DiptychScoredLink *link = &g_array_index (links, DiptychScoredLink, i);
      gint64 pair = make_pair (link->left, link->right);
      const double *sum = g_hash_table_lookup (sums, &pair);

      link->facts = sum != NULL ? *sum : 0;
    }
}
