/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-number-parser.h"

G_BEGIN_DECLS

gboolean diptych_figure_is       (const DiptychAtoms  *atoms,
                                  const DiptychNumber *number);
gboolean diptych_figure_is_rank  (const DiptychAtoms  *atoms,
                                  const DiptychNumber *number);
gboolean diptych_figure_is_score (const DiptychAtoms  *atoms,
                                  const DiptychNumber *number);
gboolean diptych_figure_is_share (const DiptychAtoms  *atoms,
                                  const DiptychNumber *number);

G_END_DECLS
