/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-comparison-bar.h"

#include <glib/gi18n.h>

struct _DiptychComparisonBar
{
  GtkWidget parent_instance;

  GtkWidget      *box;
  GtkBox         *summary_box;
  AdwToggleGroup *scroll_group;
  GtkWidget      *buttons[DIPTYCH_N_DIFFERENCE_KINDS];
  GtkLabel       *numbers[DIPTYCH_N_DIFFERENCE_KINDS];
  GtkLabel       *words[DIPTYCH_N_DIFFERENCE_KINDS];
  gboolean        narrow;
};

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

enum
{
  KIND_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiptychComparisonBar, diptych_comparison_bar, GTK_TYPE_WIDGET)

static const char * const icons[DIPTYCH_N_DIFFERENCE_KINDS] = {
  [DIPTYCH_DIFFERENCE_ONLY_LEFT] = "diptych-left-symbolic",
  [DIPTYCH_DIFFERENCE_ONLY_RIGHT] = "diptych-right-symbolic",
  [DIPTYCH_DIFFERENCE_FACTS] = "diptych-differ-symbolic",
};

/* What follows the number. */
static const char *
get_words (DiptychDifferenceKind kind)
{
  switch (kind)
    {
    case DIPTYCH_DIFFERENCE_ONLY_LEFT:
      /* Translators: after a number, on a button: how many passages only the left article has */
      return C_("summary", "left only");
    case DIPTYCH_DIFFERENCE_ONLY_RIGHT:
      /* Translators: after a number, on a button: how many passages only the right article has */
      return C_("summary", "right only");
    case DIPTYCH_DIFFERENCE_FACTS:
    default:
      /* Translators: after a number, on a button: how many values the two articles disagree on */
      return C_("summary", "in conflict");
    }
}

static char *
dup_sentence (DiptychDifferenceKind kind,
              guint                 n)
{
  switch (kind)
    {
    case DIPTYCH_DIFFERENCE_ONLY_LEFT:
      return g_strdup_printf (ngettext ("%u passage is only in the left article",
                                        "%u passages are only in the left article", n), n);
    case DIPTYCH_DIFFERENCE_ONLY_RIGHT:
      return g_strdup_printf (ngettext ("%u passage is only in the right article",
                                        "%u passages are only in the right article", n), n);
    case DIPTYCH_DIFFERENCE_FACTS:
    default:
      return g_strdup_printf (ngettext ("%u value is in conflict", "%u values are in conflict", n), n);
    }
}

static void
clicked_cb (DiptychComparisonBar *self,
            GtkWidget            *button)
{
  for (guint kind = 0; kind < DIPTYCH_N_DIFFERENCE_KINDS; kind++)
    if (self->buttons[kind] == button)
      g_signal_emit (self, signals[KIND_ACTIVATED], 0, kind);
}

static void
add_button (DiptychComparisonBar  *self,
            DiptychDifferenceKind  kind)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name (icons[kind]);

  self->buttons[kind] = gtk_button_new ();
  self->numbers[kind] = GTK_LABEL (gtk_label_new (NULL));
  self->words[kind] = GTK_LABEL (gtk_label_new (get_words (kind)));
  gtk_label_set_ellipsize (self->words[kind], PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->numbers[kind]), "numeric");
  gtk_box_append (GTK_BOX (content), icon);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->numbers[kind]));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->words[kind]));
  gtk_button_set_child (GTK_BUTTON (self->buttons[kind]), content);
  gtk_widget_add_css_class (self->buttons[kind], "flat");
  g_signal_connect_swapped (self->buttons[kind], "clicked", G_CALLBACK (clicked_cb), self);
  gtk_box_append (self->summary_box, self->buttons[kind]);
}

static void
update_words (DiptychComparisonBar *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->scroll_group), !self->narrow);
  for (guint kind = 0; kind < DIPTYCH_N_DIFFERENCE_KINDS; kind++)
    gtk_widget_set_visible (GTK_WIDGET (self->words[kind]), !self->narrow);
  if (self->narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self->box), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->box), "narrow");
}

static void
diptych_comparison_bar_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  if (prop_id == PROP_NARROW)
    g_value_set_boolean (value, DIPTYCH_COMPARISON_BAR (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
diptych_comparison_bar_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  DiptychComparisonBar *self = DIPTYCH_COMPARISON_BAR (object);

  if (prop_id != PROP_NARROW)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  self->narrow = g_value_get_boolean (value);
  update_words (self);
}

static void
diptych_comparison_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DIPTYCH_TYPE_COMPARISON_BAR);

  G_OBJECT_CLASS (diptych_comparison_bar_parent_class)->dispose (object);
}

static void
diptych_comparison_bar_class_init (DiptychComparisonBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = diptych_comparison_bar_dispose;
  object_class->get_property = diptych_comparison_bar_get_property;
  object_class->set_property = diptych_comparison_bar_set_property;

  /**
   * DiptychComparisonBar:narrow:
   *
   * Whether there is room for numbers only, and one article alone shows.
   */
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[KIND_ACTIVATED] = g_signal_new ("kind-activated", DIPTYCH_TYPE_COMPARISON_BAR, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/diptych/Diptych/ui/diptych-comparison-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, DiptychComparisonBar, box);
  gtk_widget_class_bind_template_child (widget_class, DiptychComparisonBar, summary_box);
  gtk_widget_class_bind_template_child (widget_class, DiptychComparisonBar, scroll_group);
  gtk_widget_class_set_css_name (widget_class, "comparisonbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
diptych_comparison_bar_init (DiptychComparisonBar *self)
{
  g_autoptr (GSettings) settings = g_settings_new (DIPTYCH_APPLICATION_ID);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint kind = 0; kind < DIPTYCH_N_DIFFERENCE_KINDS; kind++)
    add_button (self, kind);
  update_words (self);
  g_settings_bind (settings, "scroll-state", self->scroll_group, "active-name", G_SETTINGS_BIND_DEFAULT);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Comparison"), -1);
}

/**
 * diptych_comparison_bar_set_differences:
 * @differences: (element-type DiptychDifference): what to count
 */
void
diptych_comparison_bar_set_differences (DiptychComparisonBar *self,
                                        GArray               *differences)
{
  guint counts[DIPTYCH_N_DIFFERENCE_KINDS];

  g_return_if_fail (DIPTYCH_IS_COMPARISON_BAR (self));

  diptych_differences_count (differences, counts);
  for (guint kind = 0; kind < DIPTYCH_N_DIFFERENCE_KINDS; kind++)
    {
      g_autofree char *number = g_strdup_printf ("%u", counts[kind]);
      g_autofree char *sentence = dup_sentence (kind, counts[kind]);

      gtk_label_set_label (self->numbers[kind], number);
      gtk_widget_set_tooltip_text (self->buttons[kind], sentence);
      gtk_widget_set_sensitive (self->buttons[kind], counts[kind] > 0);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[kind]), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
    }
}
