/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-story-view-private.h"

#include <glib/gi18n.h>

static const char *
get_difference_name (DiptychDifferenceKind kind)
{
  switch (kind)
    {
    case DIPTYCH_DIFFERENCE_ONLY_LEFT:
      return _("Only in the left article");
    case DIPTYCH_DIFFERENCE_ONLY_RIGHT:
      return _("Only in the right article");
    case DIPTYCH_DIFFERENCE_FACTS:
    default:
      return _("The articles differ");
    }
}

static void
announce_difference (DiptychStoryView        *self,
                     const DiptychDifference *difference)
{
  g_autoptr (GString) message = g_string_new (get_difference_name (difference->kind));

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    if (!diptych_span_is_empty (difference->spans[side]))
      {
        DiptychText *text = diptych_analysis_get_text (diptych_comparison_get_analysis (self->comparison, side));
        g_autofree char *passage = diptych_text_dup_substring (text, difference->spans[side]);

        g_string_append_printf (message, ": %s", passage);
      }
  diptych_story_view_announce (self, message->str);
}

/* What only one side has takes the other along to where it would stand. */
static int
get_leader (const DiptychDifference *difference)
{
  switch (difference->kind)
    {
    case DIPTYCH_DIFFERENCE_ONLY_LEFT:
      return DIPTYCH_SIDE_LEFT;
    case DIPTYCH_DIFFERENCE_ONLY_RIGHT:
      return DIPTYCH_SIDE_RIGHT;
    case DIPTYCH_DIFFERENCE_FACTS:
    default:
      return DIPTYCH_NONE;
    }
}

static void
show_difference (DiptychStoryView        *self,
                 const DiptychDifference *difference)
{
  diptych_scroll_link_set_leader (self->link, get_leader (difference));
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (DiptychSpan));
      gboolean there = !diptych_span_is_empty (difference->spans[side]);
      g_autofree char *label = NULL;

      if (there)
        {
          g_array_append_val (spans, difference->spans[side]);
          label = g_strdup_printf ("%s · %u/%u", get_difference_name (difference->kind),
                                   self->difference + 1, self->differences->len);
        }
      /* A mark like that of any passage of an item: the whole of it is shown, not a jump inside it. */
      diptych_reading_pane_mark_item (self->panes[side], label, spans, G_MAXUINT);
      if (!there)
        continue;
      diptych_story_view_show_side (self, side);
      diptych_reading_pane_place_caret (self->panes[side], difference->spans[side].start);
      diptych_reading_pane_scroll_to (self->panes[side], difference->spans[side], -1);
    }
}

static void
select_difference (DiptychStoryView *self,
                   guint             index)
{
  const DiptychDifference *difference = &g_array_index (self->differences, DiptychDifference, index);

  diptych_story_view_clear_selection (self);
  self->difference = index;
  show_difference (self, difference);
  announce_difference (self, difference);
}

/* The next in the direction of @step, of @kind if that is one. */
static guint
find_difference (DiptychStoryView *self,
                 int               step,
                 int               kind)
{
  guint n = self->differences != NULL ? self->differences->len : 0;
  guint index = self->difference == G_MAXUINT ? (step > 0 ? n - 1 : 0) : self->difference;

  for (guint i = 0; i < n; i++)
    {
      index = (index + n + step) % n;
      if (kind == DIPTYCH_NONE || (int) g_array_index (self->differences, DiptychDifference, index).kind == kind)
        return index;
    }
  return G_MAXUINT;
}

static void
go_to_difference (DiptychStoryView *self,
                  int               step,
                  int               kind)
{
  guint index = find_difference (self, step, kind);

  if (index != G_MAXUINT)
    select_difference (self, index);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

/**
 * diptych_story_view_go_to_difference:
 * @step: 1 for the next, -1 for the previous
 *
 * Goes to a place where the two accounts part, and tells what it is.
 */
void
diptych_story_view_go_to_difference (DiptychStoryView *self,
                                     int               step)
{
  g_return_if_fail (DIPTYCH_IS_STORY_VIEW (self));

  go_to_difference (self, step, DIPTYCH_NONE);
}

/**
 * diptych_story_view_go_to_difference_of:
 *
 * Goes to the next place where the two accounts part in this way, and tells what it is.
 */
void
diptych_story_view_go_to_difference_of (DiptychStoryView      *self,
                                        DiptychDifferenceKind  kind)
{
  g_return_if_fail (DIPTYCH_IS_STORY_VIEW (self));

  go_to_difference (self, 1, kind);
}

/**
 * diptych_story_view_get_differences:
 *
 * Returns: (transfer none) (nullable) (element-type DiptychDifference): the places where the two
 *   accounts part
 */
GArray *
diptych_story_view_get_differences (DiptychStoryView *self)
{
  g_return_val_if_fail (DIPTYCH_IS_STORY_VIEW (self), NULL);

  return self->differences;
}
