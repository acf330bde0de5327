/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/quotations/diptych-attribution-chain.h"

G_BEGIN_DECLS

#define DIPTYCH_N_JUDGE_FEATURES 65

/** DIPTYCH_JUDGE_BITS: binary logarithm of the number of weights. */
#define DIPTYCH_JUDGE_BITS 16

/**
 * DiptychAttributionJudge:
 *
 * Looks at each part of an attribution that may be in a block as a whole, among its rivals.
 */
typedef struct _DiptychAttributionJudge DiptychAttributionJudge;

DiptychAttributionJudge *diptych_attribution_judge_new      (const DiptychAttributionRow   *rows,
                                                             guint                          n_rows,
                                                             GArray                        *spans);
void                     diptych_attribution_judge_free     (DiptychAttributionJudge       *self);
guint                    diptych_attribution_judge_features (const DiptychAttributionJudge *self,
                                                             guint                          index,
                                                             guint32                        features[DIPTYCH_N_JUDGE_FEATURES]);
void                     diptych_attribution_judge_apply    (DiptychAttributionJudge       *self,
                                                             const DiptychAttributionChain *chain,
                                                             const gint8                   *weights);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychAttributionJudge, diptych_attribution_judge_free)

G_END_DECLS
