/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-draft.h"

#include "analysis/facts/diptych-fact-comparer.h"
#include "analysis/quotations/diptych-quotation-pairer.h"

/**
 * diptych_draft_new:
 * @articles: (array fixed-size=2): for each side, the index of its article in the story
 *
 * Returns: (transfer full): a draft that holds what @comparison does
 */
DiptychDraft *
diptych_draft_new (DiptychComparison *comparison,
                   const guint       *articles)
{
  DiptychDraft *self = g_new0 (DiptychDraft, 1);

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      self->analyses[side] = g_object_ref (diptych_comparison_get_analysis (comparison, side));
      self->articles[side] = articles[side];
      self->findings[side] = diptych_analysis_dup_findings (self->analyses[side]);
    }
  self->links = diptych_comparison_dup_links (comparison);
  return self;
}

void
diptych_draft_free (DiptychDraft *self)
{
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      g_clear_object (&self->analyses[side]);
      g_clear_pointer (&self->findings[side], diptych_findings_free);
    }
  g_clear_pointer (&self->links, diptych_links_free);
  g_free (self);
}

/**
 * diptych_draft_find_side:
 *
 * Returns: the side that shows the article of @anchor, or %DIPTYCH_NONE
 */
int
diptych_draft_find_side (DiptychDraft        *self,
                         const DiptychAnchor *anchor)
{
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    if (self->articles[side] == anchor->article)
      return side;
  return DIPTYCH_NONE;
}

static gboolean
is_named (DiptychFindings      *findings,
          const DiptychMention *mention)
{
  return mention->entity != DIPTYCH_NO_ENTITY && findings->entities->pdata[mention->entity] != NULL;
}

static int
find_mention_at (DiptychFindings *findings,
                 DiptychSpan      span)
{
  GArray *mentions = findings->mentions;
  int best = DIPTYCH_NONE;
  gsize best_overlap = 0;

  for (guint i = 0; i < mentions->len; i++)
    {
      const DiptychMention *mention = &g_array_index (mentions, DiptychMention, i);
      gsize overlap = diptych_span_overlap (mention->span, span);

      if (overlap == 0 || !is_named (findings, mention))
        continue;
      if (diptych_span_equal (mention->span, span))
        return i;
      if (overlap > best_overlap)
        {
          best = i;
          best_overlap = overlap;
        }
    }
  return best;
}

static int
find_mention_of (DiptychFindings *findings,
                 DiptychText     *text,
                 const char      *words)
{
  GArray *mentions = findings->mentions;

  for (guint i = 0; i < mentions->len; i++)
    {
      const DiptychMention *mention = &g_array_index (mentions, DiptychMention, i);
      g_autofree char *form = NULL;

      if (mention->form != DIPTYCH_MENTION_NAME || !is_named (findings, mention))
        continue;
      form = diptych_text_dup_substring (text, mention->span);
      if (g_str_equal (form, words))
        return i;
    }
  return DIPTYCH_NONE;
}

/**
 * diptych_draft_find_mention:
 * @anchor: where somebody is named, in an article that is shown
 *
 * Returns: the index of the mention there, or else of one in the same words elsewhere,
 *   or %DIPTYCH_NONE
 */
int
diptych_draft_find_mention (DiptychDraft        *self,
                            const DiptychAnchor *anchor)
{
  DiptychSide side = diptych_draft_find_side (self, anchor);
  DiptychText *text = diptych_analysis_get_text (self->analyses[side]);
  DiptychSpan span;
  int mention = DIPTYCH_NONE;

  if (diptych_anchor_find (anchor, text, &span))
    mention = find_mention_at (self->findings[side], span);
  return mention != DIPTYCH_NONE ? mention : find_mention_of (self->findings[side], text, anchor->text);
}

/**
 * diptych_draft_find_quotation:
 * @anchor: what a quotation holds, in an article that is shown
 *
 * Returns: the index of the quotation that shares most with it and at least half of the
 *   shorter, or %DIPTYCH_NONE
 */
int
diptych_draft_find_quotation (DiptychDraft        *self,
                              const DiptychAnchor *anchor)
{
  DiptychSide side = diptych_draft_find_side (self, anchor);
  GPtrArray *quotations = self->findings[side]->quotations;
  gsize best_overlap = 0;
  int best = DIPTYCH_NONE;
  DiptychSpan span;

  if (!diptych_anchor_find (anchor, diptych_analysis_get_text (self->analyses[side]), &span))
    return DIPTYCH_NONE;
  for (guint i = 0; i < quotations->len; i++)
    {
      DiptychSpan hull = diptych_quotation_get_hull (quotations->pdata[i]);
      gsize overlap = diptych_span_overlap (hull, span);

      if (diptych_span_equal (hull, span))
        return i;
      if (overlap > best_overlap && 2 * overlap >= MIN (diptych_span_length (hull), diptych_span_length (span)))
        {
          best = i;
          best_overlap = overlap;
        }
    }
  return best;
}

static gboolean
has_index (GArray *indexes,
           guint   index)
{
  for (guint i = 0; i < indexes->len; i++)
    if (g_array_index (indexes, guint, i) == index)
      return TRUE;
  return FALSE;
}

/**
 * diptych_draft_find_sentences:
 * @anchor: what was a sentence, in an article that is shown
 * @sentences: (element-type guint): the sentences that it is made of now are added, each once
 */
void
diptych_draft_find_sentences (DiptychDraft        *self,
                              const DiptychAnchor *anchor,
                              GArray              *sentences)
{
  DiptychSide side = diptych_draft_find_side (self, anchor);
  GArray *all = self->findings[side]->sentences;
  DiptychSpan span;

  if (!diptych_anchor_find (anchor, diptych_analysis_get_text (self->analyses[side]), &span))
    return;
  for (guint i = 0; i < all->len; i++)
    {
      DiptychSpan sentence = g_array_index (all, DiptychSentence, i).span;
      gsize overlap = diptych_span_overlap (sentence, span);

      if (overlap > 0 && !has_index (sentences, i)
          && (2 * overlap >= diptych_span_length (sentence) || 2 * overlap >= diptych_span_length (span)))
        g_array_append_val (sentences, i);
    }
}

DiptychEntity *
diptych_draft_get_entity (DiptychDraft *self,
                          DiptychSide   side,
                          int           entity)
{
  return entity != DIPTYCH_NO_ENTITY ? self->findings[side]->entities->pdata[entity] : NULL;
}

/**
 * diptych_draft_get_pair:
 *
 * Returns: (transfer none): the pair that @entity is in, until pairs are added
 */
DiptychEntityPair *
diptych_draft_get_pair (DiptychDraft *self,
                        DiptychSide   side,
                        int           entity)
{
  for (guint i = 0; i < self->links->entities->len; i++)
    {
      DiptychEntityPair *pair = &g_array_index (self->links->entities, DiptychEntityPair, i);

      if (pair->index[side] == entity)
        return pair;
    }
  return NULL;
}

void
diptych_draft_add_pair (DiptychDraft         *self,
                        int                   left,
                        int                   right,
                        DiptychVariantReason  reason)
{
  DiptychEntityPair pair = { { left, right }, reason, left != DIPTYCH_NONE && right != DIPTYCH_NONE };

  g_array_append_val (self->links->entities, pair);
}

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
