/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-said-day.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/facts/diptych-date-parser.h"
#include "analysis/facts/diptych-other-day.h"

/* How many days before a story a weekday can lie that is told without "last". */
#define DAYS_BACK 5

/* Around which day, counted from that of the story, days of the month lie. */
#define CENTRE_PAST -4
#define CENTRE_FUTURE 6

/* How many bytes before and after a date are looked at. */
#define BEFORE 160
#define AFTER 96

/* 1 to 31 of "XXXX-XX-28" and "2024-10-28", else 0 */
static int
get_day (const DiptychFact *fact)
{
  if (fact->kind != DIPTYCH_FACT_DATE || strlen (fact->value) < 10 || fact->value[7] != '-' || !g_ascii_isdigit (fact->value[8]))
    return 0;
  return atoi (fact->value + 8);
}

static int
get_korean_weekday (const char *text,
                    gsize       length)
{
  static const char *const names[] = { "월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (length >= strlen (names[i]) && strncmp (text, names[i], strlen (names[i])) == 0)
      return i + 1;
  return 0;
}

/* What a word in Korean letters says: the name of a weekday, or that the month is another. */
static void
read_hangul (DiptychSaidDay *self,
             const char     *text,
             gsize           length)
{
  int weekday = get_korean_weekday (text, length);

  if (weekday > 0)
    self->weekday = weekday;
  else if (g_str_has_prefix (text, "지난달") || g_str_has_prefix (text, "지난주"))
    self->shift = -1;
  else if (g_str_has_prefix (text, "다음") || g_str_has_prefix (text, "내달"))
    self->shift = 1;
}

static void
read_word (DiptychSaidDay     *self,
           const DiptychAtoms *atoms,
           guint               i)
{
  const DiptychAtom *atom = &atoms->atoms[i];

  if (atom->word == DIPTYCH_WORD_WEEKDAY && atom->arg < 200)
    self->weekday = atom->arg % 100;
  else if (atom->word == DIPTYCH_WORD_MONTH)
    self->month = atom->arg % 100;
  else if (diptych_atoms_is_one_of (atoms, i, "last previous"))
    self->shift = -1;
  else if (diptych_atoms_is_word (atoms, i, "next"))
    self->shift = 1;
  else if (diptych_atoms_is_word (atoms, i, "year"))
    self->of_year = TRUE;
}

/* Whether the number at @i is the day of the month, not a part of a clock or a count. */
static gboolean
is_day (const DiptychAtoms *atoms,
        guint               i,
        int                 day)
{
  return atoms->atoms[i].value == day && !diptych_atoms_is_sign (atoms, i + 1, ':')
         && !(i > 0 && diptych_atoms_is_sign (atoms, i - 1, ':'))
         && !diptych_atoms_is_class (atoms, i + 1, DIPTYCH_WORD_UNIT);
}

/* The number at @i with the Korean word for a month after it. */
static int
get_korean_month (const DiptychAtoms *atoms,
                  guint               i)
{
  const DiptychAtom *next = diptych_atoms_get (atoms, i + 1);

  if (next == NULL || next->kind != DIPTYCH_ATOM_HANGUL || !g_str_has_prefix (atoms->text + next->span.start, "월")
      || atoms->atoms[i].value < 1 || atoms->atoms[i].value > 12)
    return 0;
  return (int) atoms->atoms[i].value;
}

/* "the previous day", "the day before": a day that follows from one that is named */
static gboolean
is_counted_from_other (const DiptychAtoms *atoms,
                       const DiptychFact  *fact)
{
  guint first = 0, end;
  int offset;

  while (first < atoms->n && atoms->atoms[first].span.start < fact->span.start)
    first++;
  return diptych_other_day_parse (atoms, first, &offset, &end);
}

static void
read_atoms (DiptychSaidDay     *self,
            const DiptychAtoms *atoms,
            const DiptychFact  *fact)
{
  int day = get_day (fact);
  gboolean year = FALSE;

  for (guint i = 0; i < atoms->n; i++)
    {
      const DiptychAtom *atom = &atoms->atoms[i];

      if (atom->span.start < fact->span.start || atom->span.end > fact->span.end)
        continue;
      if (atom->kind == DIPTYCH_ATOM_WORD)
        read_word (self, atoms, i);
      else if (atom->kind == DIPTYCH_ATOM_HANGUL)
        read_hangul (self, atoms->text + atom->span.start, diptych_span_length (atom->span));
      else if (atom->kind == DIPTYCH_ATOM_NUMBER && atom->n_digits == 4)
        year = TRUE;
      else if (atom->kind == DIPTYCH_ATOM_NUMBER && get_korean_month (atoms, i) > 0)
        self->month = get_korean_month (atoms, i);
      else if (atom->kind == DIPTYCH_ATOM_NUMBER && day > 0 && is_day (atoms, i, day))
        self->day = day;
    }
  if (is_counted_from_other (atoms, fact))
    *self = (DiptychSaidDay) { .sentence = self->sentence, .day = day };
  if (year && self->day > 0 && fact->first_day == fact->last_day)
    self->known = fact->first_day;
}

static DiptychTense
guess_tense (const DiptychAtoms *atoms,
             const DiptychFact  *fact)
{
  guint first = 0, end;

  while (first < atoms->n && atoms->atoms[first].span.start < fact->span.start)
    first++;
  for (end = first; end < atoms->n && atoms->atoms[end].span.start < fact->span.end;)
    end++;
  return diptych_time_guess_tense (atoms, first, end);
}

/* The part of a sentence around a fact, so that a long one is not read for each. */
static DiptychSpan
get_window (const char        *text,
            DiptychSpan        sentence,
            const DiptychFact *fact)
{
  DiptychSpan window = sentence;

  if (fact->span.start > sentence.start + BEFORE)
    window.start = g_utf8_find_prev_char (text, text + fact->span.start - BEFORE) - text;
  if (fact->span.end + AFTER < sentence.end)
    window.end = g_utf8_find_prev_char (text, text + fact->span.end + AFTER) - text;
  return window;
}

/**
 * diptych_said_day_read:
 * @text: the text that @fact stands in
 * @sentence: its sentence
 * @said: (out caller-allocates): what it says; which fact it is remains to be set
 *
 * Returns: whether @fact is a date that names a day of the week or of the month, in
 *   English or Korean
 */
gboolean
diptych_said_day_read (const char        *text,
                       DiptychSpan        sentence,
                       const DiptychFact *fact,
                       DiptychSaidDay    *said)
{
  g_autoptr (GArray) array = NULL;
  DiptychAtoms atoms;

  *said = (DiptychSaidDay) { .sentence = fact->sentence };
  if (fact->kind != DIPTYCH_FACT_DATE || fact->amount > 0
      || (get_day (fact) == 0 && !g_str_has_prefix (fact->value, "XXXX-WXX-")))
    return FALSE;
  array = g_array_new (FALSE, FALSE, sizeof (DiptychAtom));
  diptych_atoms_lex (text, get_window (text, sentence, fact), array);
  atoms = (DiptychAtoms) { text, (const DiptychAtom *) (gpointer) array->data, array->len };
  read_atoms (said, &atoms, fact);
  if (said->weekday == 0 && said->day == 0)
    return FALSE;
  said->tense = guess_tense (&atoms, fact);
  return TRUE;
}

/* GDate counts its days from a Monday. */
static int
get_weekday (guint day)
{
  return (int) ((day - 1) % 7) + 1;
}

/* The day of @weekday that is at most six days after @from. */
static guint
first_weekday (guint from,
               int   weekday)
{
  return from + (guint) ((weekday - get_weekday (from) + 7) % 7);
}

static guint
place_weekday (const DiptychSaidDay *self,
               guint                 story_day)
{
  DiptychMoment story = diptych_moment_from_day (story_day), moment;

  if (self->shift != 0)
    {
      moment = diptych_moment_of_weekday (&story, self->shift, self->weekday);
      return diptych_moment_get_first_day (&moment);
    }
  return first_weekday (self->tense == DIPTYCH_TENSE_FUTURE ? story_day : story_day - DAYS_BACK, self->weekday);
}

/* The day of the month in the year that brings it next to the story. */
static guint
place_in_month (int   day,
                int   month,
                guint story_day)
{
  DiptychMoment moment = diptych_moment_from_day (story_day);

  if (month - moment.month > 6)
    moment.year--;
  else if (moment.month - month > 5)
    moment.year++;
  if (day > diptych_calendar_month_length (moment.year, month))
    return 0;
  return diptych_calendar_get_day (moment.year, month, day);
}

static guint
place_in_year (const DiptychSaidDay *self,
               guint                 story_day)
{
  int year = diptych_moment_from_day (story_day).year + self->shift;

  return self->day <= diptych_calendar_month_length (year, self->month) ? diptych_calendar_get_day (year, self->month, self->day) : 0;
}

static guint
place_day (const DiptychSaidDay *self,
           guint                 story_day)
{
  DiptychMoment story = diptych_moment_from_day (story_day);
  guint best = 0, centre = story_day + (self->tense == DIPTYCH_TENSE_FUTURE ? CENTRE_FUTURE : CENTRE_PAST);

  for (int shift = -1; shift <= 1; shift++)
    {
      int month = (story.month - 1 + shift + 12) % 12 + 1;
      guint day = self->shift == shift || self->shift == 0 ? place_in_month (self->day, month, story_day) : 0;

      if (day > 0 && (best == 0 || ABS ((int) day - (int) centre) < ABS ((int) best - (int) centre)))
        best = day;
    }
  return best;
}

/**
 * diptych_said_day_place:
 * @story_day: the day that the story is about, as a Julian day
 *
 * Returns: the day that is meant if the story is of that day, or 0
 */
guint
diptych_said_day_place (const DiptychSaidDay *self,
                        guint                 story_day)
{
  if (self->known > 0)
    return self->known;
  if (self->of_year && self->day > 0 && self->month > 0)
    return place_in_year (self, story_day);
  if (self->day > 0 && self->month > 0)
    return place_in_month (self->day, self->month, story_day);
  if (self->day > 0)
    return place_day (self, story_day);
  return place_weekday (self, story_day);
}
