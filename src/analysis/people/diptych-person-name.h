/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/people/diptych-name-sounds.h"

G_BEGIN_DECLS

/** DIPTYCH_MAX_NAME_WORDS: as many words of a name are looked at. */
#define DIPTYCH_MAX_NAME_WORDS 8

/**
 * DiptychGeneration:
 * @DIPTYCH_GENERATION_NONE: not told
 * @DIPTYCH_GENERATION_JUNIOR: "Jr."
 * @DIPTYCH_GENERATION_SENIOR: "Sr."
 * @DIPTYCH_GENERATION_NUMBERED: the first that has a number; each number is a value of its own
 *
 * What the ending of a name tells.
 */
typedef enum
{
  DIPTYCH_GENERATION_NONE,
  DIPTYCH_GENERATION_JUNIOR,
  DIPTYCH_GENERATION_SENIOR,
  DIPTYCH_GENERATION_NUMBERED,
} DiptychGeneration;

/**
 * DiptychPersonName:
 * @folded: the words without titles and endings such as "Jr.", as diptych_name_fold() makes them
 * @joined: the same without blanks and hyphens
 * @words: the words, parts of @folded
 * @lengths: their lengths in bytes
 * @n_words: their number
 * @surname: index of the first word of the surname
 * @n_surname: number of words of the surname, zero if there is one word only
 * @eastern: whether it is a Korean, Chinese or Vietnamese name
 * @generation: the ending that tells father and son apart, or a ruler from those before
 *
 * A name of a person, taken apart.
 */
typedef struct
{
  char       *folded;
  char       *joined;
  const char *words[DIPTYCH_MAX_NAME_WORDS];
  guint       lengths[DIPTYCH_MAX_NAME_WORDS];
  guint       n_words;
  guint       surname;
  guint       n_surname;
  gboolean    eastern;
  guint       generation;
} DiptychPersonName;

DiptychPersonName *diptych_person_name_new               (const char              *name,
                                                          gssize                   length);
void               diptych_person_name_free              (DiptychPersonName       *self);
char              *diptych_person_name_dup_surname       (const DiptychPersonName *self);
char              *diptych_person_name_dup_given         (const DiptychPersonName *self);
guint              diptych_person_name_get_first_given   (const DiptychPersonName *self);
const char        *diptych_person_name_get_surname_family (const DiptychPersonName *self);
char              *diptych_person_name_dup_korean        (const DiptychPersonName *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychPersonName, diptych_person_name_free)

G_END_DECLS
