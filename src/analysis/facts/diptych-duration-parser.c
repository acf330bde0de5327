/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-date-private.h"

#include <math.h>

static gboolean
is_plural (const DiptychAtoms *atoms,
           guint               i)
{
  const DiptychAtom *atom = &atoms->atoms[i];

  return atom->arg == DIPTYCH_TIME_CENTURY ? diptych_atoms_is_word (atoms, i, "centuries")
                                           : g_ascii_tolower (atoms->text[atom->span.end - 1]) == 's'
                                             && !diptych_atoms_is_one_of (atoms, i, "hrs mins secs yrs");
}

/* The unit at @i after a number; steps over a hyphen and over "more", "business". */
static int
parse_unit (const DiptychAtoms *atoms,
            guint               i,
            guint              *end)
{
  guint at = i + (diptych_atoms_is_dash (atoms, i) ? 1 : 0);
  int unit;

  if (at == i && diptych_atoms_is_one_of (atoms, at, "more full whole single consecutive straight trading business working long additional"))
    at++;
  if (diptych_atoms_is_class (atoms, at, DIPTYCH_WORD_PART_OF_DAY) && diptych_atoms_is_one_of (atoms, at, "night nights"))
    {
      *end = at + 1;
      return DIPTYCH_TIME_DAY;
    }
  unit = diptych_date_get_unit (atoms, at);
  if (unit < 0 && diptych_atoms_is_word (atoms, at, "second") && !diptych_atoms_is_class (atoms, i - 1, DIPTYCH_WORD_ARTICLE))
    unit = DIPTYCH_TIME_SECOND;
  *end = at + 1;
  return unit;
}

static gboolean
is_age (const DiptychAtoms *atoms,
        guint               i)
{
  return diptych_atoms_is_one_of (atoms, i, "old olds")
         || (diptych_atoms_is_dash (atoms, i) && diptych_atoms_is_one_of (atoms, i + 1, "old olds"))
         || (diptych_atoms_is_word (atoms, i, "of") && diptych_atoms_is_word (atoms, i + 1, "age")
             && diptych_date_get_unit (atoms, i - 1) == DIPTYCH_TIME_YEAR);
}

/* "a year and a half", "two and a half years" */
static double
parse_half_after (const DiptychAtoms *atoms,
                  guint               i,
                  guint              *end)
{
  if (diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_AND) && diptych_atoms_is_class (atoms, i + 1, DIPTYCH_WORD_HALF)
      && !diptych_atoms_is_class (atoms, i + 2, DIPTYCH_WORD_ARTICLE))
    {
      *end = i + 2;
      return 0.5;
    }
  if (!diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_AND) || !diptych_atoms_is_class (atoms, i + 1, DIPTYCH_WORD_ARTICLE))
    return 0;
  if (diptych_atoms_is_class (atoms, i + 2, DIPTYCH_WORD_HALF))
    {
      *end = i + 3;
      return 0.5;
    }
  if (diptych_date_get_unit (atoms, i + 2) == DIPTYCH_TIME_QUARTER)
    {
      *end = i + 3;
      return 0.25;
    }
  return 0;
}

/* "a quarter of an" before "hour", "three quarters of a" */
static gboolean
parse_part_of (const DiptychAtoms *atoms,
               guint               i,
               double             *amount,
               guint              *end)
{
  guint at = i + (diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_ARTICLE) ? 1 : 0);
  DiptychNumber number;

  if (at > i && diptych_date_get_unit (atoms, at) == DIPTYCH_TIME_QUARTER)
    {
      *amount = 0.25;
      at++;
    }
  else if (diptych_number_parse (atoms, i, &number) && number.fraction && number.value < 1)
    {
      *amount = number.value;
      at = number.end;
    }
  else
    return FALSE;
  if (!diptych_atoms_is_word (atoms, at, "of") || !diptych_atoms_is_class (atoms, at + 1, DIPTYCH_WORD_ARTICLE)
      || diptych_date_get_unit (atoms, at + 2) < 0)
    return FALSE;
  *end = at + 2;
  return TRUE;
}

