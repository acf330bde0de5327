/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-fact-pairs.h"

G_BEGIN_DECLS

/**
 * DiptychFactComparer:
 *
 * Relates the facts of two analyses step by step.
 */
typedef struct _DiptychFactComparer DiptychFactComparer;

DiptychFactComparer *diptych_fact_comparer_new              (DiptychAnalysis           *left,
                                                             DiptychAnalysis           *right,
                                                             DiptychLinks              *links);
void                 diptych_fact_comparer_free             (DiptychFactComparer       *self);
DiptychFactPairs    *diptych_fact_comparer_find_agreements  (const DiptychFactComparer *self);
DiptychFactPairs    *diptych_fact_comparer_find_differences (const DiptychFactComparer *self);
void                 diptych_fact_comparer_choose           (DiptychFactComparer       *self,
                                                             DiptychFactPairs          *pairs,
                                                             const DiptychFactModels   *models);
gboolean             diptych_fact_comparer_relate           (DiptychFactComparer       *self,
                                                             const DiptychFactModels   *models,
                                                             GCancellable              *cancellable,
                                                             GError                   **error);
gboolean             diptych_fact_comparer_compare          (DiptychAnalysis           *left,
                                                             DiptychAnalysis           *right,
                                                             DiptychLinks              *links,
                                                             GCancellable              *cancellable,
                                                             GError                   **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychFactComparer, diptych_fact_comparer_free)

G_END_DECLS
