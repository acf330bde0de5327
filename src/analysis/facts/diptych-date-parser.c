/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-date-private.h"

/* Gives @moment the time of @clock. */
static void
set_time (DiptychMoment       *moment,
          const DiptychMoment *clock)
{
  moment->hour = clock->hour;
  moment->minute = clock->minute;
  moment->second = clock->second;
  moment->half_day_open = clock->half_day_open;
  if (clock->hour >= 0 && clock->hour <= 12 && clock->half_day_open && moment->part > DIPTYCH_PART_MORNING
      && moment->part <= DIPTYCH_PART_NIGHT)
    moment->hour = clock->hour % 12 + 12;
  if (moment->part != DIPTYCH_PART_NONE)
    moment->half_day_open = FALSE;
  moment->part = clock->hour >= 0 ? DIPTYCH_PART_NONE : clock->part;
}

static gboolean
parse_date (const DiptychAtoms  *atoms,
            guint                i,
            const DiptychMoment *reference,
            DiptychMoment       *moment,
            guint               *end)
{
  return diptych_date_parse_relative (atoms, i, reference, moment, end)
         || diptych_date_parse_absolute (atoms, i, reference, moment, end);
}

/* "in the evening", "early morning", "at lunch" */
static gboolean
parse_part_of_day (const DiptychAtoms *atoms,
                   guint               i,
                   DiptychMoment      *moment,
                   guint              *end)
{
  guint at = i;

  while (at < i + 4 && (diptych_atoms_is_one_of (atoms, at, "in the at")
                        || diptych_atoms_is_class (atoms, at, DIPTYCH_WORD_PART)))
    at++;
  if (!diptych_atoms_is_class (atoms, at, DIPTYCH_WORD_PART_OF_DAY))
    return FALSE;
  *moment = DIPTYCH_MOMENT_NONE;
  moment->part = atoms->atoms[at].arg;
  *end = at + 1;
  return TRUE;
}

/* What may follow a day: "Friday night", "tomorrow at 8:00am", "today before 4pm". */
static void
parse_time_after (const DiptychAtoms *atoms,
                  DiptychMoment      *moment,
                  guint              *end)
{
  guint at = diptych_date_skip_comma (atoms, *end), after;
  gboolean loose = FALSE;
  DiptychMoment clock;

  if (diptych_atoms_is_dash (atoms, at))
    at++;
  while (diptych_atoms_is_one_of (atoms, at, "at by around before after about no later than"))
    {
      loose = TRUE;
      at++;
    }
  if (diptych_atoms_is_one_of (atoms, at - 1, "before after by than"))
    loose = FALSE;
  if (diptych_clock_parse (atoms, at, loose, &clock, &after)
      || parse_part_of_day (atoms, at, &clock, &after))
    {
      set_time (moment, &clock);
      *end = after;
      /* "in the afternoon at 7" */
      if (moment->part != DIPTYCH_PART_NONE && diptych_atoms_is_word (atoms, after, "at")
          && diptych_clock_parse (atoms, after + 1, TRUE, &clock, &after))
        {
          set_time (moment, &clock);
          *end = after;
        }
    }
}

/* Whether what stands before and after a bare number at atom @i makes it an hour: "at 7",
 * "before five in the morning" */
static gboolean
is_hour (const DiptychAtoms *atoms,
         guint               i)
{
  DiptychNumber number;

  if (i == 0)
    return FALSE;
  if (diptych_atoms_is_word (atoms, i - 1, "at"))
    return TRUE;
  return diptych_atoms_is_one_of (atoms, i - 1, "before after by around until about past from") && diptych_number_parse (atoms, i, &number)
         && diptych_atoms_is_word (atoms, number.end, "in") && diptych_atoms_is_word (atoms, number.end + 1, "the")
         && diptych_atoms_is_class (atoms, number.end + 2, DIPTYCH_WORD_PART_OF_DAY);
}

