/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-peaks.h"

/**
 * diptych_peaks_add:
 * @value: one of the values
 */
void
diptych_peaks_add (DiptychPeaks *self,
                   double        value)
{
  if (value > self->best)
    {
      self->second = self->best;
      self->best = value;
    }
  else
    self->second = MAX (self->second, value);
}

/**
 * diptych_peaks_find_rival:
 * @value: one of the values that were added
 *
 * Returns: the highest of all others
 */
double
diptych_peaks_find_rival (const DiptychPeaks *self,
                          double              value)
{
  return value >= self->best ? self->second : self->best;
}
