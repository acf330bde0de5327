/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-name-likeness.h"

#include <string.h>

#include "analysis/people/diptych-name-features.h"

/* What the edits between two names may cost for each sound, all in all and in either name. */
#define MAX_COST 0.24
#define MAX_PART_COST 0.25

typedef struct
{
  double cost;
  double n_sounds;
} Edits;

static Edits
compare_parts (const char *a,
               const char *b)
{
  DiptychNameSounds x, y;
  double features[DIPTYCH_N_NAME_FEATURES];

  diptych_name_sounds_init (&x, a, strlen (a));
  diptych_name_sounds_init (&y, b, strlen (b));
  if (x.n_sounds == 0 || y.n_sounds == 0)
    return (Edits) { 1, 1 };
  diptych_name_features_extract (&x, &y, features);
  return (Edits) { features[DIPTYCH_FEATURE_COST], MAX (x.n_sounds, y.n_sounds) };
}

/**
 * diptych_name_likeness_measure:
 * @a: a full name
 * @b: another
 *
 * Compares both as they sound, given name with given name, whatever letters they are
 * spelt with: a name that went through Hangul comes back with other consonants
 * ("Lorenz" as "Lorentz"), which two people seldom share in one story.
 *
 * Returns: how alike they are, from 0, too little to say, to 1
 */
double
diptych_name_likeness_measure (const DiptychPersonName *a,
                               const DiptychPersonName *b)
{
  g_autofree char *given_a = NULL;
  g_autofree char *given_b = NULL;
  g_autofree char *surname_a = NULL;
  g_autofree char *surname_b = NULL;
  Edits given, surname;
  double cost;

  if (a->n_words < 2 || b->n_words < 2 || a->eastern || b->eastern || a->generation != b->generation)
    return 0;
  given_a = diptych_person_name_dup_given (a);
  given_b = diptych_person_name_dup_given (b);
  surname_a = diptych_person_name_dup_surname (a);
  surname_b = diptych_person_name_dup_surname (b);
  given = compare_parts (given_a, given_b);
  surname = compare_parts (surname_a, surname_b);
  cost = (given.cost + surname.cost) / (given.n_sounds + surname.n_sounds);
  return cost <= MAX_COST && given.cost <= MAX_PART_COST * given.n_sounds
         && surname.cost <= MAX_PART_COST * surname.n_sounds ? 1 - cost : 0;
}

/**
 * diptych_name_likeness_turn:
 * @name: a name
 *
 * Returns: (transfer full) (nullable): @name with its surname in front, as the other side
 *   may have it, or %NULL if it is one word or a name whose order is known
 */
DiptychPersonName *
diptych_name_likeness_turn (const DiptychPersonName *name)
{
  g_autofree char *surname = NULL;
  g_autofree char *given = NULL;
  g_autofree char *turned = NULL;

  if (name->n_words < 2 || name->eastern)
    return NULL;
  surname = diptych_person_name_dup_surname (name);
  given = diptych_person_name_dup_given (name);
  turned = g_strconcat (surname, " ", given, NULL);
  return diptych_person_name_new (turned, -1);
}
