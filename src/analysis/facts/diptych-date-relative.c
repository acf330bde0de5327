/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-date-private.h"

/* So far before "is the 12th" its subject is looked for. */
#define MAX_SUBJECT_ATOMS 7

static gboolean
is_relative (const DiptychAtoms *atoms,
             guint               i)
{
  return diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_RELATIVE);
}

static guint
skip_possessive (const DiptychAtoms *atoms,
                 guint               i)
{
  if ((diptych_atoms_is_sign (atoms, i, '\'') || diptych_atoms_is_sign (atoms, i, 0x2019))
      && diptych_atoms_is_word (atoms, i + 1, "s"))
    return i + 2;
  return i;
}

/* "today", "tomorrow", "the day before yesterday", "tonight" */
static gboolean
parse_day_word (const DiptychAtoms  *atoms,
                guint                i,
                const DiptychMoment *reference,
                DiptychMoment       *moment,
                guint               *end)
{
  guint at = diptych_date_skip_the (atoms, i);
  int offset = 0;

  if (diptych_date_get_unit (atoms, at) == DIPTYCH_TIME_DAY && diptych_atoms_is_one_of (atoms, at + 1, "before after"))
    {
      offset = diptych_atoms_is_word (atoms, at + 1, "before") ? -1 : 1;
      at += 2;
    }
  if (!diptych_atoms_is_class (atoms, at, DIPTYCH_WORD_DAY))
    {
      if (offset == 0 || at != diptych_date_skip_the (atoms, i) + 2 || at == i + 2
          || (at < atoms->n && atoms->atoms[at].kind == DIPTYCH_ATOM_WORD))
        return FALSE;
      *moment = diptych_moment_add (reference, DIPTYCH_TIME_DAY, offset);
      moment->hour = moment->minute = moment->second = -1;
      *end = at;
      return moment->year > 0;
    }
  offset += atoms->atoms[at].arg == 100 ? 0 : atoms->atoms[at].arg;
  *moment = diptych_moment_add (reference, DIPTYCH_TIME_DAY, offset);
  moment->hour = moment->minute = moment->second = -1;
  if (atoms->atoms[at].arg == 100)
    moment->part = DIPTYCH_PART_NIGHT;
  *end = skip_possessive (atoms, at + 1);
  return moment->year > 0 || moment->part != DIPTYCH_PART_NONE;
}

static DiptychMoment
relative_weekday (const DiptychMoment *reference,
                  int                  relative,
                  int                  weekday)
{
  DiptychMoment near;
  guint day = diptych_moment_get_first_day (reference);

  if (relative == -3 || relative == 2)
    {
      near = diptych_moment_of_weekday (reference, 0, weekday);
      if (relative == -3 && diptych_moment_get_first_day (&near) >= day && day > 0)
        near = diptych_moment_of_weekday (reference, -1, weekday);
      else if (relative == 2 && diptych_moment_get_first_day (&near) <= day && day > 0)
        near = diptych_moment_of_weekday (reference, 1, weekday);
      return near;
    }
  if (relative == 7)
    {
      near = DIPTYCH_MOMENT_NONE;
      near.weekday = weekday;
      return near;
    }
  return diptych_moment_of_weekday (reference, diptych_date_sign_of (relative), weekday);
}

/* The year that makes a month or a season the last, this or next one. */
static int
relative_year (const DiptychMoment *reference,
               int                  relative,
               int                  month)
{
  if (reference->year == 0)
    return 0;
  if (diptych_date_sign_of (relative) < 0)
    return reference->year - (month >= reference->month);
  if (diptych_date_sign_of (relative) > 0)
    return reference->year + (month <= reference->month);
  return reference->year;
}

/* "since last May 12 people have died", "last April 20% of the shops" */
static gboolean
is_amount_of_something (const DiptychAtoms *atoms,
                        guint               end)
{
  return diptych_atoms_is_sign (atoms, end, '%') || diptych_atoms_is_sign (atoms, end, ':')
         || diptych_atoms_is_class (atoms, end, DIPTYCH_WORD_UNIT)
         || diptych_atoms_is_one_of (atoms, end, "people percent thousand million billion trillion men women children");
}

/* "following September of last year": the year is said, and the word before the month is
 * none that tells it */
static gboolean
has_own_year (const DiptychAtoms *atoms,
              guint               i)
{
  return diptych_atoms_is_word (atoms, i, "of") && diptych_atoms_is_one_of (atoms, i + 1, "last this next")
         && diptych_atoms_is_word (atoms, i + 2, "year");
}

