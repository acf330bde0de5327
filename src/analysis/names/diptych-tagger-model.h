/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/names/diptych-tagger-decoder.h"

G_BEGIN_DECLS

/** DIPTYCH_TAGGER_MODEL_MAGIC: the first bytes of a model. */
#define DIPTYCH_TAGGER_MODEL_MAGIC "DTNM0002"

/** DIPTYCH_TAGGER_MODEL_HEADER_BYTES: the magic, the number of buckets, the transitions. */
#define DIPTYCH_TAGGER_MODEL_HEADER_BYTES \
  (8 + 4 + 2 * (DIPTYCH_TAGGER_N_TAGS + 1) * DIPTYCH_TAGGER_N_TAGS)

/** DIPTYCH_TAGGER_BUCKET_ROWS: features that share a bucket. */
#define DIPTYCH_TAGGER_BUCKET_ROWS 4

/** DIPTYCH_TAGGER_ROW_BYTES: bytes of the weights of a feature: one for each tag. */
#define DIPTYCH_TAGGER_ROW_BYTES DIPTYCH_TAGGER_WIDTH

/** DIPTYCH_TAGGER_CHECK_BYTES: bytes that tell the features of a bucket apart. */
#define DIPTYCH_TAGGER_CHECK_BYTES (DIPTYCH_TAGGER_BUCKET_ROWS * 2)

/** DIPTYCH_TAGGER_BUCKET_BYTES: bytes of a bucket: these and the weights. */
#define DIPTYCH_TAGGER_BUCKET_BYTES \
  (DIPTYCH_TAGGER_CHECK_BYTES + DIPTYCH_TAGGER_BUCKET_ROWS * DIPTYCH_TAGGER_ROW_BYTES)

/**
 * DiptychTaggerModel:
 * @bytes: the resource, or %NULL for a model that somebody else keeps
 * @checks: four numbers for each bucket, in the mapped resource
 * @weights: four rows for each bucket, in the mapped resource
 * @n_buckets: how many buckets there are
 * @transitions: how well tags follow one another
 *
 * What the name tagger has learned. A feature is a 64-bit hash: the low half tells its
 * bucket, the top 16 bits tell it from others there. The latter stand together before
 * all weights, so that a feature without weights is known from a small part of the
 * model. A weight is a signed byte. All numbers are little-endian, all sums are of
 * integers, so that every machine finds the same names.
 */
typedef struct
{
  GBytes                   *bytes;
  const guint8             *checks;
  const gint8              *weights;
  guint32                   n_buckets;
  DiptychTaggerTransitions  transitions;
} DiptychTaggerModel;

const DiptychTaggerModel *diptych_tagger_model_get   (void);
gboolean                  diptych_tagger_model_parse (DiptychTaggerModel       *self,
                                                      const guint8             *data,
                                                      gsize                     size);
void                      diptych_tagger_model_find  (const DiptychTaggerModel  *self,
                                                      const guint64             *features,
                                                      guint                      n,
                                                      const gint8              **rows);
void                      diptych_tagger_model_sum   (const gint8 * const       *rows,
                                                      guint                      n,
                                                      gint16                    *sums);

/** diptych_tagger_bucket_of: which of @n_buckets buckets holds @feature. */
static inline guint32
diptych_tagger_bucket_of (guint64 feature,
                          guint32 n_buckets)
{
  return ((feature & G_MAXUINT32) * n_buckets) >> 32;
}

/** diptych_tagger_check_of: what tells @feature from others in its bucket, never 0. */
static inline guint16
diptych_tagger_check_of (guint64 feature)
{
  return MAX (feature >> 48, 1);
}

G_END_DECLS
