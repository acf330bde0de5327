/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "import/diptych-file-reader.h"
#include "import/diptych-importer.h"
#include "model/diptych-error.h"

#define BYTES(literal) literal, sizeof literal - 1

/* Texts in several encodings, and what they are. */
static const struct
{
  const char *name;
  const char *bytes;
  gsize       length;
  const char *text;
  const char *language;
} good_rows[] = {
  { "ascii", BYTES ("A ship sailed."), "A ship sailed.", "en" },
  { "utf-8", BYTES ("나토 “a ship sailed”"), "나토 “a ship sailed”", "en" },
  { "utf-8-mark", BYTES ("\xef\xbb\xbf나토의 배"), "나토의 배", "ko" },
  { "utf-16le", BYTES ("\xff\xfe\x98\xb0\xa0\xd1\x0a\x00" "a\x00"), "나토\na", "ko" },
  { "utf-16be", BYTES ("\xfe\xff\xb0\x98\xd1\xa0\x00" "a"), "나토a", "ko" },
  { "euc-kr", BYTES ("\xb3\xaa\xc5\xe4 NATO\n\xb9\xe8"), "나토 NATO\n배", "ko" },
  { "windows-949", BYTES ("\x8c\x63\xb9\xe6\xb0\xa2\xc7\xcf"), "똠방각하", "ko" },
  { "windows-1252", BYTES ("He said \x93Yes\x94 in M\xfcnchen \x96 caf\xe9"), "He said “Yes” in München – café", "en" },
  { "line-ends", BYTES ("a\r\nb\rc"), "a\nb\nc", "en" },
  { "form-feed", BYTES ("a\f\nb"), "a\f\nb", "en" },
};

static void
test_good (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) bytes = g_bytes_new (good_rows[row].bytes, good_rows[row].length);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles = diptych_importer_import_bytes (bytes, "배.txt", &error);
  DiptychArticle *article;

  g_assert_no_error (error);
  if (articles == NULL)
    return;
  g_assert_cmpuint (articles->len, ==, 1);
  article = g_ptr_array_index (articles, 0);
  g_assert_cmpstr (diptych_text_get_string (diptych_article_get_text (article)), ==, good_rows[row].text);
  g_assert_cmpstr (diptych_article_get_language (article), ==, good_rows[row].language);
}

static const struct
{
  const char   *name;
  const char   *bytes;
  gsize         length;
  DiptychError  code;
} bad_rows[] = {
  { "empty", BYTES (""), DIPTYCH_ERROR_EMPTY },
  { "blank", BYTES (" \n\t\r\n\xe3\x80\x80"), DIPTYCH_ERROR_EMPTY },
  { "mark-only", BYTES ("\xef\xbb\xbf"), DIPTYCH_ERROR_EMPTY },
  { "nul", BYTES ("a text\0with NUL"), DIPTYCH_ERROR_BINARY },
  { "png", BYTES ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), DIPTYCH_ERROR_BINARY },
  { "empty-page", BYTES ("<html><script>배</script></html>"), DIPTYCH_ERROR_EMPTY },
  { "control", BYTES ("\x01\x02\x03\x04 abc"), DIPTYCH_ERROR_BINARY },
  { "utf-16-odd", BYTES ("\xff\xfe\x00\xd8" "a"), DIPTYCH_ERROR_ENCODING },
  { "damaged", BYTES ("나토의 사무총장 \xff 나토"), DIPTYCH_ERROR_ENCODING },
  { "no-charset", BYTES ("\x81\x8d\x8f\x90\x9d\xff"), DIPTYCH_ERROR_ENCODING },
  { "story", BYTES ("{\"diptych\": 7}"), DIPTYCH_ERROR_VERSION },
};

static void
assert_message (const GError *error,
                DiptychError  code,
                const char   *name)
{
  g_assert_error (error, DIPTYCH_ERROR, (int) code);
  if (error == NULL)
    return;
  g_assert_nonnull (strstr (error->message, name));
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_bad (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) bytes = g_bytes_new (bad_rows[row].bytes, bad_rows[row].length);
  g_autoptr (GError) error = NULL;

  g_assert_null (diptych_importer_import_bytes (bytes, "배.txt", &error));
  assert_message (error, bad_rows[row].code, "배.txt");
}

static void
test_page (void)
{
  static const char page[] =
    "<!DOCTYPE html><html><head><meta charset='euc-kr'><meta property='og:site_name' content='\xb3\xaa\xc5\xe4'>"
    "<meta property='article:published_time' content='2024-05-31T08:00:00+09:00'></head><body><nav><a href='/'>Home</a></nav>"
    "<h1>\xb3\xaa\xc5\xe4 \xb9\xe8</h1><p>\xb9\xe8\xb0\xa1 \xbf\xd4\xb4\xd9.</p></body></html>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (page, strlen (page));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles = diptych_importer_import_bytes (bytes, "배.html", &error);
  DiptychArticle *article;

  g_assert_no_error (error);
  g_assert_cmpuint (articles->len, ==, 1);
  article = g_ptr_array_index (articles, 0);
  g_assert_cmpstr (diptych_text_get_string (diptych_article_get_text (article)), ==, "나토 배\n\n배가 왔다.");
  g_assert_cmpstr (diptych_article_get_title (article), ==, "나토 배");
  g_assert_cmpstr (diptych_article_get_outlet (article), ==, "나토");
  g_assert_cmpstr (diptych_article_get_date (article), ==, "2024-05-31");
  g_assert_cmpstr (diptych_article_get_language (article), ==, "ko");
}

