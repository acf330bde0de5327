/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-find-bar.h"

#include <glib/gi18n.h>
#include <string.h>

struct _DiptychFindBar
{
  GtkWidget parent_instance;

  GtkRevealer    *revealer;
  GtkOrientable  *box;
  GtkSearchEntry *entry;
  GtkWidget      *counts_box;
  GtkLabel       *left_label;
  GtkLabel       *right_label;
  GtkWidget      *previous_button;
  GtkWidget      *next_button;
  guint           counts[DIPTYCH_N_SIDES];
};

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

enum
{
  FIND,
  STEP,
  CLOSED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiptychFindBar, diptych_find_bar, GTK_TYPE_WIDGET)

static void
search_changed_cb (DiptychFindBar *self)
{
  if (diptych_find_bar_is_open (self))
    g_signal_emit (self, signals[FIND], 0, diptych_find_bar_get_text (self));
}

static void
next_cb (DiptychFindBar *self)
{
  g_signal_emit (self, signals[STEP], 0, 1);
}

static void
previous_cb (DiptychFindBar *self)
{
  g_signal_emit (self, signals[STEP], 0, -1);
}

static void
close_cb (DiptychFindBar *self)
{
  diptych_find_bar_close (self);
}

/* Enter is for the next one, so Shift and Enter are for the one before. */
static gboolean
shift_enter_cb (GtkWidget *widget,
                GVariant  *args,
                gpointer   user_data)
{
  previous_cb (DIPTYCH_FIND_BAR (widget));
  return TRUE;
}

static void
diptych_find_bar_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_NARROW)
    g_value_set_boolean (value, gtk_orientable_get_orientation (DIPTYCH_FIND_BAR (object)->box) == GTK_ORIENTATION_VERTICAL);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
diptych_find_bar_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (prop_id == PROP_NARROW)
    gtk_orientable_set_orientation (DIPTYCH_FIND_BAR (object)->box, g_value_get_boolean (value) ? GTK_ORIENTATION_VERTICAL
                                                                                                : GTK_ORIENTATION_HORIZONTAL);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
diptych_find_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DIPTYCH_TYPE_FIND_BAR);

  G_OBJECT_CLASS (diptych_find_bar_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/diptych/Diptych/ui/diptych-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, DiptychFindBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, DiptychFindBar, box);
  gtk_widget_class_bind_template_child (widget_class, DiptychFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, DiptychFindBar, counts_box);
  gtk_widget_class_bind_template_child (widget_class, DiptychFindBar, left_label);
  gtk_widget_class_bind_template_child (widget_class, DiptychFindBar, right_label);
  gtk_widget_class_bind_template_child (widget_class, DiptychFindBar, previous_button);
  gtk_widget_class_bind_template_child (widget_class, DiptychFindBar, next_button);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
diptych_find_bar_class_init (DiptychFindBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = diptych_find_bar_dispose;
  object_class->get_property = diptych_find_bar_get_property;
  object_class->set_property = diptych_find_bar_set_property;

  /**
   * DiptychFindBar:narrow:
   *
   * Whether the counts and the buttons stand below the entry, not beside it.
   */
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[FIND] = g_signal_new ("find", DIPTYCH_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[STEP] = g_signal_new ("step", DIPTYCH_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[CLOSED] = g_signal_new ("closed", DIPTYCH_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  bind_template (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_SHIFT_MASK, shift_enter_cb, NULL);
  gtk_widget_class_set_css_name (widget_class, "findbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
}

static void
diptych_find_bar_init (DiptychFindBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Find"), -1);
}

/**
 * diptych_find_bar_open:
 * @text: (nullable): what to look for, or %NULL for what was looked for last
 *
 * Shows the bar and gives it the keyboard.
 */
void
diptych_find_bar_open (DiptychFindBar *self,
                       const char     *text)
{
  g_return_if_fail (DIPTYCH_IS_FIND_BAR (self));

  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  if (text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  search_changed_cb (self);
}

/**
 * diptych_find_bar_close:
 *
 * Returns: whether it was open
 */
gboolean
diptych_find_bar_close (DiptychFindBar *self)
{
  g_return_val_if_fail (DIPTYCH_IS_FIND_BAR (self), FALSE);

  if (!diptych_find_bar_is_open (self))
    return FALSE;
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  g_signal_emit (self, signals[CLOSED], 0);
  return TRUE;
}

gboolean
diptych_find_bar_is_open (DiptychFindBar *self)
{
  g_return_val_if_fail (DIPTYCH_IS_FIND_BAR (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}

/**
 * diptych_find_bar_get_text:
 *
 * Returns: (transfer none): what to look for
 */
const char *
diptych_find_bar_get_text (DiptychFindBar *self)
{
  g_return_val_if_fail (DIPTYCH_IS_FIND_BAR (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
set_count (GtkLabel    *label,
           DiptychSide  side,
           guint        count,
           guint        current)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  if (current > 0)
    /* Translators: which match is shown, and how many there are: "2/9" */
    text = g_strdup_printf (C_("matches", "%u/%u"), current, count);
  else
    text = g_strdup_printf ("%u", count);
  if (side == DIPTYCH_SIDE_LEFT)
    name = g_strdup_printf (ngettext ("%u match in the left article", "%u matches in the left article", count), count);
  else
    name = g_strdup_printf (ngettext ("%u match in the right article", "%u matches in the right article", count), count);
  gtk_label_set_label (label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
announce_counts (DiptychFindBar *self,
                 const guint    *counts)
{
  /* Translators: what a screen reader says while something is looked for */
  g_autofree char *message = g_strdup_printf (_("Matches on the left: %u, on the right: %u"),
                                              counts[DIPTYCH_SIDE_LEFT], counts[DIPTYCH_SIDE_RIGHT]);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

/**
 * diptych_find_bar_set_counts:
 * @counts: (array fixed-size=2): how many matches each side has
 * @side: the side of the match that is shown, or %DIPTYCH_NONE
 * @current: its index there
 */
void
diptych_find_bar_set_counts (DiptychFindBar *self,
                             const guint    *counts,
                             int             side,
                             guint           current)
{
  GtkLabel *labels[] = { self->left_label, self->right_label };
  gboolean any = counts[DIPTYCH_SIDE_LEFT] + counts[DIPTYCH_SIDE_RIGHT] > 0;
  gboolean asked = *diptych_find_bar_get_text (self) != '\0';

  g_return_if_fail (DIPTYCH_IS_FIND_BAR (self));

  for (guint i = 0; i < DIPTYCH_N_SIDES; i++)
    set_count (labels[i], i, counts[i], (int) i == side ? current + 1 : 0);
  if (asked && memcmp (counts, self->counts, sizeof self->counts) != 0)
    announce_counts (self, counts);
  memcpy (self->counts, counts, sizeof self->counts);
  gtk_widget_set_visible (self->counts_box, asked);
  gtk_widget_set_sensitive (self->previous_button, any);
  gtk_widget_set_sensitive (self->next_button, any);
  if (asked && !any)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}
