/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/alignment/diptych-sentence-profile.h"

G_BEGIN_DECLS

/**
 * DiptychCandidate:
 * @left: a sentence of the left
 * @right: a sentence of the right
 *
 * Two sentences that may report the same.
 */
typedef struct
{
  guint left;
  guint right;
} DiptychCandidate;

GArray *diptych_link_candidates_find (const DiptychVocabulary *vocabulary,
                                      GPtrArray               *left,
                                      GPtrArray               *right,
                                      GCancellable            *cancellable);

G_END_DECLS
