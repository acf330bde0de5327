/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-comparison.h"

G_BEGIN_DECLS

/**
 * DiptychDifferenceKind:
 * @DIPTYCH_DIFFERENCE_ONLY_LEFT: a passage that only the left article has
 * @DIPTYCH_DIFFERENCE_ONLY_RIGHT: a passage that only the right article has
 * @DIPTYCH_DIFFERENCE_FACTS: two values for one quantity
 */
typedef enum
{
  DIPTYCH_DIFFERENCE_ONLY_LEFT,
  DIPTYCH_DIFFERENCE_ONLY_RIGHT,
  DIPTYCH_DIFFERENCE_FACTS,
} DiptychDifferenceKind;

#define DIPTYCH_N_DIFFERENCE_KINDS (DIPTYCH_DIFFERENCE_FACTS + 1)

/**
 * DiptychDifference:
 * @kind: what it is
 * @spans: for each side the passage, or %DIPTYCH_SPAN_NONE
 *
 * A place where the two accounts part.
 */
typedef struct
{
  DiptychDifferenceKind kind;
  DiptychSpan           spans[DIPTYCH_N_SIDES];
} DiptychDifference;

GArray *diptych_differences_find  (DiptychComparison *comparison);
void    diptych_differences_count (GArray            *differences,
                                   guint             *counts);

G_END_DECLS
