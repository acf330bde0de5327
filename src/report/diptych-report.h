/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-comparison.h"

G_BEGIN_DECLS

/**
 * DiptychReportFormat:
 * @DIPTYCH_REPORT_JSON: for other programs
 * @DIPTYCH_REPORT_TEXT: for a terminal
 * @DIPTYCH_REPORT_MARKDOWN: for a note
 * @DIPTYCH_REPORT_HTML: one self-contained page
 */
typedef enum
{
  DIPTYCH_REPORT_JSON,
  DIPTYCH_REPORT_TEXT,
  DIPTYCH_REPORT_MARKDOWN,
  DIPTYCH_REPORT_HTML,
} DiptychReportFormat;

gboolean diptych_report_format_from_string (const char          *string,
                                            DiptychReportFormat *format);
char    *diptych_report_from_analysis      (DiptychAnalysis     *analysis,
                                            const char          *id,
                                            DiptychReportFormat  format);
char    *diptych_report_from_comparison    (DiptychComparison   *comparison,
                                            DiptychReportFormat  format);

G_END_DECLS
