/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-window-private.h"

#include <glib/gi18n.h>

#include "diptych-help-dialog.h"
#include "diptych-recent-stories.h"
#include "diptych-tour-dialog.h"

/* Who waits for longer has turned to something else. */
#define LONG_WORK_US (5 * G_USEC_PER_SEC)

#define NOTIFICATION "comparison-ready"

static void
help_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  adw_dialog_present (diptych_help_dialog_new (), widget);
}

static void
tour_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  g_settings_set_boolean (DIPTYCH_WINDOW (widget)->settings, "tour-offered", FALSE);
  adw_dialog_present (diptych_tour_dialog_new (), widget);
}

static void
dismiss_tour_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  g_settings_set_boolean (DIPTYCH_WINDOW (widget)->settings, "tour-offered", FALSE);
}

static void
open_recent_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  g_autofree const char **uris = g_variant_get_strv (parameter, NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; uris[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_uri (uris[i]));
  diptych_window_open_files (DIPTYCH_WINDOW (widget), (GFile **) files->pdata, files->len);
}

void
diptych_window_class_install_welcome_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.help", NULL, help_action);
  gtk_widget_class_install_action (widget_class, "win.tour", NULL, tour_action);
  gtk_widget_class_install_action (widget_class, "win.dismiss-tour", NULL, dismiss_tour_action);
  gtk_widget_class_install_action (widget_class, "win.open-recent", "as", open_recent_action);
}

static void
update_recent_menu (DiptychWindow *self)
{
  g_autoptr (GMenu) recent = diptych_recent_stories_new_menu (self->settings);

  if (g_menu_model_get_n_items (G_MENU_MODEL (self->open_menu)) > 1)
    g_menu_remove (self->open_menu, 1);
  if (g_menu_model_get_n_items (G_MENU_MODEL (recent)) > 0)
    g_menu_append_section (self->open_menu, _("Opened Last"), G_MENU_MODEL (recent));
}

void
diptych_window_init_welcome (DiptychWindow *self)
{
  g_settings_bind (self->settings, "tour-offered", self->tour_revealer, "reveal-child", G_SETTINGS_BIND_GET);
  g_signal_connect_object (self->settings, "changed::recent-stories", G_CALLBACK (update_recent_menu), self, G_CONNECT_SWAPPED);
  update_recent_menu (self);
}

/* Called when a comparison is there: keeps the story among those opened last. */
void
diptych_window_keep_recent (DiptychWindow      *self,
                            const char * const *uris)
{
  g_autofree char *title = diptych_story_dup_title (self->story);

  diptych_recent_stories_add (self->settings, title != NULL ? title : diptych_story_get_outlet (self->story, DIPTYCH_SIDE_LEFT), uris);
}

static void
send_notification (DiptychWindow *self)
{
  g_autoptr (GNotification) notification = g_notification_new (_("Comparison Ready"));
  g_autofree char *title = diptych_story_dup_title (self->story);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (title != NULL)
    g_notification_set_body (notification, title);
  if (application != NULL)
    g_application_send_notification (G_APPLICATION (application), NOTIFICATION, notification);
}

/* Tells of long work that ended while the window was not looked at, and only of that. */
void
diptych_window_watch_work (DiptychWindow *self)
{
  gint64 now = g_get_monotonic_time ();

  if (diptych_story_get_busy (self->story))
    {
      self->work_started = now;
      return;
    }
  if (self->work_started != 0 && now - self->work_started >= LONG_WORK_US
      && diptych_story_get_comparison (self->story) != NULL && !gtk_window_is_active (GTK_WINDOW (self)))
    send_notification (self);
  self->work_started = 0;
}
