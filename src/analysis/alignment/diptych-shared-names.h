/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-comparison.h"

G_BEGIN_DECLS

void diptych_shared_names_weigh (DiptychAnalysis    *left,
                                 DiptychAnalysis    *right,
                                 const DiptychLinks *links,
                                 GArray             *scored);

G_END_DECLS
