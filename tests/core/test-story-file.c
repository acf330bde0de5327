/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "import/diptych-importer.h"
#include "import/diptych-story-file.h"
#include "model/diptych-error.h"

#define OK(articles) "{\"diptych\": 1, \"articles\": [" articles "]}"

/* What is wrong in each, and the words that its message names it with. */
static const struct
{
  const char   *name;
  const char   *json;
  DiptychError  code;
  const char   *named;
} bad_rows[] = {
  { "empty", "", DIPTYCH_ERROR_SYNTAX, "line 1" },
  { "blank", "  \n", DIPTYCH_ERROR_SYNTAX, "line" },
  { "cut-off", "{\"diptych\": 1, \"articles\": [{\"text\": \"나토", DIPTYCH_ERROR_SYNTAX, "line" },
  { "trailing-comma", OK ("{\"text\": \"a\",}"), DIPTYCH_ERROR_SYNTAX, "line 1" },
  { "third-line", "{\n\"diptych\": 1,\n\"articles\": [{\"text\": \"가\"},]\n}", DIPTYCH_ERROR_SYNTAX, "line 3" },
  { "two-values", OK ("{\"text\": \"a\"}") " {}", DIPTYCH_ERROR_SYNTAX, "line" },
  { "array", "[1]", DIPTYCH_ERROR_SCHEMA, "object" },
  { "null", "null", DIPTYCH_ERROR_SCHEMA, "object" },
  { "no-version", "{\"articles\": []}", DIPTYCH_ERROR_SCHEMA, "“diptych”" },
  { "version-string", "{\"diptych\": \"1\", \"articles\": []}", DIPTYCH_ERROR_SCHEMA, "“diptych”" },
  { "version-zero", "{\"diptych\": 0, \"articles\": []}", DIPTYCH_ERROR_SCHEMA, "“diptych”" },
  { "version-later", "{\"diptych\": 2}", DIPTYCH_ERROR_VERSION, "version 2" },
  { "version-huge", "{\"diptych\": 9223372036854775807}", DIPTYCH_ERROR_VERSION, "version" },
  { "no-articles", "{\"diptych\": 1}", DIPTYCH_ERROR_SCHEMA, "“articles”" },
  { "articles-object", "{\"diptych\": 1, \"articles\": {}}", DIPTYCH_ERROR_SCHEMA, "“articles”" },
  { "articles-empty", OK (""), DIPTYCH_ERROR_SCHEMA, "“articles”" },
  { "article-string", OK ("\"a\""), DIPTYCH_ERROR_SCHEMA, "“articles[0]”" },
  { "no-text", OK ("{\"text\": \"가\"}, {}"), DIPTYCH_ERROR_SCHEMA, "“articles[1].text”" },
  { "text-number", OK ("{\"text\": \"가\"}, {\"text\": 5}"), DIPTYCH_ERROR_SCHEMA, "“articles[1].text”" },
  { "text-null", OK ("{\"text\": null}"), DIPTYCH_ERROR_SCHEMA, "“articles[0].text”" },
  { "text-blank", OK ("{\"text\": \" \"}"), DIPTYCH_ERROR_EMPTY, "text" },
  { "title-array", OK ("{\"text\": \"a\", \"title\": []}"), DIPTYCH_ERROR_SCHEMA, "“articles[0].title”" },
  { "date-wrong", OK ("{\"text\": \"a\", \"date\": \"2024-02-30\"}"), DIPTYCH_ERROR_SCHEMA, "“articles[0].date”" },
  { "date-short", OK ("{\"text\": \"a\", \"date\": \"2024-1-1\"}"), DIPTYCH_ERROR_SCHEMA, "“articles[0].date”" },
  { "translation", OK ("{\"text\": \"a\", \"translation\": \"x\"}"), DIPTYCH_ERROR_SCHEMA, "“articles[0].translation”" },
  { "blocks-object", OK ("{\"text\": \"a\", \"blocks\": {}}"), DIPTYCH_ERROR_SCHEMA, "“articles[0].blocks”" },
  { "block-number", OK ("{\"text\": \"a\", \"blocks\": [1]}"), DIPTYCH_ERROR_SCHEMA, "“articles[0].blocks[0]”" },
  { "block-outside", OK ("{\"text\": \"가\", \"blocks\": [{\"kind\": \"body\", \"start\": 0, \"end\": 2}]}"), DIPTYCH_ERROR_SCHEMA, "“articles[0].blocks[0].end”" },
  { "block-negative", OK ("{\"text\": \"가\", \"blocks\": [{\"kind\": \"body\", \"start\": -1, \"end\": 1}]}"), DIPTYCH_ERROR_SCHEMA, "“articles[0].blocks[0].start”" },
  { "block-backwards", OK ("{\"text\": \"ab\", \"blocks\": [{\"kind\": \"body\", \"start\": 2, \"end\": 1}]}"), DIPTYCH_ERROR_SCHEMA, "“articles[0].blocks[0]”" },
  { "block-kind", OK ("{\"text\": \"ab\", \"blocks\": [{\"kind\": \"x\", \"start\": 0, \"end\": 1}]}"), DIPTYCH_ERROR_SCHEMA, "“articles[0].blocks[0]”" },
  { "block-no-kind", OK ("{\"text\": \"ab\", \"blocks\": [{\"start\": 0, \"end\": 1}]}"), DIPTYCH_ERROR_SCHEMA, "“articles[0].blocks[0].kind”" },
  { "corrections", "{\"diptych\": 1, \"articles\": [{\"text\": \"a\"}], \"corrections\": 1}", DIPTYCH_ERROR_SCHEMA, "“corrections”" },
  { "twice", OK ("{\"text\": \"a\", \"text\": \"b\"}"), DIPTYCH_ERROR_SCHEMA, "“text”" },
  { "not-utf8", OK ("{\"text\": \"나토가 나토를 \xff\"}"), DIPTYCH_ERROR_ENCODING, "UTF-8" },
};

