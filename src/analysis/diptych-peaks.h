/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DiptychPeaks:
 * @best: the highest of the values
 * @second: the next highest, which is @best again where two are equal
 *
 * The two highest of many values, so that each value can be held against the best of
 * all others. Begin with { floor, floor }, where floor is what a value has for its
 * rival if there is no other.
 */
typedef struct
{
  double best;
  double second;
} DiptychPeaks;

void   diptych_peaks_add        (DiptychPeaks       *self,
                                 double              value);
double diptych_peaks_find_rival (const DiptychPeaks *self,
                                 double              value);

G_END_DECLS
