/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-link-gutter.h"

#include <glib/gi18n.h>

#include "diptych-palette.h"
#include "session/diptych-difference.h"

/* How far, in pixels, a flag points up or down. */
#define FLAG_SLOPE 48
#define KNOT 4
/* The bracket beside what stands alone, in pixels. */
#define BRACKET_WIDTH 2
#define BRACKET_ARM 6

struct _DiptychLinkGutter
{
  GtkWidget parent_instance;

  DiptychReadingPane *panes[DIPTYCH_N_SIDES];   /* borrowed: siblings that live as long */
  DiptychComparison  *comparison;
  GArray             *differences;              /* of DiptychDifference */
  int                 current_bead;
  int                 hovered_bead;
};

enum
{
  BEAD_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiptychLinkGutter, diptych_link_gutter, GTK_TYPE_WIDGET)

/* Where a run of neighbouring sentences of one bead lies. */
typedef struct
{
  double   top;
  double   bottom;
  gboolean visible;
} Extent;

typedef void (*BandFunc) (DiptychLinkGutter *self,
                          int                bead,
                          const Extent      *extents,
                          GskPath           *path,
                          gpointer           user_data);

static GskPath *
band_path (double        width,
           const Extent *extents)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  const Extent *left = &extents[DIPTYCH_SIDE_LEFT];
  const Extent *right = &extents[DIPTYCH_SIDE_RIGHT];
  double middle = width / 2;

  gsk_path_builder_move_to (builder, 0, left->top);
  gsk_path_builder_cubic_to (builder, middle, left->top, middle, right->top, width, right->top);
  gsk_path_builder_line_to (builder, width, right->bottom);
  gsk_path_builder_cubic_to (builder, middle, right->bottom, middle, left->bottom, 0, left->bottom);
  gsk_path_builder_close (builder);
  return gsk_path_builder_free_to_path (builder);
}

/* The end of the run of neighbours that begins at @first. */
static guint
run_end (GArray *sentences,
         guint   first)
{
  guint end = first + 1;

  while (end < sentences->len
         && g_array_index (sentences, guint, end) == g_array_index (sentences, guint, end - 1) + 1)
    end++;
  return end;
}

/* Of a band whose other end is off the screen only the beginning is drawn, as a
 * flag that points to where it goes. */
static void
shorten (Extent       *hidden,
         const Extent *shown)
{
  double way = CLAMP (hidden->top - shown->top, -FLAG_SLOPE, FLAG_SLOPE);
  double middle = (shown->top + shown->bottom) / 2 + way;

  hidden->top = middle - 1;
  hidden->bottom = middle + 1;
}

static Extent
measure_run (DiptychLinkGutter *self,
             DiptychSide        side,
             guint              first,
             guint              last)
{
  DiptychAnalysis *analysis = diptych_comparison_get_analysis (self->comparison, side);
  guint n;
  const DiptychSentence *sentences = diptych_analysis_get_sentences (analysis, &n);
  Extent extent;

  extent.visible = diptych_reading_pane_get_extent (self->panes[side],
                                                    diptych_span_hull (sentences[first].span, sentences[last].span),
                                                    &extent.top, &extent.bottom);
  return extent;
}

