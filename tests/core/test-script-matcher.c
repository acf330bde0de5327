/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <string.h>

#include "analysis/people/diptych-jamo-aligner.h"
#include "analysis/people/diptych-script-matcher.h"

static const struct
{
  const char *name;
  const char *units;            /* one letter a unit, for Latin */
  guint       n;
  guint       n_gaps;
} units_rows[] = {
  { "Müller-Groß", "mullergross", 11, 1 },
  { "Łódź", "lodz", 4, 0 },
  { "Æbeltoft", "aebeltoft", 9, 0 },
  { "O'Neill", "oneill", 6, 0 },
  { "", "", 0, 0 },
  { "뤼터", NULL, 4, 0 },
  { "샌 라몬", NULL, 8, 1 },
  { "안나 린드크비스트", NULL, 17, 1 },
  { "김", NULL, 3, 0 },
  { "G7 정상", NULL, 8, 1 },
};

static void
test_units (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  DiptychScriptUnits units;

  if (units_rows[row].units != NULL)
    diptych_script_units_read_latin (&units, units_rows[row].name, strlen (units_rows[row].name));
  else
    diptych_script_units_read_hangul (&units, units_rows[row].name, strlen (units_rows[row].name));
  g_assert_cmpint (units.n, ==, units_rows[row].n);
  g_assert_cmpint (units.n_gaps, ==, units_rows[row].n_gaps);
  for (guint i = 0; units_rows[row].units != NULL && i < units.n; i++)
    g_assert_cmpint (units.units[i], ==, units_rows[row].units[i] - 'a' + 1);
}

static const struct
{
  const char *hangul;
  const char *latin;
  double      at_least;
  double      at_most;
} rows[] = {
  { "뤼터", "Rutte", 0.01, 1 },
  { "린드크비스트", "Lindqvist", 0.5, 1 },
  { "스톨텐베르그", "Stoltenberg", 0.9, 1 },
  { "오스틴 카운티", "Austin County", 0.9, 1 },
  { "로열필하모닉오케스트라", "Royal Philharmonic Orchestra", 0.5, 1 },
  { "뮐러", "Müller", 0.9, 1 },
  { "독일", "Germany", 0.99, 1 },
  { "대한민국", "South Korea", 0.99, 1 },
  { "미국", "the U.S.", 0.99, 1 },
  { "이리호", "Lake Erie", 0.9, 1 },
  { "오하이오주", "State of Ohio", 0.9, 1 },
  { "오하이오강", "Ohio River", 0.9, 1 },
  { "뤼터", "Stoltenberg", 0, 0.001 },
  { "린드크비스트", "Rutte", 0, 0.001 },
  { "독일", "France", 0, 0.1 },
  { "뤼터", "", 0, 0.1 },
  { "", "Rutte", 0, 0 },
  { "", "", 0, 0 },
};

static void
test_match (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  double score = diptych_script_matcher_match (rows[row].hangul, rows[row].latin);

  g_test_message ("%s | %s: %.3f", rows[row].hangul, rows[row].latin, score);
  g_assert_cmpfloat (score, >=, rows[row].at_least);
  g_assert_cmpfloat (score, <=, rows[row].at_most);
}

/* Every name in both scripts finds its own among all. */
static void
test_search (void)
{
  g_autoptr (DiptychScriptMatcher) matcher = diptych_script_matcher_new ();
  guint n = 12;

  for (guint i = 0; i < n; i++)
    diptych_script_matcher_add (matcher, rows[i].latin);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GArray) matches = diptych_script_matcher_search (matcher, rows[i].hangul, 3);

      g_assert_cmpint (matches->len, ==, 3);
      g_assert_cmpint (g_array_index (matches, DiptychScriptMatch, 0).index, ==, i);
      g_assert_cmpint (g_array_index (matches, DiptychScriptMatch, 0).cost, <=,
                       g_array_index (matches, DiptychScriptMatch, 1).cost);
    }
}

/* Of two names that Korean writes alike, none is chosen. */
static void
test_margin (void)
{
  g_autoptr (DiptychScriptMatcher) matcher = diptych_script_matcher_new ();
  g_autoptr (GArray) alone = NULL;
  g_autoptr (GArray) two = NULL;

  diptych_script_matcher_add (matcher, "Rowlett");
  diptych_script_matcher_add (matcher, "Stoltenberg");
  alone = diptych_script_matcher_search (matcher, "롤렛", 5);
  g_assert_nonnull (diptych_script_matcher_choose (alone, DIPTYCH_SCRIPT_MATCH_LIKELY));
  diptych_script_matcher_add (matcher, "Rowlet");
  two = diptych_script_matcher_search (matcher, "롤렛", 5);
  g_assert_null (diptych_script_matcher_choose (two, DIPTYCH_SCRIPT_MATCH_LIKELY));
}

static void
test_long (void)
{
  g_autoptr (GString) hangul = g_string_new (NULL);
  g_autofree char *latin = g_strnfill (100000, 'a');

  for (guint i = 0; i < 30000; i++)
    g_string_append (hangul, "뷁");
  g_assert_cmpfloat (diptych_script_matcher_match (hangul->str, latin), <, 0.5);
}

/* A model that is cut or spoilt is none. */
static void
test_bad_models (void)
{
  const char *spoilt[] = { "", "DTJM0001", "DTJM0001\x08\0\x04\0\0\0\0\0\0", "나토" };

  for (guint i = 0; i < G_N_ELEMENTS (spoilt); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (spoilt[i], i == 2 ? 16 : strlen (spoilt[i]));

      g_assert_null (diptych_jamo_model_new (bytes));
    }
}

/* The path of an alignment has the letters of the name, in their order. */
static void
test_path (void)
{
  const DiptychJamoModel *model = diptych_jamo_model_get ();
  DiptychScriptUnits hangul;
  DiptychLatinPieces latin;
  DiptychHangulCosts costs;
  guint16 path[DIPTYCH_MAX_SCRIPT_UNITS];
  int cost;

  diptych_script_units_read_hangul (&hangul, "스톨텐베르그", strlen ("스톨텐베르그"));
  diptych_latin_pieces_init (&latin, model, "Stoltenberg", strlen ("Stoltenberg"));
  cost = diptych_jamo_aligner_align (model, &hangul, &latin, path);
  g_assert_cmpint (cost, >, 0);
  g_assert_cmpint (cost, <, DIPTYCH_JAMO_NO_COST);
  for (guint i = 0; i < hangul.n; i++)
    {
      g_assert_cmpint (path[i], >=, DIPTYCH_JAMO_FIRST_PIECE);
      g_assert_cmpint (path[i], <, diptych_jamo_model_get_n_pieces (model));
    }
  g_assert_cmpint (diptych_jamo_aligner_align (model, &hangul, &latin, NULL), ==, cost);
  diptych_hangul_costs_init (&costs, model, &hangul);
  g_assert_cmpint (diptych_jamo_aligner_estimate (&costs, &latin, 10), ==, DIPTYCH_JAMO_NO_COST);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (units_rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/script-matcher/units/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_units);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/script-matcher/match/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_match);
    }
  g_test_add_func ("/script-matcher/search", test_search);
  g_test_add_func ("/script-matcher/margin", test_margin);
  g_test_add_func ("/script-matcher/long", test_long);
  g_test_add_func ("/script-matcher/bad-models", test_bad_models);
  g_test_add_func ("/script-matcher/path", test_path);
  return g_test_run ();
}
