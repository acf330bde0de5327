/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <adwaita.h>

#include "report/diptych-report.h"

G_BEGIN_DECLS

/**
 * DiptychReportDialog:
 *
 * Lists the formats that a report can be saved in.
 *
 * Emits "chosen" with a #DiptychReportFormat.
 */
#define DIPTYCH_TYPE_REPORT_DIALOG (diptych_report_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DiptychReportDialog, diptych_report_dialog, DIPTYCH, REPORT_DIALOG, AdwDialog)

AdwDialog *diptych_report_dialog_new (void);

G_END_DECLS
