/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-calendar.h"
#include "model/diptych-fact.h"

G_BEGIN_DECLS

gboolean diptych_korean_fact_may_begin (const char          *word);
gboolean diptych_korean_fact_read      (const char          *text,
                                        gsize                start,
                                        gsize                end,
                                        const DiptychMoment *reference,
                                        DiptychFact         *fact);

G_END_DECLS
