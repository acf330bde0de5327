/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-link-rivals.h"

#include "analysis/alignment/diptych-link-scorer.h"
#include "analysis/diptych-peaks.h"

/* One for each sentence of a side. */
static DiptychPeaks *
new_peaks (guint n,
           float floor)
{
  DiptychPeaks *peaks = g_new (DiptychPeaks, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    peaks[i] = (DiptychPeaks) { floor, floor };
  return peaks;
}

static float
gap (const DiptychPeaks *peaks,
     float               value)
{
  return value - (float) diptych_peaks_find_rival (peaks, value);
}

/**
 * diptych_link_rivals_fill:
 * @links: (element-type DiptychScoredLink): the links of two articles
 * @n_left: number of sentences on the left
 * @n_right: number of those on the right
 * @feature: a feature of them
 * @row_feature: set to @feature less that of the best other link of the left sentence
 * @column_feature: set to the same for the right sentence
 * @floor: what a sentence without another link has in its place
 */
void
diptych_link_rivals_fill (GArray *links,
                          guint   n_left,
                          guint   n_right,
                          guint   feature,
                          guint   row_feature,
                          guint   column_feature,
                          float   floor)
{
  g_autofree DiptychPeaks *rows = new_peaks (n_left, floor);
  g_autofree DiptychPeaks *columns = new_peaks (n_right, floor);

  for (guint i = 0; i < links->len; i++)
    {
      const DiptychScoredLink *link = &g_array_index (links, DiptychScoredLink, i);

      diptych_peaks_add (&rows[link->left], link->features[feature]);
      diptych_peaks_add (&columns[link->right], link->features[feature]);
    }
  for (guint i = 0; i < links->len; i++)
    {
      DiptychScoredLink *link = &g_array_index (links, DiptychScoredLink, i);

      link->features[row_feature] = gap (&rows[link->left], link->features[feature]);
      link->features[column_feature] = gap (&columns[link->right], link->features[feature]);
    }
}
