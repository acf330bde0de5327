/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "analysis/alignment/diptych-aligner.h"
#include "analysis/alignment/diptych-given-sentences.h"
#include "analysis/alignment/diptych-link-candidates.h"
#include "analysis/alignment/diptych-link-scorer.h"
#include "analysis/diptych-analyzer.h"
#include "analysis/people/diptych-entity-linker.h"
#include "analysis/people/diptych-name-skeleton.h"
#include "import/diptych-importer.h"

#define MAX_ROW_SENTENCES 8

/* Beads are written as "left,left=right" and so on, in their order. */
static const struct
{
  const char *name;
  const char *left[MAX_ROW_SENTENCES];
  const char *right[MAX_ROW_SENTENCES];
  const char *beads;
} rows[] = {
  { "crossing",
    { "The ferry to Gotland was cancelled because of the storm on Friday.",
      "Eleven thousand homes near Kalmar were without electricity.",
      "Schools will open again on Wednesday, the mayor announced." },
    { "The mayor announced that schools open again on Wednesday.",
      "Near Kalmar, 11,000 households had no electricity.",
      "A baker gave away his bread.",
      "On Friday the storm led to the cancellation of the Gotland ferry." },
    "0=3 1=1 2=0" },
  { "one-to-two",
    { "The court in Lyon sentenced the banker to six years in prison and fined him two million euros." ,
      "He had denied everything." },
    { "A court in Lyon sentenced the banker to six years in prison.",
      "The court in Lyon also fined the banker two million euros.",
      "Trams were late that day." },
    "0=0,1" },
  { "shared-amounts",
    { "Shares of the dredger lost 6.35% in Oslo, the steepest fall for years.",
      "Its pilots went home." },
    { "At the close of the exchange the stock stood at 182 kroner, down 6.35% from the day before.",
      "Trams were late that day." },
    "0=0" },
  { "nothing-shared",
    { "The ferry to Gotland was cancelled." },
    { "Trams were late that day." },
    "" },
  { "empty-left", { NULL }, { "Trams were late that day." }, "" },
  { "empty-right", { "Trams were late that day." }, { NULL }, "" },
  { "empty", { NULL }, { NULL }, "" },
  { "hangul",
    { "대통령은 화요일 부산에서 새 항만 계획을 발표했다.",
      "시민들은 도로 공사에 반대했다." },
    { "날씨는 맑았다.",
      "새 항만 계획은 화요일 부산에서 대통령이 발표했다." },
    "0=1" },
  { "hangul-beside-latin",
    { "The president of South Korea announced the plan in Busan on Tuesday.",
      "A baker gave away his bread.",
      "The government will spend 40 million dollars on the plan." },
    { "정부는 이 계획에 4000만달러를 쓸 예정이다.",
      "날씨는 맑았다.",
      "한국 대통령은 화요일 부산에서 계획을 발표했다." },
    "0=2 2=0" },
  { "hangul-beside-latin-without-words-shared",
    { "Trams were late that day.", "A baker gave away his bread." },
    { "시민들은 도로 공사에 반대했다.", "날씨는 맑았다." },
    "" },
  { "told-apart-otherwise",
    { "The ferry to Öland ran aground at dawn on Tuesday.",
      "Fishermen took all eighty passengers ashore in boats, and police in Borgholm arrested the sleeping captain." },
    { "The ferry to Öland ran aground at dawn, and fishermen took all eighty passengers ashore in boats.",
      "Police in Borgholm arrested the captain, who had been sleeping." },
    "0,1=0,1" },
  { "small-words-are-not-enough",
    { "“Bread is dear,” said Anna Berg.",
      "She did not reply to the letter." },
    { "He did not admit it at all.",
      "Snow fell in the mountains." },
    "" },
  { "names-are-not-enough",
    { "Anna Berg likes to swim in cold lakes.",
      "The orchestra played for four hours." },
    { "Voters in the south do not trust Anna Berg.",
      "Snow fell in the mountains." },
    "" },
};

