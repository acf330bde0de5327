/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact-row.h"

#include <glib/gi18n.h>

#include "diptych-wording.h"

struct _DiptychFactRow
{
  DiptychItemRow parent_instance;

  GtkLabel *left_label;
  GtkLabel *right_label;
  GtkLabel *left_sentence;
  GtkLabel *right_sentence;
  GtkImage *relation_image;
  GtkLabel *details_label;
};

G_DEFINE_FINAL_TYPE (DiptychFactRow, diptych_fact_row, DIPTYCH_TYPE_ITEM_ROW)

static DiptychFactItem *
get_item (DiptychFactRow *self)
{
  return DIPTYCH_FACT_ITEM (diptych_item_row_get_item (DIPTYCH_ITEM_ROW (self)));
}

/* The value on @side, and the sentence that states it. */
static void
show_value (DiptychFactRow *self,
            DiptychSide     side,
            GtkLabel       *label,
            GtkLabel       *sentence_label)
{
  g_autofree char *value = diptych_fact_item_dup_value (get_item (self), side);
  g_autofree char *sentence = diptych_fact_item_dup_sentence (get_item (self), side);

  gtk_label_set_label (label, value != NULL ? value : "");
  gtk_label_set_label (sentence_label, sentence != NULL ? sentence : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (sentence_label), sentence);
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
diptych_fact_row_show (DiptychItemRow *row,
                       DiptychItem    *item)
{
  DiptychFactRow *self = DIPTYCH_FACT_ROW (row);
  g_autofree char *details = dup_details (get_item (self));

  show_value (self, DIPTYCH_SIDE_LEFT, self->left_label, self->left_sentence);
  show_value (self, DIPTYCH_SIDE_RIGHT, self->right_label, self->right_sentence);
  gtk_image_set_from_icon_name (self->relation_image, diptych_wording_get_fact_icon (get_item (self)));
  gtk_label_set_label (self->details_label, details);
  if (diptych_item_get_differs (item))
    gtk_widget_set_css_classes (GTK_WIDGET (self->relation_image), (const char *[]) { "warning", NULL });
  else
    gtk_widget_set_css_classes (GTK_WIDGET (self->relation_image), (const char *[]) { "dimmed", NULL });
}

static void
diptych_fact_row_class_init (DiptychFactRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  DIPTYCH_ITEM_ROW_CLASS (klass)->show = diptych_fact_row_show;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/diptych/Diptych/ui/diptych-fact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DiptychFactRow, left_label);
  gtk_widget_class_bind_template_child (widget_class, DiptychFactRow, right_label);
  gtk_widget_class_bind_template_child (widget_class, DiptychFactRow, left_sentence);
  gtk_widget_class_bind_template_child (widget_class, DiptychFactRow, right_sentence);
  gtk_widget_class_bind_template_child (widget_class, DiptychFactRow, relation_image);
  gtk_widget_class_bind_template_child (widget_class, DiptychFactRow, details_label);
}

static void
diptych_fact_row_init (DiptychFactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
