/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-text.h"

#include <string.h>

#include "model/diptych-hangul.h"

/* One checkpoint per so many bytes keeps the code-point bridge O(1). */
#define CHECKPOINT_BYTES 1024

/* g_utf8_normalize() takes time quadratic in the number of compositions, and every
 * Hangul syllable is one: it is given pieces of about the first length, cut where no
 * character composes with the one before, and never more than the second. */
#define PIECE_BYTES 64
#define MAX_PIECE_BYTES 4096

struct _DiptychText
{
  char   *string;
  gsize   length;
  gsize   n_code_points;
  GArray *checkpoints;          /* gsize: code points before byte i × CHECKPOINT_BYTES */
  GArray *lines;                /* gsize: byte at which line i starts */
};

G_DEFINE_BOXED_TYPE (DiptychText, diptych_text, diptych_text_ref, diptych_text_unref)

static inline gboolean
is_continuation (char c)
{
  return ((guchar) c & 0xc0) == 0x80;
}

static gsize
count_code_points (const char *string,
                   gsize       start,
                   gsize       end)
{
  gsize n = 0;

  for (gsize i = start; i < end; i++)
    n += !is_continuation (string[i]);
  return n;
}

/* How many bytes at @p begin none of the characters that clean() looks at: U+0085,
 * U+2028, U+2029, U+FEFF and U+FFFC begin with these. */
static gsize
plain_bytes (const char *p)
{
  const guchar *end = (const guchar *) p;

  while (*end != '\0' && *end != '\r' && *end != 0xc2 && *end != 0xef && !(end[0] == 0xe2 && end[1] == 0x80 && end[2] >= 0xa8))
    end++;
  return (const char *) end - p;
}

/* Valid UTF-8, "\n" for every line end, and neither NUL, U+FFFC nor U+FEFF. */
static char *
clean (const char *string,
       gssize      length)
{
  g_autofree char *valid = g_utf8_make_valid (string, length);
  GString *out = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize n = plain_bytes (p);
      gunichar c;

      g_string_append_len (out, p, n);
      p += n;
      if (*p == '\0')
        break;
      c = g_utf8_get_char (p);
      if (c == '\r')
        {
          g_string_append_c (out, '\n');
          if (p[1] == '\n')
            p++;
        }
      else if (c == 0x2028 || c == 0x2029 || c == 0x85)
        g_string_append_c (out, '\n');
      else if (c != 0xfffc && c != 0xfeff)
        g_string_append_len (out, p, g_utf8_skip[(guchar) *p]);
    }
  return g_string_free (out, FALSE);
}

/* Bytes of the character at @p if no character that this is true of changes or
 * composes: ASCII, the letters of Latin-1 and Latin Extended, Hangul syllables, dashes
 * and quotation marks. 0 for other characters. */
static inline guint
inert_bytes (const char *string)
{
  const guchar *p = (const guchar *) string;

  if (*p < 0x80)
    return *p != '\0';
  if (*p >= 0xc2 && *p <= 0xcb)
    return 2;
  if (*p == 0xe2)
    return p[1] == 0x80 && p[2] >= 0x90 ? 3 : 0;
  return (*p == 0xeb || *p == 0xec || (*p == 0xea && p[1] >= 0xb0) || (*p == 0xed && p[1] <= 0x9d)) ? 3 : 0;
}

/* How many bytes at @string stay as they are: the last inert character may compose
 * with what follows. */
static gsize
skip_inert (const char *string)
{
  const char *p = string;
  guint n = inert_bytes (p);

  while (n > 0)
    {
      guint next = inert_bytes (p + n);

      if (next == 0 && p[n] != '\0')
        break;
      p += n;
      n = next;
    }
  return p - string;
}

/* Whether a character composes with nothing before it. */
static gboolean
is_safe_start (const char *p)
{
  gunichar c;

  if ((guchar) *p < 0x80)
    return TRUE;
  c = g_utf8_get_char (p);
  return diptych_hangul_is_syllable (c) || (c >= 0x1100 && c <= 0x1112) || (c >= 0x4e00 && c <= 0x9fff);
}

