/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/alignment/diptych-link-scorer.h"

G_BEGIN_DECLS

/**
 * DiptychStrengthFeature:
 * @DIPTYCH_STRENGTH_SCORE: the log-odds of the score of the link
 * @DIPTYCH_STRENGTH_FACTS: the weight of the amounts and times that both sentences give
 * @DIPTYCH_STRENGTH_NEAR_FACTS: that of the amounts of one thing that are nearly the same
 * @DIPTYCH_STRENGTH_DISTANCE: how far apart the two stand in their articles, from 0 to 1
 * @DIPTYCH_STRENGTH_SAME_SPEAKER: whether one person speaks in both
 * @DIPTYCH_STRENGTH_OTHER_SPEAKER: whether different persons speak in them
 * @DIPTYCH_STRENGTH_NICKNAME: whether both give a nickname of one person
 * @DIPTYCH_STRENGTH_LEAD: how near both stand to the beginning of what their article says
 * @DIPTYCH_STRENGTH_RARE_NAME: how rare the rarest name is that both give
 *
 * What a link is judged by as part of a bead, after the features of its two sentences
 * among their rivals.
 */
typedef enum
{
  DIPTYCH_STRENGTH_SCORE = DIPTYCH_N_CROSS_FEATURES + DIPTYCH_N_ALL_LINK_FEATURES - DIPTYCH_LINK_STRETCH,
  DIPTYCH_STRENGTH_FACTS,
  DIPTYCH_STRENGTH_NEAR_FACTS,
  DIPTYCH_STRENGTH_DISTANCE,
  DIPTYCH_STRENGTH_SAME_SPEAKER,
  DIPTYCH_STRENGTH_OTHER_SPEAKER,
  DIPTYCH_STRENGTH_NICKNAME,
  DIPTYCH_STRENGTH_LEAD,
  DIPTYCH_STRENGTH_RARE_NAME,
  DIPTYCH_N_STRENGTH_FEATURES,
} DiptychStrengthFeature;

/**
 * DiptychStrengthAgainFeature:
 * @DIPTYCH_STRENGTH_AGAIN_BIAS: always 1
 * @DIPTYCH_STRENGTH_AGAIN_FIRST: the log-odds of what it was found to be first
 * @DIPTYCH_STRENGTH_AGAIN_DIAGONAL: the best of the links that join other sentences near by on both sides
 * @DIPTYCH_STRENGTH_AGAIN_BESIDE_LEFT: the best that joins a sentence beside that on the left
 *   with the same on the right
 * @DIPTYCH_STRENGTH_AGAIN_BESIDE_RIGHT: the other way round
 * @DIPTYCH_STRENGTH_AGAIN_PARAGRAPH: the best of the others between the same two paragraphs
 * @DIPTYCH_STRENGTH_AGAIN_RIVAL_LEFT: the best other link of the sentence on the left
 * @DIPTYCH_STRENGTH_AGAIN_RIVAL_RIGHT: that of the sentence on the right
 * @DIPTYCH_STRENGTH_AGAIN_CLASH_LEFT: the best other link that rests on the same words of the
 *   sentence on the left
 * @DIPTYCH_STRENGTH_AGAIN_CLASH_RIGHT: the same on the right
 *
 * What it is judged by again, once all links were judged.
 */
typedef enum
{
  DIPTYCH_STRENGTH_AGAIN_BIAS,
  DIPTYCH_STRENGTH_AGAIN_FIRST,
  DIPTYCH_STRENGTH_AGAIN_DIAGONAL,
  DIPTYCH_STRENGTH_AGAIN_BESIDE_LEFT,
  DIPTYCH_STRENGTH_AGAIN_BESIDE_RIGHT,
  DIPTYCH_STRENGTH_AGAIN_PARAGRAPH,
  DIPTYCH_STRENGTH_AGAIN_RIVAL_LEFT,
  DIPTYCH_STRENGTH_AGAIN_RIVAL_RIGHT,
  DIPTYCH_STRENGTH_AGAIN_CLASH_LEFT,
  DIPTYCH_STRENGTH_AGAIN_CLASH_RIGHT,
  DIPTYCH_N_STRENGTH_AGAIN_FEATURES,
} DiptychStrengthAgainFeature;

/**
 * DiptychStrengthModels:
 * @first: judges a link by what its two sentences share
 * @again: judges it once more, by how @first judges the links around it
 */
typedef struct
{
  DiptychLinearModel first;
  DiptychLinearModel again;
} DiptychStrengthModels;

const char * const          *diptych_strength_feature_names       (void);
const char * const          *diptych_strength_again_names         (void);
const DiptychStrengthModels *diptych_link_strength_get_models     (void);
void                         diptych_link_strength_fill           (const DiptychScoredLink     *link,
                                                                   guint                        n_left,
                                                                   guint                        n_right,
                                                                   float                       *features);
float                       *diptych_link_strength_fill_again     (GArray                      *links,
                                                                   guint                        n_left,
                                                                   guint                        n_right,
                                                                   const DiptychLinearModel    *first);
void                         diptych_link_strength_measure        (GArray                      *links,
                                                                   guint                        n_left,
                                                                   guint                        n_right,
                                                                   const DiptychStrengthModels *models);
void                         diptych_link_strength_measure_across (GArray                      *links);

G_END_DECLS
