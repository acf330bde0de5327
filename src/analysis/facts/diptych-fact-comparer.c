/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact-comparer.h"

#include "analysis/facts/diptych-fact-buckets.h"
#include "analysis/facts/diptych-fact-judge.h"
#include "analysis/facts/diptych-fact-passages.h"
#include "analysis/facts/diptych-fact-relation.h"

/* How many ages of one side are looked at. */
#define MAX_AGES 48

/* A fact so telling joins the sentences that it stands in. */
#define TELLING_JOIN 0.5

/* By how much two facts have to be more alike than either is to any other. */
#define AHEAD 0.08

/* In how many of the first sentences with a date the day of the story is told, and how
 * often. */
#define MAX_LEAD_SENTENCES 2
#define MAX_LEADS 6

/* What it takes for two dates to speak for the day of the story, and how much more they
 * say in aligned passages. */
#define DAY_CONTEXT 0.12
#define DAY_ALIGNED 0.4

typedef struct
{
  guint                   index[DIPTYCH_N_SIDES];
  DiptychFactRelationKind kind;
  double                  score;
} Candidate;

typedef struct
{
  const DiptychFact   *facts[DIPTYCH_N_SIDES];
  guint                n[DIPTYCH_N_SIDES];
  DiptychFactPassages *passages;
  DiptychFactJudge    *judge;
  GArray              *candidates;
  gboolean            *taken[DIPTYCH_N_SIDES];
} Comparer;

static gboolean
is_aligned (const Comparer *self,
            guint           left,
            guint           right)
{
  return diptych_fact_passages_are_aligned (self->passages, left, right);
}

static void
add_candidate (Comparer               *self,
               guint                   left,
               guint                   right,
               DiptychFactRelationKind kind,
               double                  score)
{
  Candidate candidate = { .index = { left, right }, .kind = kind, .score = score };

  g_array_append_val (self->candidates, candidate);
}

static void
consider_agreement (Comparer           *self,
                    guint               left,
                    guint               right,
                    DiptychFactNearness nearness)
{
  DiptychFactRelationKind kind;
  double score;

  if (diptych_fact_judge_agree (self->judge, left, right, nearness, &kind, &score))
    add_candidate (self, left, right, kind, score);
}

static void
consider_agreements (Comparer           *self,
                     const GArray       *left,
                     const GArray       *right,
                     DiptychFactNearness nearness)
{
  for (guint l = 0; l < left->len; l++)
    for (guint r = 0; r < right->len; r++)
      if (nearness == DIPTYCH_FACTS_ALIGNED
          || !is_aligned (self, g_array_index (left, guint, l), g_array_index (right, guint, r)))
        consider_agreement (self, g_array_index (left, guint, l), g_array_index (right, guint, r), nearness);
}

/* What agrees in the pairs of passages from @first on. */
static void
consider_passages (Comparer *self,
                   guint     first)
{
  for (guint i = first; i < diptych_fact_passages_get_n (self->passages); i++)
    {
      g_auto (DiptychFactPassage) passage = { { NULL } };

      diptych_fact_passages_find (self->passages, i, &passage);
      consider_agreements (self, passage.inside[0], passage.inside[1], DIPTYCH_FACTS_ALIGNED);
      consider_agreements (self, passage.inside[0], passage.around[1], DIPTYCH_FACTS_NEAR);
      consider_agreements (self, passage.around[0], passage.inside[1], DIPTYCH_FACTS_NEAR);
      consider_agreements (self, passage.around[0], passage.around[1], DIPTYCH_FACTS_NEAR);
    }
}

/* Whether no fact of @among but @index that is in no relation yet may be what @other is
 * about. */
static gboolean
is_left_alone (const Comparer *self,
               DiptychSide     side,
               guint           index,
               guint           other,
               const GArray   *among)
{
  for (guint i = 0; i < among->len; i++)
    {
      guint rival = g_array_index (among, guint, i);

      if (rival != index && !self->taken[side][rival]
          && diptych_fact_judge_may_be_of_kind (self->judge, side == DIPTYCH_SIDE_LEFT ? rival : other,
                                                side == DIPTYCH_SIDE_LEFT ? other : rival))
        return FALSE;
    }
  return TRUE;
}

