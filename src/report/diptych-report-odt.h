/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "report/diptych-report-content.h"

G_BEGIN_DECLS

extern const DiptychReportRenderer diptych_report_odt_renderer;

GBytes *diptych_report_odt_pack (const char *content);

G_END_DECLS