static GPtrArray *
import_path (const char  *path,
             GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return diptych_importer_import_file (file, NULL, error);
}

static void
test_folder (void)
{
  g_autofree char *folder = g_dir_make_tmp ("배-XXXXXX", NULL);
  g_autofree char *missing = g_build_filename (folder, "없음.txt", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (import_path (folder, &error));
  assert_message (error, DIPTYCH_ERROR_IS_DIRECTORY, folder);
  g_clear_error (&error);
  g_assert_null (import_path (missing, &error));
  assert_message (error, DIPTYCH_ERROR_NOT_FOUND, "없음.txt");
  g_rmdir (folder);
}

/* A file of 200 MB without its blocks on the disk, and a stream that never ends. */
static void
test_large (void)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int fd = g_file_open_tmp ("diptych-XXXXXX", &path, NULL);

  g_assert_no_errno (ftruncate (fd, 200 * 1000 * 1000));
  close (fd);
  g_assert_null (import_path (path, &error));
  assert_message (error, DIPTYCH_ERROR_TOO_LARGE, path);
  g_assert_nonnull (strstr (error->message, "190.7"));
  g_assert_nonnull (strstr (error->message, "16.0"));
  g_clear_error (&error);
  g_unlink (path);

  g_assert_null (import_path ("/dev/zero", &error));
  assert_message (error, DIPTYCH_ERROR_TOO_LARGE, "/dev/zero");
}

static void
test_link (void)
{
  g_autoptr (GFile) link = g_file_new_for_uri ("https://news.example/기사");
  g_autoptr (GError) error = NULL;

  g_assert_null (diptych_importer_import_file (link, NULL, &error));
  assert_message (error, DIPTYCH_ERROR_FAILED, "기사");
  g_assert_nonnull (strstr (error->message, "browser"));
}

static gpointer
write_forever (gpointer data)
{
  char bytes[4096];
  int fd = open (data, O_WRONLY);

  memset (bytes, 'a', sizeof bytes);
  while (write (fd, bytes, sizeof bytes) > 0)
    ;
  close (fd);
  return NULL;
}

static void
test_pipe (void)
{
  g_autofree char *folder = g_dir_make_tmp ("diptych-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pipe", NULL);
  g_autoptr (GError) error = NULL;
  void (*old) (int) = signal (SIGPIPE, SIG_IGN);
  GThread *thread;

  g_assert_no_errno (mkfifo (path, 0600));
  thread = g_thread_new ("writer", write_forever, path);
  g_assert_null (import_path (path, &error));
  assert_message (error, DIPTYCH_ERROR_TOO_LARGE, "pipe");
  g_thread_join (thread);
  signal (SIGPIPE, old);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_permission (void)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int fd = g_file_open_tmp ("diptych-XXXXXX", &path, NULL);

  close (fd);
  g_chmod (path, 0);
  if (g_access (path, R_OK) == 0)
    g_test_skip ("this user may read every file");
  else
    {
      g_assert_null (import_path (path, &error));
      assert_message (error, DIPTYCH_ERROR_PERMISSION, path);
    }
  g_unlink (path);
}

static void
test_article (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DiptychArticle) article =
    diptych_importer_import_text ("Storm closes harbour\n2 October 2024\nThe harbour was closed for a week.\n"
                                  "Source: Korean", -1, "a", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (diptych_article_get_title (article), ==, "Storm closes harbour");
  g_assert_cmpstr (diptych_article_get_date (article), ==, "2024-10-02");
  g_assert_cmpstr (diptych_article_get_language (article), ==, "en");
  g_assert_cmpint (diptych_article_get_translation (article), ==, DIPTYCH_TRANSLATION_MACHINE);
}

static void
on_imported (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  GPtrArray **articles = data;
  g_autoptr (GError) error = NULL;

  *articles = diptych_importer_import_file_finish (result, &error);
  g_assert_no_error (error);
}

static void
on_cancelled (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  gboolean *done = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (diptych_importer_import_file_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *done = TRUE;
}

static void
test_async (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("resource:///io/github/diptych/Diptych/sample/nato-handover.diptych");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) articles = NULL;
  gboolean done = FALSE;

  diptych_importer_import_file_async (file, NULL, on_imported, &articles);
  while (articles == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (articles->len, ==, 3);
  g_cancellable_cancel (cancellable);
  diptych_importer_import_file_async (file, cancellable, on_cancelled, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  /* With GVfs a link would be followed. */
  g_setenv ("GIO_USE_VFS", "local", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();

  for (guint i = 0; i < G_N_ELEMENTS (good_rows); i++)
    {
      g_autofree char *path = g_strconcat ("/importer/good/", good_rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_good);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad_rows); i++)
    {
      g_autofree char *path = g_strconcat ("/importer/bad/", bad_rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_bad);
    }
  g_test_add_func ("/importer/folder", test_folder);
  g_test_add_func ("/importer/page", test_page);
  g_test_add_func ("/importer/link", test_link);
  g_test_add_func ("/importer/large", test_large);
  g_test_add_func ("/importer/pipe", test_pipe);
  g_test_add_func ("/importer/permission", test_permission);
  g_test_add_func ("/importer/article", test_article);
  g_test_add_func ("/importer/async", test_async);
  return g_test_run ();
}
