/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "analysis/text/diptych-segmenter.h"

/* The sentences are written with "|" between them; a line of the input is a block. */
static const struct
{
  const char *name;
  const char *input;
  const char *sentences;
} rows[] = {
  { "empty", "", "" },
  { "blank", " \n \n", "" },
  { "two", "The ship sailed. It was late.", "The ship sailed.|It was late." },
  { "blocks", "A headline without an end\nThe ship sailed", "A headline without an end|The ship sailed" },
  { "titles", "Mr. Vik met Lt. Gen. Oh. He left.", "Mr. Vik met Lt. Gen. Oh.|He left." },
  { "country-inside", "The U.S. Navy and the U.K. fleet met.", "The U.S. Navy and the U.K. fleet met." },
  { "country-end", "He went to the U.S. The ship stayed.", "He went to the U.S.|The ship stayed." },
  { "initials", "J. Vik and C. S. Ruiz met. They spoke.", "J. Vik and C. S. Ruiz met.|They spoke." },
  { "letter-end", "They chose Plan B. The ship sailed.", "They chose Plan B.|The ship sailed." },
  { "pronoun-end", "He stayed and so did I. Nobody spoke.", "He stayed and so did I.|Nobody spoke." },
  { "company", "Vik Shipping Co. Chairman Oh left. Vik Inc. It sank.", "Vik Shipping Co. Chairman Oh left.|Vik Inc.|It sank." },
  { "time", "It ended at 5 p.m. Reporters left at 6 a.m. on Monday.", "It ended at 5 p.m.|Reporters left at 6 a.m. on Monday." },
  { "time-zone", "It ended at 5 p.m. EST on the quay.", "It ended at 5 p.m. EST on the quay." },
  { "month", "On Oct. 5 they met. It was Sun. 6 when they left.", "On Oct. 5 they met.|It was Sun. 6 when they left." },
  { "decimal", "It rose 2.5 percent. No. 10 fell 3.1.", "It rose 2.5 percent.|No. 10 fell 3.1." },
  { "number-starts", "The bill was passed. 40 members left.", "The bill was passed.|40 members left." },
  { "enumerated", "1. The ship\n2. The crew left. It rained.", "1. The ship|2. The crew left.|It rained." },
  { "quotation", "“We sail. We do not wait,” he said. “Yes.” She left.",
    "“We sail.|We do not wait,” he said.|“Yes.”|She left." },
  { "quotation-straight", "\"We sail. We do not wait,\" he said. \"Yes.\" \"No.\" She left.",
    "\"We sail.|We do not wait,\" he said.|\"Yes.\"|\"No.\"|She left." },
  { "quotation-mixed-marks", "“We sail. We do not wait.\" She left.", "“We sail.|We do not wait.\"|She left." },
  { "question-cue", "“Where is it?” he asked. “Gone!” they said.", "“Where is it?” he asked.|“Gone!” they said." },
  { "question", "Where is it? It left!! Did it?! Yes.", "Where is it?|It left!!|Did it?!|Yes." },
  { "single-marks", "It was ‘the end.’ They left.", "It was ‘the end.’|They left." },
  { "brackets", "He left. (She stayed.) It rained (a lot. too much) then.", "He left.|(She stayed.)|It rained (a lot. too much) then." },
  { "missing-space", "They finished the work.Superconductors came. He praised its “value.”NATO fell.",
    "They finished the work.|Superconductors came.|He praised its “value.”|NATO fell." },
  { "straight-missing-space", "He praised \"its value.\"Then he left.", "He praised \"its value.\"|Then he left." },
  { "lost-capital", "They feared his re-election. and the operations stopped.",
    "They feared his re-election.|and the operations stopped." },
  { "unknown-abbreviation", "It is in the lang. section. Good.", "It is in the lang. section.|Good." },
  { "stray-mark", "They do “as they want.” ”. They left.", "They do “as they want.” ”.|They left." },
  { "ellipsis", "He waited… and waited. Then… The end. So... Yes.", "He waited… and waited.|Then…|The end.|So...|Yes." },
  { "domain", "It is on example.com. He wrote to a.b@example.com. It left.",
    "It is on example.com.|He wrote to a.b@example.com.|It left." },
  { "mixed-case", "They bought it. iPhones sold well.", "They bought it.|iPhones sold well." },
  { "korean", "배가 떠났다. 비가 왔다. 2일 도착한다.", "배가 떠났다.|비가 왔다.|2일 도착한다." },
  { "korean-quotation", "그는 “배가 떠났다. 늦었다.”라고 말했다. 비가 왔다.", "그는 “배가 떠났다.|늦었다.”라고 말했다.|비가 왔다." },
  { "korean-quotation-spaced", "그는 “늦었다.” 라며 웃었다. 끝.", "그는 “늦었다.” 라며 웃었다.|끝." },
  { "korean-quotation-ended", "그는 말했다. “늦었다.” 비가 왔다.", "그는 말했다.|“늦었다.”|비가 왔다." },
  { "korean-question", "“어디인가?”라고 물었다. 왜? 모른다.", "“어디인가?”라고 물었다.|왜?|모른다." },
  { "korean-missing-space", "배가 떠났다.비가 왔다.", "배가 떠났다.|비가 왔다." },
  { "korean-abbreviation", "U.S. 스틸이 말했다.", "U.S. 스틸이 말했다." },
  { "ideographic", "船が出た。雨だ。", "船が出た。|雨だ。" },
  { "astral", "It won 🏆. Then 🙂 it left.", "It won 🏆.|Then 🙂 it left." },
};

