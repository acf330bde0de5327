/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-analysis.h"

G_BEGIN_DECLS

void diptych_shared_meaning_measure (DiptychAnalysis *left,
                                     DiptychAnalysis *right,
                                     GArray          *links);

G_END_DECLS
