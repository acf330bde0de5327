/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/quotations/diptych-attribution-rows.h"

G_BEGIN_DECLS

/**
 * DiptychAttributionLabel:
 *
 * What a token is in an attribution: outside, or the begin or the inside of a
 * content, a cue or a speaker.
 */
typedef enum
{
  DIPTYCH_ATTRIBUTION_OUTSIDE,
  DIPTYCH_ATTRIBUTION_BEGIN_CONTENT,
  DIPTYCH_ATTRIBUTION_IN_CONTENT,
  DIPTYCH_ATTRIBUTION_BEGIN_CUE,
  DIPTYCH_ATTRIBUTION_IN_CUE,
  DIPTYCH_ATTRIBUTION_BEGIN_SPEAKER,
  DIPTYCH_ATTRIBUTION_IN_SPEAKER,
} DiptychAttributionLabel;

#define DIPTYCH_N_ATTRIBUTION_LABELS (DIPTYCH_ATTRIBUTION_IN_SPEAKER + 1)

/* Labels in memory: padded, so that one feature's weights are one load. */
#define DIPTYCH_ATTRIBUTION_STRIDE 8

/* The model: a magic, the binary logarithm of the number of rows of weights,
 * then the weights: two bytes each for transitions, the lower first, by the function
 * of the later token, the earlier and the later label; then the rows, one byte each. */
#define DIPTYCH_ATTRIBUTION_MAGIC "DQT1"
#define DIPTYCH_ATTRIBUTION_HEADER 8
#define DIPTYCH_ATTRIBUTION_TRANSITIONS (DIPTYCH_N_FUNCTIONS * DIPTYCH_ATTRIBUTION_STRIDE * DIPTYCH_ATTRIBUTION_STRIDE)

void     diptych_attribution_tagger_tag    (const DiptychAttributionRow *rows,
                                            guint                        n_rows,
                                            guint8                      *labels);
void     diptych_attribution_tagger_decode (const gint32                *emissions,
                                            const gint32                *transitions,
                                            const DiptychAttributionRow *rows,
                                            guint                        n_rows,
                                            guint8                      *labels);

G_END_DECLS
