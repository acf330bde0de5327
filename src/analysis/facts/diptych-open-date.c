/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-open-date.h"

static const struct
{
  const char     *word;
  DiptychTimeUnit unit;
  const char     *value;
} units[] = {
  { "week", DIPTYCH_TIME_WEEK, "XXXX-WXX" }, { "weekend", DIPTYCH_TIME_WEEKEND, "XXXX-WXX-WE" },
  { "month", DIPTYCH_TIME_MONTH, "XXXX-XX" }, { "quarter", DIPTYCH_TIME_QUARTER, "XXXX-QX" },
  { "year", DIPTYCH_TIME_YEAR, "XXXX" },
};

/* The unit at atom @i in the singular, and the atom after it and its "’s". */
static gboolean
read_unit (const DiptychAtoms *atoms,
           guint               i,
           DiptychOpenDate    *date,
           guint              *end)
{
  for (guint u = 0; u < G_N_ELEMENTS (units); u++)
    if (diptych_atoms_is_word (atoms, i, units[u].word))
      {
        date->unit = units[u].unit;
        /* “This Week” is a programme. */
        if (g_ascii_isupper (atoms->text[atoms->atoms[i].span.start]))
          return FALSE;
        *end = i + 1;
        if ((diptych_atoms_is_sign (atoms, i + 1, '\'') || diptych_atoms_is_sign (atoms, i + 1, 0x2019))
            && diptych_atoms_is_word (atoms, i + 2, "s"))
          *end = i + 3;
        return !diptych_atoms_is_dash (atoms, *end);
      }
  return FALSE;
}

/* "this month", "next year’s", "last week" */
static gboolean
read_relative (const DiptychAtoms *atoms,
               guint               i,
               DiptychOpenDate    *date,
               guint              *end)
{
  if (diptych_atoms_is_word (atoms, i, "this"))
    date->shift = 0;
  else if (diptych_atoms_is_word (atoms, i, "next"))
    date->shift = 1;
  else if (diptych_atoms_is_word (atoms, i, "last"))
    date->shift = -1;
  else
    return FALSE;
  return read_unit (atoms, i + 1, date, end);
}

/* Steps over what makes a part of a longer stretch: "the end of", "later", "mid-", "the
 * last week of" */
static guint
skip_part (const DiptychAtoms *atoms,
           guint               i)
{
  guint at = i + diptych_atoms_is_word (atoms, i, "the");

  if (diptych_atoms_is_class (atoms, at, DIPTYCH_WORD_PART))
    {
      gboolean of = diptych_atoms_is_one_of (atoms, at + 1, "of in") || diptych_atoms_is_dash (atoms, at + 1);

      /* "it will end next month" */
      return of ? at + 2 : diptych_atoms_is_one_of (atoms, at, "early earlier late later mid") ? at + 1 : i;
    }
  if (at > i && diptych_atoms_is_one_of (atoms, at, "first second third fourth last final") && diptych_atoms_is_one_of (atoms, at + 1, "week weekend day days")
      && diptych_atoms_is_one_of (atoms, at + 2, "of in"))
    return at + 3;
  return i;
}

/**
 * diptych_open_date_parse:
 * @date: (out caller-allocates): the date
 * @end: (out): the index of the atom after it
 *
 * Reads "this month", "early next year", "the end of the week", "the last week of this
 * month", which name no day without that of publication; not "the last year", which is a
 * length.
 *
 * Returns: whether one begins at @i
 */
gboolean
diptych_open_date_parse (const DiptychAtoms *atoms,
                         guint               i,
                         DiptychOpenDate    *date,
                         guint              *end)
{
  guint at = skip_part (atoms, i);

  if (read_relative (atoms, at, date, end))
    return at > i || i == 0 || !diptych_atoms_is_word (atoms, i - 1, "the");
  date->shift = 0;
  return at > i && diptych_atoms_is_word (atoms, at, "the") && read_unit (atoms, at + 1, date, end);
}

/**
 * diptych_open_date_get_value:
 *
 * Returns: (transfer none): the TIMEX3 value, which says no more than the unit: "XXXX-XX"
 */
const char *
diptych_open_date_get_value (const DiptychOpenDate *self)
{
  for (guint u = 0; u < G_N_ELEMENTS (units); u++)
    if (units[u].unit == self->unit)
      return units[u].value;
  return "XXXX";
}
