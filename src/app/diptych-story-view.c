/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-story-view-private.h"

#include "diptych-article-details.h"
#include "session/diptych-difference.h"

#define GUTTER_WIDTH 44
/* How far below the top of the pane one goes on reading, in pixels. */
#define READING_PLACE 200

enum
{
  PROP_0,
  PROP_MODE,
  PROP_NARROW,
  PROP_POSITION,
  PROP_SCROLL_STATE,
  PROP_SIDE,
  N_PROPS
};

enum
{
  PASSAGE_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiptychStoryView, diptych_story_view, GTK_TYPE_WIDGET)

G_DEFINE_ENUM_TYPE (DiptychViewMode, diptych_view_mode,
                    G_DEFINE_ENUM_VALUE (DIPTYCH_VIEW_BOTH, "both"),
                    G_DEFINE_ENUM_VALUE (DIPTYCH_VIEW_LEFT, "left"),
                    G_DEFINE_ENUM_VALUE (DIPTYCH_VIEW_RIGHT, "right"))

gboolean
diptych_story_view_is_shown (DiptychStoryView *self,
                             DiptychSide       side)
{
  if (self->mode == DIPTYCH_VIEW_BOTH)
    return !self->narrow || self->side == side;
  return self->mode == (side == DIPTYCH_SIDE_LEFT ? DIPTYCH_VIEW_LEFT : DIPTYCH_VIEW_RIGHT);
}

/* An article that comes on screen appears at the place that was read in the other. */
static void
carry_place (DiptychStoryView *self,
             DiptychSide       from,
             gsize             offset)
{
  diptych_reading_pane_scroll_to (self->panes[DIPTYCH_OTHER_SIDE (from)], diptych_span (offset, offset), READING_PLACE);
}

static void
show_panes (DiptychStoryView *self)
{
  gboolean both = diptych_story_view_is_shown (self, DIPTYCH_SIDE_LEFT) && diptych_story_view_is_shown (self, DIPTYCH_SIDE_RIGHT);

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->panes[side]), diptych_story_view_is_shown (self, side));
      gtk_widget_set_visible (GTK_WIDGET (self->strips[side]), diptych_story_view_is_shown (self, side));
      /* Two columns lie against the gutter, where the bands join them. */
      diptych_reading_pane_set_xalign (self->panes[side], !both ? 0.5f : side == DIPTYCH_SIDE_LEFT ? 1.f : 0.f);
    }
  gtk_widget_set_visible (self->divider, both);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
update_visibility (DiptychStoryView *self)
{
  int from = DIPTYCH_NONE;
  gsize offset = 0;

  for (guint side = 0; side < DIPTYCH_N_SIDES && self->comparison != NULL; side++)
    if (gtk_widget_get_mapped (GTK_WIDGET (self->panes[side]))
        && !gtk_widget_get_visible (GTK_WIDGET (self->panes[DIPTYCH_OTHER_SIDE (side)]))
        && diptych_story_view_is_shown (self, DIPTYCH_OTHER_SIDE (side))
        && diptych_scroll_link_find_partner (self->link, side, &offset))
      from = side;
  show_panes (self);
  if (from != DIPTYCH_NONE)
    carry_place (self, from, offset);
}

void
diptych_story_view_set_side (DiptychStoryView *self,
                             DiptychSide       side)
{
  if (self->side == side)
    return;
  self->side = side;
  update_visibility (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SIDE]);
}

/* Brings the pane of @side on screen where only one is shown at a time. */
void
diptych_story_view_show_side (DiptychStoryView *self,
                              DiptychSide       side)
{
  if (self->mode != DIPTYCH_VIEW_BOTH && !diptych_story_view_is_shown (self, side))
    g_object_set (self, "mode", side == DIPTYCH_SIDE_LEFT ? DIPTYCH_VIEW_LEFT : DIPTYCH_VIEW_RIGHT, NULL);
  diptych_story_view_set_side (self, side);
}

static void
diptych_story_view_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_get_visible (child))
        continue;
      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? *minimum + child_minimum : MAX (*minimum, child_minimum);
      *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? *natural + child_natural : MAX (*natural, child_natural);
    }
}

static void
allocate (GtkWidget *child,
          int        x,
          int        width,
          int        height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, 0, MAX (0, width), height }, -1);
}

