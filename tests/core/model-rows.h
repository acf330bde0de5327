/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "lexicon/diptych-linear-model.h"

G_BEGIN_DECLS

void assert_model_in_table (const char               *model,
                            const char * const       *features,
                            guint                     n,
                            const DiptychLinearModel *loaded);

G_END_DECLS
