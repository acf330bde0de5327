/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-fact.h"

G_BEGIN_DECLS

char     *diptych_swapped_digits_get_key  (const DiptychFact *fact);
gboolean  diptych_fact_has_swapped_digits (const DiptychFact *a,
                                           const DiptychFact *b);

G_END_DECLS