/* The number before a unit: "two", "a", "half an", "a quarter of an", "one and half", "a couple of". */
static gboolean
parse_amount (const DiptychAtoms *atoms,
              guint               i,
              double             *amount,
              gboolean           *vague,
              guint              *end)
{
  guint at = i + (diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_ARTICLE) ? 1 : 0);
  DiptychNumber number;

  *vague = FALSE;
  if (parse_part_of (atoms, i, amount, end))
    return TRUE;
  if (diptych_atoms_is_class (atoms, at, DIPTYCH_WORD_COUPLE))
    {
      *amount = 2;
      *end = at + 1 + diptych_atoms_is_word (atoms, at + 1, "of");
      return TRUE;
    }
  if (diptych_atoms_is_class (atoms, at, DIPTYCH_WORD_VAGUE))
    {
      *vague = TRUE;
      *amount = 1;
      *end = at + 1;
      return TRUE;
    }
  if (diptych_atoms_is_class (atoms, at, DIPTYCH_WORD_HALF) && diptych_atoms_is_class (atoms, at + 1, DIPTYCH_WORD_ARTICLE))
    {
      *amount = 0.5;
      *end = at + 2;
      return TRUE;
    }
  if (diptych_atoms_is_word (atoms, i, "all") && diptych_date_get_unit (atoms, i + 1) >= 0 && !is_plural (atoms, i + 1))
    {
      *amount = 1;
      *end = i + 1;
      return TRUE;
    }
  if (diptych_number_parse (atoms, i, &number) && !number.ordinal && number.value > 0)
    {
      /* "three quarters" of a year, not of a whole */
      if (number.fraction && number.end == i + 2 && diptych_date_get_unit (atoms, i + 1) == DIPTYCH_TIME_QUARTER)
        {
          *amount = 4 * number.value;
          *end = i + 1;
          return TRUE;
        }
      *amount = number.value;
      *end = number.end;
      if (diptych_atoms_is_class (atoms, number.end, DIPTYCH_WORD_AND) && diptych_number_parse (atoms, number.end + 1, &number)
          && number.value < 10 && !number.ordinal && number.words && diptych_date_get_unit (atoms, number.end) >= 0
          && fmod (*amount, 10) == 0 && *amount < 100 && *amount >= 20)
        {
          *amount += number.value;
          *end = number.end;
        }
      return TRUE;
    }
  if (at > i)
    {
      *amount = 1;
      *end = at;
      return TRUE;
    }
  return FALSE;
}

static gboolean
parse_one (const DiptychAtoms *atoms,
           guint               i,
           DiptychTime        *time,
           guint              *end)
{
  double amount, half;
  gboolean vague;
  guint at;
  int unit;

  if (!parse_amount (atoms, i, &amount, &vague, &at))
    return FALSE;
  unit = parse_unit (atoms, at, end);
  if (unit < 0 || (at < atoms->n && atoms->atoms[at].kind == DIPTYCH_ATOM_SIGN && atoms->atoms[at].space
                   && !diptych_atoms_is_dash (atoms, at)))
    return FALSE;
  if (vague && !(is_plural (atoms, *end - 1)))
    return FALSE;
  half = parse_half_after (atoms, *end, end);
  time->length[unit] += amount + half;
  time->vague |= vague;
  return TRUE;
}

/**
 * diptych_duration_parse:
 * @time: (out caller-allocates): the length
 *
 * Reads a length of time: "two years and nine months", "a 10-year term", "half
 * an hour", "several weeks". An age is none.
 */
gboolean
diptych_duration_parse (const DiptychAtoms *atoms,
                        guint               i,
                        DiptychTime        *time,
                        guint              *end)
{
  guint at, after;
  int last;

  *time = (DiptychTime) { .kind = DIPTYCH_TIME_LENGTH, .from = DIPTYCH_MOMENT_NONE, .to = DIPTYCH_MOMENT_NONE };
  if (i < atoms->n && atoms->atoms[i].glued)
    return FALSE;
  if (!parse_one (atoms, i, time, end) || is_age (atoms, *end))
    return FALSE;
  last = diptych_date_get_unit (atoms, *end - 1);
  for (;;)
    {
      DiptychTime more = { .kind = DIPTYCH_TIME_LENGTH };

      at = *end + (diptych_atoms_is_class (atoms, *end, DIPTYCH_WORD_AND) || diptych_atoms_is_sign (atoms, *end, ',') ? 1 : 0);
      if (last <= DIPTYCH_TIME_SECOND || !parse_one (atoms, at, &more, &after) || more.vague
          || diptych_date_get_unit (atoms, after - 1) >= last || diptych_date_get_unit (atoms, after - 1) < 0
          || (diptych_atoms_is_sign (atoms, *end, ',') && diptych_atoms_is_word (atoms, after, "ago"))
          || is_age (atoms, after))
        return TRUE;
      last = diptych_date_get_unit (atoms, after - 1);
      for (guint u = 0; u < DIPTYCH_N_TIME_UNITS; u++)
        time->length[u] += more.length[u];
      *end = after;
    }
}

