/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "session/diptych-story-store.h"

G_BEGIN_DECLS

/**
 * DiptychStoryFolder:
 *
 * Keeps a story in its own file if it was opened from one that can be written,
 * else in a file of a folder among the data of the user, which is named after
 * what was opened.
 */
#define DIPTYCH_TYPE_STORY_FOLDER (diptych_story_folder_get_type ())

G_DECLARE_FINAL_TYPE (DiptychStoryFolder, diptych_story_folder, DIPTYCH, STORY_FOLDER, GObject)

DiptychStoryFolder *diptych_story_folder_new (const char *path);

G_END_DECLS
