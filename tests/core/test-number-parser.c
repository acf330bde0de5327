/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <string.h>

#include "analysis/facts/diptych-korean-number.h"
#include "analysis/facts/diptych-measure-parser.h"

/* What is read is written as "words=value", a blank between two; "#" marks an ordinal. */
static const struct
{
  const char *name;
  const char *input;
  const char *expected;
} rows[] = {
  { "none", "The ship sailed at dawn", "" },
  { "digits", "72 crews and 1,048 guests", "72=72; 1,048=1048" },
  { "decimal", "It rose 3.25 points to .5", "3.25=3.25; .5=0.5" },
  { "indian-groups", "12,34,567 rupees", "12,34,567=1234567" },
  { "narrow-space", "7\u202f500 seats", "7\u202f500=7500" },
  { "address", "10.20.30.40", "10=10; 20=20; 30=30; 40=40" },
  { "words", "seventeen ships, forty-two crews", "seventeen=17; forty-two=42" },
  { "hundreds", "three hundred and eight", "three hundred and eight=308" },
  { "scales", "2.5 million, six thousand two hundred", "2.5 million=2500000; six thousand two hundred=6200" },
  { "scale-of-scale", "four hundred thousand", "four hundred thousand=400000" },
  { "short-scale", "40bn and 7k but 5 k", "40bn=40000000000; 7k=7000; 5 k=5000" },
  { "not-joined", "2 million and 3 million", "2 million=2000000; 3 million=3000000" },
  { "dozen", "a dozen, two dozen eggs", "a dozen=12; two dozen=24" },
  { "lakh", "six lakh crore", "six lakh crore=6000000000000" },
  { "ones", "one one one", "one=1; one=1; one=1" },
  { "fraction", "two thirds, 3/8 and one-sixth", "two thirds=0.666666667; 3/8=0.375; one-sixth=0.166666667" },
  { "half", "half a million; two and a half", "half a million=500000; two and a half=2.5" },
  { "mixed", "4 1/2 and 2½ and ¾", "4 1/2=4.5; 2½=2.5; ¾=0.75" },
  { "half-of-scale", "6 million and a half", "6 million and a half=6500000" },
  { "point", "nine point two five million", "nine point two five million=9250000" },
  { "ordinal", "the 22nd, the thirty-first, the ninth", "22nd=#22; thirty-first=#31; ninth=#9" },
  { "ordinal-hundred", "the two hundredth ship", "two hundredth=#200" },
  { "article-ordinal", "a third term, a third of the crew", "third=#3; a third=0.333333333" },
  { "minus", "-7 degrees or minus nine; F-16", "-7=-7; minus nine=-9; 16=16" },
  { "power", "1.5x10^3 and 2e3", "1.5x10^3=1500; 2e3=2000" },
  { "ratio", "three out of four; five out of two", "three out of four=0.75; five=5; two=2" },
  { "hangul-beside", "나토 32개국", "32=32" },
};

static void
append_number (GString             *dump,
               const DiptychAtoms  *atoms,
               const DiptychNumber *number)
{
  DiptychSpan span = diptych_atoms_span (atoms, number->first, number->end);
  g_autofree char *value = diptych_number_to_string (number->value);

  g_string_append_printf (dump, "%s%.*s=%s%s", dump->len > 0 ? "; " : "",
                          (int) diptych_span_length (span), atoms->text + span.start,
                          number->ordinal ? "#" : "", value);
}

static DiptychAtoms
lex (const char *text,
     GArray     *array)
{
  g_array_set_size (array, 0);
  diptych_atoms_lex (text, diptych_span (0, strlen (text)), array);
  return (DiptychAtoms) { text, (const DiptychAtom *) array->data, array->len };
}

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (DiptychAtom));
  DiptychAtoms atoms = lex (rows[row].input, array);
  g_autoptr (GString) dump = g_string_new (NULL);
  DiptychNumber number;

  for (guint i = 0; i < atoms.n;)
    if (diptych_number_parse (&atoms, i, &number))
      {
        g_assert_cmpuint (number.end, >, i);
        append_number (dump, &atoms, &number);
        i = number.end;
      }
    else
      i++;
  g_assert_cmpstr (dump->str, ==, rows[row].expected);
}

