/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/names/diptych-tagger-document.h"

G_BEGIN_DECLS

/** DIPTYCH_TAGGER_EXPANSION: what is explained by letters begins, or goes on, here. */
#define DIPTYCH_TAGGER_EXPANSION (1u << 26)

/** DIPTYCH_TAGGER_EXPANSION_LAST: the last word of it, or the letters themselves. */
#define DIPTYCH_TAGGER_EXPANSION_LAST (1u << 27)

void diptych_tagger_expansion_mark (DiptychTaggerDocument       *document,
                                    const DiptychTaggerSentence *sentence);

G_END_DECLS
