/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-name-sounds.h"

#include <string.h>

typedef enum
{
  ANYWHERE,
  AT_START,
  AT_END,
  BEFORE_FRONT_VOWEL,
  BEFORE_CONSONANT_OR_END,
  AFTER_VOWEL,
} Place;

/* How letters sound, the longer spellings of a letter first. */
static const struct
{
  const char *letters;
  Place       place;
  const char *sounds;
} spellings[] = {
  { "augh", ANYWHERE, "O" }, { "au", ANYWHERE, "O" }, { "aw", BEFORE_CONSONANT_OR_END, "O" },
  { "ai", ANYWHERE, "E" }, { "ay", ANYWHERE, "E" }, { "ae", ANYWHERE, "E" }, { "a", ANYWHERE, "A" },
  { "b", ANYWHERE, "B" },
  { "ch", ANYWHERE, "C" }, { "ck", ANYWHERE, "K" }, { "c", BEFORE_FRONT_VOWEL, "S" }, { "c", ANYWHERE, "K" },
  { "dge", ANYWHERE, "J" }, { "dg", ANYWHERE, "J" }, { "dt", ANYWHERE, "T" }, { "d", ANYWHERE, "D" },
  { "eaux", AT_END, "O" }, { "eau", ANYWHERE, "O" }, { "eigh", ANYWHERE, "E" },
  { "ea", ANYWHERE, "I" }, { "ee", ANYWHERE, "I" }, { "ei", ANYWHERE, "I" }, { "ey", ANYWHERE, "I" },
  { "ew", BEFORE_CONSONANT_OR_END, "U" }, { "eu", ANYWHERE, "U" }, { "eo", ANYWHERE, "O" },
  { "es", AT_END, "ES" }, { "e", AT_END, "" }, { "e", ANYWHERE, "E" },
  { "f", ANYWHERE, "F" },
  { "gh", AT_START, "G" }, { "gh", ANYWHERE, "" }, { "gn", AT_END, "N" }, { "g", ANYWHERE, "G" },
  { "h", AFTER_VOWEL, "" }, { "h", ANYWHERE, "H" },
  { "igh", ANYWHERE, "I" }, { "ie", ANYWHERE, "I" }, { "i", ANYWHERE, "I" },
  { "j", ANYWHERE, "J" },
  { "kn", AT_START, "N" }, { "kh", ANYWHERE, "K" }, { "k", ANYWHERE, "K" },
  { "l", ANYWHERE, "L" },
  { "mb", AT_END, "M" }, { "mc", AT_START, "MAK" }, { "m", ANYWHERE, "M" },
  { "n", ANYWHERE, "N" },
  { "ough", ANYWHERE, "O" }, { "oa", ANYWHERE, "O" }, { "oe", ANYWHERE, "O" }, { "oo", ANYWHERE, "U" },
  { "ou", ANYWHERE, "U" }, { "ow", BEFORE_CONSONANT_OR_END, "O" }, { "oh", BEFORE_CONSONANT_OR_END, "O" },
  { "o", ANYWHERE, "O" },
  { "ph", ANYWHERE, "F" }, { "pf", ANYWHERE, "F" }, { "p", ANYWHERE, "P" },
  { "qu", ANYWHERE, "KW" }, { "q", ANYWHERE, "K" },
  { "rh", AT_START, "R" }, { "r", ANYWHERE, "R" },
  { "sch", ANYWHERE, "X" }, { "sh", ANYWHERE, "X" }, { "sc", BEFORE_FRONT_VOWEL, "S" }, { "s", ANYWHERE, "S" },
  { "tch", ANYWHERE, "C" }, { "th", ANYWHERE, "Q" }, { "tz", ANYWHERE, "TS" }, { "t", ANYWHERE, "T" },
  { "ue", AT_END, "U" }, { "u", ANYWHERE, "U" },
  { "v", ANYWHERE, "V" },
  { "wh", ANYWHERE, "W" }, { "wr", AT_START, "R" }, { "w", ANYWHERE, "W" },
  { "x", AT_START, "Z" }, { "x", ANYWHERE, "KS" },
  { "y", AT_START, "Y" }, { "ye", AT_END, "I" }, { "y", ANYWHERE, "I" },
  { "z", ANYWHERE, "Z" },
};

