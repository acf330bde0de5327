/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-fact-relation.h"

G_BEGIN_DECLS

DiptychFactMatch diptych_date_match       (const DiptychFact *a,
                                           const DiptychFact *b);
gboolean         diptych_date_is_one_day  (const DiptychFact *fact);
gboolean         diptych_date_is_stretch  (const DiptychFact *fact);
int              diptych_date_get_minutes (const char        *value);

G_END_DECLS
