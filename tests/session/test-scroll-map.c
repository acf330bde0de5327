/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "line-story.h"
#include "session/diptych-scroll-map.h"

#define N_PLACES 4

/* Lines of ten bytes and their end, so that line n begins at 11 n; in Korean, of nine. */
#define LATIN "aaaaaaaaaa\nbbbbbbbbbb\ncccccccccc\ndddddddddd\neeeeeeeeee"
#define KOREAN "가나다\n라마바\n사아자\n차카타\n파하가"

/* What is expected are lines whose beginnings belong together. */
static const struct
{
  const char *name;
  const char *left;
  const char *right;
  const char *beads;
  struct { guint left, right; } expected[N_PLACES];
  guint       n_expected;
} rows[] = {
  { "in-step", LATIN, KOREAN, "0=0 1=1 2=2", { { 1, 1 }, { 2, 2 } }, 2 },
  { "left-has-more", LATIN, KOREAN, "0=0 3=1 4=2", { { 3, 1 }, { 4, 2 } }, 2 },
  { "right-has-more", KOREAN, LATIN, "1=3 2=4", { { 1, 3 }, { 2, 4 } }, 2 },
  { "two-to-one", LATIN, KOREAN, "0,1=0 2=1", { { 2, 1 } }, 1 },
  { "crossing-keeps-the-heavier", LATIN, KOREAN, "0=4 1=1 2=2", { { 1, 1 }, { 2, 2 } }, 2 },
  { "scattered-bead", LATIN, KOREAN, "0,4=1 2=3", { { 0, 1 }, { 2, 3 } }, 2 },
  { "no-beads", LATIN, KOREAN, "", { { 0, 0 } }, 1 },
  { "tie", LATIN, KOREAN, "0=0 3~1", { { 3, 1 } }, 1 },
  { "tie-against-beads", LATIN, KOREAN, "0=0 1=2 2=3 3~1", { { 0, 0 }, { 3, 1 } }, 2 },
};

static DiptychPlaces
places_of_lines (DiptychComparison *comparison,
                 guint              left,
                 guint              right)
{
  return (DiptychPlaces) { { line_story_get_line (comparison, DIPTYCH_SIDE_LEFT, left).start,
                             line_story_get_line (comparison, DIPTYCH_SIDE_RIGHT, right).start } };
}

static void
assert_rising (DiptychScrollMap *map)
{
  guint n;
  const DiptychPlaces *places = diptych_scroll_map_get_places (map, &n);

  for (guint i = 1; i < n; i++)
    for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
      g_assert_cmpuint (places[i - 1].offset[side], <=, places[i].offset[side]);
}

static void
test_aligned (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (DiptychComparison) comparison = line_story_new (rows[row].left, rows[row].right, rows[row].beads);
  g_autoptr (DiptychScrollMap) map = NULL;
  gsize end = line_story_get_line (comparison, DIPTYCH_SIDE_LEFT, 4).end;

  map = diptych_scroll_map_new_aligned (comparison);
  assert_rising (map);
  for (guint i = 0; i < rows[row].n_expected; i++)
    {
      DiptychPlaces places = places_of_lines (comparison, rows[row].expected[i].left, rows[row].expected[i].right);

      g_assert_cmpuint (diptych_scroll_map_convert (map, DIPTYCH_SIDE_LEFT, places.offset[DIPTYCH_SIDE_LEFT]),
                        ==, places.offset[DIPTYCH_SIDE_RIGHT]);
      g_assert_cmpuint (diptych_scroll_map_convert (map, DIPTYCH_SIDE_RIGHT, places.offset[DIPTYCH_SIDE_RIGHT]),
                        ==, places.offset[DIPTYCH_SIDE_LEFT]);
    }
  g_assert_cmpuint (diptych_scroll_map_convert (map, DIPTYCH_SIDE_LEFT, end),
                    ==, line_story_get_line (comparison, DIPTYCH_SIDE_RIGHT, 4).end);
}

