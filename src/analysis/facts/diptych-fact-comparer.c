/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact-comparer.h"

#include <string.h>

#include "analysis/facts/diptych-fact-contexts.h"
#include "analysis/facts/diptych-fact-relation.h"

/* How many facts of one side of a bead, and of one value, are looked at. */
#define MAX_IN_BEAD 48
#define MAX_IN_BUCKET 24

#define ALIGNED_BONUS 0.6
#define UNIQUE_BONUS 0.2

/* What the account says goes before what stands under a photograph. */
#define BLOCK_PENALTY 0.4
#define NOUN_BONUS 0.6

/* What it takes to claim that two facts are about one quantity. */
#define AGREE_APART 0.65
#define AGREE_ALIGNED 0.65
#define DIFFER_CONTEXT 0.22
#define DIFFER_DATE_CONTEXT 0.4
#define DIFFER_NEAR_CONTEXT 0.25

/* A sentence next to one that is aligned goes on with what that one reports. */
#define NEAR_BONUS 0.25

/* An amount so telling, of one passage on either side, needs no words around it. */
#define TELLING 0.6

#define DAYS_IN_YEAR 365.25

typedef struct
{
  guint                   index[DIPTYCH_N_SIDES];
  DiptychFactRelationKind kind;
  double                  score;
} Candidate;

typedef struct
{
  DiptychAnalysis     *analysis[DIPTYCH_N_SIDES];
  const DiptychFact   *facts[DIPTYCH_N_SIDES];
  guint                n[DIPTYCH_N_SIDES];
  DiptychFactContexts *contexts;
  int                 *bead_of[DIPTYCH_N_SIDES];        /* by sentence */
  guint                n_sentences[DIPTYCH_N_SIDES];
  GArray              *candidates;
} Comparer;

/* How the passages of two facts lie to each other. */
typedef enum
{
  APART,
  UNIQUE,       /* apart, and no other fact has the value */
  NEAR,         /* one is aligned with a neighbour of the other */
  ALIGNED,
} Nearness;

static gboolean
counts_years (const Comparer *self,
              DiptychSide     side,
              guint           index)
{
  return self->facts[side][index].kind == DIPTYCH_FACT_ORDINAL
         && diptych_fact_contexts_counts_years (self->contexts, side, index);
}

static gboolean
is_aligned (const Comparer *self,
            guint           left,
            guint           right)
{
  int bead = self->bead_of[0][self->facts[0][left].sentence];

  return bead != DIPTYCH_NONE && bead == self->bead_of[1][self->facts[1][right].sentence];
}

/* A difference is claimed only between aligned passages about one quantity. */
static gboolean
may_differ (const Comparer *self,
            guint           left,
            guint           right,
            double          context,
            gboolean        noun)
{
  const DiptychFact *a = &self->facts[0][left], *b = &self->facts[1][right];

  switch (a->kind)
    {
    case DIPTYCH_FACT_NUMBER:
      return noun && context >= DIFFER_CONTEXT / 2;
    case DIPTYCH_FACT_ORDINAL:
      return noun && context >= DIFFER_DATE_CONTEXT;
    case DIPTYCH_FACT_DATE:
      return context >= DIFFER_DATE_CONTEXT;
    case DIPTYCH_FACT_DURATION:
      return g_strcmp0 (a->unit, b->unit) == 0 && context >= DIFFER_DATE_CONTEXT;
    case DIPTYCH_FACT_MONEY:
    case DIPTYCH_FACT_PERCENT:
    case DIPTYCH_FACT_AGE:
    case DIPTYCH_FACT_QUANTITY:
    default:
      return context >= DIFFER_CONTEXT;
    }
}

/* In a neighbouring sentence only what counts or measures the very same. */
static gboolean
may_differ_near (const Comparer *self,
                 guint           left,
                 guint           right,
                 double          context,
                 gboolean        noun)
{
  const DiptychFact *a = &self->facts[0][left], *b = &self->facts[1][right];

  return context >= DIFFER_NEAR_CONTEXT
         && ((a->kind == DIPTYCH_FACT_NUMBER && noun)
             || (a->kind == DIPTYCH_FACT_DURATION && g_strcmp0 (a->unit, b->unit) == 0));
}

static gboolean
is_telling (const DiptychFact *fact)
{
  return (fact->kind == DIPTYCH_FACT_MONEY || fact->kind == DIPTYCH_FACT_PERCENT || fact->kind == DIPTYCH_FACT_QUANTITY)
         && diptych_fact_get_distinctness (fact) >= TELLING;
}

