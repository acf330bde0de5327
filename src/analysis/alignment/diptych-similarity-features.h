/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/alignment/diptych-sentence-profile.h"

G_BEGIN_DECLS

/**
 * DiptychFeature:
 *
 * What two sentences are compared by; each from 0 to 1. "Local" features weigh
 * words by how rare they are in the two texts as well. Of two directions the
 * features hold the lesser and the greater, so that the order of the sentences
 * does not matter.
 */
typedef enum
{
  DIPTYCH_FEATURE_BIAS,
  DIPTYCH_FEATURE_COSINE,
  DIPTYCH_FEATURE_COSINE_LOCAL,
  DIPTYCH_FEATURE_COVER_MIN,
  DIPTYCH_FEATURE_COVER_MAX,
  DIPTYCH_FEATURE_SOFT_MIN,
  DIPTYCH_FEATURE_SOFT_MAX,
  DIPTYCH_FEATURE_SOFT_LOCAL_MIN,
  DIPTYCH_FEATURE_SOFT_LOCAL_MAX,
  DIPTYCH_FEATURE_GRAMS,
  DIPTYCH_FEATURE_BIGRAMS,
  DIPTYCH_FEATURE_NAMES,
  DIPTYCH_FEATURE_NAMES_APART,
  DIPTYCH_FEATURE_NUMBERS,
  DIPTYCH_FEATURE_NUMBERS_APART,
  DIPTYCH_FEATURE_LENGTH,
  DIPTYCH_FEATURE_OPPOSITES,
  DIPTYCH_FEATURE_NEGATION,
  DIPTYCH_FEATURE_SPEECH_APART,
  DIPTYCH_FEATURE_ENTITIES,
  DIPTYCH_FEATURE_DESCRIPTIONS,
  DIPTYCH_FEATURE_CONTENT_MIN,
  DIPTYCH_FEATURE_CONTENT_MAX,
  DIPTYCH_FEATURE_CONTENT_SHARED,
  DIPTYCH_FEATURE_SOFT_SQUARE,
  DIPTYCH_FEATURE_SOFT_LENGTH,
  DIPTYCH_N_FEATURES,
} DiptychFeature;

const char * const *diptych_feature_names (void);
void        diptych_similarity_compare (const DiptychVocabulary      *vocabulary,
                                        const DiptychSentenceProfile *a,
                                        const DiptychSentenceProfile *b,
                                        float                        *features);

G_END_DECLS
