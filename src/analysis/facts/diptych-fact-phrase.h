/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-fact.h"

G_BEGIN_DECLS

/* What the words of a fact and those next to them say of it. */
gboolean    diptych_fact_phrase_is_end              (const char        *text,
                                                     const DiptychFact *fact);
gboolean    diptych_fact_phrase_counts_working_days (const char        *text,
                                                     const DiptychFact *fact);
const char *diptych_fact_phrase_get_dimension       (const char        *text,
                                                     const DiptychFact *fact);
gboolean    diptych_fact_phrase_is_offset           (const char        *text,
                                                     const DiptychFact *fact);
gboolean    diptych_fact_phrase_counts_rest         (const char        *text,
                                                     const DiptychFact *fact);

G_END_DECLS
