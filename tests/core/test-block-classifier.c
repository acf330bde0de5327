/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <string.h>

#include "import/diptych-block-classifier.h"

#define ACCOUNT "The harbour was closed for a week after the storm, the port authority said."
#define ACCOUNT_2 "Ships waited outside until the pilots returned to work on Monday."
#define KOREAN "항만공사는 폭풍이 지나간 뒤 항구를 일주일 동안 닫았다고 밝혔다."

/* A letter for each block: Headline, Body, Picture caption, Credit, Furniture. */
static const struct
{
  const char *name;
  const char *input;
  const char *kinds;
} rows[] = {
  { "empty", "", "" },
  { "blank", " \n\n \t\n", "" },
  { "account", ACCOUNT "\n\n" ACCOUNT_2, "BB" },
  { "one-line", "A line without an end", "B" },
  { "headline", "Storm closes harbour\n" ACCOUNT, "HB" },
  { "headline-deck", "Storm closes harbour\nShips wait outside for pilots\n" ACCOUNT, "HHB" },
  { "headline-question", "Who will open the harbour?\n" ACCOUNT, "HB" },
  { "headline-twice", "Storm closes harbour\n\nStorm closes harbour\n\n" ACCOUNT, "HFB" },
  { "headline-twice-case", "Storm Closes Harbour…\nSTORM CLOSES HARBOUR\n" ACCOUNT, "HFB" },
  { "headline-at-end", "Storm closes harbour\n" ACCOUNT "\nStorm closes harbour", "HBF" },
  { "headline-after-furniture", "Advertisement\nStorm closes harbour\n" ACCOUNT, "FHB" },
  { "headline-korean", "폭풍에 닫힌 항구…배들은 밖에서 대기\n" KOREAN, "HB" },
  { "crosshead", ACCOUNT "\n“A hard week”\n" ACCOUNT_2, "BBB" },
  { "byline", "Storm closes harbour\nBy Anna Vik and Juan Ruiz\n" ACCOUNT, "HCB" },
  { "byline-email", "Storm closes harbour\n" ACCOUNT "\nanna.vik@example.com", "HBC" },
  { "byline-korean", "닫힌 항구\n홍길동 기자\n" KOREAN "\n홍길동 기자 hong@example.com", "HCBC" },
  { "reporters-korean", KOREAN "\n항만공사는 기자회견을 열었다.", "BB" },
  { "by-in-account", ACCOUNT "\nBy Monday the pilots had returned to the harbour.", "BB" },
  { "credit-bar", ACCOUNT "\nA tug meets a ship during a storm on Monday.\nAnna Vik | Getty Images\n" ACCOUNT_2, "BPCB" },
  { "credit-slash", "A tug (right) and a ship in the harbour.\nAnna Vik/Reuters\n" ACCOUNT, "PCB" },
  { "credit-agencies", ACCOUNT "\nA tug (L) talks to a ship.\nReuters Yonhap News\n" ACCOUNT_2, "BPCB" },
  { "credit-via", "A tug during a storm.\nAnna Vik/AFP via Getty Images\n" ACCOUNT, "PCB" },
  { "credit-photo-by", ACCOUNT "\nPhoto by Anna Vik\n" ACCOUNT_2, "BCB" },
  { "credit-plain-caption", ACCOUNT "\nThe old lighthouse above the bay.\nCredit: Anna Vik\n" ACCOUNT_2, "BPCB" },
  { "credit-hyphen", "The tug waits in the fog. Photograph: Hong Gil-dong/EPA\n" ACCOUNT, "PCB" },
  { "credit-provided", "The tug waits on the 3rd. Provided by the Port of Üle\n" ACCOUNT, "PCB" },
  { "credit-joint", "The master bows on the 25th. Joint Coverage Group\n" ACCOUNT, "PCB" },
  { "reporter-translated", ACCOUNT "\nReporter Hong Gil-dong", "BC" },
  { "reporter-of-a-kind", ACCOUNT "\nIntern Reporter Öh Gil-dong\nScience Specialist Reporter Hong Gil-dong", "BCC" },
  { "reporter-of-a-kind-in-account", ACCOUNT "\nThe Science Reporter Hong Gil-dong slept.", "BB" },
  { "reporter-in-account", ACCOUNT "\nReporters waited outside with the ships.", "BB" },
  { "credit-image-source", ACCOUNT "\nImage source, Anna Vik\n" ACCOUNT_2, "BCB" },
  { "credit-photo-colon", ACCOUNT "\nPhoto: Anna Vik / Harbour Museum\n" ACCOUNT_2, "BCB" },
  { "credit-korean", "배가 항구에 들어가고 있다.\n부산=연합뉴스\n" KOREAN, "PCB" },
  { "caption-credit-line", "The tug waits in the harbour on Monday. Reuters Yonhap News\n" ACCOUNT, "PCB" },
  { "caption-credit-brackets", "The tug waits in the harbour (Anna Vik/Reuters)\n" ACCOUNT, "PCB" },
  { "caption-credit-korean", "배가 항구에 들어가고 있다. 로이터 연합뉴스\n" KOREAN, "PCB" },
  { "caption-credit-photo", "The tug waits. Photo: Anna Vik\n" ACCOUNT, "PCB" },
  { "caption-alone", ACCOUNT "\nThe harbour master (left) poses for a picture with a pilot (right).\n" ACCOUNT_2, "BPB" },
  { "caption-triangle", KOREAN "\n▲ 배가 항구에 들어가고 있다.\n" KOREAN, "BPB" },
  { "no-caption", ACCOUNT "\n“We wait,” the pilot said on Monday, and “we hope”, he told Reuters.\n" ACCOUNT_2, "BBB" },
  { "agency-sentence", ACCOUNT "\nThe pilots will return on Monday, Reuters reports\n" ACCOUNT_2, "BBB" },
  { "agency-in-account", ACCOUNT "\nThe pilot told Reuters that the harbour would open. He did not say when.\n" ACCOUNT_2, "BBB" },
  { "credit-unknown", ACCOUNT "\nA tug in the fog.\nAnna Vik | Nordfoto\n" ACCOUNT_2 "\nThe pilots of Łódź.\nAnna Vik/Nordic Picture Service\n" ACCOUNT,
    "BPCBPCB" },
  { "credit-unknown-three", "A tug in the fog.\nAnna Vik | Nordfoto | Harbour Images\n" ACCOUNT, "PCB" },
  { "credit-unknown-korean", KOREAN "\n배가 항구에 들어가고 있다.\n홍길동 | 한빛통신\n" KOREAN, "BPCB" },
  { "credit-unknown-alone", ACCOUNT "\nThe tug at night.\nNorwood Images\n" ACCOUNT_2, "BPCB" },
  { "credit-unknown-tail", ACCOUNT "\nThe harbour master bows to the pilots in the hall on the 27th. Yonmaru News\n" ACCOUNT_2, "BPCB" },
  { "credit-unknown-tail-korean", KOREAN "\n항만공사 사장이 27일 강당에서 도선사들에게 인사하고 있다. 한빛뉴스\n" KOREAN, "BPCB" },
  { "credit-copyright", ACCOUNT "\nThe tug at night.\n© Anna Vik\n" ACCOUNT_2, "BPCB" },
  { "credit-for", ACCOUNT "\nThe tug at night.\nAnna Vik for The Harbour Post\n" ACCOUNT_2, "BPCB" },
  { "credit-plain", ACCOUNT "\nThe tug at night.\nPhoto provided by the port of Üle\n" ACCOUNT_2, "BPCB" },
  { "no-credit-headline", "Storm Closes Harbour | The Harbour Times\n" ACCOUNT, "HB" },
  { "no-credit-crosshead", ACCOUNT "\nWar | Peace\n" ACCOUNT_2 "\nPrices up/Wages down\n" ACCOUNT "\nBad News\n" ACCOUNT_2, "BBBBBBB" },
  { "no-credit-tail", ACCOUNT "\nThe pilots of the harbour were heard by Gov. Vik Sues Nordic News\n" ACCOUNT_2, "BBB" },
  { "byline-role", "Storm closes harbour\nBy Ánna Vik, science correspondent\n" ACCOUNT, "HCB" },
  { "byline-editors", ACCOUNT "\n(Reporting by Anna Vik; Editing by Juan Ruiz)\n" ACCOUNT_2 "\nReporting by Anna Vik in Üle", "BCBC" },
  { "byline-place", ACCOUNT "\nÜle = Reporter Hong Gil-dong", "BC" },
  { "byline-in-places", "Storm closes harbour\nAnna Vik in Üle and Maria Tolle Ruiz in São Paulo\n" ACCOUNT, "HCB" },
  { "byline-above-role", "Storm closes harbour\nAnna Vïk\nScience correspondent, in Üle\n" ACCOUNT, "HCCB" },
  { "no-byline-above-role", "Storm Closes Harbour\nScience correspondent, in Üle\n" ACCOUNT, "HCB" },
  { "no-byline-above-photo", ACCOUNT "\nAnna Vïk\nPhoto by Juan Ruiz\n" ACCOUNT_2, "BPCB" },
  { "caption-credit-unknown-brackets", ACCOUNT "\nThe pilot before a hearing in the harbour on Monday. (Anna Vïk/Nordic Picture Service)\n" ACCOUNT_2, "BPCB" },
  { "no-credit-brackets", ACCOUNT " (Storm/calm)\n" ACCOUNT_2 " (Anna Vïk)", "BB" },
  { "no-byline-in-places", "Storm closes harbour\nShips Lost in Üle and Cars Sunk in Bergen\n" ACCOUNT, "HHB" },
  { "byline-behind-an-account", ACCOUNT "\nThe pilots returned to work on Monday. Reporter Hong Gil-döng", "BBC" },
  { "credit-of-a-reporter", "Refer Report\nThe master bows to all the pilots of the port on the 25th. Reporter Hong Gil-döng\n" ACCOUNT, "FPCB" },
  { "credit-sign-in-the-line", "The tug waits in Üle on Monday. The port has 40 of them © Anna Vik/Nordic Picture Desk\n" ACCOUNT, "PCB" },
  { "credit-sign-and-agency", ACCOUNT "\nThe tug at night.\n© Anna Vïk/Nordic Picture Desk\n" ACCOUNT_2, "BPCB" },
  { "no-credit-sign-in-an-account", ACCOUNT "\nThe mark © stands on all of the 40 tugs that wait in Üle.\n" ACCOUNT_2, "BBB" },
  { "caption-introduced", ACCOUNT "\n[Photo]\nThe harbour master waves.\n" ACCOUNT_2 "\nPhoto caption\nThe old lighthouse\n" ACCOUNT "\n사진 설명\n항구에 들어가는 배\n" KOREAN,
    "BFPBFPBFPB" },
  { "caption-marked", ACCOUNT "\n[Photo] The harbour master waves to the pilots.\n" ACCOUNT_2, "BPB" },
  { "caption-report", "Refer Report\nThe harbour master waves to the pilots and smiles.\n" ACCOUNT, "FPB" },
  { "caption-report-tail", "Refer Report\nThe harbour master left the hall of the port of Üle on the 3rd. Marutong\n" ACCOUNT, "FPCB" },
  { "furniture", "Refer Report\n" ACCOUNT "\nShare\nRead more: Ships in the night\nSource: Korean", "FBFFF" },
  { "copyright", ACCOUNT "\nCopyright ⓒ The Harbour Times. All rights reserved.", "BF" },
  { "copyright-sign", ACCOUNT "\n© 2024 The Harbour Times", "BF" },
  { "furniture-korean", KOREAN "\n<저작권자 ⓒ 항구일보, 무단 전재 및 재배포 금지>\n관련기사\n구독하기", "BFFF" },
  { "furniture-word-in-account", ACCOUNT "\nShare prices of the shipping companies rose on Monday.", "BB" },
  { "rule", ACCOUNT "\n* * *\n" ACCOUNT_2, "BFB" },
  { "date-line", "Storm closes harbour\nPublished 2 October 2024, 10:15 AM\n" ACCOUNT, "HFB" },
  { "date-line-korean", "닫힌 항구\n입력 2024.10.02. 오전 6:23\n" KOREAN, "HFB" },
  { "nothing-but-furniture", "Share\nRead more", "BB" },
  { "wrapped",
    "Storm closes harbour\n\n"
    "The harbour was closed for a week after the storm, the port\n"
    "authority said on Tuesday, while the ships that were due there\n"
    "waited outside until the pilots returned to their work.\n\n"
    "Nobody was hurt, but a tug that had broken loose in the night\n"
    "was found on the rocks three miles to the south of the city,\n"
    "and it will be some weeks before it can be brought back to the\n"
    "yard where it was built.\n",
    "HBB" },
};