static void
foreach_band_of_bead (DiptychLinkGutter *self,
                      int                bead,
                      BandFunc           func,
                      gpointer           user_data)
{
  guint n;
  const DiptychBead *beads = diptych_comparison_get_beads (self->comparison, &n);
  GArray *left = beads[bead].sentences[DIPTYCH_SIDE_LEFT];
  GArray *right = beads[bead].sentences[DIPTYCH_SIDE_RIGHT];
  Extent extents[DIPTYCH_N_SIDES];

  for (guint i = 0, i_end; i < left->len; i = i_end)
    {
      i_end = run_end (left, i);
      extents[DIPTYCH_SIDE_LEFT] = measure_run (self, DIPTYCH_SIDE_LEFT, g_array_index (left, guint, i),
                                                g_array_index (left, guint, i_end - 1));
      for (guint j = 0, j_end; j < right->len; j = j_end)
        {
          g_autoptr (GskPath) path = NULL;

          j_end = run_end (right, j);
          extents[DIPTYCH_SIDE_RIGHT] = measure_run (self, DIPTYCH_SIDE_RIGHT, g_array_index (right, guint, j),
                                                     g_array_index (right, guint, j_end - 1));
          if (!extents[DIPTYCH_SIDE_LEFT].visible && !extents[DIPTYCH_SIDE_RIGHT].visible)
            continue;
          for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
            if (!extents[side].visible)
              shorten (&extents[side], &extents[DIPTYCH_OTHER_SIDE (side)]);
          path = band_path (gtk_widget_get_width (GTK_WIDGET (self)), extents);
          func (self, bead, extents, path, user_data);
        }
    }
}

/* The beads of the sentences that are on screen on @side. */
static void
add_visible_beads (DiptychLinkGutter *self,
                   DiptychSide        side,
                   GHashTable        *beads)
{
  DiptychAnalysis *analysis = diptych_comparison_get_analysis (self->comparison, side);
  guint n;
  const DiptychSentence *sentences = diptych_analysis_get_sentences (analysis, &n);
  DiptychSpan visible;
  guint low = 0, high = n;

  if (!diptych_reading_pane_get_visible_span (self->panes[side], &visible))
    return;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (sentences[middle].span.end <= visible.start)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = low; i < n && sentences[i].span.start <= visible.end; i++)
    {
      int bead = diptych_comparison_find_bead (self->comparison, side, i);

      if (bead != DIPTYCH_NONE)
        g_hash_table_add (beads, GINT_TO_POINTER (bead));
    }
}

static void
foreach_band (DiptychLinkGutter *self,
              BandFunc           func,
              gpointer           user_data)
{
  g_autoptr (GHashTable) beads = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer bead;

  if (self->comparison == NULL)
    return;
  add_visible_beads (self, DIPTYCH_SIDE_LEFT, beads);
  add_visible_beads (self, DIPTYCH_SIDE_RIGHT, beads);
  g_hash_table_iter_init (&iter, beads);
  while (g_hash_table_iter_next (&iter, &bead, NULL))
    if (GPOINTER_TO_INT (bead) != self->current_bead)
      foreach_band_of_bead (self, GPOINTER_TO_INT (bead), func, user_data);
  /* The current one last, above the others. */
  if (self->current_bead != DIPTYCH_NONE)
    foreach_band_of_bead (self, self->current_bead, func, user_data);
}

/* A band whose other end is off the screen fades out towards it. */
static void
append_fill (GtkSnapshot   *snapshot,
             double         width,
             double         height,
             const Extent  *extents,
             GskPath       *path,
             const GdkRGBA *color)
{
  GskColorStop stops[4] = { { 0, *color }, { 0.35, *color }, { 0.65, *color }, { 1, *color } };

  if (!extents[DIPTYCH_SIDE_LEFT].visible)
    stops[0].color.alpha = stops[1].color.alpha = 0;
  if (!extents[DIPTYCH_SIDE_RIGHT].visible)
    stops[2].color.alpha = stops[3].color.alpha = 0;
  gtk_snapshot_push_fill (snapshot, path, GSK_FILL_RULE_WINDING);
  gtk_snapshot_append_linear_gradient (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height),
                                       &GRAPHENE_POINT_INIT (0, 0), &GRAPHENE_POINT_INIT (width, 0),
                                       stops, G_N_ELEMENTS (stops));
  gtk_snapshot_pop (snapshot);
}

