/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact-comparer.h"

#include "analysis/facts/diptych-fact-buckets.h"
#include "analysis/facts/diptych-fact-passages.h"
#include "analysis/facts/diptych-fact-relation.h"
#include "analysis/facts/diptych-fact-repeats.h"

/* How many ages of one side are looked at. */
#define MAX_AGES 48

/* A fact so telling joins the sentences that it stands in. */
#define TELLING_JOIN 0.5

/* In how many of the first sentences with a date the day of the story is told, and how
 * often. */
#define MAX_LEAD_SENTENCES 2
#define MAX_LEADS 6

/* What it takes for two dates to speak for the day of the story, and how much more they
 * say in aligned passages. */
#define DAY_CONTEXT 0.12
#define DAY_ALIGNED 0.4

/* How likely two facts have to be about one quantity for a relation: an agreement that is
 * chance misleads less than a difference that is none, most of all where nothing else
 * joins the passages. */
#define LIKELY_AGREE 0.3
#define LIKELY_DIFFER 0.4
#define LIKELY_DIFFER_APART 0.45

struct _DiptychFactComparer
{
  DiptychAnalysis     *analyses[DIPTYCH_N_SIDES];       /* not owned */
  DiptychLinks        *links;                           /* not owned */
  DiptychFactContexts *contexts;
  DiptychFactPassages *passages;
  DiptychFactReadings *readings[DIPTYCH_N_SIDES];
  DiptychFactJudge    *judge;
  DiptychStoryDay      story;
  const DiptychFact   *facts[DIPTYCH_N_SIDES];
  guint                n[DIPTYCH_N_SIDES];
  gboolean            *taken[DIPTYCH_N_SIDES];
};

static gboolean
is_aligned (const DiptychFactComparer *self,
            guint                      left,
            guint                      right)
{
  return diptych_fact_passages_are_aligned (self->passages, left, right);
}

/* Adds the pairs of two lists whose facts are in no relation yet. */
static void
add_pairs (const DiptychFactComparer *self,
           DiptychFactPairs          *pairs,
           const GArray              *left,
           const GArray              *right,
           DiptychFactNearness        nearness)
{
  for (guint l = 0; l < left->len; l++)
    for (guint r = 0; r < right->len; r++)
      {
        guint a = g_array_index (left, guint, l), b = g_array_index (right, guint, r);

        if (!self->taken[DIPTYCH_SIDE_LEFT][a] && !self->taken[DIPTYCH_SIDE_RIGHT][b]
            && (nearness == DIPTYCH_FACTS_ALIGNED || !is_aligned (self, a, b)))
          diptych_fact_pairs_add (pairs, a, b, nearness);
      }
}

static void
add_passages (const DiptychFactComparer *self,
              DiptychFactPairs          *pairs)
{
  guint n = diptych_fact_passages_get_n (self->passages);

  for (guint i = 0; i < n; i++)
    {
      g_auto (DiptychFactPassage) passage = { { NULL } };

      diptych_fact_passages_find (self->passages, i, &passage);
      add_pairs (self, pairs, passage.inside[0], passage.inside[1], DIPTYCH_FACTS_ALIGNED);
      add_pairs (self, pairs, passage.inside[0], passage.around[1], DIPTYCH_FACTS_NEAR);
      add_pairs (self, pairs, passage.around[0], passage.inside[1], DIPTYCH_FACTS_NEAR);
      add_pairs (self, pairs, passage.around[0], passage.around[1], DIPTYCH_FACTS_NEAR);
    }
}

/* Ages of people whom both sides name, wherever they stand. */
static void
add_ages (const DiptychFactComparer *self,
          DiptychFactPairs          *pairs)
{
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) right = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *ages[] = { left, right };

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    for (guint i = 0; i < self->n[side] && ages[side]->len < MAX_AGES; i++)
      if (self->facts[side][i].kind == DIPTYCH_FACT_AGE && !self->taken[side][i])
        g_array_append_val (ages[side], i);
  add_pairs (self, pairs, left, right, DIPTYCH_FACTS_APART);
}

