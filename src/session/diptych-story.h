/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <gio/gio.h>

#include "session/diptych-correction-log.h"
#include "session/diptych-correction-maker.h"
#include "session/diptych-story-store.h"

G_BEGIN_DECLS

/** DIPTYCH_SAMPLE_URI: where the sample story is compiled in. */
#define DIPTYCH_SAMPLE_URI "resource:///io/github/diptych/Diptych/sample/nato-handover.diptych"

/**
 * DiptychStory:
 *
 * The one mutable object that an open story is. It imports and compares on a
 * worker thread and hands over immutable results. Main thread only.
 */
#define DIPTYCH_TYPE_STORY (diptych_story_get_type ())

G_DECLARE_FINAL_TYPE (DiptychStory, diptych_story, DIPTYCH, STORY, GObject)

DiptychStory      *diptych_story_new              (void);
DiptychStory      *diptych_story_new_with_store   (DiptychStoryStore *store);
void               diptych_story_open_files       (DiptychStory  *self,
                                                   GFile        **files,
                                                   guint          n_files);
void               diptych_story_open_texts       (DiptychStory  *self,
                                                   const char    *left_text,
                                                   const char    *left_outlet,
                                                   const char    *right_text,
                                                   const char    *right_outlet);
void               diptych_story_open_sample      (DiptychStory  *self);
void               diptych_story_swap_sides       (DiptychStory  *self);
guint              diptych_story_get_n_articles   (DiptychStory  *self);
DiptychArticle    *diptych_story_get_nth_article  (DiptychStory  *self,
                                                   guint          index);
void               diptych_story_choose_article   (DiptychStory  *self,
                                                   DiptychSide    side,
                                                   guint          index);
void               diptych_story_cancel           (DiptychStory  *self);
gboolean           diptych_story_get_busy         (DiptychStory  *self);
const GError      *diptych_story_get_error        (DiptychStory  *self);
DiptychComparison *diptych_story_get_comparison   (DiptychStory  *self);
DiptychArticle    *diptych_story_get_article      (DiptychStory  *self,
                                                   DiptychSide    side);
DiptychArticle    *diptych_story_get_pending      (DiptychStory  *self);
const char        *diptych_story_get_pending_name (DiptychStory  *self);
void               diptych_story_drop_pending     (DiptychStory  *self);
char              *diptych_story_dup_title        (DiptychStory  *self);
const char        *diptych_story_get_outlet       (DiptychStory  *self,
                                                   DiptychSide    side);
char             **diptych_story_dup_uris         (DiptychStory  *self);
void               diptych_story_correct          (DiptychStory  *self,
                                                   DiptychCorrection *correction);
void               diptych_story_undo             (DiptychStory  *self);
void               diptych_story_redo             (DiptychStory  *self);
gboolean           diptych_story_get_correcting   (DiptychStory  *self);
gboolean           diptych_story_get_saving       (DiptychStory  *self);
DiptychCorrectionLog *diptych_story_get_log       (DiptychStory  *self);
DiptychShown       diptych_story_get_shown        (DiptychStory  *self);
guint              diptych_story_get_n_lost       (DiptychStory  *self);

G_END_DECLS
