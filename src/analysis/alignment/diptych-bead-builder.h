/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/alignment/diptych-link-scorer.h"

G_BEGIN_DECLS

void diptych_bead_builder_build (GArray *scored,
                                 guint   n_left,
                                 guint   n_right,
                                 GArray *beads);

G_END_DECLS
