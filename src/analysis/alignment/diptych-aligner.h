/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-comparison.h"

G_BEGIN_DECLS

GArray  *diptych_aligner_find_links (DiptychAnalysis     *left,
                                     DiptychAnalysis     *right,
                                     const DiptychLinks  *links,
                                     GCancellable        *cancellable,
                                     GError             **error);
gboolean diptych_aligner_align      (DiptychAnalysis     *left,
                                     DiptychAnalysis     *right,
                                     DiptychLinks        *links,
                                     GCancellable        *cancellable,
                                     GError             **error);

G_END_DECLS
