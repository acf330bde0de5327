/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-date-private.h"

static const struct
{
  DiptychTimeUnit unit;
  double          factor;
  const char     *letter;
  double          days;
} letters[] = {
  { DIPTYCH_TIME_MILLENNIUM, 1000, "Y", 365.25 }, { DIPTYCH_TIME_CENTURY, 100, "Y", 365.25 },
  { DIPTYCH_TIME_DECADE, 10, "Y", 365.25 }, { DIPTYCH_TIME_YEAR, 1, "Y", 365.25 },
  { DIPTYCH_TIME_QUARTER, 3, "M", 30.4375 }, { DIPTYCH_TIME_MONTH, 1, "M", 30.4375 },
  { DIPTYCH_TIME_FORTNIGHT, 2, "W", 7 }, { DIPTYCH_TIME_WEEK, 1, "W", 7 },
  { DIPTYCH_TIME_WEEKEND, 1, "WE", 2 }, { DIPTYCH_TIME_DAY, 1, "D", 1 },
  { DIPTYCH_TIME_HOUR, 1, "H", 1.0 / 24 }, { DIPTYCH_TIME_MINUTE, 1, "M", 1.0 / 1440 },
  { DIPTYCH_TIME_SECOND, 1, "S", 1.0 / 86400 },
};

static gboolean
is_below_day (DiptychTimeUnit unit)
{
  return unit <= DIPTYCH_TIME_HOUR;
}

/**
 * diptych_time_length_to_string:
 *
 * Returns: (transfer full): the length in ISO 8601, "P2Y9M", "PT1H30M"; an X for
 *   a number that is not said
 */
char *
diptych_time_length_to_string (const DiptychTime *self)
{
  g_autoptr (GString) string = g_string_new ("P");
  gboolean time = FALSE;

  for (guint l = 0; l < G_N_ELEMENTS (letters); l++)
    {
      double n = self->length[letters[l].unit] * letters[l].factor;
      g_autofree char *number = NULL;

      if (self->length[letters[l].unit] <= 0)
        continue;
      if (is_below_day (letters[l].unit) && !time)
        {
          g_string_append_c (string, 'T');
          time = TRUE;
        }
      number = diptych_number_to_string (n);
      g_string_append_printf (string, "%s%s", self->vague ? "X" : number, letters[l].letter);
    }
  return g_string_free_and_steal (g_steal_pointer (&string));
}

/**
 * diptych_time_length_to_days:
 *
 * Returns: the length in days, a month as 30.4 and a year as 365.25
 */
double
diptych_time_length_to_days (const DiptychTime *self)
{
  double days = 0;

  for (guint l = 0; l < G_N_ELEMENTS (letters); l++)
    days += self->length[letters[l].unit] * letters[l].factor * letters[l].days;
  return days;
}

/* How far to look for a word that tells the tense, in atoms. */
#define TENSE_WINDOW 14

static gboolean
ends_sentence (const DiptychAtoms *atoms,
               guint               i)
{
  return diptych_atoms_is_sign (atoms, i, '?') || diptych_atoms_is_sign (atoms, i, '!')
         || (diptych_atoms_is_sign (atoms, i, '.') && i > 0 && i + 1 < atoms->n && atoms->atoms[i + 1].space
             && diptych_span_length (atoms->atoms[i - 1].span) > 4);
}

/**
 * diptych_time_guess_tense:
 * @first: index of the first atom of an expression of time
 * @end: index of the atom after it
 *
 * Returns: the future if a word near the expression speaks of it ("will",
 *   "expected"), else the past, in which news is told and which "since" means
 */
DiptychTense
diptych_time_guess_tense (const DiptychAtoms *atoms,
                          guint               first,
                          guint               end)
{
  static const char words[] = "will shall ll expected expects scheduled due plans planned planning upcoming would going begins starting until deadline slated";

  if (first > 0 && diptych_atoms_is_word (atoms, first - 1, "since"))
    return DIPTYCH_TENSE_PAST;
  for (guint i = first; i > 0 && first - i < TENSE_WINDOW && !ends_sentence (atoms, i - 1); i--)
    if (diptych_atoms_is_one_of (atoms, i - 1, words) || (diptych_atoms_is_word (atoms, i - 1, "set") && diptych_atoms_is_word (atoms, i, "for")))
      return DIPTYCH_TENSE_FUTURE;
    else if (diptych_atoms_is_one_of (atoms, i - 1, "said told was were had did"))
      return DIPTYCH_TENSE_PAST;
  for (guint i = end; i < atoms->n && i - end < TENSE_WINDOW / 2 && !ends_sentence (atoms, i); i++)
    if (diptych_atoms_is_one_of (atoms, i, "will shall ll"))
      return DIPTYCH_TENSE_FUTURE;
    else if (diptych_atoms_is_one_of (atoms, i, "said told was were had did"))
      return DIPTYCH_TENSE_PAST;
  return DIPTYCH_TENSE_PAST;
}

/**
 * diptych_time_resolve:
 * @reference: the day of publication, or nothing where it is not known
 * @tense: where a date is looked for that leaves its year open
 *
 * Fills in what a point or the ends of a range leave open.
 */
void
diptych_time_resolve (DiptychTime         *self,
                      const DiptychMoment *reference,
                      DiptychTense         tense)
{
  if (self->kind != DIPTYCH_TIME_POINT && self->kind != DIPTYCH_TIME_RANGE)
    return;
  self->from = diptych_moment_resolve (&self->from, reference, tense);
  if (self->kind == DIPTYCH_TIME_RANGE)
    {
      self->to = diptych_moment_resolve (&self->to, reference, tense);
      if (self->to.year > 0 && self->from.year > self->to.year)
        self->from.year = self->to.year;
    }
}

/**
 * diptych_time_to_string:
 *
 * Returns: (transfer full): the TIMEX3 value; a range as "from/to"
 */
char *
diptych_time_to_string (const DiptychTime *self)
{
  static const char *const references[] = { "PRESENT_REF", "PAST_REF", "FUTURE_REF" };
  g_autofree char *from = diptych_moment_to_string (&self->from);
  g_autofree char *to = NULL;

  switch (self->kind)
    {
    case DIPTYCH_TIME_RANGE:
      to = diptych_moment_to_string (&self->to);
      return g_strconcat (from, "/", to, NULL);

    case DIPTYCH_TIME_LENGTH:
      return diptych_time_length_to_string (self);

    case DIPTYCH_TIME_SET:
      if (*from != '\0')
        return g_steal_pointer (&from);
      return diptych_time_length_to_string (self);

    case DIPTYCH_TIME_REFERENCE:
      return g_strdup (references[self->reference]);

    case DIPTYCH_TIME_POINT:
    default:
      return g_steal_pointer (&from);
    }
}
