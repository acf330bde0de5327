/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-word-vectors.h"

#include <gio/gio.h>
#include <string.h>

#include "core-resources.h"
#include "lexicon/diptych-bytes.h"
#include "lexicon/diptych-hash.h"
#include "model/diptych-error.h"

#define VECTORS_PATH "/io/github/diptych/Diptych/models/word-vectors.bin"
#define MAGIC "DTWV0001"
#define HEADER_BYTES 12
#define HASH_BYTES 4
#define RANK_BYTES 2

/* The number of ranks. */
#define MAX_WORDS 65536u

/**
 * diptych_word_vectors_hash:
 * @word: a word; capital letters of ASCII count as small ones
 * @length: its length in bytes
 *
 * Returns: the hash that stands for @word in the file
 */
guint32
diptych_word_vectors_hash (const char *word,
                           gsize       length)
{
  guint32 hash = DIPTYCH_HASH_START;

  for (gsize i = 0; i < length; i++)
    hash = diptych_hash_byte (hash, g_ascii_tolower (word[i]));
  return hash;
}

/**
 * diptych_word_vectors_parse:
 * @self: (out): vectors that read from @data
 * @data: (array length=size): the file; must outlive @self
 * @size: the bytes of @data
 * @error: set to %DIPTYCH_ERROR_SYNTAX if @data holds no vectors or is not of the size
 *   that it says, to %DIPTYCH_ERROR_TOO_LARGE if it holds more than 65,536 words, whose
 *   ranks have no room
 *
 * Returns: whether @data holds vectors
 */
gboolean
diptych_word_vectors_parse (DiptychWordVectors  *self,
                            const guint8        *data,
                            gsize                size,
                            GError             **error)
{
  gsize expected;

  if (size < HEADER_BYTES || memcmp (data, MAGIC, strlen (MAGIC)) != 0)
    {
      g_set_error_literal (error, DIPTYCH_ERROR, DIPTYCH_ERROR_SYNTAX, "The file does not begin as vectors of words do.");
      return FALSE;
    }
  self->n = diptych_bytes_read_32 (data + strlen (MAGIC));
  if (self->n > MAX_WORDS)
    {
      g_set_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_TOO_LARGE, "The file has vectors of %u words; at most %u are read.",
                   self->n, MAX_WORDS);
      return FALSE;
    }
  expected = HEADER_BYTES + (gsize) self->n * (HASH_BYTES + RANK_BYTES + DIPTYCH_WORD_VECTOR_SIZE);
  if (size != expected)
    {
      g_set_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_SYNTAX,
                   "Vectors of %u words are %" G_GSIZE_FORMAT " bytes, but the file has %" G_GSIZE_FORMAT ".",
                   self->n, expected, size);
      return FALSE;
    }
  self->hashes = data + HEADER_BYTES;
  self->ranks = self->hashes + (gsize) self->n * HASH_BYTES;
  self->vectors = (const gint8 *) self->ranks + (gsize) self->n * RANK_BYTES;
  self->bytes = NULL;
  return TRUE;
}

/**
 * diptych_word_vectors_get:
 *
 * Returns: (transfer none): the vectors of English words, which are compiled in
 */
const DiptychWordVectors *
diptych_word_vectors_get (void)
{
  static const DiptychWordVectors *vectors;
  static DiptychWordVectors english;

  if (g_once_init_enter_pointer (&vectors))
    {
      g_autoptr (GError) error = NULL;
      GBytes *bytes = g_resource_lookup_data (core_get_resource (), VECTORS_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
      gsize size = 0;
      const guint8 *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

      if (bytes == NULL || !diptych_word_vectors_parse (&english, data, size, &error))
        g_error ("The vectors of words are not compiled in: %s", error->message);
      english.bytes = bytes;
      g_once_init_leave_pointer (&vectors, &english);
    }
  return vectors;
}

/**
 * diptych_word_vectors_lookup:
 * @word: a word
 * @length: its length in bytes
 * @rank: (out): how many of the words are more frequent; not set for a word that is
 *   not known
 *
 * Returns: (nullable) (array fixed-size=100): its vector; %NULL for a word that is not known
 */
const gint8 *
diptych_word_vectors_lookup (const DiptychWordVectors *self,
                             const char               *word,
                             gsize                     length,
                             guint                    *rank)
{
  guint32 hash = diptych_word_vectors_hash (word, length);
  guint low = 0, high = self->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (diptych_bytes_read_32 (self->hashes + (gsize) middle * HASH_BYTES) < hash)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == self->n || diptych_bytes_read_32 (self->hashes + (gsize) low * HASH_BYTES) != hash)
    return NULL;
  *rank = diptych_bytes_read_16 (self->ranks + (gsize) low * RANK_BYTES);
  return self->vectors + (gsize) low * DIPTYCH_WORD_VECTOR_SIZE;
}

static int
compare_hashes (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  guint first = *(const guint *) a, second = *(const guint *) b;
  const guint32 *hashes = data;

  if (hashes[first] != hashes[second])
    return hashes[first] < hashes[second] ? -1 : 1;
  return first < second ? -1 : first > second;
}

/**
 * diptych_word_vectors_write:
 * @hashes: (array length=n): the hashes of words, the most frequent first
 * @vectors: the vectors of the words, one behind the other
 * @n: how many there are; at most 65,536, or their ranks have no room
 *
 * Returns: (transfer full): what diptych_word_vectors_parse() reads
 */
GBytes *
diptych_word_vectors_write (const guint32 *hashes,
                            const gint8   *vectors,
                            guint          n)
{
  GByteArray *bytes;
  g_autoptr (GArray) order = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);

  g_return_val_if_fail (n <= MAX_WORDS, NULL);

  bytes = g_byte_array_new ();
  for (guint i = 0; i < n; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_hashes, (gpointer) hashes);
  g_byte_array_append (bytes, (const guint8 *) MAGIC, strlen (MAGIC));
  diptych_bytes_append (bytes, n, 4);
  for (guint i = 0; i < n; i++)
    diptych_bytes_append (bytes, hashes[g_array_index (order, guint, i)], HASH_BYTES);
  for (guint i = 0; i < n; i++)
    diptych_bytes_append (bytes, g_array_index (order, guint, i), RANK_BYTES);
  for (guint i = 0; i < n; i++)
    g_byte_array_append (bytes, (const guint8 *) vectors + (gsize) g_array_index (order, guint, i) * DIPTYCH_WORD_VECTOR_SIZE,
                         DIPTYCH_WORD_VECTOR_SIZE);
  return g_byte_array_free_to_bytes (bytes);
}
