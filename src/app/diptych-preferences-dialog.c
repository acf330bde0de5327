/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-preferences-dialog.h"

#include <glib/gi18n.h>

struct _DiptychPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  GtkWidget *color_scheme_row;
  GtkWidget *text_size_row;
  GtkWidget *text_width_row;
  GtkWidget *line_spacing_row;
  GtkWidget *highlight_people_row;
  GtkWidget *highlight_quotations_row;
  GtkWidget *highlight_facts_row;
  GtkWidget *highlight_aligned_row;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (DiptychPreferencesDialog, diptych_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

static gboolean
scheme_to_position (GValue   *value,
                    GVariant *variant,
                    gpointer  user_data)
{
  g_value_set_uint (value, g_settings_get_enum (user_data, "color-scheme"));
  return TRUE;
}

static GVariant *
position_to_scheme (const GValue       *value,
                    const GVariantType *type,
                    gpointer            user_data)
{
  static const char * const schemes[] = { "system", "light", "dark", "sepia" };

  return g_variant_new_string (schemes[MIN (g_value_get_uint (value), G_N_ELEMENTS (schemes) - 1)]);
}

/* What the dialog shows; sizes of windows and the like are no preferences. */
static void
reset_cb (DiptychPreferencesDialog *self)
{
  static const char * const keys[] = {
    "color-scheme", "text-size", "text-width", "line-spacing", "highlight-people", "highlight-quotations",
    "highlight-facts", "highlight-aligned",
  };
  AdwToast *toast = adw_toast_new (_("Preferences were reset"));

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (self->settings, keys[i]);
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), toast);
}

static void
diptych_preferences_dialog_dispose (GObject *object)
{
  DiptychPreferencesDialog *self = DIPTYCH_PREFERENCES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DIPTYCH_TYPE_PREFERENCES_DIALOG);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (diptych_preferences_dialog_parent_class)->dispose (object);
}

static void
diptych_preferences_dialog_class_init (DiptychPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diptych_preferences_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/diptych/Diptych/ui/diptych-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DiptychPreferencesDialog, color_scheme_row);
  gtk_widget_class_bind_template_child (widget_class, DiptychPreferencesDialog, text_size_row);
  gtk_widget_class_bind_template_child (widget_class, DiptychPreferencesDialog, text_width_row);
  gtk_widget_class_bind_template_child (widget_class, DiptychPreferencesDialog, line_spacing_row);
  gtk_widget_class_bind_template_child (widget_class, DiptychPreferencesDialog, highlight_people_row);
  gtk_widget_class_bind_template_child (widget_class, DiptychPreferencesDialog, highlight_quotations_row);
  gtk_widget_class_bind_template_child (widget_class, DiptychPreferencesDialog, highlight_facts_row);
  gtk_widget_class_bind_template_child (widget_class, DiptychPreferencesDialog, highlight_aligned_row);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
}

static void
diptych_preferences_dialog_init (DiptychPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (DIPTYCH_APPLICATION_ID);
  g_settings_bind_with_mapping (self->settings, "color-scheme", self->color_scheme_row, "selected",
                                G_SETTINGS_BIND_DEFAULT, scheme_to_position, position_to_scheme,
                                self->settings, NULL);
  g_settings_bind (self->settings, "text-size", self->text_size_row, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "text-width", self->text_width_row, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "line-spacing", self->line_spacing_row, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "highlight-people", self->highlight_people_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "highlight-quotations", self->highlight_quotations_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "highlight-facts", self->highlight_facts_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "highlight-aligned", self->highlight_aligned_row, "active", G_SETTINGS_BIND_DEFAULT);
}

/**
 * diptych_preferences_dialog_new:
 *
 * Returns: (transfer floating): the preferences
 */
AdwDialog *
diptych_preferences_dialog_new (void)
{
  return g_object_new (DIPTYCH_TYPE_PREFERENCES_DIALOG, NULL);
}
