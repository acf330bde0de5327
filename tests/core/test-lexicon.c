/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <string.h>

#include "lexicon/diptych-lexicon.h"

static const struct
{
  const char *lexicon;
  const char *word;
  gboolean    found;
} rows[] = {
  { "titles", "prime minister", TRUE },
  { "titles", "prime", FALSE },
  { "titles", "prime minister ", FALSE },
  { "titles", "minister", TRUE },
  { "titles", "", FALSE },
  { "titles", "#", FALSE },
  { "titles", "총리", FALSE },
  { "name-aliases", "us", TRUE },
};

static void
test_lookup (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const DiptychLexicon *lexicon = diptych_lexicon_get (rows[i].lexicon);

      g_test_message ("“%s” in %s", rows[i].word, rows[i].lexicon);
      g_assert_true ((diptych_lexicon_lookup (lexicon, rows[i].word, strlen (rows[i].word)) != NULL) == rows[i].found);
    }
}

static void
test_values (void)
{
  const DiptychLexicon *titles = diptych_lexicon_get ("titles");

  g_assert_cmpint (*diptych_lexicon_lookup (titles, "prime minister", strlen ("prime minister")), ==, 't');
  g_assert_cmpint (*diptych_lexicon_lookup_folded (titles, "Prime Minister", strlen ("Prime Minister")), ==, 't');
  g_assert_cmpuint (diptych_lexicon_get_max_words (titles), >, 1);
  g_assert_cmpuint (diptych_lexicon_get_size (titles), >, 100);
}

/* Word by word finds what a look at each phrase finds. */
static void
test_longer (void)
{
  const DiptychLexicon *titles = diptych_lexicon_get ("titles");
  const char *phrase = "prime minister said";
  DiptychLexiconPhrase read = { 0 };

  for (gsize length = 1; length <= strlen (phrase); length++)
    if (phrase[length] == ' ' || phrase[length] == '\0')
      g_assert_true (diptych_lexicon_lookup_longer (titles, phrase, length, &read)
                     == diptych_lexicon_lookup (titles, phrase, length));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lexicon/lookup", test_lookup);
  g_test_add_func ("/lexicon/values", test_values);
  g_test_add_func ("/lexicon/longer", test_longer);
  return g_test_run ();
}
