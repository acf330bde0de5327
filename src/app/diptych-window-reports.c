/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-window-private.h"

#include <glib/gi18n.h>

#include "diptych-report-dialog.h"
#include "diptych-report-printer.h"

/* What is being saved, and where to. */
typedef struct
{
  DiptychWindow       *window;
  DiptychComparison   *comparison;
  GFile               *file;
  DiptychReportFormat  format;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *self = data;

  g_clear_object (&self->window);
  g_clear_object (&self->comparison);
  g_clear_object (&self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
show_saved (DiptychWindow *self,
            GFile         *file)
{
  g_autofree char *name = g_file_get_basename (file);
  /* Translators: %s is the name of a file */
  g_autofree char *text = g_strdup_printf (_("“%s” was saved"), name);
  g_autofree char *uri = g_file_get_uri (file);
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _("_Open"));
  adw_toast_set_action_name (toast, "win.open-report");
  adw_toast_set_action_target_value (toast, g_variant_new_string (uri));
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
write_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Saving) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) shown = NULL;
  g_autofree char *name = g_file_get_parse_name (self->file);

  if (g_file_replace_contents_finish (self->file, result, NULL, &error))
    {
      show_saved (self->window, self->file);
      return;
    }
  /* Translators: the first %s is a file, the second says what went wrong */
  shown = g_error_new (DIPTYCH_ERROR, DIPTYCH_ERROR_FAILED, _("The report could not be saved as “%s”: %s. Choose another folder."),
                       name, error->message);
  diptych_window_show_error (self->window, shown);
}

static void
compose_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Saving *self = task_data;

  g_task_return_pointer (task, diptych_report_from_comparison (self->comparison, self->format), (GDestroyNotify) g_bytes_unref);
}

static void
compose_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Saving) self = user_data;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), NULL);
  GFile *file = self->file;

  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, write_cb,
                                       g_steal_pointer (&self));
}

static void
save_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Saving) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;
  Saving *saving = self;

  self->file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  if (self->file == NULL)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        diptych_window_show_error (self->window, error);
      return;
    }
  /* The window stays until it is done: the task that calls back owns it. */
  task = g_task_new (NULL, NULL, compose_cb, g_steal_pointer (&self));
  g_task_set_task_data (task, saving, NULL);
  g_task_run_in_thread (task, compose_thread);
}

static char *
dup_title (DiptychWindow *self)
{
  char *title = diptych_story_dup_title (self->story);

  return title != NULL ? title : g_strdup (_("Comparison"));
}

/* A name that every file system takes. */
static char *
dup_file_name (DiptychWindow       *self,
               DiptychReportFormat  format)
{
  g_autofree char *title = dup_title (self);
  g_autofree char *head = g_utf8_substring (title, 0, MIN (60, g_utf8_strlen (title, -1)));

  g_strdelimit (head, "/\\:*?\"<>|\n\t", '-');
  return g_strconcat (g_strstrip (head), diptych_report_format_get_suffix (format), NULL);
}

static void
format_chosen_cb (DiptychWindow *self,
                  guint          format)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autofree char *name = dup_file_name (self, format);
  Saving *saving = g_new0 (Saving, 1);

  saving->window = g_object_ref (self);
  saving->comparison = g_object_ref (diptych_story_get_comparison (self->story));
  saving->format = format;
  gtk_file_filter_add_mime_type (filter, diptych_report_format_get_media_type (format));
  gtk_file_filter_set_name (filter, diptych_report_format_get_suffix (format));
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_title (dialog, _("Save Report"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, save_cb, saving);
}

static void
save_report_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  DiptychWindow *self = DIPTYCH_WINDOW (widget);
  AdwDialog *dialog;

  if (diptych_story_get_comparison (self->story) == NULL)
    return;
  dialog = diptych_report_dialog_new ();
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (format_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (DiptychWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (source), result, &error)
      && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    diptych_window_show_error (self, error);
}

static void
open_report_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_launch (launcher, GTK_WINDOW (widget), NULL, launched_cb, g_object_ref (widget));
}

static void
print_done_cb (DiptychWindow           *self,
               GtkPrintOperationResult  result,
               GtkPrintOperation       *operation)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  diptych_window_show_error (self, error);
}

static void
print_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  DiptychWindow *self = DIPTYCH_WINDOW (widget);
  DiptychComparison *comparison = diptych_story_get_comparison (self->story);
  g_autofree char *title = dup_title (self);
  g_autoptr (GtkPrintOperation) operation = NULL;

  if (comparison == NULL)
    return;
  operation = diptych_report_printer_new (comparison, title);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (print_done_cb), self, G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), NULL);
}

void
diptych_window_class_install_report_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save-report", NULL, save_report_action);
  gtk_widget_class_install_action (widget_class, "win.open-report", "s", open_report_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
}

void
diptych_window_enable_report_actions (DiptychWindow *self,
                                      gboolean       enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-report", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print", enabled);
}
