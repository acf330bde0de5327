/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <string.h>

#include "analysis/facts/diptych-date-parser.h"

/* What is read is written as "words=value", "; " between two, resolved against a
 * Wednesday. */
#define REFERENCE "2022-05-18"

static const struct
{
  const char *name;
  const char *input;
  const char *expected;
} rows[] = {
  { "none", "The crew may march on", "" },
  { "full", "on May 3, 2021 and 4 June 2020", "May 3, 2021=2021-05-03; 4 June 2020=2020-06-04" },
  { "iso", "2019-08-07 or 8/7/2019 or 07.08.2019", "2019-08-07=2019-08-07; 8/7/2019=2019-08-07; 07.08.2019=2019-08-07" },
  { "last-month-before-a-count", "Since last May 12 people in Łódź have died.", "last May=2021-05" },
  { "month-before-a-comma", "at the end of April, 14 months before Żak, on April 14, 14 months ago", "the end of April=2022-04; 14 months=P14M; April 14=2022-04-14; 14 months ago=2021-03" },
  { "abbreviated", "on Sept. 9 in Vik", "Sept. 9=2021-09-09" },
  { "weekday-date", "on Monday, Feb. 7, 2022,", "Monday, Feb. 7, 2022=2022-02-07" },
  { "month-year", "in March 2018", "March 2018=2018-03" },
  { "month", "left in April", "April=2022-04" },
  { "month-early", "a vote in Łódź as early as May", "May=2022-05" },
  { "month-of-last-year", "the second fall, following September of last year", "September of last year=2021-09" },
  { "month-ahead", "will leave in August", "August=2022-08" },
  { "year", "in 1987 and since 2014", "1987=1987; 2014=2014" },
  { "count-no-year", "about 2000 people", "" },
  { "decade", "the 1970s, the nineties", "the 1970s=197X; the nineties=199X" },
  { "century", "the 18th century", "the 18th century=17XX" },
  { "quarter", "the third quarter of 2020; Q2 2021", "the third quarter of 2020=2020-Q3; Q2 2021=2021-Q2" },
  { "quarter-last", "the last quarter of last year; in the final quarter of 2019; last quarter",
    "the last quarter of last year=2021-Q4; the final quarter of 2019=2019-Q4; last quarter=2022-Q1" },
  { "half", "the first half of next year, the latter half of this year; the end of the second half of 2024",
    "the first half of next year=2023-H1; the latter half of this year=2022-H2; the end of the second half of 2024=2024-H2" },
  { "half-in-months", "the first six months of the year; the last six months of 2020 and the last six months",
    "the first six months of the year=2022-H1; the last six months of 2020=2020-H2; the last six months=P6M" },
  { "part-of-year", "the early part of next year; by the end of next month", "the early part of next year=2023; the end of next month=2022-06" },
  { "season", "last winter; the summer of 2016", "last winter=2021-WI; the summer of 2016=2016-SU" },
  { "weekday", "left on Monday", "Monday=2022-05-16" },
  { "weekday-ahead", "will leave on Friday", "Friday=2022-05-20" },
  { "today", "today, tomorrow and yesterday", "today=2022-05-18; tomorrow=2022-05-19; yesterday=2022-05-17" },
  { "relative", "last week, next month's, this year", "last week=2022-W19; next month's=2022-06; this year=2022" },
  { "last-month-name", "last July", "last July=2021-07" },
  { "of-this-year", "November of this year", "November of this year=2022-11" },
  { "bare-day", "on the 12th (local time)", "the 12th=2022-05-12" },
  { "floor", "on the 12th floor", "" },
  { "ago", "three days ago; two years ago", "three days ago=2022-05-15; two years ago=2020" },
  { "range-years", "from 2003 to 2009; between 2011 and 2013", "from 2003 to 2009=2003/2009; between 2011 and 2013=2011/2013" },
  { "range-days", "June 5-9, 2020", "June 5-9, 2020=2020-06-05/2020-06-09" },
  { "range-months", "from January to March 2019", "from January to March 2019=2019-01/2019-03" },
  { "length", "four years and two months", "four years and two months=P4Y2M" },
  { "length-hyphen", "a 12-year term", "12-year=P12Y" },
  { "length-half", "half an hour; a year and a half", "half an hour=PT0.5H; a year and a half=P1.5Y" },
  { "length-quarter", "a quarter of an hour; a quarter of a century or three quarters of an hour",
    "a quarter of an hour=PT0.25H; a quarter of a century=P25Y; three quarters of an hour=PT0.75H" },
  { "month-then-count", "in July, 17 ships; on July 17, ships; in May, 2021", "July=2021-07; July 17=2022-07-17; May, 2021=2021-05" },
  { "length-since", "9 years since 2013", "9 years=P9Y; 2013=2013" },
  { "fraction-of-a-price", "it fell 7/8 to 37 3/4; a 6 1/4% bond in 부산", "" },
  { "sun-and-jan", "Sun Microsystems and Jan Kavan", "" },
  { "range-in-year", "from April to June in 2017", "from April to June in 2017=2017-04/2017-06" },
  { "day-before-month-first", "the 19 Sept. 11 hijackers; 19 Sept. 2013 트리에스테", "Sept. 11=2021-09-11; 19 Sept. 2013=2013-09-19" },
  { "age", "a 30-year-old sailor", "" },
  { "a-second", "a second term", "" },
  { "past", "the past six years", "the past six years=P6Y" },
  { "set", "every week, annually", "every week=P1W; annually=P1Y" },
  { "clock", "at 8:30 p.m. Friday", "8:30 p.m. Friday=2022-05-13T20:30" },
  { "clock-bare", "at five he left; at 7 on Friday; at one point, at two bridges, a term of 10-15 years",
    "five=2022-05-18T05; 7 on Friday=2022-05-13T07; 15 years=P15Y" },
  { "month-day-relative", "at that March 2 event; last July", "that March 2=2022-03-02; last July=2021-07" },
  { "always", "open 24/7, from 24/8", "24/8=2021-08-24" },
  { "year-owned", "the 2016 elections, Łódź’s 2019 results; until at least 2025; 2100 votes, the 1980 workers",
    "2016=2016; 2019=2019; 2025=2025" },
  { "night", "Friday night", "Friday night=2022-05-13TNI" },
  { "early", "early this month, mid-April", "early this month=2022-05; mid-April=2022-04" },
  { "may", "in May, he may; may 5", "May=2022-05; may 5=2022-05-05" },
  { "phone", "call 555-2010-4411", "" },
};

