/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/people/diptych-script-units.h"

G_BEGIN_DECLS

/**
 * JamoPair:
 *
 * A name in both scripts.
 */
typedef struct
{
  DiptychScriptUnits  hangul;
  DiptychScriptUnits  latin;
  char               *ko;
  char               *en;
} JamoPair;

GArray *jamo_pairs_read (const char *path,
                         const char *seed,
                         const char *without);

G_END_DECLS
