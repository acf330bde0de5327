/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-span.h"

G_BEGIN_DECLS

/**
 * DiptychTokenKind:
 * @DIPTYCH_TOKEN_WORD: letters, with the marks, apostrophes, hyphens and inner
 *   full stops that belong to them ("don't", "U.S.", "Hyun-tak")
 * @DIPTYCH_TOKEN_NUMBER: begins with a digit ("40", "1,000.5", "1st", "2030s")
 * @DIPTYCH_TOKEN_QUOTE: one quotation mark of any form
 * @DIPTYCH_TOKEN_PUNCTUATION: any other single mark, currency signs included; a run of
 *   full stops, of dashes or of ellipses is one
 */
typedef enum
{
  DIPTYCH_TOKEN_WORD,
  DIPTYCH_TOKEN_NUMBER,
  DIPTYCH_TOKEN_QUOTE,
  DIPTYCH_TOKEN_PUNCTUATION,
} DiptychTokenKind;

/**
 * DiptychToken:
 * @span: the token, without white space
 * @kind: what it is
 * @sentence: index of the sentence that it stands in
 *
 * An English possessive ("'s", "’s", the "’" of "allies’") is a word of its own; a Korean word keeps
 * its particles.
 */
typedef struct
{
  DiptychSpan      span;
  DiptychTokenKind kind;
  guint            sentence;
} DiptychToken;

/**
 * DiptychSentence:
 * @span: the sentence without the white space around it
 * @block: index of the block that it stands in
 * @first_token: index of its first token
 * @n_tokens: number of its tokens, at least one
 *
 * Sentences are ordered and disjoint and never cross a block.
 */
typedef struct
{
  DiptychSpan span;
  guint       block;
  guint       first_token;
  guint       n_tokens;
} DiptychSentence;

guint diptych_sentence_find_token (const DiptychSentence *self,
                                   const DiptychToken    *tokens,
                                   gsize                  offset);

G_END_DECLS
