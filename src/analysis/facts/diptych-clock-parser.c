/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-date-private.h"

#include <math.h>

typedef enum
{
  HALF_DAY_OPEN,
  HALF_DAY_MORNING,
  HALF_DAY_AFTERNOON,
} HalfDay;

/* "am", "p.m.", "a m", or a "p" right after the number. */
static HalfDay
parse_half_day (const DiptychAtoms *atoms,
                guint               i,
                guint              *end)
{
  guint at = i;
  HalfDay half;

  *end = i;
  if (diptych_atoms_is_class (atoms, at, DIPTYCH_WORD_HALF_DAY))
    {
      *end = at + 1;
      return atoms->atoms[at].arg == 1 ? HALF_DAY_MORNING : HALF_DAY_AFTERNOON;
    }
  if (!diptych_atoms_is_one_of (atoms, at, "a p"))
    return HALF_DAY_OPEN;
  half = diptych_atoms_is_word (atoms, at, "a") ? HALF_DAY_MORNING : HALF_DAY_AFTERNOON;
  at += diptych_atoms_is_sign (atoms, at + 1, '.') && diptych_atoms_is_word (atoms, at + 2, "m") ? 2 : 1;
  if (diptych_atoms_is_word (atoms, at, "m"))
    {
      *end = at + 1;
      /* The full stop of "p.m." belongs to it. */
      if (at > i + 1 && diptych_atoms_is_sign (atoms, at + 1, '.'))
        (*end)++;
      return half;
    }
  if (!atoms->atoms[i].space && at == i + 1 && half == HALF_DAY_AFTERNOON)
    {
      *end = at;
      return half;
    }
  return HALF_DAY_OPEN;
}

static const DiptychAtom *
get_part (const DiptychAtoms *atoms,
          guint               i)
{
  return diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_PART_OF_DAY) ? &atoms->atoms[i] : NULL;
}

/* "in the morning", "at night", "tonight" after an hour. */
static HalfDay
parse_part_after (const DiptychAtoms *atoms,
                  guint               i,
                  guint              *end)
{
  guint at = i;
  const DiptychAtom *part;

  *end = i;
  while (diptych_atoms_is_one_of (atoms, at, "in at the early late this"))
    at++;
  part = get_part (atoms, at);
  if (part == NULL || (at == i && part->arg > 4))
    return HALF_DAY_OPEN;
  *end = at + 1;
  return part->arg == DIPTYCH_PART_MORNING ? HALF_DAY_MORNING : HALF_DAY_AFTERNOON;
}

static void
set_half_day (DiptychMoment *moment,
              HalfDay        half)
{
  moment->half_day_open = FALSE;
  if (half == HALF_DAY_MORNING)
    moment->hour = moment->hour == 12 ? 0 : moment->hour;
  else if (half == HALF_DAY_AFTERNOON)
    moment->hour = moment->hour < 12 ? moment->hour + 12 : moment->hour;
  else
    moment->half_day_open = moment->hour >= 1 && moment->hour <= 12;
}

/* "11:30", "11:30:15", "8.30"; *sure is set if it can only be a time. */
static gboolean
parse_digits (const DiptychAtoms *atoms,
              guint               i,
              DiptychMoment      *moment,
              gboolean           *sure,
              guint              *end)
{
  const DiptychAtom *atom = &atoms->atoms[i];

  if (atom->value < 0 || atom->value > 24 || atom->n_digits > 2 || atom->n_digits == 0 || atom->glued)
    return FALSE;
  moment->hour = atom->value;
  *end = i + 1;
  if (!atom->plain)
    {
      int minute = lround ((atom->value - moment->hour) * 100);

      moment->minute = minute;
      return minute < 60 && diptych_span_length (atom->span) == atom->n_digits + 3;
    }
  if (diptych_atoms_is_sign (atoms, i + 1, ':') && diptych_atoms_is_number (atoms, i + 2)
      && atoms->atoms[i + 2].n_digits == 2 && atoms->atoms[i + 2].value < 60 && !atoms->atoms[i + 2].space)
    {
      moment->minute = atoms->atoms[i + 2].value;
      *sure = TRUE;
      *end = i + 3;
      if (diptych_atoms_is_sign (atoms, i + 3, ':') && diptych_atoms_is_number (atoms, i + 4)
          && atoms->atoms[i + 4].n_digits == 2 && atoms->atoms[i + 4].value < 60)
        {
          moment->second = atoms->atoms[i + 4].value;
          *end = i + 5;
        }
    }
  return TRUE;
}

/* "seven", "three thirty", "seven twenty-seven" */
static gboolean
parse_words (const DiptychAtoms *atoms,
             guint               i,
             DiptychMoment      *moment,
             guint              *end)
{
  DiptychNumber hour, minute;

  if (!diptych_number_parse (atoms, i, &hour) || hour.ordinal || hour.fraction || hour.value < 1
      || hour.value > 12 || hour.value != floor (hour.value))
    return FALSE;
  moment->hour = hour.value;
  *end = hour.end;
  if (hour.words && diptych_number_parse (atoms, hour.end, &minute) && minute.words && !minute.ordinal
      && !minute.fraction && minute.value >= 10 && minute.value < 60)
    {
      moment->minute = minute.value;
      *end = minute.end;
    }
  return TRUE;
}

