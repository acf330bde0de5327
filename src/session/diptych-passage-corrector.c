/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-passage-corrector.h"

static DiptychQuotation *
find_quotation (DiptychDraft        *draft,
                const DiptychAnchor *anchor)
{
  int side = diptych_draft_find_side (draft, anchor);
  int quotation = side != DIPTYCH_NONE ? diptych_draft_find_quotation (draft, anchor) : DIPTYCH_NONE;

  return quotation != DIPTYCH_NONE ? draft->findings[side]->quotations->pdata[quotation] : NULL;
}

/* The entity at one of @anchors as @side has it, or DIPTYCH_NONE. */
static int
find_speaker (DiptychDraft *draft,
              DiptychSide   side,
              GArray       *anchors)
{
  for (guint i = 0; i < anchors->len; i++)
    {
      const DiptychAnchor *anchor = &g_array_index (anchors, DiptychAnchor, i);
      int from = diptych_draft_find_side (draft, anchor);
      int mention = from != DIPTYCH_NONE ? diptych_draft_find_mention (draft, anchor) : DIPTYCH_NONE;
      DiptychEntityPair *pair;

      if (mention == DIPTYCH_NONE)
        continue;
      pair = diptych_draft_get_pair (draft, from, g_array_index (draft->findings[from]->mentions, DiptychMention, mention).entity);
      if (pair != NULL && pair->index[side] != DIPTYCH_NONE)
        return pair->index[side];
    }
  return DIPTYCH_NONE;
}

/* The mention of @entity that is nearest to @place. */
static DiptychSpan
find_nearest (GArray      *mentions,
              int          entity,
              DiptychSpan  place)
{
  DiptychSpan nearest = DIPTYCH_SPAN_NONE;
  gsize best = G_MAXSIZE;

  for (guint i = 0; i < mentions->len; i++)
    {
      const DiptychMention *mention = &g_array_index (mentions, DiptychMention, i);
      gsize distance = mention->span.start >= place.end ? mention->span.start - place.end
                       : place.start >= mention->span.end ? place.start - mention->span.end : 0;

      if (mention->entity == entity && !diptych_span_overlaps (mention->span, place) && distance < best)
        {
          best = distance;
          nearest = mention->span;
        }
    }
  return nearest;
}

/**
 * diptych_passage_corrector_set_speaker:
 *
 * Returns: whether a quotation and its speaker were found on one side
 */
gboolean
diptych_passage_corrector_set_speaker (DiptychDraft            *draft,
                                       const DiptychCorrection *correction)
{
  gboolean found = FALSE;

  for (guint i = 0; i < correction->at->len; i++)
    {
      const DiptychAnchor *anchor = &g_array_index (correction->at, DiptychAnchor, i);
      DiptychQuotation *quotation = find_quotation (draft, anchor);
      DiptychSide side;
      int speaker;

      if (quotation == NULL)
        continue;
      side = diptych_draft_find_side (draft, anchor);
      speaker = find_speaker (draft, side, correction->with);
      if (speaker == DIPTYCH_NONE && correction->with->len > 0)
        continue;
      quotation->speaker_entity = speaker;
      quotation->speaker = speaker == DIPTYCH_NONE ? DIPTYCH_SPAN_NONE
                                                   : find_nearest (draft->findings[side]->mentions, speaker,
                                                                   diptych_quotation_get_hull (quotation));
      found = TRUE;
    }
  return found;
}

/**
 * diptych_passage_corrector_set_type:
 *
 * A term stands between marks and is said by nobody; what was a term and is speech is said by
 * nobody known.
 *
 * Returns: whether a quotation was found
 */
gboolean
diptych_passage_corrector_set_type (DiptychDraft            *draft,
                                    const DiptychCorrection *correction)
{
  gboolean found = FALSE;

  for (guint i = 0; i < correction->at->len; i++)
    {
      DiptychQuotation *quotation = find_quotation (draft, &g_array_index (correction->at, DiptychAnchor, i));

      if (quotation == NULL)
        continue;
      found = TRUE;
      if (correction->kind == DIPTYCH_CORRECTION_TERM && quotation->type != DIPTYCH_QUOTATION_INDIRECT)
        {
          quotation->type = DIPTYCH_QUOTATION_TERM;
          quotation->speaker_entity = DIPTYCH_NO_ENTITY;
          quotation->speaker = quotation->cue = DIPTYCH_SPAN_NONE;
        }
      else if (quotation->type == DIPTYCH_QUOTATION_TERM)
        quotation->type = DIPTYCH_QUOTATION_DIRECT;
    }
  return found;
}

