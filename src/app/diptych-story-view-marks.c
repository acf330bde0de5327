/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-story-view-private.h"

#include <glib/gi18n.h>

static DiptychSide
side_of (DiptychStoryView   *self,
         DiptychReadingPane *pane)
{
  return pane == self->panes[DIPTYCH_SIDE_LEFT] ? DIPTYCH_SIDE_LEFT : DIPTYCH_SIDE_RIGHT;
}

static const DiptychSentence *
get_sentence (DiptychStoryView *self,
              DiptychSide       side,
              guint             sentence)
{
  guint n;

  return diptych_analysis_get_sentences (diptych_comparison_get_analysis (self->comparison, side), &n) + sentence;
}

/* Marks @sentence of @side, and what it is joined with. Returns: the bead, or DIPTYCH_NONE. */
static int
mark_sentence (DiptychStoryView *self,
               DiptychSide       side,
               guint             sentence)
{
  int bead = diptych_comparison_find_bead (self->comparison, side, sentence);
  g_autoptr (GArray) alone = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n;
  const DiptychBead *beads = diptych_comparison_get_beads (self->comparison, &n);

  g_array_append_val (alone, sentence);
  for (guint i = 0; i < DIPTYCH_N_SIDES; i++)
    if (bead != DIPTYCH_NONE)
      diptych_reading_pane_mark_sentences (self->panes[i], beads[bead].sentences[i]);
    else
      diptych_reading_pane_mark_sentences (self->panes[i], i == side ? alone : NULL);
  diptych_link_gutter_set_current_bead (self->gutter, bead);
  return bead;
}

void
diptych_story_view_announce (DiptychStoryView *self,
                             const char       *message)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
announce_partner (DiptychStoryView *self,
                  DiptychSide       side,
                  int               bead)
{
  DiptychText *text = diptych_analysis_get_text (diptych_comparison_get_analysis (self->comparison, side));
  g_autofree char *partner = NULL;
  g_autofree char *message = NULL;
  guint n;

  if (bead == DIPTYCH_NONE)
    {
      diptych_story_view_announce (self, _("The other article has no partner for this sentence."));
      return;
    }
  partner = diptych_text_dup_substring (text, get_sentence (self, side, g_array_index (diptych_comparison_get_beads (self->comparison, &n)[bead].sentences[side], guint, 0))->span);
  /* Translators: what a screen reader says after a jump; %s is the sentence in the other article */
  message = g_strdup_printf (_("Partner sentence: %s"), partner);
  diptych_story_view_announce (self, message);
}

/* Scrolls @side so that its part of @bead stands beside @sentence of the other side. */
static void
scroll_to_partner (DiptychStoryView *self,
                   DiptychSide       side,
                   int               bead,
                   guint             sentence)
{
  DiptychSide from = DIPTYCH_OTHER_SIDE (side);
  DiptychSpan span;
  double top, bottom;
  guint n;

  if (bead == DIPTYCH_NONE)
    return;
  diptych_scroll_link_set_leader (self->link, DIPTYCH_NONE);
  span = get_sentence (self, side, g_array_index (diptych_comparison_get_beads (self->comparison, &n)[bead].sentences[side], guint, 0))->span;
  if (diptych_story_view_is_shown (self, from) && diptych_story_view_is_shown (self, side)
      && diptych_reading_pane_get_extent (self->panes[from], get_sentence (self, from, sentence)->span, &top, &bottom))
    diptych_reading_pane_scroll_to (self->panes[side], span, top);
  else
    diptych_reading_pane_scroll_to (self->panes[side], span, -1);
}

static void
sentence_activated_cb (DiptychStoryView   *self,
                       guint               sentence,
                       DiptychReadingPane *pane)
{
  DiptychSide side = side_of (self, pane);
  int bead = mark_sentence (self, side, sentence);

  diptych_story_view_set_side (self, side);
  scroll_to_partner (self, DIPTYCH_OTHER_SIDE (side), bead, sentence);
  announce_partner (self, DIPTYCH_OTHER_SIDE (side), bead);
}

static void
passage_activated_cb (DiptychStoryView   *self,
                      guint64             offset,
                      DiptychReadingPane *pane)
{
  g_signal_emit_by_name (self, "passage-activated", (guint) side_of (self, pane), offset);
}

static void
caret_moved_cb (DiptychStoryView   *self,
                guint               sentence,
                DiptychReadingPane *pane)
{
  diptych_story_view_set_side (self, side_of (self, pane));
  mark_sentence (self, side_of (self, pane), sentence);
}

