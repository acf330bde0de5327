/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "import/diptych-story-file.h"

G_BEGIN_DECLS

/**
 * DiptychStoryStore:
 *
 * Where stories are kept with their corrections, found by what was opened. Its
 * functions may be called on any thread, and block.
 */
#define DIPTYCH_TYPE_STORY_STORE (diptych_story_store_get_type ())

G_DECLARE_INTERFACE (DiptychStoryStore, diptych_story_store, DIPTYCH, STORY_STORE, GObject)

/**
 * DiptychStoryStoreInterface:
 * @find: finds a story
 * @save: keeps a story
 * @add: keeps a story that was opened from nowhere
 */
struct _DiptychStoryStoreInterface
{
  GTypeInterface parent_iface;

  DiptychStoryFile *(*find) (DiptychStoryStore   *self,
                             const char * const  *uris,
                             char               **state,
                             char               **notice);
  gboolean          (*save) (DiptychStoryStore   *self,
                             const char * const  *uris,
                             DiptychStoryFile    *story,
                             char               **state,
                             char               **notice,
                             GError             **error);
  char             *(*add)  (DiptychStoryStore   *self,
                             const char          *name,
                             DiptychStoryFile    *story,
                             char               **state,
                             GError             **error);
};

DiptychStoryFile *diptych_story_store_find (DiptychStoryStore   *self,
                                            const char * const  *uris,
                                            char               **state,
                                            char               **notice);
gboolean          diptych_story_store_save (DiptychStoryStore   *self,
                                            const char * const  *uris,
                                            DiptychStoryFile    *story,
                                            char               **state,
                                            char               **notice,
                                            GError             **error);
char             *diptych_story_store_add  (DiptychStoryStore   *self,
                                            const char          *name,
                                            DiptychStoryFile    *story,
                                            char               **state,
                                            GError             **error);

G_END_DECLS
