/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-fact-contexts.h"
#include "analysis/facts/diptych-fact-readings.h"

G_BEGIN_DECLS

/**
 * DiptychFactNearness:
 * @DIPTYCH_FACTS_APART: nothing joins the passages
 * @DIPTYCH_FACTS_UNIQUE: apart, and no other fact has the value
 * @DIPTYCH_FACTS_NEAR: one stands next to what is aligned with the other, or both stand
 *   next to sentences that are aligned
 * @DIPTYCH_FACTS_ALIGNED: the passages are aligned
 *
 * How the passages of two facts lie to each other.
 */
typedef enum
{
  DIPTYCH_FACTS_APART,
  DIPTYCH_FACTS_UNIQUE,
  DIPTYCH_FACTS_NEAR,
  DIPTYCH_FACTS_ALIGNED,
} DiptychFactNearness;

/**
 * DiptychFactJudge:
 *
 * Decides whether two facts of two analyses are about one quantity.
 */
typedef struct _DiptychFactJudge DiptychFactJudge;

DiptychFactJudge    *diptych_fact_judge_new          (DiptychAnalysis         *left,
                                                      DiptychAnalysis         *right,
                                                      const DiptychLinks      *links,
                                                      DiptychFactContexts     *contexts,
                                                      DiptychFactReadings     *left_facts,
                                                      DiptychFactReadings     *right_facts,
                                                      const DiptychStoryDay   *story);
void                 diptych_fact_judge_free         (DiptychFactJudge        *self);
gboolean             diptych_fact_judge_counts_years (const DiptychFactJudge  *self,
                                                      DiptychSide              side,
                                                      guint                    index);
gboolean             diptych_fact_judge_is_in_body   (const DiptychFactJudge  *self,
                                                      DiptychSide              side,
                                                      guint                    index);
gboolean             diptych_fact_judge_agree        (const DiptychFactJudge  *self,
                                                      guint                    left,
                                                      guint                    right,
                                                      DiptychFactNearness      nearness,
                                                      DiptychFactRelationKind *kind,
                                                      double                  *score);
gboolean             diptych_fact_judge_may_be_of_kind (const DiptychFactJudge *self,
                                                      guint                    left,
                                                      guint                    right);
gboolean             diptych_fact_judge_differ       (const DiptychFactJudge  *self,
                                                      guint                    left,
                                                      guint                    right,
                                                      DiptychFactNearness      nearness,
                                                      gboolean                 only_ones,
                                                      double                  *score);
const GArray        *diptych_fact_judge_get_nouns     (const DiptychFactJudge  *self,
                                                      DiptychSide              side,
                                                      guint                    index);
double               diptych_fact_judge_compare_apart (const DiptychFactJudge  *self,
                                                      guint                    left,
                                                      guint                    right);
gboolean             diptych_fact_judge_differ_apart  (const DiptychFactJudge  *self,
                                                      guint                    left,
                                                      guint                    right);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychFactJudge, diptych_fact_judge_free)

G_END_DECLS
