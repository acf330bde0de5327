/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-word-clusters.h"

#include <gio/gio.h>
#include <string.h>

#include "core-resources.h"
#include "lexicon/diptych-bytes.h"

#define CLUSTERS_PATH "/io/github/diptych/Diptych/models/word-clusters.bin"
#define MAGIC "DTWC0001"
#define HEADER_BYTES 12
#define BUCKET_BITS 15
#define START_BYTES (4 * ((1 << BUCKET_BITS) + 1))
#define CHECK_BYTES 2
#define CLUSTER_BYTES 4

/* Whether no bucket leads outside of the file. */
static gboolean
is_ordered (const DiptychWordClusters *self)
{
  guint32 before = 0;

  for (guint i = 0; i <= 1 << BUCKET_BITS; i++)
    {
      guint32 start = diptych_bytes_read_32 (self->starts + 4 * i);

      if (start < before || start > self->n)
        return FALSE;
      before = start;
    }
  return TRUE;
}

/**
 * diptych_word_clusters_parse:
 * @self: (out): clusters that read from @data
 * @data: (array length=size): the file; must outlive @self
 * @size: the bytes of @data
 *
 * Returns: whether @data holds clusters
 */
gboolean
diptych_word_clusters_parse (DiptychWordClusters *self,
                             const guint8        *data,
                             gsize                size)
{
  if (size < HEADER_BYTES + START_BYTES || memcmp (data, MAGIC, strlen (MAGIC)) != 0)
    return FALSE;
  self->n = diptych_bytes_read_32 (data + 8);
  self->starts = data + HEADER_BYTES;
  self->checks = self->starts + START_BYTES;
  self->clusters = self->checks + (gsize) self->n * CHECK_BYTES;
  return size == HEADER_BYTES + START_BYTES + (gsize) self->n * (CHECK_BYTES + CLUSTER_BYTES)
         && is_ordered (self);
}

/**
 * diptych_word_clusters_get:
 *
 * Returns: (transfer none): the clusters of English words, which are compiled in
 */
const DiptychWordClusters *
diptych_word_clusters_get (void)
{
  static const DiptychWordClusters *clusters;
  static DiptychWordClusters english;

  if (g_once_init_enter_pointer (&clusters))
    {
      GBytes *bytes = g_resource_lookup_data (core_get_resource (), CLUSTERS_PATH,
                                              G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      gsize size = 0;
      const guint8 *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

      if (data == NULL || !diptych_word_clusters_parse (&english, data, size))
        g_error ("The clusters of words are not compiled in");
      english.bytes = bytes;
      g_once_init_leave_pointer (&clusters, &english);
    }
  return clusters;
}

/**
 * diptych_word_clusters_lookup:
 * @hash: diptych_tagger_hash() of a word in lower case
 * @clusters: (out) (array fixed-size=3): its clusters counted from 1, or 0 for a word
 *   that is not known
 */
void
diptych_word_clusters_lookup (const DiptychWordClusters *self,
                              guint64                    hash,
                              guint16                   *clusters)
{
  const guint8 *bucket = self->starts + 4 * (hash >> (64 - BUCKET_BITS));
  guint32 end = diptych_bytes_read_32 (bucket + 4);

  clusters[0] = clusters[1] = clusters[2] = 0;
  for (guint32 i = diptych_bytes_read_32 (bucket); i < end; i++)
    if (diptych_bytes_read_16 (self->checks + (gsize) i * CHECK_BYTES) == (hash & 0xffff))
      {
        const guint8 *found = self->clusters + (gsize) i * CLUSTER_BYTES;

        clusters[0] = found[0] + 1;
        clusters[1] = found[1] + 1;
        clusters[2] = diptych_bytes_read_16 (found + 2) + 1;
        return;
      }
}

static int
compare_hashes (gconstpointer a,
                gconstpointer b,
                gpointer      hashes)
{
  guint64 x = ((const guint64 *) hashes)[*(const guint32 *) a];
  guint64 y = ((const guint64 *) hashes)[*(const guint32 *) b];

  return x < y ? -1 : x > y;
}

/**
 * diptych_word_clusters_write:
 * @hashes: (array length=n): the hash of each word
 * @clusters: (array fixed-size=3): arrays of the clusters of each word, from 0
 * @n: how many words there are
 *
 * Returns: (transfer full): the file
 */
GBytes *
diptych_word_clusters_write (const guint64         *hashes,
                             const guint16 * const *clusters,
                             guint32                n)
{
  GByteArray *bytes = g_byte_array_new ();
  g_autofree guint32 *order = g_new (guint32, n + 1);

  for (guint32 i = 0; i < n; i++)
    order[i] = i;
  g_sort_array (order, n, sizeof *order, compare_hashes, (gpointer) hashes);
  g_byte_array_append (bytes, (const guint8 *) MAGIC, strlen (MAGIC));
  diptych_bytes_append (bytes, n, 4);
  for (guint32 bucket = 0, i = 0; bucket <= 1 << BUCKET_BITS; bucket++)
    {
      while (i < n && hashes[order[i]] >> (64 - BUCKET_BITS) < bucket)
        i++;
      diptych_bytes_append (bytes, i, 4);
    }
  for (guint32 i = 0; i < n; i++)
    diptych_bytes_append (bytes, hashes[order[i]] & 0xffff, CHECK_BYTES);
  for (guint32 i = 0; i < n; i++)
    {
      diptych_bytes_append (bytes, clusters[0][order[i]], 1);
      diptych_bytes_append (bytes, clusters[1][order[i]], 1);
      diptych_bytes_append (bytes, clusters[2][order[i]], 2);
    }
  return g_byte_array_free_to_bytes (bytes);
}
