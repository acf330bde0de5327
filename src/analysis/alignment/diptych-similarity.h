/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/alignment/diptych-similarity-features.h"

G_BEGIN_DECLS

double   diptych_similarity_score          (const float     *features);
gboolean diptych_similarity_measure      (DiptychAnalysis *left,
                                          DiptychAnalysis *right,
                                          float           *features);
double   diptych_similarity_of_sentences   (DiptychAnalysis *left,
                                          DiptychAnalysis *right);

G_END_DECLS
