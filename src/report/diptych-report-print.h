/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "report/diptych-report-content.h"

G_BEGIN_DECLS

/**
 * DiptychPrintBlock:
 * @DIPTYCH_PRINT_TITLE: the title
 * @DIPTYCH_PRINT_HEADING: a heading; stays with what follows
 * @DIPTYCH_PRINT_FINDING: what a finding is; stays with what follows
 * @DIPTYCH_PRINT_PARAGRAPH: a paragraph
 * @DIPTYCH_PRINT_ROW: the cells of a row, in columns of one width
 *
 * The kinds of blocks of a report that is put on paper; each is the first character
 * of a line of what the renderer writes. The cells of the block follow, each begun by
 * a tab, as Pango markup.
 */
typedef enum
{
  DIPTYCH_PRINT_TITLE = 'T',
  DIPTYCH_PRINT_HEADING = 'H',
  DIPTYCH_PRINT_FINDING = 'F',
  DIPTYCH_PRINT_PARAGRAPH = 'P',
  DIPTYCH_PRINT_ROW = 'R',
} DiptychPrintBlock;

extern const DiptychReportRenderer diptych_report_print_renderer;

G_END_DECLS
