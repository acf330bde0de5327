/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "analysis/diptych-peaks.h"

#define MAX_VALUES 4

/* Values above a floor of 0.1, and the best other value of each. */
static const struct
{
  const char *name;
  guint       n;
  double      values[MAX_VALUES];
  double      rivals[MAX_VALUES];
} rows[] = {
  { "one-alone", 1, { 0.5 }, { 0.1 } },
  { "rising", 3, { 0.2, 0.4, 0.8 }, { 0.8, 0.8, 0.4 } },
  { "falling", 3, { 0.8, 0.4, 0.2 }, { 0.4, 0.8, 0.8 } },
  { "two-best", 3, { 0.8, 0.2, 0.8 }, { 0.8, 0.8, 0.8 } },
  { "below-the-floor", 2, { -3, -2 }, { 0.1, 0.1 } },
};

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  DiptychPeaks peaks = { 0.1, 0.1 };

  for (guint i = 0; i < rows[row].n; i++)
    diptych_peaks_add (&peaks, rows[row].values[i]);
  for (guint i = 0; i < rows[row].n; i++)
    g_assert_cmpfloat (diptych_peaks_find_rival (&peaks, rows[row].values[i]), ==, rows[row].rivals[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/peaks/", rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  return g_test_run ();
}
