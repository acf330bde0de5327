/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <string.h>

#include "analysis/people/diptych-name-likeness.h"
#include "analysis/people/diptych-name-matcher.h"
#include "analysis/people/diptych-name-slip.h"

static const struct
{
  const char          *full;
  const char          *form;
  double               at_least;
  double               at_most;
  DiptychVariantReason reason;
} rows[] = {
  { "Anna Lindqvist", "anna lindqvist", 1, 1, DIPTYCH_VARIANT_SAME },
  { "Chloé Dufrêne", "Chloe Dufrene", 1, 1, DIPTYCH_VARIANT_SAME },
  { "Dr. Anna Lindqvist", "Anna Lindqvist", 1, 1, DIPTYCH_VARIANT_SAME },
  { "Anna Lindqvist", "Lindqvist", 0.9, 1, DIPTYCH_VARIANT_SURNAME },
  { "Anna Lindqvist", "President Lindqvist", 0.9, 1, DIPTYCH_VARIANT_SURNAME },
  { "Pieter van der Meer", "van der Meer", 0.9, 1, DIPTYCH_VARIANT_SURNAME },
  { "Pieter van der Meer", "Meer", 0.9, 1, DIPTYCH_VARIANT_SURNAME },
  { "Anna Lindqvist", "Anna", 0.85, 0.95, DIPTYCH_VARIANT_GIVEN_NAME },
  { "Anna Lindqvist", "A. Lindqvist", 0.85, 1, DIPTYCH_VARIANT_INITIALS },
  { "William Carver", "Bill Carver", 0.85, 1, DIPTYCH_VARIANT_NICKNAME },
  { "Karl H. Berg", "Karl W. Berg", 0, 0, DIPTYCH_VARIANT_SPELLING },
  { "Karl H.W. Berg", "Karl W. Berg", 0, 0, DIPTYCH_VARIANT_SPELLING },
  { "Karl Hein Berg", "Karl H. Berg", 0.9, 1, DIPTYCH_VARIANT_SAME },
  { "Kim Hyun-tak", "Hyun-Tak Kim", 0.95, 1, DIPTYCH_VARIANT_ORDER },
  { "Kim Hyun-tak", "Kim Hyun Tak", 1, 1, DIPTYCH_VARIANT_SAME },
  { "Lee Sang-woo", "Yi Sang-woo", 0.9, 1, DIPTYCH_VARIANT_SPELLING },
  { "Choi Seung-hoon", "Choe Seong-hun", 0.9, 1, DIPTYCH_VARIANT_SPELLING },
  { "Lim Kyung-sook", "Im Gyeong-suk", 0.9, 1, DIPTYCH_VARIANT_SPELLING },
  { "Yoon Byung-woo", "Byeong-u Yun", 0.9, 1, DIPTYCH_VARIANT_SPELLING },
  { "Hahn Sujin", "Han Soo-jin", 0.9, 1, DIPTYCH_VARIANT_SPELLING },
  { "Choi Seung-hoon", "Choe", 0.9, 0.95, DIPTYCH_VARIANT_SPELLING },
  { "Choi Seung-hoon", "Choi Seok-jin", 0, 0.5, DIPTYCH_VARIANT_SPELLING },
  { "Kim Novak", "Kim Nam-hee", 0, 0.5, DIPTYCH_VARIANT_SPELLING },
  { "최승훈", "Choe", 0, 0, DIPTYCH_VARIANT_SPELLING },
  { "Park Jae-min", "Choi Jae-min", 0, 0.3, DIPTYCH_VARIANT_SPELLING },
  { "Anna Lindqvist", "Anna Lindkvist", 0.6, 1, DIPTYCH_VARIANT_SPELLING },
  { "Mary Holt", "Gary Holt", 0, 0.4, DIPTYCH_VARIANT_SPELLING },
  { "Mary Holt", "Thomas Holt", 0, 0.3, DIPTYCH_VARIANT_SPELLING },
  { "Anna Lindqvist", "Oslo", 0, 0.3, DIPTYCH_VARIANT_SPELLING },
  { "Pyun Seok-min", "Pyeon Seong-min", 0, 0.5, DIPTYCH_VARIANT_SPELLING },
  { "Pyun Seung-min", "Pyeon Seung-min", 0.9, 1, DIPTYCH_VARIANT_SPELLING },
  { "Isabelle Röst", "Isabel Röst", 0.85, 0.95, DIPTYCH_VARIANT_SPELLING },
  { "Jean Röst", "Jane Röst", 0, 0.4, DIPTYCH_VARIANT_SPELLING },
  { "James Carver", "Jim E. Carver", 0.85, 1, DIPTYCH_VARIANT_NICKNAME },
  { "Óscar E. Röst", "Óscar Röst", 1, 1, DIPTYCH_VARIANT_SAME },
  { "José Ortega y Gasset", "Gasset", 0.9, 1, DIPTYCH_VARIANT_SURNAME },
  { "José Ortega y Gasset", "Ortega y Gasset", 0.9, 1, DIPTYCH_VARIANT_SURNAME },
  { "Anna Lindqvist", "Anna II", 0, 0, DIPTYCH_VARIANT_SPELLING },
  { "Anna Lindqvist", "Queen Anna IV", 0, 0, DIPTYCH_VARIANT_SPELLING },
  { "Anna II", "Anna", 1, 1, DIPTYCH_VARIANT_SAME },
  { "Karl Röst Jr.", "Karl Jr.", 0.85, 0.95, DIPTYCH_VARIANT_GIVEN_NAME },
  { "Karl Röst", "Karl Jr.", 0, 0, DIPTYCH_VARIANT_SPELLING },
  { "Karl", "Karl Jr.", 0, 0, DIPTYCH_VARIANT_SPELLING },
  { "Karl Röst", "Karl Röst Jr.", 1, 1, DIPTYCH_VARIANT_SAME },
  { "Karl Röst, Sr.", "Karl Röst, Jr.", 0, 0, DIPTYCH_VARIANT_SPELLING },
  { "Karl Röst III", "Röst III", 0.95, 1, DIPTYCH_VARIANT_SURNAME },
  { "김현탁", "김현탁", 1, 1, DIPTYCH_VARIANT_SAME },
  { "김현탁", "Anna", 0, 0, DIPTYCH_VARIANT_SPELLING },
  { "", "Anna", 0, 0, DIPTYCH_VARIANT_SPELLING },
};

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (DiptychPersonName) full = diptych_person_name_new (rows[row].full, -1);
  g_autoptr (DiptychPersonName) form = diptych_person_name_new (rows[row].form, -1);
  DiptychNameMatch match = diptych_name_matcher_match (full, form);

  g_test_message ("%s | %s: %.3f %s", rows[row].full, rows[row].form, match.score,
                  diptych_variant_reason_to_string (match.reason));
  g_assert_cmpfloat (match.score, >=, rows[row].at_least);
  g_assert_cmpfloat (match.score, <=, rows[row].at_most);
  g_assert_cmpint (match.reason, ==, rows[row].reason);
  g_assert_cmpfloat (diptych_name_matcher_match (form, full).score, <=, 1);
}

