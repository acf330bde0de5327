/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-fact.h"

G_BEGIN_DECLS

/**
 * DiptychFactMatch:
 * @DIPTYCH_FACT_MATCH_NONE: they cannot be compared
 * @DIPTYCH_FACT_MATCH_EQUAL: the same value
 * @DIPTYCH_FACT_MATCH_COMPATIBLE: both can be true, though one says less
 * @DIPTYCH_FACT_MATCH_CONTAINED: a date in a year that the other one gives
 * @DIPTYCH_FACT_MATCH_ROUNDED: the same but for rounding
 * @DIPTYCH_FACT_MATCH_DIFFERENT: of one kind, with two values
 *
 * How two values relate, whatever they are about.
 */
typedef enum
{
  DIPTYCH_FACT_MATCH_NONE,
  DIPTYCH_FACT_MATCH_EQUAL,
  DIPTYCH_FACT_MATCH_COMPATIBLE,
  DIPTYCH_FACT_MATCH_CONTAINED,
  DIPTYCH_FACT_MATCH_ROUNDED,
  DIPTYCH_FACT_MATCH_DIFFERENT,
} DiptychFactMatch;

DiptychFactMatch diptych_fact_match_values       (const DiptychFact *a,
                                                  gboolean           a_counts_years,
                                                  const DiptychFact *b,
                                                  gboolean           b_counts_years);
DiptychFactKind  diptych_fact_get_base_kind      (const DiptychFact *fact);
const char      *diptych_fact_get_base_unit      (const DiptychFact *fact);
double           diptych_fact_get_base_amount    (const DiptychFact *fact);
gboolean         diptych_fact_is_of_one_unit     (const DiptychFact *a,
                                                  const DiptychFact *b);
double           diptych_fact_get_distinctness   (const DiptychFact *fact);
gboolean         diptych_fact_is_translation_slip (const DiptychFact *a,
                                                   const DiptychFact *b);

G_END_DECLS
