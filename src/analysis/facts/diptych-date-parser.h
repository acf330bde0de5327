/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-atom.h"
#include "analysis/facts/diptych-calendar.h"

G_BEGIN_DECLS

/**
 * DiptychTimeKind:
 * @DIPTYCH_TIME_POINT: a day, a month, a year, an hour …
 * @DIPTYCH_TIME_RANGE: from one to another
 * @DIPTYCH_TIME_LENGTH: a duration
 * @DIPTYCH_TIME_SET: something that comes again ("every week")
 * @DIPTYCH_TIME_REFERENCE: "now", "recently", "soon"
 */
typedef enum
{
  DIPTYCH_TIME_POINT,
  DIPTYCH_TIME_RANGE,
  DIPTYCH_TIME_LENGTH,
  DIPTYCH_TIME_SET,
  DIPTYCH_TIME_REFERENCE,
} DiptychTimeKind;

/**
 * DiptychTime:
 * @kind: what it is
 * @span: the words that give it
 * @from: the point, or the begin of a range
 * @to: the end of a range, inclusive as the text says it
 * @length: of a length or a set, how many of each unit
 * @vague: whether the number of the length is not said ("several years")
 * @direction: -1 for a length before the reference ("the past year"), 1 for one
 *   after it, else 0
 * @reference: of a reference, 0 the present, 1 the past, 2 the future
 */
typedef struct
{
  DiptychTimeKind kind;
  DiptychSpan     span;
  DiptychMoment   from;
  DiptychMoment   to;
  double          length[DIPTYCH_N_TIME_UNITS];
  gboolean        vague;
  int             direction;
  int             reference;
} DiptychTime;

gboolean diptych_time_parse            (const DiptychAtoms  *atoms,
                                        guint                i,
                                        const DiptychMoment *reference,
                                        DiptychTime         *time,
                                        guint               *end);
char    *diptych_time_to_string        (const DiptychTime   *self);
char    *diptych_time_length_to_string (const DiptychTime   *self);
double   diptych_time_length_to_days   (const DiptychTime   *self);
DiptychTense diptych_time_guess_tense  (const DiptychAtoms  *atoms,
                                        guint                first,
                                        guint                end);
void     diptych_time_resolve          (DiptychTime         *self,
                                        const DiptychMoment *reference,
                                        DiptychTense         tense);

G_END_DECLS
