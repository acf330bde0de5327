/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-tagger-model.h"

#include <gio/gio.h>
#include <string.h>

#include "core-resources.h"
#include "lexicon/diptych-bytes.h"

#define MODEL_PATH "/io/github/diptych/Diptych/models/names-en.bin"
#define N_TAGS DIPTYCH_TAGGER_N_TAGS
#define ROWS DIPTYCH_TAGGER_BUCKET_ROWS

/**
 * diptych_tagger_model_parse:
 * @self: (out): a model that reads from @data
 * @data: (array length=size): a model as the trainer writes it; must outlive @self
 * @size: the bytes of @data
 *
 * Returns: whether @data holds a model
 */
gboolean
diptych_tagger_model_parse (DiptychTaggerModel *self,
                            const guint8       *data,
                            gsize               size)
{
  const guint8 *p = data + 12;

  if (size < DIPTYCH_TAGGER_MODEL_HEADER_BYTES
      || memcmp (data, DIPTYCH_TAGGER_MODEL_MAGIC, 8) != 0)
    return FALSE;
  self->n_buckets = diptych_bytes_read_32 (data + 8);
  for (guint i = 0; i <= N_TAGS; i++)
    for (guint j = 0; j < N_TAGS; j++, p += 2)
      self->transitions[i][j] = (gint16) diptych_bytes_read_16 (p);
  self->checks = p;
  self->weights = (const gint8 *) p + (gsize) self->n_buckets * DIPTYCH_TAGGER_CHECK_BYTES;
  return size == DIPTYCH_TAGGER_MODEL_HEADER_BYTES
                 + (gsize) self->n_buckets * DIPTYCH_TAGGER_BUCKET_BYTES;
}

/**
 * diptych_tagger_model_get:
 *
 * Returns: (transfer none): the model for English, which is compiled in
 */
const DiptychTaggerModel *
diptych_tagger_model_get (void)
{
  static const DiptychTaggerModel *model;
  static DiptychTaggerModel english;

  if (g_once_init_enter_pointer (&model))
    {
      GBytes *bytes;
      gsize size = 0;
      const guint8 *data;

      bytes = g_resource_lookup_data (core_get_resource (), MODEL_PATH,
                                      G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;
      if (data == NULL || !diptych_tagger_model_parse (&english, data, size))
        g_error ("The model of names is not compiled in");
      english.bytes = bytes;
      g_once_init_leave_pointer (&model, &english);
    }
  return model;
}

G_STATIC_ASSERT (DIPTYCH_TAGGER_CHECK_BYTES == sizeof (guint64));

/* The weights of @feature, or %NULL. Looks at the four numbers of a bucket at once:
 * where the difference is zero, taking one away borrows from the highest bit. */
static inline const gint8 *
find_row (const DiptychTaggerModel *self,
          guint64                   feature)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0001000100010001);
  guint32 index = diptych_tagger_bucket_of (feature, self->n_buckets);
  guint64 checks, found;

  memcpy (&checks, self->checks + (gsize) index * DIPTYCH_TAGGER_CHECK_BYTES, sizeof checks);
  checks = GUINT64_FROM_LE (checks) ^ diptych_tagger_check_of (feature) * ones;
  found = (checks - ones) & ~checks & (ones << 15);
  if (found == 0)
    return NULL;
  return self->weights + ((gsize) index * ROWS + __builtin_ctzll (found) / 16) * DIPTYCH_TAGGER_ROW_BYTES;
}

/**
 * diptych_tagger_model_find:
 * @features: (array length=n): features
 * @rows: (out) (array length=n): the weights of each, %NULL where it has none
 *
 * Looks many features up at once, which takes less time than one after the other: the
 * memory is asked for all before the first is needed.
 */
void
diptych_tagger_model_find (const DiptychTaggerModel  *self,
                           const guint64             *features,
                           guint                      n,
                           const gint8              **rows)
{
  for (guint i = 0; i < n; i++)
    __builtin_prefetch (self->checks + (gsize) diptych_tagger_bucket_of (features[i], self->n_buckets)
                                       * DIPTYCH_TAGGER_CHECK_BYTES);
  for (guint i = 0; i < n; i++)
    {
      rows[i] = find_row (self, features[i]);
      if (rows[i] != NULL)
        __builtin_prefetch (rows[i]);
    }
}

/**
 * diptych_tagger_model_sum:
 * @rows: (array length=n): at most 256 rows of diptych_tagger_model_find()
 * @sums: (out) (array fixed-size=16): their sum
 */
void
diptych_tagger_model_sum (const gint8 * const *rows,
                          guint                n,
                          gint16              *sums)
{
  gint16 total[DIPTYCH_TAGGER_WIDTH] = { 0 };   /* shares no memory with the rows */

  for (guint i = 0; i < n; i++)
    if (rows[i] != NULL)
      for (guint tag = 0; tag < DIPTYCH_TAGGER_WIDTH; tag++)
        total[tag] += rows[i][tag];
  memcpy (sums, total, sizeof total);
}
