/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/alignment/diptych-sentence-profile.h"
#include "model/diptych-comparison.h"

G_BEGIN_DECLS

/**
 * DiptychSharedStretch:
 * @weight: how much two sentences share within a few words of each, from 0 to 1
 * @place: for each sentence how many words stand before the middle of these; below 0 if the
 *   sentences share nothing
 */
typedef struct
{
  float weight;
  float place[DIPTYCH_N_SIDES];
} DiptychSharedStretch;

DiptychSharedStretch diptych_shared_stretch_measure (const DiptychVocabulary      *vocabulary,
                                                     const DiptychSentenceProfile *a,
                                                     const DiptychSentenceProfile *b);

G_END_DECLS
