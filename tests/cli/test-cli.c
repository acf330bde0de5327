/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char left[] =
  "Mayor Anna Lindqvist opened the bridge on 3 May 2024.\n\n"
  "“It cost 40 million euros,” Lindqvist said.\n";
static const char right[] =
  "시장 교량 개통\n\n안나 린드크비스트 시장은 5월 3일 다리를 열었다.\n";

typedef struct
{
  char *folder;
  char *left;
  char *right;
} Fixture;

typedef struct
{
  const char *name;
  const char *arguments;        /* LEFT, RIGHT and FOLDER stand for paths */
  const char *input;            /* standard input */
  int         status;
  const char *output;           /* what standard output begins with, NULL for nothing */
  const char *message;          /* what the one line of standard error holds, NULL for none */
} Row;

static const Row rows[] = {
  { "version", "--version", "", 0, "diptych-cli ", NULL },
  { "help", "--help", "", 0, "Usage: ", NULL },
  { "no-command", "", "", 2, NULL, "Name a command" },
  { "unknown-command", "dance", "", 2, NULL, "“dance”" },
  { "compare/help", "compare --help", "", 0, "Usage:\n  diptych-cli compare [OPTION…] A B ", NULL },
  { "analyze/help", "analyze --help", "", 0, "Usage:\n  diptych-cli analyze [OPTION…] FILE… ", NULL },
  { "compare/json", "compare LEFT RIGHT --format=json", "", 0, "{\n", NULL },
  { "compare/text", "compare LEFT RIGHT", "", 0, "", NULL },
  { "compare/markdown", "compare -f markdown LEFT RIGHT", "", 0, "# ", NULL },
  { "compare/html", "compare LEFT RIGHT -f html", "", 0, "<!DOCTYPE html>\n<html lang=\"en\">", NULL },
  { "compare/standard-input", "compare - RIGHT -f json", "Anna Lindqvist spoke.\n", 0, "{\n", NULL },
  { "compare/standard-input-twice", "compare - -", "", 2, NULL, "only one" },
  { "compare/corrections", "compare - -f markdown",
    "{\"diptych\": 1, \"articles\": [{\"text\": \"Anna spoke.\"}, {\"text\": \"다리가 열렸다.\"}], \"corrections\": ["
    "{\"kind\": \"outlet\", \"at\": [{\"article\": 1}], \"value\": \"다리 신문\"}, {\"kind\": \"fold\"},"
    "{\"kind\": \"outlet\", \"at\": [{\"article\": 0}], \"value\": \"Herald\", \"undone\": true}]}",
    0, "# Comparison of Two Accounts\n\n|  | Left Article | 다리 신문 |\n", "1 correction" },
  { "compare/one-text", "compare LEFT", "", 1, NULL, "only one article" },
  { "compare/no-files", "compare", "", 2, NULL, "takes two files" },
  { "compare/three-files", "compare LEFT RIGHT LEFT", "", 2, NULL, "takes two files" },
  { "compare/output-nowhere", "compare LEFT RIGHT -o FOLDER/없음/a.txt", "", 1, NULL, "없음/a.txt” could not be written" },
  { "compare/unknown-format", "compare LEFT RIGHT -f docx", "", 2, NULL, "“docx”" },
  { "compare/unknown-option", "compare --loud LEFT RIGHT", "", 2, NULL, "--loud" },
  { "compare/missing-file", "compare LEFT FOLDER/없는글.txt", "", 1, NULL, "없는글.txt" },
  { "compare/folder", "compare LEFT FOLDER", "", 1, NULL, "" },
  { "analyze/text", "analyze LEFT --format=text", "", 0, "", NULL },
  { "analyze/many", "analyze LEFT RIGHT", "", 0, "{\"id\":", NULL },
  { "analyze/lines", "analyze -", "{\"id\":\"가\",\"text\":\"나토는 왔다.\"}\n\n{\"text\":\"Anna spoke.\"}\n", 0, "{\"id\":\"가\",", NULL },
  { "analyze/bad-line", "analyze -", "{\"id\":\"가\",\"text\":\"나토는 왔다.\"}\nnot JSON\n", 0, "{\"id\":\"가\",", "line 2" },
  { "analyze/no-text", "analyze -", "{\"id\":1,\"text\":[2]}\n", 1, NULL, "“text”" },
  { "analyze/plain-input", "analyze -", "Anna Lindqvist spoke.\n", 0, "{\"id\":\"-\",", NULL },
  { "analyze/one-missing", "analyze FOLDER/none.txt LEFT", "", 0, "{\"id\":", "none.txt" },
  { "analyze/all-missing", "analyze FOLDER/none.txt", "", 1, NULL, "none.txt" },
  { "analyze/html", "analyze LEFT -f html", "", 2, NULL, "“html”" },
  { "analyze/nothing", "analyze", "", 2, NULL, "one or more files" },
  { "eval/unknown-task", "eval guess FOLDER", "", 2, NULL, "“guess”" },
  { "eval/no-corpus", "eval names FOLDER", "", 1, NULL, "gold.jsonl" },
};

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("diptych-한글 XXXXXX", NULL);
  fixture->left = g_build_filename (fixture->folder, "left side.txt", NULL);
  fixture->right = g_build_filename (fixture->folder, "오른쪽.txt", NULL);
  g_assert_true (g_file_set_contents (fixture->left, left, -1, NULL));
  g_assert_true (g_file_set_contents (fixture->right, right, -1, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_remove (fixture->left);
  g_remove (fixture->right);
  g_rmdir (fixture->folder);
  g_free (fixture->left);
  g_free (fixture->right);
  g_free (fixture->folder);
}

static GStrv
build_arguments (Fixture    *fixture,
                 const char *arguments)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = g_strsplit (arguments, " ", -1);

  g_strv_builder_add (builder, g_getenv ("DIPTYCH_CLI"));
  for (guint i = 0; words[i] != NULL && *arguments != '\0'; i++)
    if (g_str_equal (words[i], "LEFT"))
      g_strv_builder_add (builder, fixture->left);
    else if (g_str_equal (words[i], "RIGHT"))
      g_strv_builder_add (builder, fixture->right);
    else if (g_str_has_prefix (words[i], "FOLDER"))
      g_strv_builder_take (builder, g_strconcat (fixture->folder, words[i] + strlen ("FOLDER"), NULL));
    else
      g_strv_builder_add (builder, words[i]);
  return g_strv_builder_end (builder);
}