/* A time of day first, and a date after it: "9 a.m. Tuesday", "8:30 on Friday". */
static gboolean
parse_clock_first (const DiptychAtoms  *atoms,
                   guint                i,
                   const DiptychMoment *reference,
                   DiptychMoment       *moment,
                   guint               *end)
{
  DiptychMoment date, clock;
  guint at;

  if (!diptych_clock_parse (atoms, i, is_hour (atoms, i), moment, end))
    {
      if (!parse_part_of_day (atoms, i, moment, end))
        return FALSE;
      if (diptych_atoms_is_one_of (atoms, *end, "at around") && diptych_clock_parse (atoms, *end + 1, TRUE, &clock, &at))
        {
          set_time (moment, &clock);
          *end = at;
        }
    }
  at = *end;
  at += diptych_atoms_is_one_of (atoms, at, "est edt et pst pt gmt cet kst utc") ? 1 : 0;
  at = diptych_date_skip_comma (atoms, at);
  at += diptych_atoms_is_one_of (atoms, at, "on of");
  if (parse_date (atoms, at, reference, &date, &at) && !diptych_moment_has_time (&date)
      && (date.day > 0 || date.weekday > 0))
    {
      clock = *moment;
      *moment = date;
      set_time (moment, &clock);
      *end = at;
    }
  return TRUE;
}

/**
 * diptych_date_parse_point:
 *
 * Reads a date with or without a time of day, or a time of day.
 */
gboolean
diptych_date_parse_point (const DiptychAtoms  *atoms,
                          guint                i,
                          const DiptychMoment *reference,
                          DiptychMoment       *moment,
                          guint               *end)
{
  DiptychMoment second;
  guint after;
  int year;

  if (i >= atoms->n)
    return FALSE;
  if (!parse_date (atoms, i, reference, moment, end))
    return parse_clock_first (atoms, i, reference, moment, end);
  /* "this Friday, June 15": the second says more. */
  after = diptych_date_skip_comma (atoms, *end);
  after += diptych_atoms_is_dash (atoms, after);
  if (moment->day > 0
      && (diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_RELATIVE) || diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_DAY))
      && diptych_date_parse_absolute (atoms, after, reference, &second, &after)
      && second.day > 0 && second.month > 0)
    {
      *moment = second;
      *end = after;
    }
  if (moment->day > 0 || moment->weekday > 0 || moment->part != DIPTYCH_PART_NONE)
    parse_time_after (atoms, moment, end);
  /* "Oct 26 15:50:06 2016" */
  if (moment->second >= 0 && moment->day > 0 && moment->year == 0 && diptych_date_parse_year (atoms, *end, &year, &after))
    {
      moment->year = year;
      *end = after;
    }
  return TRUE;
}

/* Fills what @self leaves open from @other: "January to April 2015". */
static void
complete (DiptychMoment       *self,
          const DiptychMoment *other)
{
  if (diptych_moment_is_date (self) || diptych_moment_is_date (other))
    {
      if (!diptych_moment_is_date (self))
        {
          DiptychMoment clock = *self;

          *self = *other;
          set_time (self, &clock);
          return;
        }
      if (self->day > 0 && self->month == 0 && other->month > 0)
        self->month = other->month;
      if (self->year == 0 && (self->month > 0 || self->quarter > 0))
        self->year = other->year;
    }
}

static gboolean
is_connector (const DiptychAtoms *atoms,
              guint               i,
              gboolean            between,
              gboolean            from)
{
  return (from && diptych_atoms_is_one_of (atoms, i, "to until till through thru and"))
         || (!from && diptych_atoms_is_one_of (atoms, i, "to through until till thru"))
         || (between && diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_AND))
         || diptych_atoms_is_dash (atoms, i);
}

/* A number that is a day or an hour once the other side is known. */
static gboolean
parse_bare (const DiptychAtoms *atoms,
            guint               i,
            int                *value,
            guint              *end)
{
  guint at = i + (diptych_atoms_is_word (atoms, i, "the") ? 1 : 0);

  return diptych_date_parse_day (atoms, at, value, end);
}

