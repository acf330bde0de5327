/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-analysis.h"

G_BEGIN_DECLS

DiptychAnalysis *quotation_dump_analyze (const char      *string,
                                         gssize           length);
char            *quotation_dump_new     (DiptychAnalysis *analysis);

G_END_DECLS
