/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-analysis.h"

G_BEGIN_DECLS

DiptychAnalysis *analyze_sentences (const char * const *sentences,
                                    guint               n,
                                    const char         *language);

G_END_DECLS
