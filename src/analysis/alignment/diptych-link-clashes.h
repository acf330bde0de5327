/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/alignment/diptych-link-scorer.h"

G_BEGIN_DECLS

float *diptych_link_clashes_find (const DiptychScoredLink *links,
                                  guint                    n,
                                  const double            *strengths,
                                  DiptychSide              side,
                                  guint                    n_sentences);

G_END_DECLS