static void
draw_knot (DiptychLinkGutter *self,
           GtkSnapshot       *snapshot,
           const Extent      *extents)
{
  GdkRGBA line = diptych_palette_get (DIPTYCH_COLOR_LINE);
  const Extent *left = &extents[DIPTYCH_SIDE_LEFT];
  const Extent *right = &extents[DIPTYCH_SIDE_RIGHT];
  double y = (left->top + left->bottom + right->top + right->bottom) / 4;
  GskRoundedRect knot;

  gsk_rounded_rect_init_from_rect (&knot, &GRAPHENE_RECT_INIT (gtk_widget_get_width (GTK_WIDGET (self)) / 2. - KNOT, y - KNOT,
                                                               2 * KNOT, 2 * KNOT), KNOT);
  gtk_snapshot_push_rounded_clip (snapshot, &knot);
  gtk_snapshot_append_color (snapshot, &line, &knot.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
draw_band (DiptychLinkGutter *self,
           int                bead,
           const Extent      *extents,
           GskPath           *path,
           gpointer           user_data)
{
  GtkSnapshot *snapshot = user_data;
  GdkRGBA line = diptych_palette_get (DIPTYCH_COLOR_LINE);
  GdkRGBA fill = diptych_palette_get (DIPTYCH_COLOR_SENTENCE);
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  guint n;

  if (bead == self->current_bead)
    fill.alpha = 0.5f;
  append_fill (snapshot, width, height, extents, path, &fill);
  if ((bead == self->current_bead || bead == self->hovered_bead)
      && extents[DIPTYCH_SIDE_LEFT].visible && extents[DIPTYCH_SIDE_RIGHT].visible)
    {
      g_autoptr (GskStroke) stroke = gsk_stroke_new (bead == self->current_bead ? 1.5f : 1.f);

      gtk_snapshot_append_stroke (snapshot, path, stroke, &line);
    }
  if (diptych_comparison_get_beads (self->comparison, &n)[bead].by_hand)
    draw_knot (self, snapshot, extents);
}

/* Open towards the text: there is nothing on the other side. */
static void
draw_bracket (DiptychLinkGutter *self,
              GtkSnapshot       *snapshot,
              DiptychSide        side,
              double             top,
              double             bottom)
{
  GdkRGBA color = diptych_palette_get (DIPTYCH_COLOR_ALONE);
  double x = side == DIPTYCH_SIDE_LEFT ? 0 : gtk_widget_get_width (GTK_WIDGET (self)) - BRACKET_ARM;
  double stem = side == DIPTYCH_SIDE_LEFT ? x + BRACKET_ARM - BRACKET_WIDTH : x;

  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (stem, top, BRACKET_WIDTH, bottom - top));
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, top, BRACKET_ARM, BRACKET_WIDTH));
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, bottom - BRACKET_WIDTH, BRACKET_ARM, BRACKET_WIDTH));
}

static void
draw_brackets (DiptychLinkGutter *self,
               GtkSnapshot       *snapshot,
               DiptychSide        side)
{
  DiptychSpan visible;
  double top, bottom;

  if (!diptych_reading_pane_get_visible_span (self->panes[side], &visible))
    return;
  for (guint i = 0; i < self->differences->len; i++)
    {
      const DiptychDifference *difference = &g_array_index (self->differences, DiptychDifference, i);
      DiptychSpan span = difference->spans[side];

      if (difference->kind != DIPTYCH_DIFFERENCE_FACTS && span.start < span.end
          && span.start <= visible.end && visible.start <= span.end
          && diptych_reading_pane_get_extent (self->panes[side], span, &top, &bottom))
        draw_bracket (self, snapshot, side, top, bottom);
    }
}

static void
diptych_link_gutter_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  DiptychLinkGutter *self = DIPTYCH_LINK_GUTTER (widget);
  double top, bottom;

  if (self->comparison == NULL)
    return;
  diptych_reading_pane_get_text_area (self->panes[DIPTYCH_SIDE_LEFT], &top, &bottom);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, top, gtk_widget_get_width (widget), bottom - top));
  foreach_band (self, draw_band, snapshot);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    draw_brackets (self, snapshot, side);
  gtk_snapshot_pop (snapshot);
}

typedef struct
{
  graphene_point_t point;
  int              bead;
} Search;

