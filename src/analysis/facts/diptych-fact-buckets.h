/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-fact-topics.h"
#include "model/diptych-fact.h"

G_BEGIN_DECLS

/* Facts of one side by what they can be compared in: so few of each that all pairs may
 * be looked at. */
GHashTable   *diptych_fact_buckets_new            (void);
void          diptych_fact_buckets_add_values     (GHashTable        *self,
                                                   const DiptychFact *fact,
                                                   guint              index,
                                                   gboolean           counts_years,
                                                   int                years_since);
void          diptych_fact_buckets_add_rounded    (GHashTable        *self,
                                                   const DiptychFact *fact,
                                                   guint              index);
const GArray *diptych_fact_buckets_lookup_rounded (GHashTable        *self,
                                                   const DiptychFact *fact,
                                                   int                step);
void          diptych_fact_buckets_add_thing      (GHashTable        *self,
                                                   const DiptychFact *fact,
                                                   guint              index,
                                                   const GArray      *nouns,
                                                   DiptychFactTopic   topic);

G_END_DECLS