static void
diptych_story_view_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  DiptychStoryView *self = DIPTYCH_STORY_VIEW (widget);
  GtkWidget *panes[DIPTYCH_N_SIDES], *strips[DIPTYCH_N_SIDES];
  int left, strip[DIPTYCH_N_SIDES], minimum[DIPTYCH_N_SIDES];

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      panes[side] = GTK_WIDGET (self->panes[side]);
      strips[side] = GTK_WIDGET (self->strips[side]);
      gtk_widget_measure (strips[side], GTK_ORIENTATION_HORIZONTAL, -1, &strip[side], NULL, NULL, NULL);
    }
  if (!gtk_widget_get_visible (self->divider))
    {
      DiptychSide side = diptych_story_view_is_shown (self, DIPTYCH_SIDE_LEFT) ? DIPTYCH_SIDE_LEFT : DIPTYCH_SIDE_RIGHT;

      allocate (panes[side], 0, width - strip[side], height);
      allocate (strips[side], width - strip[side], strip[side], height);
      return;
    }
  /* The strips lie at the outer edges. */
  width -= strip[DIPTYCH_SIDE_LEFT] + strip[DIPTYCH_SIDE_RIGHT];
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    gtk_widget_measure (panes[side], GTK_ORIENTATION_HORIZONTAL, -1, &minimum[side], NULL, NULL, NULL);
  left = (width - GUTTER_WIDTH) * self->position;
  left = CLAMP (left, minimum[DIPTYCH_SIDE_LEFT],
                MAX (minimum[DIPTYCH_SIDE_LEFT], width - GUTTER_WIDTH - minimum[DIPTYCH_SIDE_RIGHT]));
  allocate (strips[DIPTYCH_SIDE_LEFT], 0, strip[DIPTYCH_SIDE_LEFT], height);
  allocate (panes[DIPTYCH_SIDE_LEFT], strip[DIPTYCH_SIDE_LEFT], left, height);
  left += strip[DIPTYCH_SIDE_LEFT];
  allocate (self->divider, left, GUTTER_WIDTH, height);
  left += GUTTER_WIDTH;
  width += strip[DIPTYCH_SIDE_LEFT];
  allocate (panes[DIPTYCH_SIDE_RIGHT], left, width - left, height);
  allocate (strips[DIPTYCH_SIDE_RIGHT], width, strip[DIPTYCH_SIDE_RIGHT], height);
}

