/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-overview-strip.h"

#include <glib/gi18n.h>

#include "diptych-palette.h"

#define WIDTH 22
#define MARGIN 6
#define SHARED_WIDTH 10
#define ALONE_WIDTH 3
#define LOZENGE 6
#define MIN_FRAME 8
/* Code points of a passage in a tooltip. */
#define EXCERPT 90

struct _DiptychOverviewStrip
{
  GtkWidget parent_instance;

  DiptychReadingPane *pane;             /* borrowed: a sibling that lives as long */
  DiptychText        *text;
  GArray             *stretches;        /* of DiptychStretch */
  GskRenderNode      *drawing;          /* of the article, for @drawn_height */
  int                 drawn_height;
  double              drag_start;
};

static void diptych_overview_strip_range_init (GtkAccessibleRangeInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DiptychOverviewStrip, diptych_overview_strip, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE, diptych_overview_strip_range_init))

static double
to_y (DiptychOverviewStrip *self,
      gsize                 offset)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGIN;

  return MARGIN + height * offset / MAX (1, diptych_text_get_length (self->text));
}

static gsize
to_offset (DiptychOverviewStrip *self,
           double                y)
{
  double height = MAX (1, gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGIN);

  return CLAMP ((y - MARGIN) / height, 0, 1) * diptych_text_get_length (self->text);
}

static void
append_lozenge (GtkSnapshot *snapshot,
                double       x,
                double       y)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  GdkRGBA fill = diptych_palette_get (DIPTYCH_COLOR_CONFLICT);

  gsk_path_builder_move_to (builder, x, y - LOZENGE);
  gsk_path_builder_line_to (builder, x + LOZENGE, y);
  gsk_path_builder_line_to (builder, x, y + LOZENGE);
  gsk_path_builder_line_to (builder, x - LOZENGE, y);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &fill);
}

/* Long texts have more stretches than the screen has rows; what touches is one bar. */
static void
append_bars (DiptychOverviewStrip *self,
             GtkSnapshot          *snapshot,
             DiptychStretchKind    kind)
{
  GdkRGBA color = diptych_palette_get (kind == DIPTYCH_STRETCH_SHARED ? DIPTYCH_COLOR_SHARED : DIPTYCH_COLOR_ALONE);
  double width = kind == DIPTYCH_STRETCH_SHARED ? SHARED_WIDTH : ALONE_WIDTH;
  double top = -1, bottom = -1;

  for (guint i = 0; i <= self->stretches->len; i++)
    {
      const DiptychStretch *stretch = i < self->stretches->len ? &g_array_index (self->stretches, DiptychStretch, i) : NULL;

      if (stretch != NULL && stretch->kind != kind)
        continue;
      if (top >= 0 && (stretch == NULL || to_y (self, stretch->span.start) > bottom + 1))
        {
          gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT ((WIDTH - width) / 2, top, width, MAX (2, bottom - top)));
          top = -1;
        }
      if (stretch == NULL)
        break;
      top = top < 0 ? to_y (self, stretch->span.start) : top;
      bottom = to_y (self, stretch->span.end);
    }
}

static void
draw_article (DiptychOverviewStrip *self)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  append_bars (self, snapshot, DIPTYCH_STRETCH_SHARED);
  append_bars (self, snapshot, DIPTYCH_STRETCH_ALONE);
  for (guint i = 0; i < self->stretches->len; i++)
    {
      const DiptychStretch *stretch = &g_array_index (self->stretches, DiptychStretch, i);

      if (stretch->kind == DIPTYCH_STRETCH_CONFLICT)
        append_lozenge (snapshot, WIDTH / 2., to_y (self, stretch->span.start));
    }
  self->drawing = gtk_snapshot_free_to_node (snapshot);
  self->drawn_height = gtk_widget_get_height (GTK_WIDGET (self));
}

static void
append_frame (DiptychOverviewStrip *self,
              GtkSnapshot          *snapshot)
{
  GdkRGBA line = diptych_palette_get (DIPTYCH_COLOR_FRAME);
  GdkRGBA fill = line;
  DiptychSpan visible;
  GskRoundedRect frame;
  double top, bottom;

  if (!diptych_reading_pane_get_visible_span (self->pane, &visible))
    return;
  top = to_y (self, visible.start) - 1;
  bottom = MAX (to_y (self, visible.end) + 1, top + MIN_FRAME);
  fill.alpha = 0.08f;
  gsk_rounded_rect_init_from_rect (&frame, &GRAPHENE_RECT_INIT (2, top, WIDTH - 4, bottom - top), 4);
  gtk_snapshot_push_rounded_clip (snapshot, &frame);
  gtk_snapshot_append_color (snapshot, &fill, &frame.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &frame, (float[]) { 1.5f, 1.5f, 1.5f, 1.5f }, (GdkRGBA[]) { line, line, line, line });
}

