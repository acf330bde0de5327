/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/people/diptych-coreference-context.h"

G_BEGIN_DECLS

/**
 * DiptychQuotedWords:
 * @cue: index of the first token of the words that introduce the nickname ("nicknamed")
 * @first_token: index of the first token between the marks
 * @n_tokens: number of tokens between the marks, without a mark of punctuation at the end
 *
 * A few words between quotation marks that name or describe somebody.
 */
typedef struct
{
  guint cue;
  guint first_token;
  guint n_tokens;
} DiptychQuotedWords;

gboolean    diptych_quoted_words_find         (DiptychCoreferenceContext *context,
                                               guint                      token,
                                               DiptychQuotedWords        *words);
const char *diptych_description_cue_at        (DiptychCoreferenceContext *context,
                                               guint                      first_token,
                                               guint                      limit,
                                               guint                     *n_tokens);
gboolean    diptych_description_cue_may_begin (DiptychCoreferenceContext *context,
                                               guint                      token);

G_END_DECLS
