/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-atom.h"
#include "model/diptych-fact.h"

G_BEGIN_DECLS

gboolean diptych_other_day_parse   (const DiptychAtoms *atoms,
                                    guint               i,
                                    int                *offset,
                                    guint              *end);
gboolean diptych_other_day_resolve (const DiptychFact  *named,
                                    int                 offset,
                                    DiptychFact        *fact);
gboolean diptych_other_day_find    (const DiptychAtoms *atoms,
                                    guint               i,
                                    guint               sentence,
                                    const GArray       *facts,
                                    DiptychFact        *fact,
                                    guint              *end);
gboolean diptych_other_year_parse  (const DiptychAtoms *atoms,
                                    guint               i,
                                    int                *offset,
                                    guint              *end);
gboolean diptych_other_year_find   (const DiptychAtoms *atoms,
                                    guint               i,
                                    guint               sentence,
                                    const GArray       *facts,
                                    DiptychFact        *fact,
                                    guint              *end);

G_END_DECLS
