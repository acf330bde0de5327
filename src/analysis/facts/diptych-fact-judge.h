/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-fact-evidence.h"
#include "analysis/facts/diptych-fact-readings.h"

G_BEGIN_DECLS

/**
 * DiptychFactJudge:
 *
 * Gathers what speaks for it that two facts of two analyses are about one quantity.
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
int                  diptych_fact_judge_get_years_since (const DiptychFactJudge *self,
                                                         DiptychSide             side,
                                                         guint                   index);
gboolean             diptych_fact_judge_is_in_body   (const DiptychFactJudge  *self,
                                                      DiptychSide              side,
                                                      guint                    index);
DiptychFactMatch     diptych_fact_judge_match        (const DiptychFactJudge  *self,
                                                      guint                    left,
                                                      guint                    right);
gboolean             diptych_fact_judge_weigh        (const DiptychFactJudge  *self,
                                                      guint                    left,
                                                      guint                    right,
                                                      DiptychFactNearness      nearness,
                                                      DiptychFactEvidence     *evidence);
const GArray        *diptych_fact_judge_get_nouns    (const DiptychFactJudge  *self,
                                                      DiptychSide              side,
                                                      guint                    index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychFactJudge, diptych_fact_judge_free)

G_END_DECLS
