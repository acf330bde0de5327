/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-reading-pane-private.h"

/* Farther than so many pages, a jump is clearer than a ride. */
#define MAX_PAGES_TO_SCROLL 3

/**
 * diptych_reading_pane_get_adjustment:
 *
 * Returns: (transfer none): how far the text is scrolled, in pixels
 */
GtkAdjustment *
diptych_reading_pane_get_adjustment (DiptychReadingPane *self)
{
  g_return_val_if_fail (DIPTYCH_IS_READING_PANE (self), NULL);

  return gtk_scrolled_window_get_vadjustment (self->scroller);
}

/**
 * diptych_reading_pane_stop:
 *
 * Ends whatever movement the text is in.
 */
void
diptych_reading_pane_stop (DiptychReadingPane *self)
{
  g_return_if_fail (DIPTYCH_IS_READING_PANE (self));

  if (self->scrolling != NULL)
    adw_animation_pause (self->scrolling);
  g_clear_object (&self->scrolling);
  /* There is no other way to end the glide of a touchpad. */
  gtk_scrolled_window_set_kinetic_scrolling (self->scroller, FALSE);
  gtk_scrolled_window_set_kinetic_scrolling (self->scroller, TRUE);
}

/**
 * diptych_reading_pane_scroll_to_value:
 * @value: how far to scroll, in pixels
 *
 * Moves there, or leaps where that is far.
 */
void
diptych_reading_pane_scroll_to_value (DiptychReadingPane *self,
                                      double              value)
{
  GtkAdjustment *adjustment = diptych_reading_pane_get_adjustment (self);
  double page = gtk_adjustment_get_page_size (adjustment);
  AdwAnimationTarget *target;

  g_return_if_fail (DIPTYCH_IS_READING_PANE (self));

  diptych_reading_pane_stop (self);
  value = CLAMP (value, 0, MAX (0, gtk_adjustment_get_upper (adjustment) - page));
  if (self->fresh_tick != 0 || ABS (value - gtk_adjustment_get_value (adjustment)) > MAX_PAGES_TO_SCROLL * page)
    {
      gtk_adjustment_set_value (adjustment, value);
      return;
    }
  target = adw_property_animation_target_new (G_OBJECT (adjustment), "value");
  self->scrolling = adw_timed_animation_new (GTK_WIDGET (self), gtk_adjustment_get_value (adjustment), value, 260, target);
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->scrolling), ADW_EASE_OUT_CUBIC);
  adw_animation_play (self->scrolling);
}

static void
scroll_to (DiptychReadingPane *self,
           DiptychSpan         span,
           double              y)
{
  GtkAdjustment *adjustment = diptych_reading_pane_get_adjustment (self);
  double page = gtk_adjustment_get_page_size (adjustment);
  double value = gtk_adjustment_get_value (adjustment);
  GtkTextIter iter;
  GdkRectangle location;
  graphene_point_t origin = GRAPHENE_POINT_INIT_ZERO;

  diptych_highlighter_get_iter (self->highlighter, span.start, &iter);
  gtk_text_view_get_iter_location (self->text_view, &iter, &location);
  if (y < 0 && location.y >= value + 0.1 * page && location.y + location.height <= value + 0.85 * page)
    return;
  if (gtk_widget_compute_point (GTK_WIDGET (self->scroller), GTK_WIDGET (self), &origin, &origin) && y >= 0)
    y = CLAMP (y - origin.y, 0, MAX (0, page - location.height));
  diptych_reading_pane_scroll_to_value (self, location.y + gtk_text_view_get_top_margin (self->text_view)
                                              - (y < 0 ? page / 3 : y));
}

static gboolean
settled_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  DiptychReadingPane *self = DIPTYCH_READING_PANE (widget);

  /* The frame in which it was shown gives it its size. */
  if (gdk_frame_clock_get_frame_counter (clock) <= (gint64) GPOINTER_TO_SIZE (user_data))
    return G_SOURCE_CONTINUE;
  if (self->awaiting)
    {
      self->awaiting = FALSE;
      scroll_to (self, self->awaited, self->awaited_y);
    }
  self->fresh_tick = 0;
  return G_SOURCE_REMOVE;
}

/* Until it has been laid out there is no telling where its lines are. */
void
diptych_reading_pane_mapped (DiptychReadingPane *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));
  gsize frame = clock != NULL ? gdk_frame_clock_get_frame_counter (clock) + 1 : 0;

  if (self->fresh_tick == 0)
    self->fresh_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), settled_cb, GSIZE_TO_POINTER (frame), NULL);
}

/**
 * diptych_reading_pane_scroll_to:
 * @span: a passage of the article
 * @y: where to put its top, in pixels from the top of the pane; negative for a third
 *   of the page, and not at all where it can be seen already
 */
void
diptych_reading_pane_scroll_to (DiptychReadingPane *self,
                                DiptychSpan         span,
                                double              y)
{
  g_return_if_fail (DIPTYCH_IS_READING_PANE (self));

  if (diptych_highlighter_is_folded (self->highlighter, span.start))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.fold-furniture", NULL);
  if (self->fresh_tick == 0)
    {
      scroll_to (self, span, y);
      return;
    }
  self->awaited = span;
  self->awaited_y = y;
  self->awaiting = TRUE;
}

/**
 * diptych_reading_pane_get_y:
 * @offset: a byte offset into the text of the article
 *
 * Returns: how far below the beginning of the text it is, in pixels; in a line, the farther the
 *   more to its end, so that no two places are at the same height
 */
