/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-story-calendar.h"

G_BEGIN_DECLS

/**
 * DiptychFactReadings:
 *
 * The facts of an article as they read next to the other account: its dates are
 * counted from the day of the story, which the article alone may not tell.
 */
typedef struct _DiptychFactReadings DiptychFactReadings;

DiptychFactReadings *diptych_fact_readings_new       (DiptychAnalysis            *analysis,
                                                      const DiptychStoryCalendar *calendar,
                                                      const DiptychStoryDay      *story);
void                 diptych_fact_readings_free      (DiptychFactReadings       *self);
const DiptychFact   *diptych_fact_readings_get_facts (const DiptychFactReadings *self,
                                                      guint                     *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychFactReadings, diptych_fact_readings_free)

G_END_DECLS