static void
test_row (Fixture       *fixture,
          gconstpointer  data)
{
  const Row *row = data;
  g_auto (GStrv) arguments = build_arguments (fixture, row->arguments);
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *output = NULL;
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  process = g_subprocess_newv ((const char * const *) arguments,
                               G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE,
                               &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, row->input, NULL, &output, &message, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, row->status);
  if (row->output == NULL)
    g_assert_cmpstr (output, ==, "");
  else
    {
      g_assert_true (g_str_has_prefix (output, row->output));
      g_assert_true (g_str_has_suffix (output, "\n"));
    }
  if (row->message == NULL)
    g_assert_cmpstr (message, ==, "");
  else
    {
      g_assert_nonnull (strstr (message, row->message));
      g_assert_true (g_str_has_prefix (message, "diptych-cli: "));
      g_assert_true (strchr (message, '\n') == message + strlen (message) - 1);
    }
}

/* The spans of the JSON are code points, and the text is printed unchanged. */
static void
test_json (Fixture       *fixture,
           gconstpointer  data)
{
  g_auto (GStrv) arguments = build_arguments (fixture, "compare LEFT RIGHT -f json");
  g_autoptr (GSubprocess) process = g_subprocess_newv ((const char * const *) arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL);
  g_autofree char *output = NULL;
  g_autoptr (JsonNode) node = NULL;
  JsonArray *articles, *sentences;
  const char *text;

  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, NULL));
  node = json_from_string (output, NULL);
  g_assert_nonnull (node);
  articles = json_object_get_array_member (json_node_get_object (node), "articles");
  g_assert_cmpuint (json_array_get_length (articles), ==, 2);
  text = json_object_get_string_member (json_array_get_object_element (articles, 1), "text");
  g_assert_true (g_str_has_prefix (text, "시장 교량 개통"));
  sentences = json_object_get_array_member (json_array_get_object_element (articles, 1), "sentences");
  for (guint i = 0; i < json_array_get_length (sentences); i++)
    g_assert_cmpint (json_array_get_int_element (json_array_get_array_element (sentences, i), 1), <=, g_utf8_strlen (text, -1));
}

