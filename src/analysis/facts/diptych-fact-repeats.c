/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact-repeats.h"

#include <string.h>

#include "analysis/diptych-number-set.h"
#include "analysis/facts/diptych-date-relation.h"
#include "analysis/facts/diptych-fact-relation.h"

/* A value with less to it is given of two things, unless both count the same. */
#define TELLING 0.5

/* How many relations of one value are looked at. */
#define MAX_OF_VALUE 8

/* The length of "2024-10-28". */
#define DAY_LENGTH 10

typedef struct
{
  const DiptychFact         *facts[DIPTYCH_N_SIDES];
  guint                      n[DIPTYCH_N_SIDES];
  const DiptychFactJudge    *judge;
  const DiptychFactPassages *passages;
  DiptychLinks              *links;
} Repeats;

/* What two facts of one article have in common that say the same; a day with or without a
 * clock. NULL for what tells nothing. */
static char *
get_key (const DiptychFact *fact)
{
  gsize length = diptych_date_is_one_day (fact) ? DAY_LENGTH : strlen (fact->value);

  if (fact->kind == DIPTYCH_FACT_AGE || fact->kind == DIPTYCH_FACT_ORDINAL
      || (fact->kind == DIPTYCH_FACT_DATE && strpbrk (fact->value, "0123456789") == NULL))
    return NULL;
  return g_strdup_printf ("%d %.*s %s", fact->kind, (int) length, fact->value, fact->unit != NULL ? fact->unit : "");
}

static const DiptychFactRelation *
get_relation (const Repeats *self,
              const GArray  *relations,
              guint          i)
{
  return &g_array_index (self->links->facts, DiptychFactRelation, g_array_index (relations, guint, i));
}

/* The relations of agreeing facts, by what those of one side say. */
static GHashTable *
index_relations (const Repeats *self,
                 DiptychSide    side,
                 gboolean      *taken)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < self->links->facts->len; i++)
    {
      const DiptychFactRelation *relation = &g_array_index (self->links->facts, DiptychFactRelation, i);
      g_autofree char *key = get_key (&self->facts[side][relation->index[side]]);
      GArray *relations;

      taken[relation->index[side]] = TRUE;
      if (relation->kind == DIPTYCH_FACT_DIFFER || key == NULL)
        continue;
      relations = g_hash_table_lookup (index, key);
      if (relations == NULL)
        {
          relations = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (index, g_steal_pointer (&key), relations);
        }
      if (relations->len < MAX_OF_VALUE)
        g_array_append_val (relations, i);
    }
  return index;
}

/* Whether @again, of the same value, is about what @said is about. */
static gboolean
says_again (const Repeats *self,
            DiptychSide    side,
            guint          said,
            guint          again)
{
  const DiptychFact *fact = &self->facts[side][again];

  return fact->kind == DIPTYCH_FACT_DATE
         || (fact->kind != DIPTYCH_FACT_NUMBER && diptych_fact_get_distinctness (fact) >= TELLING)
         || diptych_number_set_count_shared (diptych_fact_judge_get_nouns (self->judge, side, said),
                                             diptych_fact_judge_get_nouns (self->judge, side, again)) > 0;
}

/* Relates @fact, which is in no relation, to what agrees with one that says the same: in a
 * passage that is aligned with its own, if there is one. */
static void
relate (const Repeats *self,
        DiptychSide    side,
        guint          fact,
        const GArray  *relations)
{
  DiptychFactEvidence evidence = { NULL };
  DiptychFactRelation chosen = { .repeated = TRUE };
  gboolean aligned = FALSE, found = FALSE;

  for (guint i = 0; i < relations->len && !aligned; i++)
    {
      DiptychFactRelation relation = *get_relation (self, relations, i);
      DiptychFactMatch match;

      if (!says_again (self, side, relation.index[side], fact))
        continue;
      relation.index[side] = fact;
      aligned = diptych_fact_passages_are_aligned (self->passages, relation.index[0], relation.index[1]);
      match = diptych_fact_judge_match (self->judge, relation.index[0], relation.index[1]);
      if (match == DIPTYCH_FACT_MATCH_NONE || match == DIPTYCH_FACT_MATCH_DIFFERENT || (found && !aligned))
        continue;
      found = TRUE;
      evidence = (DiptychFactEvidence) {
        .a = &self->facts[0][relation.index[0]], .b = &self->facts[1][relation.index[1]], .match = match,
      };
      memcpy (chosen.index, relation.index, sizeof chosen.index);
    }
  if (!found)
    return;
  chosen.kind = diptych_fact_evidence_get_relation (&evidence);
  g_array_append_val (self->links->facts, chosen);
}

/**
 * diptych_fact_repeats_relate:
 * @left: the facts of the left analysis
 * @right: those of the right one
 * @judge: a judge of the same facts
 * @passages: what is aligned
 * @links: its facts are those that were related one to one, and get more
 *
 * Relates each fact that is in no relation but says again what another one of its article
 * says, to the fact that agrees with that one: "on the 14th", three times, and "Saturday",
 * once. Takes time linear in the facts.
 */
void
diptych_fact_repeats_relate (const DiptychFactReadings *left,
                             const DiptychFactReadings *right,
                             const DiptychFactJudge    *judge,
                             const DiptychFactPassages *passages,
                             DiptychLinks              *links)
{
  Repeats self = { .judge = judge, .passages = passages, .links = links };
  const DiptychFactReadings *readings[] = { left, right };
  GHashTable *indices[DIPTYCH_N_SIDES];
  gboolean *taken[DIPTYCH_N_SIDES];

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      self.facts[side] = diptych_fact_readings_get_facts (readings[side], &self.n[side]);
      taken[side] = g_new0 (gboolean, self.n[side] + 1);
      indices[side] = index_relations (&self, side, taken[side]);
    }
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      for (guint i = 0; i < self.n[side]; i++)
        {
          g_autofree char *key = taken[side][i] ? NULL : get_key (&self.facts[side][i]);
          const GArray *relations = key != NULL ? g_hash_table_lookup (indices[side], key) : NULL;

          if (relations != NULL)
            relate (&self, side, i, relations);
        }
      g_hash_table_unref (indices[side]);
      g_free (taken[side]);
    }
}