static gboolean
same_fineness (const DiptychMoment *a,
               const DiptychMoment *b)
{
  if (a->years > 0 || b->years > 0)
    return a->years == b->years;
  return ((a->day > 0 || a->weekday > 0) == (b->day > 0 || b->weekday > 0)
          || diptych_moment_has_time (a) || diptych_moment_has_time (b))
         && (a->year > 0 || b->year == 0 || a->month > 0 || a->day > 0 || a->quarter > 0 || a->weekday > 0
             || diptych_moment_has_time (a));
}

/* The right side of a range whose left side is @from. */
static gboolean
parse_right (const DiptychAtoms  *atoms,
             guint                i,
             const DiptychMoment *reference,
             DiptychMoment       *from,
             DiptychMoment       *to,
             guint               *end)
{
  guint at = i + (diptych_atoms_is_word (atoms, i, "from") ? 1 : 0);
  int day;

  if (diptych_date_parse_point (atoms, at, reference, to, end) && same_fineness (from, to)
      && (diptych_moment_is_date (to) || diptych_moment_has_time (from)))
    {
      int year;

      /* "from next Monday to Friday" */
      if (to->weekday > 0 && from->day > 0 && from->year > 0)
        *to = diptych_moment_resolve (to, from, DIPTYCH_TENSE_FUTURE);
      at = diptych_date_skip_comma (atoms, *end);
      if (to->day > 0 && to->year == 0 && to->month > 0 && at > *end && diptych_date_parse_year (atoms, at, &year, &at))
        {
          to->year = year;
          *end = at;
        }
      complete (from, to);
      complete (to, from);
      return TRUE;
    }
  if (diptych_moment_has_time (from) && from->hour >= 0 && diptych_clock_parse (atoms, at, TRUE, to, end))
    {
      complete (to, from);
      return TRUE;
    }
  if (from->day > 0 && from->month > 0 && !diptych_moment_has_time (from) && parse_bare (atoms, at, &day, end)
      && day > from->day)
    {
      int year;

      *to = *from;
      to->day = day;
      at = diptych_date_skip_comma (atoms, *end);
      if (diptych_date_parse_year (atoms, at, &year, &at))
        {
          from->year = to->year = year;
          *end = at;
        }
      return TRUE;
    }
  return FALSE;
}

/* "3 and 12 of September", "5 and 6 in the afternoon", "3 and 8 yesterday" */
static gboolean
parse_bare_range (const DiptychAtoms  *atoms,
                  guint                i,
                  gboolean             between,
                  gboolean             from_word,
                  const DiptychMoment *reference,
                  DiptychTime         *time,
                  guint               *end)
{
  DiptychMoment date, clock;
  guint at, after;
  int first, last;

  if (!parse_bare (atoms, i, &first, &at) || !is_connector (atoms, at, between, from_word))
    return FALSE;
  if (parse_bare (atoms, at + 1, &last, &after))
    {
      after += diptych_atoms_is_one_of (atoms, after, "in of on");
      if (parse_date (atoms, after, reference, &date, &after) && date.month > 0 && date.day == 0)
        {
          time->from = time->to = date;
          time->from.day = first;
          time->to.day = last;
          *end = after;
          return TRUE;
        }
    }
  if (diptych_date_parse_point (atoms, at + 1, reference, &date, &after) && date.month > 0 && date.day > 0
      && !diptych_moment_has_time (&date))
    {
      time->from = time->to = date;
      time->from.day = first;
      *end = after;
      return first < date.day;
    }
  if (first > 24 || !diptych_clock_parse (atoms, at + 1, TRUE, &clock, &after))
    return FALSE;
  time->from = time->to = clock;
  time->from.minute = time->from.second = -1;
  time->from.hour = clock.hour > 12 && first < 12 && first + 12 <= clock.hour ? first + 12 : first;
  *end = after;
  after += diptych_atoms_is_word (atoms, after, "on");
  if (parse_date (atoms, after, reference, &date, &after) && (date.day > 0 || date.weekday > 0))
    {
      clock = time->from;
      time->from = date;
      set_time (&time->from, &clock);
      clock = time->to;
      time->to = date;
      set_time (&time->to, &clock);
      *end = after;
      return TRUE;
    }
  /* Two bare numbers are hours only if something says so. */
  return !clock.half_day_open || clock.minute >= 0;
}

