/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-fact-contexts.h"
#include "analysis/facts/diptych-fact-relation.h"
#include "lexicon/diptych-linear-model.h"

G_BEGIN_DECLS

/**
 * DiptychFactNearness:
 * @DIPTYCH_FACTS_APART: nothing joins the passages
 * @DIPTYCH_FACTS_NEAR: one stands next to what is aligned with the other, or both stand
 *   next to sentences that are aligned
 * @DIPTYCH_FACTS_ALIGNED: the passages are aligned
 *
 * How the passages of two facts lie to each other.
 */
typedef enum
{
  DIPTYCH_FACTS_APART,
  DIPTYCH_FACTS_NEAR,
  DIPTYCH_FACTS_ALIGNED,
} DiptychFactNearness;

/**
 * DiptychFactEvidence:
 * @a: a fact of the left side
 * @b: one of the right
 * @match: how their values relate
 * @nearness: how their passages lie to each other
 * @nouns: how what they count is to each other
 * @topics: 1 if both count the dead, or both the injured, and so on; -1 if two of these
 * @exchanged: whether one is what the other is worth at a rate that an account tells
 * @owner: whether both belong to one person
 * @context: how much of what stands around them is shared, from 0 to 1
 * @next_to: how much of what stands right next to them, from 0 to 1
 * @meaning: how near the words around them are in meaning, from -1 to 1
 * @noun_meaning: how near what they count is, from -1 to 1
 * @distance: how far apart they stand in their articles, from 0 to 1
 * @lead: whether both give the day of the story in the first sentences
 * @far: whether both are days long before or after that of the story
 * @other_years: whether both are years, or months, of another year than that of the story
 * @moments: whether both are days with a clock
 * @n_ends: how many of them say until or by when something is
 * @working_days: whether both count working days
 * @compound: whether one gives a length in two units
 * @other_block: whether one stands in a headline or caption, the other in the text
 * @n_rivals: how many other pairs of either fact match as well
 * @ahead: by how much the places are more alike than those of any other such pair, from -1.5
 *   to 1.5
 *
 * What speaks for it that two facts are about one quantity.
 */
typedef struct
{
  const DiptychFact  *a;
  const DiptychFact  *b;
  DiptychFactMatch    match;
  DiptychFactNearness nearness;
  DiptychFactNouns    nouns;
  int                 topics;
  gboolean            exchanged;
  gboolean            owner;
  double              context;
  double              next_to;
  double              meaning;
  double              noun_meaning;
  double              distance;
  gboolean            lead;
  gboolean            far;
  gboolean            other_years;
  gboolean            moments;
  guint               n_ends;
  gboolean            working_days;
  gboolean            compound;
  gboolean            other_block;
  guint               n_rivals;
  double              ahead;
} DiptychFactEvidence;

/**
 * DiptychFactFeature:
 *
 * What both models weigh first, of two facts whose values may agree and of two whose
 * values differ.
 */
typedef enum
{
  DIPTYCH_FACT_FEATURE_BIAS,
  DIPTYCH_FACT_FEATURE_ALIGNED,
  DIPTYCH_FACT_FEATURE_NEAR,
  DIPTYCH_FACT_FEATURE_CONTEXT,
  DIPTYCH_FACT_FEATURE_NO_CONTEXT,
  DIPTYCH_FACT_FEATURE_NEXT_TO,
  DIPTYCH_FACT_FEATURE_NOUNS_OTHER,
  DIPTYCH_FACT_FEATURE_NOUNS_GENERIC,
  DIPTYCH_FACT_FEATURE_NOUNS_NEXT_TO,
  DIPTYCH_FACT_FEATURE_NOUNS_SAME,
  DIPTYCH_FACT_FEATURE_MEANING,
  DIPTYCH_FACT_FEATURE_NOUN_MEANING,
  DIPTYCH_FACT_FEATURE_TOPIC,
  DIPTYCH_FACT_FEATURE_OWNER,
  DIPTYCH_FACT_FEATURE_DISTANCE,
  DIPTYCH_FACT_FEATURE_DISTINCT,
  DIPTYCH_FACT_FEATURE_DAY,
  DIPTYCH_FACT_FEATURE_DATE,
  DIPTYCH_FACT_FEATURE_ORDINAL,
  DIPTYCH_FACT_FEATURE_MONEY,
  DIPTYCH_FACT_FEATURE_PERCENT,
  DIPTYCH_FACT_FEATURE_DURATION,
  DIPTYCH_FACT_FEATURE_AGE,
  DIPTYCH_FACT_FEATURE_QUANTITY,
  DIPTYCH_FACT_FEATURE_OTHER_UNIT,
  DIPTYCH_FACT_FEATURE_OTHER_BLOCK,
  DIPTYCH_FACT_FEATURE_LEAD,
  DIPTYCH_FACT_FEATURE_FAR,
  DIPTYCH_FACT_FEATURE_ONE_END,
  DIPTYCH_N_FACT_FEATURES,
} DiptychFactFeature;

