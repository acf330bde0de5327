/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-entity-linker.h"

/**
 * diptych_entity_linker_link:
 * @left: the analysis of the first article
 * @right: that of the second
 * @links: what the stages before joined; its entities are filled
 * @cancellable: (nullable): a cancellable
 *
 * Returns: whether it ran to its end
 */
gboolean
diptych_entity_linker_link (DiptychAnalysis  *left,
                            DiptychAnalysis  *right,
                            DiptychLinks     *links,
                            GCancellable     *cancellable,
                            GError          **error)
{
  DiptychAnalysis *analyses[DIPTYCH_N_SIDES] = { left, right };

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    for (guint i = 0; i < diptych_analysis_get_n_entities (analyses[side]); i++)
      {
        DiptychEntityPair pair = { { DIPTYCH_NONE, DIPTYCH_NONE }, DIPTYCH_VARIANT_FULL, 0 };

        pair.index[side] = i;
        g_array_append_val (links->entities, pair);
      }
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
