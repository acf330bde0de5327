/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "attribution-learner.h"

G_BEGIN_DECLS

typedef struct _AttributionJudging AttributionJudging;

AttributionJudging *attribution_judging_new         (const GArray             *sequences,
                                                     const AttributionPlan    *plan);
void                attribution_judging_free        (AttributionJudging       *self);
const gint32       *attribution_judging_get_weights (const AttributionJudging *self,
                                                     guint                     fold);
gint8              *attribution_judging_learn       (const AttributionJudging *self,
                                                     guint                     held);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttributionJudging, attribution_judging_free)

G_END_DECLS
