/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/quotations/diptych-attribution-chain.h"

G_BEGIN_DECLS

/* The model: a magic, the binary logarithm of the number of rows of weights, then the
 * weights: two bytes each for transitions, the lower first, by the function of the later
 * token, the earlier and the later label; then the rows, one byte each, and the weights
 * of the judge, one byte each. */
#define DIPTYCH_ATTRIBUTION_MAGIC "DQT2"
#define DIPTYCH_ATTRIBUTION_HEADER 8

void diptych_attribution_tagger_tag (const DiptychAttributionRow *rows,
                                     guint                        n_rows,
                                     guint8                      *labels);

G_END_DECLS