static void
search_band (DiptychLinkGutter *self,
             int                bead,
             const Extent      *extents,
             GskPath           *path,
             gpointer           user_data)
{
  Search *search = user_data;

  if (gsk_path_in_fill (path, &search->point, GSK_FILL_RULE_WINDING))
    search->bead = bead;
}

static int
find_bead_at (DiptychLinkGutter *self,
              double             x,
              double             y)
{
  Search search = { GRAPHENE_POINT_INIT (x, y), DIPTYCH_NONE };

  foreach_band (self, search_band, &search);
  return search.bead;
}

static void
clicked_cb (DiptychLinkGutter *self,
            int                n_press,
            double             x,
            double             y)
{
  int bead = find_bead_at (self, x, y);

  if (bead != DIPTYCH_NONE)
    g_signal_emit (self, signals[BEAD_ACTIVATED], 0, bead);
}

static void
set_hovered (DiptychLinkGutter *self,
             int                bead)
{
  if (self->hovered_bead == bead)
    return;
  self->hovered_bead = bead;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), bead != DIPTYCH_NONE ? "pointer" : "col-resize");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (DiptychLinkGutter *self,
           double             x,
           double             y)
{
  set_hovered (self, find_bead_at (self, x, y));
}

static void
leave_cb (DiptychLinkGutter *self)
{
  set_hovered (self, DIPTYCH_NONE);
}

static void
diptych_link_gutter_dispose (GObject *object)
{
  g_clear_object (&DIPTYCH_LINK_GUTTER (object)->comparison);
  g_clear_pointer (&DIPTYCH_LINK_GUTTER (object)->differences, g_array_unref);

  G_OBJECT_CLASS (diptych_link_gutter_parent_class)->dispose (object);
}

static void
diptych_link_gutter_class_init (DiptychLinkGutterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diptych_link_gutter_dispose;
  widget_class->snapshot = diptych_link_gutter_snapshot;

  signals[BEAD_ACTIVATED] = g_signal_new ("bead-activated", DIPTYCH_TYPE_LINK_GUTTER, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_css_name (widget_class, "linkgutter");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
diptych_link_gutter_init (DiptychLinkGutter *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->current_bead = DIPTYCH_NONE;
  self->hovered_bead = DIPTYCH_NONE;
  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "col-resize");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Links between the articles"), -1);
}

/**
 * diptych_link_gutter_set_panes:
 * @left: the pane on the left, which must outlive the gutter
 * @right: the pane on the right, which must outlive the gutter
 */
void
diptych_link_gutter_set_panes (DiptychLinkGutter  *self,
                               DiptychReadingPane *left,
                               DiptychReadingPane *right)
{
  g_return_if_fail (DIPTYCH_IS_LINK_GUTTER (self));

  self->panes[DIPTYCH_SIDE_LEFT] = left;
  self->panes[DIPTYCH_SIDE_RIGHT] = right;
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    g_signal_connect_object (self->panes[side], "scrolled", G_CALLBACK (gtk_widget_queue_draw), self,
                             G_CONNECT_SWAPPED);
}

/**
 * diptych_link_gutter_set_comparison:
 * @comparison: what both panes show
 * @differences: (element-type DiptychDifference): where they part
 */
void
diptych_link_gutter_set_comparison (DiptychLinkGutter *self,
                                    DiptychComparison *comparison,
                                    GArray            *differences)
{
  g_return_if_fail (DIPTYCH_IS_LINK_GUTTER (self));

  self->current_bead = DIPTYCH_NONE;
  self->hovered_bead = DIPTYCH_NONE;
  g_set_object (&self->comparison, comparison);
  g_clear_pointer (&self->differences, g_array_unref);
  self->differences = g_array_ref (differences);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * diptych_link_gutter_set_current_bead:
 * @bead: the index of the bead to emphasise, or %DIPTYCH_NONE
 */
void
diptych_link_gutter_set_current_bead (DiptychLinkGutter *self,
                                      int                bead)
{
  g_return_if_fail (DIPTYCH_IS_LINK_GUTTER (self));

  self->current_bead = bead;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