static DiptychAnalysis *
analyze (const char * const *sentences,
         guint               n)
{
  gboolean is_hangul = n > 0 && diptych_name_skeleton_is_hangul (sentences[0]);
  g_autoptr (DiptychArticle) article = diptych_given_sentences_new_article (sentences, n, is_hangul ? "ko" : "en");

  return diptych_analyzer_analyze_given (article, NULL, NULL);
}

static DiptychComparison *
align (DiptychAnalysis *left,
       DiptychAnalysis *right)
{
  g_autoptr (DiptychLinks) links = diptych_links_new ();

  g_assert_true (diptych_entity_linker_link (left, right, links, NULL, NULL));
  g_assert_true (diptych_aligner_align (left, right, links, NULL, NULL));
  return diptych_comparison_new (left, right, g_steal_pointer (&links));
}

static void
append_sentences (GString      *string,
                  const GArray *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (string, "%s%u", i > 0 ? "," : "", g_array_index (sentences, guint, i));
}

static char *
print_beads (DiptychComparison *comparison)
{
  g_autoptr (GString) string = g_string_new (NULL);
  guint n;
  const DiptychBead *beads = diptych_comparison_get_beads (comparison, &n);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (string, ' ');
      append_sentences (string, beads[i].sentences[DIPTYCH_SIDE_LEFT]);
      g_string_append_c (string, '=');
      append_sentences (string, beads[i].sentences[DIPTYCH_SIDE_RIGHT]);
    }
  return g_string_free (g_steal_pointer (&string), FALSE);
}

static guint
count (const char * const *sentences)
{
  guint n = 0;

  while (n < MAX_ROW_SENTENCES && sentences[n] != NULL)
    n++;
  return n;
}

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (DiptychAnalysis) left = analyze (rows[row].left, count (rows[row].left));
  g_autoptr (DiptychAnalysis) right = analyze (rows[row].right, count (rows[row].right));
  g_autoptr (DiptychComparison) comparison = align (left, right);
  g_autofree char *beads = print_beads (comparison);

  g_assert_cmpstr (beads, ==, rows[row].beads);
}

static DiptychAnalysis *
analyze_many (guint    n,
              gboolean identical)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (sentences, g_strdup_printf ("The same ferry %u left 부산 for Gotland %u again.",
                                                 identical ? 0 : i, identical ? 0 : i * 7919 % 10007));
  return analyze ((const char * const *) sentences->pdata, n);
}

/* The number of pairs that are compared grows with the sentences, not with their product. */
static void
test_many (gconstpointer data)
{
  guint n = 5000;
  g_autoptr (DiptychAnalysis) left = analyze_many (n, GPOINTER_TO_INT (data));
  g_autoptr (DiptychAnalysis) right = analyze_many (n, GPOINTER_TO_INT (data));
  g_autoptr (DiptychVocabulary) vocabulary = diptych_vocabulary_new ();
  g_autoptr (GPtrArray) a = diptych_sentence_profiles_new (left, vocabulary);
  g_autoptr (GPtrArray) b = diptych_sentence_profiles_new (right, vocabulary);
  g_autoptr (GArray) candidates = NULL;
  g_autoptr (DiptychComparison) comparison = align (left, right);
  g_autoptr (GError) error = NULL;
  guint n_beads;

  diptych_vocabulary_close (vocabulary, 2 * n);
  candidates = diptych_link_candidates_find (vocabulary, a, b, NULL);
  g_assert_cmpuint (candidates->len, <=, 40 * n);
  g_assert_true (diptych_comparison_validate (comparison, &error));
  g_assert_no_error (error);
  diptych_comparison_get_beads (comparison, &n_beads);
  g_assert_cmpuint (n_beads, >, 0);
}

/* Two events that are told in the same words: what tells them apart is which
 * sentences are alike to which others. */
