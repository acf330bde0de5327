/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-name-matcher.h"

#include <string.h>

#include "analysis/diptych-logistic.h"
#include "analysis/people/diptych-exonyms.h"
#include "analysis/people/diptych-name-features.h"
#include "analysis/people/diptych-name-skeleton.h"
#include "analysis/people/diptych-name-weights.h"
#include "lexicon/diptych-lexicon.h"

/* Names that are written alike in Hangul have so many consonants, and their letters such a score. */
#define MIN_SKELETON 5
#define MIN_ALIKE 0.2

static const DiptychNameMatch no_match = { 0, DIPTYCH_VARIANT_SPELLING, 0 };

static DiptychNameMatch
match (double               score,
       DiptychVariantReason reason)
{
  return (DiptychNameMatch) { score, reason, 0 };
}

static gboolean
same_word (const char *a,
           gsize       a_length,
           const char *b,
           gsize       b_length)
{
  return a_length == b_length && memcmp (a, b, a_length) == 0;
}

/* How likely it is that two folded words spell one name, from 0 to 1, and how many of their
 * letters differ: a logistic model over edits of sounds, letters and consonants, trained on
 * spellings that Korean writes alike. */
static double
compare_words (const char *a,
               gsize       a_length,
               const char *b,
               gsize       b_length,
               guint      *distance)
{
  DiptychNameSounds x, y;
  double features[DIPTYCH_N_NAME_FEATURES];
  double sum = 0;

  *distance = 0;
  if (same_word (a, a_length, b, b_length))
    return 1;
  diptych_name_sounds_init (&x, a, a_length);
  diptych_name_sounds_init (&y, b, b_length);
  if (x.n_letters == 0 || y.n_letters == 0)
    return 0;
  diptych_name_features_extract (&x, &y, features);
  for (guint i = 0; i < DIPTYCH_N_NAME_FEATURES; i++)
    sum += name_weights[i] * features[i];
  *distance = diptych_name_letter_distance (&x, &y);
  return diptych_logistic (sum);
}

/* Two given names that stand for one: "Bill" and "William". */
static gboolean
are_forms_of_one (const char *a,
                  gsize       a_length,
                  const char *b,
                  gsize       b_length)
{
  static const DiptychLexicon *forms;
  const char *of_a, *of_b;

  if (g_once_init_enter_pointer (&forms))
    g_once_init_leave_pointer (&forms, diptych_lexicon_get ("given-name-forms"));
  of_a = diptych_lexicon_lookup (forms, a, a_length);
  of_b = diptych_lexicon_lookup (forms, b, b_length);
  if (of_a == NULL || of_b == NULL)
    return FALSE;
  for (const char *p = of_a; *p != '\0'; p += strspn (p, " "))
    {
      gsize length = strcspn (p, " ");

      for (const char *q = of_b; *q != '\0'; q += strspn (q, " "))
        {
          gsize other = strcspn (q, " ");

          if (same_word (p, length, q, other))
            return TRUE;
          q += other;
        }
      p += length;
    }
  return FALSE;
}

static gboolean
is_known_given_name (const char *word,
                     gsize       length)
{
  static const DiptychLexicon *names;

  if (g_once_init_enter_pointer (&names))
    g_once_init_leave_pointer (&names, diptych_lexicon_get ("given-names"));
  return diptych_lexicon_lookup (names, word, length) != NULL;
}

static DiptychNameMatch
compare_surnames (const DiptychPersonName *a,
                  const DiptychPersonName *b)
{
  g_autofree char *x = diptych_person_name_dup_surname (a);
  g_autofree char *y = diptych_person_name_dup_surname (b);
  const char *family_a = diptych_person_name_get_surname_family (a);
  const char *family_b = diptych_person_name_get_surname_family (b);
  DiptychNameMatch result = no_match;

  if (strcmp (x, y) == 0)
    return match (1, DIPTYCH_VARIANT_SAME);
  result.score = compare_words (x, strlen (x), y, strlen (y), &result.distance);
  if (family_a != NULL && family_b != NULL)
    result.score = strcmp (family_a, family_b) == 0 ? 0.95 : MIN (result.score, 0.2);
  return result;
}

