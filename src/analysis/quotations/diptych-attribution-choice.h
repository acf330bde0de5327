/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/quotations/diptych-attribution-chain.h"

G_BEGIN_DECLS

void diptych_attribution_choice_label (const GArray *spans,
                                       guint         n_tokens,
                                       guint8       *labels);

G_END_DECLS
