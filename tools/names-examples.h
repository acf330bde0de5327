/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "tools/names-corpus.h"

G_BEGIN_DECLS

/** NAMES_AHEAD: how many features ahead weights are asked for. */
#define NAMES_AHEAD 12

/**
 * NamesSentence:
 * @first: its first atom
 * @n: how many atoms it has
 */
typedef struct
{
  guint32 first;
  guint32 n;
} NamesSentence;

/**
 * NamesExamples:
 * @sentences: (element-type NamesSentence): the sentences
 * @tags: the right tag of each atom
 * @starts: (element-type gsize): where the features of each atom begin
 * @features: (element-type guint32): the numbers of the features, and %NAMES_AHEAD more
 * @hashes: (element-type guint64): the hash of each feature number
 *
 * Sentences as the learner sees them.
 */
typedef struct
{
  GArray     *sentences;
  GByteArray *tags;
  GArray     *starts;
  GArray     *features;
  GArray     *hashes;
} NamesExamples;

NamesExamples *names_examples_new  (GPtrArray     *documents,
                                    guint          min_count);
void           names_examples_free (NamesExamples *self);
guint          names_examples_get_features (const DiptychTaggerDocument *document,
                                            const DiptychTaggerSentence *sentence,
                                            guint                        atom,
                                            guint64                     *features);

G_END_DECLS