static DiptychAnalysis *
segment (const char       *input,
         DiptychBlockKind  kind)
{
  g_autoptr (DiptychText) text = diptych_text_new (input, -1);
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (DiptychBlock));
  g_autoptr (DiptychArticle) article = NULL;
  DiptychFindings *findings = diptych_findings_new ();
  gsize length = diptych_text_get_length (text);

  for (gsize start = 0, i = 0; i <= length; i++)
    if (i == length || diptych_text_get_string (text)[i] == '\n')
      {
        DiptychBlock block = { diptych_text_trim (text, diptych_span (start, i)), kind };

        if (!diptych_span_is_empty (block.span))
          g_array_append_val (blocks, block);
        start = i + 1;
      }
  article = g_object_new (DIPTYCH_TYPE_ARTICLE, "text", text, "blocks", blocks, NULL);
  g_assert_true (diptych_segmenter_segment (article, findings, NULL, NULL));
  return diptych_analysis_new (article, findings);
}

static char *
join_sentences (DiptychAnalysis *analysis)
{
  GString *joined = g_string_new (NULL);
  guint n;
  const DiptychSentence *sentences = diptych_analysis_get_sentences (analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *sentence = diptych_text_dup_substring (diptych_analysis_get_text (analysis),
                                                              sentences[i].span);

      g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "", sentence);
    }
  return g_string_free (joined, FALSE);
}

static void
assert_valid (DiptychAnalysis *analysis)
{
  g_autoptr (GError) error = NULL;

  diptych_analysis_validate (analysis, &error);
  g_assert_no_error (error);
}

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (DiptychAnalysis) analysis = segment (rows[row].input, DIPTYCH_BLOCK_BODY);
  g_autofree char *joined = join_sentences (analysis);

  g_assert_cmpstr (joined, ==, rows[row].sentences);
  assert_valid (analysis);
}

static void
test_headline (void)
{
  g_autoptr (DiptychAnalysis) analysis = segment ("The ship has left… Who comes next?", DIPTYCH_BLOCK_HEADLINE);
  g_autofree char *joined = join_sentences (analysis);

  g_assert_cmpstr (joined, ==, "The ship has left… Who comes next?");
}

static void
test_cancelled (void)
{
  g_autoptr (DiptychArticle) article = g_object_new (DIPTYCH_TYPE_ARTICLE, NULL);
  g_autoptr (DiptychFindings) findings = diptych_findings_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (diptych_segmenter_segment (article, findings, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_random (void)
{
  static const char * const parts[] = {
    "Word", "word", "I", "Mr.", "U.S.", "p.m.", ".", ".", "?", "!", "…", "’", "'", "“", "”", "\"", "\"", " ", " ", " ", "\n",
    "(", ")", "1", "다.", "라고", "美", "\u0301", "\u200b", "🙂", "。", "-", ",",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20241001);

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) input = g_string_new (NULL);
      g_autoptr (DiptychAnalysis) analysis = NULL;
      guint n = g_rand_int_range (rand, 0, 20);

      for (guint j = 0; j < n; j++)
        g_string_append (input, parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (parts))]);
      analysis = segment (input->str, DIPTYCH_BLOCK_BODY);
      assert_valid (analysis);
    }
}

static void
test_long (gconstpointer data)
{
  g_autoptr (GString) input = g_string_new (NULL);
  g_autoptr (DiptychAnalysis) analysis = NULL;

  for (guint i = 0; i < 300000; i++)
    g_string_append (input, data);
  analysis = segment (input->str, DIPTYCH_BLOCK_BODY);
  assert_valid (analysis);
}

int
main (int   argc,
      char *argv[])
{
  static const char * const parts[] = {
    "word ", "“", "\"", ".", ". ", ".”", ".\"", "?!", "A. ", "U.S. ", "” ", ").", "(", ". (", "…", "1. ", "가.", "a\n",
  };

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/segmenter/", rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/segmenter/headline", test_headline);
  g_test_add_func ("/segmenter/cancelled", test_cancelled);
  g_test_add_func ("/segmenter/random", test_random);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/segmenter/long/%u", i);

      g_test_add_data_func (path, parts[i], test_long);
    }
  return g_test_run ();
}
