/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-story-view.h"

#include <glib/gi18n.h>

#include "diptych-article-details.h"
#include "diptych-link-gutter.h"
#include "diptych-reading-pane.h"
#include "session/diptych-difference.h"

#define GUTTER_WIDTH 44
#define MIN_POSITION 0.25
#define MAX_POSITION 0.75

struct _DiptychStoryView
{
  GtkWidget parent_instance;

  DiptychReadingPane *panes[DIPTYCH_N_SIDES];
  DiptychLinkGutter  *gutter;

  DiptychComparison  *comparison;
  DiptychItem        *item;
  GArray             *differences;
  guint               difference;       /* the one that was last gone to, or G_MAXUINT */
  guint               step[DIPTYCH_N_SIDES];
  DiptychViewMode     mode;
  DiptychSide         side;             /* the pane that was last in use */
  gboolean            narrow;
  double              position;
  double              drag_position;
};

enum
{
  PROP_0,
  PROP_MODE,
  PROP_NARROW,
  PROP_POSITION,
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

static gboolean
is_shown (DiptychStoryView *self,
          DiptychSide       side)
{
  if (self->mode == DIPTYCH_VIEW_BOTH)
    return !self->narrow || self->side == side;
  return self->mode == (side == DIPTYCH_SIDE_LEFT ? DIPTYCH_VIEW_LEFT : DIPTYCH_VIEW_RIGHT);
}

static void
update_visibility (DiptychStoryView *self)
{
  gboolean both = is_shown (self, DIPTYCH_SIDE_LEFT) && is_shown (self, DIPTYCH_SIDE_RIGHT);

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    gtk_widget_set_visible (GTK_WIDGET (self->panes[side]), is_shown (self, side));
  gtk_widget_set_visible (GTK_WIDGET (self->gutter), both);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
set_side (DiptychStoryView *self,
          DiptychSide       side)
{
  if (self->side == side)
    return;
  self->side = side;
  update_visibility (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SIDE]);
}

/* Brings the pane of @side on screen where only one is shown at a time. */
static void
show_side (DiptychStoryView *self,
           DiptychSide       side)
{
  if (self->mode != DIPTYCH_VIEW_BOTH && !is_shown (self, side))
    g_object_set (self, "mode", side == DIPTYCH_SIDE_LEFT ? DIPTYCH_VIEW_LEFT : DIPTYCH_VIEW_RIGHT, NULL);
  set_side (self, side);
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
  int left, minimum[DIPTYCH_N_SIDES];

  if (!gtk_widget_get_visible (GTK_WIDGET (self->gutter)))
    {
      allocate (GTK_WIDGET (self->panes[is_shown (self, DIPTYCH_SIDE_LEFT) ? DIPTYCH_SIDE_LEFT : DIPTYCH_SIDE_RIGHT]),
                0, width, height);
      return;
    }
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    gtk_widget_measure (GTK_WIDGET (self->panes[side]), GTK_ORIENTATION_HORIZONTAL, -1, &minimum[side], NULL, NULL, NULL);
  left = (width - GUTTER_WIDTH) * self->position;
  left = CLAMP (left, minimum[DIPTYCH_SIDE_LEFT],
                MAX (minimum[DIPTYCH_SIDE_LEFT], width - GUTTER_WIDTH - minimum[DIPTYCH_SIDE_RIGHT]));
  allocate (GTK_WIDGET (self->panes[DIPTYCH_SIDE_LEFT]), 0, left, height);
  allocate (GTK_WIDGET (self->gutter), left, GUTTER_WIDTH, height);
  allocate (GTK_WIDGET (self->panes[DIPTYCH_SIDE_RIGHT]), left + GUTTER_WIDTH, width - GUTTER_WIDTH - left, height);
}

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

static void
announce (DiptychStoryView *self,
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
      announce (self, _("The other article has no partner for this sentence"));
      return;
    }
  partner = diptych_text_dup_substring (text, get_sentence (self, side, g_array_index (diptych_comparison_get_beads (self->comparison, &n)[bead].sentences[side], guint, 0))->span);
  /* Translators: what a screen reader says after a jump; %s is the sentence in the other article */
  message = g_strdup_printf (_("Partner sentence: %s"), partner);
  announce (self, message);
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
  span = get_sentence (self, side, g_array_index (diptych_comparison_get_beads (self->comparison, &n)[bead].sentences[side], guint, 0))->span;
  if (is_shown (self, from) && is_shown (self, side)
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

  set_side (self, side);
  scroll_to_partner (self, DIPTYCH_OTHER_SIDE (side), bead, sentence);
  announce_partner (self, DIPTYCH_OTHER_SIDE (side), bead);
}

static void
passage_activated_cb (DiptychStoryView   *self,
                      guint64             offset,
                      DiptychReadingPane *pane)
{
  g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, (guint) side_of (self, pane), offset);
}

static void
caret_moved_cb (DiptychStoryView   *self,
                guint               sentence,
                DiptychReadingPane *pane)
{
  set_side (self, side_of (self, pane));
  mark_sentence (self, side_of (self, pane), sentence);
}

static void
bead_activated_cb (DiptychStoryView *self,
                   guint             bead)
{
  guint n;
  guint sentence = g_array_index (diptych_comparison_get_beads (self->comparison, &n)[bead].sentences[self->side], guint, 0);

  diptych_reading_pane_scroll_to (self->panes[self->side], get_sentence (self, self->side, sentence)->span, -1);
  mark_sentence (self, self->side, sentence);
  scroll_to_partner (self, DIPTYCH_OTHER_SIDE (self->side), bead, sentence);
}

