/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-recent-stories.h"

#define KEY "recent-stories"
#define MAX_STORIES 8
#define MAX_LETTERS 48

static gboolean
is_same (GVariant           *story,
         const char * const *uris)
{
  g_autofree const char **others = NULL;

  g_variant_get (story, "(&s^a&s)", NULL, &others);
  return g_strv_equal (others, uris);
}

/**
 * diptych_recent_stories_add:
 * @title: what the story is called
 * @uris: (array zero-terminated=1): the addresses of its files; the sample story, which has
 *   none or one inside the program, is not kept
 *
 * Puts a story first among those opened last.
 */
void
diptych_recent_stories_add (GSettings          *settings,
                            const char         *title,
                            const char * const *uris)
{
  g_autoptr (GVariant) stories = g_settings_get_value (settings, KEY);
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(sas)"));
  gsize n = 1;

  if (uris[0] == NULL || g_str_has_prefix (uris[0], "resource:"))
    return;
  g_variant_builder_add (&builder, "(s^as)", title, uris);
  for (gsize i = 0; i < g_variant_n_children (stories) && n < MAX_STORIES; i++)
    {
      g_autoptr (GVariant) story = g_variant_get_child_value (stories, i);

      if (is_same (story, uris))
        continue;
      g_variant_builder_add_value (&builder, story);
      n++;
    }
  g_settings_set_value (settings, KEY, g_variant_builder_end (&builder));
}

/* An underscore would be taken for the mark of a key. */
static char *
dup_label (const char *title)
{
  g_autofree char *head = g_utf8_substring (title, 0, MIN (MAX_LETTERS, g_utf8_strlen (title, -1)));
  gboolean cut = g_utf8_strlen (title, -1) > MAX_LETTERS;
  g_auto (GStrv) parts = g_strsplit (head, "_", -1);
  g_autofree char *escaped = g_strjoinv ("__", parts);

  return g_strconcat (escaped, cut ? "…" : "", NULL);
}

/**
 * diptych_recent_stories_new_menu:
 *
 * Returns: (transfer full): a menu of the stories opened last, whose items have the
 *   action "win.open-recent" with the addresses
 */
GMenu *
diptych_recent_stories_new_menu (GSettings *settings)
{
  g_autoptr (GVariant) stories = g_settings_get_value (settings, KEY);
  GMenu *menu = g_menu_new ();

  for (gsize i = 0; i < g_variant_n_children (stories); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);
      g_autoptr (GVariant) uris = NULL;
      g_autofree char *label = NULL;
      const char *title;

      g_variant_get_child (stories, i, "(&s@as)", &title, &uris);
      label = dup_label (title);
      g_menu_item_set_label (item, label);
      g_menu_item_set_action_and_target_value (item, "win.open-recent", uris);
      g_menu_append_item (menu, item);
    }
  return menu;
}
