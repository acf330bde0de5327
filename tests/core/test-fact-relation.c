/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "analysis/facts/diptych-fact-finder.h"
#include "analysis/facts/diptych-fact-relation.h"
#include "analysis/text/diptych-segmenter.h"
#include "import/diptych-importer.h"

/* The first fact of each text, in articles without a date. */
static const struct
{
  const char      *left;
  const char      *right;
  DiptychFactMatch match;
} rows[] = {
  { "a 48-hour strike in Łódź", "파업은 이틀간 이어진다", DIPTYCH_FACT_MATCH_EQUAL },
  { "half a year in Łódź", "for six months", DIPTYCH_FACT_MATCH_EQUAL },
  { "two months in Łódź", "for 60 days", DIPTYCH_FACT_MATCH_EQUAL },
  { "less than half a percentage point in Łódź", "0.42%포인트", DIPTYCH_FACT_MATCH_COMPATIBLE },
  { "less than a quarter of Łódź", "21%", DIPTYCH_FACT_MATCH_COMPATIBLE },
  { "less than a quarter of Łódź", "12%", DIPTYCH_FACT_MATCH_NONE },
  { "less than 40% of Łódź", "25%", DIPTYCH_FACT_MATCH_DIFFERENT },
  { "$50 million for Łódź", "690억 원", DIPTYCH_FACT_MATCH_COMPATIBLE },
  { "£12m for Łódź", "about 22 billion won", DIPTYCH_FACT_MATCH_COMPATIBLE },
  { "€3bn for Łódź", "4.3 trillion won", DIPTYCH_FACT_MATCH_COMPATIBLE },
  { "¥200 million for Łódź", "18억 원", DIPTYCH_FACT_MATCH_COMPATIBLE },
  { "120m yuan for Łódź", "23 billion won", DIPTYCH_FACT_MATCH_COMPATIBLE },
  { "$50 million for Łódź", "30 billion won", DIPTYCH_FACT_MATCH_NONE },
  { "$50 million for Łódź", "€40 million", DIPTYCH_FACT_MATCH_NONE },
  { "50 million won for Łódź", "50 million yen", DIPTYCH_FACT_MATCH_DIFFERENT },
  { "three months in Łódź", "for 90 days", DIPTYCH_FACT_MATCH_EQUAL },
  { "more than three months in Łódź", "for 97 days", DIPTYCH_FACT_MATCH_COMPATIBLE },
  { "a fortnight in Łódź", "14일간", DIPTYCH_FACT_MATCH_EQUAL },
  { "over a decade in Łódź", "for 11 years", DIPTYCH_FACT_MATCH_COMPATIBLE },
  { "a decade in Łódź", "10년 동안", DIPTYCH_FACT_MATCH_EQUAL },
  { "two and a half years in Łódź", "for 30 months", DIPTYCH_FACT_MATCH_EQUAL },
  { "a year and a half in Łódź", "for 18 months", DIPTYCH_FACT_MATCH_EQUAL },
  { "an hour and a half in Łódź", "for 90 minutes", DIPTYCH_FACT_MATCH_EQUAL },
  { "on the evening of the 9th, Łódź", "9일 오후 6시", DIPTYCH_FACT_MATCH_COMPATIBLE },
  { "on the night of the 9th, Łódź", "1 a.m. on the 9th", DIPTYCH_FACT_MATCH_COMPATIBLE },
  { "on the evening of the 9th, Łódź", "6 a.m. on the 9th", DIPTYCH_FACT_MATCH_NONE },
  { "on the morning of the 9th, Łódź", "at 5:40 p.m. on the 9th", DIPTYCH_FACT_MATCH_NONE },
  { "52 weeks in Łódź", "for one year", DIPTYCH_FACT_MATCH_EQUAL },
  { "26 weeks in Łódź", "6개월 동안", DIPTYCH_FACT_MATCH_EQUAL },
  { "51 weeks in Łódź", "for one year", DIPTYCH_FACT_MATCH_ROUNDED },
  { "four weeks in Łódź", "for a month", DIPTYCH_FACT_MATCH_ROUNDED },
  { "half a century in Łódź", "for 50 years", DIPTYCH_FACT_MATCH_EQUAL },
  { "12 months in Łódź", "for a year", DIPTYCH_FACT_MATCH_EQUAL },
  { "in nearly two years in Łódź", "for 23 months", DIPTYCH_FACT_MATCH_ROUNDED },
  { "three months in Łódź", "for 97 days", DIPTYCH_FACT_MATCH_ROUNDED },
  { "three hours in Łódź", "2시간 52분 동안", DIPTYCH_FACT_MATCH_ROUNDED },
  { "one year and eight months in Łódź", "for 19 months", DIPTYCH_FACT_MATCH_DIFFERENT },
  { "six weeks in Łódź", "for a month", DIPTYCH_FACT_MATCH_DIFFERENT },
  { "12 months in Łódź", "for 11 months", DIPTYCH_FACT_MATCH_DIFFERENT },
  { "two months in Łódź", "for 40 days", DIPTYCH_FACT_MATCH_DIFFERENT },
};

static DiptychFindings *
find (const char *input)
{
  g_autoptr (DiptychArticle) article = diptych_importer_import_text (input, -1, "test", NULL);
  DiptychFindings *findings = diptych_findings_new ();

  g_assert_nonnull (article);
  g_assert_true (diptych_segmenter_segment (article, findings, NULL, NULL));
  g_assert_true (diptych_fact_finder_find (article, findings, NULL, NULL));
  g_assert_cmpuint (findings->facts->len, >, 0);
  return findings;
}

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (DiptychFindings) left = find (rows[row].left), right = find (rows[row].right);
  const DiptychFact *a = &g_array_index (left->facts, DiptychFact, 0), *b = &g_array_index (right->facts, DiptychFact, 0);

  g_assert_cmpint (diptych_fact_match_values (a, FALSE, b, FALSE), ==, rows[row].match);
  g_assert_cmpint (diptych_fact_match_values (b, FALSE, a, FALSE), ==, rows[row].match);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/fact-relation/%02u %s", i, rows[i].left);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  return g_test_run ();
}
