/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-story-private.h"

static void
set_shown (DiptychStory  *self,
           DiptychArticle *left,
           DiptychArticle *right,
           GPtrArray      *names,
           GPtrArray      *uris)
{
  g_autoptr (GPtrArray) previous_names = g_steal_pointer (&self->names);
  g_autoptr (GPtrArray) previous_uris = g_steal_pointer (&self->uris);

  g_set_object (&self->shown[DIPTYCH_SIDE_LEFT], left);
  g_set_object (&self->shown[DIPTYCH_SIDE_RIGHT], right);
  self->names = g_ptr_array_ref (names);
  self->uris = uris != NULL ? g_ptr_array_ref (uris) : NULL;
}

static void
take_loaded (DiptychStory  *self,
             DiptychLoaded *loaded,
             GPtrArray     *uris)
{
  if (loaded->corrected == NULL)
    {
      diptych_story_set_pending (self, loaded->articles->pdata[0], loaded->names->pdata[0],
                                 uris != NULL ? uris->pdata[0] : NULL);
      return;
    }
  diptych_story_cancel_replay (self);
  diptych_story_set_pending (self, NULL, NULL, NULL);
  g_clear_pointer (&self->articles, g_ptr_array_unref);
  g_clear_pointer (&self->article_names, g_ptr_array_unref);
  self->articles = g_ptr_array_ref (loaded->articles);
  self->article_names = g_ptr_array_ref (loaded->names);
  g_set_object (&self->file, loaded->story);
  diptych_correction_log_set (self->log, diptych_story_file_get_corrections (self->file),
                              diptych_story_file_get_n_done (self->file));
  set_shown (self, loaded->articles->pdata[0], loaded->articles->pdata[1], loaded->names, uris);
  diptych_story_set_saver (self, loaded->state);
  diptych_story_take_corrected (self, g_steal_pointer (&loaded->corrected));
  if (loaded->notice != NULL)
    g_signal_emit_by_name (self, "notice", loaded->notice);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (DiptychStory) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DiptychLoaded) loaded = diptych_story_load_finish (result, &error);
  g_autoptr (GPtrArray) uris = NULL;

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  uris = g_steal_pointer (&self->opening);
  if (uris == NULL && loaded != NULL && loaded->kept_uri != NULL)
    {
      uris = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (uris, g_strdup (loaded->kept_uri));
    }
  g_clear_object (&self->cancellable);
  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify (G_OBJECT (self), "busy");
  if (loaded != NULL)
    take_loaded (self, loaded, uris);
  else
    diptych_story_set_error (self, g_steal_pointer (&error));
  g_object_thaw_notify (G_OBJECT (self));
}

static void
begin (DiptychStory *self,
       GPtrArray    *uris)
{
  diptych_story_cancel (self);
  diptych_story_set_error (self, NULL);
  self->cancellable = g_cancellable_new ();
  self->opening = uris;
  g_object_notify (G_OBJECT (self), "busy");
}

/* @uris is consumed. */
static void
load (DiptychStory *self,
      GPtrArray    *inputs,
      GPtrArray    *uris)
{
  begin (self, uris);
  diptych_story_load_async (inputs, self->store, self->cancellable, loaded_cb, g_object_ref (self));
}

/* Two articles of the story that are to be shown instead of others. */
typedef struct
{
  DiptychStory   *story;
  DiptychArticle *articles[DIPTYCH_N_SIDES];
  GPtrArray      *names;
  guint           n_moves;
} Choice;

static void
choice_free (Choice *self)
{
  g_object_unref (self->story);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    g_object_unref (self->articles[side]);
  g_ptr_array_unref (self->names);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Choice, choice_free)

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Choice) choice = user_data;
  DiptychStory *self = choice->story;
  g_autoptr (GError) error = NULL;
  g_autoptr (DiptychCorrected) corrected = diptych_replay_finish (result, &error);
  g_autoptr (GPtrArray) uris = NULL;

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  uris = g_steal_pointer (&self->opening);
  g_clear_object (&self->cancellable);
  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify (G_OBJECT (self), "busy");
  if (corrected != NULL)
    {
      diptych_story_cancel_replay (self);
      set_shown (self, choice->articles[0], choice->articles[1], choice->names, uris);
      diptych_story_take_corrected (self, g_steal_pointer (&corrected));
      if (choice->n_moves != self->n_moves)
        diptych_story_replay (self);
    }
  else
    diptych_story_set_error (self, g_steal_pointer (&error));
  g_object_thaw_notify (G_OBJECT (self));
}

/* @names and @uris are consumed. */
static void
choose (DiptychStory   *self,
        DiptychArticle *left,
        DiptychArticle *right,
        GPtrArray      *names,
        GPtrArray      *uris)
{
  Choice *choice = g_new0 (Choice, 1);

  begin (self, uris);
  choice->story = g_object_ref (self);
  choice->articles[DIPTYCH_SIDE_LEFT] = g_object_ref (left);
  choice->articles[DIPTYCH_SIDE_RIGHT] = g_object_ref (right);
  choice->names = names;
  choice->n_moves = self->n_moves;
  diptych_story_start_replay (self, choice->articles, self->cancellable, chosen_cb, choice);
}

/**
 * diptych_story_open_files:
 * @files: (array length=n_files): story files, or articles
 *
 * Opens them in place of what is open. One article alone is kept until the next
 * is opened: see #DiptychStory:pending-name.
 */