/* What is no file is written to, and stays what it is. */
static void
test_output (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *pipe = g_build_filename (fixture->folder, "관", NULL);
  g_autofree char *file = g_build_filename (fixture->folder, "보고서.md", NULL);
  const char *paths[] = { pipe, file };
  GStatBuf status;
  int fd;

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  fd = g_open (pipe, O_RDWR | O_NONBLOCK, 0);
  g_assert_true (g_file_set_contents (file, "before", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_auto (GStrv) arguments = build_arguments (fixture, "compare LEFT RIGHT -f markdown -o PLACE");
      g_autoptr (GSubprocess) process = NULL;
      char start[16] = "";

      g_set_str (&arguments[g_strv_length (arguments) - 1], paths[i]);
      process = g_subprocess_newv ((const char * const *) arguments, G_SUBPROCESS_FLAGS_NONE, NULL);
      g_assert_true (g_subprocess_wait_check (process, NULL, NULL));
      if (i > 0)
        fd = g_open (file, O_RDONLY, 0);
      g_assert_cmpint (read (fd, start, 2), ==, 2);
      g_assert_cmpstr (start, ==, "# ");
      g_close (fd, NULL);
    }
  g_assert_cmpint (g_lstat (pipe, &status), ==, 0);
  g_assert_true (S_ISFIFO (status.st_mode));
  g_remove (pipe);
  g_remove (file);
}

/* The account of a page, without its headline. */
static void
test_eval_html (Fixture       *fixture,
                gconstpointer  data)
{
  g_auto (GStrv) arguments = build_arguments (fixture, "eval html FOLDER");
  g_autofree char *gold = g_build_filename (fixture->folder, "gold.jsonl", NULL);
  g_autofree char *pages = g_build_filename (fixture->folder, "pages", NULL);
  g_autofree char *page = g_build_filename (pages, "쪽.html", NULL);
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *output = NULL;

  g_assert_cmpint (g_mkdir (pages, 0700), ==, 0);
  g_assert_true (g_file_set_contents (gold, "{\"id\":\"쪽\"}\n{\"id\":\"none\"}\n", -1, NULL));
  g_assert_true (g_file_set_contents (page, "<html><h1>다리가 열렸다</h1><p>시장은 5월 3일 다리를 열었다.</p>", -1, NULL));
  process = g_subprocess_newv ((const char * const *) arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, NULL));
  g_assert_cmpstr (output, ==, "{\"id\":\"쪽\",\"text\":\"시장은 5월 3일 다리를 열었다.\\n\\n\"}\n{\"id\":\"none\",\"text\":\"\"}\n");
  g_remove (page);
  g_rmdir (pages);
  g_remove (gold);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/", rows[i].name, NULL);

      g_test_add (path, Fixture, &rows[i], set_up, test_row, tear_down);
    }
  g_test_add ("/cli/json", Fixture, NULL, set_up, test_json, tear_down);
  g_test_add ("/cli/output", Fixture, NULL, set_up, test_output, tear_down);
  g_test_add ("/cli/eval-html", Fixture, NULL, set_up, test_eval_html, tear_down);
  return g_test_run ();
}
