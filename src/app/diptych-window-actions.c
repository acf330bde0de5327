/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-window-private.h"

#include <glib/gi18n.h>

#include "diptych-paste-dialog.h"

#define ZOOM_STEP 10
#define ZOOM_NORMAL 100

static void
add_filters (GtkFileDialog *dialog)
{
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) articles = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (articles, _("Articles and Stories"));
  gtk_file_filter_add_mime_type (articles, "text/plain");
  gtk_file_filter_add_mime_type (articles, "text/html");
  gtk_file_filter_add_mime_type (articles, "application/vnd.diptych+json");
  gtk_file_filter_add_suffix (articles, "txt");
  gtk_file_filter_add_suffix (articles, "diptych");
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, articles);
  g_list_store_append (filters, all);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_default_filter (dialog, articles);
}

static void
open_files_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (DiptychWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autoptr (GPtrArray) array = g_ptr_array_new_with_free_func (g_object_unref);

  if (files == NULL)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        diptych_window_show_error (self, error);
      return;
    }
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (array, g_list_model_get_item (files, i));
  diptych_window_open_files (self, (GFile **) array->pdata, array->len);
}

static void
open_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Open Two Articles or a Story"));
  add_filters (dialog);
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (widget), NULL, open_files_cb, g_object_ref (widget));
}

static void
paste_cb (DiptychWindow      *self,
          DiptychPasteDialog *dialog)
{
  g_autofree char *left = diptych_paste_dialog_dup_text (dialog, DIPTYCH_SIDE_LEFT);
  g_autofree char *right = diptych_paste_dialog_dup_text (dialog, DIPTYCH_SIDE_RIGHT);

  diptych_story_open_texts (self->story,
                            left, diptych_paste_dialog_get_outlet (dialog, DIPTYCH_SIDE_LEFT),
                            right, diptych_paste_dialog_get_outlet (dialog, DIPTYCH_SIDE_RIGHT));
}

/* An article that waits for another stands in its place already. */
static void
present_paste_dialog (DiptychWindow *self,
                      const char    *text)
{
  AdwDialog *dialog = diptych_paste_dialog_new ();
  DiptychPasteDialog *paste = DIPTYCH_PASTE_DIALOG (dialog);
  DiptychArticle *pending = diptych_story_get_pending (self->story);
  DiptychSide side = DIPTYCH_SIDE_LEFT;

  if (pending != NULL)
    {
      if (diptych_article_get_outlet (pending) != NULL)
        diptych_paste_dialog_set_outlet (paste, side, diptych_article_get_outlet (pending));
      diptych_paste_dialog_set_text (paste, side, diptych_text_get_string (diptych_article_get_text (pending)));
      side = DIPTYCH_SIDE_RIGHT;
    }
  diptych_paste_dialog_set_text (paste, side, text);
  g_signal_connect_object (dialog, "compare", G_CALLBACK (paste_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
paste_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  present_paste_dialog (DIPTYCH_WINDOW (widget), "");
}

static void
open_sample_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  diptych_story_open_sample (DIPTYCH_WINDOW (widget)->story);
}

static void
cancel_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  DiptychWindow *self = DIPTYCH_WINDOW (widget);

  diptych_story_cancel (self->story);
  diptych_story_drop_pending (self->story);
}

static void
swap_sides_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  DiptychWindow *self = DIPTYCH_WINDOW (widget);

  if (diptych_story_get_comparison (self->story) != NULL)
    diptych_story_swap_sides (self->story);
}

static void
choose_article_action (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  DiptychWindow *self = DIPTYCH_WINDOW (widget);
  guint side, index;

  g_variant_get (parameter, "(uu)", &side, &index);
  if (side < DIPTYCH_N_SIDES && index < diptych_story_get_n_articles (self->story))
    diptych_story_choose_article (self->story, side, index);
}

static void
zoom_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  DiptychWindow *self = DIPTYCH_WINDOW (widget);
  int size = g_settings_get_int (self->settings, "text-size");

  if (g_str_equal (action, "win.zoom-in"))
    size += ZOOM_STEP;
  else if (g_str_equal (action, "win.zoom-out"))
    size -= ZOOM_STEP;
  else
    size = ZOOM_NORMAL;
  g_settings_set_int (self->settings, "text-size", CLAMP (size, 50, 300));
}

static void
partner_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  diptych_story_view_go_to_partner (DIPTYCH_WINDOW (widget)->story_view);
}

static void
other_pane_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  diptych_story_view_go_to_other (DIPTYCH_WINDOW (widget)->story_view);
}

static void
step_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  DiptychWindow *self = DIPTYCH_WINDOW (widget);
  int step = g_str_equal (action, "win.next-passage") ? 1 : -1;

  if (diptych_find_bar_is_open (self->find_bar))
    g_signal_emit_by_name (self->find_bar, "step", step);
  else
    diptych_story_view_step (self->story_view, step);
}

static void
difference_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  DiptychWindow *self = DIPTYCH_WINDOW (widget);

  diptych_inspector_clear_selection (self->inspector);
  diptych_story_view_go_to_difference (self->story_view, g_str_equal (action, "win.next-difference") ? 1 : -1);
}

static void
cycle_scrolling_action (GtkWidget  *widget,
                        const char *action,
                        GVariant   *parameter)
{
  diptych_story_view_cycle_scrolling (DIPTYCH_WINDOW (widget)->story_view);
}

