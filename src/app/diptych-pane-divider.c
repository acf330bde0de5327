/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-pane-divider.h"

#include <math.h>

#include <glib/gi18n.h>

#define MIDDLE 0.5
#define STEP 0.02

struct _DiptychPaneDivider
{
  GtkWidget parent_instance;

  double position;
  double drag_position;
};

enum
{
  PROP_0,
  PROP_POSITION,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void diptych_pane_divider_range_init (GtkAccessibleRangeInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DiptychPaneDivider, diptych_pane_divider, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE, diptych_pane_divider_range_init))

static void
set_position (DiptychPaneDivider *self,
              double              position)
{
  g_autofree char *text = NULL;

  position = CLAMP (position, DIPTYCH_PANE_DIVIDER_MIN, DIPTYCH_PANE_DIVIDER_MAX);
  /* Translators: how much of the width the left article has */
  text = g_strdup_printf (_("%.0f%%"), position * 100);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, position * 100,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
  if (fabs (self->position - position) < 1e-9)
    return;
  self->position = position;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_POSITION]);
}

static gboolean
set_percent (GtkAccessibleRange *range,
             double              percent)
{
  set_position (DIPTYCH_PANE_DIVIDER (range), percent / 100);
  return TRUE;
}

static void
diptych_pane_divider_range_init (GtkAccessibleRangeInterface *iface)
{
  iface->set_current_value = set_percent;
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  DiptychPaneDivider *self = DIPTYCH_PANE_DIVIDER (widget);

  set_position (self, self->position + g_variant_get_double (args));
  return TRUE;
}

static gboolean
equalise_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  set_position (DIPTYCH_PANE_DIVIDER (widget), MIDDLE);
  return TRUE;
}

static void
pressed_cb (DiptychPaneDivider *self,
            int                 n_press)
{
  if (n_press == 2)
    set_position (self, MIDDLE);
}

static void
drag_begin_cb (DiptychPaneDivider *self)
{
  self->drag_position = self->position;
}

static void
drag_update_cb (DiptychPaneDivider *self,
                double              x,
                double              y)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int room = gtk_widget_get_width (gtk_widget_get_parent (widget)) - gtk_widget_get_width (widget);

  set_position (self, self->drag_position + x / MAX (1, room));
}

static void
diptych_pane_divider_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  if (prop_id == PROP_POSITION)
    g_value_set_double (value, DIPTYCH_PANE_DIVIDER (object)->position);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
diptych_pane_divider_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  if (prop_id == PROP_POSITION)
    set_position (DIPTYCH_PANE_DIVIDER (object), g_value_get_double (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
diptych_pane_divider_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);

  G_OBJECT_CLASS (diptych_pane_divider_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, step_cb, "d", -STEP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, step_cb, "d", STEP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, step_cb, "d", -1.);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, step_cb, "d", 1.);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, equalise_cb, NULL);
}

static void
diptych_pane_divider_class_init (DiptychPaneDividerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = diptych_pane_divider_dispose;
  object_class->get_property = diptych_pane_divider_get_property;
  object_class->set_property = diptych_pane_divider_set_property;

  /**
   * DiptychPaneDivider:position:
   *
   * The share of the pane before it in the room of both.
   */
  props[PROP_POSITION] = g_param_spec_double ("position", NULL, NULL, DIPTYCH_PANE_DIVIDER_MIN, DIPTYCH_PANE_DIVIDER_MAX,
                                              MIDDLE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "panedivider");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
diptych_pane_divider_init (DiptychPaneDivider *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->position = MIDDLE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Width of the left article"),
                                  GTK_ACCESSIBLE_PROPERTY_ORIENTATION, GTK_ORIENTATION_HORIZONTAL,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, DIPTYCH_PANE_DIVIDER_MIN * 100,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, DIPTYCH_PANE_DIVIDER_MAX * 100,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, MIDDLE * 100, -1);
}

/**
 * diptych_pane_divider_new:
 * @child: (transfer floating): what is seen between the panes
 *
 * Returns: (transfer floating): a divider in the middle
 */
GtkWidget *
diptych_pane_divider_new (GtkWidget *child)
{
  GtkWidget *self = g_object_new (DIPTYCH_TYPE_PANE_DIVIDER, NULL);

  gtk_widget_set_parent (child, self);
  return self;
}
