/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/alignment/diptych-sentence-profile.h"

G_BEGIN_DECLS

float diptych_shared_stretch_measure (const DiptychVocabulary      *vocabulary,
                                      const DiptychSentenceProfile *a,
                                      const DiptychSentenceProfile *b);

G_END_DECLS
