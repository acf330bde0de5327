/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-tagger-word.h"

#include <string.h>

#include "analysis/names/diptych-word-clusters.h"
#include "lexicon/diptych-lexicon.h"

/* Of longer words only the beginning is looked at, besides the hash of the form. */
#define MAX_BYTES 64
#define MAX_SHAPE 24
#define MAX_SAME 4

/* What the letters of ASCII are in a shape, and what they count as. */
typedef enum
{
  LETTER_LOWER,
  LETTER_UPPER,
  LETTER_DIGIT,
  LETTER_OTHER,
  N_LETTERS,
  LETTER_NONE = N_LETTERS,
} Letter;

static const char letter_shapes[] = "xXdo";

typedef struct
{
  char  lower[MAX_BYTES + 8];
  guint ends[MAX_BYTES];        /* byte after character i of lower */
  guint n;
  char  shape[MAX_SHAPE];
  guint n_shape;
  guint n_same;                 /* at the end of the shape */
  char  outline[MAX_SHAPE];
  guint n_outline;
  guint counts[N_LETTERS + 1];
  char  first;
} Scan;

/* Up to seven bytes as one number, the first the lowest. */
static inline guint64
read_rest (const guchar *bytes,
           gsize         length)
{
  guint32 low, high;

  if (length < 4)
    return bytes[0] | bytes[length / 2] << 8 * (length / 2) | bytes[length - 1] << 8 * (length - 1);
  memcpy (&low, bytes, 4);
  memcpy (&high, bytes + length - 4, 4);
  return GUINT32_FROM_LE (low) | (guint64) GUINT32_FROM_LE (high) << 8 * (length - 4);
}

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
      guint64 chunk;

      if (length - i >= 8)
        {
          memcpy (&chunk, bytes + i, 8);
          chunk = GUINT64_FROM_LE (chunk);
        }
      else
        chunk = read_rest ((const guchar *) bytes + i, length - i);
      hash = (hash ^ chunk) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
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

static Letter
classify (gunichar c)
{
  if (c < 0x80)
    return g_ascii_islower (c) ? LETTER_LOWER : g_ascii_isupper (c) ? LETTER_UPPER
           : g_ascii_isdigit (c) ? LETTER_DIGIT : LETTER_NONE;
  if (g_unichar_isdigit (c))
    return LETTER_DIGIT;
  if (g_unichar_isupper (c))
    return LETTER_UPPER;
  if (g_unichar_islower (c))
    return LETTER_LOWER;
  return g_unichar_isalpha (c) ? LETTER_OTHER : LETTER_NONE;
}

static inline void
add_shape (Scan *scan,
           char  kind)
{
  guint same = scan->n_shape > 0 && scan->shape[scan->n_shape - 1] == kind ? scan->n_same : 0;

  if (scan->n_outline == 0)
    scan->first = kind;
  if (same < MAX_SAME && scan->n_shape < MAX_SHAPE)
    {
      scan->shape[scan->n_shape++] = kind;
      scan->n_same = same + 1;
    }
  if (same == 0 && scan->n_outline < MAX_SHAPE)
    scan->outline[scan->n_outline++] = kind;
}

static void
scan_word (Scan       *scan,
           const char *text,
           gsize       length)
{
  guint n_bytes = 0;

  scan->n = scan->n_shape = scan->n_same = scan->n_outline = 0;
  scan->first = '\0';
  memset (scan->counts, 0, sizeof scan->counts);
  for (const char *p = text; p < text + length && n_bytes < MAX_BYTES; p = g_utf8_next_char (p))
    {
      gunichar c = (guchar) *p < 0x80 ? (guchar) *p : g_utf8_get_char (p);
      Letter letter = classify (c);

      if (c == '?' && length > 1)       /* a lost letter: "T?rkiye", "?stanbul" */
        letter = scan->n == 0 ? LETTER_UPPER : LETTER_LOWER;
      scan->counts[letter]++;
      add_shape (scan, letter != LETTER_NONE ? letter_shapes[letter] : c < 0x80 ? (char) c : '~');
      if (c < 0x80)
        scan->lower[n_bytes++] = letter == LETTER_UPPER && c != '?' ? c | 0x20 : c;
      else
        n_bytes += g_unichar_to_utf8 (g_unichar_tolower (c), scan->lower + n_bytes);
      scan->ends[scan->n++] = n_bytes;
    }
}

static DiptychTaggerCase
get_case (const Scan *scan)
{
  if (scan->counts[LETTER_UPPER] == 0 && scan->counts[LETTER_LOWER] == 0)
    return scan->counts[LETTER_DIGIT] > 0 ? DIPTYCH_TAGGER_CASE_NUMBER : DIPTYCH_TAGGER_CASE_NONE;
  if (scan->counts[LETTER_DIGIT] > 0 && scan->first == 'd')
    return DIPTYCH_TAGGER_CASE_NUMBER;
  if (scan->counts[LETTER_UPPER] == 0)
    return DIPTYCH_TAGGER_CASE_LOWER;
  if (scan->counts[LETTER_UPPER] == 1 && scan->first == 'X' && (scan->counts[LETTER_LOWER] > 0 || scan->n == 1))
    return DIPTYCH_TAGGER_CASE_CAPITAL;
  if (scan->counts[LETTER_LOWER] == 0)
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
  const DiptychWordClusters *clusters = diptych_word_clusters_get ();
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
  diptych_word_clusters_lookup (clusters, self->lower, self->clusters);
}