static void
diptych_overview_strip_snapshot (GtkWidget   *widget,
                                 GtkSnapshot *snapshot)
{
  DiptychOverviewStrip *self = DIPTYCH_OVERVIEW_STRIP (widget);

  if (self->text == NULL)
    return;
  if (self->drawn_height != gtk_widget_get_height (widget))
    g_clear_pointer (&self->drawing, gsk_render_node_unref);
  if (self->drawing == NULL)
    draw_article (self);
  if (self->drawing != NULL)
    gtk_snapshot_append_node (snapshot, self->drawing);
  append_frame (self, snapshot);
}

static void
diptych_overview_strip_measure (GtkWidget      *widget,
                                GtkOrientation  orientation,
                                int             for_size,
                                int            *minimum,
                                int            *natural,
                                int            *minimum_baseline,
                                int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : 0;
}

static void
forget_drawing (DiptychOverviewStrip *self)
{
  g_clear_pointer (&self->drawing, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* How much of the way through the article is done, in percent. */
static double
get_percent (DiptychOverviewStrip *self)
{
  GtkAdjustment *adjustment = diptych_reading_pane_get_adjustment (self->pane);
  double way = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  return way > 0 ? CLAMP (gtk_adjustment_get_value (adjustment) / way, 0, 1) * 100 : 0;
}

static void
scrolled_cb (DiptychOverviewStrip *self)
{
  double percent = get_percent (self);
  /* Translators: how much of an article has been read */
  g_autofree char *text = g_strdup_printf (_("%.0f%%"), percent);

  gtk_widget_queue_draw (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, percent,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

static gboolean
set_percent (GtkAccessibleRange *range,
             double              percent)
{
  DiptychOverviewStrip *self = DIPTYCH_OVERVIEW_STRIP (range);
  GtkAdjustment *adjustment = diptych_reading_pane_get_adjustment (self->pane);

  diptych_reading_pane_touch (self->pane);
  gtk_adjustment_set_value (adjustment, percent / 100 * (gtk_adjustment_get_upper (adjustment)
                                                         - gtk_adjustment_get_page_size (adjustment)));
  return TRUE;
}

static void
diptych_overview_strip_range_init (GtkAccessibleRangeInterface *iface)
{
  iface->set_current_value = set_percent;
}

/* Brings what the strip has at @y to the middle of the pane. */
static void
go_to (DiptychOverviewStrip *self,
       double                y,
       gboolean              smooth)
{
  GtkAdjustment *adjustment = diptych_reading_pane_get_adjustment (self->pane);
  double value;

  if (self->text == NULL)
    return;
  diptych_reading_pane_touch (self->pane);
  value = diptych_reading_pane_get_y (self->pane, to_offset (self, y)) - gtk_adjustment_get_page_size (adjustment) / 2;
  if (smooth)
    diptych_reading_pane_scroll_to_value (self->pane, value);
  else
    gtk_adjustment_set_value (adjustment, value);
}

static void
drag_begin_cb (DiptychOverviewStrip *self,
               double                x,
               double                y)
{
  self->drag_start = y;
  go_to (self, y, TRUE);
}

static void
drag_update_cb (DiptychOverviewStrip *self,
                double                x,
                double                y)
{
  diptych_reading_pane_stop (self->pane);
  go_to (self, self->drag_start + y, FALSE);
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  DiptychOverviewStrip *self = DIPTYCH_OVERVIEW_STRIP (widget);
  GtkAdjustment *adjustment = diptych_reading_pane_get_adjustment (self->pane);
  double pages = g_variant_get_double (args);

  diptych_reading_pane_touch (self->pane);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                        + pages * gtk_adjustment_get_page_size (adjustment));
  return TRUE;
}

static const char *
get_kind_name (DiptychStretchKind kind)
{
  switch (kind)
    {
    case DIPTYCH_STRETCH_CONFLICT:
      return _("The articles differ");
    case DIPTYCH_STRETCH_ALONE:
      return _("Only in this article");
    case DIPTYCH_STRETCH_SHARED:
    default:
      return _("In both articles");
    }
}

static const DiptychStretch *
find_stretch (DiptychOverviewStrip *self,
              double                y)
{
  const DiptychStretch *found = NULL;

  for (guint i = 0; self->text != NULL && i < self->stretches->len; i++)
    {
      const DiptychStretch *stretch = &g_array_index (self->stretches, DiptychStretch, i);
      double reach = stretch->kind == DIPTYCH_STRETCH_CONFLICT ? LOZENGE : 1;

      if (y >= to_y (self, stretch->span.start) - reach && y <= to_y (self, stretch->span.end) + reach)
        found = stretch;
    }
  return found;
}

static gboolean
query_tooltip_cb (DiptychOverviewStrip *self,
                  int                   x,
                  int                   y,
                  gboolean              keyboard,
                  GtkTooltip           *tooltip)
{
  const DiptychStretch *stretch = keyboard ? NULL : find_stretch (self, y);
  g_autofree char *passage = NULL;
  g_autofree char *excerpt = NULL;
  g_autofree char *text = NULL;

  if (stretch == NULL)
    return FALSE;
  passage = diptych_text_dup_substring (self->text, stretch->span);
  excerpt = g_utf8_truncate_middle (passage, EXCERPT);
  text = g_strdup_printf ("%s\n%s", get_kind_name (stretch->kind), excerpt);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
diptych_overview_strip_dispose (GObject *object)
{
  DiptychOverviewStrip *self = DIPTYCH_OVERVIEW_STRIP (object);

  g_clear_pointer (&self->drawing, gsk_render_node_unref);
  g_clear_pointer (&self->text, diptych_text_unref);
  g_clear_pointer (&self->stretches, g_array_unref);

  G_OBJECT_CLASS (diptych_overview_strip_parent_class)->dispose (object);
}

static void
add_step (GtkWidgetClass *widget_class,
          guint           key,
          double          pages)
{
  gtk_widget_class_add_binding (widget_class, key, 0, step_cb, "d", pages);
}

static void
diptych_overview_strip_class_init (DiptychOverviewStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diptych_overview_strip_dispose;
  widget_class->measure = diptych_overview_strip_measure;
  widget_class->snapshot = diptych_overview_strip_snapshot;
  add_step (widget_class, GDK_KEY_Up, -0.1);
  add_step (widget_class, GDK_KEY_Down, 0.1);
  add_step (widget_class, GDK_KEY_Page_Up, -1);
  add_step (widget_class, GDK_KEY_Page_Down, 1);
  add_step (widget_class, GDK_KEY_Home, -1e6);
  add_step (widget_class, GDK_KEY_End, 1e6);
  gtk_widget_class_set_css_name (widget_class, "overviewstrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
diptych_overview_strip_init (DiptychOverviewStrip *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (forget_drawing), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (forget_drawing), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::accent-color", G_CALLBACK (forget_drawing), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_ORIENTATION, GTK_ORIENTATION_VERTICAL,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 100.,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 0., -1);
}

/**
 * diptych_overview_strip_new:
 * @pane: the pane that shows the article, which must outlive the strip
 *
 * Returns: (transfer floating): a strip beside @pane
 */
DiptychOverviewStrip *
diptych_overview_strip_new (DiptychReadingPane *pane)
{
  DiptychOverviewStrip *self = g_object_new (DIPTYCH_TYPE_OVERVIEW_STRIP, NULL);

  self->pane = pane;
  g_signal_connect_object (pane, "scrolled", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * diptych_overview_strip_set_overview:
 * @text: the text of the article
 * @side: on which side it is
 * @stretches: (element-type DiptychStretch): what it has, by kind and then in its order
 */
void
diptych_overview_strip_set_overview (DiptychOverviewStrip *self,
                                     DiptychText          *text,
                                     DiptychSide           side,
                                     GArray               *stretches)
{
  g_return_if_fail (DIPTYCH_IS_OVERVIEW_STRIP (self));

  g_clear_pointer (&self->text, diptych_text_unref);
  g_clear_pointer (&self->stretches, g_array_unref);
  self->text = diptych_text_ref (text);
  self->stretches = g_array_ref (stretches);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  side == DIPTYCH_SIDE_LEFT ? _("Overview of the left article")
                                                            : _("Overview of the right article"), -1);
  forget_drawing (self);
}
