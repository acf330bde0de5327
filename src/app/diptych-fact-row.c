/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact-row.h"

#include <glib/gi18n.h>

#include "diptych-wording.h"

struct _DiptychFactRow
{
  GtkBox parent_instance;

  GtkLabel *left_label;
  GtkLabel *right_label;
  GtkImage *relation_image;
  GtkLabel *details_label;

  DiptychFactItem *item;
};

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (DiptychFactRow, diptych_fact_row, GTK_TYPE_BOX)

static void
show_value (DiptychFactRow *self,
            DiptychSide     side,
            GtkLabel       *label)
{
  g_autofree char *value = diptych_fact_item_dup_value (self->item, side);

  gtk_label_set_label (label, value != NULL ? value : "");
}

static char *
dup_details (DiptychFactItem *item)
{
  const char *kind = diptych_wording_get_fact_kind (diptych_fact_item_get_kind (item));
  DiptychFactRelationKind relation;

  if (!diptych_fact_item_get_relation (item, &relation))
    return g_strdup_printf ("%s · %s", kind, diptych_wording_get_presence (DIPTYCH_ITEM (item)));
  if (diptych_fact_item_get_perhaps_translation (item))
    return g_strdup_printf ("%s · %s · %s", kind, diptych_wording_get_fact_relation (relation), _("Perhaps translation"));
  return g_strdup_printf ("%s · %s", kind, diptych_wording_get_fact_relation (relation));
}

static void
show_item (DiptychFactRow *self)
{
  g_autofree char *details = dup_details (self->item);

  show_value (self, DIPTYCH_SIDE_LEFT, self->left_label);
  show_value (self, DIPTYCH_SIDE_RIGHT, self->right_label);
  gtk_image_set_from_icon_name (self->relation_image, diptych_wording_get_fact_icon (self->item));
  gtk_label_set_label (self->details_label, details);
  if (diptych_item_get_differs (DIPTYCH_ITEM (self->item)))
    gtk_widget_set_css_classes (GTK_WIDGET (self->relation_image), (const char *[]) { "warning", NULL });
  else
    gtk_widget_set_css_classes (GTK_WIDGET (self->relation_image), (const char *[]) { "dimmed", NULL });
}

static void
diptych_fact_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  DiptychFactRow *self = DIPTYCH_FACT_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      if (g_set_object (&self->item, g_value_get_object (value)) && self->item != NULL)
        show_item (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
diptych_fact_row_dispose (GObject *object)
{
  DiptychFactRow *self = DIPTYCH_FACT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DIPTYCH_TYPE_FACT_ROW);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (diptych_fact_row_parent_class)->dispose (object);
}

static void
diptych_fact_row_class_init (DiptychFactRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = diptych_fact_row_dispose;
  object_class->set_property = diptych_fact_row_set_property;

  props[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, DIPTYCH_TYPE_FACT_ITEM,
                                          G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/diptych/Diptych/ui/diptych-fact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DiptychFactRow, left_label);
  gtk_widget_class_bind_template_child (widget_class, DiptychFactRow, right_label);
  gtk_widget_class_bind_template_child (widget_class, DiptychFactRow, relation_image);
  gtk_widget_class_bind_template_child (widget_class, DiptychFactRow, details_label);
}

static void
diptych_fact_row_init (DiptychFactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
