/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-person-row.h"

#include <glib/gi18n.h>

#include "diptych-correction-menu.h"
#include "diptych-wording.h"

/* In code points, what three lines of the row have room for. */
#define SUMMARY_LENGTH 64

struct _DiptychPersonRow
{
  DiptychItemRow parent_instance;

  GtkMenuButton *menu_button;
  GtkLabel    *name_label;
  GtkImage    *presence_image;
  GtkWidget   *details_button;
  GtkLabel    *left_count;
  GtkLabel    *right_count;
  GtkLevelBar *left_bar;
  GtkLevelBar *right_bar;
  GtkWidget   *descriptions;
  GtkLabel    *left_label;
  GtkLabel    *right_label;
  GtkWidget   *translation_label;
};

G_DEFINE_FINAL_TYPE (DiptychPersonRow, diptych_person_row, DIPTYCH_TYPE_ITEM_ROW)

static DiptychPersonItem *
get_item (DiptychPersonRow *self)
{
  return DIPTYCH_PERSON_ITEM (diptych_item_row_get_item (DIPTYCH_ITEM_ROW (self)));
}

static void
show_count (DiptychPersonRow *self,
            DiptychSide       side,
            GtkLabel         *label,
            GtkLevelBar      *bar)
{
  guint n = diptych_person_item_get_n_mentions (get_item (self), side);
  g_autofree char *text = g_strdup_printf ("%u", n);

  gtk_label_set_label (label, text);
  gtk_level_bar_set_max_value (bar, MAX (1, diptych_person_item_get_max_mentions (get_item (self))));
  gtk_level_bar_set_value (bar, n);
}

/* The @phrases that there is room for, and how many there are besides. */
static char *
dup_summary (char **phrases)
{
  g_autoptr (GString) summary = g_string_new (NULL);
  glong length = 0;
  guint left_out = 0;

  for (guint i = 0; phrases[i] != NULL; i++)
    {
      glong phrase_length = g_utf8_strlen (phrases[i], -1);

      if (length + phrase_length > SUMMARY_LENGTH)
        {
          left_out++;
          continue;
        }
      g_string_append_printf (summary, "%s%s", length > 0 ? "\u00a0· " : "", phrases[i]);
      length += phrase_length;
    }
  if (summary->len == 0 && left_out > 0)
    {
      g_string_assign (summary, phrases[0]);
      left_out--;
    }
  if (left_out > 0)
    g_string_append_printf (summary, "\u00a0·\u00a0+%u", left_out);
  return g_string_free_and_steal (g_steal_pointer (&summary));
}

/* The forms of the name on @side other than the one that heads the row. */
static char **
dup_other_names (DiptychPersonRow *self,
                 DiptychSide       side)
{
  g_auto (GStrv) variants = diptych_person_item_dup_variants (get_item (self), side);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; variants[i] != NULL; i++)
    if (!g_str_equal (variants[i], diptych_person_item_get_name (get_item (self))))
      g_strv_builder_add (builder, variants[i]);
  return g_strv_builder_end (builder);
}

/* How @side describes it, or else how it spells the name. */
static gboolean
show_description (DiptychPersonRow *self,
                  DiptychSide       side,
                  GtkLabel         *label)
{
  g_auto (GStrv) descriptions = diptych_person_item_dup_descriptions (get_item (self), side);
  g_auto (GStrv) names = dup_other_names (self, side);
  char **phrases = descriptions[0] != NULL ? descriptions : names;
  g_autofree char *summary = dup_summary (phrases);
  g_autofree char *all = g_strjoinv ("\n", phrases);

  gtk_label_set_label (label, summary);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), all);
  return *summary != '\0';
}

static void
diptych_person_row_show (DiptychItemRow *row,
                         DiptychItem    *item)
{
  DiptychPersonRow *self = DIPTYCH_PERSON_ROW (row);
  g_autofree char *details = NULL;
  g_autofree char *menu = NULL;
  gboolean described;

  gtk_label_set_label (self->name_label, diptych_person_item_get_name (get_item (self)));
  gtk_image_set_from_icon_name (self->presence_image, diptych_wording_get_presence_icon (item));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->presence_image), diptych_wording_get_presence (item));
  show_count (self, DIPTYCH_SIDE_LEFT, self->left_count, self->left_bar);
  show_count (self, DIPTYCH_SIDE_RIGHT, self->right_count, self->right_bar);
  described = show_description (self, DIPTYCH_SIDE_LEFT, self->left_label);
  described |= show_description (self, DIPTYCH_SIDE_RIGHT, self->right_label);
  gtk_widget_set_visible (self->descriptions, described);
  gtk_widget_set_visible (self->translation_label, diptych_person_item_get_perhaps_translation (get_item (self)));
  /* Translators: the button that opens the page of a person */
  details = g_strdup_printf (_("Details of %s"), diptych_person_item_get_name (get_item (self)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->details_button), GTK_ACCESSIBLE_PROPERTY_LABEL, details, -1);
  /* Translators: the button that opens the menu of a person */
  menu = g_strdup_printf (_("Correct %s"), diptych_person_item_get_name (get_item (self)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, menu, -1);
}

static void
details_cb (DiptychPersonRow *self)
{
  DiptychItem *item = DIPTYCH_ITEM (get_item (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "inspector.show-person", "(ii)",
                              diptych_item_get_index (item, DIPTYCH_SIDE_LEFT),
                              diptych_item_get_index (item, DIPTYCH_SIDE_RIGHT));
}

static GMenuModel *
diptych_person_row_create_menu (DiptychItemRow *row,
                              DiptychItem    *item)
{
  return diptych_correction_menu_new_for_person (DIPTYCH_PERSON_ITEM (item));
}

static void
diptych_person_row_class_init (DiptychPersonRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  DIPTYCH_ITEM_ROW_CLASS (klass)->show = diptych_person_row_show;
  DIPTYCH_ITEM_ROW_CLASS (klass)->create_menu = diptych_person_row_create_menu;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/diptych/Diptych/ui/diptych-person-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DiptychPersonRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, DiptychPersonRow, presence_image);
  gtk_widget_class_bind_template_child (widget_class, DiptychPersonRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, DiptychPersonRow, details_button);
  gtk_widget_class_bind_template_child (widget_class, DiptychPersonRow, left_count);
  gtk_widget_class_bind_template_child (widget_class, DiptychPersonRow, right_count);
  gtk_widget_class_bind_template_child (widget_class, DiptychPersonRow, left_bar);
  gtk_widget_class_bind_template_child (widget_class, DiptychPersonRow, right_bar);
  gtk_widget_class_bind_template_child (widget_class, DiptychPersonRow, descriptions);
  gtk_widget_class_bind_template_child (widget_class, DiptychPersonRow, left_label);
  gtk_widget_class_bind_template_child (widget_class, DiptychPersonRow, right_label);
  gtk_widget_class_bind_template_child (widget_class, DiptychPersonRow, translation_label);
}

static void
diptych_person_row_init (DiptychPersonRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  diptych_item_row_set_menu_button (DIPTYCH_ITEM_ROW (self), self->menu_button);
  diptych_item_row_set_up_bar (self->left_bar);
  diptych_item_row_set_up_bar (self->right_bar);
  g_signal_connect_swapped (self->details_button, "clicked", G_CALLBACK (details_cb), self);
}
