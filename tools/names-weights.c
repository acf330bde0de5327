/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "names-weights.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/names/diptych-tagger-model.h"

#define N_TAGS DIPTYCH_TAGGER_N_TAGS

/* How many steps of a weight make one unit of the learner. */
#define STEPS 48

typedef struct
{
  float   size;
  guint32 feature;
} Ranked;

typedef struct
{
  guint8  *checks;
  guint8  *weights;
  guint32  n_buckets;
} Table;

static int
compare_ranked (const void *a,
                const void *b)
{
  const Ranked *x = a, *y = b;

  if (x->size != y->size)
    return x->size < y->size ? 1 : -1;
  return x->feature < y->feature ? -1 : x->feature > y->feature;
}

/* The features by what they add to the scores, the largest first. */
static Ranked *
rank_features (const NamesRow *rows,
               guint           n)
{
  Ranked *ranked = g_new0 (Ranked, n + 1);

  for (guint i = 0; i < n; i++)
    {
      ranked[i].feature = i;
      for (guint tag = 0; tag < N_TAGS; tag++)
        ranked[i].size += rows[i][tag] * rows[i][tag];
    }
  qsort (ranked, n, sizeof *ranked, compare_ranked);
  return ranked;
}

static int
quantise (float value,
          int   limit)
{
  float scaled = value * STEPS;
  int rounded = scaled >= 0 ? (int) (scaled + 0.5f) : -(int) (0.5f - scaled);

  return CLAMP (rounded, -limit, limit);
}

static void
put_16 (guint8  *p,
        guint16  value)
{
  p[0] = value & 0xff;
  p[1] = value >> 8;
}

/* Puts a row into its bucket; where that is full, larger ones stand there. */
static gboolean
put_row (const Table    *table,
         guint64         hash,
         const NamesRow  weights)
{
  gsize index = diptych_tagger_bucket_of (hash, table->n_buckets);
  guint8 *checks = table->checks + index * DIPTYCH_TAGGER_CHECK_BYTES;
  guint8 *row_bytes = table->weights + index * DIPTYCH_TAGGER_BUCKET_ROWS * DIPTYCH_TAGGER_ROW_BYTES;
  guint row = 0;

  while (row < DIPTYCH_TAGGER_BUCKET_ROWS && (checks[2 * row] | checks[2 * row + 1]) != 0)
    row++;
  if (row == DIPTYCH_TAGGER_BUCKET_ROWS)
    return FALSE;
  put_16 (checks + 2 * row, diptych_tagger_check_of (hash));
  row_bytes += row * DIPTYCH_TAGGER_ROW_BYTES;
  for (guint tag = 0; tag < N_TAGS; tag++)
    row_bytes[tag] = (guint8) quantise (weights[tag], 127);
  return TRUE;
}

static gboolean
is_zero (const NamesRow weights)
{
  for (guint tag = 0; tag < N_TAGS; tag++)
    if (quantise (weights[tag], 127) != 0)
      return FALSE;
  return TRUE;
}

/**
 * names_weights_write:
 * @hashes: (element-type guint64): the hash of each feature
 * @rows: the weights of each feature
 * @transitions: the weights of one tag after another, the last row for the beginning
 * @n_buckets: the size of the model
 *
 * Returns: (transfer full): the model with weights of one byte; the smallest are left
 *   out where there is no room
 */
GBytes *
names_weights_write (const GArray   *hashes,
                     const NamesRow *rows,
                     const NamesRow *transitions,
                     guint32         n_buckets)
{
  gsize size = DIPTYCH_TAGGER_MODEL_HEADER_BYTES + (gsize) n_buckets * DIPTYCH_TAGGER_BUCKET_BYTES;
  guint8 *data = g_malloc0 (size);
  Ranked *ranked = rank_features (rows, hashes->len);
  guint8 *p = data + 12;
  guint n_kept = 0, n_lost = 0;

  memcpy (data, DIPTYCH_TAGGER_MODEL_MAGIC, 8);
  put_16 (data + 8, n_buckets & 0xffff);
  put_16 (data + 10, n_buckets >> 16);
  for (guint i = 0; i <= N_TAGS; i++)
    for (guint j = 0; j < N_TAGS; j++, p += 2)
      put_16 (p, quantise (transitions[i][j], G_MAXINT16));
  for (guint i = 0; i < hashes->len && !is_zero (rows[ranked[i].feature]); i++)
    {
      Table table = { p, p + (gsize) n_buckets * DIPTYCH_TAGGER_CHECK_BYTES, n_buckets };

      if (put_row (&table, g_array_index (hashes, guint64, ranked[i].feature), rows[ranked[i].feature]))
        n_kept++;
      else
        n_lost++;
    }
  g_printerr ("%u features kept, %u left out\n", n_kept, n_lost);
  g_free (ranked);
  return g_bytes_new_take (data, size);
}
