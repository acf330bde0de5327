/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-reading-pane-private.h"

#include <glib/gi18n.h>

#include "diptych-article-details.h"

#define SIDE_MARGIN 24
#define BASE_SCALE 1.08

enum
{
  PROP_0,
  PROP_TEXT_SIZE,
  PROP_TEXT_WIDTH,
  PROP_LINE_SPACING,
  PROP_FOLD_FURNITURE,
  PROP_HIGHLIGHT_PEOPLE,
  PROP_HIGHLIGHT_QUOTATIONS,
  PROP_HIGHLIGHT_FACTS,
  PROP_HIGHLIGHT_ALIGNED,
  N_PROPS
};

enum
{
  SENTENCE_ACTIVATED,
  PASSAGE_ACTIVATED,
  CARET_MOVED,
  SCROLLED,
  STEP,
  TOUCHED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiptychReadingPane, diptych_reading_pane, GTK_TYPE_WIDGET)

static int
find_sentence_at (DiptychReadingPane *self,
                  const GtkTextIter  *iter)
{
  if (self->analysis == NULL)
    return DIPTYCH_NONE;
  return diptych_analysis_find_sentence (self->analysis, diptych_highlighter_get_offset (self->highlighter, iter));
}

/* As many characters as the user wants in a line, at the size that he wants. */
static void
update_measure (DiptychReadingPane *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  double character = pango_units_to_double (pango_font_metrics_get_approximate_char_width (metrics));
  int width = character * BASE_SCALE * self->text_size / 100. * self->text_width + 2 * SIDE_MARGIN;

  pango_font_metrics_unref (metrics);
  g_object_set (self->header_column, "maximum-width", width, NULL);
  g_object_set (self->text_column, "maximum-width", width, NULL);
}

static void
diptych_reading_pane_css_changed (GtkWidget         *widget,
                                  GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (diptych_reading_pane_parent_class)->css_changed (widget, change);
  update_measure (DIPTYCH_READING_PANE (widget));
}

static void
clicked_cb (DiptychReadingPane *self,
            int                 n_press,
            double              x,
            double              y)
{
  GtkTextIter iter;
  int bx, by, sentence;

  if (n_press != 1 || gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (self->text_view)))
    return;
  gtk_text_view_window_to_buffer_coords (self->text_view, GTK_TEXT_WINDOW_WIDGET, x, y, &bx, &by);
  if (!gtk_text_view_get_iter_at_location (self->text_view, &iter, bx, by))
    return;
  sentence = find_sentence_at (self, &iter);
  if (sentence == DIPTYCH_NONE)
    return;
  g_signal_emit (self, signals[SENTENCE_ACTIVATED], 0, sentence);
  g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, (guint64) diptych_highlighter_get_offset (self->highlighter, &iter));
}

static gboolean
activate_sentence_cb (GtkWidget *widget,
                      GVariant  *args,
                      gpointer   user_data)
{
  DiptychReadingPane *self = user_data;
  int sentence = diptych_reading_pane_get_caret_sentence (self);

  if (sentence != DIPTYCH_NONE)
    g_signal_emit (self, signals[SENTENCE_ACTIVATED], 0, sentence);
  return TRUE;
}

static void
cursor_moved_cb (DiptychReadingPane *self)
{
  int sentence = diptych_reading_pane_get_caret_sentence (self);

  if (sentence == self->caret_sentence)
    return;
  self->caret_sentence = sentence;
  if (sentence != DIPTYCH_NONE && gtk_widget_has_focus (GTK_WIDGET (self->text_view)))
    g_signal_emit (self, signals[CARET_MOVED], 0, sentence);
}

static void
scrolled_cb (DiptychReadingPane *self)
{
  diptych_reading_pane_update_matches (self);
  g_signal_emit (self, signals[SCROLLED], 0);
}

static void
step_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[STEP], 0, g_str_equal (action, "pane.next") ? 1 : -1);
}

static gboolean
get_highlight (DiptychReadingPane *self,
               guint               prop_id,
               DiptychHighlight   *highlight)
{
  *highlight = prop_id - PROP_HIGHLIGHT_PEOPLE;
  return prop_id >= PROP_HIGHLIGHT_PEOPLE && prop_id <= PROP_HIGHLIGHT_ALIGNED;
}

