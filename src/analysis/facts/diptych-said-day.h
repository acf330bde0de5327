/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-calendar.h"
#include "model/diptych-fact.h"

G_BEGIN_DECLS

/**
 * DiptychSaidDay:
 * @fact: the index of the date
 * @sentence: the sentence that it stands in
 * @weekday: the day of the week that it says, 1 (Monday) to 7, or 0
 * @day: the day of the month that it says, or 0
 * @month: the month that it says, or 0
 * @shift: -1 for the last and 1 for the next week or month ("next Wednesday", "the 8th
 *   of next month"), else 0
 * @of_year: whether @shift is of years ("May 3 of last year")
 * @known: where it says the year too, its day as a Julian day, else 0
 * @tense: whether its sentence speaks of what is to come
 *
 * What a date in a text says of its day, whatever was made of it.
 */
typedef struct
{
  guint        fact;
  guint        sentence;
  int          weekday;
  int          day;
  int          month;
  int          shift;
  gboolean     of_year;
  guint        known;
  DiptychTense tense;
} DiptychSaidDay;

gboolean diptych_said_day_read  (const char           *text,
                                 DiptychSpan           sentence,
                                 const DiptychFact    *fact,
                                 DiptychSaidDay       *said);
guint    diptych_said_day_place (const DiptychSaidDay *self,
                                 guint                 story_day);

G_END_DECLS
