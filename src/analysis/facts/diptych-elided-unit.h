/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-atom.h"
#include "model/diptych-fact.h"

G_BEGIN_DECLS

gboolean diptych_elided_unit_read (const DiptychAtoms *atoms,
                                   guint               i,
                                   guint               sentence,
                                   const GArray       *facts,
                                   DiptychFact        *fact,
                                   guint              *end);

G_END_DECLS
