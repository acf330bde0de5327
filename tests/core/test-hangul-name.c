/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "analysis/people/diptych-hangul-name.h"

static const struct
{
  const char *hangul;
  const char *latin;
  double      at_least;
  double      at_most;
} rows[] = {
  { "김용현", "Kim Yong-hyun", 0.9, 1 },
  { "김용현", "Yong-hyun Kim", 0.9, 1 },
  { "김용현", "Kim Jong Un", 0, 0.01 },
  { "김정은", "Kim Jong Un", 0.7, 0.8 },
  { "김정은", "Kim Yong-hyun", 0, 0.01 },
  { "이재용", "Lee Jae-yong", 0.9, 1 },
  { "이재용", "Jay Y. Lee", 0.6, 0.9 },
  { "이재용", "Jay Lee", 0, 0.01 },
  { "박근혜", "Park Geun-hye", 0.9, 1 },
  { "박근혜", "Park", 0.7, 0.9 },
  { "윤", "Yoon", 0.7, 0.9 },
  { "윤", "Park", 0, 0.01 },
  { "남궁민수", "Namgung Min-su", 0.9, 1 },
  { "마르크 뤼터", "Mark Rutte", 0.01, 1 },
  { "뤼터", "Mark Rutte", 0.01, 1 },
  { "뤼터", "Rutte", 0.01, 1 },
  { "뤼터", "Jens Stoltenberg", 0, 0.001 },
  { "안나 린드크비스트", "Anna Lindqvist", 0.5, 1 },
  { "린드크비스트", "Anna Lindqvist", 0.5, 1 },
  { "안나 린드크비스트", "Lindqvist", 0.5, 1 },
  { "베르거", "Karl Berger", 0.2, 1 },
  { "베르거", "Anna Lindqvist", 0, 0.001 },
  { "G7", "Karl Berger", 0, 0.01 },
  { "", "Karl Berger", 0, 0 },
  { "베르거", "", 0, 0 },
};

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (DiptychPersonName) latin = diptych_person_name_new (rows[row].latin, -1);
  double score = diptych_hangul_name_match (rows[row].hangul, latin);

  g_test_message ("%s | %s: %.4f", rows[row].hangul, rows[row].latin, score);
  g_assert_cmpfloat (score, >=, rows[row].at_least);
  g_assert_cmpfloat (score, <=, rows[row].at_most);
}

static void
test_korean (void)
{
  g_assert_true (diptych_hangul_name_is_korean ("김용현"));
  g_assert_true (diptych_hangul_name_is_korean ("남궁민수"));
  g_assert_false (diptych_hangul_name_is_korean ("김"));
  g_assert_false (diptych_hangul_name_is_korean ("뤼터"));
  g_assert_false (diptych_hangul_name_is_korean ("안나 린드크비스트"));
  g_assert_false (diptych_hangul_name_is_korean ("Kim"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/hangul-name/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/hangul-name/korean", test_korean);
  return g_test_run ();
}