static void
consider_differences (Comparer           *self,
                      const GArray       *left,
                      const GArray       *right,
                      DiptychFactNearness nearness)
{
  for (guint l = 0; l < left->len; l++)
    for (guint r = 0; r < right->len; r++)
      {
        guint a = g_array_index (left, guint, l), b = g_array_index (right, guint, r);
        gboolean only_ones;
        double score;

        if (self->taken[0][a] || self->taken[1][b] || self->facts[0][a].kind != self->facts[1][b].kind
            || (nearness != DIPTYCH_FACTS_ALIGNED && is_aligned (self, a, b)))
          continue;
        only_ones = is_left_alone (self, DIPTYCH_SIDE_LEFT, a, b, left) && is_left_alone (self, DIPTYCH_SIDE_RIGHT, b, a, right);
        if (diptych_fact_judge_differ (self->judge, a, b, nearness, only_ones, &score))
          add_candidate (self, a, b, DIPTYCH_FACT_DIFFER, score);
      }
}

static void
consider_passage_differences (Comparer *self)
{
  for (guint i = 0; i < diptych_fact_passages_get_n (self->passages); i++)
    {
      g_auto (DiptychFactPassage) passage = { { NULL } };

      diptych_fact_passages_find (self->passages, i, &passage);
      consider_differences (self, passage.inside[0], passage.inside[1], DIPTYCH_FACTS_ALIGNED);
      consider_differences (self, passage.inside[0], passage.around[1], DIPTYCH_FACTS_NEAR);
      consider_differences (self, passage.around[0], passage.inside[1], DIPTYCH_FACTS_NEAR);
    }
}

/* Ages of people whom both sides name, wherever they stand. */
static void
consider_ages (Comparer *self)
{
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) right = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *ages[] = { left, right };

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    for (guint i = 0; i < self->n[side] && ages[side]->len < MAX_AGES; i++)
      if (self->facts[side][i].kind == DIPTYCH_FACT_AGE && !self->taken[side][i])
        g_array_append_val (ages[side], i);
  consider_differences (self, left, right, DIPTYCH_FACTS_APART);
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
find_leads (const Comparer        *self,
            DiptychSide            side,
            const DiptychStoryDay *story)
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
      if (diptych_story_day_is (story, fact))
        g_array_append_val (leads, i);
    }
  return leads;
}

/* The day of what both accounts tell first. */
static void
consider_leads (Comparer              *self,
                const DiptychStoryDay *story)
{
  g_autoptr (GArray) left = find_leads (self, DIPTYCH_SIDE_LEFT, story);
  g_autoptr (GArray) right = find_leads (self, DIPTYCH_SIDE_RIGHT, story);

  consider_agreements (self, left, right, DIPTYCH_FACTS_ALIGNED);
}

/* Whether @fact is the only one of its bucket in what the account says itself, or in all. */
static gboolean
is_only_one (const Comparer *self,
             DiptychSide     side,
             const GArray   *bucket,
             guint           fact)
{
  guint n = 0;

  for (guint i = 0; i < bucket->len; i++)
    n += diptych_fact_judge_is_in_body (self->judge, side, g_array_index (bucket, guint, i));
  return bucket->len == 1 || (n == 1 && diptych_fact_judge_is_in_body (self->judge, side, fact));
}

static void
consider_buckets (Comparer     *self,
                  const GArray *left,
                  const GArray *right)
{
  for (guint l = 0; l < left->len; l++)
    for (guint r = 0; r < right->len; r++)
      {
        guint a = g_array_index (left, guint, l), b = g_array_index (right, guint, r);
        gboolean unique = is_only_one (self, DIPTYCH_SIDE_LEFT, left, a) && is_only_one (self, DIPTYCH_SIDE_RIGHT, right, b);

        if (!is_aligned (self, a, b))
          consider_agreement (self, a, b, unique ? DIPTYCH_FACTS_UNIQUE : DIPTYCH_FACTS_APART);
      }
}

/* Calls @consider for the buckets of both sides that have one key. */
static void
consider_shared (Comparer   *self,
                 GHashTable *left,
                 GHashTable *right,
                 void      (*consider) (Comparer     *self,
                                        const GArray *left,
                                        const GArray *right))
{
  GHashTableIter iter;
  gpointer key, bucket;

  g_hash_table_iter_init (&iter, left);
  while (g_hash_table_iter_next (&iter, &key, &bucket))
    {
      const GArray *other = g_hash_table_lookup (right, key);

      if (other != NULL)
        consider (self, bucket, other);
    }
}

