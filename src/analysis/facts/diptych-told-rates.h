/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-analysis.h"

G_BEGIN_DECLS

/** DIPTYCH_MAX_TOLD_RATES: how many rates are kept. */
#define DIPTYCH_MAX_TOLD_RATES 8

/**
 * DiptychExchange:
 * @DIPTYCH_EXCHANGE_NONE: neither can be worth the other
 * @DIPTYCH_EXCHANGE_POSSIBLE: at a rate of the last years
 * @DIPTYCH_EXCHANGE_TOLD: at a rate that is told
 *
 * Whether one amount of money is what another is worth.
 */
typedef enum
{
  DIPTYCH_EXCHANGE_NONE,
  DIPTYCH_EXCHANGE_POSSIBLE,
  DIPTYCH_EXCHANGE_TOLD,
} DiptychExchange;

/**
 * DiptychToldRates:
 *
 * What the accounts of a story say themselves that currencies are worth: "200 dollars
 * (about 280,000 won)".
 */
typedef struct
{
  struct
  {
    const char *currency;       /* not owned */
    double      won;
  } rates[DIPTYCH_MAX_TOLD_RATES];
  guint n;
} DiptychToldRates;

void            diptych_told_rates_collect (DiptychToldRates       *self,
                                            DiptychAnalysis        *analysis);
DiptychExchange diptych_told_rates_compare (const DiptychToldRates *self,
                                            const DiptychFact      *a,
                                            const DiptychFact      *b);

G_END_DECLS
