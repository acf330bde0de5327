/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/alignment/diptych-term-relations.h"

G_BEGIN_DECLS

void diptych_cross_relations_add (const DiptychTermForm *forms,
                                  guint                  n_forms,
                                  GArray                *relations);

G_END_DECLS