static char *
normalise (const char *string)
{
  GString *out = g_string_sized_new (strlen (string));

  while (*string != '\0')
    {
      gsize inert = skip_inert (string);
      const char *end;
      g_autofree char *piece = NULL;

      g_string_append_len (out, string, inert);
      string += inert;
      if (*string == '\0')
        break;
      for (end = string; *end != '\0'; end = g_utf8_next_char (end))
        if (end > string
            && ((end - string >= PIECE_BYTES && is_safe_start (end)) || end - string >= MAX_PIECE_BYTES))
          break;
      piece = g_utf8_normalize (string, end - string, G_NORMALIZE_NFC);
      g_string_append (out, piece);
      string = end;
    }
  return g_string_free (out, FALSE);
}

static void
index_text (DiptychText *self)
{
  gsize n = 0;
  gsize line = 0;

  self->checkpoints = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->lines = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_array_append_val (self->lines, line);

  for (gsize i = 0; i < self->length; i += CHECKPOINT_BYTES)
    {
      g_array_append_val (self->checkpoints, n);
      n += count_code_points (self->string, i, MIN (i + CHECKPOINT_BYTES, self->length));
    }
  if (self->length % CHECKPOINT_BYTES == 0)
    g_array_append_val (self->checkpoints, n);
  self->n_code_points = n;
  for (const char *end = strchr (self->string, '\n'); end != NULL; end = strchr (end + 1, '\n'))
    {
      line = end + 1 - self->string;
      g_array_append_val (self->lines, line);
    }
}

/**
 * diptych_text_new:
 * @string: (array length=length): the text as it was decoded
 * @length: its length in bytes, or -1 if it ends with NUL
 *
 * Normalises @string once and for all. Bytes that are not valid UTF-8 become
 * U+FFFD; what to do about them is the importer's decision, not this type's.
 *
 * Returns: (transfer full): a text
 */
DiptychText *
diptych_text_new (const char *string,
                  gssize      length)
{
  DiptychText *self = g_atomic_rc_box_new0 (DiptychText);
  g_autofree char *cleaned = NULL;

  g_return_val_if_fail (string != NULL, NULL);

  cleaned = clean (string, length);
  self->string = normalise (cleaned);
  self->length = strlen (self->string);
  index_text (self);
  return self;
}

