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

static void
test_told (void)
{
  g_autoptr (DiptychApplication) application = diptych_application_new ();
  g_autoptr (GHashTable) told = find_told ();
  g_autoptr (GHashTable) actions = NULL;
  g_auto (GStrv) with_keys = NULL;
  DiptychWindow *window;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  window = diptych_window_new (ADW_APPLICATION (application));
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
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/shortcuts/told", test_told);
  return g_test_run ();
}
