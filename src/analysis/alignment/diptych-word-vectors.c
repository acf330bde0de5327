/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-word-vectors.h"

#include <gio/gio.h>
#include <string.h>

#include "core-resources.h"
#include "lexicon/diptych-bytes.h"

#define VECTORS_PATH "/io/github/diptych/Diptych/models/word-vectors.bin"
#define MAGIC "DTWV0001"
#define HEADER_BYTES 12
#define HASH_BYTES 4
#define RANK_BYTES 2
#define MAX_WORDS 65536

/**
 * diptych_word_vectors_hash:
 * @word: a word; capital letters of ASCII count as small ones
 * @length: its length in bytes
 *
 * Returns: a hash that is the same on every machine (FNV-1a)
 */
guint32
diptych_word_vectors_hash (const char *word,
                           gsize       length)
{
  guint32 hash = 2166136261u;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar) g_ascii_tolower (word[i])) * 16777619u;
  return hash;
}

/**
 * diptych_word_vectors_parse:
 * @self: (out): vectors that read from @data
 * @data: (array length=size): the file; must outlive @self
 *
 * Returns: whether @data holds vectors
 */
gboolean
diptych_word_vectors_parse (DiptychWordVectors *self,
                            const guint8       *data,
                            gsize               size)
{
  if (size < HEADER_BYTES || memcmp (data, MAGIC, strlen (MAGIC)) != 0)
    return FALSE;
  self->n = diptych_bytes_read_32 (data + strlen (MAGIC));
  if (self->n > MAX_WORDS || size != HEADER_BYTES + (gsize) self->n * (HASH_BYTES + RANK_BYTES + DIPTYCH_WORD_VECTOR_SIZE))
    return FALSE;
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
      GBytes *bytes = g_resource_lookup_data (core_get_resource (), VECTORS_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      gsize size = 0;
      const guint8 *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

      if (data == NULL || !diptych_word_vectors_parse (&english, data, size))
        g_error ("The vectors of words are not compiled in");
      english.bytes = bytes;
      g_once_init_leave_pointer (&vectors, &english);
    }
  return vectors;
}

/**
 * diptych_word_vectors_lookup:
 * @word: a word
 * @length: its length in bytes
 * @rank: (out): how many words are more frequent
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
 * @n: how many there are, at most 65,536
 *
 * Returns: (transfer full): what diptych_word_vectors_parse() reads
 */
GBytes *
diptych_word_vectors_write (const guint32 *hashes,
                            const gint8   *vectors,
                            guint          n)
{
  GByteArray *bytes = g_byte_array_new ();
  g_autoptr (GArray) order = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);

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
