/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "cli/diptych-eval.h"

#include "import/diptych-importer.h"

/* Corpora count the account, not the headline, the name of the writer and what the site adds. */
static void
append_account (GString        *account,
                DiptychArticle *article)
{
  guint n_blocks = 0;
  const DiptychBlock *blocks = diptych_article_get_blocks (article, &n_blocks);

  for (guint i = 0; i < n_blocks; i++)
    if (blocks[i].kind == DIPTYCH_BLOCK_BODY || blocks[i].kind == DIPTYCH_BLOCK_CAPTION)
      {
        g_autofree char *text = diptych_text_dup_substring (diptych_article_get_text (article), blocks[i].span);

        g_string_append_printf (account, "%s\n\n", text);
      }
}

/**
 * diptych_eval_html:
 *
 * Implements #DiptychEvalFunc for the task "html", whose pages are in the folder "pages"
 * beside the file that is read.
 */
void
diptych_eval_html (JsonObject  *line,
                   JsonBuilder *answer)
{
  g_autofree char *folder = g_path_get_dirname (diptych_eval_get_path ());
  g_autofree char *name = g_strconcat (json_object_get_string_member_with_default (line, "id", ""), ".html", NULL);
  g_autoptr (GFile) page = g_file_new_build_filename (folder, "pages", name, NULL);
  g_autoptr (GPtrArray) articles = diptych_importer_import_file (page, NULL, NULL);
  g_autoptr (GString) account = g_string_new (NULL);

  if (articles != NULL)
    append_account (account, articles->pdata[0]);
  json_builder_set_member_name (answer, "text");
  json_builder_add_string_value (answer, account->str);
}
