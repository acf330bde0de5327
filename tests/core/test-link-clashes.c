/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "analysis/alignment/diptych-link-clashes.h"

/* Links of one sentence on the left: the words that they rest on there, how strong they
 * are, and how far they clash with the others. */
static const struct
{
  const char *name;
  guint       n;
  float       places[5];
  double      strengths[5];
  float       clashes[5];
} rows[] = {
  { "alone", 1, { 3 }, { 0.9 }, { 0 } },
  { "on-the-same-words", 2, { 3, 3 }, { 0.9, 0.4 }, { 0.4f, 0.9f } },
  { "on-words-near-by", 2, { 3, 8 }, { 0.9, 0.4 }, { 0.2f, 0.45f } },
  { "on-other-words", 2, { 3, 21 }, { 0.9, 0.4 }, { 0, 0 } },
  { "weaker-on-the-same-words", 3, { 3, 21, 3 }, { 0.5, 0.9, 0.2 }, { 0.2f, 0, 0.5f } },
  { "on-unknown-words", 2, { -1, 21 }, { 0.9, 0.4 }, { 0.4f, 0.9f } },
  { "only-the-strongest", 5, { 30, 3, 40, 50, 3 }, { 0.9, 0.2, 0.8, 0.7, 0.1 }, { 0, 0, 0, 0, 0 } },
  { "none", 0, { 0 }, { 0 }, { 0 } },
};

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  DiptychScoredLink links[5] = { 0 };
  g_autofree float *left = NULL, *right = NULL;

  for (guint i = 0; i < rows[row].n; i++)
    {
      links[i].right = i;
      links[i].place[DIPTYCH_SIDE_LEFT] = rows[row].places[i];
    }
  left = diptych_link_clashes_find (links, rows[row].n, rows[row].strengths, DIPTYCH_SIDE_LEFT, 1);
  right = diptych_link_clashes_find (links, rows[row].n, rows[row].strengths, DIPTYCH_SIDE_RIGHT, 5);
  for (guint i = 0; i < rows[row].n; i++)
    {
      g_assert_cmpfloat_with_epsilon (left[i], rows[row].clashes[i], 1e-6);
      g_assert_cmpfloat (right[i], ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/link-clashes/", rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  return g_test_run ();
}