/**
 * diptych_date_parse_relative_word:
 *
 * Reads "last week", "next month's", "this Friday", "last July", "this spring",
 * "this morning".
 */
gboolean
diptych_date_parse_relative_word (const DiptychAtoms  *atoms,
                                  guint                i,
                                  const DiptychMoment *reference,
                                  DiptychMoment       *moment,
                                  guint               *end)
{
  guint at = diptych_date_skip_the (atoms, i), after;
  int relative, day;
  const DiptychAtom *atom;

  if (!is_relative (atoms, at))
    return FALSE;
  relative = atoms->atoms[at].arg;
  at++;
  if (relative == 0 && is_relative (atoms, at))
    relative = atoms->atoms[at++].arg;
  at += diptych_atoms_is_one_of (atoms, at, "full fiscal calendar whole crucial");
  atom = diptych_atoms_get (atoms, at);
  if (atom == NULL || atom->kind != DIPTYCH_ATOM_WORD)
    return FALSE;
  *moment = DIPTYCH_MOMENT_NONE;
  *end = skip_possessive (atoms, at + 1);
  switch ((int) atom->word)
    {
    case DIPTYCH_WORD_UNIT:
      if (atom->arg <= DIPTYCH_TIME_HOUR || atom->arg == DIPTYCH_TIME_DAY
          || (relative == 7 && atom->arg != DIPTYCH_TIME_WEEKEND && atom->arg != DIPTYCH_TIME_YEAR)
          || relative == -5
          || diptych_atoms_is_one_of (atoms, at, "weeks months years quarters decades centuries days"))
        return FALSE;
      if (relative == 7 && atom->arg == DIPTYCH_TIME_WEEKEND)
        {
          moment->weekend = TRUE;
          return TRUE;
        }
      *moment = diptych_moment_of_unit (reference, atom->arg, diptych_date_sign_of (relative));
      return diptych_moment_is_date (moment);

    case DIPTYCH_WORD_WEEKDAY:
      if (atom->arg > 200)
        return FALSE;
      *moment = relative_weekday (reference, relative, atom->arg % 100);
      return TRUE;

    case DIPTYCH_WORD_MONTH:
      if ((atom->arg > 100 && !g_ascii_isupper (atoms->text[atom->span.start])) || has_own_year (atoms, at + 1))
        return FALSE;
      moment->month = atom->arg % 100;
      moment->year = relative_year (reference, relative, moment->month);
      *end = skip_possessive (atoms, at + 1);
      if (*end == at + 1 && diptych_date_parse_day (atoms, at + 1, &day, &after) && !is_amount_of_something (atoms, after))
        {
          moment->day = day;
          *end = after;
        }
      return TRUE;

    case DIPTYCH_WORD_SEASON:
      moment->season = atom->arg % 100;
      moment->year = relative_year (reference, relative, moment->season == 4 ? 12 : 3 * moment->season);
      return TRUE;

    case DIPTYCH_WORD_PART_OF_DAY:
      if (diptych_date_sign_of (relative) > 0 || atom->arg > DIPTYCH_PART_NIGHT)
        return FALSE;
      *moment = diptych_moment_add (reference, DIPTYCH_TIME_DAY, diptych_date_sign_of (relative));
      moment->hour = moment->minute = moment->second = -1;
      moment->part = atom->arg;
      return TRUE;

    default:
      return FALSE;
    }
}

/* "the week", "the month"; "the day": the one that the text is written in. */
static gboolean
parse_the_unit (const DiptychAtoms  *atoms,
                guint                i,
                const DiptychMoment *reference,
                DiptychMoment       *moment,
                guint               *end)
{
  int unit = diptych_date_get_unit (atoms, i + 1), year;
  guint after;

  if (unit == DIPTYCH_TIME_YEAR && diptych_date_parse_year (atoms, i + 2, &year, &after))
    return FALSE;
  if (!diptych_atoms_is_word (atoms, i, "the") || unit < DIPTYCH_TIME_DAY || unit > DIPTYCH_TIME_WEEKEND
      || unit == DIPTYCH_TIME_DECADE || unit == DIPTYCH_TIME_CENTURY
      || diptych_atoms_is_one_of (atoms, i + 1, "days weeks months quarters years")
      || (unit == DIPTYCH_TIME_YEAR && diptych_atoms_is_number (atoms, i + 2)))
    return FALSE;
  /* What is told of "the quarter" is told of the last that is over. */
  *moment = diptych_moment_of_unit (reference, unit, unit == DIPTYCH_TIME_QUARTER ? -1 : 0);
  moment->hour = moment->minute = moment->second = -1;
  *end = i + 2;
  return diptych_moment_is_date (moment);
}