/* "20 past eight", "half past nine", "quarter to ten" */
static gboolean
parse_past (const DiptychAtoms *atoms,
            guint               i,
            DiptychMoment      *moment,
            guint              *end)
{
  guint at = i + (diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_ARTICLE) ? 1 : 0);
  DiptychNumber minutes, hour;
  int minute, sign;

  if (diptych_atoms_is_class (atoms, at, DIPTYCH_WORD_HALF))
    {
      minute = 30;
      at++;
    }
  else if (diptych_date_get_unit (atoms, at) == DIPTYCH_TIME_QUARTER)
    {
      minute = 15;
      at++;
    }
  else if (diptych_number_parse (atoms, at, &minutes) && !minutes.ordinal && minutes.value >= 1 && minutes.value < 60)
    {
      minute = minutes.value;
      at = minutes.end;
    }
  else
    return FALSE;
  at += diptych_date_get_unit (atoms, at) == DIPTYCH_TIME_MINUTE;
  sign = diptych_atoms_is_word (atoms, at, "past") ? 1 : diptych_atoms_is_word (atoms, at, "to") ? -1 : 0;
  if (sign == 0 || !diptych_number_parse (atoms, at + 1, &hour) || hour.ordinal || hour.value < 1 || hour.value > 12
      || hour.value != floor (hour.value) || (sign < 0 && minute != 15))
    return FALSE;
  moment->hour = sign > 0 ? (int) hour.value : (int) hour.value - 1;
  moment->minute = sign > 0 ? minute : 60 - minute;
  *end = hour.end;
  return TRUE;
}

static gboolean
is_o_clock (const DiptychAtoms *atoms,
            guint               i,
            guint              *end)
{
  if (diptych_atoms_is_word (atoms, i, "oclock"))
    *end = i + 1;
  else if (diptych_atoms_is_word (atoms, i, "o") && diptych_atoms_is_word (atoms, i + 2, "clock"))
    *end = i + 3;
  else
    return FALSE;
  return TRUE;
}

/* Whether what stands behind a bare number lets it be an hour: "at 7 on Friday" and "at
 * five he left", but not "at one point" and not "10-15 years". */
static gboolean
may_end_hour (const DiptychAtoms *atoms,
              guint               i,
              gboolean            is_one)
{
  const DiptychAtom *atom = diptych_atoms_get (atoms, i);

  if (atom == NULL || atom->kind == DIPTYCH_ATOM_SIGN)
    return TRUE;
  if (atom->kind != DIPTYCH_ATOM_WORD)
    return atom->kind == DIPTYCH_ATOM_NUMBER;
  switch ((int) atom->word)
    {
    case DIPTYCH_WORD_WEEKDAY:
    case DIPTYCH_WORD_MONTH:
    case DIPTYCH_WORD_DAY:
    case DIPTYCH_WORD_RELATIVE:
    case DIPTYCH_WORD_PART_OF_DAY:
    case DIPTYCH_WORD_EVERY:
      return TRUE;
    default:
      break;
    }
  if (diptych_atoms_is_one_of (atoms, i, "on in at sharp tonight local ampm est edt et pst pdt pt gmt cet kst utc"))
    return TRUE;
  return !is_one
         && diptych_atoms_is_one_of (atoms, i, "a an the and or but to till until from for with by of as that which when while where after before "
                                               "because so if he she they it we i you who is was will would has had his her their");
}

/**
 * diptych_clock_parse:
 * @loose: whether what stands before makes a bare number an hour ("at 7")
 *
 * Reads a time of day: "8:30", "8.30pm", "eight o'clock", "20 past nine",
 * "noon".
 */
gboolean
diptych_clock_parse (const DiptychAtoms *atoms,
                     guint               i,
                     gboolean            loose,
                     DiptychMoment      *moment,
                     guint              *end)
{
  const DiptychAtom *atom = diptych_atoms_get (atoms, i);
  gboolean sure = FALSE;
  HalfDay half;
  guint after;

  if (atom == NULL)
    return FALSE;
  *moment = DIPTYCH_MOMENT_NONE;
  if (parse_past (atoms, i, moment, end))
    sure = TRUE;
  else if (atom->kind == DIPTYCH_ATOM_NUMBER)
    {
      if (!parse_digits (atoms, i, moment, &sure, end) || diptych_atoms_is_class (atoms, *end, DIPTYCH_WORD_SCALE)
          || diptych_atoms_is_class (atoms, *end, DIPTYCH_WORD_SHORT_SCALE))
        return FALSE;
    }
  else if (get_part (atoms, i) != NULL && (atom->arg == DIPTYCH_PART_NOON || atom->arg == DIPTYCH_PART_MIDNIGHT))
    {
      moment->hour = atom->arg == DIPTYCH_PART_NOON ? 12 : 0;
      *end = i + 1;
      return TRUE;
    }
  else if (!parse_words (atoms, i, moment, end))
    return FALSE;
  if (get_part (atoms, *end) != NULL && atoms->atoms[*end].arg == DIPTYCH_PART_NOON && moment->hour == 12)
    {
      (*end)++;
      return TRUE;
    }
  if (is_o_clock (atoms, *end, end))
    sure = TRUE;
  half = parse_half_day (atoms, *end, &after);
  if (half == HALF_DAY_OPEN && (sure || loose))
    half = parse_part_after (atoms, *end, &after);
  if (!sure && half == HALF_DAY_OPEN && moment->minute < 0
      && !may_end_hour (atoms, after, moment->hour == 1 && atom->kind == DIPTYCH_ATOM_WORD))
    return FALSE;
  if (moment->minute >= 0 && atom->kind == DIPTYCH_ATOM_NUMBER && !sure && half == HALF_DAY_OPEN && !loose)
    return FALSE;
  *end = after;
  set_half_day (moment, half);
  return sure || half != HALF_DAY_OPEN || loose;
}
