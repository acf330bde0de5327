/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-story-saver.h"

struct _DiptychStorySaver
{
  GObject parent_instance;

  DiptychStoryStore *store;
  char             **uris;
  char              *state;     /* of what is kept, for the store; the thread's while it runs */
  char              *notice;    /* what the thread has to say */
  DiptychStoryFile  *next;      /* what is to be saved next, or NULL */
  gboolean           saving;
};

enum
{
  NOTICE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiptychStorySaver, diptych_story_saver, G_TYPE_OBJECT)

static void
diptych_story_saver_finalize (GObject *object)
{
  DiptychStorySaver *self = DIPTYCH_STORY_SAVER (object);

  g_clear_object (&self->store);
  g_clear_object (&self->next);
  g_strfreev (self->uris);
  g_free (self->state);
  g_free (self->notice);

  G_OBJECT_CLASS (diptych_story_saver_parent_class)->finalize (object);
}

static void
diptych_story_saver_class_init (DiptychStorySaverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diptych_story_saver_finalize;

  signals[NOTICE] = g_signal_new ("notice", DIPTYCH_TYPE_STORY_SAVER, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
diptych_story_saver_init (DiptychStorySaver *self)
{
}

/**
 * diptych_story_saver_new:
 * @uris: what was opened
 * @state: (nullable): what diptych_story_store_find() gave
 *
 * Returns: (transfer full): a saver for one story
 */
DiptychStorySaver *
diptych_story_saver_new (DiptychStoryStore  *store,
                         const char * const *uris,
                         const char         *state)
{
  DiptychStorySaver *self = g_object_new (DIPTYCH_TYPE_STORY_SAVER, NULL);

  self->store = g_object_ref (store);
  self->uris = g_strdupv ((char **) uris);
  self->state = g_strdup (state);
  return self;
}

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  DiptychStorySaver *self = source;
  GError *error = NULL;

  if (diptych_story_store_save (self->store, (const char * const *) self->uris, task_data,
                                &self->state, &self->notice, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void save_next (DiptychStorySaver *self);

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  DiptychStorySaver *self = DIPTYCH_STORY_SAVER (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = g_steal_pointer (&self->notice);

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_warning ("%s", error->message);
      g_signal_emit (self, signals[NOTICE], 0, error->message);
    }
  else if (notice != NULL)
    g_signal_emit (self, signals[NOTICE], 0, notice);
  self->saving = FALSE;
  if (self->next != NULL)
    save_next (self);
  if (g_application_get_default () != NULL)
    g_application_release (g_application_get_default ());
}

static void
save_next (DiptychStorySaver *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, saved_cb, NULL);

  self->saving = TRUE;
  if (g_application_get_default () != NULL)
    g_application_hold (g_application_get_default ());
  g_task_set_source_tag (task, save_next);
  g_task_set_task_data (task, g_steal_pointer (&self->next), g_object_unref);
  g_task_run_in_thread (task, save_thread);
}

/**
 * diptych_story_saver_save:
 * @story: the story as it is now
 *
 * Saves it as soon as the version before is saved.
 */
void
diptych_story_saver_save (DiptychStorySaver *self,
                          DiptychStoryFile  *story)
{
  g_return_if_fail (DIPTYCH_IS_STORY_SAVER (self));

  g_set_object (&self->next, story);
  if (!self->saving)
    save_next (self);
}

gboolean
diptych_story_saver_get_saving (DiptychStorySaver *self)
{
  g_return_val_if_fail (DIPTYCH_IS_STORY_SAVER (self), FALSE);

  return self->saving;
}
