/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-importer.h"

#include <string.h>

#include "import/diptych-block-classifier.h"
#include "model/diptych-error.h"

/**
 * diptych_importer_import_text:
 * @text: text in UTF-8
 * @length: its length in bytes, or -1 if it ends with NUL
 * @name: what to call it in messages
 *
 * Returns: (transfer full) (nullable): the article that @text is
 */
DiptychArticle *
diptych_importer_import_text (const char  *text,
                              gssize       length,
                              const char  *name,
                              GError     **error)
{
  g_autoptr (DiptychText) normalised = diptych_text_new (text, length);
  DiptychBlockClues clues;
  g_autoptr (GArray) blocks = diptych_block_classifier_classify (normalised, &clues);
  g_autofree char *date = clues.date;

  return g_object_new (DIPTYCH_TYPE_ARTICLE, "text", normalised, "blocks", blocks, "date", date, NULL);
}

/**
 * diptych_importer_import_bytes:
 * @bytes: what a file holds
 * @name: what to call it in messages
 *
 * Returns: (transfer full) (nullable) (element-type DiptychArticle): one article from
 *   a plain text, two or more from a story file
 */
GPtrArray *
diptych_importer_import_bytes (GBytes      *bytes,
                               const char  *name,
                               GError     **error)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  DiptychArticle *article = diptych_importer_import_text (g_bytes_get_data (bytes, NULL),
                                                          g_bytes_get_size (bytes), name, error);

  if (article == NULL)
    return NULL;
  g_ptr_array_add (articles, article);
  return g_steal_pointer (&articles);
}

/**
 * diptych_importer_import_file:
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
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, cancellable, NULL, error);

  if (bytes == NULL)
    return NULL;
  return diptych_importer_import_bytes (bytes, name, error);
}
