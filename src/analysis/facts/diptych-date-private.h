/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-date-parser.h"
#include "analysis/facts/diptych-number-parser.h"

G_BEGIN_DECLS

/* What can be a year. */
#define DIPTYCH_DATE_FIRST_YEAR 1000
#define DIPTYCH_DATE_LAST_YEAR 2199

/* The parts of the grammar of dates. Each reads from atom @i on, and sets @end to
 * the atom after what it read. */
gboolean diptych_date_parse_absolute      (const DiptychAtoms  *atoms,
                                           guint                i,
                                           const DiptychMoment *reference,
                                           DiptychMoment       *moment,
                                           guint               *end);
gboolean diptych_date_parse_numeric       (const DiptychAtoms  *atoms,
                                           guint                i,
                                           DiptychMoment       *moment,
                                           guint               *end);
gboolean diptych_date_parse_relative      (const DiptychAtoms  *atoms,
                                           guint                i,
                                           const DiptychMoment *reference,
                                           DiptychMoment       *moment,
                                           guint               *end);
gboolean diptych_date_parse_simple        (const DiptychAtoms  *atoms,
                                           guint                i,
                                           const DiptychMoment *reference,
                                           DiptychMoment       *moment,
                                           guint               *end);
gboolean diptych_date_parse_relative_word (const DiptychAtoms  *atoms,
                                           guint                i,
                                           const DiptychMoment *reference,
                                           DiptychMoment       *moment,
                                           guint               *end);
gboolean diptych_date_parse_nested        (const DiptychAtoms  *atoms,
                                           guint                i,
                                           const DiptychMoment *reference,
                                           DiptychMoment       *moment,
                                           guint               *end);
gboolean diptych_date_parse_open_year     (const DiptychAtoms  *atoms,
                                           guint                i,
                                           const DiptychMoment *reference,
                                           guint               *end);
gboolean diptych_date_parse_offset        (const DiptychAtoms  *atoms,
                                           guint                i,
                                           const DiptychMoment *reference,
                                           DiptychTime         *time,
                                           guint               *end);
gboolean diptych_date_parse_day           (const DiptychAtoms  *atoms,
                                           guint                i,
                                           int                 *day,
                                           guint               *end);
gboolean diptych_date_parse_year          (const DiptychAtoms  *atoms,
                                           guint                i,
                                           int                 *year,
                                           guint               *end);
gboolean diptych_date_parse_year_after    (const DiptychAtoms  *atoms,
                                           guint                i,
                                           int                 *year,
                                           guint               *end);
gboolean diptych_date_parse_year_alone    (const DiptychAtoms  *atoms,
                                           guint                i,
                                           DiptychMoment       *moment,
                                           guint               *end);
gboolean diptych_date_parse_decade        (const DiptychAtoms  *atoms,
                                           guint                i,
                                           DiptychMoment       *moment,
                                           guint               *end);
gboolean diptych_date_parse_holiday       (const DiptychAtoms  *atoms,
                                           guint                i,
                                           const DiptychMoment *reference,
                                           DiptychMoment       *moment,
                                           guint               *end);
gboolean diptych_date_parse_point         (const DiptychAtoms  *atoms,
                                           guint                i,
                                           const DiptychMoment *reference,
                                           DiptychMoment       *moment,
                                           guint               *end);
gboolean diptych_clock_parse              (const DiptychAtoms  *atoms,
                                           guint                i,
                                           gboolean             loose,
                                           DiptychMoment       *moment,
                                           guint               *end);
gboolean diptych_duration_parse           (const DiptychAtoms  *atoms,
                                           guint                i,
                                           DiptychTime         *time,
                                           guint               *end);
gboolean diptych_duration_parse_set       (const DiptychAtoms  *atoms,
                                           guint                i,
                                           DiptychTime         *time,
                                           guint               *end);

/** diptych_date_get_unit: the unit of time at atom @i, or -1; "second" is one only after a number. */
static inline int
diptych_date_get_unit (const DiptychAtoms *atoms,
                       guint               i)
{
  return diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_UNIT) ? atoms->atoms[i].arg : -1;
}

/**
 * diptych_date_sign_of:
 * @relative: what a word such as "last" or "next" stands for
 *
 * Returns: whether it leads from the reference back (-1), ahead (1) or nowhere (0)
 */
static inline int
diptych_date_sign_of (int relative)
{
  return relative < 0 ? -1 : relative >= 1 && relative <= 3 ? 1 : 0;
}

/** diptych_date_skip_the: the atom after an article at @i, or @i. */
static inline guint
diptych_date_skip_the (const DiptychAtoms *atoms,
                       guint               i)
{
  return i + (diptych_atoms_is_word (atoms, i, "the") ? 1 : 0);
}

/** diptych_date_skip_comma: the atom after a comma at @i, or @i. */
static inline guint
diptych_date_skip_comma (const DiptychAtoms *atoms,
                         guint               i)
{
  return i + (diptych_atoms_is_sign (atoms, i, ',') ? 1 : 0);
}

/** diptych_date_skip_stop: the atom after the full stop of an abbreviation at @i, or @i. */
static inline guint
diptych_date_skip_stop (const DiptychAtoms *atoms,
                        guint               i)
{
  return i + (diptych_atoms_is_sign (atoms, i, '.') && !atoms->atoms[i].space ? 1 : 0);
}

G_END_DECLS
