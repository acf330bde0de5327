/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-comparison.h"

G_BEGIN_DECLS

/**
 * DiptychEvidence:
 * @label: the outlet, or the side, that the words come from
 * @text: (nullable): the sentence or sentences, %NULL when the side has none
 * @mark: the part of @text that is meant, in bytes; empty for all of it
 */
typedef struct
{
  const char  *label;
  char        *text;
  DiptychSpan  mark;
} DiptychEvidence;

/**
 * DiptychReportRenderer:
 * @begin: what stands before everything, with the title
 * @heading: a heading of the second level
 * @paragraph: a paragraph
 * @table: a table; @cells are @n_rows rows of @n_columns, the first the head
 * @finding: a finding: what it is, a remark on it, and the evidence of both sides
 * @end: what stands after everything
 *
 * How a report is put into a format. Every text is plain and still to be escaped.
 */
typedef struct
{
  void (*begin)     (GString *out, const char *title, const char *language);
  void (*heading)   (GString *out, const char *text);
  void (*paragraph) (GString *out, const char *text);
  void (*table)     (GString *out, const char * const *cells, guint n_columns, guint n_rows);
  void (*finding)   (GString *out, const char *title, const char *remark,
                     const DiptychEvidence evidence[DIPTYCH_N_SIDES]);
  void (*end)       (GString *out);
} DiptychReportRenderer;

char *diptych_report_content_write (DiptychComparison           *comparison,
                                    const DiptychReportRenderer *renderer);

G_END_DECLS
