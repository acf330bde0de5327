/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-hangul-name.h"

#include <string.h>

#include "analysis/people/diptych-korean-name.h"
#include "analysis/people/diptych-script-matcher.h"
#include "lexicon/diptych-lexicon.h"
#include "model/diptych-hangul.h"

#define SYLLABLE_BYTES 3
#define MAX_GIVEN_SYLLABLES 3

/* Both names are Korean and agree in all, in all but "o" for "eo", in the surname and
 * initials, in the surname alone. */
#define SCORE_OF_KOREAN_NAME 0.96
#define SCORE_OF_NORTHERN_NAME 0.75
#define SCORE_OF_INITIALS 0.7
#define SCORE_OF_SURNAME 0.8

/* A surname alone says a little less than a whole name. */
#define SCORE_OF_PART 0.97

/* Revised Romanization, with the letters that diptych_korean_name_dup_key() reads. */
static const char * const initials[] = {
  "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h",
};
static const char * const vowels[] = {
  "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "weo", "we", "wi", "yu", "eu", "eui", "i",
};
static const char * const finals[] = {
  "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k",
  "t", "p", "t",
};

/* The romanisation that stands for the surname that @hangul begins with, and its length. */
static const char *
find_surname (const char *hangul,
              gsize      *length)
{
  static const DiptychLexicon *words;
  gsize n = strlen (hangul);

  if (g_once_init_enter_pointer (&words))
    g_once_init_leave_pointer (&words, diptych_lexicon_get ("korean-name-words"));
  for (gsize i = 2; i > 0; i--)
    {
      const char *found = n >= i * SYLLABLE_BYTES ? diptych_lexicon_lookup (words, hangul, i * SYLLABLE_BYTES) : NULL;

      if (found != NULL && *found == 's')
        {
          *length = i * SYLLABLE_BYTES;
          return found + strlen ("s ");
        }
    }
  return NULL;
}

/**
 * diptych_hangul_name_dup_family:
 * @hangul: a name in Hangul
 *
 * Returns: (transfer full) (nullable): the romanisation that stands for the Korean
 *   surname that @hangul begins with
 */
char *
diptych_hangul_name_dup_family (const char *hangul)
{
  gsize length;

  return g_strdup (find_surname (hangul, &length));
}

static char *
romanise (const char *hangul)
{
  g_autoptr (GString) latin = g_string_new (NULL);

  for (const char *p = hangul; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!diptych_hangul_is_syllable (c))
        return NULL;
      g_string_append_printf (latin, "%s%s%s%s", latin->len > 0 ? "-" : "", initials[diptych_hangul_get_initial (c)],
                              vowels[diptych_hangul_get_vowel (c)], finals[diptych_hangul_get_final (c)]);
    }
  return g_string_free (g_steal_pointer (&latin), FALSE);
}

/**
 * diptych_hangul_name_is_korean:
 * @hangul: a name in Hangul
 *
 * Returns: whether it can be the full name of a Korean: a surname and a given name of
 *   one to three syllables, without a blank
 */
gboolean
diptych_hangul_name_is_korean (const char *hangul)
{
  gsize length;
  glong n;

  if (strchr (hangul, ' ') != NULL || find_surname (hangul, &length) == NULL)
    return FALSE;
  n = g_utf8_strlen (hangul + length, -1);
  return n >= 1 && n <= MAX_GIVEN_SYLLABLES;
}

/* Whether each word of a given name is the initial of a syllable: "Jay Y." and 재용. */
static gboolean
has_initials (const char              *given,
              const DiptychPersonName *latin)
{
  g_auto (GStrv) syllables = g_strsplit (given, "-", -1);
  guint n = latin->n_words - 1;

  if (latin->surname == 0 || n != g_strv_length (syllables) || n < 2)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (*syllables[i] == '\0' || latin->words[i][0] != *syllables[i])
      return FALSE;
  return latin->lengths[n - 1] <= 2;
}

/* The romanisation that stands for a Korean surname, or NULL. */
static const char *
find_family (const char *word,
             gsize       length)
{
  static const DiptychLexicon *surnames;
  const char *found;

  if (g_once_init_enter_pointer (&surnames))
    g_once_init_leave_pointer (&surnames, diptych_lexicon_get ("eastern-surnames"));
  found = diptych_lexicon_lookup (surnames, word, length);
  return found != NULL && g_str_has_prefix (found, "ko ") ? found + strlen ("ko ") : NULL;
}

