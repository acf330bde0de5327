/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-quotation-row.h"

#include <glib/gi18n.h>

#include "diptych-wording.h"

struct _DiptychQuotationRow
{
  GtkBox parent_instance;

  GtkLabel  *speaker_label;
  GtkImage  *presence_image;
  GtkLabel  *content_label;
  GtkWidget *other_box;
  GtkLabel  *other_label;
  GtkLabel  *details_label;

  DiptychQuotationItem *item;
};

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (DiptychQuotationRow, diptych_quotation_row, GTK_TYPE_BOX)

/* Who says it; a term in quotation marks is said by nobody. */
static char *
dup_heading (DiptychQuotationItem *item)
{
  char *speaker = diptych_quotation_item_dup_speaker (item);
  const DiptychQuotation *quotation = diptych_quotation_item_get_quotation (item, DIPTYCH_SIDE_LEFT);

  if (speaker != NULL)
    return speaker;
  if (quotation == NULL)
    quotation = diptych_quotation_item_get_quotation (item, DIPTYCH_SIDE_RIGHT);
  return g_strdup (quotation->type == DIPTYCH_QUOTATION_TERM ? _("Term in Quotation Marks") : _("Unnamed Speaker"));
}

static char *
dup_details (DiptychQuotationItem *item)
{
  DiptychQuotationRelation relation;
  const DiptychQuotation *quotation = diptych_quotation_item_get_quotation (item, DIPTYCH_SIDE_LEFT);

  if (diptych_quotation_item_get_relation (item, &relation))
    return g_strdup (diptych_wording_get_quotation_relation (relation));
  if (quotation == NULL)
    quotation = diptych_quotation_item_get_quotation (item, DIPTYCH_SIDE_RIGHT);
  if (quotation->type == DIPTYCH_QUOTATION_TERM)
    return g_strdup (diptych_wording_get_presence (DIPTYCH_ITEM (item)));
  return g_strdup_printf ("%s · %s", diptych_wording_get_quotation_type (quotation->type),
                          diptych_wording_get_presence (DIPTYCH_ITEM (item)));
}

static void
show_item (DiptychQuotationRow *self)
{
  DiptychItem *item = DIPTYCH_ITEM (self->item);
  g_autofree char *heading = dup_heading (self->item);
  g_autofree char *content = diptych_item_dup_title (item);
  g_autofree char *other = NULL;
  g_autofree char *details = dup_details (self->item);

  gtk_label_set_label (self->speaker_label, heading);
  gtk_image_set_from_icon_name (self->presence_image, diptych_wording_get_presence_icon (item));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->presence_image), diptych_wording_get_presence (item));
  gtk_label_set_label (self->content_label, content);
  if (diptych_item_get_present (item, DIPTYCH_SIDE_LEFT))
    other = diptych_quotation_item_dup_content (self->item, DIPTYCH_SIDE_RIGHT);
  gtk_label_set_label (self->other_label, other != NULL ? other : "");
  gtk_widget_set_visible (self->other_box, other != NULL && !g_str_equal (other, content));
  gtk_label_set_label (self->details_label, details);
}

static void
diptych_quotation_row_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  DiptychQuotationRow *self = DIPTYCH_QUOTATION_ROW (object);

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
diptych_quotation_row_dispose (GObject *object)
{
  DiptychQuotationRow *self = DIPTYCH_QUOTATION_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DIPTYCH_TYPE_QUOTATION_ROW);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (diptych_quotation_row_parent_class)->dispose (object);
}

static void
diptych_quotation_row_class_init (DiptychQuotationRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = diptych_quotation_row_dispose;
  object_class->set_property = diptych_quotation_row_set_property;

  props[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, DIPTYCH_TYPE_QUOTATION_ITEM,
                                          G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/diptych/Diptych/ui/diptych-quotation-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DiptychQuotationRow, speaker_label);
  gtk_widget_class_bind_template_child (widget_class, DiptychQuotationRow, presence_image);
  gtk_widget_class_bind_template_child (widget_class, DiptychQuotationRow, content_label);
  gtk_widget_class_bind_template_child (widget_class, DiptychQuotationRow, other_box);
  gtk_widget_class_bind_template_child (widget_class, DiptychQuotationRow, other_label);
  gtk_widget_class_bind_template_child (widget_class, DiptychQuotationRow, details_label);
}

static void
diptych_quotation_row_init (DiptychQuotationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