static const struct
{
  const char *input;
  double      number;
  const char *unit;
} measures[] = {
  { "$9.50", 9.5, "USD" },
  { "US$ 3m", 3000000, "USD" },
  { "HK$20", 20, "HKD" },
  { "€6.4 billion", 6400000000, "EUR" },
  { "₩5,000", 5000, "KRW" },
  { "12 trillion won", 12000000000000, "KRW" },
  { "seven Swiss francs", 7, "CHF" },
  { "a hundred-yen coin", 100, "JPY" },
  { "30 cents", 30, "USD" },
  { "eleven dollars twenty cents", 11.2, "USD" },
  { "GBP 80", 80, "GBP" },
  { "60m pesos", 60000000, "MXN" },
  { "3b-yuan", 3000000000, "CNY" },
  { "7t yen", 7000000000000, "JPY" },
  { "350m South African rand", 350000000, "ZAR" },
  { "the 800m won by Łukasz", 800, "metre" },
  { "her 100m crown", 100, "metre" },
  { "5m £20", 5, "metre" },
  { "15 kilometres", 15, "kilometre" },
  { "a 20-acre field", 20, "acre" },
  { "90 km/h", 90, "kilometre per hour" },
  { "3.5 square meters", 3.5, "square metre" },
  { "6 feet and 6 inches", 6.5, "foot" },
  { "she is 5'9\" tall", 5.75, "foot" },
  { "Łukasz, 6’3", 6.25, "foot" },
  { "3 to 4 inches", 3, "inch" },
  { "7-8 km", 7, "kilometre" },
  { "3-4\" thick", 3, "inch" },
  { "70ml", 70, "millilitre" },
};

static void
test_measures (void)
{
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (DiptychAtom));

  for (guint row = 0; row < G_N_ELEMENTS (measures); row++)
    {
      DiptychAtoms atoms = lex (measures[row].input, array);
      DiptychMeasure measure;
      gboolean found = FALSE;
      guint end;

      for (guint i = 0; i < atoms.n && !found; i++)
        found = diptych_money_parse (&atoms, i, &measure, &end) || diptych_quantity_parse (&atoms, i, &measure, &end);
      g_test_message ("%s", measures[row].input);
      g_assert_true (found);
      g_assert_cmpfloat_with_epsilon (measure.number, measures[row].number, 1e-9);
      g_assert_cmpstr (measure.unit, ==, measures[row].unit);
    }
}

static const struct
{
  const char *input;
  const char *words;
  double      value;
} korean[] = {
  { "이백십칠", "이백십칠", 217 },
  { "3억 2천 5백만 달러", "3억 2천 5백만", 325000000 },
  { "십육만오천", "십육만오천", 165000 },
  { "스물여덟 명", "스물여덟", 28 },
  { "7백12원", "7백12", 712 },
  { "칠분의 삼을", "칠분의 삼", 3.0 / 7 },
  { "육과 사분의 일", "육과 사분의 일", 6.25 },
  { "마이너스 구도", "마이너스 구", -9 },
  { "천팔백이다", "천팔백", 1800 },
  { "12,500명", "12,500", 12500 },
};

static void
test_korean (void)
{
  for (guint row = 0; row < G_N_ELEMENTS (korean); row++)
    {
      DiptychKoreanNumber number;
      g_autofree char *words = NULL;

      g_assert_true (diptych_korean_number_parse (korean[row].input, 0, strlen (korean[row].input), &number));
      words = g_strndup (korean[row].input, diptych_span_length (number.span));
      g_assert_cmpstr (words, ==, korean[row].words);
      g_assert_cmpfloat_with_epsilon (number.value, korean[row].value, 1e-9);
    }
}

static void
test_to_string (void)
{
  static const struct
  {
    double      value;
    const char *expected;
  } values[] = {
    { 0, "0" }, { -0.0, "0" }, { 40e9, "40000000000" }, { 0.5, "0.5" }, { -2.25, "-2.25" },
    { 1e18, "1000000000000000000" }, { 1.0 / 3, "0.333333333" }, { 1e-7, "0.0000001" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *string = diptych_number_to_string (values[i].value);

      g_assert_cmpstr (string, ==, values[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/number-parser/", rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/number-parser/measures", test_measures);
  g_test_add_func ("/number-parser/korean", test_korean);
  g_test_add_func ("/number-parser/to-string", test_to_string);
  return g_test_run ();
}
