/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-fact.h"

G_BEGIN_DECLS

gboolean diptych_exchange_rates_allow (const DiptychFact *a,
                                       const DiptychFact *b);

G_END_DECLS
