/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-date-private.h"

typedef struct
{
  int   value[3];
  guint digits[3];
  guint n;
  guint end;
  int   separator;
} Chain;

/* Numbers of digits with one sign between them: "2024-10-01", "10/1". */
static gboolean
read_chain (const DiptychAtoms *atoms,
            guint               i,
            Chain              *chain)
{
  guint at = i;

  *chain = (Chain) { .separator = 0 };
  if (i > 0 && atoms->atoms[i].glued)
    return FALSE;
  while (chain->n < 3 && diptych_atoms_is_number (atoms, at) && atoms->atoms[at].plain && atoms->atoms[at].n_digits <= 4)
    {
      chain->value[chain->n] = atoms->atoms[at].value;
      chain->digits[chain->n++] = atoms->atoms[at].n_digits;
      chain->end = at + 1;
      if (at + 2 >= atoms->n || atoms->atoms[at + 1].kind != DIPTYCH_ATOM_SIGN
          || atoms->atoms[at + 1].space != atoms->atoms[at + 2].space)
        break;
      if (chain->separator == 0)
        chain->separator = atoms->atoms[at + 1].arg;
      if (atoms->atoms[at + 1].arg != chain->separator
          || !(chain->separator == '-' || chain->separator == '/' || chain->separator == '.'))
        break;
      at += 2;
    }
  return chain->n >= 2;
}

static gboolean
set_date (DiptychMoment *moment,
          int            year,
          int            month,
          int            day)
{
  *moment = DIPTYCH_MOMENT_NONE;
  if (month < 1 || month > 12 || day < 0 || day > 31)
    return FALSE;
  moment->year = year;
  moment->month = month;
  moment->day = day;
  return TRUE;
}

static gboolean
parse_three (const Chain   *chain,
             DiptychMoment *moment)
{
  const int *v = chain->value;
  int year = v[2];

  if (chain->digits[0] == 4 && chain->digits[1] <= 2 && chain->digits[2] <= 2)
    return v[2] > 0 && v[0] >= 1000 && set_date (moment, v[0], v[1], v[2]);
  if (chain->digits[0] > 2 || chain->digits[1] > 2 || v[0] == 0 || v[1] == 0
      || (chain->digits[2] != 4 && chain->digits[2] != 2))
    return FALSE;
  if (chain->digits[2] == 2)
    {
      if (chain->separator == '.' && v[0] > 31)
        return FALSE;
      year += v[2] < 40 ? 2000 : 1900;
    }
  /* Month first, as Americans do, unless that gives no date or stops stand between. */
  if (v[0] > 12 || (chain->separator == '.' && v[1] <= 12))
    return set_date (moment, year, v[1], v[0]);
  return set_date (moment, year, v[0], v[1]);
}

static gboolean
parse_two (const Chain   *chain,
           DiptychMoment *moment)
{
  const int *v = chain->value;

  if (chain->digits[0] == 4 && chain->digits[1] <= 2 && v[0] >= 1500 && v[0] < 2200)
    return set_date (moment, v[0], v[1], 0);
  if (chain->digits[1] == 4 && chain->digits[0] <= 2 && v[1] >= 1500 && v[1] < 2200)
    return set_date (moment, v[1], v[0], 0);
  if (chain->digits[0] > 2 || chain->digits[1] > 2 || chain->separator != '/' || v[0] == 0 || v[1] == 0)
    return FALSE;
  if (v[0] > 12)
    return set_date (moment, 0, v[1], v[0]);
  return set_date (moment, 0, v[0], v[1]);
}

/* "37 3/4", "6 1/4%", "fell 7/8": a fraction of a price */
static gboolean
is_fraction (const DiptychAtoms *atoms,
             guint               i,
             const Chain        *chain)
{
  int part = chain->value[1];

  if (chain->n != 2 || chain->separator != '/' || chain->value[0] >= part || !(part == 2 || part == 4 || part == 8 || part == 16 || part == 32))
    return FALSE;
  return diptych_atoms_is_sign (atoms, chain->end, '%') || diptych_atoms_is_one_of (atoms, chain->end, "point points percent cent cents")
         || (i > 0 && ((diptych_atoms_is_number (atoms, i - 1) && atoms->atoms[i - 1].plain && atoms->atoms[i].space)
                       || diptych_atoms_is_one_of (atoms, i - 1, "rose fell up down eased gained lost dropped added climbed slipped")));
}

/**
 * diptych_date_parse_numeric:
 *
 * Reads a date in digits: "2024-10-01", "10/1/2024", "23.04.2022", "22/04",
 * "2024-10", "20241001". A day and a month alone need a slash.
 */
gboolean
diptych_date_parse_numeric (const DiptychAtoms *atoms,
                            guint               i,
                            DiptychMoment      *moment,
                            guint              *end)
{
  Chain chain;

  if (!diptych_atoms_is_number (atoms, i))
    return FALSE;
  if (atoms->atoms[i].plain && atoms->atoms[i].n_digits == 8 && !atoms->atoms[i].glued)
    {
      int value = atoms->atoms[i].value;

      *end = i + 1;
      return value >= 19000101 && value < 21000000 && value % 100 > 0
             && set_date (moment, value / 10000, value / 100 % 100, value % 100);
    }
  if (!read_chain (atoms, i, &chain) || is_fraction (atoms, i, &chain))
    return FALSE;
  *end = chain.end;
  if (i >= 2 && !atoms->atoms[i].space && atoms->atoms[i - 1].kind == DIPTYCH_ATOM_SIGN
      && diptych_atoms_is_number (atoms, i - 2) && !diptych_atoms_is_dash (atoms, i - 1))
    return FALSE;
  if (chain.n == 3 && parse_three (&chain, moment))
    return TRUE;
  if (chain.n == 3 && chain.separator != '/')
    return FALSE;
  *end = i + 3;
  /* "24/7" is always. */
  return !(chain.n == 2 && chain.value[0] == 24 && chain.value[1] == 7) && parse_two (&chain, moment);
}
