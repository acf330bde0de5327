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

/* No entry goes on where the lexicon says that none does. */
static void
test_goes_on (void)
{
  const DiptychLexicon *titles = diptych_lexicon_get ("titles");
  const char *phrase = "prime minister";
  DiptychLexiconPhrase read = { 0 };

  diptych_lexicon_lookup_longer (titles, phrase, strlen ("prime"), &read);
  g_assert_true (diptych_lexicon_goes_on (titles, &read));
}

static gboolean
is_title (const char *value)
{
  return *value == 't';
}

static void
test_longest (void)
{
  static const struct
  {
    const char *text;
    gsize       ends[3];
    int         index;
  } phrases[] = {
    { "Prime Minister said", { 5, 14, 19 }, 1 },
    { "Minister of Élysée", { 8, 11, 20 }, 0 },
    { "총리 minister said", { 6, 15, 20 }, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      guint index = G_MAXUINT;

      diptych_lexicon_lookup_longest (diptych_lexicon_get ("titles"), phrases[i].text, phrases[i].ends, 3, is_title, &index);
      g_assert_cmpint ((int) index, ==, phrases[i].index);
    }
}

/* A word beyond ASCII is folded as any other. */
static void
test_folded (void)
{
  const DiptychLexicon *units = diptych_lexicon_get ("units");

  g_assert_nonnull (diptych_lexicon_lookup_folded (units, "킬로미터", strlen ("킬로미터")));
  g_assert_null (diptych_lexicon_lookup_folded (units, "킬로나토", strlen ("킬로나토")));
  g_assert_null (diptych_lexicon_lookup_folded (units, "ÉTAT", strlen ("ÉTAT")));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lexicon/lookup", test_lookup);
  g_test_add_func ("/lexicon/values", test_values);
  g_test_add_func ("/lexicon/longer", test_longer);
  g_test_add_func ("/lexicon/goes-on", test_goes_on);
  g_test_add_func ("/lexicon/longest", test_longest);
  g_test_add_func ("/lexicon/folded", test_folded);
  return g_test_run ();
}
