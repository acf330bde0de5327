/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-person-name.h"

#include <string.h>

#include "analysis/people/diptych-korean-name.h"
#include "lexicon/diptych-lexicon.h"

/* The longest syllable of a romanised name ("hyeong", "kyoung"). */
#define MAX_SYLLABLE 6

static const struct
{
  const char *word;
  guint       generation;
} endings[] = {
  { "jr", DIPTYCH_GENERATION_JUNIOR }, { "sr", DIPTYCH_GENERATION_SENIOR },
  { "ii", DIPTYCH_GENERATION_NUMBERED }, { "iii", DIPTYCH_GENERATION_NUMBERED + 1 },
  { "iv", DIPTYCH_GENERATION_NUMBERED + 2 }, { "vi", DIPTYCH_GENERATION_NUMBERED + 3 },
  { "vii", DIPTYCH_GENERATION_NUMBERED + 4 }, { "viii", DIPTYCH_GENERATION_NUMBERED + 5 },
  { "xiv", DIPTYCH_GENERATION_NUMBERED + 6 }, { "xvi", DIPTYCH_GENERATION_NUMBERED + 7 },
  { "phd", DIPTYCH_GENERATION_NONE }, { "md", DIPTYCH_GENERATION_NONE }, { "esq", DIPTYCH_GENERATION_NONE },
  { "mp", DIPTYCH_GENERATION_NONE }, { "kc", DIPTYCH_GENERATION_NONE }, { "qc", DIPTYCH_GENERATION_NONE },
};

static gboolean
is_ending (const char *word,
           gsize       length,
           guint      *generation)
{
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (strlen (endings[i].word) == length && strncmp (endings[i].word, word, length) == 0)
      {
        *generation = MAX (*generation, endings[i].generation);
        return TRUE;
      }
  return FALSE;
}

/* How many words of a title a name begins with; at least one word is left. */
static guint
count_title_words (const DiptychPersonName *self)
{
  static const DiptychLexicon *titles;
  guint n = 0;

  if (g_once_init_enter_pointer (&titles))
    g_once_init_leave_pointer (&titles, diptych_lexicon_get ("titles"));
  for (guint length = MIN (3, self->n_words - 1); length > 0; length--)
    {
      const char *last = self->words[length - 1] + self->lengths[length - 1];
      const char *letters = diptych_lexicon_lookup (titles, self->words[0], last - self->words[0]);

      if (letters != NULL && strpbrk (letters, "ht") != NULL)
        {
          n = length;
          break;
        }
    }
  return n;
}

static void
split (DiptychPersonName *self)
{
  self->n_words = 0;
  for (const char *p = self->folded; *p != '\0' && self->n_words < DIPTYCH_MAX_NAME_WORDS;)
    {
      gsize length = strcspn (p, " ");

      self->words[self->n_words] = p;
      self->lengths[self->n_words++] = length;
      p += length;
      while (*p == ' ')
        p++;
    }
}

static void
drop_title_and_ending (DiptychPersonName *self)
{
  guint n = self->n_words > 1 ? count_title_words (self) : 0;

  if (n > 0)
    {
      self->n_words -= n;
      memmove (self->words, self->words + n, self->n_words * sizeof *self->words);
      memmove (self->lengths, self->lengths + n, self->n_words * sizeof *self->lengths);
    }
  while (self->n_words > 1 && is_ending (self->words[self->n_words - 1], self->lengths[self->n_words - 1], &self->generation))
    self->n_words--;
}

static const char *
find_eastern (const DiptychPersonName *self,
              guint                    word)
{
  static const DiptychLexicon *surnames;

  if (g_once_init_enter_pointer (&surnames))
    g_once_init_leave_pointer (&surnames, diptych_lexicon_get ("eastern-surnames"));
  return diptych_lexicon_lookup (surnames, self->words[word], self->lengths[word]);
}

/* Whether a word is a given name of two romanised syllables joined by a hyphen. */
static gboolean
is_hyphenated_pair (const DiptychPersonName *self,
                    guint                    word)
{
  const char *hyphen = memchr (self->words[word], '-', self->lengths[word]);
  gsize first = hyphen != NULL ? (gsize) (hyphen - self->words[word]) : 0;

  return hyphen != NULL && first > 0 && first <= MAX_SYLLABLE
         && self->lengths[word] - first - 1 > 0 && self->lengths[word] - first - 1 <= MAX_SYLLABLE
         && memchr (hyphen + 1, '-', self->lengths[word] - first - 1) == NULL;
}

static gboolean
is_eastern_order (const DiptychPersonName *self)
{
  const char *first = find_eastern (self, 0);

  if (first == NULL)
    return FALSE;
  if (self->n_words == 2)
    return is_hyphenated_pair (self, 1)
           || (find_eastern (self, 1) == NULL && g_str_has_prefix (first, "zh ") && self->lengths[0] <= 5);
  return self->n_words == 3
         && self->lengths[1] <= MAX_SYLLABLE && self->lengths[2] <= MAX_SYLLABLE
         && find_eastern (self, 2) == NULL;
}

