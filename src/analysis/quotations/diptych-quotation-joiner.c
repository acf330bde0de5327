/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-quotation-joiner.h"

typedef struct
{
  DiptychText        *text;
  const DiptychBlock *blocks;
  guint               n_blocks;
  guint               block;    /* the block of the quotation at hand */
} Joining;

static gboolean
is_account (const DiptychBlock *block)
{
  return block->kind == DIPTYCH_BLOCK_BODY || block->kind == DIPTYCH_BLOCK_HEADLINE;
}

/* The block of @offset; called with offsets that grow. */
static guint
block_of (Joining *self,
          gsize    offset)
{
  while (self->block + 1 < self->n_blocks && self->blocks[self->block].span.end <= offset)
    self->block++;
  return self->block;
}

static DiptychSpan
last_piece (const DiptychQuotation *quotation)
{
  return g_array_index (quotation->content, DiptychSpan, quotation->content->len - 1);
}

/* Whether nothing but white space, marks and the reporting clause of @first
 * stands between the two. */
static gboolean
is_interrupted (const DiptychQuotation *first,
                const DiptychQuotation *second)
{
  DiptychSpan before = last_piece (first);
  DiptychSpan after = diptych_quotation_get_hull (second);
  DiptychSpan gap = diptych_span (before.end, MAX (before.end, after.start));

  if (diptych_span_is_empty (first->cue) || !diptych_span_contains (gap, first->cue)
      || diptych_span_length (gap) > 200)
    return FALSE;
  return diptych_span_is_empty (second->cue) || diptych_span_equal (second->cue, first->cue);
}

/* Every paragraph of a long quotation opens with a mark; only the last closes. */
static gboolean
is_continued (Joining                *self,
              const DiptychQuotation *first,
              const DiptychQuotation *second,
              guint                   first_block,
              guint                   second_block)
{
  if (!first->open || first_block == second_block || second_block >= self->n_blocks
      || last_piece (first).end < self->blocks[first_block].span.end
      || diptych_quotation_get_hull (second).start > self->blocks[second_block].span.start)
    return FALSE;
  for (guint i = first_block + 1; i < second_block; i++)
    if (is_account (&self->blocks[i]))
      return FALSE;
  return TRUE;
}

/* "They would have to wait, she said, because the ferry was late." */
static gboolean
is_interrupted_report (Joining                *self,
                       const DiptychQuotation *first,
                       const DiptychQuotation *second)
{
  return first->type == DIPTYCH_QUOTATION_INDIRECT && second->type == DIPTYCH_QUOTATION_INDIRECT
         && !diptych_span_is_empty (second->cue) && is_interrupted (first, second);
}

static void
append (DiptychQuotation *first,
        DiptychQuotation *second,
        gboolean          continued)
{
  g_array_append_vals (first->content, second->content->data, second->content->len);
  if (continued || second->open)
    first->open = second->open;
  if (diptych_span_is_empty (first->cue))
    first->cue = second->cue;
  if (diptych_span_is_empty (first->speaker))
    first->speaker = second->speaker;
  diptych_quotation_free (second);
}

/**
 * diptych_quotation_joiner_join:
 * @article: the article
 * @findings: its quotations, in the order of the text
 *
 * Makes one quotation of the pieces of an utterance that its reporting clause
 * interrupts ("A," he said. "B"), marked or not, or that runs over several paragraphs.
 */
void
diptych_quotation_joiner_join (DiptychArticle  *article,
                               DiptychFindings *findings)
{
  Joining self = { diptych_article_get_text (article) };
  g_autoptr (GPtrArray) old = g_steal_pointer (&findings->quotations);
  DiptychQuotation *last = NULL, *last_report = NULL;
  guint last_block = 0;

  self.blocks = diptych_article_get_blocks (article, &self.n_blocks);
  findings->quotations = g_ptr_array_new_with_free_func ((GDestroyNotify) diptych_quotation_free);
  g_ptr_array_set_free_func (old, NULL);
  for (guint i = 0; i < old->len; i++)
    {
      DiptychQuotation *quotation = g_ptr_array_index (old, i);

      if (last_report != NULL && is_interrupted_report (&self, last_report, quotation))
        {
          append (last_report, quotation, FALSE);
          continue;
        }
      if (quotation->type == DIPTYCH_QUOTATION_INDIRECT)
        last_report = quotation;
      if (quotation->type == DIPTYCH_QUOTATION_DIRECT)
        {
          guint block = block_of (&self, diptych_quotation_get_hull (quotation).start);
          gboolean continued = last != NULL && is_continued (&self, last, quotation, last_block, block);

          if (continued || (last != NULL && block == last_block && is_interrupted (last, quotation)))
            {
              append (last, quotation, continued);
              last_block = block;
              continue;
            }
          last = quotation;
          last_block = block;
        }
      g_ptr_array_add (findings->quotations, quotation);
    }
}
