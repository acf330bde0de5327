/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "session/diptych-story-folder.h"
#include "session/diptych-story.h"

#define LEFT "The ferry “Morning Star” sank off Jindo. Captain Lee Jun-ho said 304 people were aboard.\n"
#define RIGHT "여객선이 침몰했다. 이준호 선장은 “304명이 타고 있었다”고 말했다.\n"

/* A folder with two articles and a place for stories. */
typedef struct
{
  char              *folder;
  char              *stories;
  GFile             *files[2];
  DiptychStoryStore *store;
  char              *notice;
} Fixture;

static void
setup (Fixture       *self,
       gconstpointer  data)
{
  static const char * const names[] = { "왼쪽.txt", "right.txt" };
  static const char * const texts[] = { LEFT, RIGHT };

  self->folder = g_dir_make_tmp ("diptych-XXXXXX", NULL);
  self->stories = g_build_filename (self->folder, "data", "이야기", NULL);
  for (guint i = 0; i < 2; i++)
    {
      self->files[i] = g_file_new_build_filename (self->folder, names[i], NULL);
      g_assert_true (g_file_set_contents (g_file_peek_path (self->files[i]), texts[i], -1, NULL));
    }
  self->store = DIPTYCH_STORY_STORE (diptych_story_folder_new (self->stories));
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

static void
teardown (Fixture       *self,
          gconstpointer  data)
{
  remove_all (self->folder);
  g_free (self->folder);
  g_free (self->stories);
  g_free (self->notice);
  g_object_unref (self->files[0]);
  g_object_unref (self->files[1]);
  g_object_unref (self->store);
}

static void
notice_cb (Fixture    *self,
           const char *notice)
{
  g_set_str (&self->notice, notice);
}

static void
wait (DiptychStory *story)
{
  while (diptych_story_get_busy (story) || diptych_story_get_correcting (story) || diptych_story_get_saving (story))
    g_main_context_iteration (NULL, TRUE);
}

static DiptychStory *
open_files (Fixture *self,
            GFile  **files,
            guint    n_files)
{
  DiptychStory *story = diptych_story_new_with_store (self->store);

  g_signal_connect_swapped (story, "notice", G_CALLBACK (notice_cb), self);
  diptych_story_open_files (story, files, n_files);
  wait (story);
  g_assert_null (diptych_story_get_error (story));
  return story;
}

static void
set_outlet (DiptychStory *story,
            DiptychSide   side,
            const char   *outlet)
{
  DiptychShown shown = diptych_story_get_shown (story);

  diptych_story_correct (story, diptych_correction_maker_article (&shown, DIPTYCH_CORRECTION_OUTLET, side, outlet));
}

static guint
count_files (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static char *
dup_only_file (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);

  return g_build_filename (path, g_dir_read_name (dir), NULL);
}

/* Two plain files find their corrections again, in whatever order they are opened. */
static void
test_pair (Fixture       *self,
           gconstpointer  data)
{
  GFile *reversed[] = { self->files[1], self->files[0] };
  g_autoptr (DiptychStory) story = open_files (self, self->files, 2);
  g_autoptr (DiptychStory) again = NULL;
  g_autoptr (DiptychStory) third = NULL;

  g_assert_cmpuint (count_files (self->stories), ==, 0);
  set_outlet (story, DIPTYCH_SIDE_RIGHT, "항구");
  set_outlet (story, DIPTYCH_SIDE_LEFT, "Herald");
  diptych_story_undo (story);
  wait (story);
  g_assert_cmpuint (count_files (self->stories), ==, 1);

  again = open_files (self, reversed, 2);
  g_assert_cmpstr (diptych_story_get_outlet (again, DIPTYCH_SIDE_LEFT), ==, "항구");
  g_assert_cmpuint (diptych_correction_log_get_n_done (diptych_story_get_log (again)), ==, 1);
  diptych_story_redo (again);
  wait (again);
  g_assert_cmpstr (diptych_story_get_outlet (again, DIPTYCH_SIDE_RIGHT), ==, "Herald");

  third = open_files (self, self->files, 2);
  g_assert_cmpstr (diptych_story_get_outlet (third, DIPTYCH_SIDE_LEFT), ==, "Herald");
  diptych_story_undo (third);
  diptych_story_undo (third);
  wait (third);
  g_assert_cmpstr (diptych_story_get_outlet (third, DIPTYCH_SIDE_RIGHT), ==, "right.txt");
  g_assert_cmpuint (count_files (self->stories), ==, 1);
  g_assert_null (self->notice);
}

/* An article that was edited since is shown as it is now. */
static void
test_edited (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (DiptychStory) story = open_files (self, self->files, 2);
  g_autoptr (DiptychStory) again = NULL;
  DiptychShown shown = diptych_story_get_shown (story);
  DiptychText *text;

  diptych_story_correct (story, diptych_correction_maker_change (&shown, DIPTYCH_CORRECTION_RENAME, 0, "이준호"));
  wait (story);
  g_assert_true (g_file_set_contents (g_file_peek_path (self->files[0]), "어제: " LEFT, -1, NULL));
  again = open_files (self, self->files, 2);
  text = diptych_article_get_text (diptych_story_get_article (again, DIPTYCH_SIDE_LEFT));
  g_assert_true (g_str_has_prefix (diptych_text_get_string (text), "어제: "));
  g_assert_cmpstr (diptych_comparison_get_entity_name (diptych_story_get_comparison (again), 0), ==, "이준호");
  g_assert_cmpuint (diptych_story_get_n_lost (again), ==, 0);

  g_assert_true (g_file_set_contents (g_file_peek_path (self->files[0]), "Nobody was there. 배.\n", -1, NULL));
  g_assert_true (g_file_set_contents (g_file_peek_path (self->files[1]), "날씨가 좋았다.\n", -1, NULL));
  g_object_unref (again);
  again = open_files (self, self->files, 2);
  g_assert_cmpuint (diptych_story_get_n_lost (again), ==, 1);
  set_outlet (again, DIPTYCH_SIDE_LEFT, "Herald");
  wait (again);
  g_assert_true (g_file_set_contents (g_file_peek_path (self->files[0]), LEFT, -1, NULL));
  g_assert_true (g_file_set_contents (g_file_peek_path (self->files[1]), RIGHT, -1, NULL));
  g_object_unref (again);
  again = open_files (self, self->files, 2);
  g_assert_cmpuint (diptych_story_get_n_lost (again), ==, 0);
  g_assert_cmpstr (diptych_comparison_get_entity_name (diptych_story_get_comparison (again), 0), ==, "이준호");
}

/* A story file keeps its corrections itself, and all that another version wrote. */
static void
test_story_file (Fixture       *self,
                 gconstpointer  data)
{
  static const char json[] = "{\"diptych\": 1, \"mood\": \"calm\", \"articles\": [{\"text\": \"" LEFT "\", \"stars\": 5},"
                             " {\"text\": \"배가 떠났다.\"}], \"corrections\": [{\"kind\": \"fold\", \"depth\": 3},"
                             " {\"kind\": \"outlet\", \"at\": [{\"article\": 1, \"far\": 1}], \"value\": \"항구\", \"by\": \"me\"}]}";
  static const char * const kept[] = { "\"mood\"", "\"stars\"", "\"fold\"", "\"depth\"", "\"far\"", "\"by\"", "\"항구\"", "\"Herald\"" };
  g_autofree char *path = g_build_filename (self->folder, "배.diptych", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *valid = g_strdup (json);
  g_autofree char *contents = NULL;
  g_autoptr (DiptychStory) story = NULL;

  g_strdelimit (valid, "\n", ' ');
  g_assert_true (g_file_set_contents (path, valid, -1, NULL));
  story = open_files (self, &file, 1);
  g_assert_cmpstr (diptych_story_get_outlet (story, DIPTYCH_SIDE_RIGHT), ==, "항구");
  g_assert_cmpuint (diptych_story_get_n_lost (story), ==, 1);
  set_outlet (story, DIPTYCH_SIDE_LEFT, "Herald");
  wait (story);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_nonnull (strstr (contents, kept[i]));
  g_assert_cmpuint (count_files (self->stories), ==, 0);
  g_assert_null (self->notice);
}

/* What cannot be written where it was opened is kept in the folder, and found there. */
static void
test_elsewhere (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (GFile) sample = g_file_new_for_uri (DIPTYCH_SAMPLE_URI);
  g_autoptr (DiptychStory) story = open_files (self, &sample, 1);
  g_autoptr (DiptychStory) again = NULL;

  set_outlet (story, DIPTYCH_SIDE_RIGHT, "항구");
  wait (story);
  g_assert_cmpuint (count_files (self->stories), ==, 1);
  again = open_files (self, &sample, 1);
  g_assert_cmpstr (diptych_story_get_outlet (again, DIPTYCH_SIDE_RIGHT), ==, "항구");
}

static void
test_own_file_gone (Fixture       *self,
                    gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (self->folder, "stick", NULL);
  g_autofree char *path = g_build_filename (folder, "배.diptych", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (DiptychStory) story = NULL;

  g_mkdir (folder, 0700);
  g_assert_true (g_file_set_contents (path, "{\"diptych\": 1, \"articles\": [{\"text\": \"배가\"}, {\"text\": \"A ship.\"}]}", -1, NULL));
  story = open_files (self, &file, 1);
  remove_all (folder);
  set_outlet (story, DIPTYCH_SIDE_RIGHT, "항구");
  wait (story);
  g_assert_nonnull (strstr (self->notice, "배.diptych"));
  g_assert_cmpuint (count_files (self->stories), ==, 1);
  g_clear_pointer (&self->notice, g_free);
  set_outlet (story, DIPTYCH_SIDE_RIGHT, "둘");
  wait (story);
  g_assert_null (self->notice);
}

/* What cannot be read is set aside and said, and not written over. */
static void
test_unreadable (Fixture       *self,
                 gconstpointer  data)
{
  g_autoptr (DiptychStory) story = open_files (self, self->files, 2);
  g_autoptr (DiptychStory) again = NULL;
  g_autofree char *path = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *contents = NULL;

  set_outlet (story, DIPTYCH_SIDE_RIGHT, "항구");
  wait (story);
  path = dup_only_file (self->stories);
  g_assert_true (g_file_set_contents (path, "{\"diptych\": 1, \"art", -1, NULL));
  again = open_files (self, self->files, 2);
  g_assert_nonnull (strstr (self->notice, "~1.diptych"));
  set_outlet (again, DIPTYCH_SIDE_LEFT, "Herald");
  wait (again);
  g_assert_cmpuint (count_files (self->stories), ==, 2);
  aside = g_strdup_printf ("%.*s~1.diptych", (int) (strlen (path) - strlen (".diptych")), path);
  g_assert_true (g_file_get_contents (aside, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "{\"diptych\": 1, \"art");
}

/* Two windows on one story: what the other wrote is kept beside. */
static void
test_two_windows (Fixture       *self,
                  gconstpointer  data)
{
  g_autoptr (DiptychStory) first = open_files (self, self->files, 2);
  g_autoptr (DiptychStory) second = open_files (self, self->files, 2);

  set_outlet (first, DIPTYCH_SIDE_LEFT, "Herald");
  wait (first);
  g_assert_null (self->notice);
  set_outlet (second, DIPTYCH_SIDE_RIGHT, "항구");
  wait (second);
  g_assert_nonnull (strstr (self->notice, "~1.diptych"));
  g_assert_cmpuint (count_files (self->stories), ==, 2);
}

/* A folder that cannot be made: the user is told, the correction stays, and the next save tries again. */
static void
test_fails (Fixture       *self,
            gconstpointer  data)
{
  g_autofree char *data_folder = g_path_get_dirname (self->stories);
  g_autoptr (DiptychStory) story = open_files (self, self->files, 2);

  g_assert_true (g_file_set_contents (data_folder, "배", -1, NULL));
  g_test_expect_message ("Diptych", G_LOG_LEVEL_WARNING, "*corrections are not saved*");
  set_outlet (story, DIPTYCH_SIDE_RIGHT, "항구");
  wait (story);
  g_test_assert_expected_messages ();
  g_assert_nonnull (strstr (self->notice, self->stories));
  g_assert_cmpstr (diptych_story_get_outlet (story, DIPTYCH_SIDE_RIGHT), ==, "항구");

  g_remove (data_folder);
  set_outlet (story, DIPTYCH_SIDE_LEFT, "Herald");
  wait (story);
  g_assert_cmpuint (count_files (self->stories), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/story-store/pair", test_pair },
    { "/story-store/edited", test_edited },
    { "/story-store/story-file", test_story_file },
    { "/story-store/elsewhere", test_elsewhere },
    { "/story-store/own-file-gone", test_own_file_gone },
    { "/story-store/unreadable", test_unreadable },
    { "/story-store/two-windows", test_two_windows },
    { "/story-store/fails", test_fails },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, setup, tests[i].test, teardown);
  return g_test_run ();
}
