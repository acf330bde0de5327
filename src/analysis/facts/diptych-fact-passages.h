/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-comparison.h"

G_BEGIN_DECLS

/**
 * DiptychFactPassage:
 * @inside: (element-type guint): for each side the facts of the sentences that are aligned
 * @around: (element-type guint): those of the sentences before and after
 */
typedef struct
{
  GArray *inside[DIPTYCH_N_SIDES];
  GArray *around[DIPTYCH_N_SIDES];
} DiptychFactPassage;

/**
 * DiptychFactPassages:
 *
 * The pairs of passages that report the same: the beads, and those that the facts
 * join besides.
 */
typedef struct _DiptychFactPassages DiptychFactPassages;

DiptychFactPassages *diptych_fact_passages_new         (DiptychAnalysis           *left,
                                                        DiptychAnalysis           *right,
                                                        const DiptychLinks        *links);
void                 diptych_fact_passages_free        (DiptychFactPassages       *self);
guint                diptych_fact_passages_get_n       (const DiptychFactPassages *self);
gboolean             diptych_fact_passages_are_aligned (const DiptychFactPassages *self,
                                                        guint                      left,
                                                        guint                      right);
gboolean             diptych_fact_passages_join        (DiptychFactPassages       *self,
                                                        guint                      left,
                                                        guint                      right);
void                 diptych_fact_passages_find        (const DiptychFactPassages *self,
                                                        guint                      pair,
                                                        DiptychFactPassage        *passage);
void                 diptych_fact_passage_clear        (DiptychFactPassage        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychFactPassages, diptych_fact_passages_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DiptychFactPassage, diptych_fact_passage_clear)

G_END_DECLS
