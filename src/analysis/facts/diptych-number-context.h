/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-number-parser.h"
#include "model/diptych-fact.h"

G_BEGIN_DECLS

DiptychPrecision diptych_number_context_find_precision (const DiptychAtoms  *atoms,
                                                        guint                first,
                                                        guint                end);
guint            diptych_number_context_skip_more      (const DiptychAtoms  *atoms,
                                                        guint                end);
DiptychSpan      diptych_number_context_find_noun      (const DiptychAtoms  *atoms,
                                                        guint                end,
                                                        gboolean             singular);
gboolean         diptych_number_context_is_count       (const DiptychAtoms  *atoms,
                                                        const DiptychNumber *number);
gboolean         diptych_number_context_read_share     (const DiptychAtoms  *atoms,
                                                        DiptychNumber       *number);
void             diptych_number_context_split_ratio    (const DiptychAtoms  *atoms,
                                                        DiptychNumber       *number);

G_END_DECLS
