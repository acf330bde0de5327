/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <string.h>

#include "analysis/diptych-comparer.h"
#include "import/diptych-importer.h"
#include "session/diptych-description-item.h"
#include "session/diptych-difference.h"
#include "session/diptych-fact-item.h"
#include "session/diptych-item-list.h"
#include "session/diptych-person-item.h"
#include "session/diptych-quotation-item.h"

#define LEFT "Kim Min-su met 12 guests. “We agree,” Kim said. Ann Roe left.\n"
#define RIGHT "김민수 의원은 13명을 만났다. “동의한다”고 말했다. 박지수도 왔다.\n"

static DiptychSpan
find (DiptychText *text,
      const char  *words)
{
  const char *string = diptych_text_get_string (text);
  const char *found = strstr (string, words);

  g_assert_nonnull (found);
  return diptych_span (found - string, found - string + strlen (words));
}

static void
add_sentences (DiptychFindings *findings,
               DiptychText     *text)
{
  DiptychToken token = { diptych_span (0, diptych_text_get_length (text) - 1), DIPTYCH_TOKEN_WORD, 0 };
  DiptychSentence sentence = { token.span, 0, 0, 1 };

  g_array_append_val (findings->tokens, token);
  g_array_append_val (findings->sentences, sentence);
}

static void
add_person (DiptychFindings      *findings,
            DiptychText          *text,
            const char           *name,
            DiptychVariantReason  reason)
{
  DiptychEntity *entity = diptych_entity_new (DIPTYCH_ENTITY_PERSON, name);
  DiptychMention mention = { find (text, name), DIPTYCH_ENTITY_PERSON, DIPTYCH_MENTION_NAME,
                             findings->entities->len, 0 };
  guint index = findings->mentions->len;

  diptych_entity_add_variant (entity, name, reason, NULL, 0);
  g_array_append_val (entity->mentions, index);
  g_array_append_val (findings->mentions, mention);
  g_ptr_array_add (findings->entities, entity);
}

static void
add_fact (DiptychFindings *findings,
          DiptychText     *text,
          const char      *words)
{
  DiptychFact fact = { DIPTYCH_FACT_NUMBER, DIPTYCH_PRECISION_EXACT, find (text, words), DIPTYCH_SPAN_NONE,
                       0, g_strdup (words), 0, NULL, 0, 0 };

  g_array_append_val (findings->facts, fact);
}

static DiptychAnalysis *
analysis_new (const char *string,
              const char *person,
              const char *other,
              const char *quotation,
              const char *fact)
{
  g_autoptr (DiptychText) text = diptych_text_new (string, -1);
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (DiptychBlock));
  g_autoptr (DiptychArticle) article = NULL;
  DiptychBlock block = { diptych_span (0, diptych_text_get_length (text) - 1), DIPTYCH_BLOCK_BODY };
  DiptychFindings *findings = diptych_findings_new ();
  DiptychQuotation *said = diptych_quotation_new (DIPTYCH_QUOTATION_DIRECT, find (text, quotation));

  g_array_append_val (blocks, block);
  article = g_object_new (DIPTYCH_TYPE_ARTICLE, "text", text, "blocks", blocks, NULL);
  add_sentences (findings, text);
  add_person (findings, text, person, DIPTYCH_VARIANT_FULL);
  add_person (findings, text, other, DIPTYCH_VARIANT_FULL);
  said->speaker_entity = 0;
  g_ptr_array_add (findings->quotations, said);
  add_fact (findings, text, fact);
  return diptych_analysis_new (article, findings);
}

