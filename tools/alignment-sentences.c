/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "alignment-sentences.h"

#include <json-glib/json-glib.h>

#include "analysis/alignment/diptych-given-sentences.h"
#include "analysis/diptych-analyzer.h"

GPtrArray *
read_lines (const char *path)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  GPtrArray *nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);

  if (!g_file_get_contents (path, &contents, NULL, NULL))
    g_error ("%s cannot be read", path);
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_ptr_array_add (nodes, json_from_string (lines[i], NULL));
  return nodes;
}

DiptychAnalysis *
analyze_sentences (const char * const *sentences,
                   guint               n,
                   const char         *language)
{
  g_autoptr (DiptychArticle) article = diptych_given_sentences_new_article (sentences, n, language);

  return diptych_analyzer_analyze_given (article, NULL, NULL);
}