static void
bead_activated_cb (DiptychStoryView *self,
                   guint             bead)
{
  guint n;
  guint sentence = g_array_index (diptych_comparison_get_beads (self->comparison, &n)[bead].sentences[self->side], guint, 0);

  diptych_scroll_link_set_leader (self->link, DIPTYCH_NONE);
  diptych_reading_pane_scroll_to (self->panes[self->side], get_sentence (self, self->side, sentence)->span, -1);
  mark_sentence (self, self->side, sentence);
  scroll_to_partner (self, DIPTYCH_OTHER_SIDE (self->side), bead, sentence);
}

/* Which of @spans is shown, where that is a question. */
static char *
dup_label (GArray *spans,
           guint   current)
{
  if (spans->len == 0)
    return g_strdup (_("Not in this article"));
  if (spans->len == 1)
    return NULL;
  /* Translators: which of the passages of a person, a quotation or a fact is shown: "2 of 9" */
  return g_strdup_printf (C_("passages", "%u of %u"), current + 1, spans->len);
}

static void
show_passages (DiptychStoryView *self,
               gboolean          scroll)
{
  if (scroll)
    diptych_scroll_link_set_leader (self->link, DIPTYCH_NONE);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      g_autoptr (GArray) spans = NULL;
      g_autofree char *label = NULL;

      if (self->item != NULL)
        {
          spans = diptych_item_dup_spans (self->item, side);
          label = dup_label (spans, self->step[side]);
        }
      diptych_reading_pane_mark_item (self->panes[side], label, spans, self->step[side]);
      if (scroll && spans != NULL && spans->len > 0)
        diptych_reading_pane_scroll_to (self->panes[side], g_array_index (spans, DiptychSpan, self->step[side]), -1);
    }
}

static void
step_side (DiptychStoryView *self,
           DiptychSide       side,
           int               step)
{
  g_autoptr (GArray) spans = diptych_item_dup_spans (self->item, side);

  if (spans->len > 0)
    self->step[side] = (self->step[side] + spans->len + step) % spans->len;
}

static void
pane_step_cb (DiptychStoryView   *self,
              int                 step,
              DiptychReadingPane *pane)
{
  DiptychSide side = side_of (self, pane);
  g_autoptr (GArray) spans = NULL;

  if (self->item == NULL)
    return;
  step_side (self, side, step);
  spans = diptych_item_dup_spans (self->item, side);
  show_passages (self, FALSE);
  if (spans->len > 0)
    diptych_reading_pane_scroll_to (pane, g_array_index (spans, DiptychSpan, self->step[side]), -1);
}

void
diptych_story_view_connect_panes (DiptychStoryView *self)
{
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      DiptychReadingPane *pane = self->panes[side];

      g_signal_connect_swapped (pane, "sentence-activated", G_CALLBACK (sentence_activated_cb), self);
      g_signal_connect_swapped (pane, "passage-activated", G_CALLBACK (passage_activated_cb), self);
      g_signal_connect_swapped (pane, "caret-moved", G_CALLBACK (caret_moved_cb), self);
      g_signal_connect_swapped (pane, "step", G_CALLBACK (pane_step_cb), self);
    }
  g_signal_connect_swapped (self->gutter, "bead-activated", G_CALLBACK (bead_activated_cb), self);
}

/**
 * diptych_story_view_select_item:
 * @item: (nullable): what to mark, or %NULL for nothing
 *
 * Marks every passage of @item in both panes and scrolls to the first.
 */
void
diptych_story_view_select_item (DiptychStoryView *self,
                                DiptychItem      *item)
{
  g_return_if_fail (DIPTYCH_IS_STORY_VIEW (self));

  g_set_object (&self->item, item);
  self->step[DIPTYCH_SIDE_LEFT] = self->step[DIPTYCH_SIDE_RIGHT] = 0;
  if (item != NULL && !diptych_item_get_present (item, self->side) && (self->narrow || self->mode != DIPTYCH_VIEW_BOTH))
    diptych_story_view_show_side (self, DIPTYCH_OTHER_SIDE (self->side));
  show_passages (self, TRUE);
}

/**
 * diptych_story_view_point_at_item:
 * @side: the side on which the user pointed at a passage of @item
 * @offset: a byte offset in that passage
 *
 * Marks every passage of @item in both panes, but leaves the text where it is.
 */
void
diptych_story_view_point_at_item (DiptychStoryView *self,
                                  DiptychItem      *item,
                                  DiptychSide       side,
                                  gsize             offset)
{
  g_autoptr (GArray) spans = NULL;

  g_return_if_fail (DIPTYCH_IS_STORY_VIEW (self));

  g_set_object (&self->item, item);
  self->step[DIPTYCH_SIDE_LEFT] = self->step[DIPTYCH_SIDE_RIGHT] = 0;
  spans = diptych_item_dup_spans (item, side);
  for (guint i = 0; i < spans->len; i++)
    if (diptych_span_contains_offset (g_array_index (spans, DiptychSpan, i), offset))
      self->step[side] = i;
  show_passages (self, FALSE);
}

