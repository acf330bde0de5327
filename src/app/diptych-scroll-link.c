/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-scroll-link.h"

#include "session/diptych-scroll-map.h"

struct _DiptychScrollLink
{
  GObject parent_instance;

  DiptychReadingPane *panes[DIPTYCH_N_SIDES];   /* borrowed: the link goes with them */
  DiptychComparison  *comparison;
  DiptychScrollMap   *map;              /* %NULL if there is nothing to follow */
  DiptychScrollState  state;
  int                 leader;           /* a side, or %DIPTYCH_NONE */
  double              value[DIPTYCH_N_SIDES];
  double              rest;             /* how far the other pane is from where it belongs */
  gboolean            following;        /* whether a change is our own */
  gboolean            settled;          /* whether the other pane is where it was last put */
  DiptychPlaces       kept;             /* what stood beside what when both were to go together */
  gboolean            has_kept;
  gboolean            moved_freely;
  guint               tick;
};

G_DEFINE_ENUM_TYPE (DiptychScrollState, diptych_scroll_state,
                    G_DEFINE_ENUM_VALUE (DIPTYCH_SCROLL_FREE, "free"),
                    G_DEFINE_ENUM_VALUE (DIPTYCH_SCROLL_TOGETHER, "together"),
                    G_DEFINE_ENUM_VALUE (DIPTYCH_SCROLL_ALIGNED, "aligned"))

G_DEFINE_FINAL_TYPE (DiptychScrollLink, diptych_scroll_link, G_TYPE_OBJECT)

static gboolean
is_active (DiptychScrollLink *self)
{
  return self->map != NULL && self->leader != DIPTYCH_NONE
         && gtk_widget_get_mapped (GTK_WIDGET (self->panes[DIPTYCH_SIDE_LEFT]))
         && gtk_widget_get_mapped (GTK_WIDGET (self->panes[DIPTYCH_SIDE_RIGHT]));
}

static double
get_eye (DiptychScrollLink *self,
         DiptychSide        side)
{
  GtkAdjustment *adjustment = diptych_reading_pane_get_adjustment (self->panes[side]);

  return diptych_scroll_get_eye (gtk_adjustment_get_value (adjustment), gtk_adjustment_get_page_size (adjustment),
                                 gtk_adjustment_get_upper (adjustment));
}

/* The pair of places before @y on @side. Lines are found by their beginnings, so the
 * pair that was found may be too early by some. */
static guint
find_places (DiptychScrollLink *self,
             DiptychSide        side,
             double             y)
{
  guint n;
  const DiptychPlaces *places = diptych_scroll_map_get_places (self->map, &n);
  guint i = diptych_scroll_map_find (self->map, side, diptych_reading_pane_get_offset_at (self->panes[side], y));

  while (i > 0 && diptych_reading_pane_get_y (self->panes[side], places[i].offset[side]) > y)
    i--;
  while (i + 2 < n && diptych_reading_pane_get_y (self->panes[side], places[i + 1].offset[side]) <= y)
    i++;
  return i;
}

/* How far the pane across from @leader has to be scrolled to stand beside it. */
static double
find_target (DiptychScrollLink *self,
             DiptychSide        leader)
{
  DiptychSide other = DIPTYCH_OTHER_SIDE (leader);
  GtkAdjustment *adjustment = diptych_reading_pane_get_adjustment (self->panes[other]);
  double eye = get_eye (self, leader);
  double y = gtk_adjustment_get_value (diptych_reading_pane_get_adjustment (self->panes[leader])) + eye;
  guint n;
  const DiptychPlaces *places = diptych_scroll_map_get_places (self->map, &n);
  const DiptychPlaces *start = &places[find_places (self, leader, y)];
  const DiptychPlaces *end = start + 1 < places + n ? start + 1 : start;
  double target;

  target = diptych_scroll_interpolate (y,
                                       diptych_reading_pane_get_y (self->panes[leader], start->offset[leader]),
                                       diptych_reading_pane_get_y (self->panes[leader], end->offset[leader]),
                                       diptych_reading_pane_get_y (self->panes[other], start->offset[other]),
                                       diptych_reading_pane_get_y (self->panes[other], end->offset[other]));
  return CLAMP (target - eye, 0, MAX (0, gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment)));
}

