/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-window-private.h"

#include <glib/gi18n.h>

/* Most stories are compared before anybody could read that they are. */
#define LOADING_DELAY_MS 300

G_DEFINE_FINAL_TYPE (DiptychWindow, diptych_window, ADW_TYPE_APPLICATION_WINDOW)

static const char *
get_page (DiptychWindow *self)
{
  if (diptych_story_get_pending_name (self->story) != NULL)
    return "half";
  if (diptych_story_get_comparison (self->story) != NULL)
    return "story";
  return diptych_story_get_error (self->story) != NULL ? "error" : "empty";
}

static void
sidebar_toggled_cb (DiptychWindow *self)
{
  gboolean collapsed = adw_overlay_split_view_get_collapsed (self->split_view);

  /* What the view does by itself when it collapses or no longer does is not the user's will. */
  if (!collapsed && !self->collapsed)
    g_settings_set_boolean (self->settings, "inspector-visible",
                            adw_overlay_split_view_get_show_sidebar (self->split_view));
}

static void
collapsed_cb (DiptychWindow *self)
{
  self->collapsed = adw_overlay_split_view_get_collapsed (self->split_view);
  if (!self->collapsed)
    adw_overlay_split_view_set_show_sidebar (self->split_view,
                                             g_settings_get_boolean (self->settings, "inspector-visible"));
}

static gboolean
show_loading_cb (gpointer user_data)
{
  DiptychWindow *self = user_data;

  self->loading_source = 0;
  gtk_stack_set_visible_child_name (self->status_stack, "loading");
  gtk_stack_set_visible_child_name (self->stack, "status");
  return G_SOURCE_REMOVE;
}

static void
update_page (DiptychWindow *self)
{
  const char *page = get_page (self);
  gboolean story = g_str_equal (page, "story");

  g_clear_handle_id (&self->loading_source, g_source_remove);
  if (diptych_story_get_busy (self->story))
    {
      self->loading_source = g_timeout_add (LOADING_DELAY_MS, show_loading_cb, self);
      return;
    }
  if (!story)
    gtk_stack_set_visible_child_name (self->status_stack, page);
  gtk_stack_set_visible_child_name (self->stack, story ? "story" : "status");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.swap-sides", story);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.next-difference", story);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.previous-difference", story);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.toggle-inspector", story);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.find", story);
  diptych_window_enable_report_actions (self, story);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.search-inspector", story);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.copy-citation", story);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.tie", story);
}

static void
pending_changed_cb (DiptychWindow *self)
{
  const char *name = diptych_story_get_pending_name (self->story);
  g_autofree char *escaped = NULL;
  g_autofree char *description = NULL;

  if (name != NULL)
    {
      escaped = g_markup_escape_text (name, -1);
      /* Translators: %s is the name of a file */
      description = g_strdup_printf (_("“%s” goes on the left. Open or paste the article to compare it with."), escaped);
      adw_status_page_set_description (self->half_page, description);
    }
  update_page (self);
}

/**
 * diptych_window_create_toast:
 * @self: a window
 * @message: what to say, without markup: it may name a file with “&” in it
 *
 * Makes a toast that shows the whole message, in several lines where one is too short.
 *
 * Returns: (transfer full): a toast
 */
AdwToast *
diptych_window_create_toast (DiptychWindow *self,
                             const char    *message)
{
  AdwToast *toast = adw_toast_new (message);
  GtkWidget *label = gtk_label_new (message);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_custom_title (toast, label);
  return toast;
}

/* The message is long enough to take some time to read. */
void
diptych_window_show_notice (DiptychWindow *self,
                            const char    *message)
{
  AdwToast *toast = diptych_window_create_toast (self, message);

  adw_toast_set_timeout (toast, 10);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

void
diptych_window_show_error (DiptychWindow *self,
                           const GError  *error)
{
  diptych_window_show_notice (self, error->message);
}

static void
error_changed_cb (DiptychWindow *self)
{
  const GError *error = diptych_story_get_error (self->story);

  if (error != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->error_page, escaped);
      if (diptych_story_get_comparison (self->story) != NULL || diptych_story_get_pending_name (self->story) != NULL)
        diptych_window_show_error (self, error);
    }
  update_page (self);
}

