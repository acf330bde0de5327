/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-told-rates.h"

#include <math.h>
#include <string.h>

#include "analysis/facts/diptych-exchange-rates.h"

/* How many bytes stand between an amount and what it is worth: " (about ". */
#define MAX_BETWEEN 20

/* How far an amount may be from what another is worth at a rate that is told, as both are
 * rounded; and how far if the rate was that of another day. */
#define NEAR 0.04
#define OFF 0.12

static gboolean
is_won (const DiptychFact *fact)
{
  return g_strcmp0 (fact->unit, "KRW") == 0;
}

static gboolean
has_between (const char        *text,
             const DiptychFact *amount,
             const DiptychFact *worth,
             const char        *words)
{
  return g_strstr_len (text + amount->span.end, (gssize) (worth->span.start - amount->span.end), words) != NULL;
}

/* "200 dollars (about 280,000 won", "280,000 won, or $200" */
static gboolean
is_worth (const char        *text,
          const DiptychFact *amount,
          const DiptychFact *worth)
{
  return worth->span.start >= amount->span.end && worth->span.start - amount->span.end <= MAX_BETWEEN
         && (has_between (text, amount, worth, "(") || has_between (text, amount, worth, ", or "))
         && diptych_exchange_rates_allow (amount, worth);
}

/**
 * diptych_told_rates_collect:
 *
 * Adds what an account says that currencies are worth; of each the first that is told, and
 * the account has to outlive the rates.
 */
void
diptych_told_rates_collect (DiptychToldRates *self,
                            DiptychAnalysis  *analysis)
{
  const char *text = diptych_text_get_string (diptych_analysis_get_text (analysis));
  guint n;
  const DiptychFact *facts = diptych_analysis_get_facts (analysis, &n);

  for (guint i = 1; i < n && self->n < DIPTYCH_MAX_TOLD_RATES; i++)
    {
      const DiptychFact *won = is_won (&facts[i]) ? &facts[i] : &facts[i - 1];
      const DiptychFact *other = won == &facts[i] ? &facts[i - 1] : &facts[i];

      if (facts[i].kind != DIPTYCH_FACT_MONEY || facts[i - 1].kind != DIPTYCH_FACT_MONEY || !is_worth (text, &facts[i - 1], &facts[i]))
        continue;
      self->rates[self->n].currency = other->unit;
      self->rates[self->n].won = won->amount / other->amount;
      self->n++;
    }
}

/**
 * diptych_told_rates_compare:
 * @a: an amount of money
 * @b: one in another currency
 *
 * Returns: whether one of them may have been exchanged for the other
 */
DiptychExchange
diptych_told_rates_compare (const DiptychToldRates *self,
                            const DiptychFact      *a,
                            const DiptychFact      *b)
{
  const DiptychFact *won = is_won (a) ? a : b, *other = won == a ? b : a;
  double least = G_MAXDOUBLE;

  if (!diptych_exchange_rates_allow (a, b))
    return DIPTYCH_EXCHANGE_NONE;
  for (guint i = 0; i < self->n; i++)
    if (g_strcmp0 (self->rates[i].currency, other->unit) == 0)
      least = MIN (least, fabs (won->amount / (other->amount * self->rates[i].won) - 1));
  if (least == G_MAXDOUBLE || (least > NEAR && least <= OFF))
    return DIPTYCH_EXCHANGE_POSSIBLE;
  return least <= NEAR ? DIPTYCH_EXCHANGE_TOLD : DIPTYCH_EXCHANGE_NONE;
}
