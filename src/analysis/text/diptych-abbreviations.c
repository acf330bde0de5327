/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-abbreviations.h"

#include "lexicon/diptych-lexicon.h"

/* No abbreviation is longer, so that a long word need not be folded to know. */
#define MAX_BYTES 24

static const DiptychLexicon *
get_lexicon (void)
{
  static const DiptychLexicon *lexicon;

  if (g_once_init_enter_pointer (&lexicon))
    g_once_init_leave_pointer (&lexicon, diptych_lexicon_get ("abbreviations"));
  return lexicon;
}

static const char *
look_up (const char *word,
         gsize       length)
{
  if (length == 0 || length > MAX_BYTES)
    return NULL;
  return diptych_lexicon_lookup_folded (get_lexicon (), word, length);
}

static gboolean
has_value (const char *word,
           gsize       length,
           const char *value)
{
  return g_strcmp0 (look_up (word, length), value) == 0;
}

/**
 * diptych_abbreviations_get:
 * @word: (array length=length): a word in any case, with its full stop
 * @length: its length in bytes
 *
 * Returns: what the full stop of @word means
 */
DiptychAbbreviation
diptych_abbreviations_get (const char *word,
                           gsize       length)
{
  static const char * const values[] = {
    [DIPTYCH_ABBREVIATION_TITLE] = "title",
    [DIPTYCH_ABBREVIATION_INNER] = "inner",
    [DIPTYCH_ABBREVIATION_FINAL] = "final",
    [DIPTYCH_ABBREVIATION_NUMBER] = "number",
    [DIPTYCH_ABBREVIATION_DAY] = "day",
  };
  const char *value = look_up (word, length);

  for (guint i = DIPTYCH_ABBREVIATION_TITLE; value != NULL && i < G_N_ELEMENTS (values); i++)
    if (g_str_equal (value, values[i]))
      return i;
  return DIPTYCH_ABBREVIATION_NONE;
}

/** diptych_abbreviations_is_ending: whether @word is the end of a domain or file name (".com"). */
gboolean
diptych_abbreviations_is_ending (const char *word,
                                 gsize       length)
{
  return has_value (word, length, "ending");
}

/** diptych_abbreviations_contracts: whether "’s" behind @word is "is" ("it", "let"). */
gboolean
diptych_abbreviations_contracts (const char *word,
                                 gsize       length)
{
  return has_value (word, length, "contracts");
}

/** diptych_abbreviations_is_elided: whether @word has lost letters before it ("em" for "them"). */
gboolean
diptych_abbreviations_is_elided (const char *word,
                                 gsize       length)
{
  return has_value (word, length, "elided");
}

/** diptych_abbreviations_starts_sentence: whether @word begins sentences more often than names. */
gboolean
diptych_abbreviations_starts_sentence (const char *word,
                                       gsize       length)
{
  const char *value = look_up (word, length);

  return g_strcmp0 (value, "starts") == 0 || g_strcmp0 (value, "contracts") == 0;
}

/** diptych_abbreviations_resumes: whether the Korean @word ties a quotation to the clause that
 * reports it ("라고", "며"). */
gboolean
diptych_abbreviations_resumes (const char *word,
                               gsize       length)
{
  return has_value (word, length, "resumes");
}
