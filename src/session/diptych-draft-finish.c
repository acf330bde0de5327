/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-draft.h"

#include "analysis/facts/diptych-fact-comparer.h"
#include "analysis/quotations/diptych-quotation-pairer.h"

/* Takes out the mentions of what was dropped, and counts where the first of each entity stands. */
static guint *
settle_mentions (DiptychFindings *findings)
{
  g_autoptr (GArray) mentions = g_steal_pointer (&findings->mentions);
  guint *first = g_new (guint, findings->entities->len + 1);

  findings->mentions = g_array_sized_new (FALSE, FALSE, sizeof (DiptychMention), mentions->len);
  for (guint i = 0; i < findings->entities->len; i++)
    first[i] = G_MAXUINT;
  for (guint i = 0; i < mentions->len; i++)
    {
      const DiptychMention *mention = &g_array_index (mentions, DiptychMention, i);

      if (mention->entity != DIPTYCH_NO_ENTITY && findings->entities->pdata[mention->entity] == NULL)
        continue;
      if (mention->entity != DIPTYCH_NO_ENTITY && first[mention->entity] == G_MAXUINT)
        first[mention->entity] = findings->mentions->len;
      g_array_append_val (findings->mentions, *mention);
    }
  return first;
}

static int
compare_first (gconstpointer a,
               gconstpointer b,
               gpointer      first)
{
  guint left = ((guint *) first)[*(guint *) a];
  guint right = ((guint *) first)[*(guint *) b];

  return left < right ? -1 : left > right;
}

/* Puts the entities into the order of their first mentions; those that are gone or have
 * none left go. Returns: from the old index of each to the new one. */
static int *
settle_entities (DiptychFindings *findings,
                 guint           *first)
{
  g_autoptr (GPtrArray) entities = g_steal_pointer (&findings->entities);
  g_autofree guint *order = g_new (guint, entities->len + 1);
  int *index = g_new (int, entities->len + 1);

  findings->entities = g_ptr_array_new_with_free_func ((GDestroyNotify) diptych_entity_free);
  for (guint i = 0; i < entities->len; i++)
    {
      order[i] = i;
      index[i] = DIPTYCH_NO_ENTITY;
    }
  g_sort_array (order, entities->len, sizeof (guint), compare_first, first);
  for (guint i = 0; i < entities->len && first[order[i]] != G_MAXUINT; i++)
    {
      index[order[i]] = findings->entities->len;
      g_ptr_array_add (findings->entities, g_steal_pointer (&entities->pdata[order[i]]));
    }
  g_ptr_array_set_free_func (entities, NULL);
  for (guint i = 0; i < entities->len; i++)
    g_clear_pointer ((DiptychEntity **) &entities->pdata[i], diptych_entity_free);
  return index;
}

static void
settle_side (DiptychDraft *self,
             DiptychSide   side)
{
  DiptychFindings *findings = self->findings[side];
  g_autofree guint *first = settle_mentions (findings);
  g_autofree int *index = settle_entities (findings, first);

  for (guint i = 0; i < findings->entities->len; i++)
    g_array_set_size (((DiptychEntity *) findings->entities->pdata[i])->mentions, 0);
  for (guint i = 0; i < findings->mentions->len; i++)
    {
      DiptychMention *mention = &g_array_index (findings->mentions, DiptychMention, i);

      if (mention->entity == DIPTYCH_NO_ENTITY)
        continue;
      mention->entity = index[mention->entity];
      g_array_append_val (((DiptychEntity *) findings->entities->pdata[mention->entity])->mentions, i);
    }
  for (guint i = 0; i < findings->quotations->len; i++)
    {
      DiptychQuotation *quotation = findings->quotations->pdata[i];

      if (quotation->speaker_entity != DIPTYCH_NO_ENTITY)
        quotation->speaker_entity = index[quotation->speaker_entity];
    }
  for (guint i = 0; i < self->links->entities->len; i++)
    {
      DiptychEntityPair *pair = &g_array_index (self->links->entities, DiptychEntityPair, i);

      if (pair->index[side] != DIPTYCH_NONE)
        pair->index[side] = index[pair->index[side]];
    }
}

static int
rank_pair (DiptychDraft            *self,
           const DiptychEntityPair *pair)
{
  DiptychSide side = pair->index[DIPTYCH_SIDE_LEFT] != DIPTYCH_NONE ? DIPTYCH_SIDE_LEFT : DIPTYCH_SIDE_RIGHT;
  const DiptychEntity *entity = diptych_draft_get_entity (self, side, pair->index[side]);

  return entity->kind * 2 + (pair->index[0] == DIPTYCH_NONE || pair->index[1] == DIPTYCH_NONE);
}

/* Empty pairs go; the others stand by kind, those of both sides first. */
static void
settle_pairs (DiptychDraft *self)
{
  g_autoptr (GArray) pairs = g_steal_pointer (&self->links->entities);

  self->links->entities = g_array_new (FALSE, FALSE, sizeof (DiptychEntityPair));
  for (int rank = 0; rank < 2 * DIPTYCH_N_ENTITY_KINDS; rank++)
    for (guint i = 0; i < pairs->len; i++)
      {
        const DiptychEntityPair *pair = &g_array_index (pairs, DiptychEntityPair, i);

        if ((pair->index[0] != DIPTYCH_NONE || pair->index[1] != DIPTYCH_NONE) && rank_pair (self, pair) == rank)
          g_array_append_val (self->links->entities, *pair);
      }
}

/**
 * diptych_draft_finish:
 *
 * Makes a comparison of the draft, which may not be used any more. The quotations and the
 * facts of the two sides are paired anew, for they depend on who speaks, who is who and
 * which sentences report the same.
 *
 * Returns: (transfer full): the comparison
 */
DiptychComparison *
diptych_draft_finish (DiptychDraft *self)
{
  g_autoptr (DiptychAnalysis) left = NULL;
  g_autoptr (DiptychAnalysis) right = NULL;

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    settle_side (self, side);
  settle_pairs (self);
  left = diptych_analysis_new (diptych_analysis_get_article (self->analyses[0]), g_steal_pointer (&self->findings[0]));
  right = diptych_analysis_new (diptych_analysis_get_article (self->analyses[1]), g_steal_pointer (&self->findings[1]));
  g_array_set_size (self->links->quotations, 0);
  g_array_set_size (self->links->facts, 0);
  diptych_quotation_pairer_pair (left, right, self->links, NULL, NULL);
  diptych_fact_comparer_compare (left, right, self->links, NULL, NULL);
  return diptych_comparison_new (left, right, g_steal_pointer (&self->links));
}
