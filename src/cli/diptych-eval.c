/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "cli/diptych-eval.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "cli/diptych-cli.h"
#include "cli/diptych-eval-offsets.h"
#include "import/diptych-importer.h"

static const struct
{
  const char      *task;
  const char      *file;
  DiptychEvalFunc  func;
} tasks[] = {
  { "names", "gold.jsonl", diptych_eval_names },
  { "quotes", "gold.jsonl", diptych_eval_quotes },
  { "values", "gold.jsonl", diptych_eval_values },
  { "match", "queries-dev.jsonl", diptych_eval_match },
  { "variants", "pairs-dev.jsonl", diptych_eval_variants },
  { "similarity", "gold.jsonl", diptych_eval_similarity },
  { "align", "gold.jsonl", diptych_eval_align },
  { "html", "gold.jsonl", diptych_eval_html },
};

/* The file that is read. */
static const char *path_of_corpus;

/* DiptychText → its offsets in the corpus, for the texts of one line. */
static GHashTable *offsets_of_texts;

/**
 * diptych_eval_get_path:
 *
 * Returns: (transfer none): the file whose lines are read, for what stands beside it
 */
const char *
diptych_eval_get_path (void)
{
  return path_of_corpus;
}

static void
remember_offsets (const char  *original,
                  DiptychText *text)
{
  if (offsets_of_texts == NULL)
    offsets_of_texts = g_hash_table_new_full (NULL, NULL,
                                              (GDestroyNotify) diptych_text_unref,
                                              (GDestroyNotify) g_array_unref);
  g_hash_table_insert (offsets_of_texts, diptych_text_ref (text),
                       diptych_eval_offsets_new (original, text));
}

/**
 * diptych_eval_map_span:
 * @text: the text of an article from diptych_eval_article()
 * @span: bytes of @text
 *
 * Returns: the code points of the corpus that @span comes from
 */
DiptychSpan
diptych_eval_map_span (DiptychText *text,
                       DiptychSpan  span)
{
  GArray *offsets = offsets_of_texts != NULL ? g_hash_table_lookup (offsets_of_texts, text) : NULL;
  gsize start = diptych_text_offset_to_code_point (text, span.start);
  gsize end = diptych_text_offset_to_code_point (text, span.end);

  if (offsets == NULL || start >= end || end > offsets->len)
    return diptych_span (start, end);
  return diptych_span (g_array_index (offsets, DiptychSpan, start).start,
                       g_array_index (offsets, DiptychSpan, end - 1).end);
}

/**
 * diptych_eval_article:
 * @line: a line of a corpus with the member "text" and perhaps "lang"
 * @date_member: (nullable): the member that holds the day of publication
 *
 * Returns: (transfer full): the text of @line as an article
 */
DiptychArticle *
diptych_eval_article (JsonObject *line,
                      const char *date_member)
{
  const char *string = json_object_get_string_member_with_default (line, "text", "");
  g_autoptr (DiptychArticle) plain = diptych_importer_import_text (string, -1, "corpus", NULL);
  const char *language = plain != NULL && g_strcmp0 (diptych_article_get_language (plain), "ko") == 0 ? "ko" : "en";
  g_autofree char *date = NULL;
  g_autoptr (DiptychText) empty = diptych_text_new ("", 0);
  guint n_blocks = 0;
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (DiptychBlock));

  if (plain != NULL)
    {
      const DiptychBlock *found = diptych_article_get_blocks (plain, &n_blocks);

      g_array_append_vals (blocks, found, n_blocks);
      remember_offsets (string, diptych_article_get_text (plain));
    }
  if (date_member != NULL)
    date = g_strndup (json_object_get_string_member_with_default (line, date_member, ""), 10);
  return g_object_new (DIPTYCH_TYPE_ARTICLE,
                       "text", plain != NULL ? diptych_article_get_text (plain) : empty,
                       "blocks", blocks,
                       "date", date != NULL && *date != '\0' ? date : NULL,
                       "language", json_object_get_string_member_with_default (line, "lang", language),
                       NULL);
}

/**
 * diptych_eval_add_span:
 *
 * Adds @span as an array of two code points of the corpus.
 */
void
diptych_eval_add_span (JsonBuilder *answer,
                       DiptychText *text,
                       DiptychSpan  span)
{
  DiptychSpan mapped = diptych_eval_map_span (text, span);

  json_builder_begin_array (answer);
  json_builder_add_int_value (answer, mapped.start);
  json_builder_add_int_value (answer, mapped.end);
  json_builder_end_array (answer);
}

static gboolean
answer_line (DiptychEvalFunc   func,
             const char       *line,
             GError          **error)
{
  g_autoptr (JsonNode) node = json_from_string (line, error);
  g_autoptr (JsonBuilder) answer = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *printed = NULL;

  if (node == NULL)
    return FALSE;
  json_builder_begin_object (answer);
  json_builder_set_member_name (answer, "id");
  json_builder_add_string_value (answer, json_object_get_string_member_with_default (json_node_get_object (node), "id", ""));
  func (json_node_get_object (node), answer);
  json_builder_end_object (answer);
  if (offsets_of_texts != NULL)
    g_hash_table_remove_all (offsets_of_texts);
  root = json_builder_get_root (answer);
  printed = json_to_string (root, FALSE);
  return puts (printed) >= 0;
}

static DiptychCliStatus
answer_file (DiptychEvalFunc  func,
             const char      *path)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_get_contents (path, &contents, NULL, &error))
    {
      diptych_cli_print_error ("%s", error->message);
      return DIPTYCH_CLI_FAILED;
    }
  path_of_corpus = path;
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && !answer_line (func, lines[i], &error))
      {
        diptych_cli_print_error (_("“%s” is not a corpus: line %u: %s"), path, i + 1, error->message);
        return DIPTYCH_CLI_FAILED;
      }
  return DIPTYCH_CLI_OK;
}

/**
 * diptych_cli_eval:
 *
 * Runs `diptych-cli eval`: prints one JSON object for each line of a corpus.
 *
 * Returns: the exit status of the program
 */
DiptychCliStatus
diptych_cli_eval (int    argc,
                  char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_("TASK DIR — run one stage over a corpus"));
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };

  g_option_context_set_description (context, _("TASK is names, quotes, values, match, variants, similarity, align or html; "
                                               "DIR is the folder of a corpus, or one file of it. For match, each line of "
                                               "queries-*.jsonl is looked for in the names of pool-*.txt beside it."));
  if (!diptych_cli_parse (context, entries, &argc, &argv))
    return DIPTYCH_CLI_USAGE;
  if (argc != 3)
    {
      diptych_cli_print_error (_("“eval” takes a task and a folder; see “diptych-cli eval --help”."));
      return DIPTYCH_CLI_USAGE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    if (g_str_equal (tasks[i].task, argv[1]))
      {
        g_autofree char *path = g_file_test (argv[2], G_FILE_TEST_IS_DIR)
                                ? g_build_filename (argv[2], tasks[i].file, NULL)
                                : g_strdup (argv[2]);

        return answer_file (tasks[i].func, path);
      }
  diptych_cli_print_error (_("There is no task “%s”; see “diptych-cli eval --help”."), argv[1]);
  return DIPTYCH_CLI_USAGE;
}
