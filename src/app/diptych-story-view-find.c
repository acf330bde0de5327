/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-story-view-private.h"

#include "session/diptych-text-search.h"

static void
mark_matches (DiptychStoryView *self)
{
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    diptych_reading_pane_mark_matches (self->panes[side], self->matches[side],
                                       (int) side == self->match_side ? self->match : G_MAXUINT);
}

/* The keyboard stays in the find bar, so that a screen reader does not see the caret move. */
static void
announce_match (DiptychStoryView *self,
                DiptychSpan       match)
{
  DiptychAnalysis *analysis = diptych_comparison_get_analysis (self->comparison, self->match_side);
  int sentence = diptych_analysis_find_sentence (analysis, match.start);
  g_autofree char *passage = NULL;
  guint n;

  if (sentence == DIPTYCH_NONE)
    return;
  passage = diptych_text_dup_substring (diptych_analysis_get_text (analysis),
                                        diptych_analysis_get_sentences (analysis, &n)[sentence].span);
  diptych_story_view_announce (self, passage);
}

static void
show_match (DiptychStoryView *self)
{
  DiptychSpan span = g_array_index (self->matches[self->match_side], DiptychSpan, self->match);

  mark_matches (self);
  diptych_story_view_show_side (self, self->match_side);
  diptych_scroll_link_set_leader (self->link, self->match_side);
  diptych_reading_pane_place_caret (self->panes[self->match_side], span.start);
  diptych_reading_pane_scroll_to (self->panes[self->match_side], span, -1);
}

/* The first match that does not end before the caret of @side; the first of the
 * other side if there is none. */
static void
choose_first (DiptychStoryView *self,
              DiptychSide       side)
{
  gsize caret = diptych_reading_pane_get_caret (self->panes[side]);

  self->match_side = self->matches[side]->len > 0 ? side : DIPTYCH_OTHER_SIDE (side);
  self->match = 0;
  if (self->matches[self->match_side]->len == 0)
    {
      self->match_side = DIPTYCH_NONE;
      return;
    }
  for (guint i = self->matches[side]->len; i-- > 0;)
    if (g_array_index (self->matches[side], DiptychSpan, i).end > caret)
      self->match = i;
}

/**
 * diptych_story_view_find:
 * @query: what to find; the empty text finds nothing
 *
 * Marks every match in both articles and goes to the first from the caret on.
 */
void
diptych_story_view_find (DiptychStoryView *self,
                         const char       *query)
{
  g_return_if_fail (DIPTYCH_IS_STORY_VIEW (self));

  if (self->comparison == NULL)
    return;
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      DiptychText *text = diptych_analysis_get_text (diptych_comparison_get_analysis (self->comparison, side));

      g_clear_pointer (&self->matches[side], g_array_unref);
      self->matches[side] = diptych_text_search (text, query);
    }
  choose_first (self, self->side);
  if (self->match_side != DIPTYCH_NONE)
    show_match (self);
  else
    mark_matches (self);
}

/**
 * diptych_story_view_find_step:
 * @step: 1 for the next match, -1 for the previous
 *
 * Goes through the matches of one article and then through those of the other.
 */
void
diptych_story_view_find_step (DiptychStoryView *self,
                              int               step)
{
  DiptychSide other;

  g_return_if_fail (DIPTYCH_IS_STORY_VIEW (self));

  if (self->match_side == DIPTYCH_NONE)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  other = DIPTYCH_OTHER_SIDE (self->match_side);
  if (self->match + step < self->matches[self->match_side]->len)
    self->match += step;
  else
    {
      if (self->matches[other]->len > 0)
        self->match_side = other;
      self->match = step > 0 ? 0 : self->matches[self->match_side]->len - 1;
    }
  show_match (self);
  announce_match (self, g_array_index (self->matches[self->match_side], DiptychSpan, self->match));
}

/**
 * diptych_story_view_find_end:
 *
 * Marks no matches any more. The caret stays at the last, with the keyboard.
 */
void
diptych_story_view_find_end (DiptychStoryView *self)
{
  g_return_if_fail (DIPTYCH_IS_STORY_VIEW (self));

  self->match_side = DIPTYCH_NONE;
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      g_clear_pointer (&self->matches[side], g_array_unref);
      diptych_reading_pane_mark_matches (self->panes[side], NULL, G_MAXUINT);
    }
  diptych_reading_pane_focus_text (self->panes[self->side]);
}

/**
 * diptych_story_view_get_matches:
 * @counts: (out caller-allocates) (array fixed-size=2): how many there are on each side
 * @side: (out): the side of the one that is shown, or %DIPTYCH_NONE
 * @current: (out): its index there
 */
void
diptych_story_view_get_matches (DiptychStoryView *self,
                                guint            *counts,
                                int              *side,
                                guint            *current)
{
  g_return_if_fail (DIPTYCH_IS_STORY_VIEW (self));

  for (guint i = 0; i < DIPTYCH_N_SIDES; i++)
    counts[i] = self->matches[i] != NULL ? self->matches[i]->len : 0;
  *side = self->match_side;
  *current = self->match;
}