/* Brings the other pane along after the leader went @moved pixels. Where it was elsewhere, it comes
 * back little by little: it must not leap away under the reader's eyes. */
static void
follow (DiptychScrollLink *self,
        double             moved)
{
  DiptychSide other = DIPTYCH_OTHER_SIDE (self->leader);
  GtkAdjustment *adjustment = diptych_reading_pane_get_adjustment (self->panes[other]);
  double target = find_target (self, self->leader);

  if (!self->settled)
    {
      diptych_reading_pane_stop (self->panes[other]);
      self->rest = gtk_adjustment_get_value (adjustment) - target;
    }
  self->rest = diptych_scroll_ease (self->rest, moved, gtk_adjustment_get_page_size (adjustment));
  self->following = TRUE;
  gtk_adjustment_set_value (adjustment, target + self->rest);
  self->following = FALSE;
  self->settled = TRUE;
}

static void
value_changed (DiptychScrollLink *self,
               DiptychSide        side)
{
  double value = gtk_adjustment_get_value (diptych_reading_pane_get_adjustment (self->panes[side]));
  double moved = value - self->value[side];

  self->value[side] = value;
  if (self->following)
    return;
  if ((int) side != self->leader)
    self->settled = FALSE;
  else if (self->state == DIPTYCH_SCROLL_FREE)
    self->moved_freely = TRUE;
  else if (is_active (self))
    follow (self, moved);
}

static void
left_changed_cb (DiptychScrollLink *self)
{
  value_changed (self, DIPTYCH_SIDE_LEFT);
}

static void
right_changed_cb (DiptychScrollLink *self)
{
  value_changed (self, DIPTYCH_SIDE_RIGHT);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  DiptychScrollLink *self = user_data;

  self->tick = 0;
  if (is_active (self) && self->settled)
    follow (self, 0);
  return G_SOURCE_REMOVE;
}

/* The lines got other heights, as when the window is resized. */
static void
lines_changed_cb (DiptychScrollLink *self)
{
  if (self->tick == 0 && self->settled && is_active (self))
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->panes[DIPTYCH_SIDE_LEFT]), tick_cb, self, NULL);
}

static void
touched_cb (DiptychScrollLink  *self,
            DiptychReadingPane *pane)
{
  diptych_scroll_link_set_leader (self, pane == self->panes[DIPTYCH_SIDE_LEFT] ? DIPTYCH_SIDE_LEFT : DIPTYCH_SIDE_RIGHT);
}

static void
diptych_scroll_link_dispose (GObject *object)
{
  DiptychScrollLink *self = DIPTYCH_SCROLL_LINK (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->panes[DIPTYCH_SIDE_LEFT]), self->tick);
  self->tick = 0;
  g_clear_object (&self->comparison);
  g_clear_pointer (&self->map, diptych_scroll_map_free);

  G_OBJECT_CLASS (diptych_scroll_link_parent_class)->dispose (object);
}

static void
diptych_scroll_link_class_init (DiptychScrollLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = diptych_scroll_link_dispose;
}

static void
diptych_scroll_link_init (DiptychScrollLink *self)
{
  self->leader = DIPTYCH_NONE;
}

/**
 * diptych_scroll_link_new:
 * @left: the pane on the left, which must outlive the link
 * @right: the pane on the right, which must outlive the link
 *
 * Returns: (transfer full): a link between the two, in the free state
 */
DiptychScrollLink *
diptych_scroll_link_new (DiptychReadingPane *left,
                         DiptychReadingPane *right)
{
  DiptychScrollLink *self = g_object_new (DIPTYCH_TYPE_SCROLL_LINK, NULL);
  GCallback value_cb[] = { G_CALLBACK (left_changed_cb), G_CALLBACK (right_changed_cb) };

  self->panes[DIPTYCH_SIDE_LEFT] = left;
  self->panes[DIPTYCH_SIDE_RIGHT] = right;
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      GtkAdjustment *adjustment = diptych_reading_pane_get_adjustment (self->panes[side]);

      g_signal_connect_object (adjustment, "value-changed", value_cb[side], self, G_CONNECT_SWAPPED);
      g_signal_connect_object (adjustment, "changed", G_CALLBACK (lines_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->panes[side], "touched", G_CALLBACK (touched_cb), self, G_CONNECT_SWAPPED);
    }
  return self;
}