/**
 * diptych_date_parse_simple:
 *
 * Reads what diptych_date_parse_relative() reads, but no phrase with another date
 * in it, so that the grammar has no cycle.
 */
gboolean
diptych_date_parse_simple (const DiptychAtoms  *atoms,
                           guint                i,
                           const DiptychMoment *reference,
                           DiptychMoment       *moment,
                           guint               *end)
{
  return parse_day_word (atoms, i, reference, moment, end)
         || diptych_date_parse_relative_word (atoms, i, reference, moment, end)
         || parse_the_unit (atoms, i, reference, moment, end);
}

/**
 * diptych_date_parse_open_year:
 *
 * Reads "next year" and "the year" where it is not known when the text was written.
 */
gboolean
diptych_date_parse_open_year (const DiptychAtoms  *atoms,
                              guint                i,
                              const DiptychMoment *reference,
                              guint               *end)
{
  if (reference->year > 0 || !diptych_atoms_is_one_of (atoms, i, "the this last next")
      || !diptych_atoms_is_one_of (atoms, i + 1, "year"))
    return FALSE;
  *end = i + 2;
  return TRUE;
}

/* "of last month" */
static gboolean
is_month_after_day (const DiptychAtoms *atoms,
                    guint               i)
{
  return diptych_atoms_is_word (atoms, i, "of") && diptych_atoms_is_one_of (atoms, i + 1, "this last next")
         && diptych_date_get_unit (atoms, i + 2) == DIPTYCH_TIME_MONTH;
}

/* "of last month" after the day of one; which month that is shows in the reference alone. */
static void
parse_month_after_day (const DiptychAtoms  *atoms,
                       guint                i,
                       const DiptychMoment *reference,
                       DiptychMoment       *moment,
                       guint               *end)
{
  int month;

  if (!is_month_after_day (atoms, i))
    return;
  *end = i + 3;
  if (reference->year == 0 || reference->month == 0)
    return;
  month = 12 * reference->year + reference->month - 1
          + diptych_atoms_is_word (atoms, i + 1, "next") - diptych_atoms_is_word (atoms, i + 1, "last");
  moment->year = month / 12;
  moment->month = month % 12 + 1;
}

/* "18th" in "the 17th and 18th" */
static gboolean
parse_another_day (const DiptychAtoms *atoms,
                   guint               i,
                   DiptychMoment      *moment,
                   guint              *end)
{
  int day, before;
  guint after;

  if (i < 5 || !diptych_atoms_is_number (atoms, i) || !diptych_atoms_is_one_of (atoms, i - 1, "and or to")
      || !diptych_atoms_is_one_of (atoms, i - 2, "st nd rd th") || !diptych_atoms_is_number (atoms, i - 3)
      || !diptych_atoms_is_word (atoms, i - 4, "the") || !diptych_date_parse_day (atoms, i, &day, end) || *end == i + 1
      || !diptych_date_parse_day (atoms, i - 3, &before, &after) || day <= before)
    return FALSE;
  *moment = DIPTYCH_MOMENT_NONE;
  moment->day = day;
  return *end >= atoms->n || atoms->atoms[*end].kind == DIPTYCH_ATOM_SIGN || diptych_atoms_is_one_of (atoms, *end, "and at in as for with it");
}

/* Whether what stands before atom @i announces a day: "is set for", "the deadline is", "as
 * early as" */
static gboolean
announces_day (const DiptychAtoms *atoms,
               guint               i)
{
  if (i < 2)
    return FALSE;
  if (diptych_atoms_is_word (atoms, i - 1, "for"))
    return diptych_atoms_is_one_of (atoms, i - 2, "set scheduled slated planned due fixed booked announced expected postponed");
  if (diptych_atoms_is_word (atoms, i - 1, "as"))
    return diptych_atoms_is_one_of (atoms, i - 2, "early late soon");
  if (!diptych_atoms_is_one_of (atoms, i - 1, "is was be"))
    return FALSE;
  for (guint back = 2; back <= MAX_SUBJECT_ATOMS && back <= i; back++)
    if (diptych_atoms_is_one_of (atoms, i - back, "deadline date day vote hearing trial release departure election opening deadlines ceremony "
                                                  "meeting summit funeral verdict ruling inauguration launch"))
      return TRUE;
  return FALSE;
}

