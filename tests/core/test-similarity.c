/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "analysis/alignment/diptych-given-sentences.h"
#include "analysis/alignment/diptych-similarity.h"
#include "analysis/diptych-analyzer.h"

/* The first sentence is nearer to the second than to the third. */
static const struct
{
  const char *name;
  const char *sentence;
  const char *near;
  const char *far;
  const char *language;    /* of all three, English if not said */
} rows[] = {
  { "same-words",
    "The harbour of Rotterdam was closed on Monday after the storm.",
    "After the storm, Rotterdam closed its harbour on Monday.",
    "The museum in Rotterdam shows paintings of storms from Monday on." },
  { "synonyms",
    "The company purchased three ferries last spring.",
    "Three ferries were bought by the firm in spring.",
    "The company was founded three years after the war." },
  { "numbers",
    "The bridge cost 340 million crowns.",
    "In the end 340 million crowns were paid for the bridge.",
    "The bridge is used by 12,000 cars a day." },
  { "misspelt-name",
    "Minister Halvorsen opened the tunnel.",
    "The tunnel was opened by Halvorson.",
    "Minister Lindgren closed the school." },
  { "opposites",
    "Exports to the north increased.",
    "Exports to the north increased again.",
    "Exports to the north decreased again." },
  { "hangul-particles",
    "정부는 내년 예산을 발표했다.",
    "내년 예산이 정부에 의해 발표됐다.",
    "선수들은 어제 경기에서 크게 이겼다." },
  { "korean",
    "정부는 내년 예산을 발표했다.",
    "내년 예산이 정부에 의해 발표됐다.",
    "선수들은 어제 경기에서 크게 이겼다.", "ko" },
  { "korean-numbers",
    "항구 도시에서 지진으로 12명이 숨졌다.",
    "지진이 일어나 항구 도시에서 12명이 사망했다.",
    "항구 도시는 지진 대비 훈련을 한다.", "ko" },
  { "hangul-latin",
    "마크론 총리는 2031년 Tesla 공장을 방문했다.",
    "In 2031 the prime minister visited a plant of Tesla.",
    "The prime minister went on holiday in August." },
  { "astral", "🇰🇷 won the cup 🏆 in Busan.", "The cup 🏆 went to 🇰🇷 in Busan.", "😀" },
};

static DiptychAnalysis *
analyze (const char *sentence,
         const char *language)
{
  g_autoptr (DiptychArticle) article = diptych_given_sentences_new_article (&sentence, 1, language != NULL ? language : "en");

  return diptych_analyzer_analyze_given (article, NULL, NULL);
}

static double
compare (const char *a,
         const char *b,
         const char *language)
{
  g_autoptr (DiptychAnalysis) left = analyze (a, language);
  g_autoptr (DiptychAnalysis) right = analyze (b, language);

  return diptych_similarity_of_sentences (left, right);
}

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  const char *language = rows[row].language;
  double near = compare (rows[row].sentence, rows[row].near, language);
  double far = compare (rows[row].sentence, rows[row].far, language);

  g_assert_cmpfloat (near, >, far);
  g_assert_cmpfloat (near, <=, 1);
  g_assert_cmpfloat (far, >=, 0);
  g_assert_cmpfloat_with_epsilon (near, compare (rows[row].near, rows[row].sentence, language), 1e-4);
  g_assert_cmpfloat (compare (rows[row].sentence, rows[row].sentence, language), >, near);
}

static void
test_empty (void)
{
  g_assert_cmpfloat (compare ("", "", NULL), >=, 0);
  g_assert_cmpfloat (compare ("…", "Nothing.", NULL), <, 0.5);
  g_assert_cmpfloat (compare ("\n\n", "?!", "ko"), <, 0.5);
}

/* One sentence of a megabyte, of words and of one word. */
static void
test_long (void)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *word = g_strnfill (1 << 20, 'a');

  while (words->len < 1 << 20)
    g_string_append_printf (words, "word%u 나토%u ", (guint) words->len, (guint) words->len % 977);
  g_assert_cmpfloat (compare (words->str, "word0 나토0", NULL), <, 1);
  g_assert_cmpfloat (compare (word, words->str, NULL), <, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/similarity/", rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/similarity/empty", test_empty);
  g_test_add_func ("/similarity/long", test_long);
  return g_test_run ();
}
