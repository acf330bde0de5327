/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-comparison.h"

G_BEGIN_DECLS

/**
 * DiptychFactContexts:
 *
 * The words and the linked entities around the facts of two analyses, and how
 * much each of them tells.
 */
typedef struct _DiptychFactContexts DiptychFactContexts;

DiptychFactContexts *diptych_fact_contexts_new         (DiptychAnalysis           *left,
                                                        DiptychAnalysis           *right,
                                                        const DiptychLinks        *links);
void                 diptych_fact_contexts_free        (DiptychFactContexts       *self);
double               diptych_fact_contexts_compare     (const DiptychFactContexts *self,
                                                        guint                      left,
                                                        guint                      right);
gboolean             diptych_fact_contexts_share_noun  (const DiptychFactContexts *self,
                                                        guint                      left,
                                                        guint                      right);
gboolean             diptych_fact_contexts_counts_years (const DiptychFactContexts *self,
                                                         DiptychSide                side,
                                                         guint                      fact);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychFactContexts, diptych_fact_contexts_free)

G_END_DECLS
