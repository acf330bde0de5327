/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "quotation-dump.h"

#include "analysis/diptych-analyzer.h"
#include "import/diptych-importer.h"

/* Expected: for each quotation its type, its pieces, its cue and its speaker;
 * "?" for a mark that is missing. */
static const struct
{
  const char *name;
  const char *input;
  const char *expected;
} rows[] = {
  { "direct-after", "“The bridge will open in May,” Kim said.",
    "direct “The bridge will open in May,” (said) <Kim>\n" },
  { "direct-before", "Kim said, “The bridge will open in May.”",
    "direct “The bridge will open in May.” (said) <Kim>\n" },
  { "inverted", "“The bridge will open in May,” said Anna Berg.",
    "direct “The bridge will open in May,” (said) <Anna Berg>\n" },
  { "interrupted", "“We have the money,” she said. “We lack the time.”",
    "direct “We have the money,” | “We lack the time.” (said) <she>\n" },
  { "paragraphs", "“We have the money.\n\n“We lack the time,” she said.",
    "direct “We have the money. | “We lack the time,” (said) <she>\n" },
  { "unclosed", "Berg said: “We have the money and we lack the time.",
    "direct? “We have the money and we lack the time. (said:) <Berg>\n" },
  { "indirect", "The mayor said that the bridge was not safe.",
    "indirect that the bridge was not safe (said) <The mayor>\n" },
  { "consequence", "Söder said last month that the strike had cost it 4 million crowns, wiping out half of its profit.",
    "indirect that the strike had cost it 4 million crowns, wiping out half of its profit (said) <Söder>\n" },
  { "manner", "Söder said on Friday that he would go home, waving to the crowd.",
    "indirect that he would go home (said) <Söder>\n" },
  { "said-at-a-briefing", "Söder, deputy spokesperson for the port, said at a briefing that the level had been raised from 2 to 3.",
    "indirect that the level had been raised from 2 to 3 (said) <Söder, deputy spokesperson for the port,>\n" },
  { "contrast-with-another-report", "Söder said that the town had given away its best card, while the union complained that it had been told late.",
    "indirect that the town had given away its best card (said) <Söder>\nindirect that it had been told late (complained) <the union>\n" },
  { "next-report-with-its-auxiliary", "Söder has insisted that a deal would need approval and has promised to vote against it.",
    "indirect that a deal would need approval (has insisted) <Söder>\n" },
  { "introduced-that", "Söder introduced that the act will take effect in May.",
    "indirect that the act will take effect in May (introduced) <Söder>\n" },
  { "informed-a-body-with-commas", "Östra Rederi informed the Council of Fish, Salt and Timber that the quay had been sold twice.",
    "indirect that the quay had been sold twice (informed) <Östra Rederi>\n" },
  { "breaks-off-at-its-verb", "Mr. Röst said that he put on his own skates because he could not find any in the boathouse, and that the two pilots had "
    "gone up to the tower.",
    "indirect that he put on his own skates because he could not find any in the boathouse, and that the two pilots had gone up to the tower (said) "
    "<Mr. Röst>\n" },
  { "noted-behind", "None of the ships bears Söder’s name, he points out, and the pilot has been asked twice.",
    "indirect None of the ships bears Söder’s name (points out) <he>\n" },
  { "accordance", "According to Łukasz Żak, prices will not follow.",
    "indirect prices will not follow (According to) <Łukasz Żak>\n" },
  { "accordance-with-apposition", "According to Anna Berg, an economist at the 나토 office, prices will not follow.",
    "indirect prices will not follow (According to) <Anna Berg, an economist at the 나토 office>\n" },
  { "accordance-without-source", "According to plan.", "" },
  { "mixed", "The mayor said the bridge was “a gift to the town.”",
    "indirect the bridge was “a gift to the town.” (said) <The mayor>\nmixed “a gift to the town.” (said) <The mayor>\n" },
  { "nickname", "Berg, nicknamed “Iron Anna,” left the room.",
    "term “Iron Anna,”\n" },
  { "crosshead", "The town waits.\n\n“Hard Times”\n\nThe bridge is closed.",
    "term “Hard Times”\n" },
  { "plan", "A copy of the ‘New River Plan’ lay on the table.",
    "term ‘New River Plan’\n" },
  { "goes-on-behind-brackets",
    "On the other hand, the Norvik Coast Guard announced that the boat was discovered with its net lowered 4.1 nautical miles (about 7.5 km) "
    "inside the zone of Üle.",
    "indirect that the boat was discovered with its net lowered 4.1 nautical miles (about 7.5 km) inside the zone of Üle (announced) "
    "<the Norvik Coast Guard>\n" },
  { "goes-on-with-a-reason",
    "Söder, known in the port as “the Anchor,” said that the first thing he would ask was whether the crew had been told to save coal, because a "
    "second run in a ship of that size burns some 90 tons of it.",
    "term “the Anchor,”\nindirect that the first thing he would ask was whether the crew had been told to save coal, because a second run in a ship "
    "of that size burns some 90 tons of it (said) <Söder>\n" },
  { "goes-on-with-a-second-clause",
    "Üle’s Ships and Harbours Agency, whose own part the judge called “too small,” said that it would read the ruling and that the uses of the dam "
    "outweighed its risks for people by the sea.",
    "mixed “too small,” (called) <Üle’s Ships and Harbours Agency, whose own part the judge>\nindirect that it would read the ruling and that the uses of the dam outweighed its risks "
    "for people by the sea (said) <Üle’s Ships and Harbours Agency, whose own part the judge>\n" },
  { "that-behind-an-interview",
    "She complained in an interview with media in Üle that even if the silver cup arrives by parcel, the minute at the top of the stairs cannot be returned.",
    "indirect that even if the silver cup arrives by parcel, the minute at the top of the stairs cannot be returned (complained) <She>\n" },
  { "opens-with-what-was-said",
    "Starting and stopping take up only about 5 per cent of the life of a plant but account for half of its accidents, said Amir Hölm, a former plant "
    "manager who now advises insurers.\n\nA fourth rocket is standing in the factory in Üle, Hölm said before he ended the briefing, and nobody will touch "
    "it until the cause is known.",
    "indirect Starting and stopping take up only about 5 per cent of the life of a plant but account for half of its accidents (said) "
    "<Amir Hölm, a former plant manager who now advises insurers>\nindirect A fourth rocket is standing in the factory in Üle (said) <Hölm>\n" },
  { "opens-with-when-it-was-said", "In the third week after the long storm of May, Hölm said on Monday that the ferry would sail.",
    "indirect that the ferry would sail (said) <Hölm>\n" },
  { "name-between-marks", "Suspected arms chief ‘Störk’ flown from Norway to face Polish charges\n\nKarl Röst, a pilot who is said to have used the name “Störk” online, slept. "
    "The port was closed for a week after the storm, while the ships that were due there waited outside until the pilots returned to their work.",
    "term ‘Störk’\nindirect to have used the name “Störk” online, slept (is said) <who>\nterm “Störk”\n" },
  { "multi-byte", "“Zażółć gęślą jaźń,” Łukasz Żak said.",
    "direct “Zażółć gęślą jaźń,” (said) <Łukasz Żak>\n" },
  { "single-marks-speech", "\"They told us to wait,\" said Berg. 'That is too long for us,' her friend Peter Kral said.",
    "direct \"They told us to wait,\" (said) <Berg>\ndirect 'That is too long for us,' (said) <her friend Peter Kral>\n" },
  { "epithet", "Friends dubbed him the “iron duke.”", "term “iron duke.”\n" },
  { "called-the", "It is a plan that rivals call “the king’s new clothes.”", "term “the king’s new clothes.”\n" },
  { "names-of-works", "The council’s “Green Mile” plan failed, and the play “Dust” won a prize.",
    "term “Green Mile”\nterm “Dust”\n" },
  { "name-of-a-show", "“The bridge will open in May,” Kim told NBC’s “Tonight” show.",
    "direct “The bridge will open in May,” (told) <Kim>\nterm “Tonight”\n" },
  { "bracket", "[Lee Min-ho / Driver: “The train was late.”]", "direct “The train was late.” (:) <Lee Min-ho>\n" },
  { "bracket-unmarked", "[Lee Min-ho / Driver: The train was late. I walked home.]",
    "direct The train was late. I walked home. (:) <Lee Min-ho>\n" },
  { "never-closed", "“We lost the game, he said. Nobody ran.", "direct? “We lost the game, (said) <he>\n" },
  { "over-lines", "“The road is long.\n\nWe do not know its end.\n\nBut we walk,” said Anna Berg.",
    "direct “The road is long. | We do not know its end. | But we walk,” (said) <Anna Berg>\n" },
  { "never-closed-also-said", "“We lost the whole game. He also said that nobody ran.",
    "direct? “We lost the whole game.\n" },
  { "judgement", "“It is too late for us all,” said Kim. Berg criticized it as ‘reckless and weak.’",
    "direct “It is too late for us all,” (said) <Kim>\nmixed ‘reckless and weak.’ (criticized) <Berg>\n" },
  { "nobodys-words", "The war shows how far some “strange friends” will go.",
    "indirect how far some “strange friends” will go (shows) <The war>\nterm “strange friends”\n" },
  { "no-statement-to", "The company declined to comment.", "" },
  { "no-statement-object", "The mayor thanked the workers.", "" },
  { "no-statement-before", "Berg left the town on Monday, saying the bridge was not safe.",
    "indirect the bridge was not safe (saying) <Berg>\n" },
  { "promise", "The mayor promised to repair the bridge.", "indirect to repair the bridge (promised) <The mayor>\n" },
  { "korean-direct", "이서준 시장은 “다리를 열겠다”고 말했다.", "direct “다리를 열겠다” (말했다) <이서준 시장>\n" },
  { "korean-two-pieces", "그는 “돈이 없다”며 “시간도 없다”고 덧붙였다.", "direct “돈이 없다” | “시간도 없다” (덧붙였다) <그>\n" },
  { "korean-indirect", "서울시는 새 다리를 열었다고 밝혔다.", "indirect 새 다리를 열었다 (밝혔다) <서울시>\n" },
  { "korean-goes-on", "김 장관은 “좋다”고 말했다. 다만 임박한 위험은 없다고 덧붙였다.",
    "direct “좋다” (말했다) <김 장관>\nindirect 임박한 위험은 없다 (덧붙였다) <김 장관>\n" },
  { "korean-term", "그는 ‘철의 여인’으로 불렸다.", "term ‘철의 여인’\n" },
};

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (DiptychAnalysis) analysis = quotation_dump_analyze (rows[row].input, -1);
  g_autofree char *found = quotation_dump_new (analysis);

  g_assert_cmpstr (found, ==, rows[row].expected);
}

/* No more is asked of these than that nothing breaks and the invariants hold. */
static void
test_safe (gconstpointer data)
{
  g_autoptr (GString) string = g_string_new (NULL);
  g_autoptr (DiptychAnalysis) analysis = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (string, data);
  analysis = quotation_dump_analyze (string->str, string->len);
}

static void
test_cancelled (void)
{
  g_autoptr (DiptychArticle) article = diptych_importer_import_text (rows[0].input, -1, "test", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (DiptychAnalysis) analysis = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  analysis = diptych_analyzer_analyze (article, cancellable, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/quotation-finder/find/", rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  g_test_add_data_func ("/quotation-finder/safe/opening", "“a ", test_safe);
  g_test_add_data_func ("/quotation-finder/safe/nested", "“‘a ", test_safe);
  g_test_add_data_func ("/quotation-finder/safe/closing", "a” ", test_safe);
  g_test_add_data_func ("/quotation-finder/safe/said", "said, ", test_safe);
  g_test_add_data_func ("/quotation-finder/safe/hangul", "“평화”라고 말했다 ", test_safe);
  g_test_add_func ("/quotation-finder/cancelled", test_cancelled);
  return g_test_run ();
}
