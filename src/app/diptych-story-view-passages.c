/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-story-view-private.h"

#include <string.h>

#include "diptych-article-details.h"
#include "session/diptych-citation.h"

/* What is selected, or else the sentence that the caret stands in. */
static gboolean
get_passage (DiptychStoryView *self,
             DiptychSpan      *passage)
{
  DiptychReadingPane *pane = self->panes[self->side];
  guint n;
  int sentence;

  if (self->comparison == NULL)
    return FALSE;
  if (diptych_reading_pane_get_selection (pane, passage))
    return TRUE;
  sentence = diptych_reading_pane_get_caret_sentence (pane);
  if (sentence == DIPTYCH_NONE)
    return FALSE;
  *passage = diptych_analysis_get_sentences (diptych_comparison_get_analysis (self->comparison, self->side), &n)[sentence].span;
  return TRUE;
}

/**
 * diptych_story_view_dup_citation:
 *
 * Returns: (transfer full) (nullable): the selected passage, or else the sentence at the caret,
 *   and where it is from
 */
char *
diptych_story_view_dup_citation (DiptychStoryView *self)
{
  DiptychSpan passage;
  DiptychArticle *article;
  g_autofree char *day = NULL;

  g_return_val_if_fail (DIPTYCH_IS_STORY_VIEW (self), NULL);

  if (!get_passage (self, &passage))
    return NULL;
  article = diptych_analysis_get_article (diptych_comparison_get_analysis (self->comparison, self->side));
  day = diptych_article_dup_day (article);
  return diptych_citation_dup (article, passage, diptych_article_get_outlet (article), day);
}

/**
 * diptych_story_view_dup_selection:
 *
 * Returns: (transfer full) (nullable): what is selected, if that is in one line
 */
char *
diptych_story_view_dup_selection (DiptychStoryView *self)
{
  DiptychSpan span;
  g_autofree char *text = NULL;

  g_return_val_if_fail (DIPTYCH_IS_STORY_VIEW (self), NULL);

  if (self->comparison == NULL || !diptych_reading_pane_get_selection (self->panes[self->side], &span))
    return NULL;
  text = diptych_text_dup_substring (diptych_analysis_get_text (diptych_comparison_get_analysis (self->comparison, self->side)), span);
  return strchr (text, '\n') == NULL ? g_steal_pointer (&text) : NULL;
}

/**
 * diptych_story_view_create_tie:
 * @story: what is shown
 *
 * Returns: (transfer full) (nullable): a correction that ties the sentences at the two carets
 *   together, or unties them if they are
 */
DiptychCorrection *
diptych_story_view_create_tie (DiptychStoryView *self,
                               DiptychStory     *story)
{
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) right = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *sentences[] = { left, right };
  DiptychShown shown;
  int bead[DIPTYCH_N_SIDES];

  g_return_val_if_fail (DIPTYCH_IS_STORY_VIEW (self), NULL);

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      int sentence = self->comparison != NULL ? diptych_reading_pane_get_caret_sentence (self->panes[side]) : DIPTYCH_NONE;

      if (sentence == DIPTYCH_NONE)
        return NULL;
      bead[side] = diptych_comparison_find_bead (self->comparison, side, sentence);
      g_array_append_val (sentences[side], sentence);
    }
  shown = diptych_story_get_shown (story);
  return diptych_correction_maker_tie (&shown, bead[DIPTYCH_SIDE_LEFT] != DIPTYCH_NONE
                                               && bead[DIPTYCH_SIDE_LEFT] == bead[DIPTYCH_SIDE_RIGHT]
                                                 ? DIPTYCH_CORRECTION_UNTIE : DIPTYCH_CORRECTION_TIE,
                                       left, right);
}

/**
 * diptych_story_view_get_caret:
 * @offset: (out): where the caret of the pane in use stands, a byte offset into its text
 *
 * Returns: the side of that pane
 */
DiptychSide
diptych_story_view_get_caret (DiptychStoryView *self,
                              gsize            *offset)
{
  g_return_val_if_fail (DIPTYCH_IS_STORY_VIEW (self), DIPTYCH_SIDE_LEFT);

  *offset = diptych_reading_pane_get_caret (self->panes[self->side]);
  return self->side;
}
