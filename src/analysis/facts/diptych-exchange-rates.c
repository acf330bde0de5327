/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-exchange-rates.h"

/* How far rounding may take a converted amount out of the range. */
#define ROUNDING 0.03

/* How many won one unit of a currency was worth, at its lowest and its highest from 2015 to
 * 2026, in round figures. */
static const struct
{
  const char *currency;
  double      lowest;
  double      highest;
} rates[] = {
  { "USD", 1050, 1500 },   /* the spring of 2018; the turn of 2025 */
  { "EUR", 1130, 1760 },   /* the spring of 2015; the turn of 2025 */
  { "GBP", 1370, 2010 },   /* the autumn of 2016; the turn of 2025 */
  { "JPY", 8.4, 12 },      /* the summer of 2024; the summer of 2016 */
  { "CNY", 160, 212 },     /* the spring of 2019; the turn of 2025 */
};

static gboolean
is_in_range (const DiptychFact *won,
             const DiptychFact *other)
{
  if (g_strcmp0 (won->unit, "KRW") != 0 || other->amount <= 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (rates); i++)
    if (g_strcmp0 (other->unit, rates[i].currency) == 0)
      return won->amount >= other->amount * rates[i].lowest * (1 - ROUNDING)
             && won->amount <= other->amount * rates[i].highest * (1 + ROUNDING);
  return FALSE;
}

/**
 * diptych_exchange_rates_allow:
 * @a: an amount of money
 * @b: another
 *
 * Returns: whether one is of won and the other what it may have been exchanged for in the
 *   years from 2015 on: "$50 million" and "70 billion won"
 */
gboolean
diptych_exchange_rates_allow (const DiptychFact *a,
                              const DiptychFact *b)
{
  return is_in_range (a, b) || is_in_range (b, a);
}