/* "the 1st", "on the 12th": a day of a month that is not named. */
static gboolean
parse_the_day (const DiptychAtoms  *atoms,
               guint                i,
               const DiptychMoment *reference,
               DiptychMoment       *moment,
               guint               *end)
{
  int day;
  guint after;

  if (parse_another_day (atoms, i, moment, end))
    return TRUE;
  if (i == 0 || !diptych_atoms_is_word (atoms, i, "the")
      || !diptych_atoms_is_number (atoms, i + 1)
      || !diptych_date_parse_day (atoms, i + 1, &day, &after)
      || !(is_month_after_day (atoms, after)
           || diptych_atoms_is_one_of (atoms, i - 1, "on since until by from and before after to till of between through starting beginning")
           || announces_day (atoms, i))
      || (after == i + 2 && !(after >= atoms->n || diptych_atoms_is_one_of (atoms, after, "between from at"))))
    return FALSE;
  /* "the 15th of June" says more. */
  if (diptych_atoms_is_word (atoms, after, "of") && diptych_atoms_is_class (atoms, after + 1, DIPTYCH_WORD_MONTH)
      && g_ascii_isupper (atoms->text[atoms->atoms[after + 1].span.start]))
    return FALSE;
  /* "on the 1st floor" is no date. */
  if (after < atoms->n && atoms->atoms[after].kind == DIPTYCH_ATOM_WORD
      && !diptych_atoms_is_one_of (atoms, after, "and to at in the that when as for he she they it of with by from local through until between after before a "
                                                 "was is were has had will would which while"))
    return FALSE;
  *moment = DIPTYCH_MOMENT_NONE;
  moment->day = day;
  *end = after;
  parse_month_after_day (atoms, after, reference, moment, end);
  return TRUE;
}

/* What may stand behind "late", "mid" or "the end of". */
static gboolean
parse_whole (const DiptychAtoms  *atoms,
             guint                i,
             const DiptychMoment *reference,
             DiptychMoment       *moment,
             guint               *end)
{
  return diptych_date_parse_nested (atoms, i, reference, moment, end)
         || diptych_date_parse_simple (atoms, i, reference, moment, end)
         || parse_the_day (atoms, i, reference, moment, end);
}

/* "later this week", "mid-November", "the end of 1990", "early 1990s", "year-end" */
static gboolean
parse_part (const DiptychAtoms  *atoms,
            guint                i,
            const DiptychMoment *reference,
            DiptychMoment       *moment,
            guint               *end)
{
  guint at = diptych_date_skip_the (atoms, i);
  int part;

  if (diptych_date_get_unit (atoms, at) == DIPTYCH_TIME_YEAR && !diptych_atoms_is_word (atoms, at, "years")
      && (diptych_atoms_is_word (atoms, at + 1, "end")
          || (diptych_atoms_is_dash (atoms, at + 1) && diptych_atoms_is_word (atoms, at + 2, "end"))))
    {
      *moment = diptych_moment_of_unit (reference, DIPTYCH_TIME_YEAR, 0);
      moment->part_of = 3;
      *end = at + 2 + diptych_atoms_is_dash (atoms, at + 1);
      return moment->year > 0;
    }
  if (!diptych_atoms_is_class (atoms, at, DIPTYCH_WORD_PART))
    return FALSE;
  part = atoms->atoms[at].arg;
  at++;
  if (diptych_atoms_is_dash (atoms, at))
    at++;
  if (diptych_atoms_is_word (atoms, at, "part") && diptych_atoms_is_word (atoms, at + 1, "of"))
    at++;
  at += diptych_atoms_is_one_of (atoms, at, "of in on");
  if (!(parse_whole (atoms, at, reference, moment, end)
        || diptych_date_parse_absolute (atoms, at, reference, moment, end)))
    return FALSE;
  moment->part_of = part;
  return TRUE;
}

/**
 * diptych_date_parse_relative:
 *
 * Reads a date that is counted from @reference: "yesterday", "next month's",
 * "last July", "the 1st", "Monday of next week", "later this year".
 */
gboolean
diptych_date_parse_relative (const DiptychAtoms  *atoms,
                             guint                i,
                             const DiptychMoment *reference,
                             DiptychMoment       *moment,
                             guint               *end)
{
  return parse_part (atoms, i, reference, moment, end)
         || parse_whole (atoms, i, reference, moment, end);
}
