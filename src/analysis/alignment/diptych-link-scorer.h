/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/alignment/diptych-sentence-kin.h"
#include "analysis/alignment/diptych-similarity-features.h"
#include "lexicon/diptych-linear-model.h"
#include "model/diptych-comparison.h"

G_BEGIN_DECLS

/**
 * DiptychLinkFeature:
 *
 * What a link is judged by beyond the features of the two sentences: how alike they
 * are in meaning and how likely they are to report the same by themselves, each also
 * less that of the best rival in the row and in the column; whether each is most
 * alike to the other; how far they agree in what they are alike to; and how well
 * other sentences join them. What is measured again rests on how likely all pairs are
 * to report the same once each was judged among the others. Beads are judged as well
 * by the densest stretch of words that both sentences share and by how near the two
 * are in what they are about, each again less that of the best rivals.
 */
typedef enum
{
  DIPTYCH_LINK_SIMILARITY = DIPTYCH_N_FEATURES,
  DIPTYCH_LINK_SIMILARITY_ROW,
  DIPTYCH_LINK_SIMILARITY_COLUMN,
  DIPTYCH_LINK_ALONE,
  DIPTYCH_LINK_ALONE_ROW,
  DIPTYCH_LINK_ALONE_COLUMN,
  DIPTYCH_LINK_SOFT_ROW,
  DIPTYCH_LINK_SOFT_COLUMN,
  DIPTYCH_LINK_MUTUAL,
  DIPTYCH_LINK_AGREEMENT,
  DIPTYCH_LINK_AGREEMENT_ROW,
  DIPTYCH_LINK_AGREEMENT_COLUMN,
  DIPTYCH_LINK_AGREEMENT_SQUARE,
  DIPTYCH_LINK_BRIDGES,
  DIPTYCH_LINK_AGAIN,
  DIPTYCH_LINK_AGAIN_ROW,
  DIPTYCH_LINK_AGAIN_COLUMN,
  DIPTYCH_LINK_AGAIN_AGREEMENT,
  DIPTYCH_LINK_AGAIN_AGREEMENT_ROW,
  DIPTYCH_LINK_AGAIN_AGREEMENT_COLUMN,
  DIPTYCH_LINK_AGAIN_AGREEMENT_SQUARE,
  DIPTYCH_LINK_AGAIN_BRIDGES,
  DIPTYCH_N_AGAIN_FEATURES,
  DIPTYCH_LINK_STRETCH = DIPTYCH_N_AGAIN_FEATURES,
  DIPTYCH_LINK_STRETCH_ROW,
  DIPTYCH_LINK_STRETCH_COLUMN,
  DIPTYCH_LINK_MEANING,
  DIPTYCH_LINK_MEANING_ROW,
  DIPTYCH_LINK_MEANING_COLUMN,
  DIPTYCH_N_ALL_LINK_FEATURES,
  DIPTYCH_N_LINK_FEATURES = DIPTYCH_LINK_AGAIN,
  DIPTYCH_N_CROSS_FEATURES = DIPTYCH_LINK_AGREEMENT,
} DiptychLinkFeature;

/**
 * DiptychScoredLink:
 * @left: a sentence of the left
 * @right: a sentence of the right
 * @similarity: how alike the two are in meaning, from 0 to 1
 * @score: how likely they report the same, from 0 to 1
 * @facts: the weight of the amounts and times that both give; diptych_shared_facts_weigh() fills
 *   this and the next
 * @near_facts: the same of amounts of one thing that are nearly the same
 * @same_speaker: whether one person speaks in both; diptych_shared_people_mark() fills this and
 *   the next two
 * @other_speaker: whether somebody speaks in both, but not the same person
 * @nickname: whether both give a nickname of one person
 * @rare_name: how rare the rarest name is that both give, from 0 to 1, that of a name
 *   which two long articles give once each; diptych_shared_names_weigh() fills it
 * @lead: how near both stand to the beginning of what their article says, from 0 to 1
 * @place: for each side how many words stand before the densest stretch that both share; below
 *   0 if there is none
 * @block: for each side the block that the sentence stands in
 * @strength: how well it would hold as a bead, from 0 to 1; diptych_link_strength_measure() fills
 *   it or, between two languages, diptych_link_strength_measure_across()
 * @features: what that rests on
 */
typedef struct
{
  guint    left;
  guint    right;
  float    similarity;
  float    score;
  float    facts;
  float    near_facts;
  gboolean same_speaker;
  gboolean other_speaker;
  gboolean nickname;
  float    rare_name;
  float    lead;
  float    place[DIPTYCH_N_SIDES];
  guint    block[DIPTYCH_N_SIDES];
  float    strength;
  float    features[DIPTYCH_N_ALL_LINK_FEATURES];
} DiptychScoredLink;

/**
 * DiptychComparedSentences:
 * @links: (element-type DiptychScoredLink): the pairs across that may report the same, by the
 *   left and then the right
 * @kin: (element-type DiptychKin): for each side the pairs within it
 * @n_sentences: for each side the number of its sentences
 *
 * Two articles, sentence by sentence.
 */
typedef struct
{
  GArray *links;
  GArray *kin[DIPTYCH_N_SIDES];
  guint   n_sentences[DIPTYCH_N_SIDES];
} DiptychComparedSentences;

/**
 * DiptychLinkModels:
 * @alone: judges a link by its two sentences
 * @kin: judges two sentences of one article
 * @cross: judges a link among its rivals, across languages
 * @link: judges a link among all others
 * @again: judges it once more, by how @link judges the others
 */
typedef struct
{
  DiptychLinearModel alone;
  DiptychLinearModel kin;
  DiptychLinearModel cross;
  DiptychLinearModel link;
  DiptychLinearModel again;
} DiptychLinkModels;

const char * const       *diptych_link_feature_names      (void);
const char * const       *diptych_link_kin_names          (void);
guint                     diptych_scored_links_find       (const DiptychScoredLink  *links,
                                                           guint                     n,
                                                           guint                     left,
                                                           guint                     right);
void                      diptych_compared_sentences_free (DiptychComparedSentences *self);
const DiptychLinkModels  *diptych_link_scorer_get_models  (void);
DiptychComparedSentences *diptych_link_scorer_compare     (DiptychAnalysis          *left,
                                                           DiptychAnalysis          *right,
                                                           const DiptychLinks       *links,
                                                           GCancellable             *cancellable);
gboolean                  diptych_link_scorer_is_across   (DiptychAnalysis          *left,
                                                           DiptychAnalysis          *right);
GArray                   *diptych_link_scorer_score       (DiptychAnalysis          *left,
                                                           DiptychAnalysis          *right,
                                                           const DiptychLinks       *links,
                                                           GCancellable             *cancellable,
                                                           GError                  **error);
void                      diptych_link_scorer_choose      (GArray                   *scored);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychComparedSentences, diptych_compared_sentences_free)

G_END_DECLS