/* A day before a range of hours: "Tuesday from 7 to 7:30". */
static gboolean
parse_day_then_hours (const DiptychAtoms  *atoms,
                      guint                i,
                      const DiptychMoment *reference,
                      DiptychTime         *time,
                      guint               *end)
{
  DiptychMoment date, from, to;
  guint at, after;
  gboolean between, from_word;

  if (!parse_date (atoms, i, reference, &date, &at) || (date.day == 0 && date.weekday == 0))
    return FALSE;
  at = diptych_date_skip_comma (atoms, at);
  between = diptych_atoms_is_word (atoms, at, "between");
  from_word = diptych_atoms_is_word (atoms, at, "from");
  at += between || from_word || diptych_atoms_is_word (atoms, at, "at");
  if (!diptych_clock_parse (atoms, at, TRUE, &from, &after) || !is_connector (atoms, after, between, from_word)
      || !diptych_clock_parse (atoms, after + 1, TRUE, &to, end))
    return FALSE;
  if (!to.half_day_open && to.hour > 12 && from.half_day_open && from.hour < 12 && from.hour + 12 <= to.hour)
    from.hour += 12;
  if (date.part > DIPTYCH_PART_MORNING && from.hour < 12)
    {
      from.hour += 12;
      to.hour += to.hour < 12 ? 12 : 0;
      date.part = DIPTYCH_PART_NONE;
    }
  time->from = time->to = date;
  set_time (&time->from, &from);
  set_time (&time->to, &to);
  return TRUE;
}

/* What stands behind both ends: "from April to June in 2017", "between 10 and 11:30 this
 * morning"; "2:20 to 3pm" is in the afternoon. */
static void
finish_range (const DiptychAtoms  *atoms,
              const DiptychMoment *reference,
              DiptychTime         *time,
              guint               *end)
{
  DiptychMoment date, clock, *ends[] = { &time->from, &time->to };
  guint at = *end + diptych_atoms_is_one_of (atoms, *end, "in of");
  int year;

  if (time->to.month > 0 && time->to.year == 0 && time->from.year == 0 && at > *end && diptych_date_parse_year (atoms, at, &year, &at))
    {
      time->from.year = time->to.year = year;
      *end = at;
    }
  if (time->from.hour < 0 || time->to.hour < 0)
    return;
  if (!time->to.half_day_open && time->to.hour > 12 && time->from.half_day_open && time->from.hour < 12
      && time->from.hour + 12 <= time->to.hour)
    time->from.hour += 12;
  at = *end + diptych_atoms_is_word (atoms, *end, "on");
  if (diptych_moment_is_date (&time->to) || !parse_date (atoms, at, reference, &date, &at)
      || !(date.day > 0 || date.weekday > 0))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      clock = *ends[i];
      *ends[i] = date;
      set_time (ends[i], &clock);
    }
  *end = at;
}

static gboolean
parse_range (const DiptychAtoms  *atoms,
             guint                i,
             const DiptychMoment *reference,
             DiptychTime         *time,
             guint               *end)
{
  gboolean between = diptych_atoms_is_word (atoms, i, "between");
  gboolean from = diptych_atoms_is_word (atoms, i, "from");
  guint at = i + (between || from), after;

  *time = (DiptychTime) { .kind = DIPTYCH_TIME_RANGE };
  if (parse_day_then_hours (atoms, at, reference, time, end))
    return TRUE;
  if (parse_bare_range (atoms, at, between, from, reference, time, end))
    return TRUE;
  if (!diptych_date_parse_point (atoms, at, reference, &time->from, &after)
      || !is_connector (atoms, after, between, from))
    {
      if (!(between || from) || !diptych_clock_parse (atoms, at, TRUE, &time->from, &after)
          || !is_connector (atoms, after, between, from))
        return FALSE;
    }
  /* "2015 and 2016" after "from" are two years. */
  if (from && diptych_atoms_is_class (atoms, after, DIPTYCH_WORD_AND))
    return FALSE;
  if (!parse_right (atoms, after + 1, reference, &time->from, &time->to, end))
    return FALSE;
  finish_range (atoms, reference, time, end);
  return TRUE;
}

