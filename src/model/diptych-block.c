/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-block.h"

static const char * const kind_names[DIPTYCH_N_BLOCK_KINDS] = {
  [DIPTYCH_BLOCK_HEADLINE] = "headline",
  [DIPTYCH_BLOCK_BODY] = "body",
  [DIPTYCH_BLOCK_CAPTION] = "caption",
  [DIPTYCH_BLOCK_CREDIT] = "credit",
  [DIPTYCH_BLOCK_FURNITURE] = "furniture",
};

/**
 * diptych_block_kind_to_string:
 *
 * Returns: the name of @kind in JSON and in dumps, not for the user
 */
const char *
diptych_block_kind_to_string (DiptychBlockKind kind)
{
  g_return_val_if_fail (kind < DIPTYCH_N_BLOCK_KINDS, NULL);

  return kind_names[kind];
}

/**
 * diptych_block_kind_from_string:
 * @kind: (out): the kind that @string names
 *
 * Returns: whether @string names a kind
 */
gboolean
diptych_block_kind_from_string (const char       *string,
                                DiptychBlockKind *kind)
{
  for (guint i = 0; i < DIPTYCH_N_BLOCK_KINDS; i++)
    if (g_strcmp0 (string, kind_names[i]) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}