static gboolean
is_initial_of (const char *initial,
               gsize       initial_length,
               const char *word,
               gsize       length)
{
  return initial_length <= 2 && length > 2 && initial[0] == word[0]
         && (initial_length == 1 || !is_known_given_name (initial, initial_length));
}

static DiptychNameMatch
compare_given_words (const char *a,
                     gsize       a_length,
                     const char *b,
                     gsize       b_length)
{
  DiptychNameMatch result = no_match;

  if (same_word (a, a_length, b, b_length))
    return match (1, DIPTYCH_VARIANT_SAME);
  if (is_initial_of (a, a_length, b, b_length) || is_initial_of (b, b_length, a, a_length))
    return match (0.9, DIPTYCH_VARIANT_INITIALS);
  if (are_forms_of_one (a, a_length, b, b_length))
    return match (0.93, DIPTYCH_VARIANT_NICKNAME);
  result.score = compare_words (a, a_length, b, b_length, &result.distance);
  /* Mary is not Marty, but Isabel may be Isabelle. */
  if (is_known_given_name (a, a_length) && is_known_given_name (b, b_length))
    result.score *= result.score < 0.95 ? 0.3 : 0.9;
  return result;
}

static DiptychNameMatch
compare_given_names (const DiptychPersonName *a,
                     const DiptychPersonName *b)
{
  g_autofree char *x = diptych_person_name_dup_given (a);
  g_autofree char *y = diptych_person_name_dup_given (b);
  guint i = diptych_person_name_get_first_given (a);
  guint j = diptych_person_name_get_first_given (b);

  if (strcmp (x, y) == 0)
    return match (1, DIPTYCH_VARIANT_SAME);
  if (a->eastern && b->eastern)
    {
      DiptychNameMatch result = no_match;

      result.score = compare_words (x, strlen (x), y, strlen (y), &result.distance);
      return result;
    }
  /* "K. Michael" is called Michael. */
  if (a->lengths[i] == 1 && i + 1 < a->surname && b->lengths[j] > 1 && a->words[i][0] != b->words[j][0])
    i++;
  else if (b->lengths[j] == 1 && j + 1 < b->surname && a->lengths[i] > 1 && a->words[i][0] != b->words[j][0])
    j++;
  else
    return compare_given_words (a->words[i], a->lengths[i], b->words[j], b->lengths[j]);
  if (same_word (a->words[i], a->lengths[i], b->words[j], b->lengths[j]))
    return match (0.95, DIPTYCH_VARIANT_INITIALS);
  return compare_given_words (a->words[i], a->lengths[i], b->words[j], b->lengths[j]);
}

/* Father and son: "Karl H. Berg" and "Karl W. Berg". */
static gboolean
have_other_middle_names (const DiptychPersonName *a,
                         const DiptychPersonName *b)
{
  return !a->eastern && !b->eastern && a->surname > 1 && b->surname > 1
         && a->words[1][0] != b->words[1][0] && a->words[0][0] == b->words[0][0];
}

static DiptychNameMatch
match_full_names (const DiptychPersonName *a,
                  const DiptychPersonName *b)
{
  DiptychNameMatch surname = compare_surnames (a, b);
  DiptychNameMatch given, result;

  if (surname.score < 0.05)
    return surname;
  if (have_other_middle_names (a, b))
    return no_match;
  given = compare_given_names (a, b);
  result = surname.score < given.score ? surname : given;
  result.score = surname.score * given.score;
  result.distance = surname.distance + given.distance;
  if (surname.reason == DIPTYCH_VARIANT_SPELLING || given.reason == DIPTYCH_VARIANT_SPELLING)
    result.reason = DIPTYCH_VARIANT_SPELLING;
  else if ((a->surname == 0) != (b->surname == 0))
    result.reason = DIPTYCH_VARIANT_ORDER;
  return result;
}

