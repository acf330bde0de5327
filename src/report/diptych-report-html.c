/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-report-html.h"

#include <string.h>

/* Light and dark, screen and paper; nothing is loaded from anywhere. */
static const char style[] =
  ":root{color-scheme:light dark;--line:#8886;--soft:#8881;--mark:#f9f06b80}\n"
  "@media(prefers-color-scheme:dark){:root{--mark:#e5a50a59}}\n"
  "body{font:1rem/1.55 system-ui,sans-serif;max-width:66rem;margin:2.5rem auto;padding:0 1.25rem;word-break:keep-all;overflow-wrap:break-word}\n"
  "h1{font-size:1.8rem;line-height:1.25;margin:0 0 1.5rem}\n"
  "h2{font-size:1.25rem;margin:2.5rem 0 1rem;padding-bottom:.35rem;border-bottom:1px solid var(--line)}\n"
  "table{border-collapse:collapse;width:100%;font-size:.92rem}\n"
  "th,td{text-align:start;vertical-align:top;padding:.45rem .6rem;border-bottom:1px solid var(--line)}\n"
  "tbody th{font-weight:600}\n"
  ".finding{margin:0 0 1.25rem;break-inside:avoid}\n"
  ".finding h3{font-size:1rem;margin:0 0 .4rem}\n"
  ".finding h3 span{font-weight:400;opacity:.75}\n"
  ".sides{display:grid;grid-template-columns:1fr 1fr;gap:.75rem}\n"
  ".sides p{margin:0;padding:.6rem .75rem;background:var(--soft);border-radius:.5rem}\n"
  ".sides p.none{background:none;border:1px dashed var(--line)}\n"
  ".sides b{display:block;font-size:.8rem;font-weight:600;opacity:.75}\n"
  "mark{background:var(--mark);color:inherit;font-weight:600;border-radius:.2rem}\n"
  "@media(max-width:40rem){.sides{grid-template-columns:1fr}}\n"
  "@media print{body{margin:0;max-width:none;font-size:10pt}}\n";

static void
append_escaped (GString    *out,
                const char *text,
                gsize       length)
{
  g_autofree char *escaped = g_markup_escape_text (text, length);

  g_string_append (out, escaped);
}

static void
append_element (GString    *out,
                const char *element,
                const char *text)
{
  g_string_append_printf (out, "<%s>", element);
  append_escaped (out, text, strlen (text));
  g_string_append_printf (out, "</%s>\n", element);
}

static void
html_begin (GString    *out,
            const char *title,
            const char *language)
{
  g_string_append (out, "<!DOCTYPE html>\n<html lang=\"");
  append_escaped (out, language, strlen (language));
  g_string_append (out, "\">\n<head>\n<meta charset=\"utf-8\">\n"
                        "<meta name=\"viewport\" content=\"width=device-width\">\n"
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
  append_element (out, "title", title);
  g_string_append_printf (out, "<style>\n%s</style>\n</head>\n<body>\n", style);
  append_element (out, "h1", title);
}

static void
html_heading (GString    *out,
              const char *text)
{
  append_element (out, "h2", text);
}

static void
html_paragraph (GString    *out,
                const char *text)
{
  append_element (out, "p", text);
}

static void
append_cell (GString    *out,
             const char *text,
             gboolean    in_head,
             gboolean    names_row)
{
  g_string_append (out, in_head ? "<th scope=\"col\">" : names_row ? "<th scope=\"row\">" : "<td>");
  append_escaped (out, text, strlen (text));
  g_string_append (out, in_head || names_row ? "</th>" : "</td>");
}

static void
html_table (GString            *out,
            const char * const *cells,
            guint               n_columns,
            guint               n_rows)
{
  g_string_append (out, "<table>\n<thead>");
  for (guint row = 0; row < n_rows; row++)
    {
      g_string_append (out, "<tr>");
      for (guint column = 0; column < n_columns; column++)
        append_cell (out, cells[row * n_columns + column], row == 0, column == 0);
      g_string_append (out, row == 0 ? "</tr></thead>\n<tbody>\n" : "</tr>\n");
    }
  g_string_append (out, "</tbody>\n</table>\n");
}

static void
append_evidence (GString               *out,
                 const DiptychEvidence *evidence)
{
  DiptychSpan mark = evidence->mark;

  g_string_append (out, evidence->text != NULL ? "<p><b>" : "<p class=\"none\"><b>");
  append_escaped (out, evidence->label, strlen (evidence->label));
  g_string_append (out, "</b>");
  if (evidence->text != NULL)
    {
      append_escaped (out, evidence->text, mark.start);
      if (!diptych_span_is_empty (mark))
        {
          g_string_append (out, "<mark>");
          append_escaped (out, evidence->text + mark.start, diptych_span_length (mark));
          g_string_append (out, "</mark>");
        }
      append_escaped (out, evidence->text + mark.end, strlen (evidence->text + mark.end));
    }
  else
    g_string_append (out, "–");
  g_string_append (out, "</p>\n");
}

static void
html_finding (GString               *out,
              const char            *title,
              const char            *remark,
              const DiptychEvidence  evidence[DIPTYCH_N_SIDES])
{
  g_string_append (out, "<div class=\"finding\">\n<h3>");
  append_escaped (out, title, strlen (title));
  if (remark != NULL)
    {
      g_string_append (out, " <span>– ");
      append_escaped (out, remark, strlen (remark));
      g_string_append (out, "</span>");
    }
  g_string_append (out, "</h3>\n<div class=\"sides\">\n");
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    append_evidence (out, &evidence[side]);
  g_string_append (out, "</div>\n</div>\n");
}

static void
html_end (GString *out)
{
  g_string_append (out, "</body>\n</html>\n");
}

/** diptych_report_html_renderer: one page that loads nothing. */
const DiptychReportRenderer diptych_report_html_renderer = {
  html_begin, html_heading, html_paragraph, html_table, html_finding, html_end,
};
