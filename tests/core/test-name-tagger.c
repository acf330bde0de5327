/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <string.h>

#include "analysis/names/diptych-name-tagger.h"
#include "analysis/names/diptych-tagger-features.h"
#include "analysis/names/diptych-tagger-model.h"

/* The names in order, each as "P:", "O:" or "L:" and its words. */
static const struct
{
  const char *name;
  const char *text;
  const char *expected;
} rows[] = {
  { "nothing", "The committee will meet again next week .", "" },
  { "empty", "", "" },
  { "person", "Finance Minister Helena Marsh said on Monday that taxes would fall .", "P:Helena Marsh" },
  { "surname-again", "Minister Tomas Brandvold spoke first . \nLater Brandvold left the hall .",
    "P:Tomas Brandvold P:Brandvold" },
  { "unknown-name", "“ We will wait , ” said Ingmar Quellenberg , an analyst at the bank .", "P:Ingmar Quellenberg" },
  { "korean-name", "Defence Minister Park Jung-hwan met reporters in Seoul on Friday .",
    "P:Park Jung-hwan L:Seoul" },
  { "place", "The two leaders will meet in Geneva before they fly to Kenya .", "L:Geneva L:Kenya" },
  { "hyphen", "A Nairobi-based company sold its shares .", "L:Nairobi" },
  { "possessive", "Germany 's economy grew , and France 's shrank .", "L:Germany L:France" },
  { "organisation", "Samsung Electronics sued the company , officials at NATO said .",
    "O:Samsung Electronics O:NATO" },
  { "capitals", "PRESIDENT MARIA LOPEZ VISITS BRAZIL", "P:MARIA LOPEZ L:BRAZIL" },
  { "lower-case", "trade talks between china and japan resume", "L:china L:japan" },
  { "glued", "Talks on UkraineRussia border crossings ended .", "L:Ukraine L:Russia" },
  { "lost-letter", "He flew from Ankara in T?rkiye to Berlin .", "L:Ankara L:T?rkiye L:Berlin" },
  { "lost-first-letter", "The minister flew to ?stanbul on Friday .", "L:?stanbul" },
  { "glued-towns", "Relations in SeoulWashington talks cooled .", "L:Seoul L:Washington" },
  { "accents", "Former President José Núñez arrived in Bogotá .", "P:José Núñez L:Bogotá" },
  { "stop-missing", "The prize went to Hanna Berglund He said he was glad .", "P:Hanna Berglund" },
  { "day-after-name", "Senator Robert Hale Monday said he would vote no .", "P:Robert Hale" },
  { "short-title", "Ms. Hale said the vote was fair .", "P:Hale" },
  { "korean-district", "The ferry company moved its office to Yuseong-gu on Friday .", "L:Yuseong-gu" },
  { "korean-hyphen", "Ms. Jeong Gyeong-a ( 44 ) waited in front of the hospital .", "P:Jeong Gyeong-a" },
  { "backed", "The plan was a Germany-backed one , said Hanna Berglund .", "L:Germany P:Hanna Berglund" },
  { "glued-article", "Ships left theMediterranean on Sunday .", "L:Mediterranean" },
  { "acronym", "He leads the Kestrel Union of Fishermen ( KUF ) . \nThe KUF met in Perú .",
    "O:Kestrel Union of Fishermen O:KUF O:KUF L:Perú" },
  { "which", "Pumps made by Kransky , which is based in Prague , are sold in Perú .", "O:Kransky L:Prague L:Perú" },
  { "hangul", "그는 서울 에서 말했다 .", "" },
};

static DiptychArticle *
make_article (const char *string,
              const char *language)
{
  g_autoptr (DiptychText) text = diptych_text_new (string, -1);
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (DiptychBlock));

  return g_object_new (DIPTYCH_TYPE_ARTICLE, "text", text, "blocks", blocks, "language", language, NULL);
}

