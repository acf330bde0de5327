/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-name-slip.h"

#include <string.h>

#include "analysis/people/diptych-name-features.h"
#include "lexicon/diptych-lexicon.h"

/* A word of so many letters may be a slip of another, one of so many if a letter is changed,
 * and one of so many if that is a vowel. */
#define MIN_SLIP_LETTERS 4
#define MIN_CHANGED_LETTERS 7
#define MIN_CHANGED_VOWEL_LETTERS 6

static gboolean
is_vowel (char letter)
{
  return letter != '\0' && strchr ("aeiouy", letter) != NULL;
}

/**
 * diptych_name_slip_is:
 * @a: a word as diptych_name_fold() makes it
 * @a_length: its length in bytes
 * @b: another word
 * @b_length: its length in bytes
 *
 * Returns: whether @b is @a but for one letter left out, added or, in long words,
 *   changed, or for two swapped (Damerau 1964), and the first letter is the same
 */
gboolean
diptych_name_slip_is (const char *a,
                      gsize       a_length,
                      const char *b,
                      gsize       b_length)
{
  gsize shorter = MIN (a_length, b_length), longer = MAX (a_length, b_length);
  gsize start = 0, end = 0;

  if (shorter < MIN_SLIP_LETTERS || longer - shorter > 1)
    return FALSE;
  while (start < shorter && a[start] == b[start])
    start++;
  while (end < shorter - start && a[a_length - 1 - end] == b[b_length - 1 - end])
    end++;
  if (start == 0 || start == longer || (guchar) a[start - 1] >= 0x80 || (end > 0 && (guchar) a[a_length - end] >= 0x80))
    return FALSE;
  if (longer > shorter)
    return start + end == shorter;
  if (start + end + 1 == shorter)
    return shorter >= (is_vowel (a[start]) && is_vowel (b[start]) ? MIN_CHANGED_VOWEL_LETTERS : MIN_CHANGED_LETTERS);
  return start + end + 2 == shorter && a[start] == b[start + 1] && a[start + 1] == b[start];
}

/**
 * diptych_name_slip_is_surname_off:
 * @a: a full name
 * @b: another
 *
 * Returns: whether the surnames are long and differ in one letter: "Röstwan" and "Röstvan"
 */
gboolean
diptych_name_slip_is_surname_off (const DiptychPersonName *a,
                                  const DiptychPersonName *b)
{
  g_autofree char *x = diptych_person_name_dup_surname (a);
  g_autofree char *y = diptych_person_name_dup_surname (b);
  DiptychNameSounds of_x, of_y;

  if (a->eastern || b->eastern)
    return FALSE;
  diptych_name_sounds_init (&of_x, x, strlen (x));
  diptych_name_sounds_init (&of_y, y, strlen (y));
  return MIN (of_x.n_letters, of_y.n_letters) >= DIPTYCH_LONG_SURNAME && diptych_name_letter_distance (&of_x, &of_y) == 1;
}

/**
 * diptych_name_slip_may_be_meant:
 * @word: a word as diptych_name_fold() makes it
 * @length: its length in bytes
 *
 * Returns: whether @word is a word of the language, a common given name or a surname that is
 *   known, so that it may stand for somebody by itself; a town that is called alike is none
 */
gboolean
diptych_name_slip_may_be_meant (const char *word,
                                gsize       length)
{
  const char *letters = diptych_lexicon_lookup (diptych_lexicon_get ("names"), word, length);

  return diptych_lexicon_lookup (diptych_lexicon_get ("word-classes"), word, length) != NULL
         || diptych_lexicon_lookup (diptych_lexicon_get ("given-names"), word, length) != NULL
         || diptych_lexicon_lookup (diptych_lexicon_get ("well-known-surnames"), word, length) != NULL
         || (letters != NULL && strpbrk (letters, "snd") != NULL);
}

/**
 * diptych_name_slip_is_unknown:
 * @word: a word as diptych_name_fold() makes it
 * @length: its length in bytes
 *
 * Returns: whether @word is no word of the language and no name that is known, so that it
 *   may be a name that is misspelt
 */
gboolean
diptych_name_slip_is_unknown (const char *word,
                              gsize       length)
{
  const char *letters = diptych_lexicon_lookup (diptych_lexicon_get ("names"), word, length);

  return diptych_lexicon_lookup (diptych_lexicon_get ("word-classes"), word, length) == NULL
         && (letters == NULL || strpbrk (letters, "fscrnd") == NULL);
}