static void
add_sentences (DiptychDraft *draft,
               GArray       *anchors,
               GArray      **sentences)
{
  for (guint i = 0; i < anchors->len; i++)
    {
      const DiptychAnchor *anchor = &g_array_index (anchors, DiptychAnchor, i);
      int side = diptych_draft_find_side (draft, anchor);

      if (side != DIPTYCH_NONE)
        diptych_draft_find_sentences (draft, anchor, sentences[side]);
    }
}

static gboolean
contains (GArray *sentences,
          guint   sentence)
{
  for (guint i = 0; i < sentences->len; i++)
    if (g_array_index (sentences, guint, i) == sentence)
      return TRUE;
  return FALSE;
}

static gboolean
shares (GArray *a,
        GArray *b)
{
  for (guint i = 0; i < a->len; i++)
    if (contains (b, g_array_index (a, guint, i)))
      return TRUE;
  return FALSE;
}

/* Takes @sentences out of the beads; one with an empty side goes. */
static void
free_sentences (DiptychDraft  *draft,
                GArray       **sentences)
{
  GArray *beads = draft->links->beads;

  for (guint i = beads->len; i-- > 0;)
    {
      DiptychBead *bead = &g_array_index (beads, DiptychBead, i);
      gboolean empty = FALSE;

      for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
        {
          for (guint j = bead->sentences[side]->len; j-- > 0;)
            if (contains (sentences[side], g_array_index (bead->sentences[side], guint, j)))
              g_array_remove_index (bead->sentences[side], j);
          empty |= bead->sentences[side]->len == 0;
        }
      if (empty)
        g_array_remove_index (beads, i);
    }
}

static int
compare_beads (gconstpointer a,
               gconstpointer b)
{
  guint left = g_array_index (((const DiptychBead *) a)->sentences[DIPTYCH_SIDE_LEFT], guint, 0);
  guint right = g_array_index (((const DiptychBead *) b)->sentences[DIPTYCH_SIDE_LEFT], guint, 0);

  return left < right ? -1 : left > right;
}

static int
compare_indexes (gconstpointer a,
                 gconstpointer b)
{
  guint left = *(const guint *) a, right = *(const guint *) b;

  return left < right ? -1 : left > right;
}

/**
 * diptych_passage_corrector_tie:
 *
 * Returns: whether sentences were found on both sides
 */
gboolean
diptych_passage_corrector_tie (DiptychDraft            *draft,
                               const DiptychCorrection *correction)
{
  DiptychBead bead = { { g_array_new (FALSE, FALSE, sizeof (guint)), g_array_new (FALSE, FALSE, sizeof (guint)) }, 1, TRUE };
  gboolean found;

  add_sentences (draft, correction->at, bead.sentences);
  add_sentences (draft, correction->with, bead.sentences);
  found = bead.sentences[0]->len > 0 && bead.sentences[1]->len > 0;
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    g_array_sort (bead.sentences[side], compare_indexes);
  if (found)
    {
      free_sentences (draft, bead.sentences);
      g_array_append_val (draft->links->beads, bead);
      g_array_sort (draft->links->beads, compare_beads);
      return TRUE;
    }
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    g_array_unref (bead.sentences[side]);
  return FALSE;
}

/**
 * diptych_passage_corrector_untie:
 *
 * Returns: whether sentences were found on both sides; they need not be in one bead any more
 */
gboolean
diptych_passage_corrector_untie (DiptychDraft            *draft,
                                 const DiptychCorrection *correction)
{
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) right = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *sentences[] = { left, right };
  GArray *beads = draft->links->beads;

  add_sentences (draft, correction->at, sentences);
  add_sentences (draft, correction->with, sentences);
  for (guint i = beads->len; i-- > 0;)
    {
      const DiptychBead *bead = &g_array_index (beads, DiptychBead, i);

      if (shares (bead->sentences[0], left) && shares (bead->sentences[1], right))
        g_array_remove_index (beads, i);
    }
  return left->len > 0 && right->len > 0;
}