/**
 * DiptychFactAgreeFeature:
 *
 * What is weighed besides of two facts whose values may agree.
 */
typedef enum
{
  DIPTYCH_FACT_AGREE_COMPATIBLE = DIPTYCH_N_FACT_FEATURES,
  DIPTYCH_FACT_AGREE_CONTAINED,
  DIPTYCH_FACT_AGREE_ROUNDED,
  DIPTYCH_FACT_AGREE_OTHER_KIND,
  DIPTYCH_FACT_AGREE_DISTINCT_APART,
  DIPTYCH_FACT_AGREE_DAY_APART,
  DIPTYCH_FACT_AGREE_BOTH_ENDS,
  DIPTYCH_FACT_AGREE_MOMENTS,
  DIPTYCH_FACT_AGREE_COMPOUND,
  DIPTYCH_FACT_AGREE_WORKING_DAYS,
  DIPTYCH_FACT_AGREE_OTHER_YEARS,
  DIPTYCH_FACT_AGREE_RIVALS,
  DIPTYCH_FACT_AGREE_UNIQUE,
  DIPTYCH_FACT_AGREE_UNIQUE_DISTINCT,
  DIPTYCH_N_FACT_AGREE_FEATURES,
} DiptychFactAgreeFeature;

/**
 * DiptychFactDifferFeature:
 *
 * What is weighed besides of two facts whose values differ.
 */
typedef enum
{
  DIPTYCH_FACT_DIFFER_RATIO = DIPTYCH_N_FACT_FEATURES,
  DIPTYCH_FACT_DIFFER_CLOSE,
  DIPTYCH_FACT_DIFFER_WIDE,
  DIPTYCH_FACT_DIFFER_SLIP,
  DIPTYCH_FACT_DIFFER_SMALL,
  DIPTYCH_FACT_DIFFER_DATES,
  DIPTYCH_FACT_DIFFER_ONLY_ONES,
  DIPTYCH_FACT_DIFFER_ONLY_ONES_ALIGNED,
  DIPTYCH_FACT_DIFFER_AHEAD,
  DIPTYCH_FACT_DIFFER_SWAPPED,
  DIPTYCH_N_FACT_DIFFER_FEATURES,
} DiptychFactDifferFeature;

/** DIPTYCH_MAX_FACT_FEATURES: room for the features of either model. */
#define DIPTYCH_MAX_FACT_FEATURES DIPTYCH_N_FACT_AGREE_FEATURES

/**
 * DiptychFactModels:
 * @agree: judges whether facts whose values may agree are about one quantity
 * @differ: judges it of facts whose values differ
 */
typedef struct
{
  DiptychLinearModel agree;
  DiptychLinearModel differ;
} DiptychFactModels;

const char * const      *diptych_fact_agree_feature_names  (void);
const char * const      *diptych_fact_differ_feature_names (void);
const DiptychFactModels *diptych_fact_models_get           (void);
DiptychFactRelationKind  diptych_fact_evidence_get_relation   (const DiptychFactEvidence *self);
gboolean                 diptych_fact_evidence_is_close       (const DiptychFactEvidence *self);
double                   diptych_fact_evidence_compare_places (const DiptychFactEvidence *self);
void                     diptych_fact_evidence_fill        (const DiptychFactEvidence *self,
                                                            float                     *features);
double                   diptych_fact_models_judge         (const DiptychFactModels   *self,
                                                            DiptychFactMatch           match,
                                                            const float               *features);

G_END_DECLS
