/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/names/diptych-korean-tagger.h"

G_BEGIN_DECLS

/**
 * DiptychTaggedSentence:
 * @sentence: (nullable): the sentence, %NULL if it is too long
 * @tags: a tag for each character of it
 */
typedef struct
{
  DiptychKoreanSentence *sentence;
  guint8                *tags;
} DiptychTaggedSentence;

void diptych_tagged_sentence_clear    (DiptychTaggedSentence *self);
void diptych_korean_consensus_spread  (const char            *string,
                                       GArray                *sentences);

G_END_DECLS
