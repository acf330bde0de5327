/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "text-walk.h"

/* Steps through a window of the program. With DIPTYCH_TEST_PICTURES, a folder, what is seen on
 * the way is kept there. */

static gboolean
count_frame_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  guint *left = user_data;

  return --*left > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* Lets the window be laid out and drawn as often as it takes for sizes to settle. */
void
text_walk_settle (TextWalk *walk)
{
  guint frames = 6;

  gtk_widget_add_tick_callback (GTK_WIDGET (walk->window), count_frame_cb, &frames, NULL);
  while (frames > 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
keep_picture (TextWalk   *walk,
              const char *place,
              GtkWidget  *widget)
{
  const char *folder = g_getenv ("DIPTYCH_TEST_PICTURES");
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (node == NULL)
    return;
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node, NULL);
  path = g_strdup_printf ("%s/%d-%s.png", folder, walk->width, place);
  gdk_texture_save_to_png (texture, path);
}

void
text_walk_look_at (TextWalk   *walk,
                   const char *place,
                   GtkWidget  *widget)
{
  g_autofree char *where = g_strdup_printf ("%s at %d × %d", place, walk->width, walk->height);

  text_checker_check (walk->checker, where, widget);
  keep_picture (walk, place, widget);
}

void
text_walk_look (TextWalk   *walk,
                const char *place)
{
  text_walk_settle (walk);
  text_walk_look_at (walk, place, GTK_WIDGET (walk->window));
  text_checker_check_width (walk->checker, place, adw_application_window_get_content (ADW_APPLICATION_WINDOW (walk->window)),
                            walk->width);
}

/* Collects the widgets below one that show and pass the test. */
static void
collect (GtkWidget    *widget,
         TextWalkTest  test,
         GPtrArray    *found)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (test (widget))
    g_ptr_array_add (found, g_object_ref (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, test, found);
}

GPtrArray *
text_walk_find (TextWalk     *walk,
                TextWalkTest  test)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  collect (GTK_WIDGET (walk->window), test, found);
  return found;
}

static gboolean
is_menu_button (GtkWidget *widget)
{
  return GTK_IS_MENU_BUTTON (widget) && gtk_widget_is_sensitive (widget);
}

/* Opens the menus that can be seen, of which rows have the same again and again. */
void
text_walk_look_at_menus (TextWalk   *walk,
                         const char *place)
{
  g_autoptr (GPtrArray) buttons = NULL;

  text_walk_settle (walk);
  buttons = text_walk_find (walk, is_menu_button);
  for (guint i = 0; i < MIN (buttons->len, 8); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s-menu-%u", place, i);
      GtkPopover *popover;

      gtk_menu_button_popup (buttons->pdata[i]);
      text_walk_settle (walk);
      popover = gtk_menu_button_get_popover (buttons->pdata[i]);
      if (popover != NULL)
        text_walk_look_at (walk, name, GTK_WIDGET (popover));
      gtk_menu_button_popdown (buttons->pdata[i]);
    }
}

void
text_walk_act (TextWalk   *walk,
               const char *action,
               GVariant   *parameter)
{
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (walk->window), action, parameter));
}

/* Where windows have no shadows, their size counts a frame that GTK draws. */
void
text_walk_open_window (TextWalk *walk)
{
  GtkWindow *window = GTK_WINDOW (walk->window);
  int frame;

  gtk_window_set_default_size (window, walk->width, walk->height);
  gtk_window_present (window);
  text_walk_settle (walk);
  frame = walk->width - gtk_widget_get_width (GTK_WIDGET (window));
  gtk_window_set_default_size (window, walk->width + frame, walk->height + frame);
  text_walk_settle (walk);
}
