/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** DIPTYCH_MAX_NAME_LETTERS: as many letters of a word are compared. */
#define DIPTYCH_MAX_NAME_LETTERS 32

/**
 * DiptychNameSounds:
 * @letters: the letters in lower case without accents, NUL-terminated
 * @n_letters: their number
 * @sounds: one capital or digit per sound as a Korean ear takes an English
 *   spelling, NUL-terminated; vowels are A, E, I, O and U
 * @n_sounds: their number
 * @skeleton: the consonants of @sounds with those that Hangul does not tell apart put as one
 *
 * A word of a name, made ready to be compared with others.
 */
typedef struct
{
  char  letters[DIPTYCH_MAX_NAME_LETTERS + 1];
  guint n_letters;
  char  sounds[2 * DIPTYCH_MAX_NAME_LETTERS + 1];
  guint n_sounds;
  char  skeleton[2 * DIPTYCH_MAX_NAME_LETTERS + 1];
} DiptychNameSounds;

char    *diptych_name_fold        (const char        *name,
                                   gssize             length);
void     diptych_name_sounds_init (DiptychNameSounds *self,
                                   const char        *word,
                                   gsize              length);
gboolean diptych_is_vowel_sound   (char               sound);

G_END_DECLS
