/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-story-file.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "import/diptych-charset.h"
#include "import/diptych-correction-json.h"
#include "import/diptych-json-guard.h"
#include "import/diptych-story-reader.h"
#include "model/diptych-error.h"

struct _DiptychStoryFile
{
  GObject parent_instance;

  JsonNode  *root;
  GPtrArray *articles;
  GPtrArray *corrections;       /* those that were undone stand last */
  guint      n_done;
};

G_DEFINE_FINAL_TYPE (DiptychStoryFile, diptych_story_file, G_TYPE_OBJECT)

static void
diptych_story_file_finalize (GObject *object)
{
  DiptychStoryFile *self = DIPTYCH_STORY_FILE (object);

  g_clear_pointer (&self->root, json_node_unref);
  g_clear_pointer (&self->articles, g_ptr_array_unref);
  g_clear_pointer (&self->corrections, g_ptr_array_unref);

  G_OBJECT_CLASS (diptych_story_file_parent_class)->finalize (object);
}

static void
diptych_story_file_class_init (DiptychStoryFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diptych_story_file_finalize;
}

static void
diptych_story_file_init (DiptychStoryFile *self)
{
  self->corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) diptych_correction_unref);
}

static void
add_string (JsonBuilder *builder,
            const char  *member,
            const char  *value)
{
  if (value == NULL)
    return;
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, value);
}

static void
add_blocks (JsonBuilder    *builder,
            DiptychArticle *article)
{
  DiptychText *text = diptych_article_get_text (article);
  guint n;
  const DiptychBlock *blocks = diptych_article_get_blocks (article, &n);

  json_builder_set_member_name (builder, "blocks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      json_builder_begin_object (builder);
      add_string (builder, "kind", diptych_block_kind_to_string (blocks[i].kind));
      json_builder_set_member_name (builder, "start");
      json_builder_add_int_value (builder, diptych_text_offset_to_code_point (text, blocks[i].span.start));
      json_builder_set_member_name (builder, "end");
      json_builder_add_int_value (builder, diptych_text_offset_to_code_point (text, blocks[i].span.end));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_article (JsonBuilder    *builder,
             DiptychArticle *article,
             const char     *uri)
{
  json_builder_begin_object (builder);
  add_string (builder, "title", diptych_article_get_title (article));
  add_string (builder, "outlet", diptych_article_get_outlet (article));
  add_string (builder, "date", diptych_article_get_date (article));
  add_string (builder, "language", diptych_article_get_language (article));
  add_string (builder, "translation", diptych_translation_to_string (diptych_article_get_translation (article)));
  add_string (builder, "url", diptych_article_get_url (article));
  add_string (builder, "file", uri);
  add_string (builder, "text", diptych_text_get_string (diptych_article_get_text (article)));
  add_blocks (builder, article);
  json_builder_end_object (builder);
}

/**
 * diptych_story_file_new_from_articles:
 * @articles: (element-type DiptychArticle): the articles of a story, those that are
 *   compared first at the front
 * @title: (nullable): the title of the story
 *
 * Returns: (transfer full): a story that can be saved
 */
DiptychStoryFile *
diptych_story_file_new_from_articles (GPtrArray  *articles,
                                      const char *title)
{
  return diptych_story_file_new_for_files (articles, title, NULL);
}

/**
 * diptych_story_file_new_for_files:
 * @articles: (element-type DiptychArticle): the articles of a story
 * @title: (nullable): the title of the story
 * @uris: (nullable) (element-type utf8): for each article the file that it was read from, or %NULL
 *
 * Returns: (transfer full): a story that can be saved and that knows where its articles came from
 */
DiptychStoryFile *
diptych_story_file_new_for_files (GPtrArray  *articles,
                                  const char *title,
                                  GPtrArray  *uris)
{
  DiptychStoryFile *self = g_object_new (DIPTYCH_TYPE_STORY_FILE, NULL);
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "diptych");
  json_builder_add_int_value (builder, DIPTYCH_STORY_FILE_VERSION);
  add_string (builder, "title", title);
  json_builder_set_member_name (builder, "articles");
  json_builder_begin_array (builder);
  for (guint i = 0; i < articles->len; i++)
    add_article (builder, articles->pdata[i], uris != NULL ? uris->pdata[i] : NULL);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "corrections");
  json_builder_begin_array (builder);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  self->root = json_builder_get_root (builder);
  self->articles = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < articles->len; i++)
    g_ptr_array_add (self->articles, g_object_ref (articles->pdata[i]));
  return self;
}

static void
read_corrections (DiptychStoryFile *self)
{
  JsonObject *root = json_node_get_object (self->root);
  JsonArray *array = json_object_has_member (root, "corrections") ? json_object_get_array_member (root, "corrections") : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      gboolean undone;

      g_ptr_array_add (self->corrections,
                       diptych_correction_json_read (json_array_get_element (array, i), self->articles, &undone));
      if (!undone && self->n_done == i)
        self->n_done++;
    }
}

/* The parser knows its place only while it is at work. */
static void
parse_error_cb (JsonParser *parser,
                GError     *error,
                guint      *line)
{
  *line = MAX (json_parser_get_current_line (parser), 1);
}