static void
diptych_reading_pane_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  DiptychReadingPane *self = DIPTYCH_READING_PANE (object);
  DiptychHighlight highlight;

  if (get_highlight (self, prop_id, &highlight))
    diptych_highlighter_set_enabled (self->highlighter, highlight, g_value_get_boolean (value));
  else if (prop_id == PROP_TEXT_SIZE)
    self->text_size = g_value_get_int (value);
  else if (prop_id == PROP_TEXT_WIDTH)
    self->text_width = g_value_get_int (value);
  else if (prop_id == PROP_FOLD_FURNITURE)
    diptych_highlighter_set_folded (self->highlighter, g_value_get_boolean (value));
  else if (prop_id == PROP_LINE_SPACING)
    diptych_highlighter_set_line_height (self->highlighter, g_value_get_double (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);

  update_measure (self);
}

static void
diptych_reading_pane_dispose (GObject *object)
{
  DiptychReadingPane *self = DIPTYCH_READING_PANE (object);

  if (self->fresh_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->fresh_tick);
  self->fresh_tick = 0;
  g_clear_object (&self->scrolling);
  gtk_widget_dispose_template (GTK_WIDGET (self), DIPTYCH_TYPE_READING_PANE);
  g_clear_object (&self->highlighter);
  g_clear_object (&self->analysis);
  g_clear_pointer (&self->matches, g_array_unref);

  G_OBJECT_CLASS (diptych_reading_pane_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  /**
   * DiptychReadingPane:text-size:
   *
   * The size of the text in percent.
   */
  props[PROP_TEXT_SIZE] = g_param_spec_int ("text-size", NULL, NULL, 50, 300, 100, flags);
  /**
   * DiptychReadingPane:text-width:
   *
   * The length of a line in characters, at most.
   */
  props[PROP_TEXT_WIDTH] = g_param_spec_int ("text-width", NULL, NULL, 30, 160, 66, flags);
  /**
   * DiptychReadingPane:line-spacing:
   *
   * The height of a line as a factor of that of the font.
   */
  props[PROP_LINE_SPACING] = g_param_spec_double ("line-spacing", NULL, NULL, 1., 2.5, 1.4, flags);
  /**
   * DiptychReadingPane:fold-furniture:
   *
   * Whether to hide what the site adds to the article.
   */
  props[PROP_FOLD_FURNITURE] = g_param_spec_boolean ("fold-furniture", NULL, NULL, FALSE, flags);
  props[PROP_HIGHLIGHT_PEOPLE] = g_param_spec_boolean ("highlight-people", NULL, NULL, TRUE, flags);
  props[PROP_HIGHLIGHT_QUOTATIONS] = g_param_spec_boolean ("highlight-quotations", NULL, NULL, TRUE, flags);
  props[PROP_HIGHLIGHT_FACTS] = g_param_spec_boolean ("highlight-facts", NULL, NULL, TRUE, flags);
  props[PROP_HIGHLIGHT_ALIGNED] = g_param_spec_boolean ("highlight-aligned", NULL, NULL, TRUE, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/diptych/Diptych/ui/diptych-reading-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, DiptychReadingPane, overlay);
  gtk_widget_class_bind_template_child (widget_class, DiptychReadingPane, header_column);
  gtk_widget_class_bind_template_child (widget_class, DiptychReadingPane, outlet_label);
  gtk_widget_class_bind_template_child (widget_class, DiptychReadingPane, details_label);
  gtk_widget_class_bind_template_child (widget_class, DiptychReadingPane, fold_button);
  gtk_widget_class_bind_template_child (widget_class, DiptychReadingPane, article_button);
  gtk_widget_class_bind_template_child (widget_class, DiptychReadingPane, details_button);
  gtk_widget_class_bind_template_child (widget_class, DiptychReadingPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, DiptychReadingPane, text_column);
  gtk_widget_class_bind_template_child (widget_class, DiptychReadingPane, text_view);
  gtk_widget_class_bind_template_child (widget_class, DiptychReadingPane, mark_revealer);
  gtk_widget_class_bind_template_child (widget_class, DiptychReadingPane, mark_label);
  gtk_widget_class_bind_template_child (widget_class, DiptychReadingPane, previous_button);
  gtk_widget_class_bind_template_child (widget_class, DiptychReadingPane, next_button);
}

static void
diptych_reading_pane_class_init (DiptychReadingPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = diptych_reading_pane_dispose;
  object_class->set_property = diptych_reading_pane_set_property;
  widget_class->css_changed = diptych_reading_pane_css_changed;

  g_type_ensure (DIPTYCH_TYPE_COLUMN);
  install_properties (object_class);
  signals[SENTENCE_ACTIVATED] = g_signal_new ("sentence-activated", DIPTYCH_TYPE_READING_PANE, G_SIGNAL_RUN_LAST,
                                              0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[PASSAGE_ACTIVATED] = g_signal_new ("passage-activated", DIPTYCH_TYPE_READING_PANE, G_SIGNAL_RUN_LAST,
                                             0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT64);
  signals[CARET_MOVED] = g_signal_new ("caret-moved", DIPTYCH_TYPE_READING_PANE, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SCROLLED] = g_signal_new ("scrolled", DIPTYCH_TYPE_READING_PANE, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[STEP] = g_signal_new ("step", DIPTYCH_TYPE_READING_PANE, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  signals[TOUCHED] = g_signal_new ("touched", DIPTYCH_TYPE_READING_PANE, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "pane.next", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "pane.previous", NULL, step_action);
  gtk_widget_class_set_css_name (widget_class, "readingpane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static gboolean
event_cb (DiptychReadingPane *self,
          GdkEvent           *event)
{
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_PRESS:
    case GDK_KEY_PRESS:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCHPAD_HOLD:
      diptych_reading_pane_touch (self);
      break;
    default:
      break;
    }
  return GDK_EVENT_PROPAGATE;
}

/* What the context menu offers is about the place that was pointed at. */
static void
secondary_pressed_cb (DiptychReadingPane *self,
                      int                 n_press,
                      double              x,
                      double              y)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter iter;
  int bx, by;

  gtk_text_view_window_to_buffer_coords (self->text_view, GTK_TEXT_WINDOW_WIDGET, x, y, &bx, &by);
  if (!gtk_text_buffer_get_has_selection (buffer) && gtk_text_view_get_iter_at_location (self->text_view, &iter, bx, by))
    gtk_text_buffer_place_cursor (buffer, &iter);
}

static void
add_controllers (DiptychReadingPane *self)
{
  GtkGesture *secondary = gtk_gesture_click_new ();
  GtkEventController *touch = gtk_event_controller_legacy_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcut *enter = gtk_shortcut_new (gtk_alternative_trigger_new (gtk_keyval_trigger_new (GDK_KEY_Return, 0),
                                                                      gtk_keyval_trigger_new (GDK_KEY_KP_Enter, 0)),
                                         gtk_callback_action_new (activate_sentence_cb, self, NULL));

  gtk_event_controller_set_propagation_phase (touch, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (touch, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), touch);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (secondary), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (secondary, "pressed", G_CALLBACK (secondary_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text_view), GTK_EVENT_CONTROLLER (secondary));
  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text_view), GTK_EVENT_CONTROLLER (click));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), enter);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->text_view), keys);
}