static void
test_events_apart (void)
{
  const char * const first[] = {
    "A fire in the port of İzmir killed four dockers on Sunday.",
    "A fire in the mill of Łódź killed nine weavers on Friday.",
    "The dockers of İzmir had slept in a wooden hut.",
  };
  const char * const second[] = {
    "The weavers of Łódź had asked for a second stair.",
    "In a wooden hut, the dockers had no stair.",
    "A fire killed nine people in a mill on Friday.",
  };
  g_autoptr (DiptychAnalysis) left = analyze (first, G_N_ELEMENTS (first));
  g_autoptr (DiptychAnalysis) right = analyze (second, G_N_ELEMENTS (second));
  g_autoptr (GArray) links = diptych_link_scorer_score (left, right, NULL, NULL, NULL);
  float scores[3][3] = { 0 };

  for (guint i = 0; i < links->len; i++)
    {
      const DiptychScoredLink *link = &g_array_index (links, DiptychScoredLink, i);

      scores[link->left][link->right] = link->score;
    }
  g_assert_cmpfloat (scores[0][1], >, scores[0][0]);
  g_assert_cmpfloat (scores[0][1], >, scores[0][2]);
  g_assert_cmpfloat (scores[1][0], >, scores[1][1]);
  g_assert_cmpfloat (scores[1][2], >, scores[0][2]);
}

static DiptychAnalysis *
analyze_text (const char *text)
{
  g_autoptr (DiptychArticle) article = diptych_importer_import_text (text, -1, "test", NULL);

  return diptych_analyzer_analyze (article, NULL, NULL);
}

/* What stands under a picture is told once more in the account: where both sides have a
 * picture, captions answer captions. */
static void
test_captions (void)
{
  g_autoptr (DiptychAnalysis) left = analyze_text (
    "Ferry to Öland is back\n\n▲ The mayor of Öland (left) greets the captain of the ferry on Friday.\n\n"
    "The mayor of Öland greeted the captain of the ferry on Friday. Bread was dear in Łódź that year, and nobody sang.");
  g_autoptr (DiptychAnalysis) right = analyze_text (
    "Öland has its ferry again\n\n▲ The captain of the ferry (right) is greeted by the mayor of Öland on Friday.\n\n"
    "On Friday the captain of the ferry was greeted by the mayor of Öland. A baker in Norvik gave away all of his cakes.");
  g_autoptr (DiptychComparison) comparison = align (left, right);
  guint n, n_captions = 0;
  const DiptychBead *beads = diptych_comparison_get_beads (comparison, &n);

  for (guint i = 0; i < n; i++)
    {
      const GArray *a = beads[i].sentences[DIPTYCH_SIDE_LEFT], *b = beads[i].sentences[DIPTYCH_SIDE_RIGHT];
      gboolean is_caption = diptych_analysis_get_block_kind (left, g_array_index (a, guint, 0)) == DIPTYCH_BLOCK_CAPTION;

      n_captions += is_caption;
      for (guint k = 0; k < a->len; k++)
        g_assert_true (is_caption == (diptych_analysis_get_block_kind (left, g_array_index (a, guint, k)) == DIPTYCH_BLOCK_CAPTION));
      for (guint k = 0; k < b->len; k++)
        g_assert_true (is_caption == (diptych_analysis_get_block_kind (right, g_array_index (b, guint, k)) == DIPTYCH_BLOCK_CAPTION));
    }
  g_assert_cmpuint (n_captions, ==, 1);
  g_assert_cmpuint (n, >=, 2);
}

static void
test_cancelled (void)
{
  g_autoptr (DiptychAnalysis) analysis = analyze_many (10, FALSE);
  g_autoptr (DiptychLinks) links = diptych_links_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (diptych_aligner_align (analysis, analysis, links, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/aligner/", rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  g_test_add_data_func ("/aligner/many", GINT_TO_POINTER (FALSE), test_many);
  g_test_add_data_func ("/aligner/many-identical", GINT_TO_POINTER (TRUE), test_many);
  g_test_add_func ("/aligner/events-apart", test_events_apart);
  g_test_add_func ("/aligner/captions", test_captions);
  g_test_add_func ("/aligner/cancelled", test_cancelled);
  return g_test_run ();
}