/* @outer is reported, and @inner stands after it in the order of the text. */
static DiptychAnalysis *
analysis_new_nested (const char           *outer,
                     const char           *inner,
                     DiptychQuotationType  inner_type,
                     int                   inner_speaker)
{
  g_autoptr (DiptychText) text = diptych_text_new (LEFT, -1);
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (DiptychBlock));
  g_autoptr (DiptychArticle) article = NULL;
  DiptychBlock block = { diptych_span (0, diptych_text_get_length (text) - 1), DIPTYCH_BLOCK_BODY };
  DiptychFindings *findings = diptych_findings_new ();
  DiptychQuotation *quotations[] = {
    diptych_quotation_new (DIPTYCH_QUOTATION_INDIRECT, find (text, outer)),
    diptych_quotation_new (inner_type, find (text, inner)),
  };

  g_array_append_val (blocks, block);
  article = g_object_new (DIPTYCH_TYPE_ARTICLE, "text", text, "blocks", blocks, NULL);
  add_sentences (findings, text);
  add_person (findings, text, "Kim Min-su", DIPTYCH_VARIANT_FULL);
  add_person (findings, text, "Ann Roe", DIPTYCH_VARIANT_FULL);
  quotations[0]->speaker_entity = 0;
  quotations[1]->speaker_entity = inner_speaker;
  g_ptr_array_add (findings->quotations, quotations[0]);
  g_ptr_array_add (findings->quotations, quotations[1]);
  return diptych_analysis_new (article, findings);
}

static DiptychComparison *
comparison_new (void)
{
  g_autoptr (DiptychAnalysis) left = analysis_new (LEFT, "Kim Min-su", "Ann Roe", "“We agree,”", "12");
  g_autoptr (DiptychAnalysis) right = analysis_new (RIGHT, "김민수", "박지수", "“동의한다”", "13");
  DiptychLinks *links = diptych_links_new ();
  DiptychEntityPair pairs[] = {
    { { 0, 0 }, DIPTYCH_VARIANT_SCRIPT, 0.9 },
    { { 1, DIPTYCH_NONE }, DIPTYCH_VARIANT_FULL, 0 },
    { { DIPTYCH_NONE, 1 }, DIPTYCH_VARIANT_FULL, 0 },
  };
  DiptychQuotationPair quotation = { { 0, 0 }, DIPTYCH_QUOTATION_SAME, 0.8 };
  DiptychFactRelation fact = { { 0, 0 }, DIPTYCH_FACT_DIFFER, TRUE };

  g_array_append_vals (links->entities, pairs, G_N_ELEMENTS (pairs));
  g_array_append_val (links->quotations, quotation);
  g_array_append_val (links->facts, fact);
  return diptych_comparison_new (left, right, links);
}

static void
test_person (void)
{
  g_autoptr (DiptychComparison) comparison = comparison_new ();
  g_autoptr (GPtrArray) items = diptych_person_items_new (comparison);
  g_autoptr (GArray) spans = NULL;
  g_autoptr (GArray) said = NULL;

  g_assert_cmpuint (items->len, ==, 3);
  g_assert_cmpstr (diptych_person_item_get_name (items->pdata[0]), ==, "Kim Min-su");
  g_assert_true (diptych_item_get_differs (items->pdata[0]));
  g_assert_false (diptych_item_get_differs (items->pdata[1]));
  g_assert_cmpuint (diptych_person_item_get_n_mentions (items->pdata[1], DIPTYCH_SIDE_RIGHT), ==, 0);
  g_assert_cmpuint (diptych_person_item_get_max_mentions (items->pdata[2]), ==, 1);
  spans = diptych_item_dup_spans (items->pdata[0], DIPTYCH_SIDE_RIGHT);
  g_assert_cmpuint (spans->len, ==, 1);
  g_assert_cmpuint (g_array_index (spans, DiptychSpan, 0).end, ==, strlen ("김민수"));
  said = diptych_person_item_dup_quotations (items->pdata[0], DIPTYCH_SIDE_RIGHT);
  g_assert_cmpuint (said->len, ==, 1);
}

static void
test_quotation (void)
{
  g_autoptr (DiptychComparison) comparison = comparison_new ();
  g_autoptr (GPtrArray) items = diptych_quotation_items_new (comparison);
  g_autofree char *content = NULL;
  g_autofree char *speaker = NULL;

  g_assert_cmpuint (items->len, ==, 1);
  content = diptych_quotation_item_dup_content (items->pdata[0], DIPTYCH_SIDE_RIGHT);
  speaker = diptych_quotation_item_dup_speaker (items->pdata[0]);
  g_assert_cmpstr (content, ==, "“동의한다”");
  g_assert_cmpstr (speaker, ==, "Kim Min-su");
  g_assert_false (diptych_item_get_differs (items->pdata[0]));
}