static const char kind_letters[DIPTYCH_N_BLOCK_KINDS] = {
  [DIPTYCH_BLOCK_HEADLINE] = 'H',
  [DIPTYCH_BLOCK_BODY] = 'B',
  [DIPTYCH_BLOCK_CAPTION] = 'P',
  [DIPTYCH_BLOCK_CREDIT] = 'C',
  [DIPTYCH_BLOCK_FURNITURE] = 'F',
};

/* Ordered, disjoint, on character borders, and all but white space in a block. */
static void
assert_covers (DiptychText *text,
               GArray      *blocks)
{
  gsize end = 0;

  for (guint i = 0; i <= blocks->len; i++)
    {
      DiptychSpan gap = diptych_span (end, i < blocks->len
                                           ? g_array_index (blocks, DiptychBlock, i).span.start
                                           : diptych_text_get_length (text));

      g_assert_cmpuint (gap.start, <=, gap.end);
      g_assert_true (diptych_text_is_valid_span (text, gap));
      g_assert_true (diptych_span_is_empty (diptych_text_trim (text, gap)));
      if (i < blocks->len)
        {
          g_assert_false (diptych_span_is_empty (g_array_index (blocks, DiptychBlock, i).span));
          end = g_array_index (blocks, DiptychBlock, i).span.end;
        }
    }
}

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (DiptychText) text = diptych_text_new (rows[row].input, -1);
  DiptychBlockClues clues;
  g_autoptr (GArray) blocks = diptych_block_classifier_classify (text, &clues);
  g_autofree char *date = clues.date;
  g_autoptr (GString) kinds = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    g_string_append_c (kinds, kind_letters[g_array_index (blocks, DiptychBlock, i).kind]);
  g_assert_cmpstr (kinds->str, ==, rows[row].kinds);
  assert_covers (text, blocks);
}