static void
consider (Comparer *self,
          guint     left,
          guint     right,
          Nearness  nearness)
{
  const DiptychFact *a = &self->facts[0][left], *b = &self->facts[1][right];
  DiptychFactMatch match = diptych_fact_match_values (a, counts_years (self, DIPTYCH_SIDE_LEFT, left),
                                                      b, counts_years (self, DIPTYCH_SIDE_RIGHT, right));
  gboolean aligned = nearness == ALIGNED, noun;
  double context, sure;
  Candidate candidate = { .index = { left, right } };
  gboolean same_block = diptych_analysis_get_block_kind (self->analysis[0], a->sentence)
                        == diptych_analysis_get_block_kind (self->analysis[1], b->sentence);

  if (match == DIPTYCH_FACT_MATCH_NONE)
    return;
  noun = diptych_fact_contexts_share_noun (self->contexts, left, right);
  context = diptych_fact_contexts_compare (self->contexts, left, right);
  sure = context + (aligned ? ALIGNED_BONUS : nearness == NEAR ? NEAR_BONUS : 0) + (noun ? NOUN_BONUS : 0);
  if (match == DIPTYCH_FACT_MATCH_DIFFERENT)
    {
      if (!(aligned && may_differ (self, left, right, context, noun))
          && !(nearness == NEAR && may_differ_near (self, left, right, context, noun)))
        return;
      candidate.kind = DIPTYCH_FACT_DIFFER;
      candidate.score = sure;
    }
  else
    {
      sure += MIN (diptych_fact_get_distinctness (a), diptych_fact_get_distinctness (b));
      sure += nearness == UNIQUE ? UNIQUE_BONUS : 0;
      if (match == DIPTYCH_FACT_MATCH_COMPATIBLE)
        sure -= 0.2;
      if (sure < (aligned ? AGREE_ALIGNED : AGREE_APART) || (!aligned && context < 0.05 && !noun
                                                                    && !(nearness == UNIQUE && is_telling (a))))
        return;
      candidate.kind = match == DIPTYCH_FACT_MATCH_ROUNDED ? DIPTYCH_FACT_ROUNDED : DIPTYCH_FACT_AGREE;
      /* Whatever agrees goes before whatever differs. */
      candidate.score = sure - (same_block ? 0 : BLOCK_PENALTY) + (match == DIPTYCH_FACT_MATCH_ROUNDED ? 3 : 4);
    }
  g_array_append_val (self->candidates, candidate);
}

/* The facts of each sentence are neighbours: where those of @sentence begin. */
static guint
find_fact (const Comparer *self,
           DiptychSide     side,
           guint           sentence)
{
  guint low = 0, high = self->n[side];

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->facts[side][middle].sentence < sentence)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
append_facts (const Comparer *self,
              DiptychSide     side,
              guint           sentence,
              GArray         *found)
{
  for (guint f = find_fact (self, side, sentence);
       f < self->n[side] && self->facts[side][f].sentence == sentence && found->len < MAX_IN_BEAD; f++)
    g_array_append_val (found, f);
}

/* The facts of a bead, or those of the sentences before and after that are not in it. */
static GArray *
facts_of_bead (const Comparer *self,
               guint           bead,
               const GArray   *sentences,
               DiptychSide     side,
               gboolean        around)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < sentences->len; i++)
    {
      guint sentence = g_array_index (sentences, guint, i);

      if (!around)
        {
          append_facts (self, side, sentence, found);
          continue;
        }
      if (sentence > 0 && self->bead_of[side][sentence - 1] != (int) bead)
        append_facts (self, side, sentence - 1, found);
      if (sentence + 1 < self->n_sentences[side] && self->bead_of[side][sentence + 1] != (int) bead)
        append_facts (self, side, sentence + 1, found);
    }
  return found;
}

static void
consider_all (Comparer     *self,
              const GArray *left,
              const GArray *right,
              Nearness      nearness)
{
  for (guint l = 0; l < left->len; l++)
    for (guint r = 0; r < right->len; r++)
      if (nearness == ALIGNED
          || !is_aligned (self, g_array_index (left, guint, l), g_array_index (right, guint, r)))
        consider (self, g_array_index (left, guint, l), g_array_index (right, guint, r), nearness);
}

static void
consider_beads (Comparer           *self,
                const DiptychLinks *links)
{
  for (guint i = 0; i < links->beads->len; i++)
    {
      const DiptychBead *bead = &g_array_index (links->beads, DiptychBead, i);
      g_autoptr (GArray) left = facts_of_bead (self, i, bead->sentences[0], DIPTYCH_SIDE_LEFT, FALSE);
      g_autoptr (GArray) right = facts_of_bead (self, i, bead->sentences[1], DIPTYCH_SIDE_RIGHT, FALSE);
      g_autoptr (GArray) around_left = facts_of_bead (self, i, bead->sentences[0], DIPTYCH_SIDE_LEFT, TRUE);
      g_autoptr (GArray) around_right = facts_of_bead (self, i, bead->sentences[1], DIPTYCH_SIDE_RIGHT, TRUE);

      consider_all (self, left, right, ALIGNED);
      consider_all (self, left, around_right, NEAR);
      consider_all (self, around_left, right, NEAR);
    }
}