/* Which of @spans is shown. */
static char *
dup_label (GArray *spans,
           guint   current)
{
  if (spans->len == 0)
    return g_strdup (_("Not in this article"));
  /* Translators: which of the passages of a person, a quotation or a fact is shown: "2 of 9" */
  return g_strdup_printf (C_("passages", "%u of %u"), current + 1, spans->len);
}

static void
show_passages (DiptychStoryView *self,
               gboolean          scroll)
{
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

static void
drag_begin_cb (DiptychStoryView *self)
{
  self->drag_position = self->position;
}

static void
drag_update_cb (DiptychStoryView *self,
                double            x,
                double            y)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)) - GUTTER_WIDTH;

  g_object_set (self, "position", CLAMP (self->drag_position + x / MAX (1, width), MIN_POSITION, MAX_POSITION), NULL);
}

static void
equalise_cb (DiptychStoryView *self,
             int               n_press)
{
  if (n_press == 2)
    g_object_set (self, "position", 0.5, NULL);
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
    case PROP_SIDE:
      self->side = g_value_get_uint (value);
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

  g_clear_pointer ((GtkWidget **) &self->gutter, gtk_widget_unparent);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    g_clear_pointer ((GtkWidget **) &self->panes[side], gtk_widget_unparent);
  g_clear_object (&self->comparison);
  g_clear_object (&self->item);
  g_clear_pointer (&self->differences, g_array_unref);

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
  props[PROP_POSITION] = g_param_spec_double ("position", NULL, NULL, MIN_POSITION, MAX_POSITION, 0.5, flags);
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
  g_signal_connect_swapped (pane, "sentence-activated", G_CALLBACK (sentence_activated_cb), self);
  g_signal_connect_swapped (pane, "passage-activated", G_CALLBACK (passage_activated_cb), self);
  g_signal_connect_swapped (pane, "caret-moved", G_CALLBACK (caret_moved_cb), self);
  g_signal_connect_swapped (pane, "step", G_CALLBACK (pane_step_cb), self);
  return pane;
}

static void
add_gutter (DiptychStoryView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->gutter = g_object_new (DIPTYCH_TYPE_LINK_GUTTER, NULL);
  gtk_widget_insert_after (GTK_WIDGET (self->gutter), GTK_WIDGET (self), GTK_WIDGET (self->panes[DIPTYCH_SIDE_LEFT]));
  diptych_link_gutter_set_panes (self->gutter, self->panes[DIPTYCH_SIDE_LEFT], self->panes[DIPTYCH_SIDE_RIGHT]);
  g_signal_connect_swapped (self->gutter, "bead-activated", G_CALLBACK (bead_activated_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->gutter), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (equalise_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->gutter), GTK_EVENT_CONTROLLER (click));
}

static void
bind_settings (DiptychStoryView *self)
{
  static const char * const keys[] = {
    "text-size", "text-width", "line-spacing",
    "highlight-people", "highlight-quotations", "highlight-facts", "highlight-aligned",
  };
  g_autoptr (GSettings) settings = g_settings_new (DIPTYCH_APPLICATION_ID);

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
      g_settings_bind (settings, keys[i], self->panes[side], keys[i], G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "pane-position", self, "position", G_SETTINGS_BIND_DEFAULT);
}

static void
diptych_story_view_init (DiptychStoryView *self)
{
  self->position = 0.5;
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    self->panes[side] = add_pane (self);
  add_gutter (self);
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

/**
 * diptych_story_view_set_story:
 * @story: a story with a comparison
 */
void
diptych_story_view_set_story (DiptychStoryView *self,
                              DiptychStory     *story)
{
  g_return_if_fail (DIPTYCH_IS_STORY_VIEW (self));

  g_clear_object (&self->item);
  g_set_object (&self->comparison, diptych_story_get_comparison (story));
  g_clear_pointer (&self->differences, g_array_unref);
  self->differences = diptych_differences_find (self->comparison);
  self->difference = G_MAXUINT;
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      g_autoptr (GMenuModel) menu = create_menu (story, side);

      diptych_reading_pane_set_comparison (self->panes[side], self->comparison, side,
                                           diptych_story_get_outlet (story, side));
      diptych_reading_pane_set_menu (self->panes[side], menu);
    }
  diptych_link_gutter_set_comparison (self->gutter, self->comparison);
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
    show_side (self, DIPTYCH_OTHER_SIDE (self->side));
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
    show_side (self, side);
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
  announce (self, message->str);
}

static void
show_difference (DiptychStoryView        *self,
                 const DiptychDifference *difference)
{
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
      show_side (self, side);
      diptych_reading_pane_place_caret (self->panes[side], difference->spans[side].start);
      diptych_reading_pane_scroll_to (self->panes[side], difference->spans[side], -1);
    }
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
  const DiptychDifference *difference;
  guint n;

  g_return_if_fail (DIPTYCH_IS_STORY_VIEW (self));

  n = self->differences != NULL ? self->differences->len : 0;
  if (n == 0)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  diptych_story_view_clear_selection (self);
  if (self->difference == G_MAXUINT)
    self->difference = step > 0 ? 0 : n - 1;
  else
    self->difference = (self->difference + n + step) % n;
  difference = &g_array_index (self->differences, DiptychDifference, self->difference);
  show_difference (self, difference);
  announce_difference (self, difference);
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
      show_side (self, to);
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
  show_side (self, side);
  diptych_reading_pane_focus_text (self->panes[side]);
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
