/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "story-folder.h"

#include "analysis/diptych-analyzer.h"
#include "import/diptych-importer.h"

/* What the articles of a story are called in its gold. */
const char * const story_letters[DIPTYCH_N_SIDES] = { "A", "B" };

static DiptychAnalysis *
read_article (const char *folder,
              const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) articles = diptych_importer_import_file (file, NULL, NULL);

  if (articles == NULL)
    g_error ("%s cannot be read", path);
  return diptych_analyzer_analyze (g_ptr_array_index (articles, 0), NULL, NULL);
}

/* Reads and analyzes the articles of the folder @path and its gold.json. */
void
story_folder_open (StoryFolder *self,
                   const char  *path)
{
  g_autofree char *gold = g_build_filename (path, "gold.json", NULL);

  self->parser = json_parser_new ();
  if (!json_parser_load_from_file (self->parser, gold, NULL))
    g_error ("%s cannot be read", gold);
  self->gold = json_node_get_object (json_parser_get_root (self->parser));
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    self->analyses[side] = read_article (path, json_object_get_string_member (json_object_get_object_member (self->gold, "articles"),
                                                                              story_letters[side]));
}

void
story_folder_clear (StoryFolder *self)
{
  g_clear_object (&self->parser);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    g_clear_object (&self->analyses[side]);
}
