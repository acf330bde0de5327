/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/diptych-tagger-decoder.h"

G_BEGIN_DECLS

/** The first bytes of a model. */
#define DIPTYCH_TAGGER_MODEL_MAGIC "DTNM0001"

/** Bytes before the buckets: the magic, the number of buckets, the transitions. */
#define DIPTYCH_TAGGER_MODEL_HEADER_BYTES \
  (8 + 4 + 2 * (DIPTYCH_TAGGER_N_TAGS + 1) * DIPTYCH_TAGGER_N_TAGS)

/** Features that share a bucket of 64 bytes. */
#define DIPTYCH_TAGGER_BUCKET_ROWS 4
#define DIPTYCH_TAGGER_ROW_BYTES 14
#define DIPTYCH_TAGGER_BUCKET_BYTES (DIPTYCH_TAGGER_BUCKET_ROWS * (2 + DIPTYCH_TAGGER_ROW_BYTES))

/**
 * DiptychTaggerModel:
 * @buckets: the weights, in the mapped resource
 * @n_buckets: how many buckets there are
 * @transitions: how well tags follow one another
 *
 * What the name tagger has learned. A feature is a 64-bit hash: the low half tells its
 * bucket, the top 16 bits tell it from others there; a bucket holds four times the
 * latter, then four times one signed byte for each tag. All numbers are little-endian,
 * all sums are of integers, so that every machine finds the same names.
 */
typedef struct
{
  const guint8             *buckets;
  guint32                   n_buckets;
  DiptychTaggerTransitions  transitions;
} DiptychTaggerModel;

const DiptychTaggerModel *diptych_tagger_model_get   (void);
gboolean                  diptych_tagger_model_parse (DiptychTaggerModel       *self,
                                                      const guint8             *data,
                                                      gsize                     size);
void                      diptych_tagger_model_add   (const DiptychTaggerModel *self,
                                                      const guint64            *features,
                                                      guint                     n,
                                                      gint32                   *scores);

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
