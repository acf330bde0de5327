/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-name-skeleton.h"

#include <string.h>

#include "model/diptych-hangul.h"

/* The class of sound of each initial and final consonant, in the order in which
 * Unicode counts them; '-' is none. Sounds that one alphabet keeps apart and the
 * other does not are one class: l and r, b, p, f and v, d and t, g and k, j, z and ch. */
static const char initials[] = "kkntt" "lmpps" "s-jjj" "ktph";
static const char finals[] = "-kkkn" "nntll" "lllll" "lmpps" "snjj" "ktph";

static char
class_of_letter (char letter,
                 char next)
{
  switch (letter)
    {
    case 'b': case 'p': case 'f': case 'v':
      return 'p';
    case 'd': case 't':
      return 't';
    case 'g': case 'k': case 'q':
      return 'k';
    case 'c':
      return next == 'h' ? 'j' : next == 'e' || next == 'i' ? 's' : 'k';
    case 'j': case 'z':
      return 'j';
    case 's': case 'x':
      return 's';
    case 'l': case 'r':
      return 'l';
    case 'm': case 'n': case 'h':
      return letter;
    default:
      return '-';
    }
}

static gsize
append (char  *skeleton,
        gsize  n,
        char   sound)
{
  if (sound == '-' || n + 1 >= DIPTYCH_NAME_SKELETON_MAX)
    return n;
  if (n > 0 && (sound == 'h' || skeleton[n - 1] == sound))
    return n;
  skeleton[n] = sound;
  return n + 1;
}

/**
 * diptych_name_skeleton_is_hangul:
 * @word: a word
 *
 * Returns: whether @word begins with a Hangul syllable
 */
gboolean
diptych_name_skeleton_is_hangul (const char *word)
{
  return diptych_hangul_is_syllable (g_utf8_get_char (word));
}

/**
 * diptych_name_skeleton:
 * @word: a name in lower-case Latin letters or in Hangul
 * @skeleton: (out caller-allocates): room for %DIPTYCH_NAME_SKELETON_MAX bytes
 *
 * The consonants of a name as classes of sound, the same for both scripts. An h
 * inside a name and an r at the end of a syllable, which Hangul leaves out of foreign
 * names, are left out of all.
 *
 * Returns: the number of classes
 */
gsize
diptych_name_skeleton (const char *word,
                       char       *skeleton)
{
  gsize n = 0;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (diptych_hangul_is_syllable (letter))
        {
          n = append (skeleton, n, initials[diptych_hangul_get_initial (letter)]);
          n = append (skeleton, n, finals[diptych_hangul_get_final (letter)]);
        }
      else if (letter == 'r' && (p[1] == '\0' || strchr ("aeiouyw", p[1]) == NULL))
        continue;
      else if (letter < 0x80)
        n = append (skeleton, n, class_of_letter (letter, p[1]));
    }
  skeleton[n] = '\0';
  return n;
}
