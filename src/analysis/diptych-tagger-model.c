/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-tagger-model.h"

#include <gio/gio.h>
#include <string.h>

#include "core-resources.h"

#define MODEL_PATH "/io/github/diptych/Diptych/models/names-en.bin"
#define N_TAGS DIPTYCH_TAGGER_N_TAGS
#define ROWS DIPTYCH_TAGGER_BUCKET_ROWS

static guint16
read_16 (const guint8 *p)
{
  return p[0] | p[1] << 8;
}

/**
 * diptych_tagger_model_parse:
 * @self: (out): a model that reads from @data
 * @data: (array length=size): a model as the trainer writes it; must outlive @self
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
  self->n_buckets = read_16 (data + 8) | (guint32) read_16 (data + 10) << 16;
  for (guint i = 0; i <= N_TAGS; i++)
    for (guint j = 0; j < N_TAGS; j++, p += 2)
      self->transitions[i][j] = (gint16) read_16 (p);
  self->buckets = p;
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
      GBytes *bytes = g_resource_lookup_data (core_get_resource (), MODEL_PATH,
                                              G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      gsize size = 0;
      const guint8 *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

      /* The bytes stay mapped for as long as the program runs. */
      if (data == NULL || !diptych_tagger_model_parse (&english, data, size))
        g_error ("The model of names is not compiled in");
      g_once_init_leave_pointer (&model, &english);
    }
  return model;
}

static inline void
add_row (const guint8 *weights,
         gint32       *scores)
{
  const gint8 *row = (const gint8 *) weights;

  for (guint i = 0; i < DIPTYCH_TAGGER_ROW_BYTES; i++)
    scores[i] += row[i];
}

/**
 * diptych_tagger_model_add:
 * @features: (array length=n): features
 * @scores: (array fixed-size=16) (inout): where their weights are added
 */
void
diptych_tagger_model_add (const DiptychTaggerModel *self,
                          const guint64            *features,
                          guint                     n,
                          gint32                   *scores)
{
  for (guint i = 0; i < n; i++)
    {
      guint32 index = diptych_tagger_bucket_of (features[i], self->n_buckets);
      const guint8 *bucket = self->buckets + (gsize) index * DIPTYCH_TAGGER_BUCKET_BYTES;
      guint16 check = diptych_tagger_check_of (features[i]);

      for (guint row = 0; row < ROWS; row++)
        if (read_16 (bucket + 2 * row) == check)
          {
            add_row (bucket + 2 * ROWS + row * DIPTYCH_TAGGER_ROW_BYTES, scores);
            break;
          }
    }
}
