/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-points-parser.h"

static gboolean
is_point (const DiptychAtoms *atoms,
          guint               i)
{
  return diptych_atoms_is_one_of (atoms, i, "point points");
}

/* What stands between a fraction and what it is a part of: "of a", "a", "-a-", "-" */
static guint
skip_part_of (const DiptychAtoms *atoms,
              guint               i)
{
  i += diptych_atoms_is_word (atoms, i, "of") || diptych_atoms_is_dash (atoms, i);
  i += diptych_atoms_is_one_of (atoms, i, "a one");
  return i + diptych_atoms_is_dash (atoms, i);
}

/* "a quarter point", "a half-point cut"; "half a point" may be one of a table. */
static gboolean
is_of_rate (const DiptychAtoms  *atoms,
            const DiptychNumber *number,
            guint                point)
{
  return number->value == 0.25
         || (number->value == 0.5
             && diptych_atoms_is_one_of (atoms, point + 1, "cut cuts increase increases rise rises hike hikes reduction reductions move moves"));
}

/* "half a percentage point", "a quarter of a percentage point", "a quarter-point", and
 * "half a percent", which is no point */
static gboolean
parse_part (const DiptychAtoms  *atoms,
            const DiptychNumber *number,
            DiptychMeasure      *points,
            guint               *end)
{
  guint at = skip_part_of (atoms, number->end);

  if (diptych_atoms_is_one_of (atoms, at, "percentage percent"))
    {
      guint point = at + 1 + diptych_atoms_is_dash (atoms, at + 1);

      if (!is_point (atoms, point))
        {
          /* "half a percent", but "half percent" is one half of something */
          points->kind = DIPTYCH_MEASURE_PERCENT;
          *end = at + 1;
          return at > number->end && diptych_atoms_is_word (atoms, at, "percent");
        }
      *end = point + 1;
      return at > number->end;
    }
  at = number->end + diptych_atoms_is_dash (atoms, number->end);
  *end = at + 1;
  return is_point (atoms, at) && is_of_rate (atoms, number, at);
}

/* "won 309 points": no parts of a hundred */
static gboolean
is_many_points (const DiptychAtoms *atoms,
                guint               i)
{
  return diptych_atoms_is_number (atoms, i) && atoms->atoms[i].value > 100 && is_point (atoms, i + 1);
}

/* Whether the sentence tells of votes and of no index and no game. */
static gboolean
is_of_votes (const DiptychAtoms *atoms)
{
  gboolean votes = FALSE, lead = FALSE, percent = FALSE;

  for (guint i = 0; i < atoms->n; i++)
    {
      if (is_many_points (atoms, i)
          || diptych_atoms_is_one_of (atoms, i, "index indexes indices shares stocks kospi kosdaq dow nasdaq nikkei ftse dax stoxx basis game "
                                                "match league season standings scored"))
        return FALSE;
      votes |= diptych_atoms_is_one_of (atoms, i, "vote votes voters poll polls polling ballots ballot approval survey surveys election");
      lead |= diptych_atoms_is_one_of (atoms, i, "ahead lead leads leading led behind trails trailed trailing margin gap");
      percent |= diptych_atoms_is_sign (atoms, i, '%') || diptych_atoms_is_word (atoms, i, "percent");
    }
  return votes || (lead && percent);
}

/**
 * diptych_points_parse:
 * @number: the number before them
 * @points: (out caller-allocates): the percentage points
 * @end: (out): the index of the atom after them
 *
 * Reads percentage points that are not called so in full: "11 basis points", "half a
 * percentage point", "a quarter point", and of votes "2.5 points"; also "half a percent".
 *
 * Returns: whether @number is of such points
 */
gboolean
diptych_points_parse (const DiptychAtoms  *atoms,
                      const DiptychNumber *number,
                      DiptychMeasure      *points,
                      guint               *end)
{
  guint at = number->end;

  *points = (DiptychMeasure) { .kind = DIPTYCH_MEASURE_POINTS, .number = number->value, .divisor = 1 };
  if (diptych_atoms_is_word (atoms, at, "basis") && is_point (atoms, at + 1))
    {
      points->divisor = 100;
      *end = at + 2;
    }
  else if (number->fraction && parse_part (atoms, number, points, end))
    ;
  else if (!number->fraction && number->value < 100
           && is_point (atoms, at + diptych_atoms_is_dash (atoms, at)) && is_of_votes (atoms))
    *end = at + diptych_atoms_is_dash (atoms, at) + 1;
  else
    return FALSE;
  points->name = diptych_atoms_span (atoms, number->end, *end);
  points->span = diptych_atoms_span (atoms, number->first, *end);
  return TRUE;
}