/**
 * diptych_story_view_show_passage:
 *
 * Marks @span of @side alone and scrolls to it.
 */
void
diptych_story_view_show_passage (DiptychStoryView *self,
                                 DiptychSide       side,
                                 DiptychSpan       span)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (DiptychSpan));

  g_return_if_fail (DIPTYCH_IS_STORY_VIEW (self));

  g_array_append_val (spans, span);
  diptych_reading_pane_mark_item (self->panes[side], NULL, spans, 0);
  if (self->narrow || self->mode != DIPTYCH_VIEW_BOTH)
    diptych_story_view_show_side (self, side);
  diptych_scroll_link_set_leader (self->link, side);
  diptych_reading_pane_scroll_to (self->panes[side], span, -1);
}

/**
 * diptych_story_view_step:
 * @step: how many passages to go on
 *
 * Goes to another passage of the selected item, on both sides.
 */
void
diptych_story_view_step (DiptychStoryView *self,
                         int               step)
{
  g_return_if_fail (DIPTYCH_IS_STORY_VIEW (self));

  if (self->item == NULL)
    return;
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    step_side (self, side, step);
  show_passages (self, TRUE);
}

/**
 * diptych_story_view_go_to_partner:
 *
 * Takes the caret to the partner of the sentence that it stands in.
 */
void
diptych_story_view_go_to_partner (DiptychStoryView *self)
{
  DiptychSide from = self->side;
  DiptychSide to = DIPTYCH_OTHER_SIDE (from);
  int sentence, bead;
  guint n;

  g_return_if_fail (DIPTYCH_IS_STORY_VIEW (self));

  sentence = self->comparison != NULL ? diptych_reading_pane_get_caret_sentence (self->panes[from]) : DIPTYCH_NONE;
  if (sentence == DIPTYCH_NONE)
    return;
  bead = mark_sentence (self, from, sentence);
  if (bead != DIPTYCH_NONE)
    {
      guint partner = g_array_index (diptych_comparison_get_beads (self->comparison, &n)[bead].sentences[to], guint, 0);

      scroll_to_partner (self, to, bead, sentence);
      diptych_story_view_show_side (self, to);
      diptych_reading_pane_place_caret (self->panes[to], get_sentence (self, to, partner)->span.start);
      diptych_reading_pane_focus_text (self->panes[to]);
    }
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
  announce_partner (self, to, bead);
}

/**
 * diptych_story_view_go_to_other:
 *
 * Takes the keyboard focus to the other pane.
 */
void
diptych_story_view_go_to_other (DiptychStoryView *self)
{
  DiptychSide side;

  g_return_if_fail (DIPTYCH_IS_STORY_VIEW (self));

  side = diptych_reading_pane_has_text_focus (self->panes[self->side]) ? DIPTYCH_OTHER_SIDE (self->side) : self->side;
  diptych_story_view_show_side (self, side);
  diptych_reading_pane_focus_text (self->panes[side]);
}

static const char *
get_scrolling_name (DiptychScrollState state)
{
  switch (state)
    {
    case DIPTYCH_SCROLL_TOGETHER:
      return _("Both articles scroll together.");
    case DIPTYCH_SCROLL_ALIGNED:
      return _("Passages that report the same stay beside each other.");
    case DIPTYCH_SCROLL_FREE:
    default:
      return _("Each article scrolls by itself.");
    }
}

/**
 * diptych_story_view_cycle_scrolling:
 *
 * Goes to the next of the ways to scroll, and tells which it is.
 */
void
diptych_story_view_cycle_scrolling (DiptychStoryView *self)
{
  g_autoptr (GSettings) settings = g_settings_new (DIPTYCH_APPLICATION_ID);
  DiptychScrollState state;

  g_return_if_fail (DIPTYCH_IS_STORY_VIEW (self));

  state = (self->scroll_state + 1) % (DIPTYCH_SCROLL_ALIGNED + 1);
  g_settings_set_enum (settings, "scroll-state", state);
  diptych_story_view_announce (self, get_scrolling_name (state));
}

/**
 * diptych_story_view_clear_selection:
 *
 * Marks nothing any more.
 */
void
diptych_story_view_clear_selection (DiptychStoryView *self)
{
  g_return_if_fail (DIPTYCH_IS_STORY_VIEW (self));

  diptych_story_view_select_item (self, NULL);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    diptych_reading_pane_mark_sentences (self->panes[side], NULL);
  diptych_link_gutter_set_current_bead (self->gutter, DIPTYCH_NONE);
}
