/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <string.h>

#include "analysis/alignment/diptych-cross-relations.h"
#include "analysis/alignment/diptych-given-sentences.h"
#include "analysis/alignment/diptych-link-scorer.h"
#include "analysis/alignment/diptych-word-translations.h"
#include "analysis/diptych-analyzer.h"
#include "analysis/text/diptych-word-stems.h"

static const struct
{
  const char *korean;
  const char *english;
  gboolean    related;
} rows[] = {
  { "컴퓨터", "computer", TRUE },
  { "올림픽", "olympics", TRUE },
  { "베를린", "berlin", TRUE },
  { "스톨텐베르그", "stoltenberg", TRUE },
  { "정부", "government", TRUE },
  { "독일", "germans", TRUE },
  { "러시아", "russian", TRUE },
  { "독일", "gem", FALSE },
  { "컴퓨터", "commuter", FALSE },
  { "베를린", "paris", FALSE },
  { "정부", "banana", FALSE },
  { "나무", "namur", FALSE },
};

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  char stem[DIPTYCH_WORD_STEM_MAX];
  DiptychTermForm forms[] = {
    { rows[row].korean, rows[row].korean, NULL, NULL, TRUE },
    { rows[row].english, stem, NULL, NULL, FALSE },
  };
  g_autoptr (GArray) relations = g_array_new (FALSE, FALSE, sizeof (DiptychTermRelation));

  diptych_word_stem (rows[row].english, strlen (rows[row].english), stem);
  diptych_cross_relations_add (forms, 2, relations);
  g_test_message ("%s | %s: %u", rows[row].korean, rows[row].english, relations->len);
  g_assert_cmpint (relations->len > 0, ==, rows[row].related);
  for (guint i = 0; i < relations->len; i++)
    {
      DiptychTermRelation relation = g_array_index (relations, DiptychTermRelation, i);

      g_assert_cmpint (relation.first, !=, relation.second);
      g_assert_cmpfloat (relation.likeness, >, 0);
      g_assert_cmpfloat (relation.likeness, <=, 1);
    }
}

static void
test_parts (void)
{
  guint32 keys[DIPTYCH_MAX_WORD_PARTS], other[DIPTYCH_MAX_WORD_PARTS];

  g_assert_cmpint (diptych_word_translations_parts ("정부", keys), ==, 1);
  g_assert_cmpint (diptych_word_translations_parts ("대통령", keys), ==, 2);
  g_assert_cmpint (diptych_word_translations_parts ("대통령궁", other), ==, 3);
  g_assert_cmpint (keys[1], ==, other[1]);
  g_assert_cmpint (keys[0], !=, other[0]);
}

static void
test_bad_tables (void)
{
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) cut = g_bytes_new_static ("DTWT0001\x01\0\0\0", 12);

  g_assert_false (diptych_word_translations_replace (empty));
  g_assert_false (diptych_word_translations_replace (cut));
}

static const char * const korean[] = {
  "베를린에서 새 컴퓨터가 공개됐다.",
  "존 매킨토시 의원은 45억 달러가 필요하다고 말했다.",
  "경찰은 화요일에 두 명을 체포했다.",
};

static const char * const english[] = {
  "Police arrested two people on Tuesday.",
  "A new computer was shown in Berlin.",
  "Senator John Macintosh said that 4.5 billion dollars were needed.",
};

static const guint partners[] = { 1, 2, 0 };

/* Sentences of two languages find each other, whichever side is Korean. */
static void
test_align (gconstpointer data)
{
  gboolean korean_first = data == NULL;
  g_autoptr (DiptychArticle) a = diptych_given_sentences_new_article (korean, 3, "ko");
  g_autoptr (DiptychArticle) b = diptych_given_sentences_new_article (english, 3, "en");
  g_autoptr (DiptychAnalysis) x = diptych_analyzer_analyze_given (a, NULL, NULL);
  g_autoptr (DiptychAnalysis) y = diptych_analyzer_analyze_given (b, NULL, NULL);
  g_autoptr (GArray) scored = diptych_link_scorer_score (korean_first ? x : y, korean_first ? y : x, NULL, NULL, NULL);
  guint n = 0;

  diptych_link_scorer_choose (scored);
  for (guint i = 0; i < scored->len; i++)
    {
      const DiptychScoredLink *link = &g_array_index (scored, DiptychScoredLink, i);
      guint left = korean_first ? link->left : link->right, right = korean_first ? link->right : link->left;

      g_assert_cmpint (partners[left], ==, right);
      n++;
    }
  g_assert_cmpint (n, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cross-relations/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/cross-relations/parts", test_parts);
  g_test_add_func ("/cross-relations/bad-tables", test_bad_tables);
  g_test_add_data_func ("/cross-relations/align/korean-first", NULL, test_align);
  g_test_add_data_func ("/cross-relations/align/english-first", "한글", test_align);
  return g_test_run ();
}
