/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-well-known.h"

#include <string.h>

#include "lexicon/diptych-lexicon.h"

static const char *
look_up (const DiptychPersonName *name)
{
  static const DiptychLexicon *surnames;
  guint last = name->n_words > 1 ? name->surname + name->n_surname - 1 : 0;

  if (g_once_init_enter_pointer (&surnames))
    g_once_init_leave_pointer (&surnames, diptych_lexicon_get ("well-known-surnames"));
  return diptych_lexicon_lookup (surnames, name->words[last], name->lengths[last]);
}

/* Whether @word, or for an initial what begins with it, is among @names. */
static gboolean
is_among (const char *names,
          const char *word,
          gsize       length)
{
  while (*names != '\0')
    {
      gsize n = strcspn (names, " ");

      if (length == 1 ? n > 1 && *names == *word : n == length && memcmp (names, word, n) == 0)
        return TRUE;
      names += n + strspn (names + n, " ");
    }
  return FALSE;
}

/* Whether a name with "Jr." is that of a son: the entry says it of who bears it himself. */
static gboolean
is_son (const DiptychPersonName *name,
        const char              *names)
{
  return name->generation == DIPTYCH_GENERATION_JUNIOR && !is_among (names, "jr", 2);
}

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
  guint given = diptych_person_name_get_first_given (full);
  const char *names;

  if (bare->n_words != 1 || full->n_words < 2)
    return FALSE;
  names = look_up (bare);
  if (names == NULL)
    return FALSE;
  return !is_among (names, full->words[given], full->lengths[given]) || is_son (full, names) != is_son (bare, names);
}

/**
 * diptych_well_known_is_father:
 * @full: a full name
 * @junior: another, with "Jr."
 *
 * Returns: whether @full is known to everybody and @junior is the name of a son
 */
gboolean
diptych_well_known_is_father (const DiptychPersonName *full,
                              const DiptychPersonName *junior)
{
  const char *names = junior->n_words > 1 && full->generation == DIPTYCH_GENERATION_NONE ? look_up (junior) : NULL;
  guint given = diptych_person_name_get_first_given (junior);

  return names != NULL && is_among (names, junior->words[given], junior->lengths[given]) && is_son (junior, names);
}
