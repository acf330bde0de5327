/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-analysis.h"

G_BEGIN_DECLS

/**
 * DiptychFactTopic:
 *
 * What became of those whom a number counts, where the words next to it say so.
 */
typedef enum
{
  DIPTYCH_FACT_TOPIC_NONE,
  DIPTYCH_FACT_TOPIC_DEATH,
  DIPTYCH_FACT_TOPIC_INJURY,
  DIPTYCH_FACT_TOPIC_INFECTION,
  DIPTYCH_FACT_TOPIC_ARREST,
  DIPTYCH_FACT_TOPIC_MISSING,
} DiptychFactTopic;

DiptychFactTopic *diptych_fact_topics_find (DiptychAnalysis *analysis);

G_END_DECLS
