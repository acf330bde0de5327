/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-application.h"

#include <glib/gi18n.h>

#include "diptych-korean-labels.h"
#include "diptych-preferences-dialog.h"
#include "diptych-window.h"

/* Of its height: a text that is only read has no other sign of where the keyboard is. */
#define CARET_WIDTH 0.1

/* In the order of the setting, the one that libadwaita does not have. */
#define SEPIA 3

struct _DiptychApplication
{
  AdwApplication parent_instance;

  GSettings      *settings;
  GtkCssProvider *text_style;
  GtkCssProvider *sepia;
  const char     *first_action;   /* what to do instead of showing the last story, or NULL */
};

G_DEFINE_FINAL_TYPE (DiptychApplication, diptych_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *accelerators[4];
} shortcuts[] = {
  { "app.new-window", { "<Control>n" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "win.help", { "F1" } },
  { "window.close", { "<Control>w" } },
  { "win.open", { "<Control>o" } },
  { "win.paste", { "<Control><Shift>v" } },
  { "win.save-report", { "<Control><Shift>s" } },
  { "win.print", { "<Control>p" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z" } },
  { "win.find", { "<Control>f" } },
  { "win.search-inspector", { "<Control><Shift>f" } },
  { "win.tie", { "<Control>t" } },
  { "win.copy-citation", { "<Control><Shift>c" } },
  { "win.next-passage", { "<Control>g" } },
  { "win.previous-passage", { "<Control><Shift>g" } },
  { "win.next-difference", { "<Alt>Down" } },
  { "win.previous-difference", { "<Alt>Up" } },
  { "win.partner", { "<Control>j" } },
  { "win.other-pane", { "F6" } },
  { "win.view-mode('left')", { "<Control>1" } },
  { "win.view-mode('both')", { "<Control>2" } },
  { "win.view-mode('right')", { "<Control>3" } },
  { "win.cycle-scrolling", { "F8" } },
  { "win.fold-furniture", { "<Control>h" } },
  { "win.toggle-inspector", { "F9" } },
  { "win.toggle-fullscreen", { "F11" } },
  { "win.clear-selection", { "Escape" } },
  { "win.zoom-in", { "<Control>plus" } },
  { "win.zoom-out", { "<Control>minus" } },
  { "win.zoom-reset", { "<Control>0" } },
};

/* The actions of the desktop entry, which are options of the same name, too. */
static const GOptionEntry options[] = {
  { "new-window", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open a new comparison"), NULL },
  { "paste-articles", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Paste the texts of two articles"), NULL },
  { "version", 'v', 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
  { NULL },
};

static DiptychWindow *
get_window (DiptychApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  return DIPTYCH_IS_WINDOW (window) ? DIPTYCH_WINDOW (window) : diptych_window_new (ADW_APPLICATION (self));
}

static void
diptych_application_activate (GApplication *application)
{
  DiptychApplication *self = DIPTYCH_APPLICATION (application);
  const char *first_action = g_steal_pointer (&self->first_action);
  DiptychWindow *window;

  if (first_action != NULL)
    {
      g_action_group_activate_action (G_ACTION_GROUP (application), first_action, NULL);
      return;
    }
  window = get_window (self);
  if (diptych_window_is_unused (window))
    diptych_window_restore (window);
  gtk_window_present (GTK_WINDOW (window));
}

static void
diptych_application_open (GApplication  *application,
                          GFile        **files,
                          int            n_files,
                          const char    *hint)
{
  DiptychWindow *window = get_window (DIPTYCH_APPLICATION (application));

  diptych_window_open_files (window, files, n_files);
  gtk_window_present (GTK_WINDOW (window));
}

static void
new_window_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  gtk_window_present (GTK_WINDOW (diptych_window_new (ADW_APPLICATION (user_data))));
}

static void
paste_articles_action (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  DiptychWindow *window = get_window (user_data);

  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.paste", NULL);
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  adw_dialog_present (diptych_preferences_dialog_new (), GTK_WIDGET (get_window (user_data)));
}

/* What data/LICENSES.md says of the data that others made. */
static void
add_legal_sections (AdwAboutDialog *dialog)
{
  adw_about_dialog_add_legal_section (dialog, _("Names in English text"),
                                      "© Spencer Kelly (compromise)\n© Faker contributors (@faker-js/faker)",
                                      GTK_LICENSE_MIT_X11, NULL);
  adw_about_dialog_add_legal_section (dialog, _("Related words"), "WordNet 3.0 © 2006 Princeton University",
                                      GTK_LICENSE_CUSTOM,
                                      _("WordNet is provided “as is”, without representations or warranties of any kind. "
                                        "It may be used, copied, modified and distributed for any purpose, without fee, with this notice."));
  adw_about_dialog_add_legal_section (dialog, _("Learned weights"), NULL, GTK_LICENSE_CUSTOM,
                                      _("The models hold weights that were learned from public corpora, and none of their texts. "
                                        "The file data/LICENSES.md of the source names each."));
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  AdwDialog *dialog = adw_about_dialog_new ();

  g_object_set (dialog,
                "application-name", "Diptych",
                "application-icon", DIPTYCH_APPLICATION_ID,
                "version", DIPTYCH_VERSION,
                "developer-name", _("The Diptych developers"),
                "copyright", "© 2026 The Diptych developers",
                "license-type", GTK_LICENSE_GPL_3_0,
                "comments", _("Read two accounts of one story side by side: who is in it, what they say, what both report and where they part."),
                /* Translators: put your names here, one on a line */
                "translator-credits", _("translator-credits"),
                NULL);
  add_legal_sections (ADW_ABOUT_DIALOG (dialog));
  adw_dialog_present (dialog, GTK_WIDGET (get_window (user_data)));
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GList *windows;

  /* Closing a window keeps its size; the application ends when no window and no saving holds it. */
  while ((windows = gtk_application_get_windows (user_data)) != NULL)
    gtk_window_destroy (windows->data);
}

static const GActionEntry actions[] = {
  { "about", about_action },
  { "new-window", new_window_action },
  { "paste-articles", paste_articles_action },
  { "preferences", preferences_action },
  { "quit", quit_action },
};

static void
update_text_style (DiptychApplication *self)
{
  g_autofree char *css = g_strdup_printf (".reading-text { font-size: %d%%; }",
                                          g_settings_get_int (self->settings, "text-size") * 108 / 100);

  gtk_css_provider_load_from_string (self->text_style, css);
}

static void
update_color_scheme (DiptychApplication *self)
{
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK, ADW_COLOR_SCHEME_FORCE_LIGHT,
  };
  int scheme = g_settings_get_enum (self->settings, "color-scheme");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[scheme]);
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (self->sepia));
  if (scheme == SEPIA)
    gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (self->sepia),
                                                GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
diptych_application_startup (GApplication *application)
{
  DiptychApplication *self = DIPTYCH_APPLICATION (application);

  G_APPLICATION_CLASS (diptych_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), shortcuts[i].action, shortcuts[i].accelerators);
  diptych_korean_labels_init ();
  gtk_window_set_default_icon_name (DIPTYCH_APPLICATION_ID);
  g_object_set (gtk_settings_get_default (), "gtk-cursor-aspect-ratio", CARET_WIDTH, NULL);

  self->settings = g_settings_new (DIPTYCH_APPLICATION_ID);
  self->text_style = gtk_css_provider_new ();
  self->sepia = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (self->sepia, "/io/github/diptych/Diptych/sepia.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (self->text_style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_signal_connect_swapped (self->settings, "changed::text-size", G_CALLBACK (update_text_style), self);
  g_signal_connect_swapped (self->settings, "changed::color-scheme", G_CALLBACK (update_color_scheme), self);
  update_text_style (self);
  update_color_scheme (self);
}

/* The instance that runs already does it; without one, this becomes it and goes on. */
static int
run_action (GApplication *application,
            const char   *action)
{
  g_autoptr (GError) error = NULL;

  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  if (!g_application_get_is_remote (application))
    {
      DIPTYCH_APPLICATION (application)->first_action = action;
      return -1;
    }
  g_action_group_activate_action (G_ACTION_GROUP (application), action, NULL);
  return 0;
}

static int
diptych_application_handle_local_options (GApplication *application,
                                          GVariantDict *arguments)
{
  if (g_variant_dict_contains (arguments, "version"))
    {
      g_print ("Diptych %s\n", DIPTYCH_VERSION);
      return 0;
    }
  for (guint i = 0; options[i].long_name != NULL; i++)
    if (g_variant_dict_contains (arguments, options[i].long_name))
      return run_action (application, options[i].long_name);
  return G_APPLICATION_CLASS (diptych_application_parent_class)->handle_local_options (application, arguments);
}

static void
diptych_application_finalize (GObject *object)
{
  DiptychApplication *self = DIPTYCH_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->text_style);
  g_clear_object (&self->sepia);

  G_OBJECT_CLASS (diptych_application_parent_class)->finalize (object);
}

static void
diptych_application_class_init (DiptychApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = diptych_application_finalize;
  application_class->activate = diptych_application_activate;
  application_class->open = diptych_application_open;
  application_class->startup = diptych_application_startup;
  application_class->handle_local_options = diptych_application_handle_local_options;
}

static void
diptych_application_init (DiptychApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[ARTICLE ARTICLE | STORY]"));
  g_application_set_option_context_summary (G_APPLICATION (self), _("Compares two accounts of one news story."));
}

/**
 * diptych_application_new:
 *
 * Returns: (transfer full): the application
 */
DiptychApplication *
diptych_application_new (void)
{
  return g_object_new (DIPTYCH_TYPE_APPLICATION,
                       "application-id", DIPTYCH_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/diptych/Diptych",
                       NULL);
}
