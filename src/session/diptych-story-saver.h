/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "session/diptych-story-store.h"

G_BEGIN_DECLS

/**
 * DiptychStorySaver:
 *
 * Saves a story again and again on a worker thread: one run at a time, of the
 * latest version. While it saves it holds the application, so that closing the
 * window loses nothing. Main thread only.
 *
 * Emits "notice" with a sentence for the user when something was set aside or failed.
 */
#define DIPTYCH_TYPE_STORY_SAVER (diptych_story_saver_get_type ())

G_DECLARE_FINAL_TYPE (DiptychStorySaver, diptych_story_saver, DIPTYCH, STORY_SAVER, GObject)

DiptychStorySaver *diptych_story_saver_new        (DiptychStoryStore   *store,
                                                   const char * const  *uris,
                                                   const char          *state);
void               diptych_story_saver_save       (DiptychStorySaver   *self,
                                                   DiptychStoryFile    *story);
gboolean           diptych_story_saver_get_saving (DiptychStorySaver   *self);

G_END_DECLS