DiptychText *
diptych_text_ref (DiptychText *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
diptych_text_clear (gpointer data)
{
  DiptychText *self = data;

  g_free (self->string);
  g_array_unref (self->checkpoints);
  g_array_unref (self->lines);
}

void
diptych_text_unref (DiptychText *self)
{
  g_atomic_rc_box_release_full (self, diptych_text_clear);
}

/**
 * diptych_text_get_string:
 *
 * Returns: (transfer none): the bytes of the text, with a NUL after the last
 */
const char *
diptych_text_get_string (DiptychText *self)
{
  return self->string;
}

/**
 * diptych_text_get_length:
 *
 * Returns: the length of the text in bytes
 */
gsize
diptych_text_get_length (DiptychText *self)
{
  return self->length;
}

gboolean
diptych_text_equal (DiptychText *self,
                    DiptychText *other)
{
  return self == other
         || (diptych_text_get_length (self) == diptych_text_get_length (other)
             && memcmp (diptych_text_get_string (self), diptych_text_get_string (other), diptych_text_get_length (self)) == 0);
}

/**
 * diptych_text_get_n_code_points:
 *
 * Returns: the length of the text in Unicode code points
 */
gsize
diptych_text_get_n_code_points (DiptychText *self)
{
  return self->n_code_points;
}

/**
 * diptych_text_dup_substring:
 *
 * Returns: (transfer full): a copy of the text inside @span
 */
char *
diptych_text_dup_substring (DiptychText *self,
                            DiptychSpan  span)
{
  g_return_val_if_fail (diptych_text_is_valid_span (self, span), NULL);

  return g_strndup (self->string + span.start, diptych_span_length (span));
}

/**
 * diptych_text_trim:
 *
 * Returns: @span without the white space at its ends; empty, at the start of
 *   @span, when there is nothing else in it
 */
DiptychSpan
diptych_text_trim (DiptychText *self,
                   DiptychSpan  span)
{
  const char *s = self->string;
  gsize start = span.start;
  gsize end = span.end;

  while (start < end && g_unichar_isspace (g_utf8_get_char (s + start)))
    start += g_utf8_skip[(guchar) s[start]];
  if (start >= end)
    return diptych_span (span.start, span.start);
  while (end > start)
    {
      const char *previous = g_utf8_prev_char (s + end);

      if (!g_unichar_isspace (g_utf8_get_char (previous)))
        break;
      end = previous - s;
    }
  return diptych_span (start, end);
}

/**
 * diptych_text_is_border:
 *
 * Returns: whether @offset lies in the text, or at its end, between characters
 */
gboolean
diptych_text_is_border (DiptychText *self,
                        gsize        offset)
{
  return offset == self->length
         || (offset < self->length && !is_continuation (self->string[offset]));
}

gboolean
diptych_text_is_valid_span (DiptychText *self,
                            DiptychSpan  span)
{
  return span.start <= span.end
         && diptych_text_is_border (self, span.start)
         && diptych_text_is_border (self, span.end);
}

/**
 * diptych_text_offset_to_code_point:
 * @offset: a byte offset, at most the length of the text
 *
 * Returns: the number of code points before @offset
 */
gsize
diptych_text_offset_to_code_point (DiptychText *self,
                                   gsize        offset)
{
  gsize checkpoint = offset / CHECKPOINT_BYTES;

  g_return_val_if_fail (offset <= self->length, 0);

  return g_array_index (self->checkpoints, gsize, checkpoint)
         + count_code_points (self->string, checkpoint * CHECKPOINT_BYTES, offset);
}

/**
 * diptych_text_offset_from_code_point:
 * @code_point: a number of code points, at most that of the text
 *
 * Returns: the byte offset after that many code points
 */
gsize
diptych_text_offset_from_code_point (DiptychText *self,
                                     gsize        code_point)
{
  gsize low = 0;
  gsize high = self->checkpoints->len;
  gsize offset;
  gsize n;

  g_return_val_if_fail (code_point <= self->n_code_points, self->length);

  while (high - low > 1)
    {
      gsize middle = low + (high - low) / 2;

      if (g_array_index (self->checkpoints, gsize, middle) <= code_point)
        low = middle;
      else
        high = middle;
    }
  offset = low * CHECKPOINT_BYTES;
  n = g_array_index (self->checkpoints, gsize, low);
  while (offset < self->length && is_continuation (self->string[offset]))
    offset++;
  for (; n < code_point; n++)
    offset += g_utf8_skip[(guchar) self->string[offset]];
  return offset;
}

/**
 * diptych_text_get_n_lines:
 *
 * Returns: one more than the number of line ends
 */
guint
diptych_text_get_n_lines (DiptychText *self)
{
  return self->lines->len;
}

/**
 * diptych_text_offset_to_line:
 * @offset: a byte offset, at most the length of the text
 * @line: (out): the line, counted from 0
 * @byte_in_line: (out): the byte in that line, counted from 0
 */
void
diptych_text_offset_to_line (DiptychText *self,
                             gsize        offset,
                             guint       *line,
                             gsize       *byte_in_line)
{
  guint low = 0;
  guint high = self->lines->len;

  g_return_if_fail (offset <= self->length);

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->lines, gsize, middle) <= offset)
        low = middle;
      else
        high = middle;
    }
  *line = low;
  *byte_in_line = offset - g_array_index (self->lines, gsize, low);
}

/**
 * diptych_text_offset_from_line:
 *
 * Returns: the byte offset of byte @byte_in_line of line @line
 */
gsize
diptych_text_offset_from_line (DiptychText *self,
                               guint        line,
                               gsize        byte_in_line)
{
  g_return_val_if_fail (line < self->lines->len, self->length);

  return MIN (g_array_index (self->lines, gsize, line) + byte_in_line, self->length);
}