static DiptychTokenKind
kind_of (const char *word)
{
  gunichar c = g_utf8_get_char (word);

  if (g_unichar_isdigit (c))
    return DIPTYCH_TOKEN_NUMBER;
  if (g_unichar_isalpha (c) || (word[0] == '\'' && word[1] == 's'))
    return DIPTYCH_TOKEN_WORD;
  return c == 0x201c || c == 0x201d ? DIPTYCH_TOKEN_QUOTE : DIPTYCH_TOKEN_PUNCTUATION;
}

/* Every line a sentence, every blank between tokens; "T?rkiye" is three tokens. */
static DiptychFindings *
segment (const char *text)
{
  DiptychFindings *findings = diptych_findings_new ();
  DiptychSentence sentence = { { 0, 0 }, 0, 0, 0 };

  for (const char *p = text; *p != '\0';)
    {
      gsize n = *p == '?' ? 1 : strcspn (p, " \n?");
      DiptychToken token = { { p - text, p - text + n }, kind_of (p), findings->sentences->len };

      if (n > 0)
        {
          g_array_append_val (findings->tokens, token);
          sentence.span.end = token.span.end;
        }
      p += n;
      if (*p == '\n' || *p == '\0')
        {
          sentence.n_tokens = findings->tokens->len - sentence.first_token;
          if (sentence.n_tokens > 0)
            g_array_append_val (findings->sentences, sentence);
          sentence.first_token = findings->tokens->len;
        }
      if (*p == ' ' || *p == '\n')
        p++;
    }
  return findings;
}

static DiptychFindings *
tag (const char *string,
     const char *language)
{
  g_autoptr (DiptychArticle) article = make_article (string, language);
  g_autoptr (GError) error = NULL;
  DiptychFindings *findings = segment (diptych_text_get_string (diptych_article_get_text (article)));

  g_assert_true (diptych_name_tagger_tag (article, findings, NULL, &error));
  g_assert_no_error (error);
  return findings;
}

static char *
describe (const char            *text,
          const DiptychFindings *findings)
{
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < findings->mentions->len; i++)
    {
      const DiptychMention *mention = &g_array_index (findings->mentions, DiptychMention, i);

      g_string_append_printf (found, "%s%c:%.*s", i > 0 ? " " : "", "POL"[mention->kind],
                              (int) diptych_span_length (mention->span), text + mention->span.start);
    }
  return g_string_free (found, FALSE);
}

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (DiptychFindings) findings = tag (rows[row].text, "en");
  g_autofree char *found = describe (rows[row].text, findings);

  g_assert_cmpstr (found, ==, rows[row].expected);
}

static void
assert_ordered (const DiptychFindings *findings)
{
  gsize end = 0;

  for (guint i = 0; i < findings->mentions->len; i++)
    {
      const DiptychMention *mention = &g_array_index (findings->mentions, DiptychMention, i);
      const DiptychSentence *sentence = &g_array_index (findings->sentences, DiptychSentence, mention->sentence);

      g_assert_cmpuint (mention->span.start, >=, end);
      g_assert_cmpuint (mention->span.end, >, mention->span.start);
      g_assert_cmpuint (mention->span.start, >=, sentence->span.start);
      g_assert_cmpuint (mention->span.end, <=, sentence->span.end);
      g_assert_cmpint (mention->form, ==, DIPTYCH_MENTION_NAME);
      g_assert_cmpint (mention->entity, ==, DIPTYCH_NO_ENTITY);
      end = mention->span.end;
    }
}

/* A hundred thousand names in one sentence of more than a megabyte. */
static void
test_many_names (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (DiptychFindings) findings = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (text, "Mr. %c%c%c%copol Büler , ", 'A' + i % 26, 'a' + i / 26 % 26,
                            'a' + i / 676 % 26, 'a' + i / 17576 % 26);
  g_string_append_c (text, '\n');
  findings = tag (text->str, "en");
  assert_ordered (findings);
  g_assert_cmpuint (findings->mentions->len, >, 50000);
}

