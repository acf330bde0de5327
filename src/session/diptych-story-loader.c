/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-story-loader.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "import/diptych-file-reader.h"
#include "import/diptych-importer.h"
#include "model/diptych-error.h"

/**
 * diptych_input_new_for_file:
 *
 * Returns: (transfer full): an input that is read when it is loaded
 */
DiptychInput *
diptych_input_new_for_file (GFile *file)
{
  DiptychInput *self = g_new0 (DiptychInput, 1);
  g_autofree char *basename = g_file_get_basename (file);

  self->file = g_object_ref (file);
  self->name = g_filename_display_name (basename != NULL ? basename : "");
  return self;
}

/**
 * diptych_input_new_for_text:
 * @outlet: (nullable): who published it
 *
 * Returns: (transfer full): an input from a text that was typed or pasted
 */
DiptychInput *
diptych_input_new_for_text (const char *text,
                            const char *outlet)
{
  DiptychInput *self = g_new0 (DiptychInput, 1);

  self->text = g_strdup (text);
  self->outlet = outlet != NULL && *outlet != '\0' ? g_strdup (outlet) : NULL;
  self->name = g_strdup (self->outlet != NULL ? outlet : _("Pasted text"));
  return self;
}

/**
 * diptych_input_new_for_article:
 * @uri: (nullable): the file that it came from
 *
 * Returns: (transfer full): an input from what was imported before
 */
DiptychInput *
diptych_input_new_for_article (DiptychArticle *article,
                               const char     *name,
                               const char     *uri)
{
  DiptychInput *self = g_new0 (DiptychInput, 1);

  self->article = g_object_ref (article);
  self->file = uri != NULL ? g_file_new_for_uri (uri) : NULL;
  self->name = g_strdup (name);
  return self;
}

void
diptych_input_free (DiptychInput *self)
{
  g_clear_object (&self->file);
  g_clear_object (&self->article);
  g_free (self->text);
  g_free (self->outlet);
  g_free (self->name);
  g_free (self);
}

static DiptychLoaded *
loaded_new (void)
{
  DiptychLoaded *self = g_new0 (DiptychLoaded, 1);

  self->articles = g_ptr_array_new_with_free_func (g_object_unref);
  self->names = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
diptych_loaded_free (DiptychLoaded *self)
{
  g_ptr_array_unref (self->articles);
  g_ptr_array_unref (self->names);
  g_clear_object (&self->story);
  g_clear_pointer (&self->corrected, diptych_corrected_free);
  g_free (self->kept_uri);
  g_free (self);
}

static void
add (DiptychLoaded  *self,
     DiptychArticle *article,
     const char     *name)
{
  g_ptr_array_add (self->articles, g_object_ref (article));
  g_ptr_array_add (self->names, g_strdup (name));
}

static gboolean
load_text (DiptychLoaded       *self,
           const DiptychInput  *input,
           GError             **error)
{
  g_autoptr (DiptychArticle) article = diptych_importer_import_text (input->text, -1, input->name, error);
  g_autoptr (DiptychArticle) published = NULL;
  g_auto (GValue) outlet = G_VALUE_INIT;

  if (article == NULL)
    return FALSE;
  g_value_set_string (g_value_init (&outlet, G_TYPE_STRING), input->outlet);
  if (input->outlet != NULL)
    published = diptych_article_copy_with (article, "outlet", &outlet);
  add (self, published != NULL ? published : article, input->name);
  return TRUE;
}

static gboolean
load_file (DiptychLoaded       *self,
           const DiptychInput  *input,
           GCancellable        *cancellable,
           GError             **error)
{
  g_autofree char *name = g_file_get_parse_name (input->file);
  g_autoptr (GBytes) bytes = diptych_file_reader_read (input->file, cancellable, error);
  g_autoptr (DiptychStoryFile) story = NULL;
  g_autoptr (GPtrArray) articles = NULL;

  if (bytes != NULL)
    articles = diptych_importer_import_story (bytes, name, &story, error);
  if (articles == NULL)
    return FALSE;
  for (guint i = 0; i < articles->len; i++)
    add (self, articles->pdata[i], input->name);
  if (story != NULL)
    g_set_object (&self->story, story);
  return TRUE;
}

static gboolean
load_input (DiptychLoaded       *self,
            const DiptychInput  *input,
            GCancellable        *cancellable,
            GError             **error)
{
  if (input->article != NULL)
    add (self, input->article, input->name);
  else if (input->text != NULL)
    return load_text (self, input, error);
  else
    return load_file (self, input, cancellable, error);
  return TRUE;
}

/* A story may give one account in its original and in translation: the second
 * side is the first of the others in the language of the first side. */
static void
choose_right (DiptychLoaded *self)
{
  const char *language = diptych_article_get_language (self->articles->pdata[0]);

  for (guint i = 1; i < self->articles->len; i++)
    if (g_strcmp0 (diptych_article_get_language (self->articles->pdata[i]), language) == 0)
      {
        g_ptr_array_insert (self->articles, 1, g_ptr_array_steal_index (self->articles, i));
        g_ptr_array_insert (self->names, 1, g_ptr_array_steal_index (self->names, i));
        return;
      }
}

static gboolean
has_texts (GPtrArray *inputs)
{
  for (guint i = 0; i < inputs->len; i++)
    if (((DiptychInput *) inputs->pdata[i])->text != NULL)
      return TRUE;
  return FALSE;
}

/* The story that @inputs are: a story file alone is one; whatever else is opened makes another. */
static void
find_story (DiptychLoaded *self,
            GPtrArray     *inputs)
{
  g_autoptr (GPtrArray) uris = g_ptr_array_new_with_free_func (g_free);

  if (inputs->len == 1 && self->story != NULL)
    return;
  for (guint i = 0; i < self->articles->len; i++)
    {
      const DiptychInput *input = i < inputs->len ? inputs->pdata[i] : NULL;

      g_ptr_array_add (uris, input != NULL && input->file != NULL && inputs->len == self->articles->len
                               ? g_file_get_uri (input->file) : NULL);
    }
  g_clear_object (&self->story);
  self->story = diptych_story_file_new_for_files (self->articles, NULL, uris);
}

static GPtrArray *
dup_done (DiptychStoryFile *story)
{
  GPtrArray *corrections = diptych_story_file_get_corrections (story);
  GPtrArray *done = g_ptr_array_new_with_free_func ((GDestroyNotify) diptych_correction_unref);

  for (guint i = 0; i < diptych_story_file_get_n_done (story); i++)
    g_ptr_array_add (done, diptych_correction_ref (corrections->pdata[i]));
  return done;
}

/* Texts that were pasted are nowhere else: they go into a story file among the data of the user. */
static void
keep_texts (DiptychLoaded *self,
            GCancellable  *cancellable)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  /* Translators: the name of the file that pasted texts are kept in; keep its ending */
  g_autofree char *name = g_date_time_format (now, _("Pasted texts %Y-%m-%d %H.%M.%S.diptych"));
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "diptych", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    g_warning ("“%s” cannot be created: %s", folder, g_strerror (errno));
  else if (diptych_story_file_save (self->story, file, cancellable, &error))
    self->kept_uri = g_file_get_uri (file);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("%s", error->message);
}