static void
test_bodies (void)
{
  g_assert_cmpint (diptych_name_matcher_match_bodies ("United Harbour Authority", "UHA").reason, ==,
                   DIPTYCH_VARIANT_INITIALS);
  g_assert_cmpfloat (diptych_name_matcher_match_bodies ("the U.S.", "United States").score, ==, 1);
  g_assert_cmpfloat (diptych_name_matcher_match_bodies ("Norvik Inc.", "Norvik").score, ==, 1);
  g_assert_cmpfloat (diptych_name_matcher_match_bodies ("North Korea", "South Korea").score, <, 0.5);
  g_assert_cmpfloat (diptych_name_matcher_match_bodies ("나토", "나토").score, ==, 1);
  g_assert_true (diptych_name_matcher_is_acronym ("MOFA", "Ministry of Foreign Affairs"));
  g_assert_true (diptych_name_matcher_is_acronym ("MFA", "Ministry of Foreign Affairs"));
  g_assert_false (diptych_name_matcher_is_acronym ("MOD", "Ministry of Foreign Affairs"));
  g_assert_false (diptych_name_matcher_is_acronym ("MF", "나토 Ministry of Foreign Affairs"));
}

static void
test_slips (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    gboolean    is_slip;
  } slips[] = {
    { "tollesson", "tolleson", TRUE }, { "tolleson", "tollesson", TRUE }, { "holm", "hlom", TRUE },
    { "tollesson", "tolleqson", TRUE }, { "holm", "holt", FALSE }, { "bole", "tole", FALSE }, { "holm", "holm", FALSE },
    { "kim", "km", FALSE }, { "tollesson", "tolls", FALSE }, { "김현탁", "김현택", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      g_test_message ("%s | %s", slips[i].a, slips[i].b);
      g_assert_cmpint (diptych_name_slip_is (slips[i].a, strlen (slips[i].a), slips[i].b, strlen (slips[i].b)), ==,
                       slips[i].is_slip);
    }
}

