/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-report-print.h"

#include <string.h>

/* Tabs and line ends divide cells and blocks. */
static void
append_escaped (GString    *out,
                const char *text,
                gsize       length)
{
  g_autofree char *escaped = g_markup_escape_text (text, length);

  g_string_append (out, g_strdelimit (escaped, "\t\n\r", ' '));
}

static void
append_block (GString           *out,
              DiptychPrintBlock  block,
              const char        *text)
{
  g_string_append_printf (out, "%c\t", block);
  append_escaped (out, text, strlen (text));
  g_string_append_c (out, '\n');
}

static void
print_begin (GString    *out,
             const char *title,
             const char *language)
{
  append_block (out, DIPTYCH_PRINT_TITLE, title);
}

static void
print_heading (GString    *out,
               const char *text)
{
  append_block (out, DIPTYCH_PRINT_HEADING, text);
}

static void
print_paragraph (GString    *out,
                 const char *text)
{
  append_block (out, DIPTYCH_PRINT_PARAGRAPH, text);
}

static void
print_table (GString            *out,
             const char * const *cells,
             guint               n_columns,
             guint               n_rows)
{
  for (guint row = 0; row < n_rows; row++)
    {
      g_string_append_c (out, DIPTYCH_PRINT_ROW);
      for (guint column = 0; column < n_columns; column++)
        {
          const char *cell = cells[row * n_columns + column];
          gboolean strong = row == 0 || column == 0;

          g_string_append (out, strong ? "\t<b>" : "\t");
          append_escaped (out, cell, strlen (cell));
          g_string_append (out, strong ? "</b>" : "");
        }
      g_string_append_c (out, '\n');
    }
}

static void
append_evidence (GString               *out,
                 const DiptychEvidence *evidence)
{
  DiptychSpan mark = evidence->mark;
  const char *text = evidence->text != NULL ? evidence->text : "–";

  g_string_append (out, "\t<small><b>");
  append_escaped (out, evidence->label, strlen (evidence->label));
  /* A line separator, since a line end is the end of the block. */
  g_string_append (out, "</b></small>\u2028");
  append_escaped (out, text, mark.start);
  if (!diptych_span_is_empty (mark))
    {
      g_string_append (out, "<b><u>");
      append_escaped (out, text + mark.start, diptych_span_length (mark));
      g_string_append (out, "</u></b>");
    }
  append_escaped (out, text + mark.end, strlen (text + mark.end));
}

static void
print_finding (GString               *out,
               const char            *title,
               const char            *remark,
               const DiptychEvidence  evidence[DIPTYCH_N_SIDES])
{
  g_string_append_printf (out, "%c\t<b>", DIPTYCH_PRINT_FINDING);
  append_escaped (out, title, strlen (title));
  g_string_append (out, "</b>");
  if (remark != NULL)
    {
      g_string_append (out, " – ");
      append_escaped (out, remark, strlen (remark));
    }
  g_string_append_printf (out, "\n%c", DIPTYCH_PRINT_ROW);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    append_evidence (out, &evidence[side]);
  g_string_append_c (out, '\n');
}

static void
print_end (GString *out)
{
}

/** diptych_report_print_renderer: blocks for paper, as #DiptychPrintBlock says. */
const DiptychReportRenderer diptych_report_print_renderer = {
  print_begin, print_heading, print_paragraph, print_table, print_finding, print_end,
};
