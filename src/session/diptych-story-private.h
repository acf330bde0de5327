/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "session/diptych-replay.h"
#include "session/diptych-story-loader.h"
#include "session/diptych-story-saver.h"
#include "session/diptych-story.h"

G_BEGIN_DECLS

struct _DiptychStory
{
  GObject parent_instance;

  GCancellable      *cancellable;       /* of the load that is under way, or NULL */
  GPtrArray         *opening;           /* URIs of that load, or NULL if it cannot be repeated */
  GPtrArray         *uris;              /* of what is shown */
  GCancellable      *replaying;         /* of the corrections that are being made, or NULL */
  gboolean           replay_again;      /* whether the log changed while that was busy */
  guint              n_moves;           /* in the log of corrections so far */
  DiptychStoryStore *store;
  DiptychStorySaver *saver;             /* of what is open, or NULL if it cannot be found again */
  DiptychStoryFile  *file;
  DiptychCorrectionLog *log;
  DiptychCorrected  *corrected;
  DiptychComparison *comparison;
  DiptychArticle    *shown[DIPTYCH_N_SIDES];    /* as they were imported */
  GPtrArray         *names;
  GPtrArray         *articles;          /* all that the story has: two, or more where some are translations */
  GPtrArray         *article_names;
  DiptychArticle    *pending;           /* the first of two articles, until the second is opened */
  char              *pending_name;
  char              *pending_uri;
  GError            *error;
};

void diptych_story_set_error      (DiptychStory     *self,
                                   GError           *error);
void diptych_story_set_pending    (DiptychStory     *self,
                                   DiptychArticle   *article,
                                   const char       *name,
                                   const char       *uri);
void diptych_story_take_corrected (DiptychStory     *self,
                                   DiptychCorrected *corrected);
void diptych_story_start_replay   (DiptychStory        *self,
                                   DiptychArticle     **articles,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data);
void diptych_story_replay         (DiptychStory     *self);
void diptych_story_cancel_replay  (DiptychStory     *self);
void diptych_story_set_saver      (DiptychStory     *self,
                                   const char       *state);

G_END_DECLS
