/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-comparison.h"

G_BEGIN_DECLS

/**
 * DiptychFactMeanings:
 *
 * What the words around the facts of two analyses mean, and those that say what is
 * counted: “1,300 machines” and “1,200 units” share no word, and yet are near.
 */
typedef struct _DiptychFactMeanings DiptychFactMeanings;

DiptychFactMeanings *diptych_fact_meanings_new           (DiptychAnalysis           *left,
                                                          DiptychAnalysis           *right);
void                 diptych_fact_meanings_free          (DiptychFactMeanings       *self);
double               diptych_fact_meanings_compare       (const DiptychFactMeanings *self,
                                                          guint                      left,
                                                          guint                      right);
double               diptych_fact_meanings_compare_nouns (const DiptychFactMeanings *self,
                                                          guint                      left,
                                                          guint                      right);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychFactMeanings, diptych_fact_meanings_free)

G_END_DECLS
