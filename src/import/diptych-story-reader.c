/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-story-reader.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "import/diptych-importer.h"
#include "import/diptych-story-file.h"
#include "model/diptych-error.h"

#define MAX_ARTICLES 64
#define MAX_STRING_BYTES 8192

/* Where in a file the reader is: "articles[1]", "articles[1].blocks[0]". */
typedef struct
{
  const char *name;
  char       *path;
} Place;

static void
place_clear (Place *self)
{
  g_free (self->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

static char *
dup_path (const Place *place,
          const char  *member)
{
  return g_strconcat (place->path, *place->path != '\0' && member != NULL ? "." : "", member, NULL);
}

static gboolean
set_type_error (GError      **error,
                const Place  *place,
                const char   *member,
                const char   *type)
{
  g_autofree char *path = dup_path (place, member);

  g_set_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_SCHEMA,
               /* Translators: the name of a file; a path like “articles[1].text”; a type of
                * JSON: “string”, “array”, “object”, “number” */
               _("“%s” cannot be opened: “%s” must be of the type “%s”."), place->name, path, type);
  return FALSE;
}

static gboolean
set_value_error (GError      **error,
                 const Place  *place,
                 const char   *member)
{
  g_autofree char *path = dup_path (place, member);

  g_set_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_SCHEMA,
               /* Translators: the name of a file; a path like “articles[1].date” */
               _("“%s” cannot be opened: “%s” has a value that is not allowed there."), place->name, path);
  return FALSE;
}

static gboolean
set_missing_error (GError      **error,
                   const Place  *place,
                   const char   *member)
{
  g_autofree char *path = dup_path (place, member);

  g_set_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_SCHEMA,
               /* Translators: the name of a file; a path like “articles[1].text” */
               _("“%s” cannot be opened: “%s” is missing."), place->name, path);
  return FALSE;
}

/* A string that may be missing; text has no limit but that of the file. */
static gboolean
read_string (JsonObject   *object,
             const Place  *place,
             const char   *member,
             const char  **value,
             GError      **error)
{
  JsonNode *node = json_object_get_member (object, member);

  *value = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return set_type_error (error, place, member, "string");
  *value = json_node_get_string (node);
  if (strcmp (member, "text") != 0 && strlen (*value) > MAX_STRING_BYTES)
    return set_value_error (error, place, member);
  return TRUE;
}

static gboolean
read_date (JsonObject   *object,
           const Place  *place,
           const char  **value,
           GError      **error)
{
  int year, month, day, end = 0;

  if (!read_string (object, place, "date", value, error))
    return FALSE;
  if (*value == NULL)
    return TRUE;
  if (strlen (*value) == 10
      && sscanf (*value, "%4d-%2d-%2d%n", &year, &month, &day, &end) == 3 && end == 10
      && year > 0 && month > 0 && month <= 12 && day > 0 && g_date_valid_dmy (day, month, year))
    return TRUE;
  return set_value_error (error, place, "date");
}

static gboolean
read_translation (JsonObject          *object,
                  const Place         *place,
                  DiptychTranslation  *translation,
                  GError             **error)
{
  const char *string;

  *translation = DIPTYCH_TRANSLATION_UNKNOWN;
  if (!read_string (object, place, "translation", &string, error))
    return FALSE;
  if (string == NULL || diptych_translation_from_string (string, translation))
    return TRUE;
  return set_value_error (error, place, "translation");
}

static gboolean
read_offset (JsonObject   *object,
             const Place  *place,
             const char   *member,
             DiptychText  *text,
             gsize        *offset,
             GError      **error)
{
  JsonNode *node = json_object_get_member (object, member);
  gint64 code_point;

  if (node == NULL)
    return set_missing_error (error, place, member);
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return set_type_error (error, place, member, "number");
  code_point = json_node_get_int (node);
  if (code_point < 0 || (guint64) code_point > diptych_text_get_n_code_points (text))
    return set_value_error (error, place, member);
  *offset = diptych_text_offset_from_code_point (text, code_point);
  return TRUE;
}

static gboolean
read_block (JsonNode      *node,
            const Place   *place,
            DiptychText   *text,
            gsize          floor,
            DiptychBlock  *block,
            GError       **error)
{
  JsonObject *object;
  const char *kind;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return set_type_error (error, place, NULL, "object");
  object = json_node_get_object (node);
  if (!read_offset (object, place, "start", text, &block->span.start, error)
      || !read_offset (object, place, "end", text, &block->span.end, error)
      || !read_string (object, place, "kind", &kind, error))
    return FALSE;
  if (kind == NULL)
    return set_missing_error (error, place, "kind");
  block->span = diptych_text_trim (text, block->span);
  if (block->span.start >= floor && !diptych_span_is_empty (block->span)
      && diptych_block_kind_from_string (kind, &block->kind))
    return TRUE;
  return set_value_error (error, place, NULL);
}

