/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-story-loader.h"

#include <glib/gi18n-lib.h>

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
  g_free (self->state);
  g_free (self->notice);
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

/* For each of @inputs the file that it came from; %NULL if one came from none. */
static GPtrArray *
dup_uris (GPtrArray *inputs)
{
  g_autoptr (GPtrArray) uris = g_ptr_array_new_null_terminated (inputs->len, g_free, TRUE);

  for (guint i = 0; i < inputs->len; i++)
    {
      const DiptychInput *input = inputs->pdata[i];

      if (input->file == NULL)
        return NULL;
      g_ptr_array_add (uris, g_file_get_uri (input->file));
    }
  return g_steal_pointer (&uris);
}

/* The story that @inputs are: a story file alone is one, and whatever else is opened makes
 * another. The corrections are those that @store has for it. */
static void
find_story (DiptychLoaded     *self,
            GPtrArray         *inputs,
            DiptychStoryStore *store)
{
  g_autoptr (GPtrArray) uris = dup_uris (inputs);
  gboolean is_story = inputs->len == 1 && self->story != NULL;
  gboolean is_pair = uris != NULL && uris->len == self->articles->len;
  g_autoptr (DiptychStoryFile) opened = g_steal_pointer (&self->story);
  g_autoptr (DiptychStoryFile) kept = NULL;

  if (uris != NULL)
    kept = diptych_story_store_find (store, (const char * const *) uris->pdata, &self->state, &self->notice);
  if (is_story && kept != NULL)
    self->story = diptych_story_file_copy_with (opened, diptych_story_file_get_corrections (kept),
                                                diptych_story_file_get_n_done (kept));
  else if (is_story)
    self->story = g_steal_pointer (&opened);
  else if (is_pair && kept != NULL)
    self->story = diptych_story_file_update (kept, self->articles, uris);
  else
    self->story = diptych_story_file_new_for_files (self->articles, NULL, is_pair ? uris : NULL);
}

/* Texts that were pasted are nowhere else. */
static void
keep_texts (DiptychLoaded     *self,
            DiptychStoryStore *store)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  /* Translators: the name of the file that pasted texts are kept in */
  g_autofree char *name = g_date_time_format (now, _("Pasted texts %Y-%m-%d %H.%M.%S"));
  g_autoptr (GError) error = NULL;

  self->kept_uri = diptych_story_store_add (store, name, self->story, &self->state, &error);
  if (self->kept_uri == NULL)
    self->notice = g_strdup (error->message);
}

/**
 * diptych_story_load:
 * @inputs: (element-type DiptychInput): what the user opens
 * @store: where stories are kept
 * @cancellable: (nullable): a cancellable
 *
 * Imports @inputs and, where they give two articles or more, compares two of them and
 * makes the corrections of the story. Texts that came from no file are kept in a story file.
 *
 * Returns: (transfer full) (nullable): what was loaded
 */
DiptychLoaded *
diptych_story_load (GPtrArray          *inputs,
                    DiptychStoryStore  *store,
                    GCancellable       *cancellable,
                    GError            **error)
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
  find_story (self, inputs, store);
  choose_right (self);
  corrections = diptych_story_file_dup_done (self->story);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    indexes[side] = diptych_story_file_find_article (self->story, self->articles->pdata[side]);
  self->corrected = diptych_corrector_correct ((DiptychArticle **) self->articles->pdata, indexes, NULL,
                                               corrections, cancellable, error);
  if (self->corrected == NULL)
    return NULL;
  if (has_texts (inputs))
    keep_texts (self, store);
  return g_steal_pointer (&self);
}

typedef struct
{
  GPtrArray         *inputs;
  DiptychStoryStore *store;
} Load;

static void
load_free (gpointer data)
{
  Load *self = data;

  g_ptr_array_unref (self->inputs);
  g_object_unref (self->store);
  g_free (self);
}

static void
load_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Load *self = task_data;
  g_autoptr (GError) error = NULL;
  DiptychLoaded *loaded = diptych_story_load (self->inputs, self->store, cancellable, &error);

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
                          DiptychStoryStore   *store,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Load *self = g_new (Load, 1);

  self->inputs = g_ptr_array_ref (inputs);
  self->store = g_object_ref (store);
  g_task_set_source_tag (task, diptych_story_load_async);
  g_task_set_task_data (task, self, load_free);
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
