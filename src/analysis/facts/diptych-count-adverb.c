/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-count-adverb.h"

/* "Twice as many", "twice his age", "twice the size": how much, and not how often */
static gboolean
multiplies (const DiptychAtoms *atoms,
            guint               i)
{
  return diptych_atoms_is_one_of (atoms, i, "as the that what his her its their my our your over more") || diptych_atoms_is_dash (atoms, i);
}

/* "once or twice", "think twice" */
static gboolean
is_phrase (const DiptychAtoms *atoms,
           guint               i)
{
  return i > 0 && diptych_atoms_is_one_of (atoms, i - 1, "or think thinks thinking thought look looked");
}

/* "only once", "has lost once."; not "once a minister" and not "at once." */
static gboolean
is_counted_once (const DiptychAtoms *atoms,
                 guint               i)
{
  if (i == 0)
    return FALSE;
  if (diptych_atoms_is_one_of (atoms, i - 1, "only just exactly least"))
    return !diptych_atoms_is_one_of (atoms, i + 1, "again or the a every they he she it we the you");
  return !diptych_atoms_is_one_of (atoms, i - 1, "at than not this all and for but") && atoms->atoms[i - 1].kind == DIPTYCH_ATOM_WORD
         && (i + 1 >= atoms->n || diptych_atoms_is_sign (atoms, i + 1, '.') || diptych_atoms_is_sign (atoms, i + 1, ';'));
}

/**
 * diptych_count_adverb_read:
 *
 * Reads how often something happened, in one word: "twice", "only once".
 *
 * Returns: the number that atom @i says, or 0
 */
int
diptych_count_adverb_read (const DiptychAtoms *atoms,
                           guint               i)
{
  if (diptych_atoms_is_word (atoms, i, "once"))
    return is_counted_once (atoms, i) ? 1 : 0;
  if (!diptych_atoms_is_one_of (atoms, i, "twice thrice") || multiplies (atoms, i + 1) || is_phrase (atoms, i))
    return 0;
  return diptych_atoms_is_word (atoms, i, "twice") ? 2 : 3;
}