/**
 * diptych_story_load:
 * @inputs: (element-type DiptychInput): what the user opens
 * @cancellable: (nullable): a cancellable
 *
 * Imports @inputs and, where they give two articles or more, compares two of them and
 * makes the corrections of the story. Texts that came from no file are kept in a story file.
 *
 * Returns: (transfer full) (nullable): what was loaded
 */
DiptychLoaded *
diptych_story_load (GPtrArray     *inputs,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr (DiptychLoaded) self = loaded_new ();
  g_autoptr (GPtrArray) corrections = NULL;
  guint indexes[DIPTYCH_N_SIDES];

  for (guint i = 0; i < inputs->len; i++)
    if (!load_input (self, inputs->pdata[i], cancellable, error))
      return NULL;
  if (self->articles->len == 0)
    {
      g_set_error_literal (error, DIPTYCH_ERROR, DIPTYCH_ERROR_EMPTY, _("There is no article in it."));
      return NULL;
    }
  if (self->articles->len < 2)
    return g_steal_pointer (&self);
  find_story (self, inputs);
  choose_right (self);
  corrections = dup_done (self->story);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    indexes[side] = diptych_story_file_find_article (self->story, self->articles->pdata[side]);
  self->corrected = diptych_corrector_correct ((DiptychArticle **) self->articles->pdata, indexes, NULL,
                                               corrections, cancellable, error);
  if (self->corrected == NULL)
    return NULL;
  if (has_texts (inputs))
    keep_texts (self, cancellable);
  return g_steal_pointer (&self);
}

static void
load_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  DiptychLoaded *loaded = diptych_story_load (task_data, cancellable, &error);

  if (loaded != NULL)
    g_task_return_pointer (task, loaded, (GDestroyNotify) diptych_loaded_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * diptych_story_load_async:
 * @inputs: (element-type DiptychInput): as for diptych_story_load(); not to be
 *   changed afterwards
 *
 * Does the same as diptych_story_load() on a worker thread.
 */
void
diptych_story_load_async (GPtrArray           *inputs,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, diptych_story_load_async);
  g_task_set_task_data (task, g_ptr_array_ref (inputs), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, load_thread);
}

/**
 * diptych_story_load_finish:
 *
 * Returns: (transfer full) (nullable): as diptych_story_load()
 */
DiptychLoaded *
diptych_story_load_finish (GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
