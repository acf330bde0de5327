/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/quotations/diptych-attribution-tagger.h"
#include "analysis/quotations/diptych-quote-marks.h"

G_BEGIN_DECLS

/** DIPTYCH_MAX_TERM_WORDS: a term has no more words. */
#define DIPTYCH_MAX_TERM_WORDS 6

/** DIPTYCH_MAX_REPORT_TOKENS: how far from a marked span what reports it may stand, in tokens. */
#define DIPTYCH_MAX_REPORT_TOKENS 10

/**
 * DiptychQuotedContext:
 * @text: the text of an article
 * @string: its bytes
 * @blocks: (array): its blocks
 * @tokens: (array length=n): its tokens
 * @rows: (array length=n): what the tagger of attributions sees of each
 * @labels: (array length=n): what it made of each, a #DiptychAttributionLabel
 * @n: the number of tokens
 * @single_speech: whether speech stands between single marks all over the article
 * @findings: what the stages before found
 * @row_array: (element-type DiptychAttributionRow): @rows
 *
 * What marked spans are looked at in. All of it belongs to somebody else.
 */
typedef struct
{
  DiptychText                 *text;
  const char                  *string;
  const DiptychBlock          *blocks;
  const DiptychToken          *tokens;
  const DiptychAttributionRow *rows;
  const guint8                *labels;
  guint                        n;
  gboolean                     single_speech;
  const DiptychFindings       *findings;
  const GArray                *row_array;
} DiptychQuotedContext;

/**
 * DiptychQuotedCandidate:
 * @marked: a span between quotation marks
 * @inner: the bytes between the marks
 * @first: index of its first token, the opening mark
 * @last: index of the first token after it
 * @words: how many of its tokens are words or numbers
 * @content: how many of these the tagger holds to be content
 *
 * A marked span that may be speech or a term.
 */
typedef struct
{
  const DiptychMarkedSpan *marked;
  DiptychSpan              inner;
  guint                    first;
  guint                    last;
  guint                    words;
  guint                    content;
} DiptychQuotedCandidate;

/** diptych_quoted_context_is_content: whether the tagger took @token for what is said. */
static inline gboolean
diptych_quoted_context_is_content (const DiptychQuotedContext *self,
                                   guint                       token)
{
  return self->labels[token] == DIPTYCH_ATTRIBUTION_BEGIN_CONTENT || self->labels[token] == DIPTYCH_ATTRIBUTION_IN_CONTENT;
}

/** diptych_quoted_context_is_report: whether the tagger took @token for a cue or a speaker. */
static inline gboolean
diptych_quoted_context_is_report (const DiptychQuotedContext *self,
                                  guint                       token)
{
  return self->labels[token] >= DIPTYCH_ATTRIBUTION_BEGIN_CUE;
}

/** diptych_quoted_context_is_word: whether @token is a word or a number. */
static inline gboolean
diptych_quoted_context_is_word (const DiptychQuotedContext *self,
                                guint                       token)
{
  return self->tokens[token].kind == DIPTYCH_TOKEN_WORD || self->tokens[token].kind == DIPTYCH_TOKEN_NUMBER;
}

gboolean diptych_quoted_candidate_has_report_after  (const DiptychQuotedContext   *self,
                                                     const DiptychQuotedCandidate *candidate);
gboolean diptych_quoted_candidate_ends_a_clause     (const DiptychQuotedContext   *self,
                                                     const DiptychQuotedCandidate *candidate);
gboolean diptych_quoted_candidate_begins_a_sentence (const DiptychQuotedContext   *self,
                                                     const DiptychQuotedCandidate *candidate);

G_END_DECLS
