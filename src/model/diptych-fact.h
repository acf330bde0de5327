/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib-object.h>

#include "model/diptych-span.h"

G_BEGIN_DECLS

/**
 * DiptychFactKind:
 * @DIPTYCH_FACT_NUMBER: a count ("32 members", "four coalition governments")
 * @DIPTYCH_FACT_ORDINAL: a place in an order ("the second Republican term", "eighth year")
 * @DIPTYCH_FACT_MONEY: an amount of a currency ("40 billion euros")
 * @DIPTYCH_FACT_PERCENT: a share ("2%", "three percentage points")
 * @DIPTYCH_FACT_DATE: a point or a stretch of the calendar ("Tuesday", "from 2017 to 2021")
 * @DIPTYCH_FACT_DURATION: a length of time ("two years and nine months")
 * @DIPTYCH_FACT_AGE: how old somebody is ("(57)", "aged 57")
 * @DIPTYCH_FACT_QUANTITY: a number with a unit of measure ("15 kilometres")
 */
typedef enum
{
  DIPTYCH_FACT_NUMBER,
  DIPTYCH_FACT_ORDINAL,
  DIPTYCH_FACT_MONEY,
  DIPTYCH_FACT_PERCENT,
  DIPTYCH_FACT_DATE,
  DIPTYCH_FACT_DURATION,
  DIPTYCH_FACT_AGE,
  DIPTYCH_FACT_QUANTITY,
} DiptychFactKind;

#define DIPTYCH_N_FACT_KINDS (DIPTYCH_FACT_QUANTITY + 1)

/**
 * DiptychPrecision:
 * @DIPTYCH_PRECISION_EXACT: the bare value
 * @DIPTYCH_PRECISION_ABOUT: "about", "nearly", "some"
 * @DIPTYCH_PRECISION_MORE: "more than", "over", "at least"
 * @DIPTYCH_PRECISION_LESS: "less than", "under", "at most"
 *
 * How closely the text means a value.
 */
typedef enum
{
  DIPTYCH_PRECISION_EXACT,
  DIPTYCH_PRECISION_ABOUT,
  DIPTYCH_PRECISION_MORE,
  DIPTYCH_PRECISION_LESS,
} DiptychPrecision;

/**
 * DiptychFact:
 * @kind: what is measured
 * @precision: how closely
 * @span: the words that give it, unit included ("40 billion euros")
 * @noun: what is counted ("coalition governments"), or %DIPTYCH_SPAN_NONE
 * @sentence: index of the sentence that it stands in
 * @value: the value in canonical form: a decimal number without separators
 *   ("40000000000", "0.5"); for a date the TIMEX3 value, ISO 8601 with as many parts
 *   as are known ("2024-10-01", "2024-11", "2014"), a stretch as "2017/2021"; for a
 *   duration ISO 8601 ("P2Y9M")
 * @amount: the same as a number, for comparing: of a duration, in days; of a stretch
 *   of dates, its length in days; of any other date 0
 * @unit: (nullable): for money the ISO 4217 code, for a quantity the unit in the
 *   singular ("kilometre"), for a duration its largest unit ("year"), else %NULL
 * @first_day: for a date that is resolved, its first day as a Julian day (as GDate
 *   counts), else 0
 * @last_day: its last day, inclusive, else 0
 *
 * Something measurable that the article states.
 */
typedef struct
{
  DiptychFactKind  kind;
  DiptychPrecision precision;
  DiptychSpan      span;
  DiptychSpan      noun;
  guint            sentence;
  char            *value;
  double           amount;
  char            *unit;
  guint            first_day;
  guint            last_day;
} DiptychFact;

void        diptych_fact_clear            (DiptychFact     *self);
const char *diptych_fact_kind_to_string   (DiptychFactKind  kind);
const char *diptych_precision_to_string   (DiptychPrecision precision);

G_END_DECLS