static JsonNode *
parse (const char  *json,
       const char  *name,
       GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) reason = NULL;
  guint line = 1;

  if (!diptych_json_guard_check (json, name, error))
    return NULL;
  json_parser_set_strict (parser, TRUE);
  g_signal_connect (parser, "error", G_CALLBACK (parse_error_cb), &line);
  if (!json_parser_load_from_data (parser, json, -1, &reason) || json_parser_get_root (parser) == NULL)
    {
      g_set_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_SYNTAX,
                   /* Translators: the name of a file, the number of a line in it */
                   _("“%s” is not well-formed JSON near line %u: perhaps it was cut off."),
                   name, line);
      return NULL;
    }
  return json_parser_steal_root (parser);
}

/**
 * diptych_story_file_load_bytes:
 * @bytes: what a story file holds
 * @name: what to call it in messages, which name the member at fault too
 *
 * Returns: (transfer full) (nullable): the story
 */
DiptychStoryFile *
diptych_story_file_load_bytes (GBytes      *bytes,
                               const char  *name,
                               GError     **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *json = diptych_charset_decode (data, length, name, error);
  g_autoptr (JsonNode) root = json != NULL ? parse (json, name, error) : NULL;
  g_autoptr (GPtrArray) articles = root != NULL ? diptych_story_reader_read_articles (root, name, error) : NULL;
  DiptychStoryFile *self;

  if (articles == NULL)
    return NULL;
  self = g_object_new (DIPTYCH_TYPE_STORY_FILE, NULL);
  self->root = g_steal_pointer (&root);
  self->articles = g_steal_pointer (&articles);
  read_corrections (self);
  return self;
}

/**
 * diptych_story_file_copy_with:
 * @corrections: (element-type DiptychCorrection): corrections of the story, in their order
 * @n_done: how many of them hold; the others were undone
 *
 * Returns: (transfer full): the same story with other corrections
 */
DiptychStoryFile *
diptych_story_file_copy_with (DiptychStoryFile *self,
                              GPtrArray        *corrections,
                              guint             n_done)
{
  DiptychStoryFile *copy;
  JsonObject *root;
  JsonArray *array;
  g_autoptr (GList) members = NULL;

  g_return_val_if_fail (DIPTYCH_IS_STORY_FILE (self), NULL);

  copy = g_object_new (DIPTYCH_TYPE_STORY_FILE, NULL);
  root = json_object_new ();
  array = json_array_new ();
  members = json_object_get_members (json_node_get_object (self->root));
  for (GList *l = members; l != NULL; l = l->next)
    json_object_set_member (root, l->data, json_node_ref (json_object_get_member (json_node_get_object (self->root), l->data)));
  for (guint i = 0; i < corrections->len; i++)
    {
      json_array_add_element (array, diptych_correction_json_write (corrections->pdata[i], self->articles, i >= n_done));
      g_ptr_array_add (copy->corrections, diptych_correction_ref (corrections->pdata[i]));
    }
  json_object_set_array_member (root, "corrections", array);
  copy->root = json_node_alloc ();
  json_node_init_object (copy->root, root);
  json_object_unref (root);
  copy->articles = g_ptr_array_ref (self->articles);
  copy->n_done = n_done;
  return copy;
}

/* The members of @from that @to does not have are added. */
static void
add_members (JsonObject *to,
             JsonObject *from)
{
  g_autoptr (GList) members = json_object_get_members (from);

  for (GList *l = members; l != NULL; l = l->next)
    if (!json_object_has_member (to, l->data))
      json_object_set_member (to, l->data, json_node_copy (json_object_get_member (from, l->data)));
}

/* The article that was read from @uri, or else that at @index. */
static JsonObject *
find_article (DiptychStoryFile *self,
              guint             index,
              const char       *uri)
{
  JsonArray *array = json_object_get_array_member (json_node_get_object (self->root), "articles");

  for (guint i = 0; uri != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);

      if (g_strcmp0 (json_object_get_string_member_with_default (object, "file", NULL), uri) == 0)
        return object;
    }
  return uri == NULL && index < json_array_get_length (array) ? json_array_get_object_element (array, index) : NULL;
}

/**
 * diptych_story_file_update:
 * @articles: (element-type DiptychArticle): the articles as they are now
 * @uris: (element-type utf8): for each article the file that it was read from, or %NULL
 *
 * Puts other versions of the articles into a story. They come into the order in which the
 * story has them, for the corrections count on that.
 *
 * Returns: (transfer full): the story with @articles, and with everything else that it had
 */
