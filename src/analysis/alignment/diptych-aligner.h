/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-comparison.h"

G_BEGIN_DECLS

gboolean diptych_aligner_align (DiptychAnalysis  *left,
                                DiptychAnalysis  *right,
                                DiptychLinks     *links,
                                GCancellable     *cancellable,
                                GError          **error);

G_END_DECLS
