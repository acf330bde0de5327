/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-analysis.h"

G_BEGIN_DECLS

DiptychAnalysis *diptych_kind_reconciler_reconcile (DiptychAnalysis *analysis,
                                                    DiptychAnalysis *other);

G_END_DECLS
