/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-multiple.h"

/* "to double in May", "more than double the price"; not "a double room" and not "to double
 * as a bar" */
static gboolean
is_used_as_verb (const DiptychAtoms *atoms,
                 guint               i)
{
  return (i > 0 && diptych_atoms_is_one_of (atoms, i - 1, "to will would could may might can nearly almost than"))
         || diptych_atoms_is_one_of (atoms, i + 1, "the that its their his her what");
}

/* "doubled down on", "doubled as" */
static gboolean
is_phrase (const DiptychAtoms *atoms,
           guint               i)
{
  return diptych_atoms_is_one_of (atoms, i + 1, "down up over back as check checked") || diptych_atoms_is_dash (atoms, i + 1);
}

/**
 * diptych_multiple_read:
 *
 * Reads how many times as much something is, in one word: "tripled", "threefold", "twice"
 * in "twice as many", "halved".
 *
 * Returns: the factor that atom @i says, 0.5 for a half, or 0
 */
double
diptych_multiple_read (const DiptychAtoms *atoms,
                       guint               i)
{
  const DiptychAtom *atom = diptych_atoms_get (atoms, i);
  int factor;

  if (diptych_atoms_is_word (atoms, i, "twice"))
    return diptych_atoms_is_one_of (atoms, i + 1, "as the that what more") ? 2 : 0;
  if (atom == NULL || atom->kind != DIPTYCH_ATOM_WORD || atom->word != DIPTYCH_WORD_MULTIPLE || is_phrase (atoms, i))
    return 0;
  factor = atom->arg;
  if (factor > DIPTYCH_COMMON_MULTIPLE)
    {
      if (!is_used_as_verb (atoms, i))
        return 0;
      factor -= DIPTYCH_COMMON_MULTIPLE;
    }
  return factor > 0 ? factor : 0.5;
}