static void
test_odd_input (void)
{
  static const char * const pieces[] = { "A", "-", "’", "?", "/", "나토", "é", ".", "U.S.", "“", "𐐀", "Ünïx", "a.Bc" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    for (guint j = 0; j < G_N_ELEMENTS (pieces); j++)
      {
        g_autoptr (GString) text = g_string_new (NULL);
        g_autoptr (DiptychFindings) findings = NULL;

        for (guint k = 0; k < 300; k++)
          g_string_append_printf (text, "%s%s%s", pieces[i], pieces[j], k % 3 == 0 ? " " : "");
        findings = tag (text->str, "en");
        assert_ordered (findings);
      }
}

/* Hangul between the words of an English article is stepped over. */
static void
test_mixed (void)
{
  const char *text = "Foreign Minister Olga Petrenko ( 올가 페트렌코 ) arrived in Seoul .";
  g_autoptr (DiptychFindings) findings = tag (text, "en");
  g_autofree char *found = describe (text, findings);

  g_assert_cmpstr (found, ==, "P:Olga Petrenko L:Seoul");
}

/* Particles are no part of a name. */
static void
test_korean (void)
{
  static const struct
  {
    const char *text;
    const char *found;
  } korean[] = {
    { "안나 린드크비스트 시장은 파리를 방문했다.", "P:안나 린드크비스트 L:파리" },
    { "린드크비스트 시장과 김용현 대사가 왔다.", "P:린드크비스트 P:김용현" },
    { "유럽연합은 3일 회의를 열었다.", "O:유럽연합" },
    { "크람프 총리는 말했다.", "P:크람프" },
    { "날씨가 좋았다.", "" },
    { "Anna came.", "" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (korean); i++)
    {
      g_autoptr (DiptychFindings) findings = tag (korean[i].text, "ko");
      g_autofree char *found = describe (korean[i].text, findings);

      g_assert_cmpstr (found, ==, korean[i].found);
    }
}

static void
test_cancelled (void)
{
  g_autoptr (DiptychArticle) article = make_article ("Helena Marsh left .", "en");
  g_autoptr (DiptychFindings) findings = segment ("Helena Marsh left .");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (diptych_name_tagger_tag (article, findings, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* No sequence of tags may break off in a name or change its kind. */
static void
test_decoder (void)
{
  DiptychTaggerScores scores[64] = { 0 };
  DiptychTaggerTransitions transitions = { 0 };
  guint8 tags[64];
  guint32 state = 1;

  for (guint round = 0; round < 200; round++)
    {
      guint before = DIPTYCH_TAGGER_N_TAGS;

      for (guint i = 0; i < 64; i++)
        for (guint tag_ = 0; tag_ < DIPTYCH_TAGGER_N_TAGS; tag_++)
          scores[i][tag_] = (int) ((state = state * 1664525 + 1013904223) >> 20) - 2048;
      diptych_tagger_decode ((const DiptychTaggerScores *) scores, 64,
                             (const gint32 (*)[DIPTYCH_TAGGER_WIDTH]) transitions, tags);
      for (guint i = 0; i < 64; before = tags[i++])
        g_assert_true (diptych_tagger_may_follow (before, tags[i]));
      g_assert_true (diptych_tagger_may_end (before));
    }
}

static void
test_bad_model (void)
{
  DiptychTaggerModel model;
  guint8 data[DIPTYCH_TAGGER_MODEL_HEADER_BYTES + DIPTYCH_TAGGER_BUCKET_BYTES] = DIPTYCH_TAGGER_MODEL_MAGIC;

  g_assert_false (diptych_tagger_model_parse (&model, data, 7));
  g_assert_false (diptych_tagger_model_parse (&model, data, sizeof data));
  data[8] = 1;
  g_assert_true (diptych_tagger_model_parse (&model, data, sizeof data));
  data[11] = 0xff;
  g_assert_false (diptych_tagger_model_parse (&model, data, sizeof data));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/name-tagger/", rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/name-tagger/many-names", test_many_names);
  g_test_add_func ("/name-tagger/odd-input", test_odd_input);
  g_test_add_func ("/name-tagger/mixed", test_mixed);
  g_test_add_func ("/name-tagger/korean", test_korean);
  g_test_add_func ("/name-tagger/cancelled", test_cancelled);
  g_test_add_func ("/name-tagger/decoder", test_decoder);
  g_test_add_func ("/name-tagger/bad-model", test_bad_model);
  return g_test_run ();
}
