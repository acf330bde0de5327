/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <adwaita.h>

#include "diptych-application.h"
#include "diptych-window.h"

#define OVERLAY "/io/github/diptych/Diptych/gtk/help-overlay.ui"

/* "win.mode('left')" as "win.mode::left", which is how GTK names it. */
static char *
normalize (const char *detailed)
{
  g_autoptr (GVariant) target = NULL;
  g_autofree char *name = NULL;

  g_assert_true (g_action_parse_detailed_name (detailed, &name, &target, NULL));
  return g_action_print_detailed_name (name, target);
}

/* The actions that the shortcuts window names. */
static GHashTable *
find_told (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (OVERLAY, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autoptr (GRegex) regex = g_regex_new ("name=\"action-name\">([^<]+)<", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  GHashTable *told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize length;
  const char *text;

  g_assert_no_error (error);
  text = g_bytes_get_data (bytes, &length);
  g_regex_match_full (regex, text, length, 0, 0, &match, NULL);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *name = g_match_info_fetch (match, 1);

      if (!g_hash_table_add (told, normalize (name)))
        g_error ("The shortcuts window names %s twice", name);
    }
  return told;
}

/* Every action of the program, without its target. */
static GHashTable *
find_actions (DiptychApplication *application,
              DiptychWindow      *window)
{
  GHashTable *actions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) of_application = g_action_group_list_actions (G_ACTION_GROUP (application));
  g_auto (GStrv) of_window = g_action_group_list_actions (G_ACTION_GROUP (window));
  const char *name, *property;
  const GVariantType *type;
  GType owner;

  for (guint i = 0; of_application[i] != NULL; i++)
    g_hash_table_add (actions, g_strconcat ("app.", of_application[i], NULL));
  for (guint i = 0; of_window[i] != NULL; i++)
    g_hash_table_add (actions, g_strconcat ("win.", of_window[i], NULL));
  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (window), i, &owner, &name, &type, &property); i++)
    g_hash_table_add (actions, g_strdup (name));
  return actions;
}

static char *
dup_name (const char *detailed)
{
  g_autoptr (GVariant) target = NULL;
  char *name = NULL;

  g_assert_true (g_action_parse_detailed_name (detailed, &name, &target, NULL));
  return name;
}

/* The program and a window of it, which the tests share. */
static DiptychApplication *application;
static DiptychWindow *window;

static void
test_told (void)
{
  g_autoptr (GHashTable) told = find_told ();
  g_autoptr (GHashTable) actions = NULL;
  g_auto (GStrv) with_keys = NULL;

  actions = find_actions (application, window);
  with_keys = gtk_application_list_action_descriptions (GTK_APPLICATION (application));

  g_assert_cmpuint (g_strv_length (with_keys), >, 10);
  for (guint i = 0; with_keys[i] != NULL; i++)
    {
      g_autofree char *name = dup_name (with_keys[i]);

      if (!g_hash_table_contains (actions, name))
        g_error ("%s has keys, but is no action", with_keys[i]);
      if (!g_hash_table_remove (told, with_keys[i]))
        g_error ("%s has keys, but does not stand in the shortcuts window", with_keys[i]);
    }
  for (GList *left = g_hash_table_get_keys (told); left != NULL; left = left->next)
    g_error ("%s stands in the shortcuts window, but has no keys", (const char *) left->data);
}

/* Whether @text names @action other than where it is installed or told apart. */
static gboolean
offers (const char *text,
        const char *action)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *escaped = g_regex_escape_string (action, -1);
  g_autofree char *pattern = g_strdup_printf ("[\">]%s[\"<:(']", escaped);

  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], "install_action") == NULL && strstr (lines[i], "g_str_equal") == NULL
        && g_regex_match_simple (pattern, lines[i], 0, 0))
      return TRUE;
  return FALSE;
}

/* What has keys, stands in a menu, is on a button, or in the menu of the desktop. */
static GString *
read_offers (void)
{
  const char *source = g_getenv ("DIPTYCH_SOURCE");
  g_autofree char *entry = g_build_filename (source, "data", "desktop", DIPTYCH_APPLICATION_ID ".desktop.in", NULL);
  g_autofree char *folder = g_build_filename (source, "src", "app", NULL);
  g_autofree char *desktop = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GString *all = g_string_new (NULL);

  g_assert_nonnull (dir);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;

      if ((g_str_has_suffix (name, ".ui") || g_str_has_suffix (name, ".c"))
          && g_file_get_contents (path, &text, NULL, NULL))
        g_string_append (all, text);
    }
  g_assert_true (g_file_get_contents (entry, &desktop, NULL, NULL));
  g_string_append (all, desktop);
  g_string_replace (all, "[Desktop Action ", ">app.", 0);
  g_string_replace (all, "]\n", "<\n", 0);
  return all;
}

static void
test_reachable (void)
{
  g_autoptr (GHashTable) actions = NULL;
  g_autoptr (GString) all = read_offers ();
  GHashTableIter iter;
  const char *action;
  guint n = 0;

  actions = find_actions (application, window);
  g_assert_false (offers (all->str, "win.nothing"));
  g_hash_table_iter_init (&iter, actions);
  while (g_hash_table_iter_next (&iter, (gpointer *) &action, NULL))
    if (g_str_has_prefix (action, "win.") || g_str_has_prefix (action, "app."))
      {
        n++;
        if (!offers (all->str, action))
          g_error ("Nothing offers %s: no key, menu or button", action);
      }
  g_assert_cmpuint (n, >, 40);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  application = diptych_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  window = diptych_window_new (ADW_APPLICATION (application));

  g_test_add_func ("/shortcuts/told", test_told);
  g_test_add_func ("/shortcuts/reachable", test_reachable);
  status = g_test_run ();
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (application);
  return status;
}
