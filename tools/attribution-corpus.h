/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/quotations/diptych-attribution-chain.h"

G_BEGIN_DECLS

/** ATTRIBUTION_N_FOLDS: into so many parts the corpus is cut, by a hash of a document's id. */
#define ATTRIBUTION_N_FOLDS 5

/**
 * AttributionSequence:
 * @rows: the tokens of one block
 * @labels: what they are
 * @features: of all tokens, %DIPTYCH_N_ATTRIBUTION_FEATURES each
 * @n: the number of tokens
 * @fold: the part of the corpus that the block belongs to
 */
typedef struct
{
  DiptychAttributionRow *rows;
  guint8                *labels;
  guint32               *features;
  guint                  n;
  guint                  fold;
} AttributionSequence;

GArray *attribution_corpus_load (const char  *path,
                                 GError     **error);

G_END_DECLS
