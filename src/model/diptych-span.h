/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DiptychSpan:
 * @start: first byte of the span
 * @end: first byte after the span
 *
 * A half-open range of UTF-8 bytes into the text of one article.
 *
 * Both ends stand on character borders. Arithmetic on positions lives here and
 * nowhere else.
 */
typedef struct
{
  gsize start;
  gsize end;
} DiptychSpan;

/** DIPTYCH_SPAN_NONE: the empty span that stands for "nowhere". */
#define DIPTYCH_SPAN_NONE ((DiptychSpan) { 0, 0 })

/** diptych_span: the bytes from @start to before @end. */
static inline DiptychSpan
diptych_span (gsize start,
              gsize end)
{
  return (DiptychSpan) { start, end };
}

/** diptych_span_length: the number of bytes in @span. */
static inline gsize
diptych_span_length (DiptychSpan span)
{
  return span.end - span.start;
}

/** diptych_span_is_empty: whether @span holds no byte, as %DIPTYCH_SPAN_NONE does not. */
static inline gboolean
diptych_span_is_empty (DiptychSpan span)
{
  return span.end <= span.start;
}

/** diptych_span_equal: whether both ends of @a and @b are the same. */
static inline gboolean
diptych_span_equal (DiptychSpan a,
                    DiptychSpan b)
{
  return a.start == b.start && a.end == b.end;
}

/** diptych_span_contains: whether @inner lies wholly inside @outer. */
static inline gboolean
diptych_span_contains (DiptychSpan outer,
                       DiptychSpan inner)
{
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** diptych_span_contains_offset: whether the byte at @offset is inside @span. */
static inline gboolean
diptych_span_contains_offset (DiptychSpan span,
                              gsize       offset)
{
  return span.start <= offset && offset < span.end;
}

/** diptych_span_overlap: the number of bytes that @a and @b share. */
static inline gsize
diptych_span_overlap (DiptychSpan a,
                      DiptychSpan b)
{
  gsize start = MAX (a.start, b.start);
  gsize end = MIN (a.end, b.end);

  return end > start ? end - start : 0;
}

/** diptych_span_overlaps: whether @a and @b share a byte. */
static inline gboolean
diptych_span_overlaps (DiptychSpan a,
                       DiptychSpan b)
{
  return diptych_span_overlap (a, b) > 0;
}

/** diptych_span_hull: the smallest span that contains both @a and @b. */
static inline DiptychSpan
diptych_span_hull (DiptychSpan a,
                   DiptychSpan b)
{
  return (DiptychSpan) { MIN (a.start, b.start), MAX (a.end, b.end) };
}

/** diptych_span_compare: order by start, the longer first. */
static inline int
diptych_span_compare (DiptychSpan a,
                      DiptychSpan b)
{
  if (a.start != b.start)
    return a.start < b.start ? -1 : 1;
  if (a.end != b.end)
    return a.end > b.end ? -1 : 1;
  return 0;
}

G_END_DECLS
