/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <string.h>

#include "analysis/people/diptych-name-skeleton.h"
#include "analysis/text/diptych-word-stems.h"

/* Pairs of words that have one stem, or not. */
static const struct
{
  const char *first;
  const char *second;
  gboolean    same;
} stems[] = {
  { "defends", "Defending", TRUE },
  { "rally", "rallies", TRUE },
  { "planned", "planning", TRUE },
  { "agreed", "agree", TRUE },
  { "said", "says", TRUE },
  { "took", "takes", TRUE },
  { "children", "child", TRUE },
  { "relational", "relate", TRUE },
  { "U.S.", "US", TRUE },
  { "US", "us", FALSE },
  { "Türkiye", "TURKIYE", TRUE },
  { "NATO", "Nato", TRUE },
  { "new", "news", FALSE },
  { "It’s", "it's", TRUE },
  { "they'll", "they", TRUE },
  { "don’t", "don't", TRUE },
  { "나토가", "나토는", TRUE },
  { "우크라이나에서", "우크라이나의", TRUE },
  { "정부", "정치", FALSE },
  { "이", "가", FALSE },
};

static const struct
{
  const char *hangul;
  const char *latin;
  gboolean    same;
} skeletons[] = {
  { "마르크", "mark", FALSE },
  { "푸틴", "putin", TRUE },
  { "파리", "paris", FALSE },
  { "베를린", "berlin", TRUE },
  { "해리스", "harris", TRUE },
  { "도널드", "donald", TRUE },
  { "김민수", "kimminsu", TRUE },
};

static const struct
{
  const char *word;
  gboolean    known;
} related[] = {
  { "announced", TRUE },
  { "purchases", TRUE },
  { "buying", TRUE },
  { "qwxzt", FALSE },
  { "나토", FALSE },
  { "", FALSE },
};

static void
test_stems (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (stems); i++)
    {
      char first[DIPTYCH_WORD_STEM_MAX], second[DIPTYCH_WORD_STEM_MAX];

      g_assert_cmpuint (diptych_word_stem (stems[i].first, strlen (stems[i].first), first), ==, strlen (first));
      g_assert_cmpuint (diptych_word_stem (stems[i].second, strlen (stems[i].second), second), ==, strlen (second));
      g_test_message ("%s, %s", first, second);
      g_assert_cmpint (strcmp (first, second) == 0, ==, stems[i].same);
    }
}

/* Words of any length, in any script, cut at a character. */
static void
test_long (void)
{
  static const char * const letters[] = { "a", "é", "가", "🇰" };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autoptr (GString) word = g_string_new ("x");

      for (guint n = 0; n < 400; n++)
        {
          char stem[DIPTYCH_WORD_STEM_MAX];

          g_assert_cmpuint (diptych_word_stem (word->str, word->len, stem), <, DIPTYCH_WORD_STEM_MAX);
          g_assert_true (g_utf8_validate (stem, -1, NULL));
          g_string_append (word, letters[i]);
        }
    }
}

static void
test_skeletons (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (skeletons); i++)
    {
      char hangul[DIPTYCH_NAME_SKELETON_MAX], latin[DIPTYCH_NAME_SKELETON_MAX];

      diptych_name_skeleton (skeletons[i].hangul, hangul);
      diptych_name_skeleton (skeletons[i].latin, latin);
      g_test_message ("%s, %s", hangul, latin);
      g_assert_cmpint (strcmp (hangul, latin) == 0, ==, skeletons[i].same);
    }
}

static void
test_related (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (related); i++)
    g_assert_cmpint (diptych_word_related ("related-words", related[i].word, strlen (related[i].word)) != NULL, ==, related[i].known);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-stems/stems", test_stems);
  g_test_add_func ("/word-stems/long", test_long);
  g_test_add_func ("/word-stems/skeletons", test_skeletons);
  g_test_add_func ("/word-stems/related", test_related);
  return g_test_run ();
}