static gboolean
has_same_words (const DiptychPersonName *a,
                const DiptychPersonName *b)
{
  if (a->n_words != b->n_words)
    return FALSE;
  for (guint i = 0; i < a->n_words; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < b->n_words && !found; j++)
        found = same_word (a->words[i], a->lengths[i], b->words[j], b->lengths[j]);
      if (!found)
        return FALSE;
    }
  return TRUE;
}

/* Whether the endings of two names are of two people: "Jr." and "Sr.". */
static gboolean
have_other_endings (const DiptychPersonName *a,
                    const DiptychPersonName *b)
{
  return a->generation != b->generation
         && a->generation != DIPTYCH_GENERATION_NONE && b->generation != DIPTYCH_GENERATION_NONE;
}

/* The queen Elizabeth II is no other Elizabeth, and Donald Jr. is not his father. */
static DiptychNameMatch
match_numbered_word (const DiptychPersonName *full,
                     const DiptychPersonName *form)
{
  guint last = full->surname + full->n_surname - 1;
  guint given = diptych_person_name_get_first_given (full);

  if (same_word (full->words[last], full->lengths[last], form->words[0], form->lengths[0]))
    return match (full->generation == form->generation ? 0.97 : 0.9, DIPTYCH_VARIANT_SURNAME);
  if (full->generation == form->generation
      && same_word (full->words[given], full->lengths[given], form->words[0], form->lengths[0]))
    return match (0.9, DIPTYCH_VARIANT_GIVEN_NAME);
  return no_match;
}

static DiptychNameMatch
match_one_word (const DiptychPersonName *full,
                const DiptychPersonName *form)
{
  guint given = diptych_person_name_get_first_given (full);
  guint last = full->surname + full->n_surname - 1;
  const char *word = form->words[0];
  guint length = form->lengths[0];
  DiptychNameMatch result = no_match;

  if (form->generation != DIPTYCH_GENERATION_NONE)
    return match_numbered_word (full, form);
  if (same_word (full->words[last], full->lengths[last], word, length))
    return match (0.97, DIPTYCH_VARIANT_SURNAME);
  for (guint i = 0; i < full->n_words; i++)
    if (same_word (full->words[i], full->lengths[i], word, length))
      return match (i == given ? 0.9 : 0.8, DIPTYCH_VARIANT_GIVEN_NAME);
  if (full->surname == 0)
    {
      g_autofree char *joined = diptych_person_name_dup_given (full);

      if (strcmp (joined, form->joined) == 0)
        return match (0.9, DIPTYCH_VARIANT_GIVEN_NAME);
    }
  if (are_forms_of_one (full->words[given], full->lengths[given], word, length))
    return match (0.7, DIPTYCH_VARIANT_NICKNAME);
  if (is_known_given_name (word, length))
    return result;
  result.score = 0.97 * compare_words (full->words[last], full->lengths[last],
                                       word, length, &result.distance);
  return result;
}

/* Two romanisations of one Korean name, or of its surname. */
static DiptychNameMatch
match_korean (const DiptychPersonName *full,
              const DiptychPersonName *form)
{
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  if (!full->eastern && !form->eastern)
    return no_match;
  a = diptych_person_name_dup_korean (full);
  b = diptych_person_name_dup_korean (form);
  if (a == NULL || b == NULL)
    return no_match;
  if (strcmp (a, b) == 0)
    return match (0.96, DIPTYCH_VARIANT_SPELLING);
  if (form->n_words == 1 && g_str_has_prefix (a, b) && a[strlen (b)] == ' ')
    return match (0.92, DIPTYCH_VARIANT_SPELLING);
  return no_match;
}