double
diptych_reading_pane_get_y (DiptychReadingPane *self,
                            gsize               offset)
{
  DiptychText *text = diptych_analysis_get_text (self->analysis);
  int width = gtk_widget_get_width (GTK_WIDGET (self->text_view));
  int margin = gtk_text_view_get_left_margin (self->text_view);
  GtkTextIter iter;
  GdkRectangle location;

  g_return_val_if_fail (DIPTYCH_IS_READING_PANE (self), 0);

  if (offset == 0)
    return 0;
  if (offset >= diptych_text_get_length (text))
    return gtk_adjustment_get_upper (diptych_reading_pane_get_adjustment (self));
  while (!diptych_text_is_border (text, offset))
    offset--;
  diptych_highlighter_get_iter (self->highlighter, offset, &iter);
  gtk_text_view_get_iter_location (self->text_view, &iter, &location);
  return location.y + gtk_text_view_get_top_margin (self->text_view)
         + location.height * CLAMP ((double) (location.x - margin) / MAX (1, width - 2 * margin), 0, 1);
}

/**
 * diptych_reading_pane_get_offset_at:
 * @y: how far below the beginning of the text, in pixels
 *
 * Returns: the byte offset that diptych_reading_pane_get_y() puts there, near enough
 */
gsize
diptych_reading_pane_get_offset_at (DiptychReadingPane *self,
                                    double              y)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->text_view));
  int margin = gtk_text_view_get_left_margin (self->text_view);
  GtkTextIter iter;
  GdkRectangle location;
  double share;

  g_return_val_if_fail (DIPTYCH_IS_READING_PANE (self), 0);

  y -= gtk_text_view_get_top_margin (self->text_view);
  gtk_text_view_get_iter_at_location (self->text_view, &iter, 0, y);
  gtk_text_view_get_iter_location (self->text_view, &iter, &location);
  share = CLAMP ((y - location.y) / MAX (1, location.height), 0, 1);
  gtk_text_view_get_iter_at_location (self->text_view, &iter, margin + share * (width - 2 * margin),
                                      location.y + location.height / 2);
  return diptych_highlighter_get_offset (self->highlighter, &iter);
}

/**
 * diptych_reading_pane_get_visible_span:
 * @span: (out): the part of the article that is on screen, in whole lines
 *
 * Returns: whether there is an article
 */
gboolean
diptych_reading_pane_get_visible_span (DiptychReadingPane *self,
                                       DiptychSpan        *span)
{
  GdkRectangle visible;
  GtkTextIter start, end;

  g_return_val_if_fail (DIPTYCH_IS_READING_PANE (self), FALSE);

  if (self->analysis == NULL)
    return FALSE;
  gtk_text_view_get_visible_rect (self->text_view, &visible);
  gtk_text_view_get_iter_at_location (self->text_view, &start, visible.x, visible.y);
  gtk_text_view_get_iter_at_location (self->text_view, &end, visible.x + visible.width, visible.y + visible.height);
  *span = diptych_span (diptych_highlighter_get_offset (self->highlighter, &start),
                        diptych_highlighter_get_offset (self->highlighter, &end));
  return TRUE;
}

static double
to_pane (DiptychReadingPane *self,
         int                 buffer_y)
{
  int x, y;
  graphene_point_t point;

  gtk_text_view_buffer_to_window_coords (self->text_view, GTK_TEXT_WINDOW_WIDGET, 0, buffer_y, &x, &y);
  if (!gtk_widget_compute_point (GTK_WIDGET (self->text_view), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT (x, y), &point))
    return y;
  return point.y;
}

/**
 * diptych_reading_pane_get_text_area:
 * @top: (out): where the text begins below the header, in pixels from the top of the pane
 * @bottom: (out): where it ends
 */
void
diptych_reading_pane_get_text_area (DiptychReadingPane *self,
                                    double             *top,
                                    double             *bottom)
{
  graphene_rect_t bounds;

  g_return_if_fail (DIPTYCH_IS_READING_PANE (self));

  if (!gtk_widget_compute_bounds (GTK_WIDGET (self->scroller), GTK_WIDGET (self), &bounds))
    bounds = *graphene_rect_zero ();
  *top = bounds.origin.y;
  *bottom = bounds.origin.y + bounds.size.height;
}

/**
 * diptych_reading_pane_get_extent:
 * @span: a passage of the article
 * @top: (out): where it begins, in pixels from the top of the pane
 * @bottom: (out): where it ends
 *
 * Returns: whether any of it is on screen
 */
gboolean
diptych_reading_pane_get_extent (DiptychReadingPane *self,
                                 DiptychSpan         span,
                                 double             *top,
                                 double             *bottom)
{
  GtkTextIter start, end;
  GdkRectangle first, last;
  double area_top, area_bottom;

  g_return_val_if_fail (DIPTYCH_IS_READING_PANE (self), FALSE);

  diptych_highlighter_get_iter (self->highlighter, span.start, &start);
  diptych_highlighter_get_iter (self->highlighter, span.end, &end);
  gtk_text_iter_backward_char (&end);
  gtk_text_view_get_iter_location (self->text_view, &start, &first);
  gtk_text_view_get_iter_location (self->text_view, &end, &last);
  *top = to_pane (self, first.y);
  *bottom = to_pane (self, last.y + last.height);
  diptych_reading_pane_get_text_area (self, &area_top, &area_bottom);
  return *bottom > area_top && *top < area_bottom;
}
