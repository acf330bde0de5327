/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/people/diptych-name-sounds.h"

G_BEGIN_DECLS

/**
 * DiptychSoundEdit:
 *
 * What may happen to a sound between two spellings of one name. Each has a cost
 * and is a feature of its own.
 */
typedef enum
{
  DIPTYCH_EDIT_L_R,
  DIPTYCH_EDIT_F_P,
  DIPTYCH_EDIT_B_V,
  DIPTYCH_EDIT_TH_S,
  DIPTYCH_EDIT_TH_T,
  DIPTYCH_EDIT_Z_J,
  DIPTYCH_EDIT_S_Z,
  DIPTYCH_EDIT_S_SH,
  DIPTYCH_EDIT_CH_SH,
  DIPTYCH_EDIT_CH_K,
  DIPTYCH_EDIT_K_G,
  DIPTYCH_EDIT_G_J,
  DIPTYCH_EDIT_T_D,
  DIPTYCH_EDIT_P_B,
  DIPTYCH_EDIT_V_F_W,
  DIPTYCH_EDIT_M_N,
  DIPTYCH_EDIT_GLIDE_VOWEL,
  DIPTYCH_EDIT_NEAR_VOWEL,
  DIPTYCH_EDIT_FAR_VOWEL,
  DIPTYCH_EDIT_FIRST_VOWEL,
  DIPTYCH_EDIT_CONSONANT,
  DIPTYCH_EDIT_MIXED,
  DIPTYCH_EDIT_DROP_VOWEL,
  DIPTYCH_EDIT_DROP_FINAL_VOWEL,
  DIPTYCH_EDIT_DROP_SECOND_VOWEL,
  DIPTYCH_EDIT_DROP_H,
  DIPTYCH_EDIT_DROP_R,
  DIPTYCH_EDIT_DROP_GLIDE,
  DIPTYCH_EDIT_DROP_NASAL,
  DIPTYCH_EDIT_DROP_STOP,
  DIPTYCH_EDIT_DROP_FINAL_STOP,
  DIPTYCH_EDIT_DROP_S,
  DIPTYCH_EDIT_DROP_CONSONANT,
  DIPTYCH_N_SOUND_EDITS
} DiptychSoundEdit;

/**
 * DiptychNameFeature:
 *
 * The features of a pair of words; those below %DIPTYCH_N_SOUND_EDITS count edits.
 */
typedef enum
{
  DIPTYCH_FEATURE_BIAS = DIPTYCH_N_SOUND_EDITS,
  DIPTYCH_FEATURE_JARO_WINKLER,
  DIPTYCH_FEATURE_LETTERS,
  DIPTYCH_FEATURE_COST,
  DIPTYCH_FEATURE_RELATIVE_COST,
  DIPTYCH_FEATURE_SAME_SOUNDS,
  DIPTYCH_FEATURE_SAME_SKELETON,
  DIPTYCH_FEATURE_SKELETON,
  DIPTYCH_FEATURE_PREFIX,
  DIPTYCH_FEATURE_SUFFIX,
  DIPTYCH_FEATURE_LENGTH,
  DIPTYCH_FEATURE_SHORT,
  DIPTYCH_FEATURE_FIRST_SOUND,
  DIPTYCH_N_NAME_FEATURES
} DiptychNameFeature;

guint diptych_name_letter_distance   (const DiptychNameSounds *a,
                                      const DiptychNameSounds *b);
void  diptych_name_features_extract  (const DiptychNameSounds *a,
                                      const DiptychNameSounds *b,
                                      double                   features[DIPTYCH_N_NAME_FEATURES]);

G_END_DECLS
