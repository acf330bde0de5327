/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <string.h>

#include "line-story.h"
#include "session/diptych-citation.h"
#include "session/diptych-overview.h"

/* The stretches are written as "=", "!" or "~" (shared, alone, in conflict) and their first and last line. */
static const struct
{
  const char *name;
  const char *left;
  const char *right;
  const char *beads;
  const char *expected[DIPTYCH_N_SIDES];
  guint       counts[DIPTYCH_N_DIFFERENCE_KINDS];
} rows[] = {
  { "shared-neighbours", "one\ntwo\nthree", "하나\n둘\n셋", "0=0 1=1", { "=01 !22", "=01 !22" }, { 1, 1, 0 } },
  { "crossing", "one\ntwo\nthree", "하나\n둘\n셋", "0=2 2=0", { "=00 =22 !11", "=00 =22 !11" }, { 1, 1, 0 } },
  { "a-credit-is-no-account", "one\n# Photo: 김", "하나", "0=0", { "=00", "=00" }, { 0, 0, 0 } },
  { "nothing-shared", "one", "하나\n둘", "", { "!00", "!00 !11" }, { 1, 2, 0 } },
};

static char
find_line (DiptychComparison *comparison,
           DiptychSide        side,
           gsize              offset)
{
  return '0' + diptych_analysis_find_sentence (diptych_comparison_get_analysis (comparison, side), offset);
}

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (DiptychComparison) comparison = line_story_new (rows[row].left, rows[row].right, rows[row].beads);
  g_autoptr (GArray) differences = diptych_differences_find (comparison);
  guint counts[DIPTYCH_N_DIFFERENCE_KINDS];

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      g_autoptr (GArray) stretches = diptych_overview_find (comparison, side, differences);
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint i = 0; i < stretches->len; i++)
        {
          DiptychStretch stretch = g_array_index (stretches, DiptychStretch, i);

          g_string_append_printf (found, "%s%c%c%c", i > 0 ? " " : "", "=!~"[stretch.kind],
                                  find_line (comparison, side, stretch.span.start),
                                  find_line (comparison, side, stretch.span.end - 1));
        }
      g_assert_cmpstr (found->str, ==, rows[row].expected[side]);
    }
  diptych_differences_count (differences, counts);
  g_assert_cmpmem (counts, sizeof counts, rows[row].counts, sizeof rows[row].counts);
}

static const struct
{
  const char *name;
  const char *outlet;
  const char *title;
  const char *date;
  const char *url;
  const char *expected;
} citations[] = {
  { "whole", "The Herald", "해저터널 개통", "4 May 2024", "https://example.org/1",
    "“A first line. 둘째 줄.”\n— The Herald, “해저터널 개통”, 4 May 2024, https://example.org/1" },
  { "outlet-only", "The Herald", NULL, NULL, NULL, "“A first line. 둘째 줄.”\n— The Herald" },
  { "nothing-known", NULL, NULL, NULL, NULL, "“A first line. 둘째 줄.”" },
};

static void
test_citation (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (DiptychText) text = diptych_text_new ("A first line.\n둘째 줄. \nThird.", -1);
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (DiptychBlock));
  g_autoptr (DiptychArticle) article = g_object_new (DIPTYCH_TYPE_ARTICLE, "text", text, "blocks", blocks,
                                                     "title", citations[row].title, "url", citations[row].url, NULL);
  gsize end = strstr (diptych_text_get_string (text), "Third") - diptych_text_get_string (text);
  g_autofree char *citation = diptych_citation_dup (article, diptych_span (0, end),
                                                    citations[row].outlet, citations[row].date);

  g_assert_cmpstr (citation, ==, citations[row].expected);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint row = 0; row < G_N_ELEMENTS (rows); row++)
    {
      g_autofree char *path = g_strdup_printf ("/overview/%s", rows[row].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (row), test_row);
    }
  for (guint row = 0; row < G_N_ELEMENTS (citations); row++)
    {
      g_autofree char *path = g_strdup_printf ("/citation/%s", citations[row].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (row), test_citation);
    }
  return g_test_run ();
}