static DiptychStoryFile *
load (const char  *json,
      gssize       length,
      GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, length < 0 ? strlen (json) : (gsize) length);

  return diptych_story_file_load_bytes (bytes, "배.diptych", error);
}

static void
test_bad (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (DiptychStoryFile) story = load (bad_rows[row].json, -1, &error);

  g_assert_null (story);
  g_assert_error (error, DIPTYCH_ERROR, (int) bad_rows[row].code);
  g_assert_nonnull (strstr (error->message, "배.diptych"));
  g_assert_nonnull (strstr (error->message, bad_rows[row].named));
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_deep (void)
{
  g_autoptr (GString) json = g_string_new ("{\"diptych\": 1, \"articles\": ");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append_c (json, '[');
  g_assert_null (load (json->str, json->len, &error));
  g_assert_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_SCHEMA);
  g_assert_nonnull (strstr (error->message, "64"));
}

/* Every beginning of a good file is an error with a message, and no crash. */
static void
test_truncated (void)
{
  static const char json[] = "{\"diptych\": 1, \"title\": \"배\", \"articles\": [{\"text\": \"나토 \\\"a\\\"\","
                             " \"blocks\": [{\"kind\": \"body\", \"start\": 0, \"end\": 2}]}], \"corrections\": []}";

  for (gsize i = 0; i < strlen (json); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (load (json, i, &error));
      g_assert_true (error != NULL && error->domain == DIPTYCH_ERROR);
    }
  g_object_unref (load (json, -1, NULL));
}

