/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-comparison.h"

G_BEGIN_DECLS

char *diptych_report_csv_from_facts      (DiptychComparison *comparison);
char *diptych_report_csv_from_quotations (DiptychComparison *comparison);

G_END_DECLS
