/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "cli/diptych-eval-offsets.h"

static gboolean
is_dropped (gunichar c)
{
  return c == 0xfeff || c == 0xfffc;
}

static glong
decomposed_length (gunichar c)
{
  return c < 0x80 ? 1 : g_unichar_fully_decompose (c, FALSE, NULL, 0);
}

/* The code point of @original after the ones that became @c. */
static glong
skip (const gunichar *original,
      glong           n,
      glong           i,
      gunichar        c)
{
  glong rest = decomposed_length (c);

  if (c == '\n' && original[i] == '\r' && i + 1 < n && original[i + 1] == '\n')
    return i + 2;
  for (; rest > 0 && i < n; i++)
    rest -= decomposed_length (original[i]);
  return i;
}

/**
 * diptych_eval_offsets_new:
 * @original: the text as a corpus holds it
 * @text: the same, normalised
 *
 * Normalising composes letters and drops marks, so code points are counted anew. Both
 * sides are as long as each other once they are decomposed.
 *
 * Returns: (transfer full) (element-type DiptychSpan): for each code point of @text
 *   the code points of @original that it comes from
 */
GArray *
diptych_eval_offsets_new (const char  *original,
                          DiptychText *text)
{
  GArray *offsets = g_array_new (FALSE, FALSE, sizeof (DiptychSpan));
  glong n;
  g_autofree gunichar *points = g_utf8_to_ucs4_fast (original, -1, &n);
  glong i = 0;

  for (const char *p = diptych_text_get_string (text); *p != '\0'; p = g_utf8_next_char (p))
    {
      DiptychSpan span;

      while (i < n && is_dropped (points[i]))
        i++;
      span.start = i;
      span.end = i = i < n ? skip (points, n, i, g_utf8_get_char (p)) : n;
      g_array_append_val (offsets, span);
    }
  return offsets;
}
