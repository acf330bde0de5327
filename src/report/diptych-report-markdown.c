/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-report-markdown.h"

#include <string.h>

/* CommonMark 0.31, section 2.4: any ASCII punctuation may be escaped. */
static void
append_escaped (GString    *out,
                const char *text,
                gsize       length)
{
  for (gsize i = 0; i < length && text[i] != '\0'; i++)
    {
      if (strchr ("\\`*_[]<>|#~", text[i]) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, text[i] == '\n' ? ' ' : text[i]);
    }
}

static void
append_all (GString    *out,
            const char *text)
{
  append_escaped (out, text, strlen (text));
}

static void
markdown_begin (GString    *out,
                const char *title,
                const char *language)
{
  g_string_append (out, "# ");
  append_all (out, title);
  g_string_append (out, "\n\n");
}

static void
markdown_heading (GString    *out,
                  const char *text)
{
  g_string_append (out, "## ");
  append_all (out, text);
  g_string_append (out, "\n\n");
}

static void
markdown_paragraph (GString    *out,
                    const char *text)
{
  append_all (out, text);
  g_string_append (out, "\n\n");
}

static void
markdown_table (GString            *out,
                const char * const *cells,
                guint               n_columns,
                guint               n_rows)
{
  for (guint row = 0; row < n_rows; row++)
    {
      for (guint column = 0; column < n_columns; column++)
        {
          g_string_append (out, "| ");
          append_all (out, cells[row * n_columns + column]);
          g_string_append_c (out, ' ');
        }
      g_string_append (out, "|\n");
      for (guint column = 0; row == 0 && column < n_columns; column++)
        g_string_append (out, column + 1 < n_columns ? "| --- " : "| --- |\n");
    }
  g_string_append_c (out, '\n');
}

static void
append_evidence (GString               *out,
                 const DiptychEvidence *evidence)
{
  const char *text = evidence->text;
  DiptychSpan mark = evidence->mark;

  g_string_append (out, "  - ");
  append_all (out, evidence->label);
  g_string_append (out, ": ");
  append_escaped (out, text, mark.start);
  if (!diptych_span_is_empty (mark))
    {
      g_string_append (out, "**");
      append_escaped (out, text + mark.start, diptych_span_length (mark));
      g_string_append (out, "**");
    }
  append_all (out, text + mark.end);
  g_string_append_c (out, '\n');
}

static void
markdown_finding (GString               *out,
                  const char            *title,
                  const char            *remark,
                  const DiptychEvidence  evidence[DIPTYCH_N_SIDES])
{
  g_string_append (out, "- **");
  append_all (out, title);
  g_string_append (out, "**");
  if (remark != NULL)
    {
      g_string_append (out, " – ");
      append_all (out, remark);
    }
  g_string_append_c (out, '\n');
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    if (evidence[side].text != NULL)
      append_evidence (out, &evidence[side]);
  g_string_append_c (out, '\n');
}

static void
markdown_end (GString *out)
{
  while (g_str_has_suffix (out->str, "\n\n"))
    g_string_truncate (out, out->len - 1);
}

/** diptych_report_markdown_renderer: Markdown with tables. */
const DiptychReportRenderer diptych_report_markdown_renderer = {
  markdown_begin, markdown_heading, markdown_paragraph, markdown_table, markdown_finding, markdown_end,
};
