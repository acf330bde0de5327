/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-fact-contexts.h"

G_BEGIN_DECLS

/**
 * DiptychFactEvidence:
 * @a: a fact of the left side
 * @b: one of the right
 * @nouns: how what they count is to each other
 * @owner: whether both belong to one person
 * @context: how much of what stands around them is shared, from 0 to 1
 * @next_to: how much of what stands right next to them
 * @far: whether both are days long before or after that of the story
 *
 * What speaks for it that two facts are about one thing.
 */
typedef struct
{
  const DiptychFact *a;
  const DiptychFact *b;
  DiptychFactNouns   nouns;
  gboolean           owner;
  double             context;
  double             next_to;
  gboolean           far;
} DiptychFactEvidence;

gboolean diptych_fact_may_differ       (const DiptychFactEvidence *evidence,
                                        gboolean                   only_ones);
gboolean diptych_fact_may_differ_near  (const DiptychFactEvidence *evidence,
                                        gboolean                   only_ones);
gboolean diptych_fact_may_differ_apart (const DiptychFactEvidence *evidence);

G_END_DECLS