/* On which day the story happened that both accounts tell. */
static DiptychStoryDay
find_story_day (DiptychStoryCalendar      *calendar,
                const DiptychFactContexts *contexts,
                const DiptychFactPassages *passages)
{
  guint n_left, n_right;
  const DiptychSaidDay *left_days = diptych_story_calendar_get_days (calendar, DIPTYCH_SIDE_LEFT, &n_left);
  const DiptychSaidDay *right_days = diptych_story_calendar_get_days (calendar, DIPTYCH_SIDE_RIGHT, &n_right);

  for (guint l = 0; l < n_left; l++)
    for (guint r = 0; r < n_right; r++)
      {
        double context = diptych_fact_contexts_compare (contexts, left_days[l].fact, right_days[r].fact);
        gboolean aligned = diptych_fact_passages_are_aligned (passages, left_days[l].fact, right_days[r].fact);

        if (aligned || context >= DAY_CONTEXT)
          diptych_story_calendar_add_pair (calendar, l, r, context + (aligned ? DAY_ALIGNED : 0));
      }
  return diptych_story_calendar_choose (calendar);
}

/* The facts of the first sentences that give the day of the story. */
static GArray *
find_leads (const DiptychFactComparer *self,
            DiptychSide                side)
{
  GArray *leads = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_sentences = 0, last = G_MAXUINT;

  for (guint i = 0; i < self->n[side] && leads->len < MAX_LEADS; i++)
    {
      const DiptychFact *fact = &self->facts[side][i];

      if (fact->kind != DIPTYCH_FACT_DATE || !diptych_fact_judge_is_in_body (self->judge, side, i))
        continue;
      n_sentences += fact->sentence != last;
      last = fact->sentence;
      if (n_sentences > MAX_LEAD_SENTENCES)
        break;
      if (diptych_story_day_is (&self->story, fact))
        g_array_append_val (leads, i);
    }
  return leads;
}

/* The day of what both accounts tell first. */
static void
add_leads (const DiptychFactComparer *self,
           DiptychFactPairs          *pairs)
{
  g_autoptr (GArray) left = find_leads (self, DIPTYCH_SIDE_LEFT);
  g_autoptr (GArray) right = find_leads (self, DIPTYCH_SIDE_RIGHT);

  for (guint l = 0; l < left->len; l++)
    for (guint r = 0; r < right->len; r++)
      {
        guint a = g_array_index (left, guint, l), b = g_array_index (right, guint, r);

        if (!self->taken[DIPTYCH_SIDE_LEFT][a] && !self->taken[DIPTYCH_SIDE_RIGHT][b])
          diptych_fact_pairs_add_lead (pairs, a, b, is_aligned (self, a, b) ? DIPTYCH_FACTS_ALIGNED : DIPTYCH_FACTS_APART);
      }
}

/* Puts one fact of a side where it meets others. */
typedef void (*Sort) (const DiptychFactComparer *self,
                      GHashTable                *buckets,
                      DiptychSide                side,
                      guint                      index);

/* Adds the pairs of facts that meet in one bucket, wherever they stand. */
static void
add_meeting (const DiptychFactComparer *self,
             DiptychFactPairs          *pairs,
             Sort                       sort)
{
  g_autoptr (GHashTable) left = diptych_fact_buckets_new ();
  g_autoptr (GHashTable) right = diptych_fact_buckets_new ();
  GHashTable *buckets[] = { left, right };
  GHashTableIter iter;
  gpointer key, value;

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    for (guint i = 0; i < self->n[side]; i++)
      sort (self, buckets[side], side, i);
  g_hash_table_iter_init (&iter, left);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const GArray *other = g_hash_table_lookup (right, key);

      if (other != NULL)
        add_pairs (self, pairs, value, other, DIPTYCH_FACTS_APART);
    }
}

/* By its value. */
static void
sort_by_value (const DiptychFactComparer *self,
               GHashTable                *buckets,
               DiptychSide                side,
               guint                      index)
{
  diptych_fact_buckets_add_values (buckets, &self->facts[side][index], index,
                                   diptych_fact_judge_counts_years (self->judge, side, index),
                                   diptych_fact_judge_get_years_since (self->judge, side, index));
}

/* By the kind of thing that it counts or measures, in the text itself. */
static void
sort_by_thing (const DiptychFactComparer *self,
               GHashTable                *buckets,
               DiptychSide                side,
               guint                      index)
{
  if (!self->taken[side][index] && diptych_fact_judge_is_in_body (self->judge, side, index))
    diptych_fact_buckets_add_thing (buckets, &self->facts[side][index], index, diptych_fact_judge_get_nouns (self->judge, side, index),
                                    diptych_fact_contexts_get_topic (self->contexts, side, index));
}

