/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The arithmetic of Hangul syllables (Unicode, section 3.12): they stand in the order of
 * their initials, vowels and finals, of which the first is none. */

/** DIPTYCH_HANGUL_FIRST_SYLLABLE: 가 */
#define DIPTYCH_HANGUL_FIRST_SYLLABLE 0xac00

/** DIPTYCH_HANGUL_LAST_SYLLABLE: 힣 */
#define DIPTYCH_HANGUL_LAST_SYLLABLE 0xd7a3

/** DIPTYCH_HANGUL_N_INITIALS: how many consonants begin syllables. */
#define DIPTYCH_HANGUL_N_INITIALS 19

/** DIPTYCH_HANGUL_N_VOWELS: how many vowels there are. */
#define DIPTYCH_HANGUL_N_VOWELS 21

/** DIPTYCH_HANGUL_N_FINALS: how many ways to end there are. */
#define DIPTYCH_HANGUL_N_FINALS 28

/** diptych_hangul_is_syllable: whether @c is a whole syllable, not a letter of one. */
static inline gboolean
diptych_hangul_is_syllable (gunichar c)
{
  return c >= DIPTYCH_HANGUL_FIRST_SYLLABLE && c <= DIPTYCH_HANGUL_LAST_SYLLABLE;
}

/** diptych_hangul_get_initial: the number of the consonant that begins the syllable @c. */
static inline guint
diptych_hangul_get_initial (gunichar c)
{
  return (c - DIPTYCH_HANGUL_FIRST_SYLLABLE) / (DIPTYCH_HANGUL_N_VOWELS * DIPTYCH_HANGUL_N_FINALS);
}

/** diptych_hangul_get_vowel: the number of the vowel of the syllable @c. */
static inline guint
diptych_hangul_get_vowel (gunichar c)
{
  return (c - DIPTYCH_HANGUL_FIRST_SYLLABLE) / DIPTYCH_HANGUL_N_FINALS % DIPTYCH_HANGUL_N_VOWELS;
}

/** diptych_hangul_get_final: the number of what ends the syllable @c, 0 for nothing. */
static inline guint
diptych_hangul_get_final (gunichar c)
{
  return (c - DIPTYCH_HANGUL_FIRST_SYLLABLE) % DIPTYCH_HANGUL_N_FINALS;
}

G_END_DECLS
