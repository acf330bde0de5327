/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "json-lines.h"

/**
 * json_lines_read:
 * @path: a file of JSON lines; the program ends if it cannot be read
 *
 * Returns: (transfer full) (element-type JsonNode): its lines
 */
GPtrArray *
json_lines_read (const char *path)
{
  GPtrArray *nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &contents, NULL, NULL))
    g_error ("%s cannot be read", path);
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_ptr_array_add (nodes, json_from_string (lines[i], NULL));
  return nodes;
}
