/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-number-parser.h"

G_BEGIN_DECLS

gboolean diptych_bare_count_is      (const DiptychAtoms  *atoms,
                                     const DiptychNumber *number);
gboolean diptych_bare_count_is_half (const DiptychAtoms  *atoms,
                                     guint                i);

G_END_DECLS
