/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-atom.h"
#include "analysis/facts/diptych-calendar.h"

G_BEGIN_DECLS

/**
 * DiptychOpenDate:
 * @unit: a week, a weekend, a month, a quarter or a year
 * @shift: how many of them after the one in which the text was written
 *
 * A stretch of the calendar that only the day of publication would tell.
 */
typedef struct
{
  DiptychTimeUnit unit;
  int             shift;
} DiptychOpenDate;

gboolean    diptych_open_date_parse     (const DiptychAtoms    *atoms,
                                         guint                  i,
                                         DiptychOpenDate       *date,
                                         guint                 *end);
const char *diptych_open_date_get_value (const DiptychOpenDate *self);

G_END_DECLS