/* Whether the words of @form end @full, as "van der Berg" ends "Jan van der Berg". */
static gboolean
is_surname_of (const DiptychPersonName *full,
               const DiptychPersonName *form)
{
  if (full->n_words <= form->n_words || full->surname == 0)
    return FALSE;
  for (guint i = 0; i < form->n_words; i++)
    {
      guint j = full->n_words - form->n_words + i;

      if (!same_word (full->words[j], full->lengths[j], form->words[i], form->lengths[i]))
        return FALSE;
    }
  return form->n_words >= full->n_surname;
}

static gboolean
have_same_skeleton (const char *a,
                    const char *b,
                    gsize      *n)
{
  char x[DIPTYCH_NAME_SKELETON_MAX], y[DIPTYCH_NAME_SKELETON_MAX];

  *n += diptych_name_skeleton (a, x);
  diptych_name_skeleton (b, y);
  return strcmp (x, y) == 0;
}

/**
 * diptych_name_matcher_is_written_alike:
 * @a: a name
 * @b: another
 *
 * Returns: whether given name and surname of both have the same consonants in Hangul, and
 *   enough of them, and their letters do not speak against it: "Vosslund" and "Poslund"
 */
gboolean
diptych_name_matcher_is_written_alike (const DiptychPersonName *a,
                                       const DiptychPersonName *b)
{
  g_autofree char *given_a = diptych_person_name_dup_given (a);
  g_autofree char *given_b = diptych_person_name_dup_given (b);
  g_autofree char *surname_a = diptych_person_name_dup_surname (a);
  g_autofree char *surname_b = diptych_person_name_dup_surname (b);
  gsize n = 0;

  if (a->n_words < 2 || b->n_words < 2 || a->eastern || b->eastern || have_other_endings (a, b))
    return FALSE;
  return have_same_skeleton (given_a, given_b, &n) && have_same_skeleton (surname_a, surname_b, &n)
         && n >= MIN_SKELETON && match_full_names (a, b).score >= MIN_ALIKE;
}

/**
 * diptych_name_matcher_match:
 * @full: the fuller of two names
 * @form: the other
 *
 * Tells whether @form may name the person that @full names, and why.
 *
 * Returns: the match; its score is 0 where nothing speaks for it
 */
DiptychNameMatch
diptych_name_matcher_match (const DiptychPersonName *full,
                            const DiptychPersonName *form)
{
  DiptychNameMatch korean;

  if (full->n_words == 0 || form->n_words == 0 || have_other_endings (full, form))
    return no_match;
  if (full->n_words == 1 && form->n_words == 1 && full->generation != form->generation
      && MAX (full->generation, form->generation) < DIPTYCH_GENERATION_NUMBERED)
    return no_match;
  if (strcmp (full->joined, form->joined) == 0)
    return match (1, DIPTYCH_VARIANT_SAME);
  if (full->n_words > 1 && has_same_words (full, form))
    return match (0.98, DIPTYCH_VARIANT_ORDER);
  if (full->n_words == 1 && form->n_words == 1)
    {
      DiptychNameMatch result = no_match;

      result.score = compare_words (full->words[0], full->lengths[0],
                                    form->words[0], form->lengths[0], &result.distance);
      return result;
    }
  if (full->n_words == 1)
    return diptych_name_matcher_match (form, full);
  korean = match_korean (full, form);
  if (form->n_words == 1)
    {
      DiptychNameMatch word = match_one_word (full, form);

      return word.score > korean.score ? word : korean;
    }
  if (korean.score > 0)
    return korean;
  if (is_surname_of (full, form) || is_surname_of (form, full))
    return match (0.95, DIPTYCH_VARIANT_SURNAME);
  return match_full_names (full, form);
}

static const char * const body_endings[] = {
  "inc", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "plc", "ag", "gmbh", "sa", "nv", "group",
};

static const struct
{
  const char *british;
  const char *american;
} spellings[] = {
  { "isation", "ization" }, { "defence", "defense" }, { "labour", "labor" }, { "centre", "center" },
  { "programme", "program" },
};