/* What has no partner is passed at its share of the way between its neighbours' partners. */
static void
test_between (void)
{
  g_autoptr (DiptychComparison) comparison = line_story_new (LATIN, KOREAN, "0=0 2=1");
  g_autoptr (DiptychScrollMap) map = diptych_scroll_map_new_aligned (comparison);
  gsize last = 0;

  g_assert_cmpuint (diptych_scroll_map_convert (map, DIPTYCH_SIDE_LEFT, 5), ==, 4);
  for (gsize offset = 0; offset <= 54; offset++)
    {
      gsize other = diptych_scroll_map_convert (map, DIPTYCH_SIDE_LEFT, offset);

      g_assert_cmpuint (other, >=, last);
      last = other;
    }
}

static void
test_together (void)
{
  const gsize lengths[] = { 1000, 300 };
  const DiptychPlaces kept = { { 200, 150 } };
  g_autoptr (DiptychScrollMap) fraction = diptych_scroll_map_new (lengths, NULL);
  g_autoptr (DiptychScrollMap) offset = diptych_scroll_map_new (lengths, &kept);
  const gsize empty[] = { 0, 0 };
  g_autoptr (DiptychScrollMap) nothing = diptych_scroll_map_new (empty, NULL);

  g_assert_cmpuint (diptych_scroll_map_convert (fraction, DIPTYCH_SIDE_LEFT, 500), ==, 150);
  g_assert_cmpuint (diptych_scroll_map_convert (fraction, DIPTYCH_SIDE_RIGHT, 300), ==, 1000);
  g_assert_cmpuint (diptych_scroll_map_convert (offset, DIPTYCH_SIDE_LEFT, 200), ==, 150);
  g_assert_cmpuint (diptych_scroll_map_convert (offset, DIPTYCH_SIDE_LEFT, 600), ==, 225);
  g_assert_cmpuint (diptych_scroll_map_convert (offset, DIPTYCH_SIDE_RIGHT, 0), ==, 0);
  g_assert_cmpuint (diptych_scroll_map_convert (nothing, DIPTYCH_SIDE_LEFT, 0), ==, 0);
}

/* The place that is read moves on with the text, from its beginning to its end. */
static void
test_eye (void)
{
  static const struct { double page, upper; } texts[] = { { 100, 80 }, { 100, 100 }, { 100, 150 }, { 100, 220 }, { 100, 9000 } };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      double end = MAX (0, texts[i].upper - texts[i].page);
      double last = -1;

      g_assert_cmpfloat (diptych_scroll_get_eye (0, texts[i].page, texts[i].upper), ==, 0);
      if (end > 0)
        g_assert_cmpfloat (diptych_scroll_get_eye (end, texts[i].page, texts[i].upper), ==, texts[i].page);
      for (double value = 0; value <= end; value++)
        {
          double place = value + diptych_scroll_get_eye (value, texts[i].page, texts[i].upper);

          g_assert_cmpfloat (place, >=, last);
          g_assert_cmpfloat (place, <=, texts[i].upper);
          last = place;
        }
    }
}

static void
test_ease (void)
{
  g_assert_cmpfloat (diptych_scroll_ease (80, 0, 400), ==, 80);
  g_assert_cmpfloat (diptych_scroll_ease (80, -100, 400), ==, 30);
  g_assert_cmpfloat (diptych_scroll_ease (-80, 100, 400), ==, -30);
  g_assert_cmpfloat (diptych_scroll_ease (800, 100, 400), ==, 600);
  g_assert_cmpfloat (diptych_scroll_ease (-80, 500, 400), ==, 0);
  g_assert_cmpfloat (diptych_scroll_ease (80, 10, 0), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint row = 0; row < G_N_ELEMENTS (rows); row++)
    {
      g_autofree char *path = g_strdup_printf ("/scroll-map/%s", rows[row].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (row), test_aligned);
    }
  g_test_add_func ("/scroll-map/between", test_between);
  g_test_add_func ("/scroll-map/together", test_together);
  g_test_add_func ("/scroll-map/eye", test_eye);
  g_test_add_func ("/scroll-map/ease", test_ease);
  return g_test_run ();
}