/* Whether a word begins a surname of several words: "van", "y", but not the initial "E." */
static gboolean
is_particle (const DiptychPersonName *self,
             guint                    word,
             const char              *name,
             gssize                   length)
{
  static const DiptychLexicon *particles;
  char small[] = { ' ', self->words[word][0], ' ', '\0' };

  if (g_once_init_enter_pointer (&particles))
    g_once_init_leave_pointer (&particles, diptych_lexicon_get ("name-particles"));
  return diptych_lexicon_lookup (particles, self->words[word], self->lengths[word]) != NULL
         && (self->lengths[word] > 1 || g_strstr_len (name, length, small) != NULL
             || (self->words[word][0] == 'o' && g_strstr_len (name, length, " O ") != NULL));
}

static void
find_surname (DiptychPersonName *self,
              const char        *name,
              gssize             length)
{
  guint start = self->n_words - 1;

  if (is_eastern_order (self))
    {
      self->eastern = TRUE;
      self->n_surname = 1;
      return;
    }
  self->eastern = find_eastern (self, start) != NULL && is_hyphenated_pair (self, 0);
  while (start > 1 && is_particle (self, start - 1, name, length))
    start--;
  self->surname = start;
  self->n_surname = self->n_words - start;
}

static char *
join_words (const DiptychPersonName *self,
            guint                    start,
            guint                    n,
            gboolean                 hyphens)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = start; i < start + n; i++)
    {
      if (hyphens && i > start)
        g_string_append_c (joined, ' ');
      for (guint j = 0; j < self->lengths[i]; j++)
        if (hyphens || self->words[i][j] != '-')
          g_string_append_c (joined, self->words[i][j]);
    }
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/**
 * diptych_person_name_new:
 * @name: a name as the text spells it, UTF-8
 * @length: its length in bytes, or -1
 *
 * Returns: (transfer full): @name taken apart
 */
DiptychPersonName *
diptych_person_name_new (const char *name,
                         gssize      length)
{
  DiptychPersonName *self = g_new0 (DiptychPersonName, 1);

  self->folded = diptych_name_fold (name, length);
  split (self);
  drop_title_and_ending (self);
  if (self->n_words > 1)
    find_surname (self, name, length);
  self->joined = join_words (self, 0, self->n_words, FALSE);
  return self;
}

void
diptych_person_name_free (DiptychPersonName *self)
{
  g_free (self->folded);
  g_free (self->joined);
  g_free (self);
}

/**
 * diptych_person_name_dup_surname:
 *
 * Returns: (transfer full): the words of the surname, "" if there is one word only
 */
char *
diptych_person_name_dup_surname (const DiptychPersonName *self)
{
  return join_words (self, self->surname, self->n_surname, TRUE);
}

/**
 * diptych_person_name_dup_given:
 *
 * Returns: (transfer full): the given names without hyphens and blanks
 */
char *
diptych_person_name_dup_given (const DiptychPersonName *self)
{
  if (self->n_surname == 0)
    return g_strdup ("");
  if (self->surname == 0)
    return join_words (self, self->n_surname, self->n_words - self->n_surname, FALSE);
  return join_words (self, 0, self->surname, FALSE);
}

/**
 * diptych_person_name_get_first_given:
 *
 * Returns: the index of the first given name
 */
guint
diptych_person_name_get_first_given (const DiptychPersonName *self)
{
  return self->surname == 0 ? self->n_surname : 0;
}

/**
 * diptych_person_name_get_surname_family:
 *
 * Returns: (nullable): language and common romanisation of an eastern surname ("ko lee" for Yi)
 */
const char *
diptych_person_name_get_surname_family (const DiptychPersonName *self)
{
  return self->eastern ? find_eastern (self, self->surname) : NULL;
}

/**
 * diptych_person_name_dup_korean:
 *
 * Returns: (transfer full) (nullable): what all romanisations of a Korean name have
 *   alike, as "lee jihun" for Yi Ji-hoon and Lee Jihun; of a surname alone, what stands
 *   for it; %NULL if the name cannot be Korean
 */
char *
diptych_person_name_dup_korean (const DiptychPersonName *self)
{
  gboolean is_first = self->surname == 0 || !self->eastern;
  const char *family = self->n_words > 0 ? find_eastern (self, is_first ? 0 : self->surname) : NULL;
  guint given = is_first ? 1 : 0;
  guint n_given = is_first ? self->n_words - 1 : self->surname;
  g_autofree char *joined = NULL;
  g_autofree char *key = NULL;

  if (family == NULL || !g_str_has_prefix (family, "ko ") || (!self->eastern && self->n_words > 2))
    return NULL;
  if (self->n_words == 1)
    return g_strdup (family + strlen ("ko "));
  joined = join_words (self, given, n_given, TRUE);
  key = diptych_korean_name_dup_key (joined, strlen (joined));
  return key != NULL ? g_strconcat (family + strlen ("ko "), " ", key, NULL) : NULL;
}