/* Sounds that one Hangul letter stands for. */
static const char hangul_classes[] = "FPVBQSZJRLXS";

static const struct
{
  gunichar    letter;
  const char *folded;
} undecomposed[] = {
  { 0xdf, "ss" }, { 0xe6, "ae" }, { 0xf0, "d" }, { 0xf8, "o" }, { 0xfe, "th" },
  { 0x111, "d" }, { 0x127, "h" }, { 0x131, "i" }, { 0x142, "l" }, { 0x153, "oe" },
};

static gboolean
is_vowel_letter (char letter)
{
  return letter != '\0' && strchr ("aeiouy", letter) != NULL;
}

/**
 * diptych_is_vowel_sound:
 * @sound: one of the sounds of a #DiptychNameSounds
 *
 * Returns: whether @sound is a vowel
 */
gboolean
diptych_is_vowel_sound (char sound)
{
  return sound != '\0' && strchr ("AEIOU", sound) != NULL;
}

static void
append_folded (GString  *folded,
               gunichar  letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (undecomposed); i++)
    if (undecomposed[i].letter == letter)
      {
        g_string_append (folded, undecomposed[i].folded);
        return;
      }
  g_string_append_unichar (folded, letter);
}

static gboolean
is_ascii (const char *name,
          gsize       length)
{
  guchar bits = 0;

  for (gsize i = 0; i < length; i++)
    bits |= name[i];
  return bits < 0x80;
}

/* What diptych_name_fold() does, for a name in ASCII: most are. */
static char *
fold_ascii (const char *name,
            gsize       length)
{
  char *folded = g_malloc (length + 1);
  gsize n = 0;
  gboolean blank = FALSE;

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isspace (name[i]))
      blank = n > 0;
    else if (g_ascii_isalnum (name[i]) || name[i] == '-' || name[i] == '&')
      {
        if (blank)
          folded[n++] = ' ';
        blank = FALSE;
        folded[n++] = g_ascii_tolower (name[i]);
      }
  folded[n] = '\0';
  return folded;
}

/**
 * diptych_name_fold:
 * @name: a name, UTF-8
 * @length: its length in bytes, or -1
 *
 * Returns: (transfer full): the letters and digits of @name in lower case without
 *   accents, words set apart by one blank; apostrophes and full stops vanish, hyphens stay
 */
char *
diptych_name_fold (const char *name,
                   gssize      length)
{
  gsize n_bytes = length < 0 ? strlen (name) : strnlen (name, length);
  g_autofree char *lower = NULL;
  g_autofree char *apart = NULL;
  g_autoptr (GString) folded = NULL;
  gboolean blank = FALSE;

  if (is_ascii (name, n_bytes))
    return fold_ascii (name, n_bytes);
  lower = g_utf8_strdown (name, length);
  apart = g_utf8_normalize (lower, -1, G_NORMALIZE_NFD);
  folded = g_string_new (NULL);
  for (const char *p = apart; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        blank = folded->len > 0;
      else if (g_unichar_isalnum (c) || c == '-' || c == 0x2010 || c == 0x2011 || c == '&')
        {
          if (blank)
            g_string_append_c (folded, ' ');
          blank = FALSE;
          append_folded (folded, c == 0x2010 || c == 0x2011 ? '-' : c);
        }
    }
  if (folded->len > 0 && (guchar) folded->str[0] >= 0xe1)
    {
      g_autofree char *composed = g_utf8_normalize (folded->str, -1, G_NORMALIZE_NFC);

      g_string_assign (folded, composed);
    }
  return g_string_free (g_steal_pointer (&folded), FALSE);
}

