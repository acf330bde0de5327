/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-column.h"

struct _DiptychColumn
{
  GtkWidget parent_instance;

  GtkWidget *child;
  int        maximum_width;
  float      xalign;
};

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_MAXIMUM_WIDTH,
  PROP_XALIGN,
  N_PROPS,
  /* From GtkScrollable, and those of the child. */
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (DiptychColumn, diptych_column, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static GtkSizeRequestMode
diptych_column_get_request_mode (GtkWidget *widget)
{
  GtkWidget *child = DIPTYCH_COLUMN (widget)->child;

  return child != NULL ? gtk_widget_get_request_mode (child) : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
diptych_column_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  DiptychColumn *self = DIPTYCH_COLUMN (widget);

  *minimum = *natural = 0;
  if (self->child == NULL)
    return;
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    {
      int child_minimum;

      gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, NULL, NULL, NULL);
      for_size = MAX (child_minimum, MIN (for_size, self->maximum_width));
    }
  gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, MIN (*natural, self->maximum_width));
}

static void
diptych_column_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  DiptychColumn *self = DIPTYCH_COLUMN (widget);
  int minimum, child_width;

  if (self->child == NULL)
    return;
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  child_width = MAX (minimum, MIN (width, self->maximum_width));
  gtk_widget_size_allocate (self->child,
                            &(GtkAllocation) { (width - child_width) * self->xalign, 0, child_width, height },
                            baseline);
}

static gboolean
is_scrollable (DiptychColumn *self)
{
  return self->child != NULL && GTK_IS_SCROLLABLE (self->child);
}

static void
diptych_column_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  DiptychColumn *self = DIPTYCH_COLUMN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_MAXIMUM_WIDTH:
      g_value_set_int (value, self->maximum_width);
      break;
    case PROP_XALIGN:
      g_value_set_float (value, self->xalign);
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      if (is_scrollable (self))
        g_object_get_property (G_OBJECT (self->child), pspec->name, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_child (DiptychColumn *self,
           GtkWidget     *child)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
diptych_column_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  DiptychColumn *self = DIPTYCH_COLUMN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      set_child (self, g_value_get_object (value));
      break;
    case PROP_MAXIMUM_WIDTH:
      self->maximum_width = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_XALIGN:
      self->xalign = g_value_get_float (value);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      if (is_scrollable (self))
        g_object_set_property (G_OBJECT (self->child), pspec->name, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
diptych_column_dispose (GObject *object)
{
  set_child (DIPTYCH_COLUMN (object), NULL);

  G_OBJECT_CLASS (diptych_column_parent_class)->dispose (object);
}

static void
diptych_column_class_init (DiptychColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = diptych_column_dispose;
  object_class->get_property = diptych_column_get_property;
  object_class->set_property = diptych_column_set_property;
  widget_class->get_request_mode = diptych_column_get_request_mode;
  widget_class->measure = diptych_column_measure;
  widget_class->size_allocate = diptych_column_size_allocate;

  props[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  /**
   * DiptychColumn:maximum-width:
   *
   * How wide the child may become, in pixels.
   */
  props[PROP_MAXIMUM_WIDTH] = g_param_spec_int ("maximum-width", NULL, NULL, 0, G_MAXINT, G_MAXINT, flags);
  /**
   * DiptychColumn:xalign:
   *
   * Where the child lies if there is more room: 0 is left, 1 is right.
   */
  props[PROP_XALIGN] = g_param_spec_float ("xalign", NULL, NULL, 0.f, 1.f, 0.5f, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
diptych_column_init (DiptychColumn *self)
{
  self->maximum_width = G_MAXINT;
  self->xalign = 0.5f;
}