/* Two facts with one value are more likely about one thing if no other has it. */
static void
consider_values (Comparer *self)
{
  g_autoptr (GHashTable) left = diptych_fact_buckets_new ();
  g_autoptr (GHashTable) right = diptych_fact_buckets_new ();
  GHashTable *buckets[] = { left, right };

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    for (guint i = 0; i < self->n[side]; i++)
      diptych_fact_buckets_add_values (buckets[side], &self->facts[side][i], i,
                                       diptych_fact_judge_counts_years (self->judge, side, i));
  consider_shared (self, left, right, consider_buckets);
}

/* Facts that are the same but for rounding, wherever they stand. */
static void
consider_rounded_values (Comparer *self)
{
  g_autoptr (GHashTable) left = diptych_fact_buckets_new ();

  for (guint i = 0; i < self->n[0]; i++)
    diptych_fact_buckets_add_rounded (left, &self->facts[0][i], i);
  for (guint r = 0; r < self->n[1]; r++)
    for (int step = -1; step <= 1; step++)
      {
        const GArray *bucket = diptych_fact_buckets_lookup_rounded (left, &self->facts[1][r], step);

        for (guint l = 0; bucket != NULL && l < bucket->len; l++)
          if (!is_aligned (self, g_array_index (bucket, guint, l), r))
            consider_agreement (self, g_array_index (bucket, guint, l), r, DIPTYCH_FACTS_APART);
      }
}

/* Whether no other pair of either fact, among those in no relation, is as alike by far. */
static gboolean
is_best_pair (const double *scores,
              guint         n_left,
              guint         n_right,
              guint         left,
              guint         right)
{
  double score = scores[left * n_right + right];

  for (guint l = 0; l < n_left; l++)
    if (l != left && scores[l * n_right + right] > score - AHEAD)
      return FALSE;
  for (guint r = 0; r < n_right; r++)
    if (r != right && scores[left * n_right + r] > score - AHEAD)
      return FALSE;
  return TRUE;
}

/* What differs between facts of one kind of thing in passages that nothing joins. */
static void
consider_bucket_differences (Comparer     *self,
                             const GArray *left,
                             const GArray *right)
{
  g_autofree double *scores = g_new0 (double, left->len * right->len);

  for (guint l = 0; l < left->len; l++)
    for (guint r = 0; r < right->len; r++)
      scores[l * right->len + r] = diptych_fact_judge_compare_apart (self->judge, g_array_index (left, guint, l), g_array_index (right, guint, r));
  for (guint l = 0; l < left->len; l++)
    for (guint r = 0; r < right->len; r++)
      {
        guint a = g_array_index (left, guint, l), b = g_array_index (right, guint, r);

        if (!is_aligned (self, a, b) && is_best_pair (scores, left->len, right->len, l, r)
            && diptych_fact_judge_differ_apart (self->judge, a, b))
          add_candidate (self, a, b, DIPTYCH_FACT_DIFFER, scores[l * right->len + r]);
      }
}

static void
consider_differences_apart (Comparer *self)
{
  g_autoptr (GHashTable) left = diptych_fact_buckets_new ();
  g_autoptr (GHashTable) right = diptych_fact_buckets_new ();
  GHashTable *buckets[] = { left, right };

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    for (guint i = 0; i < self->n[side]; i++)
      if (!self->taken[side][i] && diptych_fact_judge_is_in_body (self->judge, side, i))
        diptych_fact_buckets_add_thing (buckets[side], &self->facts[side][i], i, diptych_fact_judge_get_nouns (self->judge, side, i));
  consider_shared (self, left, right, consider_bucket_differences);
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *x = a, *y = b;

  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;
  if (x->index[0] != y->index[0])
    return x->index[0] < y->index[0] ? -1 : 1;
  return x->index[1] < y->index[1] ? -1 : x->index[1] > y->index[1];
}

static int
compare_relations (gconstpointer a,
                   gconstpointer b)
{
  const DiptychFactRelation *x = a, *y = b;

  return x->index[0] < y->index[0] ? -1 : x->index[0] > y->index[0];
}

