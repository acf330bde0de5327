/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-person-chooser.h"

#include <glib/gi18n.h>

#include "diptych-wording.h"

struct _DiptychPersonChooser
{
  AdwDialog parent_instance;

  GtkEditable *search_entry;
  GtkListBox  *list_box;
  char        *needle;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiptychPersonChooser, diptych_person_chooser, ADW_TYPE_DIALOG)

static char *
fold (const char *string)
{
  g_autofree char *normal = g_utf8_normalize (string, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (normal, -1);
}

/* Whether a form of the name holds what is searched for. */
static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       user_data)
{
  DiptychPersonChooser *self = user_data;
  const char *names = g_object_get_data (G_OBJECT (row), "names");

  return self->needle == NULL || (names != NULL && strstr (names, self->needle) != NULL);
}

static void
search_cb (DiptychPersonChooser *self)
{
  g_autofree char *needle = fold (gtk_editable_get_text (self->search_entry));

  g_set_str (&self->needle, *needle != '\0' ? needle : NULL);
  gtk_list_box_invalidate_filter (self->list_box);
}

static void
choose (DiptychPersonChooser *self,
        GtkListBoxRow        *row)
{
  g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (row), "item"));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
row_activated_cb (DiptychPersonChooser *self,
                  GtkListBoxRow        *row)
{
  choose (self, row);
}

/* Enter in the search takes the first that is found. */
static void
search_activated_cb (DiptychPersonChooser *self)
{
  GtkListBoxRow *row;

  search_cb (self);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      {
        choose (self, row);
        return;
      }
}

static void
diptych_person_chooser_dispose (GObject *object)
{
  DiptychPersonChooser *self = DIPTYCH_PERSON_CHOOSER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DIPTYCH_TYPE_PERSON_CHOOSER);
  g_clear_pointer (&self->needle, g_free);

  G_OBJECT_CLASS (diptych_person_chooser_parent_class)->dispose (object);
}

static void
diptych_person_chooser_class_init (DiptychPersonChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diptych_person_chooser_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", DIPTYCH_TYPE_PERSON_CHOOSER, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, DIPTYCH_TYPE_PERSON_ITEM);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/diptych/Diptych/ui/diptych-person-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, DiptychPersonChooser, search_entry);
  gtk_widget_class_bind_template_child (widget_class, DiptychPersonChooser, list_box);
}

static void
diptych_person_chooser_init (DiptychPersonChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list_box, filter_cb, self, NULL);
  g_signal_connect_swapped (self->search_entry, "search-changed", G_CALLBACK (search_cb), self);
  g_signal_connect_swapped (self->search_entry, "activate", G_CALLBACK (search_activated_cb), self);
  g_signal_connect_swapped (self->search_entry, "stop-search", G_CALLBACK (adw_dialog_close), self);
  g_signal_connect_swapped (self->list_box, "row-activated", G_CALLBACK (row_activated_cb), self);
}

static AdwActionRow *
add_row (DiptychPersonChooser *self,
         const char           *title,
         const char           *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_list_box_append (self->list_box, row);
  return ADW_ACTION_ROW (row);
}

static void
add_person (DiptychPersonChooser *self,
            DiptychPersonItem    *item)
{
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", diptych_wording_get_entity_kind (diptych_person_item_get_kind (item)),
                                               diptych_wording_get_presence (DIPTYCH_ITEM (item)));
  AdwActionRow *row = add_row (self, diptych_person_item_get_name (item), subtitle);
  g_autoptr (GString) names = g_string_new (diptych_person_item_get_name (item));

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      g_auto (GStrv) variants = diptych_person_item_dup_variants (item, side);

      for (guint i = 0; variants[i] != NULL; i++)
        g_string_append_printf (names, "\n%s", variants[i]);
    }
  g_object_set_data_full (G_OBJECT (row), "item", g_object_ref (item), g_object_unref);
  g_object_set_data_full (G_OBJECT (row), "names", fold (names->str), g_free);
}

/**
 * diptych_person_chooser_new:
 * @items: (element-type DiptychPersonItem): those to choose from
 * @nobody: (nullable): how to say that it is none of them, if that can be
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
diptych_person_chooser_new (const char *title,
                            GPtrArray  *items,
                            const char *nobody)
{
  DiptychPersonChooser *self = g_object_new (DIPTYCH_TYPE_PERSON_CHOOSER, "title", title, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_box), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (nobody != NULL)
    add_row (self, nobody, NULL);
  for (guint i = 0; i < items->len; i++)
    add_person (self, items->pdata[i]);
  return ADW_DIALOG (self);
}
