/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-report-text.h"

#include <string.h>

static void
append_words (GString    *out,
              const char *text,
              gsize       length)
{
  for (gsize i = 0; i < length; i++)
    g_string_append_c (out, text[i] == '\n' ? ' ' : text[i]);
}

static void
append_line (GString    *out,
             const char *text)
{
  append_words (out, text, strlen (text));
  g_string_append_c (out, '\n');
}

/* What is meant stands in ⟨ ⟩, as in the dump of an analysis. */
static void
append_evidence (GString               *out,
                 const DiptychEvidence *evidence)
{
  DiptychSpan mark = evidence->mark;

  g_string_append_printf (out, "    %s: ", evidence->label);
  append_words (out, evidence->text, mark.start);
  if (!diptych_span_is_empty (mark))
    {
      g_string_append (out, "⟨");
      append_words (out, evidence->text + mark.start, diptych_span_length (mark));
      g_string_append (out, "⟩");
    }
  append_line (out, evidence->text + mark.end);
}

/* Columns of a terminal: a Korean letter takes two (Unicode Standard Annex 11). */
static guint
count_columns (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_iszerowidth (g_utf8_get_char (p)))
      n += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;
  return n;
}

static void
append_underlined (GString    *out,
                   const char *text,
                   char        line)
{
  append_line (out, text);
  for (guint i = count_columns (text); i > 0; i--)
    g_string_append_c (out, line);
  g_string_append (out, "\n\n");
}

static void
text_begin (GString    *out,
            const char *title,
            const char *language)
{
  append_underlined (out, title, '=');
}

static void
text_heading (GString    *out,
              const char *text)
{
  g_string_append_c (out, '\n');
  append_underlined (out, text, '-');
}

static void
text_paragraph (GString    *out,
                const char *text)
{
  append_line (out, text);
  g_string_append_c (out, '\n');
}

/* One row a paragraph: a terminal is too narrow for five columns of names. */
static void
text_table (GString            *out,
            const char * const *cells,
            guint               n_columns,
            guint               n_rows)
{
  for (guint row = 1; row < n_rows; row++)
    {
      append_line (out, cells[row * n_columns]);
      for (guint column = 1; column < n_columns; column++)
        {
          g_string_append_printf (out, "    %s: ", cells[column]);
          append_line (out, cells[row * n_columns + column]);
        }
    }
  g_string_append_c (out, '\n');
}

static void
text_finding (GString               *out,
              const char            *title,
              const char            *remark,
              const DiptychEvidence  evidence[DIPTYCH_N_SIDES])
{
  g_string_append (out, title);
  if (remark != NULL)
    g_string_append_printf (out, " [%s]", remark);
  g_string_append_c (out, '\n');
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    if (evidence[side].text != NULL)
      append_evidence (out, &evidence[side]);
  g_string_append_c (out, '\n');
}

static void
text_end (GString *out)
{
  while (g_str_has_suffix (out->str, "\n\n"))
    g_string_truncate (out, out->len - 1);
}

/** diptych_report_text_renderer: plain text for a terminal. */
const DiptychReportRenderer diptych_report_text_renderer = {
  text_begin, text_heading, text_paragraph, text_table, text_finding, text_end,
};
