/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-comparison.h"

G_BEGIN_DECLS

GArray *diptych_script_linker_find (DiptychAnalysis *left,
                                    DiptychAnalysis *right);

G_END_DECLS