static gboolean
parse_reference (const DiptychAtoms *atoms,
                 guint               i,
                 DiptychTime        *time,
                 guint              *end)
{
  guint at = i + (diptych_atoms_is_word (atoms, i, "the") ? 1 : 0);

  *time = (DiptychTime) { .kind = DIPTYCH_TIME_REFERENCE, .from = DIPTYCH_MOMENT_NONE, .to = DIPTYCH_MOMENT_NONE };
  *end = at + 1;
  if (diptych_atoms_is_class (atoms, at, DIPTYCH_WORD_REFERENCE))
    {
      /* "future earnings", "as soon as Tuesday" */
      if ((at == i && diptych_atoms_is_word (atoms, at, "future")) || (i > 0 && diptych_atoms_is_word (atoms, i - 1, "as")))
        return FALSE;
      time->reference = atoms->atoms[at].arg;
      return at == i || time->reference == 2;
    }
  if (at > i && diptych_atoms_is_word (atoms, at, "past")
      && (at + 1 >= atoms->n || atoms->atoms[at + 1].kind == DIPTYCH_ATOM_SIGN))
    {
      time->reference = 1;
      return TRUE;
    }
  return FALSE;
}

/* Whether an expression of time can begin with @atom. */
static gboolean
may_begin (const DiptychAtom *atom)
{
  switch (atom->kind)
    {
    case DIPTYCH_ATOM_NUMBER:
      return !atom->glued;
    case DIPTYCH_ATOM_SIGN:
      return atom->arg == '\'' || atom->arg == 0x2019 || atom->arg == 0x2018;
    case DIPTYCH_ATOM_WORD:
      return TRUE;
    case DIPTYCH_ATOM_HANGUL:
    default:
      return FALSE;
    }
}

/**
 * diptych_time_parse:
 * @atoms: atoms of a text
 * @i: the index to begin at
 * @reference: the day of publication, or nothing where it is not known
 * @time: (out caller-allocates): the expression
 * @end: (out): the index of the atom after it
 *
 * Reads an English expression of time, in the manner of the grammars of
 * HeidelTime (Strötgen and Gertz 2013) and SUTime (Chang and Manning 2012). What
 * counts from the day of publication is worked out at once; what leaves its year,
 * month or week open stays open until diptych_time_resolve().
 *
 * Returns: whether an expression of time begins at @i
 */
gboolean
diptych_time_parse (const DiptychAtoms  *atoms,
                    guint                i,
                    const DiptychMoment *reference,
                    DiptychTime         *time,
                    guint               *end)
{
  DiptychMoment moment;
  DiptychTime length;
  guint after;

  if (i >= atoms->n || !may_begin (&atoms->atoms[i]))
    return FALSE;
  if (parse_range (atoms, i, reference, time, end)
      || diptych_duration_parse_set (atoms, i, time, end)
      || parse_reference (atoms, i, time, end))
    {
      time->span = diptych_atoms_span (atoms, i, *end);
      return TRUE;
    }
  *end = i;
  if (diptych_date_parse_point (atoms, i, reference, &moment, end))
    {
      *time = (DiptychTime) { .kind = DIPTYCH_TIME_POINT, .from = moment, .to = DIPTYCH_MOMENT_NONE };
      if (diptych_date_parse_offset (atoms, i, reference, &length, &after) && after > *end)
        {
          *time = length;
          *end = after;
        }
    }
  else if (!diptych_date_parse_offset (atoms, i, reference, time, end))
    return FALSE;
  time->span = diptych_atoms_span (atoms, i, *end);
  return TRUE;
}