void
diptych_story_open_files (DiptychStory  *self,
                          GFile        **files,
                          guint          n_files)
{
  g_autoptr (GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) diptych_input_free);
  GPtrArray *uris = g_ptr_array_new_with_free_func (g_free);

  g_return_if_fail (DIPTYCH_IS_STORY (self));
  g_return_if_fail (n_files > 0);

  if (n_files == 1 && self->pending != NULL)
    {
      g_ptr_array_add (inputs, diptych_input_new_for_article (self->pending, self->pending_name,
                                                             self->pending_uri));
      if (self->pending_uri != NULL)
        g_ptr_array_add (uris, g_strdup (self->pending_uri));
    }
  for (guint i = 0; i < n_files; i++)
    {
      g_ptr_array_add (inputs, diptych_input_new_for_file (files[i]));
      g_ptr_array_add (uris, g_file_get_uri (files[i]));
    }
  load (self, inputs, uris);
}

/* What the file of the article that waits said of it is kept as long as its text is. */
static DiptychInput *
new_left_input (DiptychStory *self,
                const char   *text,
                const char   *outlet)
{
  g_autoptr (DiptychArticle) published = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->pending == NULL
      || !g_str_equal (text, diptych_text_get_string (diptych_article_get_text (self->pending))))
    return diptych_input_new_for_text (text, outlet);
  g_value_set_string (g_value_init (&value, G_TYPE_STRING), outlet);
  if (outlet != NULL && *outlet != '\0')
    published = diptych_article_copy_with (self->pending, "outlet", &value);
  return diptych_input_new_for_article (published != NULL ? published : self->pending,
                                        self->pending_name, self->pending_uri);
}

/**
 * diptych_story_open_texts:
 * @left_outlet: (nullable): who published the left text
 * @right_outlet: (nullable): who published the right text
 *
 * Opens two texts that were typed or pasted. The left one may be that of the article
 * that waits for another.
 */
void
diptych_story_open_texts (DiptychStory *self,
                          const char   *left_text,
                          const char   *left_outlet,
                          const char   *right_text,
                          const char   *right_outlet)
{
  g_autoptr (GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) diptych_input_free);

  g_return_if_fail (DIPTYCH_IS_STORY (self));

  g_ptr_array_add (inputs, new_left_input (self, left_text, left_outlet));
  g_ptr_array_add (inputs, diptych_input_new_for_text (right_text, right_outlet));
  load (self, inputs, NULL);
}

/**
 * diptych_story_open_sample:
 *
 * Opens the story that is compiled into the library.
 */
void
diptych_story_open_sample (DiptychStory *self)
{
  g_autoptr (GFile) file = g_file_new_for_uri (DIPTYCH_SAMPLE_URI);

  diptych_story_drop_pending (self);
  diptych_story_open_files (self, &file, 1);
}

/**
 * diptych_story_swap_sides:
 *
 * Compares the two articles again, the right one on the left.
 */
void
diptych_story_swap_sides (DiptychStory *self)
{
  GPtrArray *names;
  GPtrArray *uris = NULL;

  g_return_if_fail (DIPTYCH_IS_STORY (self));
  g_return_if_fail (self->comparison != NULL);

  names = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (names, g_strdup (self->names->pdata[DIPTYCH_SIDE_RIGHT]));
  g_ptr_array_add (names, g_strdup (self->names->pdata[DIPTYCH_SIDE_LEFT]));
  if (self->uris != NULL && self->uris->len == DIPTYCH_N_SIDES)
    {
      uris = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (uris, g_strdup (self->uris->pdata[DIPTYCH_SIDE_RIGHT]));
      g_ptr_array_add (uris, g_strdup (self->uris->pdata[DIPTYCH_SIDE_LEFT]));
    }
  else if (self->uris != NULL)
    uris = g_ptr_array_ref (self->uris);
  choose (self, self->shown[DIPTYCH_SIDE_RIGHT], self->shown[DIPTYCH_SIDE_LEFT], names, uris);
}

/**
 * diptych_story_choose_article:
 * @index: which article of the story to show on @side
 *
 * Compares it with the article on the other side. Where it is the one on the other
 * side, the two change places.
 */
void
diptych_story_choose_article (DiptychStory *self,
                              DiptychSide   side,
                              guint         index)
{
  DiptychArticle *chosen[DIPTYCH_N_SIDES];
  GPtrArray *names;

  g_return_if_fail (DIPTYCH_IS_STORY (self));
  g_return_if_fail (index < diptych_story_get_n_articles (self));

  chosen[side] = self->articles->pdata[index];
  chosen[DIPTYCH_OTHER_SIDE (side)] = self->shown[DIPTYCH_OTHER_SIDE (side)];
  if (chosen[DIPTYCH_SIDE_LEFT] == chosen[DIPTYCH_SIDE_RIGHT])
    chosen[DIPTYCH_OTHER_SIDE (side)] = self->shown[side];
  names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < DIPTYCH_N_SIDES; i++)
    {
      guint position = 0;

      g_ptr_array_find (self->articles, chosen[i], &position);
      g_ptr_array_add (names, g_strdup (self->article_names->pdata[position]));
    }
  choose (self, chosen[DIPTYCH_SIDE_LEFT], chosen[DIPTYCH_SIDE_RIGHT], names,
          self->uris != NULL ? g_ptr_array_ref (self->uris) : NULL);
}

/**
 * diptych_story_cancel:
 *
 * Gives up what is being opened; what was open before stays.
 */
void
diptych_story_cancel (DiptychStory *self)
{
  g_return_if_fail (DIPTYCH_IS_STORY (self));

  if (self->cancellable == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->opening, g_ptr_array_unref);
  g_object_notify (G_OBJECT (self), "busy");
}
