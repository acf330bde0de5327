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

/** DIPTYCH_ATTRIBUTION_STRIDE: labels in memory, padded, so that the weights of a feature are one load. */
#define DIPTYCH_ATTRIBUTION_STRIDE 8

/** DIPTYCH_ATTRIBUTION_TRANSITIONS: weights of labels that follow each other, by what the later token does. */
#define DIPTYCH_ATTRIBUTION_TRANSITIONS (DIPTYCH_N_FUNCTIONS * DIPTYCH_ATTRIBUTION_STRIDE * DIPTYCH_ATTRIBUTION_STRIDE)

/**
 * DIPTYCH_ATTRIBUTION_STEPS:
 *
 * So many of the whole numbers that emissions and transitions are kept as make a unit of
 * the logarithm.
 */
#define DIPTYCH_ATTRIBUTION_STEPS 24

/**
 * DiptychAttributionSpan:
 * @first: the first token
 * @last: the first token after it
 * @label: the label of its begin
 * @likely: how likely it is, from 0 to 1
 * @covered: how likely a token of it belongs to a content, in the mean
 *
 * A part that may be there.
 */
typedef struct
{
  guint32 first;
  guint32 last;
  guint32 label;
  float   likely;
  float   covered;
} DiptychAttributionSpan;

/**
 * DiptychAttributionChain:
 *
 * How well labels follow each other, from which and from what speaks for each label of a
 * token it tells which parts of attributions may be in a block.
 */
typedef struct _DiptychAttributionChain DiptychAttributionChain;

DiptychAttributionChain *diptych_attribution_chain_new        (const gint32                  *transitions);
void                     diptych_attribution_chain_free       (DiptychAttributionChain       *self);
GArray                  *diptych_attribution_chain_find_spans (const DiptychAttributionChain *self,
                                                               const gint16                  *emissions,
                                                               const DiptychAttributionRow   *rows,
                                                               guint                          n_rows);
float                    diptych_attribution_chain_power      (const DiptychAttributionChain *self,
                                                               int                            steps);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychAttributionChain, diptych_attribution_chain_free)

G_END_DECLS