static void
clear_selection_action (GtkWidget  *widget,
                        const char *action,
                        GVariant   *parameter)
{
  DiptychWindow *self = DIPTYCH_WINDOW (widget);

  /* What was opened last is closed first. */
  if (diptych_find_bar_close (self->find_bar) || diptych_inspector_close_search (self->inspector))
    return;
  if (adw_overlay_split_view_get_collapsed (self->split_view)
      && adw_overlay_split_view_get_show_sidebar (self->split_view))
    {
      adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
      return;
    }
  diptych_inspector_clear_selection (self->inspector);
  diptych_story_view_clear_selection (self->story_view);
}

static void
find_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  DiptychWindow *self = DIPTYCH_WINDOW (widget);
  g_autofree char *selection = diptych_story_view_dup_selection (self->story_view);

  diptych_find_bar_open (self->find_bar, selection);
}

static void
search_inspector_action (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  DiptychWindow *self = DIPTYCH_WINDOW (widget);

  adw_overlay_split_view_set_show_sidebar (self->split_view, TRUE);
  diptych_inspector_toggle_search (self->inspector);
}

static void
tie_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  DiptychWindow *self = DIPTYCH_WINDOW (widget);
  DiptychCorrection *tie = diptych_story_view_create_tie (self->story_view, self->story);

  if (tie != NULL)
    diptych_story_correct (self->story, tie);
  else
    gtk_widget_error_bell (widget);
}

static void
copy_citation_action (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  DiptychWindow *self = DIPTYCH_WINDOW (widget);
  g_autofree char *citation = diptych_story_view_dup_citation (self->story_view);

  if (citation == NULL)
    {
      gtk_widget_error_bell (widget);
      return;
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), citation);
  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (_("Copied with Citation")));
}

static void
toggle_inspector_action (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  DiptychWindow *self = DIPTYCH_WINDOW (widget);

  adw_overlay_split_view_set_show_sidebar (self->split_view,
                                           !adw_overlay_split_view_get_show_sidebar (self->split_view));
}

static void
toggle_fullscreen_action (GtkWidget  *widget,
                          const char *action,
                          GVariant   *parameter)
{
  GtkWindow *window = GTK_WINDOW (widget);

  g_object_set (window, "fullscreened", !gtk_window_is_fullscreen (window), NULL);
}

/* The same keys elsewhere on the keyboard; the shortcuts window names one of them. */
static void
add_zoom_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "win.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Add, GDK_CONTROL_MASK, "win.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "win.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_0, GDK_CONTROL_MASK, "win.zoom-reset", NULL);
}

void
diptych_window_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "win.open-sample", NULL, open_sample_action);
  gtk_widget_class_install_action (widget_class, "win.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "win.swap-sides", NULL, swap_sides_action);
  gtk_widget_class_install_action (widget_class, "win.choose-article", "(uu)", choose_article_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-reset", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "win.partner", NULL, partner_action);
  gtk_widget_class_install_action (widget_class, "win.other-pane", NULL, other_pane_action);
  gtk_widget_class_install_action (widget_class, "win.next-passage", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "win.previous-passage", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "win.next-difference", NULL, difference_action);
  gtk_widget_class_install_action (widget_class, "win.previous-difference", NULL, difference_action);
  gtk_widget_class_install_action (widget_class, "win.cycle-scrolling", NULL, cycle_scrolling_action);
  gtk_widget_class_install_action (widget_class, "win.clear-selection", NULL, clear_selection_action);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "win.search-inspector", NULL, search_inspector_action);
  gtk_widget_class_install_action (widget_class, "win.tie", NULL, tie_action);
  gtk_widget_class_install_action (widget_class, "win.copy-citation", NULL, copy_citation_action);
  gtk_widget_class_install_action (widget_class, "win.toggle-inspector", NULL, toggle_inspector_action);
  gtk_widget_class_install_action (widget_class, "win.toggle-fullscreen", NULL, toggle_fullscreen_action);
  add_zoom_keys (widget_class);
}

/* Those that have a state, which the menu shows. */
void
diptych_window_add_actions (DiptychWindow *self)
{
  g_autoptr (GAction) scrolling = g_settings_create_action (self->settings, "scroll-state");
  g_autoptr (GAction) fold = g_settings_create_action (self->settings, "fold-furniture");
  g_autoptr (GPropertyAction) mode = g_property_action_new ("view-mode", self->story_view, "mode");

  g_action_map_add_action (G_ACTION_MAP (self), scrolling);
  g_action_map_add_action (G_ACTION_MAP (self), fold);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (mode));
}

static gboolean
drop_cb (DiptychWindow *self,
         const GValue  *value)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr (GPtrArray) array = g_ptr_array_new ();
      g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

      for (GSList *l = files; l != NULL; l = l->next)
        g_ptr_array_add (array, l->data);
      if (array->len > 0)
        diptych_window_open_files (self, (GFile **) array->pdata, array->len);
      return array->len > 0;
    }
  if (G_VALUE_HOLDS_STRING (value))
    {
      present_paste_dialog (self, g_value_get_string (value));
      return TRUE;
    }
  return FALSE;
}

void
diptych_window_add_drop_target (DiptychWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, (GType[]) { GDK_TYPE_FILE_LIST, G_TYPE_STRING }, 2);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->toast_overlay), GTK_EVENT_CONTROLLER (target));
}
