/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-link-rivals.h"

#include "analysis/alignment/diptych-link-scorer.h"

/* The two highest values of a sentence over its candidates. */
typedef struct
{
  float best;
  float second;
} Peaks;

static void
add_value (Peaks *peaks,
           float  value)
{
  if (value > peaks->best)
    {
      peaks->second = peaks->best;
      peaks->best = value;
    }
  else if (value > peaks->second)
    peaks->second = value;
}

static float
gap (const Peaks *peaks,
     float        value)
{
  return value - (value >= peaks->best ? peaks->second : peaks->best);
}

static Peaks *
new_peaks (guint n,
           float floor)
{
  Peaks *peaks = g_new (Peaks, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    peaks[i] = (Peaks) { floor, floor };
  return peaks;
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
  g_autofree Peaks *rows = new_peaks (n_left, floor);
  g_autofree Peaks *columns = new_peaks (n_right, floor);

  for (guint i = 0; i < links->len; i++)
    {
      const DiptychScoredLink *link = &g_array_index (links, DiptychScoredLink, i);

      add_value (&rows[link->left], link->features[feature]);
      add_value (&columns[link->right], link->features[feature]);
    }
  for (guint i = 0; i < links->len; i++)
    {
      DiptychScoredLink *link = &g_array_index (links, DiptychScoredLink, i);

      link->features[row_feature] = gap (&rows[link->left], link->features[feature]);
      link->features[column_feature] = gap (&columns[link->right], link->features[feature]);
    }
}
