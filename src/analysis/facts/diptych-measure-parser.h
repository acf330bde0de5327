/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-number-parser.h"

G_BEGIN_DECLS

/**
 * DiptychMeasureKind:
 * @DIPTYCH_MEASURE_MONEY: an amount of a currency
 * @DIPTYCH_MEASURE_PERCENT: a share
 * @DIPTYCH_MEASURE_POINTS: percentage points
 * @DIPTYCH_MEASURE_QUANTITY: a number of units
 */
typedef enum
{
  DIPTYCH_MEASURE_MONEY,
  DIPTYCH_MEASURE_PERCENT,
  DIPTYCH_MEASURE_POINTS,
  DIPTYCH_MEASURE_QUANTITY,
} DiptychMeasureKind;

/**
 * DiptychMeasure:
 * @kind: what is measured
 * @span: the words that give it
 * @name: the words that name the unit or the currency
 * @number: its number, as it is written ("50" of "50 cents")
 * @divisor: of a part of a currency, how many of it make one, else 1
 * @unit: (transfer none): the ISO 4217 code, or the unit in the singular
 */
typedef struct
{
  DiptychMeasureKind kind;
  DiptychSpan        span;
  DiptychSpan        name;
  double             number;
  double             divisor;
  const char        *unit;
} DiptychMeasure;

gboolean    diptych_money_parse      (const DiptychAtoms *atoms,
                                      guint               i,
                                      DiptychMeasure     *money,
                                      guint              *end);
gboolean    diptych_percent_parse    (const DiptychAtoms *atoms,
                                      guint               i,
                                      DiptychMeasure     *percent,
                                      guint              *end);
gboolean    diptych_quantity_parse   (const DiptychAtoms *atoms,
                                      guint               i,
                                      DiptychMeasure     *quantity,
                                      guint              *end);
const char *diptych_currency_lookup  (const char         *text,
                                      DiptychSpan         name,
                                      double             *divisor);
const char *diptych_unit_lookup      (const char         *text,
                                      DiptychSpan         name);

G_END_DECLS
