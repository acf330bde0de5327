/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-story-store.h"

G_DEFINE_INTERFACE (DiptychStoryStore, diptych_story_store, G_TYPE_OBJECT)

static void
diptych_story_store_default_init (DiptychStoryStoreInterface *iface)
{
}

/**
 * diptych_story_store_find:
 * @uris: what was opened, in any order
 * @state: (out) (nullable): what is kept now, for diptych_story_store_save()
 * @notice: (out) (nullable): a sentence for the user, if something was found that cannot be
 *   read; that is set aside
 *
 * Returns: (transfer full) (nullable): the story that is kept for @uris beside what they hold
 */
DiptychStoryFile *
diptych_story_store_find (DiptychStoryStore   *self,
                          const char * const  *uris,
                          char               **state,
                          char               **notice)
{
  g_return_val_if_fail (DIPTYCH_IS_STORY_STORE (self), NULL);

  return DIPTYCH_STORY_STORE_GET_IFACE (self)->find (self, uris, state, notice);
}

/**
 * diptych_story_store_save:
 * @uris: what was opened, in any order
 * @story: what is to be kept for it
 * @state: (inout): what was kept as far as the caller knows; if it is something else by
 *   now, that is set aside
 * @notice: (out) (nullable): a sentence for the user, if something was set aside or @story
 *   is kept elsewhere
 *
 * Keeps @story whole or not at all.
 *
 * Returns: whether it is kept
 */
gboolean
diptych_story_store_save (DiptychStoryStore   *self,
                          const char * const  *uris,
                          DiptychStoryFile    *story,
                          char               **state,
                          char               **notice,
                          GError             **error)
{
  g_return_val_if_fail (DIPTYCH_IS_STORY_STORE (self), FALSE);

  return DIPTYCH_STORY_STORE_GET_IFACE (self)->save (self, uris, story, state, notice, error);
}

/**
 * diptych_story_store_add:
 * @name: what to call it
 * @story: a story that was opened from nowhere
 * @state: (out): what is kept then, for diptych_story_store_save()
 *
 * Returns: (transfer full) (nullable): the URI by which @story can be opened from now on
 */
char *
diptych_story_store_add (DiptychStoryStore  *self,
                         const char         *name,
                         DiptychStoryFile   *story,
                         char              **state,
                         GError            **error)
{
  g_return_val_if_fail (DIPTYCH_IS_STORY_STORE (self), NULL);

  return DIPTYCH_STORY_STORE_GET_IFACE (self)->add (self, name, story, state, error);
}
