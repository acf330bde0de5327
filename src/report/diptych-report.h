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
 * @DIPTYCH_REPORT_ODT: an OpenDocument text
 * @DIPTYCH_REPORT_CSV_FACTS: a table of the facts
 * @DIPTYCH_REPORT_CSV_QUOTATIONS: a table of the quotations
 * @DIPTYCH_REPORT_PRINT: blocks to put on paper: see #DiptychPrintBlock
 */
typedef enum
{
  DIPTYCH_REPORT_JSON,
  DIPTYCH_REPORT_TEXT,
  DIPTYCH_REPORT_MARKDOWN,
  DIPTYCH_REPORT_HTML,
  DIPTYCH_REPORT_ODT,
  DIPTYCH_REPORT_CSV_FACTS,
  DIPTYCH_REPORT_CSV_QUOTATIONS,
  DIPTYCH_REPORT_PRINT,
} DiptychReportFormat;

/** DIPTYCH_N_REPORT_FILES: the formats that a file may have, all but the last. */
#define DIPTYCH_N_REPORT_FILES DIPTYCH_REPORT_PRINT

gboolean    diptych_report_format_from_string    (const char          *string,
                                                  DiptychReportFormat *format);
const char *diptych_report_format_get_suffix     (DiptychReportFormat  format);
const char *diptych_report_format_get_media_type (DiptychReportFormat  format);
char       *diptych_report_from_analysis         (DiptychAnalysis     *analysis,
                                                  const char          *id,
                                                  DiptychReportFormat  format);
GBytes     *diptych_report_from_comparison       (DiptychComparison   *comparison,
                                                  DiptychReportFormat  format);

G_END_DECLS