static char *
americanise (char *folded)
{
  GString *key = g_string_new_take (folded);

  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    g_string_replace (key, spellings[i].british, spellings[i].american, 0);
  return g_string_free (key, FALSE);
}

/**
 * diptych_name_matcher_dup_body_key:
 * @name: the name of an organisation or a place
 *
 * Returns: (transfer full): what all common names of the same country or body have
 *   alike, in lower case: without article, hyphens and "Inc.", and "united states" for "U.S."
 */
char *
diptych_name_matcher_dup_body_key (const char *name)
{
  static const DiptychLexicon *aliases;
  g_autofree char *folded = americanise (diptych_name_fold (name, -1));
  const char *alias;
  char *key = folded;
  const char *country = diptych_name_skeleton_is_hangul (name) ? diptych_exonyms_find (name, strlen (name)) : NULL;

  if (g_once_init_enter_pointer (&aliases))
    g_once_init_leave_pointer (&aliases, diptych_lexicon_get ("name-aliases"));
  if (country != NULL)
    return g_strdup (country);
  g_strdelimit (folded, "-", ' ');
  if (g_str_has_prefix (key, "the ") && key[4] != '\0')
    key += 4;
  for (guint i = 0; i < G_N_ELEMENTS (body_endings); i++)
    {
      gsize length = strlen (key), ending = strlen (body_endings[i]);

      if (length > ending + 2 && key[length - ending - 1] == ' ' && strcmp (key + length - ending, body_endings[i]) == 0)
        key[length - ending - 1] = '\0';
    }
  alias = strcmp (name, "us") == 0 ? NULL : diptych_lexicon_lookup (aliases, key, strlen (key));
  return g_utf8_strdown (alias != NULL ? alias : key, -1);
}

/**
 * diptych_name_matcher_is_acronym:
 * @acronym: a name of capitals
 * @name: a name of several words
 *
 * Returns: whether @acronym is made of the first letters of @name, with or
 *   without those of its small words
 */
gboolean
diptych_name_matcher_is_acronym (const char *acronym,
                                 const char *name)
{
  g_autofree char *letters = diptych_name_fold (acronym, -1);
  g_autofree char *folded = diptych_name_fold (name, -1);
  const char *p = letters;
  guint n_words = 0;

  if (strlen (letters) < 2 || strpbrk (letters, " -&") != NULL)
    return FALSE;
  for (char *word = folded; *word != '\0';)
    {
      gsize length = strcspn (word, " -&");

      if (length > 0 && *p == *word)
        p++;
      else if (length > 3 || n_words == 0)
        return FALSE;
      n_words++;
      word += length;
      word += strspn (word, " -&");
    }
  return *p == '\0' && n_words > 1;
}

/**
 * diptych_name_matcher_match_bodies:
 * @full: the fuller name of an organisation or a place
 * @form: another name
 *
 * Returns: whether @form may name what @full names, and why
 */
DiptychNameMatch
diptych_name_matcher_match_bodies (const char *full,
                                   const char *form)
{
  g_autofree char *a = diptych_name_matcher_dup_body_key (full);
  g_autofree char *b = diptych_name_matcher_dup_body_key (form);
  DiptychNameMatch result = no_match;

  if (strcmp (a, b) == 0)
    return match (1, diptych_name_matcher_is_acronym (form, full) ? DIPTYCH_VARIANT_INITIALS : DIPTYCH_VARIANT_SAME);
  if (diptych_name_matcher_is_acronym (form, full) || diptych_name_matcher_is_acronym (full, form))
    return match (0.9, DIPTYCH_VARIANT_INITIALS);
  if (strlen (a) < 6 || strlen (b) < 6)
    return result;
  result.score = 0.97 * compare_words (a, strlen (a), b, strlen (b), &result.distance);
  if (result.distance > 1 + MIN (strlen (a), strlen (b)) / 8)
    result.score = 0;
  return result;
}
