/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "analysis/diptych-number-set.h"

static GArray *
read_numbers (const char *string)
{
  g_auto (GStrv) words = g_strsplit (string, " ", -1);
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint number = g_ascii_strtoull (words[i], NULL, 10);

      g_array_append_val (numbers, number);
    }
  return numbers;
}

static char *
write_numbers (const GArray *numbers)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < numbers->len; i++)
    g_string_append_printf (string, "%s%u", i > 0 ? " " : "", g_array_index (numbers, guint, i));
  return g_string_free (string, FALSE);
}

static void
test_sort (void)
{
  static const struct
  {
    const char *numbers;
    const char *set;
  } rows[] = {
    { "", "" }, { "7", "7" }, { "3 1 2", "1 2 3" }, { "2 2 2", "2" }, { "5 0 5 4294967295 0", "0 5 4294967295" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) numbers = read_numbers (rows[i].numbers);
      g_autofree char *set = NULL;

      diptych_number_set_sort (numbers);
      set = write_numbers (numbers);
      g_assert_cmpstr (set, ==, rows[i].set);
    }
}

static void
test_contains (void)
{
  g_autoptr (GArray) set = read_numbers ("0 3 4 9");
  g_autoptr (GArray) none = read_numbers ("");

  for (guint number = 0; number < 11; number++)
    {
      g_assert_cmpint (diptych_number_set_contains (set, number), ==, number == 0 || number == 3 || number == 4 || number == 9);
      g_assert_false (diptych_number_set_contains (none, number));
    }
}

static void
test_shared (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    guint       shared;
  } rows[] = {
    { "", "", 0 }, { "", "1 2", 0 }, { "1 2", "1 2", 2 }, { "1 3 5", "2 4 6", 0 }, { "9", "1 2 3 4 9", 1 }, { "0 7 8", "0 8", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) a = read_numbers (rows[i].a);
      g_autoptr (GArray) b = read_numbers (rows[i].b);

      g_assert_cmpuint (diptych_number_set_count_shared (a, b), ==, rows[i].shared);
      g_assert_cmpuint (diptych_number_set_count_shared (b, a), ==, rows[i].shared);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number-set/sort", test_sort);
  g_test_add_func ("/number-set/contains", test_contains);
  g_test_add_func ("/number-set/shared", test_shared);
  return g_test_run ();
}
