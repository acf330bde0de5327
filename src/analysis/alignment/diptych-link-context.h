/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/alignment/diptych-link-scorer.h"
#include "lexicon/diptych-linear-model.h"

G_BEGIN_DECLS

void diptych_link_context_fill       (DiptychComparedSentences *compared,
                                      const DiptychLinkModels  *models);
void diptych_link_context_fill_again (DiptychComparedSentences *compared,
                                      const DiptychLinkModels  *models);

G_END_DECLS
