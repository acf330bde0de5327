/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <string.h>

#include "quoted-text.h"

/* Expected: who speaks in each piece of direct or mixed speech, or behind "i:" of indirect. */
static const struct
{
  const char *name;
  const char *input;
  const char *people;
  const char *expected;
} rows[] = {
  { "name", "“The bridge will open in May,” Berg said.", "Berg", "Berg\n" },
  { "pronoun", "Berg came home. “The bridge will open in May,” she said.", "Berg,she", "Berg\n" },
  { "apposition", "“The bridge will open in May,” said Anna Berg, a friend of Moon.", "Anna Berg|Moon", "Anna Berg\n" },
  { "goes-on", "“The bridge will open in May,” Berg said.\n\n“It has cost us ten years and a lot of money.”",
    "Berg", "Berg\nBerg\n" },
  { "surname-unseen", "Anna Berg came.\n\n“The bridge will open in May,” said the town’s Berg.", "Anna Berg", "Anna Berg\n" },
  { "nobody", "Berg came home. “The bridge will open in May,” an official said.", "Berg", "-\n" },
  { "who", "“I feel it,” said Berg, 52, who added that all was kept “in every corner of the house”.", "Berg", "Berg\nBerg\n" },
  { "subject-before", "Moon came to the town.\n\nBerg, for one, has doubts. The air was bad, he said, and a leak “would be enough for us all”.",
    "Moon,he|Berg", "Berg\n" },
  { "whose-lawyer", "Anna Żak came home. “The bridge will open in May,” her lawyer, Mehmet Öz, said.", "Anna Żak,her|Mehmet Öz",
    "Mehmet Öz\n" },
  { "whose-lawyer-without-a-name", "Berg came home. “The bridge will open in May,” her lawyer said.", "Berg,her", "-\n" },
  { "whose-statement", "Berg came home. “The bridge will open in May,” her statement said.", "Berg,her", "Berg\n" },
  { "behind-two-appositions", "Anna Żak, the mayor, who lost twice, vows that “the bridge” will stand.", "Anna Żak", "Anna Żak\n" },
  { "behind-a-relative-clause", "Prof Anna Żak, a chemist at the school of Öst who advises the port, said it would be “months, not weeks” before it opened.",
    "Anna Żak", "Anna Żak\n" },
  { "set-apart-behind-an-age", "i:Łukasz Żak (58), picked as the envoy to Norway, said on the 3rd (local time) that the old boats “have had their day” "
    "and that the talks go on.", "Łukasz Żak", "Łukasz Żak\n" },
  { "behind-a-title-without-article", "Meanwhile, Åke Öder, chairman of the regatta club who stands for the rowing families with a 12% vote, praised the old "
    "masters by saying in a letter, “The boats are sound.”", "Åke Öder", "Åke Öder\n" },
  { "whose", "Berg, whose part the judge called a small one, said it was “a fair price” to pay.", "Berg", "Berg\n" },
  { "as-somebody-puts-it", "The port, which Moon says holds more ships than berths or “the same hull in ten bays,” as her agent, Anna Żak, put it, will close.",
    "Moon|Anna Żak", "Anna Żak\n" },
  { "opening-of-a-long-apposition",
    "i:At a tram stop below the mill Anna Żak, a 66-year-old widow who used to sew in a shirt factory, said that she did not mind who "
    "ruled so long as the rent stopped rising.", "Anna Żak", "Anna Żak\n" },
  { "whose-lawyer-does-two-things",
    "i:Mr Moon faces five counts. His court-appointed lawyer, Anna Żak, entered a plea of not guilty and said that the port had held a teacher.",
    "Moon,His|Anna Żak", "Anna Żak\n" },
  { "participle",
    "i:Żak came. There is also a rumor that he will run in the Norvik election next year, but he drew a line, saying that he had no interest in it.",
    "Żak,he", "Żak\nŻak\n" },
  { "verb-between-commas", "In May it failed; this time, noted Żak, the two ports have “each other’s telephone number” at hand.", "Żak", "Żak\n" },
  { "object-of-a-verb-before",
    "The government also began to act. Minister Otto Żak attended the plenary meeting of the National Assembly’s Harbour Committee on the "
    "14th and said, “It is a pity that they decided without us.”", "Otto Żak|Harbour Committee", "Otto Żak\n" },
  { "pronoun-behind-speech-of-the-paragraph-before",
    "“The bridge will open in May,” Żak said on Monday.\n\nShe stressed that nothing had changed “in any way at all” since.", "Żak", "Żak\nŻak\n" },
  { "pronoun-of-whom-is-spoken",
    "i:Żak warned that Moon would need a year for it. He pointed out that others had gone after one winter.", "Żak|Moon,He", "Żak\nŻak\n" },
  { "participle-behind-a-title", "Asked whether Moon would run, Mayor Anna Żak did not back down, saying, “She has not told me of it.”",
    "Moon|Anna Żak", "Anna Żak\n" },
  { "headline", "Port of Öst closes… Pilot Anna Żak “I was deceived too”\n\n"
    "The port was closed for a week after the storm, the authority wrote on Tuesday, while the ships that were due there waited outside.\n\n"
    "Nobody was hurt, but a tug that had broken loose in the night was found on the rocks three miles to the south of the city.",
    "Anna Żak", "Anna Żak\n" },
  { "multi-byte", "“Zażółć gęślą jaźń,” Żak said.", "Żak", "Żak\n" },
};

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  gboolean indirect = g_str_has_prefix (rows[row].input, "i:");
  g_autoptr (DiptychAnalysis) analysis = quoted_text_analyze (rows[row].input + (indirect ? strlen ("i:") : 0), rows[row].people);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < diptych_analysis_get_n_quotations (analysis); i++)
    {
      const DiptychQuotation *quotation = diptych_analysis_get_quotation (analysis, i);

      if (indirect ? quotation->type == DIPTYCH_QUOTATION_INDIRECT
          : quotation->type == DIPTYCH_QUOTATION_DIRECT || quotation->type == DIPTYCH_QUOTATION_MIXED)
        g_string_append_printf (found, "%s\n", quotation->speaker_entity == DIPTYCH_NO_ENTITY
                                ? "-" : diptych_analysis_get_entity (analysis, quotation->speaker_entity)->name);
    }
  g_assert_cmpstr (found->str, ==, rows[row].expected);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/quotation-attributor/", rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  return g_test_run ();
}
