/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-well-known.h"

#include <string.h>

#include "lexicon/diptych-lexicon.h"

/**
 * diptych_well_known_is_another:
 * @full: a full name
 * @bare: a surname alone
 *
 * A head of state is often named by surname alone, even where only a relative is
 * named in full.
 *
 * Returns: whether @bare by itself means somebody else of that surname
 */
gboolean
diptych_well_known_is_another (const DiptychPersonName *full,
                               const DiptychPersonName *bare)
{
  static const DiptychLexicon *surnames;
  guint given = diptych_person_name_get_first_given (full);
  const char *names;

  if (bare->n_words != 1 || full->n_words < 2)
    return FALSE;
  if (g_once_init_enter_pointer (&surnames))
    g_once_init_leave_pointer (&surnames, diptych_lexicon_get ("well-known-surnames"));
  names = diptych_lexicon_lookup (surnames, bare->words[0], bare->lengths[0]);
  while (names != NULL && *names != '\0')
    {
      gsize length = strcspn (names, " ");

      if (full->lengths[given] == 1 ? *names == full->words[given][0]
          : length == full->lengths[given] && memcmp (names, full->words[given], length) == 0)
        return FALSE;
      names += length + strspn (names + length, " ");
    }
  return names != NULL;
}
