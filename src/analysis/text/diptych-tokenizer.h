/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-sentence.h"
#include "model/diptych-text.h"

G_BEGIN_DECLS

void diptych_tokenizer_tokenize (DiptychText *text,
                                 DiptychSpan  span,
                                 GArray      *tokens);

G_END_DECLS
