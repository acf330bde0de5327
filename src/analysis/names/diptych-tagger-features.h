/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/names/diptych-tagger-document.h"

G_BEGIN_DECLS

/** DIPTYCH_TAGGER_MAX_FEATURES: more than any of the functions below gives. */
#define DIPTYCH_TAGGER_MAX_FEATURES 160

/** DIPTYCH_TAGGER_REACH: how far from an atom the words count. */
#define DIPTYCH_TAGGER_REACH 3

guint diptych_tagger_features_of_word (const DiptychTaggerDocument *document,
                                       guint                        word,
                                       int                          place,
                                       guint64                     *features);
guint diptych_tagger_features_of_atom (const DiptychTaggerDocument *document,
                                       const DiptychTaggerSentence *sentence,
                                       guint                        atom,
                                       guint64                     *features);

G_END_DECLS
