/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact-pairs.h"

/* More than this ahead of all others, or behind, says no more. */
#define MAX_AHEAD 1.5

struct _DiptychFactPairs
{
  const DiptychFactJudge *judge;                /* not owned */
  gboolean                differing;
  GArray                 *pairs;                /* DiptychFactPair */
  GHashTable             *seen;                 /* both indices in one: that of the pair, plus 1 */
};

/* So many ranks there are. */
#define N_RANKS (2 * DIPTYCH_FACTS_ALIGNED + 2)

G_STATIC_ASSERT (N_RANKS > (int) DIPTYCH_FACT_MATCH_DIFFERENT);

/* The pairs of one fact: how many there are of each rank, and how alike the two likeliest
 * places are. */
typedef struct
{
  guint  n[N_RANKS];
  double best;
  double second;
} Crowd;

/**
 * diptych_fact_pairs_new:
 * @judge: weighs the pairs; it outlives them
 * @differing: whether to collect pairs whose values differ, rather than those that may agree
 *
 * Returns: (transfer full): no pairs yet
 */
DiptychFactPairs *
diptych_fact_pairs_new (const DiptychFactJudge *judge,
                        gboolean                differing)
{
  DiptychFactPairs *self = g_new0 (DiptychFactPairs, 1);

  self->judge = judge;
  self->differing = differing;
  self->pairs = g_array_new (FALSE, FALSE, sizeof (DiptychFactPair));
  self->seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
diptych_fact_pairs_free (DiptychFactPairs *self)
{
  g_array_unref (self->pairs);
  g_hash_table_unref (self->seen);
  g_free (self);
}

/* Returns the pair of two facts, weighed when it is met first; NULL if it is none of
 * those that are collected. */
static DiptychFactPair *
find_pair (DiptychFactPairs   *self,
           guint               left,
           guint               right,
           DiptychFactNearness nearness)
{
  gint64 key = (gint64) left << 32 | right;
  gpointer known;

  if (!g_hash_table_lookup_extended (self->seen, &key, NULL, &known))
    {
      DiptychFactPair pair = { .index = { left, right } };

      known = NULL;
      if ((diptych_fact_judge_match (self->judge, left, right) == DIPTYCH_FACT_MATCH_DIFFERENT) == self->differing
          && diptych_fact_judge_weigh (self->judge, left, right, nearness, &pair.evidence))
        {
          g_array_append_val (self->pairs, pair);
          known = GUINT_TO_POINTER (self->pairs->len);
        }
      g_hash_table_insert (self->seen, g_memdup2 (&key, sizeof key), known);
    }
  return known != NULL ? &g_array_index (self->pairs, DiptychFactPair, GPOINTER_TO_UINT (known) - 1) : NULL;
}

/**
 * diptych_fact_pairs_add:
 * @left: index of a fact of the left side
 * @right: index of one of the right
 * @nearness: how their passages lie to each other
 *
 * Collects a pair, unless it is there already or its values do not match as they should.
 * The nearest passages have to come first.
 */
void
diptych_fact_pairs_add (DiptychFactPairs   *self,
                        guint               left,
                        guint               right,
                        DiptychFactNearness nearness)
{
  find_pair (self, left, right, nearness);
}

/**
 * diptych_fact_pairs_add_lead:
 *
 * The same for two facts that give the day of the story in the first sentences.
 */
void
diptych_fact_pairs_add_lead (DiptychFactPairs   *self,
                             guint               left,
                             guint               right,
                             DiptychFactNearness nearness)
{
  DiptychFactPair *pair = find_pair (self, left, right, nearness);

  if (pair != NULL)
    pair->evidence.lead = TRUE;
}

/* Where a pair stands among the others of its facts: 0 is first. Values that are equal go
 * before those that are rounded, passages that are aligned before those that are not, and
 * there values that are close before others. */
static guint
get_rank (const DiptychFactPairs *self,
          const DiptychFactPair  *pair)
{
  if (!self->differing)
    return pair->evidence.match;
  return 2 * (DIPTYCH_FACTS_ALIGNED - pair->evidence.nearness) + !diptych_fact_evidence_is_close (&pair->evidence);
}

static Crowd *
find_crowd (GHashTable *crowds,
            guint       fact)
{
  Crowd *crowd = g_hash_table_lookup (crowds, GUINT_TO_POINTER (fact));

  if (crowd == NULL)
    {
      crowd = g_new0 (Crowd, 1);
      g_hash_table_insert (crowds, GUINT_TO_POINTER (fact), crowd);
    }
  return crowd;
}

static void
join_crowd (Crowd *crowd,
            guint  rank,
            double alike)
{
  crowd->n[rank]++;
  crowd->second = MAX (crowd->second, MIN (crowd->best, alike));
  crowd->best = MAX (crowd->best, alike);
}

/* How many others of a crowd rank as high as one of it. */
static guint
count_rivals (const Crowd *crowd,
              guint        rank)
{
  guint n = 0;

  for (guint i = 0; i <= rank; i++)
    n += crowd->n[i];
  return n - 1;
}

static double
get_best_rival (const Crowd *crowd,
                double       alike)
{
  return alike >= crowd->best ? crowd->second : crowd->best;
}

/**
 * diptych_fact_pairs_finish:
 *
 * Compares each pair with the others of its two facts, once all are collected.
 */
void
diptych_fact_pairs_finish (DiptychFactPairs *self)
{
  g_autoptr (GHashTable) left = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GHashTable) right = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GHashTable *crowds[] = { left, right };

  for (guint i = 0; i < self->pairs->len; i++)
    {
      const DiptychFactPair *pair = &g_array_index (self->pairs, DiptychFactPair, i);

      for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
        join_crowd (find_crowd (crowds[side], pair->index[side]), get_rank (self, pair),
                    diptych_fact_evidence_compare_places (&pair->evidence));
    }
  for (guint i = 0; i < self->pairs->len; i++)
    {
      DiptychFactPair *pair = &g_array_index (self->pairs, DiptychFactPair, i);
      double alike = diptych_fact_evidence_compare_places (&pair->evidence), rival = 0;

      pair->evidence.n_rivals = 0;
      for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
        {
          const Crowd *crowd = find_crowd (crowds[side], pair->index[side]);

          pair->evidence.n_rivals += count_rivals (crowd, get_rank (self, pair));
          rival = MAX (rival, get_best_rival (crowd, alike));
        }
      pair->evidence.ahead = CLAMP (alike - rival, -MAX_AHEAD, MAX_AHEAD);
    }
}

