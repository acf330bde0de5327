/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <glib/gstdio.h>

#include "diptych-application.h"
#include "diptych-paste-dialog.h"
#include "diptych-window.h"

/* What a drag brings is given to the drop target itself: no screen is asked for more
 * than to be there. */

static GtkDropTarget *
find_drop_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  GtkDropTarget *target = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && target == NULL; child = gtk_widget_get_next_sibling (child))
    target = find_drop_target (child);
  return target;
}

static gboolean
drop (DiptychWindow *window,
      GType          type,
      gconstpointer  content)
{
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, type);
  if (type == G_TYPE_STRING)
    g_value_set_string (&value, content);
  else
    g_value_set_boxed (&value, content);
  g_signal_emit_by_name (find_drop_target (GTK_WIDGET (window)), "drop", &value, 10., 10., &taken);
  return taken;
}

/* Nothing may hold the window or its story after the window is closed. */
static void
close_window (DiptychWindow *window)
{
  DiptychStory *story = diptych_window_get_story (window);
  gpointer left[] = { window, story };

  g_object_add_weak_pointer (G_OBJECT (window), &left[0]);
  g_object_add_weak_pointer (G_OBJECT (story), &left[1]);
  gtk_window_destroy (GTK_WINDOW (window));
  for (guint i = 0; i < 1000 && (left[0] != NULL || left[1] != NULL); i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (left[0]);
  g_assert_null (left[1]);
}

static GFile *
create_file (const char *name,
             const char *text)
{
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), name, NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static void
test_files (gconstpointer data)
{
  DiptychWindow *window = diptych_window_new ((gpointer) data);
  DiptychStory *story = diptych_window_get_story (window);
  g_autoptr (GFile) left = create_file ("left.txt", "The council met on Tuesday.\n\nIt agreed on a budget.\n");
  g_autoptr (GFile) right = create_file ("오른쪽.txt", "의회가 화요일에 모였다.\n\n예산에 합의했다.\n");
  GSList second = { right, NULL }, first = { left, &second };
  GdkFileList *files = gdk_file_list_new_from_list (&first);

  g_assert_true (drop (window, GDK_TYPE_FILE_LIST, files));
  while (diptych_story_get_busy (story))
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (diptych_story_get_error (story));
  g_assert_nonnull (diptych_story_get_comparison (story));
  g_assert_cmpstr (diptych_story_get_outlet (story, DIPTYCH_SIDE_LEFT), ==, "left.txt");
  g_assert_cmpstr (diptych_story_get_outlet (story, DIPTYCH_SIDE_RIGHT), ==, "오른쪽.txt");
  g_boxed_free (GDK_TYPE_FILE_LIST, files);
  close_window (window);
}

static void
test_text (gconstpointer data)
{
  DiptychWindow *window = diptych_window_new ((gpointer) data);
  AdwDialog *dialog;
  g_autofree char *text = NULL;

  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (drop (window, G_TYPE_STRING, "의회가 화요일에 모였다."));
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_true (DIPTYCH_IS_PASTE_DIALOG (dialog));
  text = diptych_paste_dialog_dup_text (DIPTYCH_PASTE_DIALOG (dialog), DIPTYCH_SIDE_LEFT);
  g_assert_cmpstr (text, ==, "의회가 화요일에 모였다.");
  close_window (window);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (DiptychApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  application = diptych_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  g_test_add_data_func ("/drop/files", application, test_files);
  g_test_add_data_func ("/drop/text", application, test_text);

  return g_test_run ();
}
