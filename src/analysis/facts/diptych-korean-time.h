/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-date-parser.h"

G_BEGIN_DECLS

gboolean diptych_korean_time_parse (const char          *text,
                                    gsize                start,
                                    gsize                end,
                                    const DiptychMoment *reference,
                                    DiptychTime         *time);

G_END_DECLS