static void
diptych_story_view_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  DiptychStoryView *self = DIPTYCH_STORY_VIEW (object);

  switch (prop_id)
    {
    case PROP_MODE:
      g_value_set_enum (value, self->mode);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_POSITION:
      g_value_set_double (value, self->position);
      break;
    case PROP_SCROLL_STATE:
      g_value_set_enum (value, self->scroll_state);
      break;
    case PROP_SIDE:
      g_value_set_uint (value, self->side);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
diptych_story_view_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  DiptychStoryView *self = DIPTYCH_STORY_VIEW (object);

  switch (prop_id)
    {
    case PROP_MODE:
      self->mode = g_value_get_enum (value);
      break;
    case PROP_NARROW:
      self->narrow = g_value_get_boolean (value);
      break;
    case PROP_POSITION:
      self->position = g_value_get_double (value);
      break;
    case PROP_SCROLL_STATE:
      self->scroll_state = g_value_get_enum (value);
      diptych_scroll_link_set_state (self->link, self->scroll_state, self->side);
      break;
    case PROP_SIDE:
      diptych_story_view_set_side (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  update_visibility (self);
}

static void
diptych_story_view_dispose (GObject *object)
{
  DiptychStoryView *self = DIPTYCH_STORY_VIEW (object);

  g_clear_object (&self->link);
  g_clear_pointer (&self->divider, gtk_widget_unparent);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      g_clear_pointer ((GtkWidget **) &self->strips[side], gtk_widget_unparent);
      g_clear_pointer ((GtkWidget **) &self->panes[side], gtk_widget_unparent);
    }
  g_clear_object (&self->comparison);
  g_clear_object (&self->item);
  g_clear_pointer (&self->differences, g_array_unref);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    g_clear_pointer (&self->matches[side], g_array_unref);

  G_OBJECT_CLASS (diptych_story_view_parent_class)->dispose (object);
}

static void
diptych_story_view_class_init (DiptychStoryViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = diptych_story_view_dispose;
  object_class->get_property = diptych_story_view_get_property;
  object_class->set_property = diptych_story_view_set_property;
  widget_class->measure = diptych_story_view_measure;
  widget_class->size_allocate = diptych_story_view_size_allocate;

  props[PROP_MODE] = g_param_spec_enum ("mode", NULL, NULL, DIPTYCH_TYPE_VIEW_MODE, DIPTYCH_VIEW_BOTH, flags);
  /**
   * DiptychStoryView:narrow:
   *
   * Whether there is room for one pane only.
   */
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  /**
   * DiptychStoryView:position:
   *
   * The share of the left pane in the width.
   */
  props[PROP_POSITION] = g_param_spec_double ("position", NULL, NULL, DIPTYCH_PANE_DIVIDER_MIN, DIPTYCH_PANE_DIVIDER_MAX,
                                              0.5, flags);
  props[PROP_SCROLL_STATE] = g_param_spec_enum ("scroll-state", NULL, NULL, DIPTYCH_TYPE_SCROLL_STATE,
                                                DIPTYCH_SCROLL_FREE, flags);
  /**
   * DiptychStoryView:side:
   *
   * The side that was last in use, a #DiptychSide.
   */
  props[PROP_SIDE] = g_param_spec_uint ("side", NULL, NULL, 0, DIPTYCH_N_SIDES - 1, DIPTYCH_SIDE_LEFT, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[PASSAGE_ACTIVATED] = g_signal_new ("passage-activated", DIPTYCH_TYPE_STORY_VIEW, G_SIGNAL_RUN_LAST,
                                             0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT64);

  gtk_widget_class_set_css_name (widget_class, "storyview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static DiptychReadingPane *
add_pane (DiptychStoryView *self)
{
  DiptychReadingPane *pane = g_object_new (DIPTYCH_TYPE_READING_PANE, NULL);

  gtk_widget_insert_before (GTK_WIDGET (pane), GTK_WIDGET (self), NULL);
  return pane;
}

static void
add_gutter (DiptychStoryView *self)
{
  self->gutter = g_object_new (DIPTYCH_TYPE_LINK_GUTTER, NULL);
  self->divider = diptych_pane_divider_new (GTK_WIDGET (self->gutter));
  gtk_widget_insert_after (self->divider, GTK_WIDGET (self), GTK_WIDGET (self->panes[DIPTYCH_SIDE_LEFT]));
  diptych_link_gutter_set_panes (self->gutter, self->panes[DIPTYCH_SIDE_LEFT], self->panes[DIPTYCH_SIDE_RIGHT]);
  g_object_bind_property (self, "position", self->divider, "position", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

static void
add_strips (DiptychStoryView *self)
{
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      self->strips[side] = diptych_overview_strip_new (self->panes[side]);
      gtk_widget_insert_after (GTK_WIDGET (self->strips[side]), GTK_WIDGET (self), GTK_WIDGET (self->panes[side]));
    }
}

static void
bind_settings (DiptychStoryView *self)
{
  static const char * const keys[] = {
    "text-size", "text-width", "line-spacing", "fold-furniture",
    "highlight-people", "highlight-quotations", "highlight-facts", "highlight-aligned",
  };
  g_autoptr (GSettings) settings = g_settings_new (DIPTYCH_APPLICATION_ID);

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
      g_settings_bind (settings, keys[i], self->panes[side], keys[i], G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "pane-position", self, "position", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "scroll-state", self, "scroll-state", G_SETTINGS_BIND_GET);
}

static void
diptych_story_view_init (DiptychStoryView *self)
{
  self->position = 0.5;
  self->match_side = DIPTYCH_NONE;
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    self->panes[side] = add_pane (self);
  add_gutter (self);
  add_strips (self);
  self->link = diptych_scroll_link_new (self->panes[DIPTYCH_SIDE_LEFT], self->panes[DIPTYCH_SIDE_RIGHT]);
  diptych_story_view_connect_panes (self);
  bind_settings (self);
  update_visibility (self);
}

/* The articles of @story, where there are more than the two that are shown. */
static GMenuModel *
create_menu (DiptychStory *story,
             DiptychSide   side)
{
  GMenu *menu;

  if (diptych_story_get_n_articles (story) <= DIPTYCH_N_SIDES)
    return NULL;
  menu = g_menu_new ();
  for (guint i = 0; i < diptych_story_get_n_articles (story); i++)
    {
      DiptychArticle *article = diptych_story_get_nth_article (story, i);
      g_autofree char *details = diptych_article_dup_details (article);
      const char *outlet = diptych_article_get_outlet (article);
      g_autofree char *label = outlet != NULL ? g_strdup_printf ("%s · %s", outlet, details) : g_strdup (details);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.choose-article", "(uu)", (guint) side, i);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

static gboolean
has_texts_of (DiptychComparison *a,
              DiptychComparison *b)
{
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    if (!diptych_text_equal (diptych_analysis_get_text (diptych_comparison_get_analysis (a, side)),
                             diptych_analysis_get_text (diptych_comparison_get_analysis (b, side))))
      return FALSE;
  return TRUE;
}

/**
 * diptych_story_view_set_story:
 * @story: a story with a comparison
 *
 * Where the texts are those that are shown already, they stay where they are.
 */
void
diptych_story_view_set_story (DiptychStoryView *self,
                              DiptychStory     *story)
{
  gboolean same;

  g_return_if_fail (DIPTYCH_IS_STORY_VIEW (self));

  same = self->comparison != NULL && has_texts_of (self->comparison, diptych_story_get_comparison (story));
  g_clear_object (&self->item);
  g_set_object (&self->comparison, diptych_story_get_comparison (story));
  g_clear_pointer (&self->differences, g_array_unref);
  self->differences = diptych_differences_find (self->comparison);
  self->difference = G_MAXUINT;
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      g_autoptr (GMenuModel) menu = create_menu (story, side);
      g_autoptr (GArray) stretches = diptych_overview_find (self->comparison, side, self->differences);

      diptych_reading_pane_set_comparison (self->panes[side], self->comparison, side,
                                           diptych_story_get_outlet (story, side));
      diptych_reading_pane_set_menu (self->panes[side], menu);
      diptych_overview_strip_set_overview (self->strips[side],
                                           diptych_analysis_get_text (diptych_comparison_get_analysis (self->comparison, side)),
                                           side, stretches);
    }
  diptych_link_gutter_set_comparison (self->gutter, self->comparison, self->differences);
  diptych_scroll_link_set_comparison (self->link, self->comparison, same);
}