static void
update_map (DiptychScrollLink *self)
{
  gsize lengths[DIPTYCH_N_SIDES];

  g_clear_pointer (&self->map, diptych_scroll_map_free);
  if (self->comparison == NULL || self->state == DIPTYCH_SCROLL_FREE)
    return;
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    lengths[side] = diptych_text_get_length (diptych_analysis_get_text (diptych_comparison_get_analysis (self->comparison, side)));
  if (self->state == DIPTYCH_SCROLL_TOGETHER)
    self->map = diptych_scroll_map_new (lengths, self->has_kept ? &self->kept : NULL);
  else
    self->map = diptych_scroll_map_new_aligned (self->comparison);
}

/**
 * diptych_scroll_link_set_comparison:
 * @comparison: what both panes show
 * @same: whether they go on showing the same texts
 */
void
diptych_scroll_link_set_comparison (DiptychScrollLink *self,
                                    DiptychComparison *comparison,
                                    gboolean           same)
{
  g_return_if_fail (DIPTYCH_IS_SCROLL_LINK (self));

  g_set_object (&self->comparison, comparison);
  self->settled = FALSE;
  if (!same)
    {
      self->has_kept = self->moved_freely = FALSE;
      self->leader = DIPTYCH_NONE;
    }
  update_map (self);
}

static void
keep_offset (DiptychScrollLink *self,
             DiptychSide        leader)
{
  double eye = get_eye (self, leader);

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    self->kept.offset[side] = diptych_reading_pane_get_offset_at (self->panes[side], self->value[side] + eye);
  self->has_kept = TRUE;
  self->moved_freely = FALSE;
}

/**
 * diptych_scroll_link_set_state:
 * @leader: the side that stays where it is
 *
 * The offset with which both last went together is kept, unless the user has
 * moved one of them since.
 */
void
diptych_scroll_link_set_state (DiptychScrollLink  *self,
                               DiptychScrollState  state,
                               DiptychSide         leader)
{
  gboolean keeps;

  g_return_if_fail (DIPTYCH_IS_SCROLL_LINK (self));

  if (self->state == state)
    return;
  self->state = state;
  keeps = state == DIPTYCH_SCROLL_TOGETHER && self->comparison != NULL && (self->moved_freely || !self->has_kept);
  if (keeps)
    keep_offset (self, leader);
  update_map (self);
  diptych_scroll_link_set_leader (self, leader);
  if (keeps || !is_active (self))
    return;
  /* The ride there is no scrolling of the user's. */
  diptych_reading_pane_scroll_to_value (self->panes[DIPTYCH_OTHER_SIDE (leader)], find_target (self, leader));
  self->settled = FALSE;
}

/**
 * diptych_scroll_link_set_leader:
 * @leader: the side whose scrolling moves the other, or %DIPTYCH_NONE if none does until the
 *   user scrolls
 */
void
diptych_scroll_link_set_leader (DiptychScrollLink *self,
                                int                leader)
{
  g_return_if_fail (DIPTYCH_IS_SCROLL_LINK (self));

  if (self->leader == leader)
    return;
  self->leader = leader;
  self->settled = FALSE;
}

/**
 * diptych_scroll_link_find_partner:
 * @side: a side that is on screen
 * @offset: (out): the place on the other side that belongs beside what is read there
 *
 * Returns: whether the two are linked
 */
gboolean
diptych_scroll_link_find_partner (DiptychScrollLink *self,
                                  DiptychSide        side,
                                  gsize             *offset)
{
  double y;

  g_return_val_if_fail (DIPTYCH_IS_SCROLL_LINK (self), FALSE);

  if (self->map == NULL)
    return FALSE;
  y = gtk_adjustment_get_value (diptych_reading_pane_get_adjustment (self->panes[side])) + get_eye (self, side);
  *offset = diptych_scroll_map_convert (self->map, side, diptych_reading_pane_get_offset_at (self->panes[side], y));
  return TRUE;
}