static void
update_titles (DiptychWindow *self)
{
  const char *left = diptych_story_get_outlet (self->story, DIPTYCH_SIDE_LEFT);
  const char *right = diptych_story_get_outlet (self->story, DIPTYCH_SIDE_RIGHT);
  g_autofree char *title = diptych_story_dup_title (self->story);
  g_autofree char *outlets = g_strdup_printf ("%s · %s", left, right);

  adw_window_title_set_title (self->window_title, title != NULL ? title : outlets);
  adw_window_title_set_subtitle (self->window_title, title != NULL ? outlets : "");
  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : outlets);
  gtk_label_set_label (self->left_label, left);
  gtk_label_set_label (self->right_label, right);
}

static void
show_matches (DiptychWindow *self)
{
  guint counts[DIPTYCH_N_SIDES], current;
  int side;

  diptych_story_view_get_matches (self->story_view, counts, &side, &current);
  diptych_find_bar_set_counts (self->find_bar, counts, side, current);
}

static void
find_cb (DiptychWindow *self,
         const char    *text)
{
  diptych_story_view_find (self->story_view, text);
  show_matches (self);
}

static void
find_step_cb (DiptychWindow *self,
              int            step)
{
  diptych_story_view_find_step (self->story_view, step);
  show_matches (self);
}

static void
find_closed_cb (DiptychWindow *self)
{
  diptych_story_view_find_end (self->story_view);
}

static void
comparison_changed_cb (DiptychWindow *self)
{
  g_auto (GStrv) uris = diptych_story_dup_uris (self->story);

  self->pointing = TRUE;
  diptych_inspector_set_story (self->inspector, self->story);
  self->pointing = FALSE;
  diptych_story_view_set_story (self->story_view, self->story);
  diptych_comparison_bar_set_differences (self->comparison_bar, diptych_story_view_get_differences (self->story_view));
  if (diptych_find_bar_is_open (self->find_bar))
    find_cb (self, diptych_find_bar_get_text (self->find_bar));
  update_titles (self);
  update_page (self);
  g_settings_set_strv (self->settings, "last-story", (const char * const *) uris);
  diptych_window_keep_recent (self, (const char * const *) uris);
}

static void
kind_activated_cb (DiptychWindow *self,
                   guint          kind)
{
  diptych_inspector_clear_selection (self->inspector);
  diptych_story_view_go_to_difference_of (self->story_view, kind);
}

static void
item_selected_cb (DiptychWindow *self,
                  DiptychItem   *item)
{
  if (self->pointing)
    return;
  diptych_story_view_select_item (self->story_view, item);
  if (adw_overlay_split_view_get_collapsed (self->split_view)
      && gtk_widget_get_width (GTK_WIDGET (self->split_view)) < 700)
    adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
}

static void
passage_activated_cb (DiptychWindow *self,
                      guint          side,
                      guint64        offset)
{
  DiptychItem *item;

  self->pointing = TRUE;
  item = diptych_inspector_select_at (self->inspector, side, offset);
  self->pointing = FALSE;
  if (item != NULL)
    diptych_story_view_point_at_item (self->story_view, item, side, offset);
}

static void
passage_selected_cb (DiptychWindow *self,
                     guint          side,
                     guint64        start,
                     guint64        end)
{
  diptych_story_view_show_passage (self->story_view, side, diptych_span (start, end));
}

static void
item_activated_cb (DiptychWindow *self)
{
  diptych_story_view_step (self->story_view, 1);
}

static gboolean
mode_to_name (GBinding     *binding,
              const GValue *from,
              GValue       *to,
              gpointer      user_data)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (DIPTYCH_TYPE_VIEW_MODE);

  g_value_set_string (to, g_enum_get_value (klass, g_value_get_enum (from))->value_nick);
  return TRUE;
}

