/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <glib/gstdio.h>

#include "model/diptych-error.h"
#include "session/diptych-story.h"

#define LEFT "The ferry “Morning Star” sank off Jindo on Tuesday. Captain Lee Jun-ho said 304 people were aboard.\n"
#define RIGHT "화요일 진도 앞바다에서 여객선이 침몰했다. 이준호 선장은 “304명이 타고 있었다”고 말했다.\n"

static void
wait_until_idle (DiptychStory *story)
{
  while (diptych_story_get_busy (story))
    g_main_context_iteration (NULL, TRUE);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_texts (void)
{
  g_autoptr (DiptychStory) story = diptych_story_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) kept = NULL;
  g_auto (GStrv) uris = NULL;
  guint n_changes = 0;

  g_signal_connect_swapped (story, "notify::comparison", G_CALLBACK (count_cb), &n_changes);
  diptych_story_open_texts (story, LEFT, "The Herald", RIGHT, "한겨레");
  g_assert_true (diptych_story_get_busy (story));
  g_assert_null (diptych_story_get_comparison (story));
  wait_until_idle (story);

  g_assert_null (diptych_story_get_error (story));
  g_assert_nonnull (diptych_story_get_comparison (story));
  g_assert_true (diptych_comparison_validate (diptych_story_get_comparison (story), &error));
  g_assert_no_error (error);
  g_assert_cmpstr (diptych_story_get_outlet (story, DIPTYCH_SIDE_LEFT), ==, "The Herald");
  g_assert_cmpstr (diptych_story_get_outlet (story, DIPTYCH_SIDE_RIGHT), ==, "한겨레");
  uris = diptych_story_dup_uris (story);
  g_assert_cmpuint (g_strv_length (uris), ==, 1);
  g_assert_cmpuint (n_changes, ==, 1);

  diptych_story_swap_sides (story);
  wait_until_idle (story);
  g_assert_cmpstr (diptych_story_get_outlet (story, DIPTYCH_SIDE_LEFT), ==, "한겨레");
  g_assert_cmpuint (n_changes, ==, 2);

  kept = g_file_new_for_uri (uris[0]);
  diptych_story_open_files (story, &kept, 1);
  wait_until_idle (story);
  g_assert_null (diptych_story_get_error (story));
  g_assert_cmpstr (diptych_story_get_outlet (story, DIPTYCH_SIDE_LEFT), ==, "The Herald");
  g_assert_cmpstr (diptych_story_get_outlet (story, DIPTYCH_SIDE_RIGHT), ==, "한겨레");
}

/* Only the last of several attempts counts. */
static void
test_stale (void)
{
  g_autoptr (DiptychStory) story = diptych_story_new ();
  guint n_changes = 0;

  g_signal_connect_swapped (story, "notify::comparison", G_CALLBACK (count_cb), &n_changes);
  diptych_story_open_texts (story, LEFT, "First", RIGHT, "First");
  diptych_story_open_texts (story, LEFT, "Second", RIGHT, "Second");
  wait_until_idle (story);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpstr (diptych_story_get_outlet (story, DIPTYCH_SIDE_LEFT), ==, "Second");
  g_assert_cmpuint (n_changes, ==, 1);
}

static void
test_cancel (void)
{
  g_autoptr (DiptychStory) story = diptych_story_new ();

  diptych_story_open_texts (story, LEFT, NULL, RIGHT, NULL);
  diptych_story_cancel (story);
  g_assert_false (diptych_story_get_busy (story));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (diptych_story_get_comparison (story));
  g_assert_null (diptych_story_get_error (story));
}

/* One article waits for the other; a file that is not there leaves what is open. */
static void
test_files (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("diptych-XXXXXX", &error);
  g_autofree char *left_path = g_build_filename (folder, "왼쪽.txt", NULL);
  g_autofree char *right_path = g_build_filename (folder, "right.txt", NULL);
  g_autoptr (GFile) left = g_file_new_for_path (left_path);
  g_autoptr (GFile) right = g_file_new_for_path (right_path);
  g_autoptr (DiptychStory) story = diptych_story_new ();
  g_auto (GStrv) uris = NULL;

  g_assert_true (g_file_set_contents (left_path, LEFT, -1, &error));
  g_assert_true (g_file_set_contents (right_path, RIGHT, -1, &error));
  diptych_story_open_files (story, &left, 1);
  wait_until_idle (story);
  g_assert_cmpstr (diptych_story_get_pending_name (story), ==, "왼쪽.txt");
  g_assert_null (diptych_story_get_comparison (story));

  diptych_story_open_files (story, &right, 1);
  wait_until_idle (story);
  g_assert_null (diptych_story_get_pending_name (story));
  g_assert_nonnull (diptych_story_get_comparison (story));
  uris = diptych_story_dup_uris (story);
  g_assert_cmpuint (g_strv_length (uris), ==, 2);

  g_remove (left_path);
  diptych_story_open_files (story, &left, 1);
  wait_until_idle (story);
  g_assert_nonnull (diptych_story_get_error (story));
  g_assert_nonnull (diptych_story_get_comparison (story));

  g_remove (right_path);
  g_rmdir (folder);
}

