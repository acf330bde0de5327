/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <gio/gio.h>

#include "session/diptych-corrector.h"
#include "session/diptych-story-store.h"

G_BEGIN_DECLS

/**
 * DiptychInput:
 * @file: (nullable): a file, or %NULL for a text
 * @text: (nullable): a text
 * @outlet: (nullable): who published the text, if the user said so
 * @article: (nullable): an article that was imported before, from @file if that is known
 * @name: what to call it: the name of the file
 *
 * One thing that the user opens.
 */
typedef struct
{
  GFile          *file;
  char           *text;
  char           *outlet;
  DiptychArticle *article;
  char           *name;
} DiptychInput;

DiptychInput *diptych_input_new_for_file    (GFile          *file);
DiptychInput *diptych_input_new_for_text    (const char     *text,
                                             const char     *outlet);
DiptychInput *diptych_input_new_for_article (DiptychArticle *article,
                                             const char     *name,
                                             const char     *uri);
void          diptych_input_free            (DiptychInput   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychInput, diptych_input_free)

/**
 * DiptychLoaded:
 * @articles: (element-type DiptychArticle): what was imported, at least one
 * @names: (element-type utf8): for each, what to call it
 * @story: (nullable): the story with all of them and its corrections, if there are two
 * @corrected: (nullable): the comparison of the first two, if there are two
 * @state: (nullable): what the store has for it
 * @notice: (nullable): a sentence for the user about what the store has
 * @kept_uri: (nullable): the story file in which texts that came from no file were kept
 *
 * What a loader hands over.
 */
typedef struct
{
  GPtrArray         *articles;
  GPtrArray         *names;
  DiptychStoryFile  *story;
  DiptychCorrected  *corrected;
  char              *state;
  char              *notice;
  char              *kept_uri;
} DiptychLoaded;

void           diptych_loaded_free         (DiptychLoaded        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychLoaded, diptych_loaded_free)

DiptychLoaded *diptych_story_load          (GPtrArray            *inputs,
                                            DiptychStoryStore    *store,
                                            GCancellable         *cancellable,
                                            GError              **error);
void           diptych_story_load_async    (GPtrArray            *inputs,
                                            DiptychStoryStore    *store,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
DiptychLoaded *diptych_story_load_finish   (GAsyncResult         *result,
                                            GError              **error);

G_END_DECLS