static void
test_good (void)
{
  static const char json[] =
    "\xef\xbb\xbf{\"diptych\": 1, \"title\": \"배 이야기\", \"mood\": {\"x\": [1, 2.5, null]}, \"articles\": ["
    "{\"text\": \"나토\\r\\n둘\", \"outlet\": \"항구\", \"date\": \"2024-10-01\", \"url\": \"https://example.org/\","
    " \"translation\": \"machine-translated\", \"language\": \"ko\", \"stars\": 5,"
    " \"blocks\": [{\"kind\": \"headline\", \"start\": 0, \"end\": 2}, {\"kind\": \"body\", \"start\": 3, \"end\": 4}]},"
    "{\"text\": \"배가 떠났다.\"}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (DiptychStoryFile) story = load (json, -1, &error);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (DiptychStoryFile) again = NULL;
  g_autoptr (GBytes) bytes_again = NULL;
  const DiptychBlock *blocks;
  DiptychArticle *article;
  guint n;

  g_assert_no_error (error);
  g_assert_cmpstr (diptych_story_file_get_title (story), ==, "배 이야기");
  g_assert_cmpuint (diptych_story_file_get_articles (story)->len, ==, 2);
  article = g_ptr_array_index (diptych_story_file_get_articles (story), 0);
  g_assert_cmpstr (diptych_text_get_string (diptych_article_get_text (article)), ==, "나토\n둘");
  g_assert_cmpstr (diptych_article_get_outlet (article), ==, "항구");
  g_assert_cmpstr (diptych_article_get_date (article), ==, "2024-10-01");
  g_assert_cmpint (diptych_article_get_translation (article), ==, DIPTYCH_TRANSLATION_MACHINE);
  blocks = diptych_article_get_blocks (article, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (blocks[0].kind, ==, DIPTYCH_BLOCK_HEADLINE);
  g_assert_cmpuint (blocks[1].span.start, ==, 7);
  article = g_ptr_array_index (diptych_story_file_get_articles (story), 1);
  g_assert_cmpstr (diptych_article_get_language (article), ==, "ko");

  bytes = diptych_story_file_to_bytes (story);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "\"mood\""));
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "\"stars\""));
  again = diptych_story_file_load_bytes (bytes, "again.diptych", &error);
  g_assert_no_error (error);
  bytes_again = diptych_story_file_to_bytes (again);
  g_assert_true (g_bytes_equal (bytes, bytes_again));
}

/* Corrections are read leniently: what is not understood is kept as it is. */
static const struct
{
  const char            *name;
  const char            *json;
  DiptychCorrectionKind  kind;
} correction_rows[] = {
  { "outlet", "{\"kind\": \"outlet\", \"at\": [{\"article\": 0}], \"value\": \"항구\"}", DIPTYCH_CORRECTION_OUTLET },
  { "rename", "{\"kind\": \"rename\", \"at\": [{\"article\": 0, \"start\": 0, \"end\": 2, \"text\": \"나토\"}], \"value\": \"배\"}", DIPTYCH_CORRECTION_RENAME },
  { "extra", "{\"kind\": \"drop\", \"at\": [{\"article\": 0, \"start\": 0, \"end\": 2, \"text\": \"나토\", \"x\": 1}], \"y\": [2]}", DIPTYCH_CORRECTION_DROP },
  { "unknown-kind", "{\"kind\": \"fold\", \"at\": 5}", DIPTYCH_CORRECTION_UNKNOWN },
  { "no-kind", "{\"at\": []}", DIPTYCH_CORRECTION_UNKNOWN },
  { "string", "\"배\"", DIPTYCH_CORRECTION_UNKNOWN },
  { "null", "null", DIPTYCH_CORRECTION_UNKNOWN },
  { "nowhere", "{\"kind\": \"drop\", \"at\": []}", DIPTYCH_CORRECTION_UNKNOWN },
  { "article-outside", "{\"kind\": \"drop\", \"at\": [{\"article\": 1}]}", DIPTYCH_CORRECTION_UNKNOWN },
  { "article-negative", "{\"kind\": \"drop\", \"at\": [{\"article\": -1}]}", DIPTYCH_CORRECTION_UNKNOWN },
  { "span-outside", "{\"kind\": \"drop\", \"at\": [{\"article\": 0, \"start\": 0, \"end\": 99, \"text\": \"나토\"}]}", DIPTYCH_CORRECTION_UNKNOWN },
  { "span-backwards", "{\"kind\": \"drop\", \"at\": [{\"article\": 0, \"start\": 2, \"end\": 1, \"text\": \"나토\"}]}", DIPTYCH_CORRECTION_UNKNOWN },
  { "span-missing", "{\"kind\": \"drop\", \"at\": [{\"article\": 0, \"text\": \"나토\"}]}", DIPTYCH_CORRECTION_UNKNOWN },
  { "value-number", "{\"kind\": \"outlet\", \"at\": [{\"article\": 0}], \"value\": 5}", DIPTYCH_CORRECTION_UNKNOWN },
  { "with-string", "{\"kind\": \"join\", \"at\": [{\"article\": 0}], \"with\": \"나토\"}", DIPTYCH_CORRECTION_UNKNOWN },
};

