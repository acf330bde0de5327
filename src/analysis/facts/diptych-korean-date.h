/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-calendar.h"
#include "analysis/facts/diptych-korean-number.h"

G_BEGIN_DECLS

/* Each reads from the byte *@at on, and moves it behind what it read. */
gboolean diptych_korean_date_parse_point   (const char          *text,
                                            gsize               *at,
                                            gsize                end,
                                            const DiptychMoment *reference,
                                            DiptychMoment       *moment);
gboolean diptych_korean_date_parse_clock   (const char          *text,
                                            gsize               *at,
                                            gsize                end,
                                            DiptychMoment       *moment);
gboolean diptych_korean_date_parse_weekday (const char          *text,
                                            gsize               *at,
                                            gsize                end,
                                            DiptychMoment       *moment);

G_END_DECLS