static void
dump_times (const char *input,
            const char *date,
            GString    *dump)
{
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (DiptychAtom));
  DiptychMoment reference = diptych_moment_from_string (date);
  DiptychAtoms atoms;
  DiptychTime time;
  guint end;

  diptych_atoms_lex (input, diptych_span (0, strlen (input)), array);
  atoms = (DiptychAtoms) { input, (const DiptychAtom *) array->data, array->len };
  for (guint i = 0; i < atoms.n; i = end)
    if (diptych_time_parse (&atoms, i, &reference, &time, &end))
      {
        g_autofree char *value = NULL;

        diptych_time_resolve (&time, &reference, diptych_time_guess_tense (&atoms, i, end));
        value = diptych_time_to_string (&time);
        g_string_append_printf (dump, "%s%.*s=%s", dump->len > 0 ? "; " : "",
                                (int) diptych_span_length (time.span), input + time.span.start, value);
        g_assert_cmpuint (end, >, i);
      }
    else
      end = i + 1;
}

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (GString) dump = g_string_new (NULL);

  dump_times (rows[row].input, REFERENCE, dump);
  g_assert_cmpstr (dump->str, ==, rows[row].expected);
}

static void
test_without_reference (void)
{
  g_autoptr (GString) dump = g_string_new (NULL);

  dump_times ("On the 4th, on Sunday, in June and in 2015, next week, in the first half of next year, in the last quarter of the year",
              NULL, dump);
  g_assert_cmpstr (dump->str, ==, "the 4th=XXXX-XX-04; Sunday=XXXX-WXX-7; June=XXXX-06; 2015=2015; "
                                  "the first half of next year=XXXX-H1; the last quarter of the year=XXXX-Q4");
}

static void
test_calendar (void)
{
  DiptychMoment moment = diptych_moment_from_string ("2020-12-31");
  DiptychMoment week = diptych_moment_of_unit (&moment, DIPTYCH_TIME_WEEK, 0);
  DiptychMoment february = diptych_moment_from_string ("2020-01-31");
  int month;

  g_assert_cmpint (week.year, ==, 2020);
  g_assert_cmpint (week.week, ==, 53);
  g_assert_cmpuint (diptych_moment_get_last_day (&week), ==, diptych_calendar_get_day (2021, 1, 3));
  february = diptych_moment_add (&february, DIPTYCH_TIME_MONTH, 1);
  g_assert_cmpint (february.day, ==, 29);
  moment = diptych_moment_add (&moment, DIPTYCH_TIME_HOUR, 25);
  g_assert_cmpint (moment.day, ==, 1);
  g_assert_cmpint (moment.hour, ==, 1);
  g_assert_cmpint (diptych_calendar_easter (2024, &month), ==, 31);
  g_assert_cmpint (month, ==, 3);
  g_assert_cmpuint (diptych_calendar_get_day (2023, 2, 29), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/date-parser/", rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/date-parser/without-reference", test_without_reference);
  g_test_add_func ("/date-parser/calendar", test_calendar);
  return g_test_run ();
}
