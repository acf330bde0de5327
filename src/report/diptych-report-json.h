/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-comparison.h"

G_BEGIN_DECLS

char *diptych_report_json_from_analysis   (DiptychAnalysis   *analysis,
                                           const char        *id,
                                           gboolean           pretty);
char *diptych_report_json_from_comparison (DiptychComparison *comparison,
                                           gboolean           pretty);

G_END_DECLS
