/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-porter-stemmer.h"

#include <string.h>

typedef struct
{
  const char *suffix;
  const char *replacement;
} Rule;

/* Steps 2 and 3 of the paper as one table each, longest suffix first. */
static const Rule double_suffixes[] = {
  { "ational", "ate" }, { "ization", "ize" }, { "iveness", "ive" }, { "fulness", "ful" },
  { "ousness", "ous" }, { "tional", "tion" }, { "biliti", "ble" }, { "entli", "ent" },
  { "ousli", "ous" }, { "ation", "ate" }, { "alism", "al" }, { "aliti", "al" },
  { "iviti", "ive" }, { "fulli", "ful" }, { "enci", "ence" }, { "anci", "ance" },
  { "izer", "ize" }, { "ator", "ate" }, { "alli", "al" }, { "bli", "ble" },
  { "eli", "e" },
};

static const Rule single_suffixes[] = {
  { "icate", "ic" }, { "ative", "" }, { "alize", "al" }, { "iciti", "ic" },
  { "ical", "ic" }, { "ness", "" }, { "ful", "" },
};

static const char * const last_suffixes[] = {
  "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate",
  "iti", "ous", "ive", "ize", "al", "er", "ic", "ou",
};

static gboolean
is_consonant (const char *word,
              gsize       i)
{
  if (strchr ("aeiou", word[i]) != NULL)
    return FALSE;
  return word[i] != 'y' || i == 0 || !is_consonant (word, i - 1);
}

/* The measure m of the paper: how often vowels are followed by consonants. */
static guint
measure (const char *word,
         gsize       length)
{
  guint m = 0;
  gboolean after_vowel = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      gboolean vowel = strchr ("aeiou", word[i]) != NULL
                       || (word[i] == 'y' && i > 0 && !after_vowel);

      m += after_vowel && !vowel;
      after_vowel = vowel;
    }
  return m;
}

static gboolean
has_vowel (const char *word,
           gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (strchr ("aeiou", word[i]) != NULL || (word[i] == 'y' && i > 0))
      return TRUE;
  return FALSE;
}

static gboolean
ends (const char *word,
      gsize       length,
      const char *suffix)
{
  gsize n = strlen (suffix);

  return length > n && memcmp (word + length - n, suffix, n) == 0;
}

static gboolean
ends_in_double (const char *word,
                gsize       length)
{
  return length >= 2 && word[length - 1] == word[length - 2]
         && strchr ("aeiou", word[length - 1]) == NULL;
}

static gboolean
ends_in_short_syllable (const char *word,
                        gsize       length)
{
  return length >= 3 && is_consonant (word, length - 1) && !is_consonant (word, length - 2)
         && is_consonant (word, length - 3) && strchr ("wxy", word[length - 1]) == NULL;
}

static gsize
strip_plural (char  *word,
              gsize  length)
{
  if (ends (word, length, "sses") || ends (word, length, "ies"))
    return length - 2;
  if (ends (word, length, "s") && word[length - 2] != 's' && word[length - 2] != 'u' && length > 3)
    return length - 1;
  return length;
}

static gsize
strip_past (char  *word,
            gsize  length)
{
  gsize rest;

  if (ends (word, length, "eed"))
    return measure (word, length - 3) > 0 ? length - 1 : length;
  if (ends (word, length, "ed"))
    rest = length - 2;
  else if (ends (word, length, "ing"))
    rest = length - 3;
  else
    return length;
  if (!has_vowel (word, rest))
    return length;
  if (ends (word, rest, "at") || ends (word, rest, "bl") || ends (word, rest, "iz")
      || (measure (word, rest) == 1 && ends_in_short_syllable (word, rest)))
    {
      word[rest] = 'e';
      return rest + 1;
    }
  if (ends_in_double (word, rest) && strchr ("lsz", word[rest - 1]) == NULL)
    return rest - 1;
  return rest;
}

static gsize
replace_suffix (char       *word,
                gsize       length,
                const Rule *rules,
                guint       n_rules)
{
  for (guint i = 0; i < n_rules; i++)
    if (ends (word, length, rules[i].suffix))
      {
        gsize rest = length - strlen (rules[i].suffix);
        gsize n = strlen (rules[i].replacement);

        if (measure (word, rest) == 0)
          return length;
        memcpy (word + rest, rules[i].replacement, n);
        return rest + n;
      }
  return length;
}

static gsize
strip_last_suffix (const char *word,
                   gsize       length)
{
  if (ends (word, length, "sion") || ends (word, length, "tion"))
    return measure (word, length - 3) > 1 ? length - 3 : length;
  for (guint i = 0; i < G_N_ELEMENTS (last_suffixes); i++)
    if (ends (word, length, last_suffixes[i]))
      {
        gsize rest = length - strlen (last_suffixes[i]);

        return measure (word, rest) > 1 ? rest : length;
      }
  return length;
}

static gsize
strip_final_e (const char *word,
               gsize       length)
{
  guint m;

  if (ends (word, length, "e"))
    {
      m = measure (word, length - 1);
      if (m > 1 || (m == 1 && !ends_in_short_syllable (word, length - 1)))
        length--;
    }
  if (ends (word, length, "ll") && measure (word, length) > 1)
    length--;
  return length;
}

/**
 * diptych_porter_stem:
 * @word: (inout): an English word in lower-case ASCII letters
 * @length: its length in bytes
 *
 * Cuts the endings of inflection and of the commonest derivation off, in place
 * (Porter 1980, “An algorithm for suffix stripping”).
 *
 * Returns: the length of the stem, which is never longer than the word
 */
gsize
diptych_porter_stem (char  *word,
                     gsize  length)
{
  if (length < 3)
    return length;
  length = strip_plural (word, length);
  length = strip_past (word, length);
  if (length > 2 && word[length - 1] == 'y' && has_vowel (word, length - 1))
    word[length - 1] = 'i';
  length = replace_suffix (word, length, double_suffixes, G_N_ELEMENTS (double_suffixes));
  length = replace_suffix (word, length, single_suffixes, G_N_ELEMENTS (single_suffixes));
  length = strip_last_suffix (word, length);
  return strip_final_e (word, length);
}