static void
test_fact (void)
{
  g_autoptr (DiptychComparison) comparison = comparison_new ();
  g_autoptr (GPtrArray) items = diptych_fact_items_new (comparison);
  g_autofree char *value = NULL;

  g_assert_cmpuint (items->len, ==, 1);
  value = diptych_fact_item_dup_value (items->pdata[0], DIPTYCH_SIDE_RIGHT);
  g_assert_cmpstr (value, ==, "13");
  g_assert_true (diptych_item_get_differs (items->pdata[0]));
  g_assert_true (diptych_fact_item_get_perhaps_translation (items->pdata[0]));
}

static void
test_differences (void)
{
  static const DiptychDifferenceKind kinds[] = {
    DIPTYCH_DIFFERENCE_ONLY_LEFT, DIPTYCH_DIFFERENCE_ONLY_RIGHT, DIPTYCH_DIFFERENCE_FACTS,
  };
  g_autoptr (DiptychComparison) comparison = comparison_new ();
  g_autoptr (GArray) differences = diptych_differences_find (comparison);

  g_assert_cmpuint (differences->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < differences->len; i++)
    g_assert_cmpint (g_array_index (differences, DiptychDifference, i).kind, ==, kinds[i]);
  g_assert_cmpuint (g_array_index (differences, DiptychDifference, 1).spans[DIPTYCH_SIDE_RIGHT].end, ==, strlen (RIGHT) - 1);
  g_assert_true (diptych_span_is_empty (g_array_index (differences, DiptychDifference, 1).spans[DIPTYCH_SIDE_LEFT]));
}

static void
record_cb (GListModel *model,
           guint       position,
           guint       removed,
           guint       added,
           GString    *log)
{
  g_string_append_printf (log, "%u-%u+%u ", position, removed, added);
}

/* The exact signals of a list under its filters, and what these show. */
static void
test_list (void)
{
  static const struct
  {
    DiptychFilter filter;
    guint         n;
  } rows[] = {
    { DIPTYCH_FILTER_BOTH, 1 },
    { DIPTYCH_FILTER_ONLY_LEFT, 1 },
    { DIPTYCH_FILTER_ONLY_RIGHT, 1 },
    { DIPTYCH_FILTER_DIFFER, 1 },
    { DIPTYCH_FILTER_ALL, 3 },
  };
  g_autoptr (DiptychComparison) comparison = comparison_new ();
  g_autoptr (GPtrArray) items = diptych_person_items_new (comparison);
  g_autoptr (DiptychItemList) list = diptych_item_list_new ();
  g_autoptr (GString) log = g_string_new (NULL);

  g_signal_connect (list, "items-changed", G_CALLBACK (record_cb), log);
  diptych_item_list_set_items (list, items);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      diptych_item_list_set_filter (list, rows[i].filter);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, rows[i].n);
      g_assert_cmpuint (diptych_item_list_count (list, rows[i].filter), ==, rows[i].n);
    }
  diptych_item_list_set_search (list, "min-SU");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  diptych_item_list_set_search (list, "\xe1\x84\x87\xe1\x85\xa1\xe1\x86\xa8");
  g_assert_cmpuint (diptych_item_list_get_position (list, items->pdata[2]), ==, 0);
  g_assert_cmpuint (diptych_item_list_get_position (list, items->pdata[0]), ==, G_MAXUINT);
  g_assert_true (diptych_item_list_find (list, DIPTYCH_SIDE_LEFT, 1) == items->pdata[1]);
  g_assert_cmpstr (log->str, ==, "0-0+3 0-3+1 0-1+1 0-1+1 0-1+1 0-1+3 0-3+1 0-1+1 ");
}

/* One account beside another that a machine translated. */
static DiptychComparison *
compare_texts (const char         *left_text,
               const char         *right_text,
               DiptychTranslation  translation)
{
  g_autoptr (DiptychArticle) left = diptych_importer_import_text (left_text, -1, "왼쪽", NULL);
  g_autoptr (DiptychArticle) plain = diptych_importer_import_text (right_text, -1, "오른쪽", NULL);
  g_autoptr (DiptychArticle) right = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_set_enum (g_value_init (&value, DIPTYCH_TYPE_TRANSLATION), translation);
  right = diptych_article_copy_with (plain, "translation", &value);
  return diptych_comparer_compare (left, right, NULL, NULL);
}

