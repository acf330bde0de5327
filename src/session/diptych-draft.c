/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-draft.h"

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
 * diptych_draft_find_entity:
 * @anchors: (element-type DiptychAnchor): where somebody is named
 *
 * Returns: the index of the entity of @side that is named at the first of @anchors on that
 *   side where anybody is, or %DIPTYCH_NONE
 */
int
diptych_draft_find_entity (DiptychDraft *self,
                           DiptychSide   side,
                           GArray       *anchors)
{
  for (guint i = 0; i < anchors->len; i++)
    {
      const DiptychAnchor *anchor = &g_array_index (anchors, DiptychAnchor, i);
      int mention = diptych_draft_find_side (self, anchor) == (int) side ? diptych_draft_find_mention (self, anchor)
                                                                         : DIPTYCH_NONE;

      if (mention != DIPTYCH_NONE)
        return g_array_index (self->findings[side]->mentions, DiptychMention, mention).entity;
    }
  return DIPTYCH_NONE;
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
