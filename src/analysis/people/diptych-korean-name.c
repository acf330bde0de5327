/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-korean-name.h"

#include <string.h>

/* What romanisations write for one sound, the longer spellings of a letter first. */
static const struct
{
  const char *letters;
  const char *key;
} spellings[] = {
  { "ae", "e" }, { "ah", "a" }, { "ai", "e" }, { "ay", "e" }, { "a", "a" },
  { "bb", "p" }, { "b", "p" },
  { "ch", "j" },
  { "dd", "t" }, { "d", "t" },
  { "eui", "i" }, { "eo", "u" }, { "eu", "u" }, { "ee", "i" }, { "ey", "e" }, { "ei", "e" }, { "ea", "e" }, { "e", "e" },
  { "gg", "k" }, { "gh", "k" }, { "g", "k" },
  { "hui", "hi" }, { "h", "h" },
  { "ie", "i" }, { "i", "i" },
  { "jj", "j" }, { "j", "j" },
  { "kk", "k" }, { "k", "k" },
  { "ll", "l" }, { "l", "l" },
  { "m", "m" },
  { "n", "n" },
  { "oo", "u" }, { "ou", "u" }, { "oe", "we" }, { "oi", "we" }, { "oh", "o" }, { "o", "o" },
  { "pp", "p" }, { "p", "p" },
  { "ryul", "yul" }, { "ryool", "yul" }, { "ryeol", "yul" }, { "ryol", "yul" }, { "rr", "l" }, { "r", "l" },
  { "ss", "s" }, { "sh", "s" }, { "s", "s" },
  { "tt", "t" }, { "t", "t" },
  { "uh", "u" }, { "u", "u" },
  { "woo", "u" }, { "wu", "u" }, { "weo", "wo" }, { "wo", "wo" }, { "wae", "we" }, { "we", "we" }, { "wa", "wa" },
  { "wi", "wi" },
  { "yeo", "yu" }, { "you", "yu" }, { "yoo", "yu" }, { "yae", "ye" }, { "ye", "ye" }, { "yu", "yu" }, { "yo", "yo" },
  { "ya", "ya" }, { "yi", "i" }, { "y", "i" },
  { "z", "j" },
};

/**
 * diptych_korean_name_dup_key:
 * @given: a romanised given name as diptych_name_fold() makes it
 * @length: its length in bytes
 *
 * What the romanisations of one Korean given name have alike: plain and tense
 * consonants are one, and so are the vowels that some of them write alike, as
 * "eo" and "u" in Jeong-hun and Jung-hoon; 률 and 율 are one syllable in two places.
 *
 * Returns: (transfer full) (nullable): the key; %NULL if @given has letters that no
 *   romanisation uses
 */
char *
diptych_korean_name_dup_key (const char *given,
                             gsize       length)
{
  g_autoptr (GString) key = g_string_sized_new (length);

  for (gsize i = 0; i < length;)
    {
      gsize n = given[i] == '-' || given[i] == ' ';

      for (guint j = 0; j < G_N_ELEMENTS (spellings) && n == 0; j++)
        {
          gsize size = strlen (spellings[j].letters);

          if (size <= length - i && memcmp (given + i, spellings[j].letters, size) == 0)
            {
              g_string_append (key, spellings[j].key);
              n = size;
            }
        }
      if (n == 0)
        return NULL;
      i += n;
    }
  return key->len > 0 ? g_string_free (g_steal_pointer (&key), FALSE) : NULL;
}
