/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-fact-topics.h"
#include "model/diptych-comparison.h"

G_BEGIN_DECLS

/**
 * DiptychFactNouns:
 * @DIPTYCH_FACT_NOUNS_UNKNOWN: one side does not say what it counts
 * @DIPTYCH_FACT_NOUNS_OTHER: two things
 * @DIPTYCH_FACT_NOUNS_GENERIC: one that may be anything ("people", "times"), or people
 *   on one side and farmers on the other
 * @DIPTYCH_FACT_NOUNS_NEXT_TO: what one side counts stands next to the other's number:
 *   "four votes" and "a vote, five times"
 * @DIPTYCH_FACT_NOUNS_SAME: a word of what is counted is the same
 *
 * How what is counted on both sides is to each other.
 */
typedef enum
{
  DIPTYCH_FACT_NOUNS_UNKNOWN,
  DIPTYCH_FACT_NOUNS_OTHER,
  DIPTYCH_FACT_NOUNS_GENERIC,
  DIPTYCH_FACT_NOUNS_NEXT_TO,
  DIPTYCH_FACT_NOUNS_SAME,
} DiptychFactNouns;

/**
 * DiptychFactContexts:
 *
 * The words and the linked entities around the facts of two analyses, and how
 * much each of them tells.
 */
typedef struct _DiptychFactContexts DiptychFactContexts;

DiptychFactContexts *diptych_fact_contexts_new             (DiptychAnalysis           *left,
                                                            DiptychAnalysis           *right,
                                                            const DiptychLinks        *links);
void                 diptych_fact_contexts_free            (DiptychFactContexts       *self);
double               diptych_fact_contexts_compare         (const DiptychFactContexts *self,
                                                            guint                      left,
                                                            guint                      right);
double               diptych_fact_contexts_compare_next_to (const DiptychFactContexts *self,
                                                            guint                      left,
                                                            guint                      right);
DiptychFactNouns     diptych_fact_contexts_compare_nouns   (const DiptychFactContexts *self,
                                                            guint                      left,
                                                            guint                      right);
int                  diptych_fact_contexts_compare_topics  (const DiptychFactContexts *self,
                                                            guint                      left,
                                                            guint                      right);
DiptychFactTopic     diptych_fact_contexts_get_topic       (const DiptychFactContexts *self,
                                                            DiptychSide                side,
                                                            guint                      fact);
const GArray        *diptych_fact_contexts_get_nouns       (const DiptychFactContexts *self,
                                                            DiptychSide                side,
                                                            guint                      fact);
gboolean             diptych_fact_contexts_counts_years    (const DiptychFactContexts *self,
                                                            DiptychSide                side,
                                                            guint                      fact);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychFactContexts, diptych_fact_contexts_free)

G_END_DECLS