static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  const DiptychFactPair *x = a, *y = b;

  if (x->likelihood != y->likelihood)
    return x->likelihood > y->likelihood ? -1 : 1;
  if (x->index[0] != y->index[0])
    return x->index[0] < y->index[0] ? -1 : 1;
  return x->index[1] < y->index[1] ? -1 : x->index[1] > y->index[1];
}

/**
 * diptych_fact_pairs_judge:
 * @models: what the evidence is worth
 *
 * Finds how likely each pair is about one quantity and sorts them, the likeliest first.
 */
void
diptych_fact_pairs_judge (DiptychFactPairs        *self,
                          const DiptychFactModels *models)
{
  for (guint i = 0; i < self->pairs->len; i++)
    {
      DiptychFactPair *pair = &g_array_index (self->pairs, DiptychFactPair, i);
      float features[DIPTYCH_MAX_FACT_FEATURES];

      diptych_fact_evidence_fill (&pair->evidence, features);
      pair->likelihood = diptych_fact_models_judge (models, pair->evidence.match, features);
    }
  g_array_sort (self->pairs, compare_pairs);
}

/**
 * diptych_fact_pairs_get:
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the pairs
 */
const DiptychFactPair *
diptych_fact_pairs_get (const DiptychFactPairs *self,
                        guint                  *n)
{
  *n = self->pairs->len;
  return (const DiptychFactPair *) self->pairs->data;
}
