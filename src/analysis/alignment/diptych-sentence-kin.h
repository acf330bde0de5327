/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/alignment/diptych-sentence-profile.h"

G_BEGIN_DECLS

/**
 * DiptychKin:
 * @sentence: a sentence
 * @other: another one of the same article
 * @cosine: how far their words agree, weighed for these texts, from 0 to 1
 *
 * Two sentences of one article that may tell of the same.
 */
typedef struct
{
  guint sentence;
  guint other;
  float cosine;
} DiptychKin;

GArray *diptych_sentence_kin_find (const DiptychVocabulary *vocabulary,
                                   GPtrArray               *profiles,
                                   GCancellable            *cancellable);

G_END_DECLS
