/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-fact-judge.h"

G_BEGIN_DECLS

/**
 * DiptychFactPair:
 * @index: a fact of each side
 * @evidence: what speaks for it that both are about one quantity
 * @likelihood: how likely that is, from 0 to 1; diptych_fact_pairs_judge() fills it
 */
typedef struct
{
  guint               index[DIPTYCH_N_SIDES];
  DiptychFactEvidence evidence;
  double              likelihood;
} DiptychFactPair;

/**
 * DiptychFactPairs:
 *
 * Pairs of facts of two analyses that may be about one quantity: either those whose
 * values may agree, or those whose values differ.
 */
typedef struct _DiptychFactPairs DiptychFactPairs;

DiptychFactPairs      *diptych_fact_pairs_new       (const DiptychFactJudge  *judge,
                                                     gboolean                 differing);
void                   diptych_fact_pairs_free      (DiptychFactPairs        *self);
void                   diptych_fact_pairs_add       (DiptychFactPairs        *self,
                                                     guint                    left,
                                                     guint                    right,
                                                     DiptychFactNearness      nearness);
void                   diptych_fact_pairs_add_lead  (DiptychFactPairs        *self,
                                                     guint                    left,
                                                     guint                    right,
                                                     DiptychFactNearness      nearness);
void                   diptych_fact_pairs_finish    (DiptychFactPairs        *self);
void                   diptych_fact_pairs_judge     (DiptychFactPairs        *self,
                                                     const DiptychFactModels *models);
const DiptychFactPair *diptych_fact_pairs_get       (const DiptychFactPairs  *self,
                                                     guint                   *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychFactPairs, diptych_fact_pairs_free)

G_END_DECLS