/* The blocks of the file, or %NULL when it has none and the classifier is to find them. */
static gboolean
read_blocks (JsonObject   *object,
             const Place  *place,
             DiptychText  *text,
             GArray      **blocks,
             GError      **error)
{
  JsonNode *node = json_object_get_member (object, "blocks");
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (DiptychBlock));
  gsize floor = 0;

  *blocks = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return set_type_error (error, place, "blocks", "array");
  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    {
      g_auto (Place) inner = { place->name, g_strdup_printf ("%s.blocks[%u]", place->path, i) };
      DiptychBlock block;

      if (!read_block (json_array_get_element (json_node_get_array (node), i), &inner, text, floor, &block, error))
        return FALSE;
      floor = block.span.end;
      g_array_append_val (found, block);
    }
  *blocks = g_steal_pointer (&found);
  return TRUE;
}

static DiptychArticle *
make_article (JsonObject   *object,
              const Place  *place,
              const char   *text,
              GError      **error)
{
  g_autoptr (DiptychArticle) plain = diptych_importer_import_text (text, -1, place->name, error);
  g_autoptr (GArray) blocks = NULL;
  const char *title, *outlet, *date, *language, *url;
  DiptychTranslation translation;

  if (plain == NULL
      || !read_string (object, place, "title", &title, error)
      || !read_string (object, place, "outlet", &outlet, error)
      || !read_string (object, place, "language", &language, error)
      || !read_string (object, place, "url", &url, error)
      || !read_date (object, place, &date, error)
      || !read_translation (object, place, &translation, error)
      || !read_blocks (object, place, diptych_article_get_text (plain), &blocks, error))
    return NULL;
  if (blocks == NULL)
    {
      guint n;
      const DiptychBlock *found = diptych_article_get_blocks (plain, &n);

      blocks = g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (DiptychBlock)), found, n);
    }
  return g_object_new (DIPTYCH_TYPE_ARTICLE,
                       "text", diptych_article_get_text (plain),
                       "blocks", blocks,
                       "title", title != NULL ? title : diptych_article_get_title (plain),
                       "outlet", outlet,
                       "date", date != NULL ? date : diptych_article_get_date (plain),
                       "language", language != NULL ? language : diptych_article_get_language (plain),
                       "url", url,
                       "translation", translation != DIPTYCH_TRANSLATION_UNKNOWN
                                      ? translation : diptych_article_get_translation (plain),
                       NULL);
}

static DiptychArticle *
read_article (JsonNode     *node,
              const Place  *place,
              GError      **error)
{
  const char *text;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      set_type_error (error, place, NULL, "object");
      return NULL;
    }
  if (!read_string (json_node_get_object (node), place, "text", &text, error))
    return NULL;
  if (text == NULL)
    {
      set_missing_error (error, place, "text");
      return NULL;
    }
  return make_article (json_node_get_object (node), place, text, error);
}

static gboolean
check_version (JsonObject   *root,
               const Place  *place,
               GError      **error)
{
  JsonNode *node = json_object_get_member (root, "diptych");

  if (node == NULL)
    return set_missing_error (error, place, "diptych");
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return set_type_error (error, place, "diptych", "number");
  if (json_node_get_int (node) < 1)
    return set_value_error (error, place, "diptych");
  if (json_node_get_int (node) <= DIPTYCH_STORY_FILE_VERSION)
    return TRUE;
  g_set_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_VERSION,
               /* Translators: the name of a file, its version, the last version that is known */
               _("“%s” was written by a newer version of Diptych (format version %d; this one reads version %d): install the newer Diptych."),
               place->name, (int) MIN (json_node_get_int (node), G_MAXINT), DIPTYCH_STORY_FILE_VERSION);
  return FALSE;
}

static gboolean
check_root (JsonNode     *root,
            const Place  *place,
            GError      **error)
{
  const char *title;
  JsonObject *object;
  JsonNode *node;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_SCHEMA,
                   _("“%s” is not a story file: it does not begin with an object."), place->name);
      return FALSE;
    }
  object = json_node_get_object (root);
  if (!check_version (object, place, error) || !read_string (object, place, "title", &title, error))
    return FALSE;
  node = json_object_get_member (object, "corrections");
  if (node != NULL && !JSON_NODE_HOLDS_ARRAY (node))
    return set_type_error (error, place, "corrections", "array");
  node = json_object_get_member (object, "articles");
  if (node == NULL)
    return set_missing_error (error, place, "articles");
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return set_type_error (error, place, "articles", "array");
  if (json_array_get_length (json_node_get_array (node)) == 0
      || json_array_get_length (json_node_get_array (node)) > MAX_ARTICLES)
    return set_value_error (error, place, "articles");
  return TRUE;
}

/**
 * diptych_story_reader_read_articles:
 * @root: (nullable): the root of a parsed story file
 * @name: what to call the file in messages
 *
 * Checks the types, the version and the sizes of what `data/story-file.md`
 * describes; other members are let be.
 *
 * Returns: (transfer full) (nullable) (element-type DiptychArticle): the articles
 */
GPtrArray *
diptych_story_reader_read_articles (JsonNode    *root,
                                    const char  *name,
                                    GError     **error)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (Place) place = { name, g_strdup ("") };
  JsonArray *array;

  if (!check_root (root, &place, error))
    return NULL;
  array = json_object_get_array_member (json_node_get_object (root), "articles");
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_auto (Place) inner = { name, g_strdup_printf ("articles[%u]", i) };
      DiptychArticle *article = read_article (json_array_get_element (array, i), &inner, error);

      if (article == NULL)
        return NULL;
      g_ptr_array_add (articles, article);
    }
  return g_steal_pointer (&articles);
}
