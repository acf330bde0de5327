/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <stdio.h>

#include "analysis/alignment/diptych-bead-builder.h"

#define N_SENTENCES 8

/* Links are written as "left-right strength", beads as "left,left=right" and so on. */
static const struct
{
  const char *name;
  const char *links;
  const char *beads;
} rows[] = {
  { "none", "", "" },
  { "one", "2-5 0.9", "2=5" },
  { "too-weak", "2-5 0.19", "" },
  { "crossing", "0-3 0.8, 1-1 0.7, 3-0 0.9", "0=3 1=1 3=0" },
  { "two-on-one-side", "1-1 0.9, 1-2 0.6", "1=1,2" },
  { "two-far-apart-on-one-side", "1-1 0.9, 6-1 0.6", "1,6=1" },
  { "two-on-both-sides", "0-0 0.9, 0-1 0.5, 1-1 0.9", "0,1=0,1" },
  { "sides-do-not-hold-together", "0-0 0.4, 0-1 0.2, 1-1 0.3", "0=0 1=1" },
  { "weak-links-count-in-the-mean", "0-0 0.4, 0-1 0.2, 1-0 0.19, 1-1 0.3", "0,1=0,1" },
  { "one-link-is-not-enough-for-three", "0-0 0.3, 0-1 0.3, 1-1 0.25", "0=0,1" },
  { "four-and-no-more", "0-0 0.9, 0-1 0.8, 0-2 0.7, 0-3 0.6, 0-4 0.5", "0=0,1,2,3" },
  { "four-of-a-side-and-another-bead", "0-0 0.9, 0-1 0.9, 0-2 0.9, 1-0 0.9, 1-1 0.9, 1-2 0.9, 3-3 0.8, 4-3 0.8, 5-3 0.8, 1-3 0.7",
    "0,1=0,1,2 3,4,5=3" },
  { "beads-become-one", "0-0 0.9, 1-1 0.8, 2-1 0.7, 2-0 0.4", "0,1,2=0,1" },
  { "equals-by-their-place", "1-1 0.2, 0-1 0.2, 0-0 0.2", "0=0 1=1" },
};

static GArray *
read_links (const char *string)
{
  g_auto (GStrv) cells = g_strsplit (string, ", ", -1);
  GArray *links = g_array_new (FALSE, FALSE, sizeof (DiptychScoredLink));

  for (guint left = 0; left < N_SENTENCES; left++)
    for (guint right = 0; right < N_SENTENCES; right++)
      for (guint i = 0; cells[i] != NULL; i++)
        {
          DiptychScoredLink link = { 0 };

          g_assert_cmpint (sscanf (cells[i], "%u-%u %f", &link.left, &link.right, &link.strength), ==, 3);
          if (link.left == left && link.right == right)
            g_array_append_val (links, link);
        }
  return links;
}

static void
append_sentences (GString      *string,
                  const GArray *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (string, "%s%u", i > 0 ? "," : "", g_array_index (sentences, guint, i));
}

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (GArray) scored = read_links (rows[row].links);
  g_autoptr (DiptychLinks) links = diptych_links_new ();
  g_autoptr (GString) string = g_string_new (NULL);

  diptych_bead_builder_build (scored, N_SENTENCES, N_SENTENCES, links->beads);
  for (guint i = 0; i < links->beads->len; i++)
    {
      const DiptychBead *bead = &g_array_index (links->beads, DiptychBead, i);

      if (i > 0)
        g_string_append_c (string, ' ');
      append_sentences (string, bead->sentences[DIPTYCH_SIDE_LEFT]);
      g_string_append_c (string, '=');
      append_sentences (string, bead->sentences[DIPTYCH_SIDE_RIGHT]);
    }
  g_assert_cmpstr (string->str, ==, rows[row].beads);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/bead-builder/", rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  return g_test_run ();
}