static gboolean
may_be_translated (DiptychAnalysis *left,
                   DiptychAnalysis *right)
{
  return diptych_article_get_translation (diptych_analysis_get_article (left)) != DIPTYCH_TRANSLATION_ORIGINAL
         || diptych_article_get_translation (diptych_analysis_get_article (right)) != DIPTYCH_TRANSLATION_ORIGINAL;
}

/* Takes the best candidates first; a fact is in at most one relation. Whatever agrees is
 * chosen before what differs is looked for among the rest. */
static void
choose (Comparer     *self,
        gboolean      translated,
        DiptychLinks *links)
{
  g_array_sort (self->candidates, compare_candidates);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (self->candidates, Candidate, i);
      DiptychFactRelation relation = { .kind = candidate->kind };

      if (self->taken[0][candidate->index[0]] || self->taken[1][candidate->index[1]])
        continue;
      self->taken[0][candidate->index[0]] = self->taken[1][candidate->index[1]] = TRUE;
      relation.index[0] = candidate->index[0];
      relation.index[1] = candidate->index[1];
      relation.perhaps_translation = translated && relation.kind == DIPTYCH_FACT_DIFFER
                                     && diptych_fact_is_translation_slip (&self->facts[0][relation.index[0]],
                                                                          &self->facts[1][relation.index[1]]);
      g_array_append_val (links->facts, relation);
    }
  g_array_set_size (self->candidates, 0);
}

/* Sentences that are not aligned but agree in a telling fact, or in two, report the same. */
static void
join_passages (Comparer           *self,
               const DiptychLinks *links)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < links->facts->len; i++)
    {
      const guint *index = g_array_index (links->facts, DiptychFactRelation, i).index;
      const DiptychFact *a = &self->facts[0][index[0]], *b = &self->facts[1][index[1]];
      gint64 key = (gint64) a->sentence << 32 | b->sentence;
      gboolean telling = MIN (diptych_fact_get_distinctness (a), diptych_fact_get_distinctness (b)) >= TELLING_JOIN;

      if (telling || !g_hash_table_add (seen, g_memdup2 (&key, sizeof key)))
        diptych_fact_passages_join (self->passages, index[0], index[1]);
    }
}

/**
 * diptych_fact_comparer_compare:
 * @left: the analysis of the first article
 * @right: that of the second
 * @links: what the stages before joined; its facts are filled
 * @cancellable: (nullable): a cancellable
 *
 * Finds facts about one quantity: those that agree, wherever they stand, if the
 * value and what is around it match well; those that differ in passages that report
 * the same, elsewhere only if much speaks for it. Takes time linear in the number of
 * facts.
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
  g_autoptr (DiptychFactContexts) contexts = diptych_fact_contexts_new (left, right, links);
  g_autoptr (DiptychFactPassages) passages = diptych_fact_passages_new (left, right, links);
  g_autoptr (DiptychStoryCalendar) calendar = diptych_story_calendar_new (left, right);
  DiptychStoryDay story = find_story_day (calendar, contexts, passages);
  g_autoptr (DiptychFactReadings) left_facts = diptych_fact_readings_new (left, calendar, &story);
  g_autoptr (DiptychFactReadings) right_facts = diptych_fact_readings_new (right, calendar, &story);
  g_autoptr (DiptychFactJudge) judge = diptych_fact_judge_new (left, right, links, contexts, left_facts, right_facts, &story);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autofree gboolean *left_taken = NULL, *right_taken = NULL;
  gboolean translated = may_be_translated (left, right);
  guint n_beads = diptych_fact_passages_get_n (passages);
  Comparer self = { .judge = judge, .candidates = candidates, .passages = passages };

  self.facts[0] = diptych_fact_readings_get_facts (left_facts, &self.n[0]);
  self.facts[1] = diptych_fact_readings_get_facts (right_facts, &self.n[1]);
  self.taken[0] = left_taken = g_new0 (gboolean, self.n[0] + 1);
  self.taken[1] = right_taken = g_new0 (gboolean, self.n[1] + 1);
  consider_leads (&self, &story);
  consider_passages (&self, 0);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  consider_values (&self);
  consider_rounded_values (&self);
  choose (&self, translated, links);
  join_passages (&self, links);
  consider_passages (&self, n_beads);
  choose (&self, translated, links);
  consider_passage_differences (&self);
  consider_ages (&self);
  choose (&self, translated, links);
  consider_differences_apart (&self);
  choose (&self, translated, links);
  g_array_sort (links->facts, compare_relations);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
