/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/quotations/diptych-attribution-tagger.h"
#include "analysis/quotations/diptych-quote-marks.h"

G_BEGIN_DECLS

/* A term is no longer than this, in words. */
#define DIPTYCH_MAX_TERM_WORDS 6

/* How far from a marked span what reports it may stand, in tokens. */
#define DIPTYCH_MAX_REPORT_TOKENS 10

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

typedef struct
{
  const DiptychMarkedSpan *marked;
  DiptychSpan              inner;
  guint                    first;
  guint                    last;
  guint                    words;
  guint                    content;     /* words that the tagger holds to be content */
} DiptychQuotedCandidate;

static inline gboolean
diptych_quoted_context_is_content (const DiptychQuotedContext *self,
                                   guint                       token)
{
  return self->labels[token] == DIPTYCH_ATTRIBUTION_BEGIN_CONTENT || self->labels[token] == DIPTYCH_ATTRIBUTION_IN_CONTENT;
}

static inline gboolean
diptych_quoted_context_is_report (const DiptychQuotedContext *self,
                                  guint                       token)
{
  return self->labels[token] >= DIPTYCH_ATTRIBUTION_BEGIN_CUE;
}

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
