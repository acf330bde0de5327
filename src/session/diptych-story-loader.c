/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-story-loader.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "analysis/diptych-comparer.h"
#include "import/diptych-importer.h"
#include "import/diptych-story-file.h"
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
 *
 * Returns: (transfer full): an input from what was imported before
 */
DiptychInput *
diptych_input_new_for_article (DiptychArticle *article,
                               const char     *name)
{
  DiptychInput *self = g_new0 (DiptychInput, 1);

  self->article = g_object_ref (article);
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
  g_clear_object (&self->comparison);
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

/* The article that @article is, published by @outlet. */
static DiptychArticle *
with_outlet (DiptychArticle *article,
             const char     *outlet)
{
  guint n_blocks;
  const DiptychBlock *blocks = diptych_article_get_blocks (article, &n_blocks);
  g_autoptr (GArray) copy = g_array_sized_new (FALSE, FALSE, sizeof (DiptychBlock), n_blocks);

  if (n_blocks > 0)
    g_array_append_vals (copy, blocks, n_blocks);
  return g_object_new (DIPTYCH_TYPE_ARTICLE,
                       "text", diptych_article_get_text (article),
                       "blocks", copy,
                       "title", diptych_article_get_title (article),
                       "outlet", outlet,
                       "date", diptych_article_get_date (article),
                       "language", diptych_article_get_language (article),
                       "url", diptych_article_get_url (article),
                       "translation", diptych_article_get_translation (article),
                       NULL);
}

static gboolean
load_text (DiptychLoaded       *self,
           const DiptychInput  *input,
           GError             **error)
{
  g_autoptr (DiptychArticle) article = diptych_importer_import_text (input->text, -1, input->name, error);
  g_autoptr (DiptychArticle) published = NULL;

  if (article == NULL)
    return FALSE;
  if (input->outlet != NULL)
    published = with_outlet (article, input->outlet);
  add (self, published != NULL ? published : article, input->name);
  return TRUE;
}

static gboolean
load_file (DiptychLoaded       *self,
           const DiptychInput  *input,
           GCancellable        *cancellable,
           GError             **error)
{
  g_autoptr (GPtrArray) articles = diptych_importer_import_file (input->file, cancellable, error);

  if (articles == NULL)
    return FALSE;
  for (guint i = 0; i < articles->len; i++)
    add (self, articles->pdata[i], input->name);
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

/* Texts that were pasted are nowhere else: they go into a story file among the data of the user. */
static void
keep_texts (DiptychLoaded *self,
            GCancellable  *cancellable)
{
  g_autoptr (DiptychStoryFile) story = diptych_story_file_new_from_articles (self->articles, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  /* Translators: the name of the file that pasted texts are kept in; keep its ending */
  g_autofree char *name = g_date_time_format (now, _("Pasted texts %Y-%m-%d %H.%M.%S.diptych"));
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "diptych", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    g_warning ("“%s” cannot be created: %s", folder, g_strerror (errno));
  else if (diptych_story_file_save (story, file, cancellable, &error))
    self->kept_uri = g_file_get_uri (file);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("%s", error->message);
}

/**
 * diptych_story_load:
 * @inputs: (element-type DiptychInput): what the user opens
 * @cancellable: (nullable): a cancellable
 *
 * Imports @inputs and, where they give two articles or more, compares two of them.
 * Texts that came from no file are kept in a story file.
 *
 * Returns: (transfer full) (nullable): what was loaded
 */
DiptychLoaded *
diptych_story_load (GPtrArray     *inputs,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr (DiptychLoaded) self = loaded_new ();

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
  choose_right (self);
  self->comparison = diptych_comparer_compare (self->articles->pdata[0], self->articles->pdata[1],
                                               cancellable, error);
  if (self->comparison == NULL)
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
