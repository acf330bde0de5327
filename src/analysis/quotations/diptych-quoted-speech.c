/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-quoted-speech.h"

#include <string.h>

#include "analysis/quotations/diptych-quote-marks.h"
#include "analysis/quotations/diptych-quoted-term.h"
#include "analysis/quotations/diptych-reporting-clause.h"

/* A nested span is looked at only up to this length, in bytes. */
#define MAX_NESTED_BYTES 160

/* Single marks hold speech in an article where this many words stand between them. */
#define SPEECH_WORDS 6

typedef DiptychQuotedContext Context;
typedef DiptychQuotedCandidate Candidate;

static void
count_words (const Context *self,
             Candidate     *candidate)
{
  candidate->words = candidate->content = 0;
  for (guint i = candidate->first; i < candidate->last; i++)
    if (diptych_quoted_context_is_word (self, i))
      {
        candidate->words++;
        candidate->content += diptych_quoted_context_is_content (self, i);
      }
}

/* Where the closing mark is missing in the middle of a block, the speech ends
 * before the clause that reports it. */
static void
cut_unclosed (const Context *self,
              Candidate     *candidate)
{
  guint end;

  end = diptych_reporting_clause_find_cut (self->findings, self->row_array, candidate->first, candidate->last);
  if (end < candidate->last)
    {
      candidate->last = end;
      return;
    }
  end = candidate->first + 1;
  while (end < candidate->last && !diptych_quoted_context_is_report (self, end))
    end++;
  if (end == candidate->last || end < candidate->first + 4)
    return;
  while (end > candidate->first + 1 && !diptych_quoted_context_is_word (self, end - 1) && self->rows[end - 1].function != DIPTYCH_FUNCTION_COMMA
         && self->rows[end - 1].function != DIPTYCH_FUNCTION_STOP)
    end--;
  candidate->last = end;
}

/* Where the opening mark is missing, the speech begins with what the tagger
 * holds to be content, or with the sentence. */
static void
cut_unopened (const Context *self,
              Candidate     *candidate,
              gboolean       at_block_start)
{
  guint start = candidate->first;

  if (at_block_start)
    {
      guint sentence = self->tokens[candidate->last - 1].sentence;

      start = candidate->last - 1;
      while (start > candidate->first && (self->tokens[start - 1].sentence == sentence || diptych_quoted_context_is_content (self, start - 1))
             && !diptych_quoted_context_is_report (self, start - 1))
        start--;
    }
  while (start + 1 < candidate->last
         && (!diptych_quoted_context_is_word (self, start) || self->rows[start].function == DIPTYCH_FUNCTION_AND
             || self->rows[start].function == DIPTYCH_FUNCTION_THAT))
    start++;
  candidate->first = start;
}

/* Whether the tagger's content goes on beyond the marks. */
static gboolean
is_in_clause (const Context   *self,
              const Candidate *candidate)
{
  guint first = candidate->first, last = candidate->last;

  if (diptych_quoted_candidate_begins_a_sentence (self, candidate) && diptych_quoted_candidate_ends_a_clause (self, candidate)
      && (candidate->words >= 5 || diptych_reporting_clause_introduces (self->findings, self->row_array, first)))
    return FALSE;
  while (first < last && !diptych_quoted_context_is_word (self, first))
    first++;
  if (first < last && self->labels[first] == DIPTYCH_ATTRIBUTION_IN_CONTENT
      && candidate->first > 0 && diptych_quoted_context_is_content (self, candidate->first - 1))
    return TRUE;
  return last < self->n && self->labels[last] == DIPTYCH_ATTRIBUTION_IN_CONTENT;
}

static void
judge (const Context       *self,
       const Candidate     *candidate,
       DiptychQuotedSpeech *speech)
{
  speech->first = candidate->first;
  speech->last = candidate->last;
  speech->open = candidate->marked->unclosed || (candidate->marked->unopened && !candidate->marked->joined);
  speech->span = candidate->marked->span;
  if (speech->open && candidate->first < candidate->last)
    speech->span = diptych_span (self->tokens[candidate->first].span.start,
                                 self->tokens[candidate->last - 1].span.end);
  if (!candidate->marked->joined && diptych_quoted_term_test (self, candidate))
    {
      speech->use = DIPTYCH_QUOTED_TERM;
      speech->type = DIPTYCH_QUOTATION_TERM;
      return;
    }
  speech->use = !candidate->marked->joined && candidate->last == speech->tail && is_in_clause (self, candidate) ? DIPTYCH_QUOTED_IN_CLAUSE : DIPTYCH_QUOTED_ALONE;
  speech->type = speech->use == DIPTYCH_QUOTED_ALONE
                 && (diptych_quoted_candidate_begins_a_sentence (self, candidate) || candidate->words > DIPTYCH_MAX_TERM_WORDS)
                 ? DIPTYCH_QUOTATION_DIRECT : DIPTYCH_QUOTATION_MIXED;
}

