/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-fact.h"

G_BEGIN_DECLS

/**
 * DiptychFactCalendar:
 * @votes: for each way in which days of the month can fall on days of the week, how
 *   much speaks for it
 *
 * On which day of the week the days of the month fall where no article says so: one
 * account has "Tuesday", the other "the 28th".
 */
typedef struct
{
  guint votes[7];
} DiptychFactCalendar;

void     diptych_fact_calendar_add_pair (DiptychFactCalendar       *self,
                                         const DiptychFact         *a,
                                         const DiptychFact         *b);
void     diptych_fact_calendar_add      (DiptychFactCalendar       *self,
                                         const char                *text,
                                         const DiptychFact         *fact);
gboolean diptych_fact_calendar_match    (const DiptychFactCalendar *self,
                                         const DiptychFact         *a,
                                         const DiptychFact         *b);

G_END_DECLS
