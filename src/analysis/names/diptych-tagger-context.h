/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/names/diptych-tagger-document.h"

G_BEGIN_DECLS

void diptych_tagger_context_collect (DiptychTaggerDocument *document);

G_END_DECLS