static DiptychPersonItem *
find_person (GPtrArray  *items,
             const char *name)
{
  for (guint i = 0; i < items->len; i++)
    if (g_str_equal (diptych_person_item_get_name (items->pdata[i]), name))
      return items->pdata[i];
  return NULL;
}

/* What one side says again is not listed as what only that side has. */
static void
test_repeated_fact (void)
{
  g_autoptr (DiptychComparison) comparison = compare_texts ("Jan Velde met 412 sailors in Łódź.\n",
                                                            "In Łódź Jan Velde met 412 sailors. Those 412 sailors slept.\n",
                                                            DIPTYCH_TRANSLATION_UNKNOWN);
  g_autoptr (GPtrArray) items = diptych_fact_items_new (comparison);
  g_autoptr (GError) error = NULL;
  guint n;
  const DiptychFactRelation *relations = diptych_comparison_get_facts (comparison, &n);

  diptych_comparison_validate (comparison, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 1);
  g_assert_cmpuint (n, ==, 2);
  g_assert_false (relations[0].repeated);
  g_assert_true (relations[1].repeated);
  g_assert_cmpint (diptych_comparison_find_fact (comparison, DIPTYCH_SIDE_LEFT, 0), ==, 0);
  g_assert_cmpint (diptych_comparison_find_fact (comparison, DIPTYCH_SIDE_RIGHT, 1), ==, 1);
}

