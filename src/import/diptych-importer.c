/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-importer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/diptych-block-classifier.h"
#include "import/diptych-charset.h"
#include "import/diptych-file-reader.h"
#include "import/diptych-html-reader.h"
#include "import/diptych-language.h"
#include "model/diptych-error.h"

static gboolean
set_empty (GError     **error,
           const char  *name)
{
  g_set_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_EMPTY,
               _("“%s” holds no text: choose a file with the text of an article."), name);
  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

/* The first headline, its lines' white space made single blanks. */
static char *
dup_title (DiptychText *text,
           GArray      *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const DiptychBlock *block = &g_array_index (blocks, DiptychBlock, i);

      if (block->kind == DIPTYCH_BLOCK_HEADLINE)
        return g_strdelimit (diptych_text_dup_substring (text, block->span), "\n\t", ' ');
    }
  return NULL;
}

/**
 * diptych_importer_import_text:
 * @text: text in UTF-8
 * @length: its length in bytes, or -1 if it ends with NUL
 * @name: what to call it in messages
 *
 * Makes an article of @text: its blocks, the first headline as its title, the
 * day if a line gives nothing else, and the language by its letters. That it is
 * a machine's translation is known only if the text says so.
 *
 * Returns: (transfer full) (nullable): the article that @text is
 */
DiptychArticle *
diptych_importer_import_text (const char  *text,
                              gssize       length,
                              const char  *name,
                              GError     **error)
{
  g_autoptr (DiptychText) normalised = NULL;
  g_autoptr (GArray) blocks = NULL;
  g_autofree char *title = NULL;
  g_autofree char *date = NULL;
  DiptychBlockClues clues;

  if (!diptych_file_reader_check_size (length >= 0 ? (gsize) length : strlen (text), name, error))
    return NULL;
  normalised = diptych_text_new (text, length);
  if (is_blank (diptych_text_get_string (normalised)))
    {
      set_empty (error, name);
      return NULL;
    }
  blocks = diptych_block_classifier_classify (normalised, &clues);
  title = dup_title (normalised, blocks);
  date = clues.date;
  return g_object_new (DIPTYCH_TYPE_ARTICLE,
                       "text", normalised,
                       "blocks", blocks,
                       "title", title,
                       "date", date,
                       "language", diptych_language_guess (diptych_text_get_string (normalised)),
                       "translation", clues.is_translated ? DIPTYCH_TRANSLATION_MACHINE
                                                          : DIPTYCH_TRANSLATION_UNKNOWN,
                       NULL);
}

/* An article of a page is the article of its text, but for what the page says of it. */
static DiptychArticle *
import_page (const char  *page,
             const char  *name,
             GError     **error)
{
  g_auto (DiptychHtmlClues) clues = { NULL, NULL, NULL };
  g_autofree char *text = diptych_html_reader_read (page, &clues);
  g_autoptr (DiptychArticle) plain = diptych_importer_import_text (text, -1, name, error);
  g_autoptr (GArray) blocks = NULL;

  if (plain == NULL)
    return NULL;
  g_object_get (plain, "blocks", &blocks, NULL);
  return g_object_new (DIPTYCH_TYPE_ARTICLE,
                       "text", diptych_article_get_text (plain),
                       "blocks", blocks,
                       "title", diptych_article_get_title (plain),
                       "outlet", clues.outlet,
                       "date", clues.date != NULL ? clues.date : diptych_article_get_date (plain),
                       "language", diptych_article_get_language (plain),
                       "translation", diptych_article_get_translation (plain),
                       NULL);
}

static gboolean
is_story_file (GBytes     *bytes,
               const char *name)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  gsize start = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  if (g_str_has_suffix (name, ".diptych"))
    return TRUE;
  while (start < length && g_ascii_isspace (data[start]))
    start++;
  return start < length && data[start] == '{'
         && (g_str_has_suffix (name, ".json")
             || g_strstr_len (data + start, MIN (length - start, 65536), "\"diptych\"") != NULL);
}

/**
 * diptych_importer_import_story:
 * @bytes: what a file holds
 * @name: its name, for messages; one that ends with ".diptych" is a story file
 * @story: (out) (transfer full) (nullable) (optional): the story, if it is a story file
 *
 * Does the same as diptych_importer_import_bytes().
 *
 * Returns: (transfer full) (nullable) (element-type DiptychArticle): the articles
 */
GPtrArray *
diptych_importer_import_story (GBytes            *bytes,
                               const char        *name,
                               DiptychStoryFile **story,
                               GError           **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (DiptychStoryFile) file = NULL;
  g_autoptr (GPtrArray) articles = NULL;
  g_autofree char *text = NULL;
  DiptychArticle *article;

  if (length == 0)
    {
      set_empty (error, name);
      return NULL;
    }
  if (!diptych_file_reader_check_size (length, name, error))
    return NULL;
  if (is_story_file (bytes, name))
    {
      file = diptych_story_file_load_bytes (bytes, name, error);
      articles = file != NULL ? g_ptr_array_ref (diptych_story_file_get_articles (file)) : NULL;
      if (story != NULL)
        *story = g_steal_pointer (&file);
      return g_steal_pointer (&articles);
    }
  text = diptych_charset_decode (data, length, name, error);
  if (text == NULL)
    return NULL;
  if (diptych_html_reader_is_page (text))
    article = import_page (text, name, error);
  else
    article = diptych_importer_import_text (text, -1, name, error);
  if (article == NULL)
    return NULL;
  articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (articles, article);
  return g_steal_pointer (&articles);
}

/**
 * diptych_importer_import_bytes:
 * @bytes: what a file holds
 * @name: its name, for messages; one that ends with ".diptych" is a story file
 *
 * Reads a plain text or a web page in any encoding that diptych_charset_decode()
 * knows, or a story file.
 *
 * Returns: (transfer full) (nullable) (element-type DiptychArticle): one article from
 *   a plain text or a page, one or more from a story file
 */
GPtrArray *
diptych_importer_import_bytes (GBytes      *bytes,
                               const char  *name,
                               GError     **error)
{
  return diptych_importer_import_story (bytes, name, NULL, error);
}

/**
 * diptych_importer_import_file:
 * @file: a file of at most %DIPTYCH_FILE_READER_MAX_BYTES
 * @cancellable: (nullable): a cancellable
 *
 * Returns: (transfer full) (nullable) (element-type DiptychArticle): as
 *   diptych_importer_import_bytes()
 */
GPtrArray *
diptych_importer_import_file (GFile         *file,
                              GCancellable  *cancellable,
                              GError       **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GBytes) bytes = diptych_file_reader_read (file, cancellable, error);

  if (bytes == NULL)
    return NULL;
  return diptych_importer_import_bytes (bytes, name, error);
}

static void
import_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *articles = diptych_importer_import_file (task_data, cancellable, &error);

  if (articles != NULL)
    g_task_return_pointer (task, articles, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * diptych_importer_import_file_async:
 *
 * Does the same on a worker thread.
 */
void
diptych_importer_import_file_async (GFile               *file,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, diptych_importer_import_file_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, import_thread);
}

/**
 * diptych_importer_import_file_finish:
 *
 * Returns: (transfer full) (nullable) (element-type DiptychArticle): as
 *   diptych_importer_import_file()
 */
GPtrArray *
diptych_importer_import_file_finish (GAsyncResult  *result,
                                     GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
