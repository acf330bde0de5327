/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-description-row.h"

#include "diptych-wording.h"
#include "session/diptych-description-item.h"

struct _DiptychDescriptionRow
{
  DiptychItemRow parent_instance;

  GtkLabel    *name_label;
  GtkImage    *presence_image;
  GtkLabel    *left_count;
  GtkLabel    *right_count;
  GtkLevelBar *left_bar;
  GtkLevelBar *right_bar;
  GtkLabel    *left_label;
  GtkLabel    *right_label;
};

G_DEFINE_FINAL_TYPE (DiptychDescriptionRow, diptych_description_row, DIPTYCH_TYPE_ITEM_ROW)

static void
show_side (DiptychDescriptionItem *item,
           DiptychSide             side,
           GtkLabel               *count,
           GtkLevelBar            *bar,
           GtkLabel               *label)
{
  guint n = diptych_description_item_get_n_descriptions (item, side);
  g_auto (GStrv) descriptions = diptych_description_item_dup_descriptions (item, side);
  g_autofree char *text = g_strjoinv ("\n", descriptions);
  g_autofree char *number = g_strdup_printf ("%u", n);

  gtk_label_set_label (count, number);
  gtk_level_bar_set_max_value (bar, MAX (1, diptych_description_item_get_max_descriptions (item)));
  gtk_level_bar_set_value (bar, n);
  gtk_label_set_label (label, text);
}

static void
diptych_description_row_show (DiptychItemRow *row,
                              DiptychItem    *item)
{
  DiptychDescriptionRow *self = DIPTYCH_DESCRIPTION_ROW (row);
  DiptychDescriptionItem *described = DIPTYCH_DESCRIPTION_ITEM (item);

  gtk_label_set_label (self->name_label, diptych_description_item_get_name (described));
  gtk_image_set_from_icon_name (self->presence_image, diptych_wording_get_presence_icon (item));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->presence_image), diptych_wording_get_presence (item));
  show_side (described, DIPTYCH_SIDE_LEFT, self->left_count, self->left_bar, self->left_label);
  show_side (described, DIPTYCH_SIDE_RIGHT, self->right_count, self->right_bar, self->right_label);
}

static void
diptych_description_row_class_init (DiptychDescriptionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  DIPTYCH_ITEM_ROW_CLASS (klass)->show = diptych_description_row_show;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/diptych/Diptych/ui/diptych-description-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DiptychDescriptionRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, DiptychDescriptionRow, presence_image);
  gtk_widget_class_bind_template_child (widget_class, DiptychDescriptionRow, left_count);
  gtk_widget_class_bind_template_child (widget_class, DiptychDescriptionRow, right_count);
  gtk_widget_class_bind_template_child (widget_class, DiptychDescriptionRow, left_bar);
  gtk_widget_class_bind_template_child (widget_class, DiptychDescriptionRow, right_bar);
  gtk_widget_class_bind_template_child (widget_class, DiptychDescriptionRow, left_label);
  gtk_widget_class_bind_template_child (widget_class, DiptychDescriptionRow, right_label);
}

static void
diptych_description_row_init (DiptychDescriptionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  diptych_item_row_set_up_bar (self->left_bar);
  diptych_item_row_set_up_bar (self->right_bar);
}
