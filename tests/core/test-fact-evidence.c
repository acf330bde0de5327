/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <math.h>

#include "analysis/facts/diptych-fact-finder.h"
#include "analysis/facts/diptych-fact-meanings.h"
#include "analysis/facts/diptych-fact-pairs.h"
#include "analysis/text/diptych-segmenter.h"
#include "model-rows.h"

static DiptychFact kilometres = { .kind = DIPTYCH_FACT_QUANTITY, .value = (char *) "40", .unit = (char *) "kilometre", .amount = 40 };
static DiptychFact more_kilometres = { .kind = DIPTYCH_FACT_QUANTITY, .value = (char *) "50", .unit = (char *) "kilometre", .amount = 50 };
static DiptychFact guests = { .kind = DIPTYCH_FACT_NUMBER, .value = (char *) "312", .amount = 312 };
static DiptychFact three = { .kind = DIPTYCH_FACT_NUMBER, .value = (char *) "3", .amount = 3 };
static DiptychFact may_17 = { .kind = DIPTYCH_FACT_DATE, .value = (char *) "2022-05-17", .first_day = 8172, .last_day = 8172 };
static DiptychFact may_18 = { .kind = DIPTYCH_FACT_DATE, .value = (char *) "2022-05-18", .first_day = 8173, .last_day = 8173 };

/* What one kind of evidence is turned into; "differ" is the other model. */
static const struct
{
  const char         *name;
  DiptychFactEvidence evidence;
  guint               feature;
  double              expected;
} features[] = {
  { "bias", { &guests, &guests, DIPTYCH_FACT_MATCH_EQUAL }, DIPTYCH_FACT_FEATURE_BIAS, 1 },
  { "aligned", { &guests, &guests, DIPTYCH_FACT_MATCH_EQUAL, .nearness = DIPTYCH_FACTS_ALIGNED }, DIPTYCH_FACT_FEATURE_ALIGNED, 1 },
  { "near", { &guests, &guests, DIPTYCH_FACT_MATCH_EQUAL, .nearness = DIPTYCH_FACTS_NEAR }, DIPTYCH_FACT_FEATURE_ALIGNED, 0 },
  { "context", { &guests, &guests, DIPTYCH_FACT_MATCH_EQUAL, .context = 0.25 }, DIPTYCH_FACT_FEATURE_CONTEXT, 0.5 },
  { "no-context", { &guests, &guests, DIPTYCH_FACT_MATCH_EQUAL, .context = 0.01 }, DIPTYCH_FACT_FEATURE_NO_CONTEXT, 1 },
  { "other-meaning", { &guests, &guests, DIPTYCH_FACT_MATCH_EQUAL, .meaning = -0.5 }, DIPTYCH_FACT_FEATURE_MEANING, 0 },
  { "same-nouns-need-no-meaning", { &guests, &guests, DIPTYCH_FACT_MATCH_EQUAL, .nouns = DIPTYCH_FACT_NOUNS_SAME, .noun_meaning = 1 },
    DIPTYCH_FACT_FEATURE_NOUN_MEANING, 0 },
  { "little", { &three, &guests, DIPTYCH_FACT_MATCH_DIFFERENT }, DIPTYCH_FACT_FEATURE_DISTINCT, 0.1 },
  { "day", { &may_17, &may_18, DIPTYCH_FACT_MATCH_DIFFERENT }, DIPTYCH_FACT_FEATURE_DAY, 1 },
  { "day-is-no-other-date", { &may_17, &may_18, DIPTYCH_FACT_MATCH_DIFFERENT }, DIPTYCH_FACT_FEATURE_DATE, 0 },
  { "quantity", { &kilometres, &more_kilometres, DIPTYCH_FACT_MATCH_DIFFERENT }, DIPTYCH_FACT_FEATURE_QUANTITY, 1 },
  { "topic", { &guests, &guests, DIPTYCH_FACT_MATCH_EQUAL, .topics = -1 }, DIPTYCH_FACT_FEATURE_TOPIC, 0 },
  { "one-end", { &may_17, &may_17, DIPTYCH_FACT_MATCH_EQUAL, .n_ends = 1 }, DIPTYCH_FACT_FEATURE_ONE_END, 1 },
  { "both-ends", { &may_17, &may_17, DIPTYCH_FACT_MATCH_EQUAL, .n_ends = 2 }, DIPTYCH_FACT_FEATURE_ONE_END, 0 },
  { "rounded", { &guests, &guests, DIPTYCH_FACT_MATCH_ROUNDED }, DIPTYCH_FACT_AGREE_ROUNDED, 1 },
  { "other-kind", { &guests, &kilometres, DIPTYCH_FACT_MATCH_EQUAL }, DIPTYCH_FACT_AGREE_OTHER_KIND, 1 },
  { "day-apart", { &may_17, &may_17, DIPTYCH_FACT_MATCH_EQUAL }, DIPTYCH_FACT_AGREE_DAY_APART, 1 },
  { "unique", { &guests, &guests, DIPTYCH_FACT_MATCH_EQUAL }, DIPTYCH_FACT_AGREE_UNIQUE, 1 },
  { "rivals", { &guests, &guests, DIPTYCH_FACT_MATCH_EQUAL, .n_rivals = 2 }, DIPTYCH_FACT_AGREE_UNIQUE, 0 },
  { "close", { &kilometres, &more_kilometres, DIPTYCH_FACT_MATCH_DIFFERENT }, DIPTYCH_FACT_DIFFER_CLOSE, 1 },
  { "wide", { &three, &guests, DIPTYCH_FACT_MATCH_DIFFERENT }, DIPTYCH_FACT_DIFFER_WIDE, 1 },
  { "small", { &three, &three, DIPTYCH_FACT_MATCH_DIFFERENT }, DIPTYCH_FACT_DIFFER_SMALL, 1 },
  { "dates", { &may_17, &may_18, DIPTYCH_FACT_MATCH_DIFFERENT }, DIPTYCH_FACT_DIFFER_DATES, 1 },
  { "dates-have-no-ratio", { &may_17, &may_18, DIPTYCH_FACT_MATCH_DIFFERENT }, DIPTYCH_FACT_DIFFER_RATIO, 0 },
  { "only-ones", { &kilometres, &more_kilometres, DIPTYCH_FACT_MATCH_DIFFERENT }, DIPTYCH_FACT_DIFFER_ONLY_ONES, 1 },
};