/* Facts that are the same but for rounding, wherever they stand. */
static void
add_rounded_values (const DiptychFactComparer *self,
                    DiptychFactPairs          *pairs)
{
  g_autoptr (GHashTable) left = diptych_fact_buckets_new ();
  g_autoptr (GArray) one = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->n[0]; i++)
    diptych_fact_buckets_add_rounded (left, &self->facts[0][i], i);
  for (guint r = 0; r < self->n[1]; r++)
    for (int step = -1; step <= 1; step++)
      {
        const GArray *bucket = diptych_fact_buckets_lookup_rounded (left, &self->facts[1][r], step);

        g_array_set_size (one, 0);
        g_array_append_val (one, r);
        if (bucket != NULL)
          add_pairs (self, pairs, bucket, one, DIPTYCH_FACTS_APART);
      }
}

/**
 * diptych_fact_comparer_new:
 * @left: the analysis of the first article
 * @right: that of the second
 * @links: what the stages before joined; like the analyses it outlives the comparer
 *
 * Returns: (transfer full): a comparer of the facts of both
 */
DiptychFactComparer *
diptych_fact_comparer_new (DiptychAnalysis *left,
                           DiptychAnalysis *right,
                           DiptychLinks    *links)
{
  DiptychFactComparer *self = g_new0 (DiptychFactComparer, 1);
  g_autoptr (DiptychStoryCalendar) calendar = diptych_story_calendar_new (left, right);

  self->analyses[DIPTYCH_SIDE_LEFT] = left;
  self->analyses[DIPTYCH_SIDE_RIGHT] = right;
  self->links = links;
  self->contexts = diptych_fact_contexts_new (left, right, links);
  self->passages = diptych_fact_passages_new (left, right, links);
  self->story = find_story_day (calendar, self->contexts, self->passages);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      self->readings[side] = diptych_fact_readings_new (self->analyses[side], calendar, &self->story);
      self->facts[side] = diptych_fact_readings_get_facts (self->readings[side], &self->n[side]);
      self->taken[side] = g_new0 (gboolean, self->n[side] + 1);
    }
  self->judge = diptych_fact_judge_new (left, right, links, self->contexts, self->readings[0], self->readings[1], &self->story);
  return self;
}

void
diptych_fact_comparer_free (DiptychFactComparer *self)
{
  diptych_fact_judge_free (self->judge);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      diptych_fact_readings_free (self->readings[side]);
      g_free (self->taken[side]);
    }
  diptych_fact_passages_free (self->passages);
  diptych_fact_contexts_free (self->contexts);
  g_free (self);
}

/**
 * diptych_fact_comparer_find_agreements:
 *
 * Finds facts in no relation whose values may agree, wherever they stand. Takes time
 * linear in the number of facts.
 *
 * Returns: (transfer full): the pairs
 */
DiptychFactPairs *
diptych_fact_comparer_find_agreements (const DiptychFactComparer *self)
{
  DiptychFactPairs *pairs = diptych_fact_pairs_new (self->judge, FALSE);

  add_passages (self, pairs);
  add_meeting (self, pairs, sort_by_value);
  add_rounded_values (self, pairs);
  add_leads (self, pairs);
  diptych_fact_pairs_finish (pairs);
  return pairs;
}

/**
 * diptych_fact_comparer_find_differences:
 *
 * The same for facts whose values differ.
 *
 * Returns: (transfer full): the pairs
 */
DiptychFactPairs *
diptych_fact_comparer_find_differences (const DiptychFactComparer *self)
{
  DiptychFactPairs *pairs = diptych_fact_pairs_new (self->judge, TRUE);

  add_passages (self, pairs);
  add_ages (self, pairs);
  add_meeting (self, pairs, sort_by_thing);
  diptych_fact_pairs_finish (pairs);
  return pairs;
}

static gboolean
may_be_translated (const DiptychFactComparer *self)
{
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    if (diptych_article_get_translation (diptych_analysis_get_article (self->analyses[side])) != DIPTYCH_TRANSLATION_ORIGINAL)
      return TRUE;
  return FALSE;
}

static gboolean
is_likely (const DiptychFactPair *pair)
{
  if (pair->evidence.match != DIPTYCH_FACT_MATCH_DIFFERENT)
    return pair->likelihood >= LIKELY_AGREE;
  return pair->likelihood >= (pair->evidence.nearness == DIPTYCH_FACTS_APART ? LIKELY_DIFFER_APART : LIKELY_DIFFER);
}

