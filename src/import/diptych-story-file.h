/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <gio/gio.h>

#include "model/diptych-article.h"

G_BEGIN_DECLS

/** DIPTYCH_STORY_FILE_VERSION: the version of the schema that is written, and the last that is read. */
#define DIPTYCH_STORY_FILE_VERSION 1

/**
 * DiptychStoryFile:
 *
 * A story as it is stored: a JSON file, described in `data/story-file.md`, with
 * the articles of one story. The first two are compared first. Members that this
 * version does not know are kept and written again.
 */
#define DIPTYCH_TYPE_STORY_FILE (diptych_story_file_get_type ())

G_DECLARE_FINAL_TYPE (DiptychStoryFile, diptych_story_file, DIPTYCH, STORY_FILE, GObject)

DiptychStoryFile *diptych_story_file_new_from_articles (GPtrArray         *articles,
                                                        const char        *title);
DiptychStoryFile *diptych_story_file_load_bytes        (GBytes            *bytes,
                                                        const char        *name,
                                                        GError           **error);
GBytes           *diptych_story_file_to_bytes          (DiptychStoryFile  *self);
gboolean          diptych_story_file_save              (DiptychStoryFile  *self,
                                                        GFile             *file,
                                                        GCancellable      *cancellable,
                                                        GError           **error);
const char       *diptych_story_file_get_title         (DiptychStoryFile  *self);
GPtrArray        *diptych_story_file_get_articles      (DiptychStoryFile  *self);

G_END_DECLS