/**
 * diptych_hangul_name_dup_families:
 * @latin: a name in lower-case Latin letters
 *
 * Returns: (transfer full): the romanisations that stand for the Korean surnames that
 *   its first and its last word may be
 */
GStrv
diptych_hangul_name_dup_families (const char *latin)
{
  g_autoptr (GStrvBuilder) families = g_strv_builder_new ();
  const char *last = strrchr (latin, ' ');
  const char *first = find_family (latin, strcspn (latin, " "));
  const char *family = last != NULL ? find_family (last + 1, strlen (last + 1)) : NULL;

  if (first != NULL)
    g_strv_builder_add (families, first);
  if (family != NULL)
    g_strv_builder_add (families, family);
  return g_strv_builder_end (families);
}

static gboolean
is_surname (const DiptychPersonName *latin,
            const char              *family)
{
  guint at = latin->n_words > 1 && latin->surname == 0 ? 0 : latin->n_words - 1;

  return latin->n_words > 0 && g_strcmp0 (find_family (latin->words[at], latin->lengths[at]), family) == 0;
}

/* Northern romanisations write Jong for 정. The surname and the given syllables are aligned apart, so that Kim Yong-hyun is no
 * other Kim. */
static double
match_korean (const char              *hangul,
              const DiptychPersonName *latin)
{
  gsize length = 0;
  const char *family = find_surname (hangul, &length);
  g_autofree char *given = family != NULL ? romanise (hangul + length) : NULL;
  g_autofree char *key = NULL;
  g_autofree char *other = NULL;
  g_autofree char *full = NULL;

  if (given == NULL)
    return 0;
  if (latin->n_words == 1 || *given == '\0')
    return is_surname (latin, family) ? SCORE_OF_SURNAME : 0;
  key = diptych_korean_name_dup_key (given, strlen (given));
  other = diptych_person_name_dup_korean (latin);
  full = key != NULL ? g_strconcat (family, " ", key, NULL) : NULL;
  if (full != NULL && other != NULL && strcmp (full, other) == 0)
    return SCORE_OF_KOREAN_NAME;
  if (full != NULL && other != NULL && strcmp (g_strdelimit (full, "o", 'u'), g_strdelimit (other, "o", 'u')) == 0)
    return SCORE_OF_NORTHERN_NAME;
  return is_surname (latin, family) && has_initials (given, latin) ? SCORE_OF_INITIALS : 0;
}

static char *
dup_words (const DiptychPersonName *latin,
           guint                    start,
           guint                    end)
{
  return g_strndup (latin->words[start], latin->words[end - 1] + latin->lengths[end - 1] - latin->words[start]);
}

static double
match_part (const char              *hangul,
            const DiptychPersonName *latin,
            guint                    start,
            guint                    end)
{
  g_autofree char *part = NULL;

  if (start >= end)
    return 0;
  part = dup_words (latin, start, end);
  return diptych_script_matcher_match (hangul, part);
}

/* A name from elsewhere: as a whole, or the surname of either side. */
static double
match_foreign (const char              *hangul,
               const DiptychPersonName *latin)
{
  const char *last = strrchr (hangul, ' ');
  double whole = match_part (hangul, latin, 0, latin->n_words);
  double surname;

  if (latin->n_words == 1)
    {
      surname = last != NULL ? match_part (last + 1, latin, 0, 1) : 0;
      return MAX (whole, SCORE_OF_PART * surname);
    }
  if (last == NULL)
    {
      surname = match_part (hangul, latin, latin->surname, latin->surname + latin->n_surname);
      if (latin->n_surname > 1 || latin->surname == 0)
        surname = MAX (surname, match_part (hangul, latin, latin->n_words - 1, latin->n_words));
      return MAX (whole, SCORE_OF_PART * surname);
    }
  return whole;
}

/**
 * diptych_hangul_name_match:
 * @hangul: the name of a person in Hangul
 * @latin: one in Latin letters
 *
 * Tells by the sounds whether both may name one person. Given names of Koreans are
 * compared by what all romanisations of them have alike.
 *
 * Returns: how likely that is, from 0 to 1
 */
double
diptych_hangul_name_match (const char              *hangul,
                           const DiptychPersonName *latin)
{
  double korean;

  if (latin->n_words == 0)
    return 0;
  korean = match_korean (hangul, latin);
  if (korean > 0 || (diptych_hangul_name_is_korean (hangul) && latin->eastern))
    return korean;
  return match_foreign (hangul, latin);
}
