/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-quotation-row.h"

#include <glib/gi18n.h>

#include "diptych-correction-menu.h"
#include "diptych-wording.h"

struct _DiptychQuotationRow
{
  DiptychItemRow parent_instance;

  GtkMenuButton *menu_button;
  GtkLabel      *speaker_label;
  GtkImage      *presence_image;
  GtkLabel      *content_label;
  GtkWidget     *other_box;
  GtkLabel      *other_label;
  GtkLabel      *details_label;
};

G_DEFINE_FINAL_TYPE (DiptychQuotationRow, diptych_quotation_row, DIPTYCH_TYPE_ITEM_ROW)

static DiptychQuotationItem *
get_item (DiptychQuotationRow *self)
{
  return DIPTYCH_QUOTATION_ITEM (diptych_item_row_get_item (DIPTYCH_ITEM_ROW (self)));
}

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
    return g_strdup (diptych_wording_get_quotation_relation (item));
  if (quotation == NULL)
    quotation = diptych_quotation_item_get_quotation (item, DIPTYCH_SIDE_RIGHT);
  if (quotation->type == DIPTYCH_QUOTATION_TERM)
    return g_strdup (diptych_wording_get_presence (DIPTYCH_ITEM (item)));
  return g_strdup_printf ("%s · %s", diptych_wording_get_quotation_type (quotation->type),
                          diptych_wording_get_presence (DIPTYCH_ITEM (item)));
}

static void
diptych_quotation_row_show (DiptychItemRow *row,
                            DiptychItem    *item)
{
  DiptychQuotationRow *self = DIPTYCH_QUOTATION_ROW (row);
  g_autofree char *heading = dup_heading (get_item (self));
  g_autofree char *content = diptych_item_dup_title (item);
  g_autofree char *other = NULL;
  g_autofree char *details = dup_details (get_item (self));
  g_autofree char *menu = NULL;

  gtk_label_set_label (self->speaker_label, heading);
  gtk_image_set_from_icon_name (self->presence_image, diptych_wording_get_presence_icon (item));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->presence_image), diptych_wording_get_presence (item));
  gtk_label_set_label (self->content_label, content);
  if (diptych_item_get_present (item, DIPTYCH_SIDE_LEFT))
    other = diptych_quotation_item_dup_content (get_item (self), DIPTYCH_SIDE_RIGHT);
  gtk_label_set_label (self->other_label, other != NULL ? other : "");
  gtk_widget_set_visible (self->other_box, other != NULL && !g_str_equal (other, content));
  gtk_label_set_label (self->details_label, details);
  /* Translators: the button that opens the menu of a quotation; %s is who says it */
  menu = g_strdup_printf (_("Correct the quotation: %s"), heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, menu, -1);
}

static GMenuModel *
diptych_quotation_row_create_menu (DiptychItemRow *row,
                              DiptychItem    *item)
{
  return diptych_correction_menu_new_for_quotation (DIPTYCH_QUOTATION_ITEM (item));
}

static void
diptych_quotation_row_class_init (DiptychQuotationRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  DIPTYCH_ITEM_ROW_CLASS (klass)->show = diptych_quotation_row_show;
  DIPTYCH_ITEM_ROW_CLASS (klass)->create_menu = diptych_quotation_row_create_menu;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/diptych/Diptych/ui/diptych-quotation-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DiptychQuotationRow, speaker_label);
  gtk_widget_class_bind_template_child (widget_class, DiptychQuotationRow, presence_image);
  gtk_widget_class_bind_template_child (widget_class, DiptychQuotationRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, DiptychQuotationRow, content_label);
  gtk_widget_class_bind_template_child (widget_class, DiptychQuotationRow, other_box);
  gtk_widget_class_bind_template_child (widget_class, DiptychQuotationRow, other_label);
  gtk_widget_class_bind_template_child (widget_class, DiptychQuotationRow, details_label);
}

static void
diptych_quotation_row_init (DiptychQuotationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  diptych_item_row_set_menu_button (DIPTYCH_ITEM_ROW (self), self->menu_button);
}