static const struct
{
  const char *input;
  const char *date;
  gboolean    is_translated;
} clue_rows[] = {
  { ACCOUNT, NULL, FALSE },
  { "Published 2 October 2024, 10:15 AM\n" ACCOUNT, "2024-10-02", FALSE },
  { "Updated 10:41 AM EDT, Tue October 1, 2024\n" ACCOUNT, "2024-10-01", FALSE },
  { "2024-10-02 06:23\n" ACCOUNT, "2024-10-02", FALSE },
  { "입력 2024년 10월 2일 오전 6:23\n" KOREAN, "2024-10-02", FALSE },
  { "01/10/2024\n" ACCOUNT, NULL, FALSE },
  { "2024-13-42\n" ACCOUNT, NULL, FALSE },
  { "2024-02-30\n" ACCOUNT, NULL, FALSE },
  { "99999999999999999999 October 2024\n" ACCOUNT, NULL, FALSE },
  { ACCOUNT "\nSource: Korean", NULL, TRUE },
  { "This article was translated by Google Translate.\n" ACCOUNT, NULL, TRUE },
};

static void
test_clues (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (clue_rows); i++)
    {
      g_autoptr (DiptychText) text = diptych_text_new (clue_rows[i].input, -1);
      DiptychBlockClues clues;
      g_autoptr (GArray) blocks = diptych_block_classifier_classify (text, &clues);
      g_autofree char *date = clues.date;

      g_assert_cmpstr (date, ==, clue_rows[i].date);
      g_assert_true (clues.is_translated == clue_rows[i].is_translated);
    }
}