/* The sample gives one account in its original and in translation. */
static void
test_articles (void)
{
  g_autoptr (DiptychStory) story = diptych_story_new ();
  DiptychArticle *original;
  guint n;

  diptych_story_open_sample (story);
  wait_until_idle (story);
  g_assert_null (diptych_story_get_error (story));
  n = diptych_story_get_n_articles (story);
  g_assert_cmpuint (n, ==, 3);
  original = diptych_story_get_nth_article (story, 2);
  g_assert_cmpstr (diptych_article_get_language (original), ==, "ko");

  diptych_story_choose_article (story, DIPTYCH_SIDE_RIGHT, 2);
  wait_until_idle (story);
  g_assert_true (diptych_story_get_article (story, DIPTYCH_SIDE_RIGHT) == original);
  g_assert_cmpuint (diptych_story_get_n_articles (story), ==, n);

  diptych_story_choose_article (story, DIPTYCH_SIDE_LEFT, 2);
  wait_until_idle (story);
  g_assert_true (diptych_story_get_article (story, DIPTYCH_SIDE_LEFT) == original);
  g_assert_false (diptych_story_get_article (story, DIPTYCH_SIDE_RIGHT) == original);
}

static void
wait_until_corrected (DiptychStory *story)
{
  while (diptych_story_get_correcting (story))
    g_main_context_iteration (NULL, TRUE);
}

/* What is corrected is seen at once, also when sides change or another correction comes at once. */
static void
test_corrections (void)
{
  g_autoptr (DiptychStory) story = diptych_story_new ();
  DiptychCorrectionLog *log = diptych_story_get_log (story);
  g_autofree char *name = NULL;
  DiptychShown shown;
  guint n_corrected = 0;

  g_signal_connect_swapped (story, "corrected", G_CALLBACK (count_cb), &n_corrected);
  diptych_story_open_texts (story, LEFT, "The Herald", RIGHT, "한겨레");
  wait_until_idle (story);
  shown = diptych_story_get_shown (story);
  g_assert_cmpuint (shown.articles[DIPTYCH_SIDE_RIGHT], ==, 1);
  name = g_strdup (diptych_comparison_get_entity_name (shown.comparison, 0));
  diptych_story_correct (story, diptych_correction_maker_change (&shown, DIPTYCH_CORRECTION_RENAME, 0, "이 선장"));
  diptych_story_correct (story, diptych_correction_maker_article (&shown, DIPTYCH_CORRECTION_OUTLET, DIPTYCH_SIDE_RIGHT, "항구"));
  g_assert_true (diptych_story_get_correcting (story));
  wait_until_corrected (story);
  g_assert_cmpstr (diptych_comparison_get_entity_name (diptych_story_get_comparison (story), 0), ==, "이 선장");
  g_assert_cmpstr (diptych_story_get_outlet (story, DIPTYCH_SIDE_RIGHT), ==, "항구");
  g_assert_cmpuint (n_corrected, ==, 2);

  diptych_story_swap_sides (story);
  wait_until_idle (story);
  g_assert_cmpstr (diptych_story_get_outlet (story, DIPTYCH_SIDE_LEFT), ==, "항구");
  shown = diptych_story_get_shown (story);
  g_assert_cmpuint (shown.articles[DIPTYCH_SIDE_LEFT], ==, 1);

  diptych_story_undo (story);
  diptych_story_undo (story);
  diptych_story_undo (story);
  wait_until_corrected (story);
  g_assert_cmpuint (diptych_correction_log_get_n_done (log), ==, 0);
  g_assert_null (diptych_correction_log_get_undoable (log));
  g_assert_cmpstr (diptych_comparison_get_entity_name (diptych_story_get_comparison (story), 0), ==, name);
  g_assert_cmpstr (diptych_story_get_outlet (story, DIPTYCH_SIDE_LEFT), ==, "한겨레");
  diptych_story_redo (story);
  wait_until_corrected (story);
  g_assert_cmpstr (diptych_comparison_get_entity_name (diptych_story_get_comparison (story), 0), ==, "이 선장");
  g_assert_cmpint (diptych_correction_log_get_redoable (log)->kind, ==, DIPTYCH_CORRECTION_OUTLET);
  g_assert_cmpuint (diptych_story_get_n_lost (story), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/story/texts", test_texts);
  g_test_add_func ("/story/stale", test_stale);
  g_test_add_func ("/story/cancel", test_cancel);
  g_test_add_func ("/story/files", test_files);
  g_test_add_func ("/story/articles", test_articles);
  g_test_add_func ("/story/corrections", test_corrections);
  return g_test_run ();
}
