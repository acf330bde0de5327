/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact.h"

static const char * const kind_names[DIPTYCH_N_FACT_KINDS] = {
  [DIPTYCH_FACT_NUMBER] = "number",
  [DIPTYCH_FACT_ORDINAL] = "ordinal",
  [DIPTYCH_FACT_MONEY] = "money",
  [DIPTYCH_FACT_PERCENT] = "percent",
  [DIPTYCH_FACT_DATE] = "date",
  [DIPTYCH_FACT_DURATION] = "duration",
  [DIPTYCH_FACT_AGE] = "age",
  [DIPTYCH_FACT_QUANTITY] = "quantity",
};

static const char * const precision_names[] = {
  [DIPTYCH_PRECISION_EXACT] = "exact",
  [DIPTYCH_PRECISION_ABOUT] = "about",
  [DIPTYCH_PRECISION_MORE] = "more",
  [DIPTYCH_PRECISION_LESS] = "less",
};

/**
 * diptych_fact_clear:
 *
 * Frees what @self holds, but not @self: an element of a #GArray.
 */
void
diptych_fact_clear (DiptychFact *self)
{
  g_clear_pointer (&self->value, g_free);
  g_clear_pointer (&self->unit, g_free);
}

/**
 * diptych_fact_kind_to_string:
 *
 * Returns: the name of @kind in JSON and in dumps, not for the user
 */
const char *
diptych_fact_kind_to_string (DiptychFactKind kind)
{
  g_return_val_if_fail (kind < DIPTYCH_N_FACT_KINDS, NULL);

  return kind_names[kind];
}

/**
 * diptych_precision_to_string:
 *
 * Returns: the name of @precision in JSON and in dumps, not for the user
 */
const char *
diptych_precision_to_string (DiptychPrecision precision)
{
  g_return_val_if_fail (precision < G_N_ELEMENTS (precision_names), NULL);

  return precision_names[precision];
}
