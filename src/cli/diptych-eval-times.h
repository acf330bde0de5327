/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-date-parser.h"

G_BEGIN_DECLS

char *diptych_eval_format_time  (const DiptychTime   *time,
                                 const DiptychMoment *reference);
char *diptych_eval_format_timex (const DiptychTime   *time);

G_END_DECLS