static void
test_likeness (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    gboolean    is_alike;
  } pairs[] = {
    { "Katryn Zöllmer", "Katrin Selmer", TRUE }, { "Piet Walinski", "Piet Valinski", TRUE },
    { "María van der Höle", "Mariya Banderhole", TRUE }, { "Karl Berger", "Karla Börger", TRUE },
    { "Karl Berger", "Karl Lindqvist", FALSE }, { "Karl Berger", "Otto Berger", FALSE }, { "Lee Röe", "Lee Roh", TRUE },
    { "Karl Berger Jr.", "Karl Börger", FALSE }, { "Berger", "Börger", FALSE }, { "Kim Min-su", "Kim Min-ju", FALSE },
    { "김현탁 박", "김현탁 박", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (DiptychPersonName) a = diptych_person_name_new (pairs[i].a, -1);
      g_autoptr (DiptychPersonName) b = diptych_person_name_new (pairs[i].b, -1);
      double likeness = diptych_name_likeness_measure (a, b);

      g_test_message ("%s | %s: %.3f", pairs[i].a, pairs[i].b, likeness);
      g_assert_cmpint (likeness > 0, ==, pairs[i].is_alike);
      g_assert_cmpfloat (likeness, <=, 1);
      g_assert_cmpfloat (likeness, ==, diptych_name_likeness_measure (b, a));
    }
}

static void
test_turned (void)
{
  g_autoptr (DiptychPersonName) two = diptych_person_name_new ("Kenta Morishöri", -1);
  g_autoptr (DiptychPersonName) one = diptych_person_name_new ("Morishöri", -1);
  g_autoptr (DiptychPersonName) korean = diptych_person_name_new ("Kim Min-su", -1);
  g_autoptr (DiptychPersonName) turned = diptych_name_likeness_turn (two);

  g_assert_cmpstr (turned->folded, ==, "morishori kenta");
  g_assert_null (diptych_name_likeness_turn (one));
  g_assert_null (diptych_name_likeness_turn (korean));
}

static void
test_written_alike (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    gboolean    is_alike;
  } pairs[] = {
    { "Henrike Vosslund", "Henrike Poslund", TRUE }, { "Óscar Brenz", "Oskar Brenz", TRUE },
    { "Jochen Albrand", "Johen Albrand", TRUE }, { "Karin Holm", "Karin Halm", TRUE }, { "Ana Röe", "Ana Lowe", FALSE },
    { "Henrike Vosslund", "Henrike Holm", FALSE }, { "Holm", "Halm", FALSE }, { "김현탁", "김현택", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (DiptychPersonName) a = diptych_person_name_new (pairs[i].a, -1);
      g_autoptr (DiptychPersonName) b = diptych_person_name_new (pairs[i].b, -1);

      g_test_message ("%s | %s", pairs[i].a, pairs[i].b);
      g_assert_cmpint (diptych_name_matcher_is_written_alike (a, b), ==, pairs[i].is_alike);
    }
}

/* A word of any length is compared in bounded time and space. */
static void
test_long (void)
{
  g_autofree char *a = g_strnfill (100000, 'a');
  g_autofree char *b = g_strnfill (100000, 'b');
  g_autoptr (DiptychPersonName) full = diptych_person_name_new (a, -1);
  g_autoptr (DiptychPersonName) form = diptych_person_name_new (b, -1);

  g_assert_cmpfloat (diptych_name_matcher_match (full, form).score, <, 0.5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/name-matcher/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/name-matcher/bodies", test_bodies);
  g_test_add_func ("/name-matcher/written-alike", test_written_alike);
  g_test_add_func ("/name-matcher/likeness", test_likeness);
  g_test_add_func ("/name-matcher/turned", test_turned);
  g_test_add_func ("/name-matcher/slips", test_slips);
  g_test_add_func ("/name-matcher/long", test_long);
  return g_test_run ();
}
