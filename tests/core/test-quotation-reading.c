/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

/* What a careful reader takes for a quotation, by whom, in sentences of many kinds. */

#include "config.h"

#include "quotation-dump.h"

static const struct
{
  const char *name;
  const char *input;
  const char *expected;
} rows[] = {
  /* Marks of every kind. */
  { "straight", "\"We will rebuild the harbour,\" said the mayor.",
    "direct \"We will rebuild the harbour,\" (said) <the mayor>\n" },
  { "tick-marks", "``We will rebuild the harbour,'' said the mayor.",
    "direct ``We will rebuild the harbour,'' (said) <the mayor>\n" },
  { "single-curly", "‘We will rebuild the old harbour next year,’ said Ola Nyström.",
    "direct ‘We will rebuild the old harbour next year,’ (said) <Ola Nyström>\n" },
  { "nested", "“He told me ‘never again’ and left,” Maria Santos said.",
    "direct “He told me ‘never again’ and left,” (said) <Maria Santos>\n" },
  { "nested-straight", "\"She called it 'a miracle' and wept,\" Santos said.",
    "direct \"She called it 'a miracle' and wept,\" (said) <Santos>\nterm 'a miracle'\n" },
  { "corner-marks", "「We will rebuild the harbour,」 said the mayor.",
    "direct 「We will rebuild the harbour,」 (said) <the mayor>\n" },
  { "guillemets", "«We will rebuild the harbour», said the mayor.",
    "direct «We will rebuild the harbour» (said) <the mayor>\n" },
  { "apostrophes", "“It’s the firefighters’ day, and they’re proud,” Chief O’Hara said.",
    "direct “It’s the firefighters’ day, and they’re proud,” (said) <Chief O’Hara>\n" },
  { "question", "“Who will pay for the harbour?” asked Nyström.",
    "direct “Who will pay for the harbour?” (asked) <Nyström>\n" },
  { "exclamation", "“Stop the trains!” shouted a guard.",
    "direct “Stop the trains!” (shouted) <a guard>\n" },
  { "mark-outside", "“We will rebuild the harbour”, the minister said.",
    "direct “We will rebuild the harbour” (said) <the minister>\n" },
  /* Interrupted. */
  { "interrupted-mid-sentence", "“The harbour,” Nyström said, “belongs to the town.”",
    "direct “The harbour,” | “belongs to the town.” (said) <Nyström>\n" },
  { "interrupted-inverted", "“The harbour is ours,” said Nyström. “Nobody can sell it.”",
    "direct “The harbour is ours,” | “Nobody can sell it.” (said) <Nyström>\n" },
  { "interrupted-straight", "\"We tried,\" he added. \"It was too late for us.\"",
    "direct \"We tried,\" | \"It was too late for us.\" (added) <he>\n" },
  { "interrupted-long-clause", "“We tried,” said Maria Santos, who heads the port office. “It was too late.”",
    "direct “We tried,” | “It was too late.” (said) <Maria Santos, who heads the port office>\n" },
  /* Over paragraphs. */
  { "three-paragraphs", "“The harbour is old.\n\n“The cranes are older.\n\n“We need help,” Santos said.",
    "direct “The harbour is old. | “The cranes are older. | “We need help,” (said) <Santos>\n" },
  { "next-paragraph-goes-on", "“The harbour is old,” Santos said.\n\n“The cranes are older.”",
    "direct “The harbour is old,” (said) <Santos>\ndirect “The cranes are older.” <Santos>\n" },
  /* Marks that are missing. */
  { "never-closed-at-end", "Santos told reporters, “The harbour will never be sold.",
    "direct? “The harbour will never be sold. (told) <Santos>\n" },
  { "never-opened", "The harbour will never be sold,” Santos said.",
    "direct? The harbour will never be sold,” (said) <Santos>\n" },
  /* Introduced. */
  { "colon", "Santos wrote: “The harbour will never be sold.”",
    "direct “The harbour will never be sold.” (wrote:) <Santos>\n" },
  { "comma", "Nyström replied, “Not while I am mayor.”",
    "direct “Not while I am mayor.” (replied) <Nyström>\n" },
  { "script", "[Park Ji-woo / Harbour pilot: “The fog came in at five.”]",
    "direct “The fog came in at five.” (:) <Park Ji-woo>\n" },
  { "script-plain", "[Park Ji-woo / Harbour pilot: The fog came in at five and nobody saw us.]",
    "direct The fog came in at five and nobody saw us. (:) <Park Ji-woo>\n" },
  /* Verbs. */
  { "told", "“The cranes are too old,” Santos told the council.",
    "direct “The cranes are too old,” (told) <Santos>\n" },
  { "insisted", "“The cranes are safe,” insisted the port’s director.",
    "direct “The cranes are safe,” (insisted) <the port’s director>\n" },
  { "warned", "“The cranes could fall,” warned engineer Tomasz Wójcik.",
    "direct “The cranes could fall,” (warned) <engineer Tomasz Wójcik>\n" },
  { "quipped", "“They are older than I am,” Wójcik quipped.",
    "direct “They are older than I am,” (quipped) <Wójcik>\n" },
  { "conceded", "“We were slow,” the director conceded.",
    "direct “We were slow,” (conceded) <the director>\n" },
  { "explained", "“Salt eats the steel,” explained Wójcik.",
    "direct “Salt eats the steel,” (explained) <Wójcik>\n" },
  { "tweeted", "“The harbour stays,” Nyström tweeted.",
    "direct “The harbour stays,” (tweeted) <Nyström>\n" },
  { "recalled", "“The whole pier shook,” she recalled.",
    "direct “The whole pier shook,” (recalled) <she>\n" },
  { "says-present", "“The harbour needs work,” says Santos.",
    "direct “The harbour needs work,” (says) <Santos>\n" },
  { "has-said", "“The harbour needs work,” Santos has said.",
    "direct “The harbour needs work,” (has said) <Santos>\n" },
  { "interrupted-report", "Visitors to Öland would have to wait, the mayor said, because the ferry was late.",
    "indirect Visitors to Öland would have to wait | because the ferry was late (said) <the mayor>\n" },
  { "participle-after-a-report", "Nyström announced through a statement that the port would close within weeks, saying, “It is a sad day for Öland.”",
    "indirect that the port would close within weeks (a statement) <Nyström>\ndirect “It is a sad day for Öland.” (saying) <Nyström>\n" },
  { "participle-of-a-judge", "The judge drew a line, saying that the port is safe.",
    "indirect that the port is safe (saying) <The judge>\n" },
  { "participle-after-however", "However, the mayor drew a line, saying that the port is safe.",
    "indirect that the port is safe (saying) <the mayor>\n" },
  { "verb-after-a-circumstance", "Larrañaga, in a statement issued from Montevideo, said that she had “no illusions, but a very good pair of shoes.”",
    "indirect that she had “no illusions, but a very good pair of shoes.” (said) <Larrañaga>\n"
    "mixed “no illusions, but a very good pair of shoes.” (said) <Larrañaga>\n" },
  { "verb-after-a-relative-clause", "Oh Dae-won (44), who lost his younger sister and his wife, lamented, “There was not a single phone call.”",
    "direct “There was not a single phone call.” (lamented) <Oh Dae-won>\n" },
  { "participle", "The mayor left early, saying, “There is nothing more to discuss.”",
    "direct “There is nothing more to discuss.” (saying) <The mayor>\n" },
  /* Speakers. */
  { "long-speaker", "“The cranes are safe,” said Ola Nyström, the mayor of the town since 2011.",
    "direct “The cranes are safe,” (said) <Ola Nyström, the mayor of the town since 2011>\n" },
  { "organisation", "“The cranes are safe,” the Port Authority said in a statement.",
    "direct “The cranes are safe,” (said in a statement) <the Port Authority>\n" },
  { "spokeswoman", "“The cranes are safe,” a spokeswoman for the port said.",
    "direct “The cranes are safe,” (said) <a spokeswoman for the port>\n" },
  { "pronoun", "Santos smiled. “The cranes are safe,” she said.",
    "direct “The cranes are safe,” (said) <she>\n" },
  /* Indirect. */
  { "that", "Santos said that the harbour would never be sold.",
    "indirect that the harbour would never be sold (said) <Santos>\n" },
  { "without-that", "Santos said the harbour would never be sold.",
    "indirect the harbour would never be sold (said) <Santos>\n" },
  { "tail", "The harbour will never be sold, Santos said.",
    "indirect The harbour will never be sold (said) <Santos>\n" },
  { "tail-inverted", "The harbour will never be sold, according to Santos.",
    "indirect The harbour will never be sold (according to) <Santos>\n" },
  { "according-first", "According to the port office, the harbour is full.",
    "indirect the harbour is full (According to) <the port office>\n" },
  { "announced-on-a-day", "The port office announced on the 11th (local time) that two cranes would be closed.",
    "indirect that two cranes would be closed (announced on) <The port office>\n" },
  { "announced-in-a-speech", "Minister Han announced in a keynote speech that the town will pay for the cranes.",
    "indirect that the town will pay for the cranes (announced) <Minister Han>\n" },
  { "said-in-writing", "Spokesman Ola Nyström said in a written statement that members should back the bill.",
    "indirect that members should back the bill (said) <Spokesman Ola Nyström>\n" },
  { "said-in-a-letter-that", "Santos said in a letter that was lost that the harbour would close.", "" },
  { "said-long-before", "The port office said in a letter to its members on Friday that the cranes were safe, and emphasized, “Nobody was hurt.”",
    "indirect that the cranes were safe (said) <The port office>\ndirect “Nobody was hurt.” (emphasized) <The port office>\n" },
  { "aside-before-the-verb", "Wójcik said that data from the crane, pulled from its cabin late on Monday, showed a load of nine tons.",
    "indirect that data from the crane, pulled from its cabin late on Monday, showed a load of nine tons (said) <Wójcik>\n" },
  { "if-before-the-clause", "The port office predicted that if the wind keeps up, the ferries will stay in the harbour.",
    "indirect that if the wind keeps up, the ferries will stay in the harbour (predicted) <The port office>\n" },
  { "marked-aside", "Nyström, known in the trade as “the Fixer,” said that the first thing she would look at was the crane.",
    "term “the Fixer,”\nindirect that the first thing she would look at was the crane (said) <Nyström>\n" },
  { "marked-name", "The weekly ‘Salt and Light’ announced on the 18th (local time) that it has sold its last printing house.",
    "term ‘Salt and Light’\nindirect that it has sold its last printing house (announced) <‘Salt and Light’>\n" },
  { "no-second-said", "It is the second winter in ten years that the harbour froze over.", "" },
  { "whether", "Reporters asked whether the harbour would be sold.",
    "indirect whether the harbour would be sold (asked) <Reporters>\n" },
  { "infinitive", "Santos vowed to keep the harbour open.",
    "indirect to keep the harbour open (vowed) <Santos>\n" },
  { "announced", "The port office announced that two cranes would be closed.",
    "indirect that two cranes would be closed (announced) <The port office>\n" },
  { "believes", "Wójcik believes that the steel is too weak.",
    "indirect that the steel is too weak (believes) <Wójcik>\n" },
  { "second-clause-warned", "The fund lent too much, and its auditors warned in March that a single loss would eat up the reserves.",
    "indirect that a single loss would eat up the reserves (warned) <its auditors>\n" },
  { "relative-in-subject", "Berg said the fire in which two cranes were lost is being looked into.",
    "indirect the fire in which two cranes were lost is being looked into (said) <Berg>\n" },
  { "noun-with-that", "Santos expressed her determination that the town would keep its harbour.",
    "indirect that the town would keep its harbour (expressed) <Santos>\n" },
  /* What only looks like a report. */
  { "offered-a-thing", "Santos offered each bereaved family a first payment of $20,000 on Monday.", "" },
  { "ordered-a-thing", "The mayor ordered checks of all the cranes in the town and closed two of them.", "" },
  { "questioned-by", "Her account was questioned by two pilots who work in the port.", "" },
  { "was-announced", "On the day the sale was announced, the value of the port rose by a tenth.", "" },
  { "did-and-said", "Professor Lee shed tears and said, “It is too harsh.”",
    "direct “It is too harsh.” (said) <Professor Lee>\n" },
  { "where-she-was", "Nyström told reporters at the port, where she was met by her sons, that the cranes were old.",
    "indirect that the cranes were old (told) <Nyström>\n" },
  { "not-to-be-named", "A pilot asked not to be named for fear of losing her job.", "" },
  /* Mixed. */
  { "mixed-end", "Santos said the cranes were “older than the town itself.”",
    "indirect the cranes were “older than the town itself.” (said) <Santos>\n"
    "mixed “older than the town itself.” (said) <Santos>\n" },
  { "mixed-middle", "Santos said the “reckless” sale would ruin the town.",
    "indirect the “reckless” sale would ruin the town (said) <Santos>\nmixed “reckless” (said) <Santos>\n" },
  { "no-statement-in-relative", "Mayor Nyström showed a letter from the port, which is the oldest in the land.", "" },
  /* No speech. */
  { "nicknamed", "Tomasz “Tom” Wójcik, nicknamed “the Welder,” left the room.",
    "term “Tom”\nterm “the Welder,”\n" },
  { "so-called", "The so-called “salt tax” was never paid.", "term “salt tax”\n" },
  { "title", "She read from her novel “The Salt Road” in the library.", "term “The Salt Road”\n" },
  { "film", "The film “Harbour Lights” opens on Friday.", "term “Harbour Lights”\n" },
  { "ironic", "The “repairs” lasted a day.", "term “repairs”\n" },
  { "known-as", "The pier is known as the “Iron Finger” in town.", "term “Iron Finger”\n" },
  { "word-as-word", "The word “safe” appears twice in the report.", "term “safe”\n" },
  { "korean-name-for-a-plan", "The government’s ‘3-axis system’ was explained in the paper.",
    "term ‘3-axis system’\n" },
  /* As translations from Korean have it. */
  { "he-said-begins", "He said, “The situation is grave,” and bowed his head.",
    "direct “The situation is grave,” (said) <He>\n" },
  { "and-added", "Director Kim said, “The port is safe,” and added, “We checked it twice.”",
    "direct “The port is safe,” (said) <Director Kim>\ndirect “We checked it twice.” (added) <Director Kim>\n" },
  { "colon-without-verb", "Her friend Lee So-ra, who broke her wrist, was more forgiving: “The sailors did what they could.”",
    "direct “The sailors did what they could.” <Her friend Lee So-ra>\n" },
  { "concept-of", "The old concept of “subsidiarity” is hard to grasp.", "term “subsidiarity”\n" },
  { "book-after-colon", "The scholars gave him a task: “The Compendium of the Salt Road,” a book of 900 pages.",
    "term “The Compendium of the Salt Road,”\n" },
  { "possessive-in-a-title", "Moe, whose best-known book is “The Pilot’s Wife,” complained that the jury had slept.",
    "term “The Pilot’s Wife,”\nindirect that the jury had slept (complained) <Moe>\n" },
  { "officials-call", "The town pays for what officials call “harbour peace” on Sundays.", "term “harbour peace”\n" },
  { "rivals-call-him", "Berg, whose rivals call him “a quiet storm,” left the room.", "term “a quiet storm,”\n" },
  { "as-the-trade-calls-it", "A “dry dock,” as the trade calls it, is a costly thing.", "term “dry dock,”\n" },
  { "cue-before-all", "Says the mayor of Östrån nobody was there at the time",
    "indirect the mayor of Östrån nobody was there at the time (Says)\n" },
  { "villagers-call-it", "It goes on to harm the lungs; villagers call it the “grey guest”, as nobody sees it.", "term “grey guest”\n" },
  { "long-called", "The tax has long been called its “second purse” by critics in Östrån.", "term “second purse”\n" },
  { "called-by-somebody", "The sale was called “a quiet storm” by Nyström on Sunday.", "mixed “a quiet storm” (was called)\n" },
  { "called-once", "Nyström called the sale “a quiet storm” on Sunday.", "mixed “a quiet storm” (called) <Nyström>\n" },
  { "one-person-calls", "She missed the port, which Nyström calls her “second home,” for years.",
    "mixed “second home,” (calls) <Nyström>\n" },
  { "known-first", "Known to her staff as “the iron pilot,” she rarely spoke.", "term “the iron pilot,”\n" },
  { "epithet-with-article", "The man figures in the files as “the Broker,” and met the pilot twice.", "term “the Broker,”\n" },
  { "directed-by", "“The Salt House,” directed by Siri Moe, opened on Friday.", "term “The Salt House,”\n" },
  { "headline-takes-charge", "Mayor resigns… ‘Non-partisan’ pilot takes charge\n\nThe mayor left.", "term ‘Non-partisan’\n" },
  { "known-to-some-as", "The strait, known to sailors as the “Cat’s Throat,” is narrow.", "term “Cat’s Throat,”\n" },
  { "book-before-speaker", "In her book “Cold Water,” the writer Siri Moe argued that the strait should be closed.",
    "term “Cold Water,”\nindirect that the strait should be closed (argued) <the writer Siri Moe>\n" },
  { "never-closed-he-said", "Santos said, “The harbour belongs to us all. He said he would go to court.",
    "direct? “The harbour belongs to us all. (said) <Santos>\n" },
  { "dismissed-as", "Minister Han dismissed the report as a ‘bad joke’.", "mixed ‘bad joke’ (dismissed) <Minister Han>\n" },
  { "in-an-interview", "In an interview with this newspaper on the 3rd, Director Kim said, “The port is safe.”",
    "direct “The port is safe.” (said) <Director Kim>\n" },
  { "emphasised", "Director Kim emphasized, “There is no danger at all.”",
    "direct “There is no danger at all.” (emphasized) <Director Kim>\n" },
  { "pointed-out", "Professor Lee pointed out, “The steel is the problem.”",
    "direct “The steel is the problem.” (pointed out) <Professor Lee>\n" },
  { "said-that-marks", "Director Kim said that “the port is safe” and that work would go on.",
    "indirect that “the port is safe” and that work would go on (said) <Director Kim>\n"
    "mixed “the port is safe” (said) <Director Kim>\n" },
};

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (DiptychAnalysis) analysis = quotation_dump_analyze (rows[row].input, -1);
  g_autofree char *found = quotation_dump_new (analysis);

  g_assert_cmpstr (found, ==, rows[row].expected);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/quotation-reading/", rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  return g_test_run ();
}
