/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-date-parser.h"
#include "analysis/facts/diptych-measure-parser.h"
#include "model/diptych-fact.h"

G_BEGIN_DECLS

void          diptych_fact_reader_read     (const DiptychAtoms  *atoms,
                                            const DiptychMoment *reference,
                                            guint                sentence,
                                            GArray              *facts);
DiptychMoment diptych_fact_reader_find_day (const DiptychAtoms  *atoms,
                                            gsize               *at);

/* A fact about a time, a measure or a number that was read; the words around it are
 * looked at by diptych_fact_reader_read(). */
gboolean      diptych_fact_from_time       (const DiptychTime   *time,
                                            DiptychFact         *fact);
DiptychFact   diptych_fact_from_measure    (const DiptychMeasure *measure);

G_END_DECLS
