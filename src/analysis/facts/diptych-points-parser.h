/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-measure-parser.h"

G_BEGIN_DECLS

gboolean diptych_points_parse (const DiptychAtoms  *atoms,
                               const DiptychNumber *number,
                               DiptychMeasure      *points,
                               guint               *end);

G_END_DECLS