static gboolean
is_in_place (const DiptychNameSounds *self,
             guint                    start,
             guint                    end,
             Place                    place)
{
  char next = self->letters[end];

  switch (place)
    {
    case AT_START:
      return start == 0;
    case AT_END:
      return next == '\0' && start > 0;
    case BEFORE_FRONT_VOWEL:
      return next == 'e' || next == 'i' || next == 'y';
    case BEFORE_CONSONANT_OR_END:
      return !is_vowel_letter (next);
    case AFTER_VOWEL:
      return start > 0 && is_vowel_letter (self->letters[start - 1]) && !is_vowel_letter (next);
    case ANYWHERE:
    default:
      return TRUE;
    }
}

static void
append_sounds (DiptychNameSounds *self,
               const char        *sounds)
{
  for (; *sounds != '\0'; sounds++)
    if (self->n_sounds == 0 || self->sounds[self->n_sounds - 1] != *sounds)
      self->sounds[self->n_sounds++] = *sounds;
}

#define N_LETTERS 26

/* For each letter the index of its first spelling, and at the end their number. */
static const guint *
get_first_spellings (void)
{
  static guint first[N_LETTERS + 1];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      guint next = 0;

      for (guint i = 0; i < N_LETTERS; i++)
        {
          first[i] = next;
          while (next < G_N_ELEMENTS (spellings) && spellings[next].letters[0] == (char) ('a' + i))
            next++;
        }
      first[N_LETTERS] = next;
      g_once_init_leave (&ready, 1);
    }
  return first;
}

static void
make_sounds (DiptychNameSounds *self)
{
  const guint *first = get_first_spellings ();

  for (guint i = 0; i < self->n_letters;)
    {
      guint length = 1;
      guint letter = self->letters[i] - 'a';

      for (guint j = first[letter]; j < first[letter + 1]; j++)
        {
          guint n = strlen (spellings[j].letters);

          if (strncmp (self->letters + i, spellings[j].letters, n) == 0
              && is_in_place (self, i, i + n, spellings[j].place))
            {
              if (self->n_sounds + strlen (spellings[j].sounds) < sizeof self->sounds)
                append_sounds (self, spellings[j].sounds);
              length = n;
              break;
            }
        }
      i += length;
    }
  self->sounds[self->n_sounds] = '\0';
}

static void
make_skeleton (DiptychNameSounds *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_sounds; i++)
    {
      char sound = self->sounds[i];
      gboolean is_final_r = sound == 'R' && i > 0 && !diptych_is_vowel_sound (self->sounds[i + 1]);

      if (diptych_is_vowel_sound (sound) || sound == 'H' || sound == 'W' || sound == 'Y' || is_final_r)
        continue;
      for (guint j = 0; hangul_classes[j] != '\0'; j += 2)
        if (hangul_classes[j] == sound)
          {
            sound = hangul_classes[j + 1];
            break;
          }
      if (n == 0 || self->skeleton[n - 1] != sound)
        self->skeleton[n++] = sound;
    }
  self->skeleton[n] = '\0';
}

/**
 * diptych_name_sounds_init:
 * @self: to be filled
 * @word: a word of a name as diptych_name_fold() makes it
 * @length: its length in bytes
 *
 * Only Latin letters are kept, at most %DIPTYCH_MAX_NAME_LETTERS of them.
 */
void
diptych_name_sounds_init (DiptychNameSounds *self,
                          const char        *word,
                          gsize              length)
{
  *self = (DiptychNameSounds) { 0 };
  for (gsize i = 0; i < length && self->n_letters < DIPTYCH_MAX_NAME_LETTERS; i++)
    if (g_ascii_islower (word[i]))
      self->letters[self->n_letters++] = word[i];
  make_sounds (self);
  make_skeleton (self);
}