static void
test_feature (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  float filled[DIPTYCH_MAX_FACT_FEATURES];

  diptych_fact_evidence_fill (&features[row].evidence, filled);
  g_assert_cmpfloat_with_epsilon (filled[features[row].feature], features[row].expected, 1e-6);
}

static DiptychAnalysis *
analyze (const char *input)
{
  g_autoptr (DiptychText) text = diptych_text_new (input, -1);
  g_autoptr (DiptychArticle) article = NULL;
  DiptychFindings *findings = diptych_findings_new ();
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (DiptychBlock));
  DiptychBlock block = { .kind = DIPTYCH_BLOCK_BODY, .span = diptych_span (0, diptych_text_get_length (text)) };

  g_array_append_val (blocks, block);
  article = g_object_new (DIPTYCH_TYPE_ARTICLE, "text", text, "blocks", blocks, NULL);
  g_assert_true (diptych_segmenter_segment (article, findings, NULL, NULL));
  g_assert_true (diptych_fact_finder_find (article, findings, NULL, NULL));
  return diptych_analysis_new (article, findings);
}

/* The first fact on the left is nearer in meaning to the first on the right than to the
 * second. */
static const struct
{
  const char *name;
  const char *left;
  const char *right;
  gboolean    nouns;
} meanings[] = {
  { "around", "Oda’s firm in Łódź earned 40 million dollars. Its ferry was 31 metres long.",
    "Ruiz says that profits there came to 52 million dollars. The ship measured 33 metres.", FALSE },
  { "nouns", "In Łódź 41 soldiers marched.", "Ōsaka counted 52 troops, and 33 houses.", TRUE },
};

static void
test_meaning (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (DiptychAnalysis) left = analyze (meanings[row].left);
  g_autoptr (DiptychAnalysis) right = analyze (meanings[row].right);
  g_autoptr (DiptychFactMeanings) found = diptych_fact_meanings_new (left, right);
  double (*compare) (const DiptychFactMeanings *, guint, guint) = meanings[row].nouns ? diptych_fact_meanings_compare_nouns
                                                                                      : diptych_fact_meanings_compare;

  g_assert_cmpfloat (compare (found, 0, 0), >, compare (found, 0, 1));
}

/* A text of another language says nothing, rather than anything. */
static void
test_unknown_words (void)
{
  g_autoptr (DiptychAnalysis) left = analyze ("나토에는 32개 나라가 있다.");
  g_autoptr (DiptychAnalysis) right = analyze ("The alliance has 32 members.");
  g_autoptr (DiptychFactMeanings) found = diptych_fact_meanings_new (left, right);

  g_assert_cmpfloat (diptych_fact_meanings_compare (found, 0, 0), ==, 0);
  g_assert_cmpfloat (diptych_fact_meanings_compare_nouns (found, 0, 0), ==, 0);
}

static void
test_models (void)
{
  const DiptychFactModels *models = diptych_fact_models_get ();

  assert_model_in_table ("fact-agree", diptych_fact_agree_feature_names (), DIPTYCH_N_FACT_AGREE_FEATURES, &models->agree);
  assert_model_in_table ("fact-differ", diptych_fact_differ_feature_names (), DIPTYCH_N_FACT_DIFFER_FEATURES, &models->differ);
  g_assert_cmpfloat (models->agree.weights[DIPTYCH_FACT_FEATURE_ALIGNED], >, 0);
  g_assert_cmpfloat (models->differ.weights[DIPTYCH_FACT_DIFFER_WIDE], <, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (features); i++)
    {
      g_autofree char *path = g_strconcat ("/fact-evidence/features/", features[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_feature);
    }
  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    {
      g_autofree char *path = g_strconcat ("/fact-evidence/meanings/", meanings[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_meaning);
    }
  g_test_add_func ("/fact-evidence/meanings/unknown-words", test_unknown_words);
  g_test_add_func ("/fact-evidence/models", test_models);
  return g_test_run ();
}
