/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-story-private.h"

void
diptych_story_cancel_replay (DiptychStory *self)
{
  if (self->replaying == NULL)
    return;
  g_cancellable_cancel (self->replaying);
  g_clear_object (&self->replaying);
  self->replay_again = FALSE;
  g_object_notify (G_OBJECT (self), "correcting");
}

void
diptych_story_start_replay (DiptychStory        *self,
                            DiptychArticle     **articles,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GPtrArray) corrections = diptych_correction_log_dup_done (self->log);
  guint indexes[DIPTYCH_N_SIDES];

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    indexes[side] = diptych_story_file_find_article (self->file, articles[side]);
  diptych_replay_async (articles, indexes, self->corrected->base, corrections, cancellable, callback, user_data);
}

static void
replayed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (DiptychStory) self = user_data;
  g_autoptr (DiptychCorrected) corrected = diptych_replay_finish (result, NULL);

  if (g_task_get_cancellable (G_TASK (result)) != self->replaying)
    return;
  g_clear_object (&self->replaying);
  g_object_freeze_notify (G_OBJECT (self));
  if (corrected != NULL)
    diptych_story_take_corrected (self, g_steal_pointer (&corrected));
  if (self->replay_again)
    diptych_story_replay (self);
  g_object_notify (G_OBJECT (self), "correcting");
  g_object_thaw_notify (G_OBJECT (self));
}

/* Makes the corrections that hold in what is shown; one run at a time, the last log counts. */
void
diptych_story_replay (DiptychStory *self)
{
  self->n_moves++;
  self->replay_again = self->replaying != NULL;
  if (self->replay_again)
    return;
  self->replaying = g_cancellable_new ();
  diptych_story_start_replay (self, self->shown, self->replaying, replayed_cb, g_object_ref (self));
  g_object_notify (G_OBJECT (self), "correcting");
}

static void
notice_cb (DiptychStory *self,
           const char   *message)
{
  g_signal_emit_by_name (self, "notice", message);
}

/* @state: (nullable): what the store has for what is open; nothing can be saved without */
void
diptych_story_set_saver (DiptychStory *self,
                         const char   *state)
{
  g_auto (GStrv) uris = diptych_story_dup_uris (self);

  if (self->saver != NULL)
    g_signal_handlers_disconnect_by_data (self->saver, self);
  g_clear_object (&self->saver);
  if (state == NULL || uris[0] == NULL)
    return;
  self->saver = diptych_story_saver_new (self->store, (const char * const *) uris, state);
  g_signal_connect_swapped (self->saver, "notice", G_CALLBACK (notice_cb), self);
}

/* What moved in the log is saved and made at once. */
static void
move (DiptychStory *self)
{
  g_autoptr (GPtrArray) corrections = diptych_correction_log_dup_all (self->log);
  DiptychStoryFile *file = diptych_story_file_copy_with (self->file, corrections,
                                                         diptych_correction_log_get_n_done (self->log));

  g_object_unref (self->file);
  self->file = file;
  if (self->saver != NULL)
    diptych_story_saver_save (self->saver, file);
  diptych_story_replay (self);
}

/**
 * diptych_story_correct:
 * @correction: (transfer full): what the user sets right
 *
 * Makes the correction on a worker thread; "comparison" changes when it is made.
 */
void
diptych_story_correct (DiptychStory      *self,
                       DiptychCorrection *correction)
{
  g_return_if_fail (DIPTYCH_IS_STORY (self));
  g_return_if_fail (self->comparison != NULL);

  diptych_correction_log_append (self->log, correction);
  g_signal_emit_by_name (self, "corrected", correction);
  move (self);
}

/**
 * diptych_story_undo:
 *
 * Takes back the last correction that holds.
 */
void
diptych_story_undo (DiptychStory *self)
{
  g_return_if_fail (DIPTYCH_IS_STORY (self));

  if (self->comparison != NULL && diptych_correction_log_undo (self->log))
    move (self);
}

/**
 * diptych_story_redo:
 *
 * Makes again the correction that was taken back last.
 */
void
diptych_story_redo (DiptychStory *self)
{
  g_return_if_fail (DIPTYCH_IS_STORY (self));

  if (self->comparison != NULL && diptych_correction_log_redo (self->log))
    move (self);
}

gboolean
diptych_story_get_correcting (DiptychStory *self)
{
  g_return_val_if_fail (DIPTYCH_IS_STORY (self), FALSE);

  return self->replaying != NULL;
}

gboolean
diptych_story_get_saving (DiptychStory *self)
{
  g_return_val_if_fail (DIPTYCH_IS_STORY (self), FALSE);

  return self->saver != NULL && diptych_story_saver_get_saving (self->saver);
}

/**
 * diptych_story_get_log:
 *
 * Returns: (transfer none): the corrections of the story, to be looked at
 */
DiptychCorrectionLog *
diptych_story_get_log (DiptychStory *self)
{
  g_return_val_if_fail (DIPTYCH_IS_STORY (self), NULL);

  return self->log;
}

/**
 * diptych_story_get_shown:
 *
 * Returns: what is shown, for making corrections; its comparison is borrowed
 */
DiptychShown
diptych_story_get_shown (DiptychStory *self)
{
  DiptychShown shown = { self->comparison };

  for (guint side = 0; side < DIPTYCH_N_SIDES && self->shown[side] != NULL; side++)
    shown.articles[side] = diptych_story_file_find_article (self->file, self->shown[side]);
  return shown;
}

guint
diptych_story_get_n_lost (DiptychStory *self)
{
  g_return_val_if_fail (DIPTYCH_IS_STORY (self), 0);

  return self->corrected != NULL ? diptych_corrected_count (self->corrected, DIPTYCH_OUTCOME_LOST) : 0;
}