/* Whether all that is long enough for speech stands between single marks. */
static gboolean
uses_single_marks (DiptychText  *text,
                   const GArray *marked)
{
  guint at[2] = { 0, 0 };

  for (guint i = 0; i < marked->len; i++)
    {
      const DiptychMarkedSpan *span = &g_array_index (marked, DiptychMarkedSpan, i);
      DiptychSpan inner = diptych_quote_marks_inner (text, span);
      guint blanks = 0;

      if (span->depth > 0)
        continue;
      for (gsize j = inner.start; j < inner.end && blanks < SPEECH_WORDS; j++)
        blanks += diptych_text_get_string (text)[j] == ' ';
      at[span->single] += blanks >= SPEECH_WORDS - 1;
    }
  return at[1] > 0 && at[0] == 0;
}

static guint
token_from (const Context *self,
            guint          from,
            gsize          offset)
{
  while (from < self->n && self->tokens[from].span.start < offset)
    from++;
  return from;
}

/* Speech within speech: "he told me ‘never again’". */
static gboolean
is_said (const Context *self,
         guint          first)
{
  for (guint i = first; i > 0 && i + 3 > first; i--)
    if (self->rows[i - 1].cue.kinds & DIPTYCH_CUE_SPEECH)
      return self->rows[i - 1].cue.base != diptych_cue_lexicon_hash ("call", 4);
  return FALSE;
}

/* "“A,” he said, “b.”": the end of an utterance that began with a large letter. */
static gboolean
goes_on (const Context   *self,
         const GArray    *speech,
         const Candidate *candidate)
{
  const DiptychQuotedSpeech *last = speech->len > 0 ? &g_array_index (speech, DiptychQuotedSpeech, speech->len - 1) : NULL;

  return last != NULL && last->type == DIPTYCH_QUOTATION_DIRECT && candidate->first > last->last
         && candidate->first < last->last + DIPTYCH_MAX_REPORT_TOKENS && diptych_quoted_candidate_ends_a_clause (self, candidate)
         && self->rows[candidate->first - 1].function == DIPTYCH_FUNCTION_COMMA
         && self->tokens[last->last - 1].sentence == self->tokens[candidate->first].sentence
         && diptych_reporting_clause_follows (self->findings, self->row_array, last->last);
}

/**
 * diptych_quoted_speech_new:
 * @marked: (element-type DiptychMarkedSpan): the marked spans of @article
 * @rows: (element-type DiptychAttributionRow): its tokens
 * @labels: what the tagger holds each token to be
 *
 * Tells direct speech, words quoted in a reported clause and terms apart, and
 * guesses the border where a mark is missing. Of nested spans only terms are
 * kept; speech in speech belongs to the outer one.
 *
 * Returns: (transfer full) (element-type DiptychQuotedSpeech): in the order of the text
 */
GArray *
diptych_quoted_speech_new (DiptychArticle        *article,
                           const DiptychFindings *findings,
                           const GArray          *marked,
                           const GArray          *rows,
                           const guint8          *labels)
{
  GArray *result = g_array_new (FALSE, FALSE, sizeof (DiptychQuotedSpeech));
  DiptychText *text = diptych_article_get_text (article);
  guint n_blocks;
  Context self = {
    text, diptych_text_get_string (text), diptych_article_get_blocks (article, &n_blocks),
    (const DiptychToken *) (gconstpointer) findings->tokens->data,
    (const DiptychAttributionRow *) (gconstpointer) rows->data, labels, rows->len,
    uses_single_marks (text, marked), findings, rows,
  };
  guint at = 0;
  gsize end = 0;

  for (guint i = 0; i < marked->len; i++)
    {
      const DiptychMarkedSpan *span = &g_array_index (marked, DiptychMarkedSpan, i);
      Candidate candidate = { span, diptych_quote_marks_inner (text, span) };
      DiptychQuotedSpeech speech;

      if (span->depth > 0 && (!span->single || diptych_span_length (span->span) > MAX_NESTED_BYTES))
        continue;
      candidate.first = at = token_from (&self, at, span->span.start);
      candidate.last = token_from (&self, at, span->span.end);
      if (candidate.last == candidate.first || (span->depth == 0 && span->span.start < end))
        continue;
      speech = (DiptychQuotedSpeech) { .tail = candidate.last };
      if (span->unclosed && !span->joined)
        cut_unclosed (&self, &candidate);
      if (span->unopened && !span->joined)
        cut_unopened (&self, &candidate, span->span.start == self.blocks[span->block].span.start);
      count_words (&self, &candidate);
      if (candidate.words == 0)
        continue;
      judge (&self, &candidate, &speech);
      if (speech.use != DIPTYCH_QUOTED_TERM && span->depth == 0 && goes_on (&self, result, &candidate))
        {
          speech.use = DIPTYCH_QUOTED_ALONE;
          speech.type = DIPTYCH_QUOTATION_DIRECT;
        }
      if (span->depth > 0 && (candidate.words > DIPTYCH_MAX_TERM_WORDS || is_said (&self, candidate.first)))
        continue;
      if (span->unopened && !span->joined && (speech.use == DIPTYCH_QUOTED_TERM || !diptych_quoted_candidate_has_report_after (&self, &candidate)))
        continue;
      if (span->depth > 0)
        {
          speech.use = DIPTYCH_QUOTED_TERM;
          speech.type = DIPTYCH_QUOTATION_TERM;
        }
      else
        end = span->span.end;
      g_array_append_val (result, speech);
    }
  return result;
}