static void
test_random (void)
{
  static const char * const parts[] = {
    "Reuters", "Photo", " by ", "Vik", ".", ". ", "|", "(", ")", "(L)", "[", "]", " ", "\n", "\n", "\n\n", "2024", "-10-", "1", "ⓒ",
    "연합뉴스", "기자", "=", "\u0301", "🙂", "”", "@", "a.b", "said", "?", "Share", "’",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20241001);

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) input = g_string_new (NULL);
      g_autoptr (DiptychText) text = NULL;
      g_autoptr (GArray) blocks = NULL;
      DiptychBlockClues clues;
      guint n = g_rand_int_range (rand, 0, 20);

      for (guint j = 0; j < n; j++)
        g_string_append (input, parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (parts))]);
      text = diptych_text_new (input->str, -1);
      blocks = diptych_block_classifier_classify (text, &clues);
      assert_covers (text, blocks);
      g_free (clues.date);
    }
}

static void
test_long (gconstpointer data)
{
  g_autoptr (GString) input = g_string_new (NULL);
  g_autoptr (DiptychText) text = NULL;
  g_autoptr (GArray) blocks = NULL;
  DiptychBlockClues clues;

  for (guint i = 0; i < 100000; i++)
    g_string_append (input, data);
  text = diptych_text_new (input->str, -1);
  blocks = diptych_block_classifier_classify (text, &clues);
  assert_covers (text, blocks);
  g_free (clues.date);
}

int
main (int   argc,
      char *argv[])
{
  static const char * const parts[] = { "a\n", "Share\n", "Reuters\n", "(", "A b. Reuters\n", "“”", "가", "Head\n\n", "@\n" };

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/block-classifier/", rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/block-classifier/clues", test_clues);
  g_test_add_func ("/block-classifier/random", test_random);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/block-classifier/long/%u", i);

      g_test_add_data_func (path, parts[i], test_long);
    }
  return g_test_run ();
}
