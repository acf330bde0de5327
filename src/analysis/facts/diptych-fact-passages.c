/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact-passages.h"

/* How many facts of one side of a passage are looked at. */
#define MAX_IN_PASSAGE 48

struct _DiptychFactPassages
{
  const DiptychFact *facts[DIPTYCH_N_SIDES];
  guint              n[DIPTYCH_N_SIDES];
  guint              n_sentences[DIPTYCH_N_SIDES];
  int               *bead_of[DIPTYCH_N_SIDES];          /* by sentence */
  GPtrArray         *sentences[DIPTYCH_N_SIDES];        /* by bead */
};

/**
 * diptych_fact_passages_new:
 * @links: the beads
 *
 * Returns: (transfer full): the passages that the beads align
 */
DiptychFactPassages *
diptych_fact_passages_new (DiptychAnalysis    *left,
                           DiptychAnalysis    *right,
                           const DiptychLinks *links)
{
  DiptychFactPassages *self = g_new0 (DiptychFactPassages, 1);
  DiptychAnalysis *analyses[] = { left, right };

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      self->facts[side] = diptych_analysis_get_facts (analyses[side], &self->n[side]);
      diptych_analysis_get_sentences (analyses[side], &self->n_sentences[side]);
      self->sentences[side] = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
      self->bead_of[side] = diptych_links_index_sentences (links, side, self->n_sentences[side]);
      for (guint i = 0; i < links->beads->len; i++)
        g_ptr_array_add (self->sentences[side], g_array_ref (g_array_index (links->beads, DiptychBead, i).sentences[side]));
    }
  return self;
}

void
diptych_fact_passages_free (DiptychFactPassages *self)
{
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      g_free (self->bead_of[side]);
      g_ptr_array_unref (self->sentences[side]);
    }
  g_free (self);
}

/**
 * diptych_fact_passages_get_n:
 *
 * Returns: how many pairs of passages there are
 */
guint
diptych_fact_passages_get_n (const DiptychFactPassages *self)
{
  return self->sentences[0]->len;
}

/**
 * diptych_fact_passages_are_aligned:
 *
 * Returns: whether two facts stand in passages of one pair
 */
gboolean
diptych_fact_passages_are_aligned (const DiptychFactPassages *self,
                                   guint                      left,
                                   guint                      right)
{
  int bead = self->bead_of[0][self->facts[0][left].sentence];

  return bead != DIPTYCH_NONE && bead == self->bead_of[1][self->facts[1][right].sentence];
}

/**
 * diptych_fact_passages_join:
 *
 * Joins the sentences of two facts of which it has shown that they report the same,
 * unless one of them is aligned already.
 *
 * Returns: whether a pair was added
 */
gboolean
diptych_fact_passages_join (DiptychFactPassages *self,
                            guint                left,
                            guint                right)
{
  guint index[] = { self->facts[0][left].sentence, self->facts[1][right].sentence };

  if (self->bead_of[0][index[0]] != DIPTYCH_NONE || self->bead_of[1][index[1]] != DIPTYCH_NONE)
    return FALSE;
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      GArray *sentences = g_array_new (FALSE, FALSE, sizeof (guint));

      g_array_append_val (sentences, index[side]);
      self->bead_of[side][index[side]] = self->sentences[side]->len;
      g_ptr_array_add (self->sentences[side], sentences);
    }
  return TRUE;
}

/* The facts of each sentence are neighbours: where those of @sentence begin. */
static guint
find_fact (const DiptychFactPassages *self,
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
append_facts (const DiptychFactPassages *self,
              DiptychSide     side,
              guint           sentence,
              GArray         *found)
{
  for (guint f = find_fact (self, side, sentence);
       f < self->n[side] && self->facts[side][f].sentence == sentence && found->len < MAX_IN_PASSAGE; f++)
    g_array_append_val (found, f);
}

/* The facts of a bead, or those of the sentences before and after that are not in it. */
static GArray *
facts_of_bead (const DiptychFactPassages *self,
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

/**
 * diptych_fact_passages_find:
 * @pair: which pair of passages
 * @passage: (out caller-allocates): the facts in it and around it, to be cleared
 */
void
diptych_fact_passages_find (const DiptychFactPassages *self,
                            guint                      pair,
                            DiptychFactPassage        *passage)
{
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      GArray *sentences = g_ptr_array_index (self->sentences[side], pair);

      passage->inside[side] = facts_of_bead (self, pair, sentences, side, FALSE);
      passage->around[side] = facts_of_bead (self, pair, sentences, side, TRUE);
    }
}

void
diptych_fact_passage_clear (DiptychFactPassage *self)
{
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      g_clear_pointer (&self->inside[side], g_array_unref);
      g_clear_pointer (&self->around[side], g_array_unref);
    }
}
