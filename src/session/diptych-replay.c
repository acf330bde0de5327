/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-replay.h"

typedef struct
{
  DiptychArticle    *articles[DIPTYCH_N_SIDES];
  guint              indexes[DIPTYCH_N_SIDES];
  DiptychComparison *base;
  GPtrArray         *corrections;
} Replay;

static void
replay_free (gpointer data)
{
  Replay *self = data;

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    g_object_unref (self->articles[side]);
  g_clear_object (&self->base);
  g_ptr_array_unref (self->corrections);
  g_free (self);
}

static void
replay_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Replay *self = task_data;
  GError *error = NULL;
  DiptychCorrected *corrected = diptych_corrector_correct (self->articles, self->indexes, self->base,
                                                           self->corrections, cancellable, &error);

  if (corrected != NULL)
    g_task_return_pointer (task, corrected, (GDestroyNotify) diptych_corrected_free);
  else
    g_task_return_error (task, error);
}

/**
 * diptych_replay_async:
 * @base: (nullable): an earlier comparison
 * @corrections: (element-type DiptychCorrection): not to be changed afterwards
 *
 * Does what diptych_corrector_correct() does on a worker thread.
 */
void
diptych_replay_async (DiptychArticle      **articles,
                      const guint          *indexes,
                      DiptychComparison    *base,
                      GPtrArray            *corrections,
                      GCancellable         *cancellable,
                      GAsyncReadyCallback   callback,
                      gpointer              user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Replay *self = g_new0 (Replay, 1);

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      self->articles[side] = g_object_ref (articles[side]);
      self->indexes[side] = indexes[side];
    }
  g_set_object (&self->base, base);
  self->corrections = g_ptr_array_ref (corrections);
  g_task_set_source_tag (task, diptych_replay_async);
  g_task_set_task_data (task, self, replay_free);
  g_task_run_in_thread (task, replay_thread);
}

/**
 * diptych_replay_finish:
 *
 * Returns: (transfer full) (nullable): as diptych_corrector_correct()
 */
DiptychCorrected *
diptych_replay_finish (GAsyncResult  *result,
                       GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