DiptychStoryFile *
diptych_story_file_update (DiptychStoryFile *self,
                           GPtrArray        *articles,
                           GPtrArray        *uris)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr (GPtrArray) sorted_uris = g_ptr_array_new ();
  g_autoptr (DiptychStoryFile) fresh = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;
  JsonArray *stored, *array;

  g_return_val_if_fail (DIPTYCH_IS_STORY_FILE (self), NULL);

  stored = json_object_get_array_member (json_node_get_object (self->root), "articles");
  for (guint i = 0; i < json_array_get_length (stored); i++)
    for (guint j = 0; j < articles->len; j++)
      if (uris->pdata[j] != NULL && find_article (self, i, uris->pdata[j]) == json_array_get_object_element (stored, i))
        {
          g_ptr_array_add (sorted, articles->pdata[j]);
          g_ptr_array_add (sorted_uris, uris->pdata[j]);
        }
  if (sorted->len != articles->len)
    return diptych_story_file_new_for_files (articles, NULL, uris);
  fresh = diptych_story_file_new_for_files (sorted, NULL, sorted_uris);
  json = json_to_string (fresh->root, FALSE);
  root = json_from_string (json, NULL);
  array = json_object_get_array_member (json_node_get_object (root), "articles");
  for (guint i = 0; i < json_array_get_length (array); i++)
    add_members (json_array_get_object_element (array, i), find_article (self, i, sorted_uris->pdata[i]));
  add_members (json_node_get_object (root), json_node_get_object (self->root));
  json_node_unref (fresh->root);
  fresh->root = g_steal_pointer (&root);
  return diptych_story_file_copy_with (fresh, self->corrections, self->n_done);
}

/**
 * diptych_story_file_to_bytes:
 *
 * Returns: (transfer full): the story as JSON, with every member that it was read with
 */
GBytes *
diptych_story_file_to_bytes (DiptychStoryFile *self)
{
  g_autoptr (GString) json = NULL;

  g_return_val_if_fail (DIPTYCH_IS_STORY_FILE (self), NULL);

  json = g_string_new_take (json_to_string (self->root, TRUE));
  g_string_append_c (json, '\n');
  return g_string_free_to_bytes (g_steal_pointer (&json));
}

/**
 * diptych_story_file_save:
 * @file: where to write it
 * @cancellable: (nullable): a cancellable
 *
 * Writes the story whole or not at all: what @file held before stays until the
 * new contents stand beside it.
 *
 * Returns: whether it was written
 */
gboolean
diptych_story_file_save (DiptychStoryFile  *self,
                         GFile             *file,
                         GCancellable      *cancellable,
                         GError           **error)
{
  g_autoptr (GBytes) bytes = diptych_story_file_to_bytes (self);
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GError) reason = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (g_file_replace_contents (file, data, length, NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, &reason))
    return TRUE;
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&reason));
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_PERMISSION,
                 _("“%s” may not be written: choose another folder."), name);
  else
    g_set_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_FAILED,
                 _("“%s” cannot be written: %s"), name, reason->message);
  return FALSE;
}

/**
 * diptych_story_file_get_title:
 *
 * Returns: (nullable): the title of the story
 */
const char *
diptych_story_file_get_title (DiptychStoryFile *self)
{
  g_return_val_if_fail (DIPTYCH_IS_STORY_FILE (self), NULL);

  return json_object_get_string_member_with_default (json_node_get_object (self->root), "title", NULL);
}

/**
 * diptych_story_file_get_articles:
 *
 * Returns: (transfer none) (element-type DiptychArticle): the articles, the two that
 *   are compared first at the front
 */
GPtrArray *
diptych_story_file_get_articles (DiptychStoryFile *self)
{
  g_return_val_if_fail (DIPTYCH_IS_STORY_FILE (self), NULL);

  return self->articles;
}

/**
 * diptych_story_file_get_corrections:
 *
 * Returns: (transfer none) (element-type DiptychCorrection): the corrections of the user, in
 *   the order in which they were made; those that were undone stand last
 */
GPtrArray *
diptych_story_file_get_corrections (DiptychStoryFile *self)
{
  g_return_val_if_fail (DIPTYCH_IS_STORY_FILE (self), NULL);

  return self->corrections;
}

/**
 * diptych_story_file_get_n_done:
 *
 * Returns: how many of the corrections hold
 */
guint
diptych_story_file_get_n_done (DiptychStoryFile *self)
{
  g_return_val_if_fail (DIPTYCH_IS_STORY_FILE (self), 0);

  return self->n_done;
}

/**
 * diptych_story_file_dup_done:
 *
 * Returns: (transfer full) (element-type DiptychCorrection): the corrections that hold
 */
GPtrArray *
diptych_story_file_dup_done (DiptychStoryFile *self)
{
  GPtrArray *done;

  g_return_val_if_fail (DIPTYCH_IS_STORY_FILE (self), NULL);

  done = g_ptr_array_new_with_free_func ((GDestroyNotify) diptych_correction_unref);
  for (guint i = 0; i < self->n_done; i++)
    g_ptr_array_add (done, diptych_correction_ref (self->corrections->pdata[i]));
  return done;
}

/**
 * diptych_story_file_find_article:
 * @article: one of its articles, or one of the same text object that is otherwise corrected
 *
 * Returns: the index of @article, or -1
 */
int
diptych_story_file_find_article (DiptychStoryFile *self,
                                 DiptychArticle   *article)
{
  g_return_val_if_fail (DIPTYCH_IS_STORY_FILE (self), -1);

  for (guint i = 0; i < self->articles->len; i++)
    if (diptych_article_get_text (self->articles->pdata[i]) == diptych_article_get_text (article))
      return i;
  return -1;
}
