/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/alignment/diptych-similarity-features.h"
#include "model/diptych-comparison.h"

G_BEGIN_DECLS

/**
 * DiptychLinkFeature:
 *
 * What a link is judged by beyond the features of the two sentences: the same
 * measures less those of the best rival in the row and in the column.
 */
typedef enum
{
  DIPTYCH_LINK_SIMILARITY = DIPTYCH_N_FEATURES,
  DIPTYCH_LINK_SIMILARITY_ROW,
  DIPTYCH_LINK_SIMILARITY_COLUMN,
  DIPTYCH_LINK_COSINE_ROW,
  DIPTYCH_LINK_COSINE_COLUMN,
  DIPTYCH_LINK_SOFT_ROW,
  DIPTYCH_LINK_SOFT_COLUMN,
  DIPTYCH_LINK_MUTUAL,
  DIPTYCH_LINK_DENSITY,
  DIPTYCH_LINK_SIMILARITY_SQUARE,
  DIPTYCH_LINK_ROUNDABOUT,
  DIPTYCH_N_LINK_FEATURES,
} DiptychLinkFeature;

/**
 * DiptychScoredLink:
 * @left: a sentence of the left
 * @right: a sentence of the right
 * @similarity: how alike the two are in meaning, from 0 to 1
 * @score: how likely they report the same, from 0 to 1
 * @facts: the weight of the amounts and times that both give; diptych_shared_facts_weigh() fills it
 * @strength: how well it would hold as a bead, from 0 to 1; diptych_bead_builder_build() fills it
 * @features: what that rests on
 */
typedef struct
{
  guint left;
  guint right;
  float similarity;
  float score;
  float facts;
  float strength;
  float features[DIPTYCH_N_LINK_FEATURES];
} DiptychScoredLink;

const char * const *diptych_link_feature_names (void);
GArray             *diptych_link_scorer_score  (DiptychAnalysis     *left,
                                                DiptychAnalysis     *right,
                                                const DiptychLinks  *links,
                                                GCancellable        *cancellable,
                                                GError             **error);
void                diptych_link_scorer_choose (GArray              *scored);

G_END_DECLS
