/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** DIPTYCH_WORD_CLUSTERS_GRAINS: how many clusterings there are, the coarsest first. */
#define DIPTYCH_WORD_CLUSTERS_GRAINS 3

/**
 * DiptychWordClusters:
 * @bytes: the resource
 * @n: how many words there are
 * @starts: for each value of the top 15 bits of a hash, the number of its first word
 * @checks: the low 16 bits of the hash of each word
 * @clusters: of each word its cluster among 64, among 256 (a byte each) and among
 *   1,024 (two bytes)
 *
 * Which words are used alike, by the hash of the word in lower case. All numbers are
 * little-endian. `tools/cluster-words.c` makes the file.
 */
typedef struct
{
  GBytes       *bytes;
  guint32       n;
  const guint8 *starts;
  const guint8 *checks;
  const guint8 *clusters;
} DiptychWordClusters;

const DiptychWordClusters *diptych_word_clusters_get    (void);
gboolean                   diptych_word_clusters_parse  (DiptychWordClusters       *self,
                                                         const guint8              *data,
                                                         gsize                      size);
void                       diptych_word_clusters_lookup (const DiptychWordClusters *self,
                                                         guint64                    hash,
                                                         guint16                   *clusters);
GBytes                    *diptych_word_clusters_write  (const guint64             *hashes,
                                                         const guint16 * const     *clusters,
                                                         guint32                    n);

G_END_DECLS
