/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/names/diptych-tagger-decoder.h"
#include "analysis/names/diptych-tagger-document.h"

G_BEGIN_DECLS

/**
 * DiptychTaggerConsensus:
 *
 * The tags that each word of an article got.
 */
typedef struct _DiptychTaggerConsensus DiptychTaggerConsensus;

DiptychTaggerConsensus *diptych_tagger_consensus_new   (const DiptychTaggerDocument  *document,
                                                        const guint8                 *tags);
void                    diptych_tagger_consensus_free  (DiptychTaggerConsensus       *self);
gboolean                diptych_tagger_consensus_apply (const DiptychTaggerConsensus *self,
                                                        const DiptychTaggerSentence  *sentence,
                                                        const guint8                 *tags,
                                                        DiptychTaggerScores          *scores);

G_END_DECLS
