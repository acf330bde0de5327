/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-date-private.h"

#include <string.h>

/* A holiday so many days after the text was written is hardly meant. */
#define FAR_AHEAD 120

static const struct
{
  const char *words;            /* one atom each, apart by blanks */
  int         month;
  int         day;              /* > 0 a day; < 0 the -day-th @weekday; 0 from Easter on */
  int         weekday;
} holidays[] = {
  { "christmas day", 12, 25, 0 }, { "christmas eve", 12, 24, 0 }, { "christmas", 12, 25, 0 },
  { "new year ' s day", 1, 1, 0 }, { "new year ’ s day", 1, 1, 0 },
  { "new year ' s eve", 12, 31, 0 }, { "new year ’ s eve", 12, 31, 0 },
  { "halloween", 10, 31, 0 }, { "valentine ' s day", 2, 14, 0 }, { "valentine ’ s day", 2, 14, 0 },
  { "independence day", 7, 4, 0 }, { "thanksgiving day", 11, -4, 4 }, { "thanksgiving", 11, -4, 4 },
  { "black friday", 11, -4, 5 }, { "labor day", 9, -1, 1 }, { "election day", 11, -1, 2 },
  { "easter sunday", 0, 0, 0 }, { "easter monday", 0, 1, 0 }, { "good friday", 0, -2, 0 }, { "easter", 0, 0, 0 },
  { "saint patrick", 3, 17, 0 }, { "april fools", 4, 1, 0 }, { "earth day", 4, 22, 0 },
  { "veterans day", 11, 11, 0 }, { "may day", 5, 1, 0 }, { "boxing day", 12, 26, 0 },
};

/* How many atoms from @i on are @words, or 0. */
static guint
match_holiday (const DiptychAtoms *atoms,
               guint               i,
               const char         *words)
{
  g_auto (GStrv) parts = NULL;
  gsize length = strcspn (words, " ");
  guint n = 1;

  if (length != diptych_span_length (atoms->atoms[i].span)
      || g_ascii_strncasecmp (atoms->text + atoms->atoms[i].span.start, words, length) != 0)
    return 0;
  parts = g_strsplit (words, " ", -1);
  for (; parts[n] != NULL; n++)
    {
      const DiptychAtom *atom = diptych_atoms_get (atoms, i + n);

      if ((atom == NULL || (gunichar) atom->arg != g_utf8_get_char (parts[n]))
          && !diptych_atoms_is_word (atoms, i + n, parts[n]))
        return 0;
    }
  return n;
}

/* The day of a holiday in @year. */
static void
set_holiday (DiptychMoment *moment,
             guint          index,
             int            year)
{
  moment->year = year;
  if (holidays[index].month == 0)
    {
      int month, day = diptych_calendar_easter (year, &month);

      *moment = diptych_moment_from_day (diptych_calendar_get_day (year, month, day) + holidays[index].day);
      return;
    }
  moment->month = holidays[index].month;
  moment->day = holidays[index].day;
  if (holidays[index].day < 0)
    {
      guint first = diptych_calendar_get_day (year, holidays[index].month, 1);
      int weekday = (first - 1) % 7 + 1;

      moment->day = 1 + (holidays[index].weekday - weekday + 7) % 7 + 7 * (-holidays[index].day - 1);
    }
}

/**
 * diptych_date_parse_holiday:
 *
 * Reads a holiday and the year that may follow. Without a year, one that moves within the
 * year is that of the year of @reference or, if that is far ahead, of the year before.
 */
gboolean
diptych_date_parse_holiday (const DiptychAtoms  *atoms,
                            guint                i,
                            const DiptychMoment *reference,
                            DiptychMoment       *moment,
                            guint               *end)
{
  const DiptychAtom *atom = diptych_atoms_get (atoms, i);
  int year;

  if (atom == NULL || atom->kind != DIPTYCH_ATOM_WORD
      || strchr ("cnhvitblegsam", g_ascii_tolower (atoms->text[atom->span.start])) == NULL)
    return FALSE;
  for (guint h = 0; h < G_N_ELEMENTS (holidays); h++)
    {
      guint n = holidays[h].words[0] == g_ascii_tolower (atoms->text[atom->span.start])
                ? match_holiday (atoms, i, holidays[h].words) : 0;

      if (n == 0)
        continue;
      *moment = DIPTYCH_MOMENT_NONE;
      *end = i + n;
      if (diptych_date_parse_year_after (atoms, i + n, &year, end))
        set_holiday (moment, h, year);
      else if (holidays[h].month > 0 && holidays[h].day > 0)
        {
          moment->month = holidays[h].month;
          moment->day = holidays[h].day;
        }
      else if (reference->year > 0)
        {
          set_holiday (moment, h, reference->year);
          if (diptych_moment_get_first_day (moment) > diptych_moment_get_first_day (reference) + FAR_AHEAD)
            set_holiday (moment, h, reference->year - 1);
        }
      else
        moment->month = MAX (3, holidays[h].month);
      return TRUE;
    }
  return FALSE;
}
