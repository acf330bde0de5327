/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** DIPTYCH_MAX_SCRIPT_UNITS: as much of a name is looked at, in either script. */
#define DIPTYCH_MAX_SCRIPT_UNITS 48

/** DIPTYCH_N_HANGUL_UNITS: the units are smaller than this. */
#define DIPTYCH_N_HANGUL_UNITS 104

/** DIPTYCH_N_LATIN_LETTERS: 0 is no letter, 1 to 26 are a to z, 27 any digit. */
#define DIPTYCH_N_LATIN_LETTERS 28

/**
 * DiptychScriptUnits:
 * @units: jamo, or Latin letters
 * @n: their number
 * @n_gaps: number of blanks and hyphens between them
 *
 * A name as the units of its script.
 */
typedef struct
{
  guint8 units[DIPTYCH_MAX_SCRIPT_UNITS];
  guint8 n;
  guint8 n_gaps;
} DiptychScriptUnits;

void diptych_script_units_read_hangul (DiptychScriptUnits *self,
                                       const char         *name,
                                       gsize               length);
void diptych_script_units_read_latin  (DiptychScriptUnits *self,
                                       const char         *name,
                                       gsize               length);

G_END_DECLS
