/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/names/diptych-korean-features.h"
#include "model/diptych-analysis.h"

G_BEGIN_DECLS

/** DIPTYCH_KOREAN_MODEL_MAGIC: the first bytes of a model. */
#define DIPTYCH_KOREAN_MODEL_MAGIC "DTKN0001"

/** DIPTYCH_KOREAN_MODEL_HEADER_BYTES: bytes before the weights: the magic and the transitions. */
#define DIPTYCH_KOREAN_MODEL_HEADER_BYTES (8 + DIPTYCH_KOREAN_N_TAGS * DIPTYCH_KOREAN_N_TAGS * 2)

/** DIPTYCH_KOREAN_N_TAGS: no name, and the first and a further character of each kind of name. */
#define DIPTYCH_KOREAN_N_TAGS (1 + 2 * DIPTYCH_N_ENTITY_KINDS)

/** DIPTYCH_KOREAN_N_BUCKETS: features share this many rows of weights. */
#define DIPTYCH_KOREAN_N_BUCKETS (1u << 18)

/**
 * DiptychKoreanModel:
 * @weights: a row for each bucket, a weight for each tag
 * @transitions: how well tags follow one another, by the earlier one
 */
typedef struct
{
  const gint8 *weights;
  int          transitions[DIPTYCH_KOREAN_N_TAGS][DIPTYCH_KOREAN_N_TAGS];
} DiptychKoreanModel;

gboolean diptych_korean_model_parse   (DiptychKoreanModel          *self,
                                       const guint8                *data,
                                       gsize                        size);
void     diptych_korean_tagger_decode (const DiptychKoreanModel    *model,
                                       const DiptychKoreanSentence *sentence,
                                       guint8                      *tags);
gboolean diptych_korean_tagger_tag    (DiptychArticle              *article,
                                       DiptychFindings             *findings,
                                       GCancellable                *cancellable,
                                       GError                     **error);

/** diptych_korean_bucket_of: the row of weights of @feature. */
static inline guint
diptych_korean_bucket_of (guint64 feature)
{
  return (feature >> 20) & (DIPTYCH_KOREAN_N_BUCKETS - 1);
}

G_END_DECLS