static const struct
{
  const char     *word;
  DiptychTimeUnit unit;
  int             n;
} adverbs[] = {
  { "hourly", DIPTYCH_TIME_HOUR, 1 }, { "daily", DIPTYCH_TIME_DAY, 1 }, { "everyday", DIPTYCH_TIME_DAY, 1 },
  { "nightly", DIPTYCH_TIME_DAY, 1 }, { "weekly", DIPTYCH_TIME_WEEK, 1 }, { "biweekly", DIPTYCH_TIME_WEEK, 2 },
  { "monthly", DIPTYCH_TIME_MONTH, 1 }, { "quarterly", DIPTYCH_TIME_QUARTER, 1 },
  { "yearly", DIPTYCH_TIME_YEAR, 1 }, { "annually", DIPTYCH_TIME_YEAR, 1 },
};

/* What comes again: "week", "two weeks", "other day", "Monday", "morning at 8". */
static gboolean
parse_repeated (const DiptychAtoms *atoms,
                guint               i,
                DiptychTime        *time,
                guint              *end)
{
  const DiptychAtom *atom = diptych_atoms_get (atoms, i);
  DiptychMoment clock;
  DiptychTime length;
  guint after;
  int unit;

  if (atom == NULL)
    return FALSE;
  unit = diptych_date_get_unit (atoms, i);
  if (diptych_atoms_is_word (atoms, i, "other") && diptych_date_get_unit (atoms, i + 1) >= 0)
    {
      time->length[atoms->atoms[i + 1].arg] = 2;
      *end = i + 2;
    }
  else if (unit >= 0)
    {
      time->length[unit] = 1;
      *end = i + 1;
    }
  else if (atom->word == DIPTYCH_WORD_WEEKDAY)
    {
      time->from.weekday = atom->arg % 100;
      *end = i + 1;
    }
  else if (atom->word == DIPTYCH_WORD_PART_OF_DAY)
    {
      time->from.part = atom->arg;
      *end = i + 1;
    }
  else if (diptych_duration_parse (atoms, i, &length, end) && !length.vague)
    {
      *time = length;
      time->kind = DIPTYCH_TIME_SET;
      return TRUE;
    }
  else
    return FALSE;
  if (diptych_atoms_is_one_of (atoms, *end, "at around") && diptych_clock_parse (atoms, *end + 1, TRUE, &clock, &after))
    {
      clock.weekday = time->from.weekday;
      time->from = clock;
      time->length[DIPTYCH_TIME_DAY] = 0;
      *end = after;
    }
  return TRUE;
}

/**
 * diptych_duration_parse_set:
 * @time: (out caller-allocates): how often
 *
 * Reads what comes again: "every week", "daily", "each Monday", "once a year".
 */
gboolean
diptych_duration_parse_set (const DiptychAtoms *atoms,
                            guint               i,
                            DiptychTime        *time,
                            guint              *end)
{
  *time = (DiptychTime) { .kind = DIPTYCH_TIME_SET, .from = DIPTYCH_MOMENT_NONE, .to = DIPTYCH_MOMENT_NONE };
  if (diptych_atoms_is_one_of (atoms, i, "once twice one") && diptych_atoms_is_class (atoms, i + 1, DIPTYCH_WORD_ARTICLE)
      && diptych_date_get_unit (atoms, i + 2) >= DIPTYCH_TIME_DAY)
    {
      time->length[atoms->atoms[i + 2].arg] = 1;
      *end = i + 3;
      return TRUE;
    }
  if (diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_WEEKDAY) && atoms->atoms[i].arg > 200)
    {
      time->from.weekday = atoms->atoms[i].arg % 100;
      *end = i + 1;
      return TRUE;
    }
  if (!diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_EVERY))
    return FALSE;
  if (atoms->atoms[i].arg < 10)
    return parse_repeated (atoms, i + 1, time, end);
  for (guint a = 0; a < G_N_ELEMENTS (adverbs); a++)
    if (diptych_atoms_is_word (atoms, i, adverbs[a].word))
      time->length[adverbs[a].unit] = adverbs[a].n;
  *end = i + 1;
  return TRUE;
}