/* What translation makes of a name is said where a side is translated, and only there. */
static void
test_translation (void)
{
  static const struct
  {
    const char         *left;
    const char         *right;
    const char         *name;
    DiptychTranslation  translation;
    gboolean            perhaps;
  } rows[] = {
    { "Jan Velde, secretary-general of the league, spoke on Monday. Velde left.\n",
      "Jan Velde spoke on Monday (월요일). General Velde left.\n", "Jan Velde", DIPTYCH_TRANSLATION_MACHINE, TRUE },
    { "Jan Velde, secretary-general of the league, spoke on Monday. Velde left.\n",
      "Jan Velde spoke on Monday (월요일). General Velde left.\n", "Jan Velde", DIPTYCH_TRANSLATION_ORIGINAL, FALSE },
    { "Jan Velde, president of the league, spoke on Monday. Velde left.\n",
      "Jan Velde spoke on Monday (월요일). Velde left.\n", "Jan Velde", DIPTYCH_TRANSLATION_MACHINE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (DiptychComparison) comparison = compare_texts (rows[i].left, rows[i].right, rows[i].translation);
      g_autoptr (GPtrArray) items = diptych_person_items_new (comparison);
      DiptychPersonItem *item = find_person (items, rows[i].name);

      g_assert_nonnull (item);
      g_assert_cmpint (diptych_person_item_get_perhaps_translation (item), ==, rows[i].perhaps);
    }
}

static void
test_descriptions (void)
{
  g_autoptr (DiptychComparison) comparison = compare_texts ("Jan Velde, president of the league, spoke. Mayor Ann Roe left.\n",
                                                            "Mayor Ann Roe left. Captain Kim Cheol-su (김철수) spoke.\n",
                                                            DIPTYCH_TRANSLATION_UNKNOWN);
  g_autoptr (GPtrArray) items = diptych_description_items_new (comparison);
  g_autoptr (DiptychItemList) list = diptych_item_list_new ();

  diptych_item_list_set_items (list, items);
  g_assert_cmpuint (diptych_item_list_count (list, DIPTYCH_FILTER_ALL), ==, 3);
  g_assert_cmpuint (diptych_item_list_count (list, DIPTYCH_FILTER_BOTH), ==, 1);
  g_assert_cmpuint (diptych_item_list_count (list, DIPTYCH_FILTER_ONLY_LEFT), ==, 1);
  g_assert_cmpuint (diptych_item_list_count (list, DIPTYCH_FILTER_ONLY_RIGHT), ==, 1);
  g_assert_cmpuint (diptych_item_list_count (list, DIPTYCH_FILTER_DIFFER), ==, 0);
  diptych_item_list_set_search (list, "captain");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  g_assert_cmpuint (diptych_description_item_get_max_descriptions (items->pdata[0]), ==, 1);
}

/* After a correction an item is found by where it stands. */
static void
test_like (void)
{
  g_autoptr (DiptychComparison) before = comparison_new ();
  g_autoptr (DiptychComparison) after = comparison_new ();
  g_autoptr (GPtrArray) items = diptych_person_items_new (before);
  g_autoptr (GPtrArray) others = diptych_person_items_new (after);
  g_autoptr (DiptychItemList) list = diptych_item_list_new ();

  diptych_item_list_set_items (list, others);
  for (guint i = 0; i < items->len; i++)
    g_assert_true (diptych_item_list_find_like (list, items->pdata[i]) == others->pdata[i]);
}

/* What is quoted inside of what is reported is one item: that which has a partner, else the longer. */
static void
test_nested (void)
{
  static const struct
  {
    const char           *outer;
    const char           *inner;
    DiptychQuotationType  inner_type;
    int                   inner_speaker;
    int                   paired;          /* the index of the left quotation with a partner, or -1 */
    const char           *shown;
  } cases[] = {
    { "met 12 guests. “We agree,” Kim", "“We agree,”", DIPTYCH_QUOTATION_MIXED, 0, -1, "met 12 guests. “We agree,” Kim" },
    { "met 12 guests. “We agree,” Kim", "“We agree,”", DIPTYCH_QUOTATION_MIXED, 0, 1, "“We agree,”" },
    { "met 12 guests. “We agree,” Kim", "“We agree,”", DIPTYCH_QUOTATION_MIXED, 0, 0, "met 12 guests. “We agree,” Kim" },
    { "met 12 guests. “We agree,” Kim", "“We agree,”", DIPTYCH_QUOTATION_MIXED, 1, -1, "met 12 guests. “We agree,” Kim|“We agree,”" },
    { "met 12 guests. “We agree,” Kim", "“We agree,”", DIPTYCH_QUOTATION_TERM, 0, -1, "met 12 guests. “We agree,” Kim|“We agree,”" },
    { "met 12 guests.", "“We agree,”", DIPTYCH_QUOTATION_MIXED, 0, -1, "met 12 guests.|“We agree,”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DiptychAnalysis) right = analysis_new (RIGHT, "김민수", "박지수", "“동의한다”", "13");
      g_autoptr (DiptychAnalysis) left = NULL;
      g_autoptr (DiptychComparison) comparison = NULL;
      g_autoptr (GPtrArray) items = NULL;
      g_autoptr (GString) shown = g_string_new (NULL);
      DiptychLinks *links = diptych_links_new ();
      DiptychQuotationPair pair = { { MAX (cases[i].paired, 0), 0 }, DIPTYCH_QUOTATION_SAME, 0.8 };

      left = analysis_new_nested (cases[i].outer, cases[i].inner, cases[i].inner_type, cases[i].inner_speaker);
      if (cases[i].paired >= 0)
        g_array_append_val (links->quotations, pair);
      comparison = diptych_comparison_new (left, right, links);
      items = diptych_quotation_items_new (comparison);
      for (guint j = 0; j < items->len; j++)
        if (diptych_item_get_present (items->pdata[j], DIPTYCH_SIDE_LEFT))
          {
            g_autofree char *words = diptych_quotation_item_dup_content (items->pdata[j], DIPTYCH_SIDE_LEFT);

            g_string_append_printf (shown, "%s%s", shown->len > 0 ? "|" : "", words);
          }
      g_assert_cmpstr (shown->str, ==, cases[i].shown);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/items/person", test_person);
  g_test_add_func ("/items/quotation", test_quotation);
  g_test_add_func ("/items/nested", test_nested);
  g_test_add_func ("/items/fact", test_fact);
  g_test_add_func ("/items/repeated-fact", test_repeated_fact);
  g_test_add_func ("/items/differences", test_differences);
  g_test_add_func ("/items/list", test_list);
  g_test_add_func ("/items/translation", test_translation);
  g_test_add_func ("/items/descriptions", test_descriptions);
  g_test_add_func ("/items/like", test_like);
  return g_test_run ();
}