/* A key that facts share whose values may agree. */
static char *
get_bucket (const Comparer *self,
            DiptychSide     side,
            guint           index)
{
  const DiptychFact *fact = &self->facts[side][index];

  if (counts_years (self, side, index))
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
  return g_strdup_printf ("%d %.6g %s", fact->kind, fact->amount, fact->unit != NULL ? fact->unit : "");
}

static GHashTable *
fill_buckets (const Comparer *self,
              DiptychSide     side)
{
  GHashTable *buckets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < self->n[side]; i++)
    {
      g_autofree char *key = get_bucket (self, side, i);
      GArray *bucket = g_hash_table_lookup (buckets, key);

      if (bucket == NULL)
        {
          bucket = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (buckets, g_steal_pointer (&key), bucket);
        }
      if (bucket->len < MAX_IN_BUCKET)
        g_array_append_val (bucket, i);
    }
  return buckets;
}

/* Two facts with one value are more likely about one thing if no other has it. */
static void
consider_values (Comparer *self)
{
  g_autoptr (GHashTable) left = fill_buckets (self, DIPTYCH_SIDE_LEFT);
  g_autoptr (GHashTable) right = fill_buckets (self, DIPTYCH_SIDE_RIGHT);
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, left);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      GArray *a = value, *b = g_hash_table_lookup (right, key);

      for (guint l = 0; b != NULL && l < a->len; l++)
        for (guint r = 0; r < b->len; r++)
          if (!is_aligned (self, g_array_index (a, guint, l), g_array_index (b, guint, r)))
            consider (self, g_array_index (a, guint, l), g_array_index (b, guint, r), a->len == 1 && b->len == 1 ? UNIQUE : APART);
    }
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

/* Takes the best candidates first; a fact is in at most one relation. */
static void
choose (Comparer     *self,
        gboolean      translated,
        DiptychLinks *links)
{
  g_autofree gboolean *left = g_new0 (gboolean, self->n[0] + 1);
  g_autofree gboolean *right = g_new0 (gboolean, self->n[1] + 1);

  g_array_sort (self->candidates, compare_candidates);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (self->candidates, Candidate, i);
      DiptychFactRelation relation = { .kind = candidate->kind };

      if (left[candidate->index[0]] || right[candidate->index[1]])
        continue;
      left[candidate->index[0]] = right[candidate->index[1]] = TRUE;
      relation.index[0] = candidate->index[0];
      relation.index[1] = candidate->index[1];
      relation.perhaps_translation = translated && relation.kind == DIPTYCH_FACT_DIFFER
                                     && diptych_fact_is_translation_slip (&self->facts[0][relation.index[0]],
                                                                          &self->facts[1][relation.index[1]]);
      g_array_append_val (links->facts, relation);
    }
  g_array_sort (links->facts, compare_relations);
}

static int *
map_beads (DiptychAnalysis    *analysis,
           DiptychSide         side,
           const DiptychLinks *links)
{
  guint n;
  int *beads;

  diptych_analysis_get_sentences (analysis, &n);
  beads = g_new (int, n + 1);
  for (guint i = 0; i < n; i++)
    beads[i] = DIPTYCH_NONE;
  for (guint i = 0; i < links->beads->len; i++)
    {
      GArray *sentences = g_array_index (links->beads, DiptychBead, i).sentences[side];

      for (guint j = 0; j < sentences->len; j++)
        beads[g_array_index (sentences, guint, j)] = i;
    }
  return beads;
}

/**
 * diptych_fact_comparer_compare:
 * @left: the analysis of the first article
 * @right: that of the second
 * @links: what the stages before joined; its facts are filled
 * @cancellable: (nullable): a cancellable
 *
 * Finds facts about one quantity: those that agree, wherever they stand, if the
 * value and what is around it match well; those that differ only in passages that
 * report the same. Takes time linear in the number of facts.
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
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autofree int *left_beads = map_beads (left, DIPTYCH_SIDE_LEFT, links);
  g_autofree int *right_beads = map_beads (right, DIPTYCH_SIDE_RIGHT, links);
  Comparer self = { .analysis = { left, right }, .contexts = contexts, .candidates = candidates, .bead_of = { left_beads, right_beads } };

  self.facts[0] = diptych_analysis_get_facts (left, &self.n[0]);
  self.facts[1] = diptych_analysis_get_facts (right, &self.n[1]);
  diptych_analysis_get_sentences (left, &self.n_sentences[0]);
  diptych_analysis_get_sentences (right, &self.n_sentences[1]);
  consider_beads (&self, links);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  consider_values (&self);
  choose (&self, may_be_translated (left, right), links);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