static void
test_correction (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autofree char *json = g_strdup_printf ("{\"diptych\": 1, \"articles\": [{\"text\": \"나토가 왔다.\"}], \"corrections\": [%s, %s]}",
                                           correction_rows[row].json,
                                           "{\"kind\": \"date\", \"at\": [{\"article\": 0}], \"value\": \"2024-10-01\", \"undone\": true}");
  g_autoptr (GError) error = NULL;
  g_autoptr (DiptychStoryFile) story = load (json, -1, &error);
  g_autoptr (DiptychStoryFile) copy = NULL;
  g_autoptr (DiptychStoryFile) redone = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) copied = NULL;
  GPtrArray *corrections;

  g_assert_no_error (error);
  corrections = diptych_story_file_get_corrections (story);
  g_assert_cmpuint (corrections->len, ==, 2);
  g_assert_cmpuint (diptych_story_file_get_n_done (story), ==, 1);
  g_assert_cmpint (((DiptychCorrection *) corrections->pdata[0])->kind, ==, correction_rows[row].kind);

  copy = diptych_story_file_copy_with (story, corrections, 1);
  bytes = diptych_story_file_to_bytes (story);
  copied = diptych_story_file_to_bytes (copy);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), g_bytes_get_data (copied, NULL), g_bytes_get_size (copied));
  redone = diptych_story_file_copy_with (copy, corrections, 2);
  g_bytes_unref (copied);
  copied = diptych_story_file_to_bytes (redone);
  g_assert_null (g_strstr_len (g_bytes_get_data (copied, NULL), g_bytes_get_size (copied), "undone"));
}

static void
test_save (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("diptych-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "배.diptych", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "none", "a.diptych", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) wrong = g_file_new_for_path (nowhere);
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (DiptychStoryFile) story = NULL;
  g_autoptr (GPtrArray) read = NULL;

  g_ptr_array_add (articles, diptych_importer_import_text ("Ships wait outside\nThe 배 sailed.", -1, "a", NULL));
  g_ptr_array_add (articles, diptych_importer_import_text ("배가 떠났다.", -1, "b", NULL));
  story = diptych_story_file_new_from_articles (articles, NULL);
  g_assert_true (diptych_story_file_save (story, file, NULL, &error));
  g_assert_no_error (error);
  read = diptych_importer_import_file (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read->len, ==, 2);
  g_assert_cmpstr (diptych_article_get_title (g_ptr_array_index (read, 0)), ==, "Ships wait outside");
  g_assert_false (diptych_story_file_save (story, wrong, NULL, &error));
  g_assert_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_FAILED);
  g_file_delete (file, NULL, NULL);
  g_rmdir (folder);
}

static void
test_sample (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("resource:///io/github/diptych/Diptych/sample/nato-handover.diptych");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles = diptych_importer_import_file (file, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (articles->len, ==, 3);
  g_assert_cmpstr (diptych_article_get_language (g_ptr_array_index (articles, 1)), ==, "en");
  g_assert_cmpstr (diptych_article_get_language (g_ptr_array_index (articles, 2)), ==, "ko");
  g_assert_cmpint (diptych_article_get_translation (g_ptr_array_index (articles, 1)), ==, DIPTYCH_TRANSLATION_MACHINE);
  for (guint i = 0; i < articles->len; i++)
    {
      gboolean has_kind[DIPTYCH_N_BLOCK_KINDS] = { FALSE, };
      guint n;
      const DiptychBlock *blocks = diptych_article_get_blocks (g_ptr_array_index (articles, i), &n);

      for (guint j = 0; j < n; j++)
        has_kind[blocks[j].kind] = TRUE;
      for (guint j = 0; j < DIPTYCH_N_BLOCK_KINDS; j++)
        g_assert_true (has_kind[j]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();

  for (guint i = 0; i < G_N_ELEMENTS (bad_rows); i++)
    {
      g_autofree char *path = g_strconcat ("/story-file/bad/", bad_rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_bad);
    }
  g_test_add_func ("/story-file/deep", test_deep);
  g_test_add_func ("/story-file/truncated", test_truncated);
  g_test_add_func ("/story-file/good", test_good);
  g_test_add_func ("/story-file/save", test_save);
  g_test_add_func ("/story-file/sample", test_sample);
  for (guint i = 0; i < G_N_ELEMENTS (correction_rows); i++)
    {
      g_autofree char *path = g_strconcat ("/story-file/corrections/", correction_rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_correction);
    }
  return g_test_run ();
}
