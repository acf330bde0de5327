/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-paragraphs.h"

#include <string.h>

/* A text is held to be broken by hand when most lines that another follows are of
 * about the width of a screen of old and end in the middle of a sentence. */
#define WRAPPED_MIN 45
#define WRAPPED_MAX 100
#define WRAPPED_LINES 4

static gboolean
ends_sentence (const char  *string,
               DiptychSpan  line)
{
  gunichar last = g_utf8_get_char (g_utf8_prev_char (string + line.end));

  return last == 0x201d || last == 0x2019 || (last < 0x80 && strchr (".!?\"')]", (int) last) != NULL);
}

static GArray *
split_lines (DiptychText *text)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (DiptychSpan));
  const char *string = diptych_text_get_string (text);
  gsize start = 0;

  for (guint i = 1; i <= diptych_text_get_n_lines (text); i++)
    {
      gsize end = i < diptych_text_get_n_lines (text) ? diptych_text_offset_from_line (text, i, 0)
                                                      : diptych_text_get_length (text);
      DiptychSpan line = diptych_text_trim (text, diptych_span (start, end));

      if (diptych_span_is_empty (line) && string[start] == '\0')
        break;
      g_array_append_val (lines, line);
      start = end;
    }
  return lines;
}

static gboolean
is_wrapped (DiptychText *text,
            GArray      *lines)
{
  guint n_followed = 0;
  guint n_wrapped = 0;
  guint n_blank = 0;

  for (guint i = 0; i + 1 < lines->len; i++)
    {
      DiptychSpan line = g_array_index (lines, DiptychSpan, i);
      gsize length = diptych_span_length (line);

      n_blank += length == 0;
      if (length == 0 || diptych_span_is_empty (g_array_index (lines, DiptychSpan, i + 1)))
        continue;
      n_followed++;
      n_wrapped += length >= WRAPPED_MIN && length <= WRAPPED_MAX
                   && !ends_sentence (diptych_text_get_string (text), line);
    }
  return n_blank > 0 && n_followed >= WRAPPED_LINES && n_wrapped * 10 >= n_followed * 7;
}

/**
 * diptych_paragraphs_split:
 * @text: a text
 *
 * A paragraph is a line, or, in a text whose lines are broken by hand and whose
 * paragraphs are apart by blank lines, all lines up to the next blank one.
 *
 * Returns: (transfer full) (element-type DiptychSpan): the paragraphs of @text,
 *   without the white space around them, none empty
 */
GArray *
diptych_paragraphs_split (DiptychText *text)
{
  g_autoptr (GArray) lines = split_lines (text);
  GArray *paragraphs = g_array_new (FALSE, FALSE, sizeof (DiptychSpan));
  gboolean wrapped = is_wrapped (text, lines);
  gboolean joins = FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      DiptychSpan line = g_array_index (lines, DiptychSpan, i);

      if (diptych_span_is_empty (line))
        joins = FALSE;
      else if (joins)
        g_array_index (paragraphs, DiptychSpan, paragraphs->len - 1).end = line.end;
      else
        {
          g_array_append_val (paragraphs, line);
          joins = wrapped;
        }
    }
  return paragraphs;
}