static void
diptych_reading_pane_init (DiptychReadingPane *self)
{
  GtkAdjustment *adjustment;

  self->text_size = 100;
  self->text_width = 66;
  self->caret_sentence = DIPTYCH_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->highlighter = diptych_highlighter_new (gtk_text_view_get_buffer (self->text_view));
  add_controllers (self);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->text_view), "notify::cursor-position",
                            G_CALLBACK (cursor_moved_cb), self);
  g_signal_connect (self, "map", G_CALLBACK (diptych_reading_pane_mapped), NULL);
  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self);
  g_signal_connect_swapped (adjustment, "changed", G_CALLBACK (scrolled_cb), self);
}

static void
update_names (DiptychReadingPane *self,
              DiptychSide         side,
              const char         *outlet)
{
  g_autofree char *details = diptych_article_dup_details (diptych_analysis_get_article (self->analysis));
  g_autofree char *name = NULL;

  if (side == DIPTYCH_SIDE_LEFT)
    /* Translators: the name of the left reading pane; %s is the newspaper or the file */
    name = g_strdup_printf (_("Left article: %s"), outlet);
  else
    /* Translators: the name of the right reading pane; %s is the newspaper or the file */
    name = g_strdup_printf (_("Right article: %s"), outlet);
  gtk_label_set_label (self->outlet_label, outlet);
  gtk_label_set_label (self->details_label, details);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->details_label), details);
  gtk_widget_set_visible (GTK_WIDGET (self->details_label), *details != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_fold_button (DiptychReadingPane *self)
{
  guint n = diptych_highlighter_get_n_furniture (self->highlighter);
  g_autofree char *text = g_strdup_printf (ngettext ("Hide %u Line That the Site Adds",
                                                     "Hide %u Lines That the Site Adds", n), n);

  gtk_widget_set_visible (self->fold_button, n > 0);
  gtk_widget_set_tooltip_text (self->fold_button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fold_button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/**
 * diptych_reading_pane_set_comparison:
 * @side: which article of @comparison to show
 * @outlet: who published it, or the name of its file
 *
 * Where the text is the one that is there already, the caret and the place in it stay.
 */
void
diptych_reading_pane_set_comparison (DiptychReadingPane *self,
                                     DiptychComparison  *comparison,
                                     DiptychSide         side,
                                     const char         *outlet)
{
  gboolean same;

  g_return_if_fail (DIPTYCH_IS_READING_PANE (self));

  same = self->analysis != NULL
         && diptych_text_equal (diptych_analysis_get_text (self->analysis),
                                diptych_analysis_get_text (diptych_comparison_get_analysis (comparison, side)));
  diptych_highlighter_set_article (self->highlighter, comparison, side);
  g_set_object (&self->analysis, diptych_comparison_get_analysis (comparison, side));
  self->side = side;
  update_names (self, side, outlet);
  update_fold_button (self);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->details_button), "u", (guint) side);
  if (!same)
    {
      diptych_reading_pane_place_caret (self, 0);
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
    }
  diptych_reading_pane_mark_item (self, NULL, NULL, 0);
}

/**
 * diptych_reading_pane_set_xalign:
 * @xalign: where the column of text lies in a pane that is wider: 0 is left, 1 is right
 */
void
diptych_reading_pane_set_xalign (DiptychReadingPane *self,
                                 float               xalign)
{
  g_return_if_fail (DIPTYCH_IS_READING_PANE (self));

  g_object_set (self->header_column, "xalign", xalign, NULL);
  g_object_set (self->text_column, "xalign", xalign, NULL);
}

/**
 * diptych_reading_pane_set_menu:
 * @menu: (nullable): the articles that can be shown instead, or %NULL if there are none
 */
void
diptych_reading_pane_set_menu (DiptychReadingPane *self,
                               GMenuModel         *menu)
{
  g_return_if_fail (DIPTYCH_IS_READING_PANE (self));

  gtk_menu_button_set_menu_model (self->article_button, menu);
  gtk_widget_set_visible (GTK_WIDGET (self->article_button), menu != NULL);
}

void
diptych_reading_pane_focus_text (DiptychReadingPane *self)
{
  g_return_if_fail (DIPTYCH_IS_READING_PANE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

gboolean
diptych_reading_pane_has_text_focus (DiptychReadingPane *self)
{
  g_return_val_if_fail (DIPTYCH_IS_READING_PANE (self), FALSE);

  return gtk_widget_has_focus (GTK_WIDGET (self->text_view));
}

/**
 * diptych_reading_pane_touch:
 *
 * Tells that the user turns to this pane.
 */
void
diptych_reading_pane_touch (DiptychReadingPane *self)
{
  g_return_if_fail (DIPTYCH_IS_READING_PANE (self));

  g_signal_emit (self, signals[TOUCHED], 0);
}

/**
 * diptych_reading_pane_get_selection:
 * @span: (out): what is selected
 *
 * Returns: whether anything is
 */
gboolean
diptych_reading_pane_get_selection (DiptychReadingPane *self,
                                    DiptychSpan        *span)
{
  GtkTextIter start, end;

  g_return_val_if_fail (DIPTYCH_IS_READING_PANE (self), FALSE);

  if (!gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (self->text_view), &start, &end))
    return FALSE;
  *span = diptych_span (diptych_highlighter_get_offset (self->highlighter, &start),
                        diptych_highlighter_get_offset (self->highlighter, &end));
  return TRUE;
}

/**
 * diptych_reading_pane_get_caret:
 *
 * Returns: the byte offset that the caret stands at
 */
gsize
diptych_reading_pane_get_caret (DiptychReadingPane *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter iter;

  g_return_val_if_fail (DIPTYCH_IS_READING_PANE (self), 0);

  buffer = gtk_text_view_get_buffer (self->text_view);
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  return diptych_highlighter_get_offset (self->highlighter, &iter);
}

/**
 * diptych_reading_pane_get_caret_sentence:
 *
 * Returns: the index of the sentence that the caret stands in, or %DIPTYCH_NONE
 */
int
diptych_reading_pane_get_caret_sentence (DiptychReadingPane *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  return find_sentence_at (self, &iter);
}

/**
 * diptych_reading_pane_place_caret:
 * @offset: a byte offset into the text of the article
 */
void
diptych_reading_pane_place_caret (DiptychReadingPane *self,
                                  gsize               offset)
{
  GtkTextIter iter;

  g_return_if_fail (DIPTYCH_IS_READING_PANE (self));

  diptych_highlighter_get_iter (self->highlighter, offset, &iter);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (self->text_view), &iter);
}