/* Sentences that are not aligned but agree in a telling fact, or in two, report the same. */
static void
join_passages (DiptychFactComparer *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < self->links->facts->len; i++)
    {
      const guint *index = g_array_index (self->links->facts, DiptychFactRelation, i).index;
      const DiptychFact *a = &self->facts[0][index[0]], *b = &self->facts[1][index[1]];
      gint64 key = (gint64) a->sentence << 32 | b->sentence;
      gboolean telling = MIN (diptych_fact_get_distinctness (a), diptych_fact_get_distinctness (b)) >= TELLING_JOIN;

      if (telling || !g_hash_table_add (seen, g_memdup2 (&key, sizeof key)))
        diptych_fact_passages_join (self->passages, index[0], index[1]);
    }
}

/**
 * diptych_fact_comparer_choose:
 * @pairs: what was found
 * @models: what the evidence is worth
 *
 * Relates the likeliest pairs, the best first; a fact is in at most one relation.
 * Passages that facts have shown to report the same are taken for aligned from then on.
 */
void
diptych_fact_comparer_choose (DiptychFactComparer     *self,
                              DiptychFactPairs        *pairs,
                              const DiptychFactModels *models)
{
  guint n;
  const DiptychFactPair *pair;
  gboolean translated = may_be_translated (self);

  diptych_fact_pairs_judge (pairs, models);
  pair = diptych_fact_pairs_get (pairs, &n);
  for (guint i = 0; i < n; i++, pair++)
    {
      DiptychFactRelation relation = { .kind = diptych_fact_evidence_get_relation (&pair->evidence) };

      if (!is_likely (pair) || self->taken[0][pair->index[0]] || self->taken[1][pair->index[1]])
        continue;
      for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
        {
          self->taken[side][pair->index[side]] = TRUE;
          relation.index[side] = pair->index[side];
        }
      relation.perhaps_translation = translated && relation.kind == DIPTYCH_FACT_DIFFER
                                     && diptych_fact_is_translation_slip (pair->evidence.a, pair->evidence.b);
      g_array_append_val (self->links->facts, relation);
    }
  join_passages (self);
}

static int
compare_relations (gconstpointer a,
                   gconstpointer b)
{
  const DiptychFactRelation *x = a, *y = b;

  if (x->index[0] != y->index[0])
    return x->index[0] < y->index[0] ? -1 : 1;
  if (x->repeated != y->repeated)
    return x->repeated ? 1 : -1;
  return x->index[1] < y->index[1] ? -1 : x->index[1] > y->index[1];
}

/**
 * diptych_fact_comparer_relate:
 * @self: a comparer that has related nothing yet
 * @models: what the evidence is worth
 * @cancellable: (nullable): a cancellable
 *
 * Relates facts that agree, then among the rest those that differ, and then those that
 * only say again what agrees.
 *
 * Returns: whether it ran to its end
 */
gboolean
diptych_fact_comparer_relate (DiptychFactComparer     *self,
                              const DiptychFactModels *models,
                              GCancellable            *cancellable,
                              GError                 **error)
{
  g_autoptr (DiptychFactPairs) differences = NULL;

  /* Passages that the first agreements join may agree in more. */
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (DiptychFactPairs) agreements = diptych_fact_comparer_find_agreements (self);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      diptych_fact_comparer_choose (self, agreements, models);
    }
  differences = diptych_fact_comparer_find_differences (self);
  diptych_fact_comparer_choose (self, differences, models);
  diptych_fact_repeats_relate (self->readings[0], self->readings[1], self->judge, self->passages, self->links);
  g_array_sort (self->links->facts, compare_relations);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/**
 * diptych_fact_comparer_compare:
 * @left: the analysis of the first article
 * @right: that of the second
 * @links: what the stages before joined; its facts are filled
 * @cancellable: (nullable): a cancellable
 *
 * Finds facts about one quantity: for each pair that may be, a logistic model weighs what
 * they count, the words around them, how their passages lie to each other and how many
 * others have their value.
 *
 * Returns: whether it ran to its end
 */
gboolean
diptych_fact_comparer_compare (DiptychAnalysis  *left,
                               DiptychAnalysis  *right,
                               DiptychLinks     *links,
                               GCancellable     *cancellable,
                               GError          **error)
{
  g_autoptr (DiptychFactComparer) self = diptych_fact_comparer_new (left, right, links);

  return diptych_fact_comparer_relate (self, diptych_fact_models_get (), cancellable, error);
}
