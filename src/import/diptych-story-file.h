/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <gio/gio.h>

#include "model/diptych-article.h"
#include "model/diptych-correction.h"

G_BEGIN_DECLS

/** DIPTYCH_STORY_FILE_VERSION: the version of the schema that is written, and the last that is read. */
#define DIPTYCH_STORY_FILE_VERSION 1

/**
 * DiptychStoryFile:
 *
 * A story as it is stored: a JSON file, described in `data/story-file.md`, with
 * the articles of one story and the user's corrections. The first two articles are
 * compared first. Members that this version does not know are kept and written again.
 * Immutable.
 */
#define DIPTYCH_TYPE_STORY_FILE (diptych_story_file_get_type ())

G_DECLARE_FINAL_TYPE (DiptychStoryFile, diptych_story_file, DIPTYCH, STORY_FILE, GObject)

DiptychStoryFile *diptych_story_file_new_from_articles (GPtrArray         *articles,
                                                        const char        *title);
DiptychStoryFile *diptych_story_file_new_for_files     (GPtrArray         *articles,
                                                        const char        *title,
                                                        GPtrArray         *uris);
DiptychStoryFile *diptych_story_file_load_bytes        (GBytes            *bytes,
                                                        const char        *name,
                                                        GError           **error);
DiptychStoryFile *diptych_story_file_copy_with         (DiptychStoryFile  *self,
                                                        GPtrArray         *corrections,
                                                        guint              n_done);
DiptychStoryFile *diptych_story_file_update            (DiptychStoryFile  *self,
                                                        GPtrArray         *articles,
                                                        GPtrArray         *uris);
GBytes           *diptych_story_file_to_bytes          (DiptychStoryFile  *self);
gboolean          diptych_story_file_save              (DiptychStoryFile  *self,
                                                        GFile             *file,
                                                        GCancellable      *cancellable,
                                                        GError           **error);
const char       *diptych_story_file_get_title         (DiptychStoryFile  *self);
GPtrArray        *diptych_story_file_get_articles      (DiptychStoryFile  *self);
GPtrArray        *diptych_story_file_get_corrections   (DiptychStoryFile  *self);
guint             diptych_story_file_get_n_done        (DiptychStoryFile  *self);
GPtrArray        *diptych_story_file_dup_done          (DiptychStoryFile  *self);
int               diptych_story_file_find_article      (DiptychStoryFile  *self,
                                                        DiptychArticle    *article);

G_END_DECLS
