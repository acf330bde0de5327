/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-tagger-word.h"

#include <string.h>

#include "lexicon/diptych-lexicon.h"

/* Of longer words only the beginning is looked at, besides the hash of the form. */
#define MAX_BYTES 64
#define MAX_SHAPE 24
#define MAX_SAME 4

typedef struct
{
  char  lower[MAX_BYTES + 8];
  guint ends[MAX_BYTES];        /* byte after character i of lower */
  guint n;
  char  shape[MAX_SHAPE];
  guint n_shape;
  char  outline[MAX_SHAPE];
  guint n_outline;
  guint n_upper;
  guint n_lower;
  guint n_digits;
  guint n_other;
  char  first;
} Scan;

/**
 * diptych_tagger_hash:
 *
 * Returns: a hash of @bytes that is the same on every machine
 */
guint64
diptych_tagger_hash (const char *bytes,
                     gsize       length)
{
  guint64 hash = length * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  for (gsize i = 0; i < length; i += 8)
    {
      guint64 chunk = 0;

      if (length - i >= 8)
        memcpy (&chunk, bytes + i, 8);
      else
        for (gsize j = length; j > i; j--)
          chunk = chunk << 8 | (guchar) bytes[j - 1];
      hash = (hash ^ (length - i >= 8 ? GUINT64_FROM_LE (chunk) : chunk)) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
      hash ^= hash >> 32;
    }
  return hash;
}

/**
 * diptych_tagger_parse_classes:
 * @value: (nullable): a value of the lexicon of names
 *
 * Returns: its letters as bits
 */
guint32
diptych_tagger_parse_classes (const char *value)
{
  guint32 classes = 0;

  for (; value != NULL && *value >= 'a' && *value <= 'z'; value++)
    classes |= DIPTYCH_TAGGER_CLASS (*value);
  return classes;
}

static char
classify (Scan     *scan,
          gunichar  c)
{
  if (c >= 'a' && c <= 'z')
    {
      scan->n_lower++;
      return 'x';
    }
  if (c < 0x80 && !g_ascii_isalnum (c))
    return c;
  if (g_unichar_isdigit (c))
    {
      scan->n_digits++;
      return 'd';
    }
  if (g_unichar_isupper (c))
    {
      scan->n_upper++;
      return 'X';
    }
  if (g_unichar_islower (c))
    {
      scan->n_lower++;
      return 'x';
    }
  if (g_unichar_isalpha (c))
    {
      scan->n_other++;
      return 'o';
    }
  return '~';
}

static void
add_shape (Scan *scan,
           char  kind)
{
  guint same = 0;

  if (scan->n_outline == 0)
    scan->first = kind;
  while (same < MAX_SAME && same < scan->n_shape && scan->shape[scan->n_shape - 1 - same] == kind)
    same++;
  if (same < MAX_SAME && scan->n_shape < MAX_SHAPE)
    scan->shape[scan->n_shape++] = kind;
  if (same == 0 && scan->n_outline < MAX_SHAPE)
    scan->outline[scan->n_outline++] = kind;
}

static void
scan_word (Scan       *scan,
           const char *text,
           gsize       length)
{
  guint n_bytes = 0;

  memset (scan, 0, sizeof *scan);
  for (const char *p = text; p < text + length && n_bytes < MAX_BYTES; p = g_utf8_next_char (p))
    {
      gunichar c = (guchar) *p < 0x80 ? (guchar) *p : g_utf8_get_char (p);

      add_shape (scan, classify (scan, c));
      if (c < 0x80)
        scan->lower[n_bytes++] = g_ascii_tolower (c);
      else
        n_bytes += g_unichar_to_utf8 (g_unichar_tolower (c), scan->lower + n_bytes);
      scan->ends[scan->n++] = n_bytes;
    }
}

static DiptychTaggerCase
get_case (const Scan *scan)
{
  if (scan->n_upper == 0 && scan->n_lower == 0)
    return scan->n_digits > 0 ? DIPTYCH_TAGGER_CASE_NUMBER : DIPTYCH_TAGGER_CASE_NONE;
  if (scan->n_digits > 0 && scan->first == 'd')
    return DIPTYCH_TAGGER_CASE_NUMBER;
  if (scan->n_upper == 0)
    return DIPTYCH_TAGGER_CASE_LOWER;
  if (scan->n_upper == 1 && scan->first == 'X' && (scan->n_lower > 0 || scan->n == 1))
    return DIPTYCH_TAGGER_CASE_CAPITAL;
  if (scan->n_lower == 0)
    return DIPTYCH_TAGGER_CASE_UPPER;
  return DIPTYCH_TAGGER_CASE_MIXED;
}

static void
hash_letters (DiptychTaggerWord *self,
              const Scan        *scan)
{
  guint total = scan->n > 0 ? scan->ends[scan->n - 1] : 0;

  for (guint i = 0; i < 4; i++)
    {
      guint start;

      self->letters[i] = self->letters[4 + i] = 0;
      if (scan->n <= i + 1)
        continue;
      start = scan->ends[scan->n - i - 2];
      self->letters[i] = diptych_tagger_hash (scan->lower, scan->ends[i]);
      self->letters[4 + i] = diptych_tagger_hash (scan->lower + start, total - start);
    }
}

/**
 * diptych_tagger_word_init:
 * @self: a word to fill, all but its fold
 * @text: where it first stands; kept
 * @length: in bytes
 */
void
diptych_tagger_word_init (DiptychTaggerWord *self,
                          const char        *text,
                          gsize              length)
{
  static const DiptychLexicon *names;
  Scan scan;
  guint n_bytes;

  if (g_once_init_enter_pointer (&names))
    g_once_init_leave_pointer (&names, diptych_lexicon_get ("names"));
  scan_word (&scan, text, length);
  n_bytes = scan.n > 0 ? scan.ends[scan.n - 1] : 0;
  self->text = text;
  self->length = length;
  self->form = diptych_tagger_hash (text, length);
  self->lower = diptych_tagger_hash (scan.lower, n_bytes);
  hash_letters (self, &scan);
  self->shape = diptych_tagger_hash (scan.shape, scan.n_shape);
  self->outline = diptych_tagger_hash (scan.outline, scan.n_outline);
  self->classes = diptych_tagger_parse_classes (diptych_lexicon_lookup (names, scan.lower, n_bytes));
  self->spelling = get_case (&scan);
}