static gboolean
name_to_mode (GBinding     *binding,
              const GValue *from,
              GValue       *to,
              gpointer      user_data)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (DIPTYCH_TYPE_VIEW_MODE);
  GEnumValue *value = NULL;

  if (g_value_get_string (from) != NULL)
    value = g_enum_get_value_by_nick (klass, g_value_get_string (from));
  if (value != NULL)
    g_value_set_enum (to, value->value);
  return value != NULL;
}

static gboolean
zoom_to_label (GValue   *value,
               GVariant *variant,
               gpointer  user_data)
{
  g_value_take_string (value, g_strdup_printf ("%d%%", g_variant_get_int32 (variant)));
  return TRUE;
}

static void
bind_properties (DiptychWindow *self)
{
  g_object_bind_property_full (self->story_view, "mode", self->mode_group, "active-name",
                               G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                               mode_to_name, name_to_mode, NULL, NULL);
  g_object_bind_property (self->story_view, "side", self->side_group, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);

  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  adw_overlay_split_view_set_show_sidebar (self->split_view,
                                           g_settings_get_boolean (self->settings, "inspector-visible"));
  g_settings_bind (self->settings, "inspector-page", self->inspector, "page", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (self->settings, "text-size", self->zoom_button, "label", G_SETTINGS_BIND_GET,
                                zoom_to_label, NULL, NULL, NULL);
}

static void
connect_signals (DiptychWindow *self)
{
  g_signal_connect_object (self->story, "notify::busy", G_CALLBACK (update_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->story, "notify::busy", G_CALLBACK (diptych_window_watch_work), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->story, "notify::pending-name", G_CALLBACK (pending_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->story, "notify::error", G_CALLBACK (error_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->story, "notify::comparison", G_CALLBACK (comparison_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->split_view, "notify::collapsed", G_CALLBACK (collapsed_cb), self);
  g_signal_connect_swapped (self->split_view, "notify::show-sidebar", G_CALLBACK (sidebar_toggled_cb), self);
  g_signal_connect_swapped (self->inspector, "item-selected", G_CALLBACK (item_selected_cb), self);
  g_signal_connect_swapped (self->inspector, "item-activated", G_CALLBACK (item_activated_cb), self);
  g_signal_connect_swapped (self->inspector, "passage-selected", G_CALLBACK (passage_selected_cb), self);
  g_signal_connect_swapped (self->comparison_bar, "kind-activated", G_CALLBACK (kind_activated_cb), self);
  g_signal_connect_swapped (self->find_bar, "find", G_CALLBACK (find_cb), self);
  g_signal_connect_swapped (self->find_bar, "step", G_CALLBACK (find_step_cb), self);
  g_signal_connect_swapped (self->find_bar, "closed", G_CALLBACK (find_closed_cb), self);
  g_signal_connect_swapped (self->story_view, "passage-activated", G_CALLBACK (passage_activated_cb), self);
}

static void
diptych_window_dispose (GObject *object)
{
  DiptychWindow *self = DIPTYCH_WINDOW (object);

  if (self->story != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->story, self);
      diptych_story_cancel (self->story);
    }
  g_clear_handle_id (&self->loading_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), DIPTYCH_TYPE_WINDOW);
  g_clear_object (&self->story);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (diptych_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/diptych/Diptych/ui/diptych-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DiptychWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, DiptychWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, DiptychWindow, inspector);
  gtk_widget_class_bind_template_child (widget_class, DiptychWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, DiptychWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, DiptychWindow, status_stack);
  gtk_widget_class_bind_template_child (widget_class, DiptychWindow, loading_page);
  gtk_widget_class_bind_template_child (widget_class, DiptychWindow, half_page);
  gtk_widget_class_bind_template_child (widget_class, DiptychWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, DiptychWindow, story_view);
  gtk_widget_class_bind_template_child (widget_class, DiptychWindow, comparison_bar);
  gtk_widget_class_bind_template_child (widget_class, DiptychWindow, find_bar);
  gtk_widget_class_bind_template_child (widget_class, DiptychWindow, mode_group);
  gtk_widget_class_bind_template_child (widget_class, DiptychWindow, side_group);
  gtk_widget_class_bind_template_child (widget_class, DiptychWindow, left_label);
  gtk_widget_class_bind_template_child (widget_class, DiptychWindow, right_label);
  gtk_widget_class_bind_template_child (widget_class, DiptychWindow, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, DiptychWindow, history_menu);
  gtk_widget_class_bind_template_child (widget_class, DiptychWindow, tour_revealer);
  gtk_widget_class_bind_template_child (widget_class, DiptychWindow, open_menu);
}

static void
diptych_window_class_init (DiptychWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DIPTYCH_TYPE_COMPARISON_BAR);
  g_type_ensure (DIPTYCH_TYPE_FIND_BAR);
  g_type_ensure (DIPTYCH_TYPE_INSPECTOR);
  g_type_ensure (DIPTYCH_TYPE_STORY_VIEW);
  G_OBJECT_CLASS (klass)->dispose = diptych_window_dispose;
  bind_template (widget_class);
  diptych_window_class_install_actions (widget_class);
  diptych_window_class_install_report_actions (widget_class);
  diptych_window_class_install_corrections (widget_class);
  diptych_window_class_install_welcome_actions (widget_class);
}

static void
diptych_window_init (DiptychWindow *self)
{
  g_autoptr (AdwSpinnerPaintable) spinner = NULL;

  self->story = diptych_story_new ();
  self->settings = g_settings_new (DIPTYCH_APPLICATION_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  spinner = adw_spinner_paintable_new (GTK_WIDGET (self->loading_page));
  adw_status_page_set_paintable (self->loading_page, GDK_PAINTABLE (spinner));
  bind_properties (self);
  connect_signals (self);
  diptych_window_init_welcome (self);
  diptych_window_add_actions (self);
  diptych_window_add_drop_target (self);
  diptych_window_connect_corrections (self);
  update_page (self);
}

/**
 * diptych_window_new:
 *
 * Returns: (transfer none): a window of @application with nothing open in it
 */
DiptychWindow *
diptych_window_new (AdwApplication *application)
{
  return g_object_new (DIPTYCH_TYPE_WINDOW, "application", application, NULL);
}

/**
 * diptych_window_get_story:
 *
 * Returns: (transfer none): the story that the window shows
 */
DiptychStory *
diptych_window_get_story (DiptychWindow *self)
{
  g_return_val_if_fail (DIPTYCH_IS_WINDOW (self), NULL);

  return self->story;
}

/**
 * diptych_window_is_unused:
 *
 * Returns: whether nothing has been opened in the window yet
 */
gboolean
diptych_window_is_unused (DiptychWindow *self)
{
  g_return_val_if_fail (DIPTYCH_IS_WINDOW (self), FALSE);

  return diptych_story_get_comparison (self->story) == NULL
         && diptych_story_get_pending_name (self->story) == NULL
         && !diptych_story_get_busy (self->story);
}

/**
 * diptych_window_open_files:
 * @files: (array length=n_files): articles, or stories
 */
void
diptych_window_open_files (DiptychWindow  *self,
                           GFile         **files,
                           guint           n_files)
{
  g_return_if_fail (DIPTYCH_IS_WINDOW (self));

  diptych_story_open_files (self->story, files, n_files);
}

/**
 * diptych_window_restore:
 *
 * Opens what was open when the program was last used; the first time, the sample story.
 */
void
diptych_window_restore (DiptychWindow *self)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) uris = NULL;

  g_return_if_fail (DIPTYCH_IS_WINDOW (self));

  uris = g_settings_get_strv (self->settings, "last-story");
  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);

      if (g_file_query_exists (file, NULL))
        g_ptr_array_add (files, g_steal_pointer (&file));
    }
  if (files->len > 0 && files->len == g_strv_length (uris))
    diptych_story_open_files (self->story, (GFile **) files->pdata, files->len);
  else
    diptych_story_open_sample (self->story);
}
