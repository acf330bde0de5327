/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-quoted-speech.h"

#include <string.h>

#include "analysis/quotations/diptych-attribution-tagger.h"
#include "analysis/quotations/diptych-quote-marks.h"
#include "analysis/quotations/diptych-reporting-clause.h"
#include "lexicon/diptych-lexicon.h"

/* A term is no longer than this, in words. */
#define MAX_TERM_WORDS 6

/* The name of a work may be longer. */
#define MAX_TITLE_WORDS 10

/* How far from a marked span what reports it may stand, in tokens. */
#define MAX_REPORT_TOKENS 10

/* How far back in its sentence a marked span may be reported, in tokens. */
#define MAX_SENTENCE_TOKENS 80

/* A nested span is looked at only up to this length, in bytes. */
#define MAX_NESTED_BYTES 160

/* Single marks hold speech in an article where this many words stand between them. */
#define SPEECH_WORDS 6

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
} Context;

typedef struct
{
  const DiptychMarkedSpan *marked;
  DiptychSpan              inner;
  guint                    first;
  guint                    last;
  guint                    words;
  guint                    content;     /* words that the tagger holds to be content */
} Candidate;

static gboolean
is_content (const Context *self,
            guint          token)
{
  return self->labels[token] == DIPTYCH_ATTRIBUTION_BEGIN_CONTENT || self->labels[token] == DIPTYCH_ATTRIBUTION_IN_CONTENT;
}

static gboolean
is_report (const Context *self,
           guint          token)
{
  return self->labels[token] >= DIPTYCH_ATTRIBUTION_BEGIN_CUE;
}

static gboolean
is_word (const Context *self,
         guint          token)
{
  return self->tokens[token].kind == DIPTYCH_TOKEN_WORD || self->tokens[token].kind == DIPTYCH_TOKEN_NUMBER;
}

static void
count_words (const Context *self,
             Candidate     *candidate)
{
  candidate->words = candidate->content = 0;
  for (guint i = candidate->first; i < candidate->last; i++)
    if (is_word (self, i))
      {
        candidate->words++;
        candidate->content += is_content (self, i);
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
  while (end < candidate->last && !is_report (self, end))
    end++;
  if (end == candidate->last || end < candidate->first + 4)
    return;
  while (end > candidate->first + 1 && !is_word (self, end - 1) && self->rows[end - 1].function != DIPTYCH_FUNCTION_COMMA
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
      while (start > candidate->first && (self->tokens[start - 1].sentence == sentence || is_content (self, start - 1))
             && !is_report (self, start - 1))
        start--;
    }
  while (start + 1 < candidate->last
         && (!is_word (self, start) || self->rows[start].function == DIPTYCH_FUNCTION_AND
             || self->rows[start].function == DIPTYCH_FUNCTION_THAT))
    start++;
  candidate->first = start;
}

static gboolean
is_naming (DiptychSpan  span,
           const char  *string)
{
  static const DiptychLexicon *lexicon;

  if (g_once_init_enter_pointer (&lexicon))
    g_once_init_leave_pointer (&lexicon, diptych_lexicon_get ("term-cues"));
  return diptych_lexicon_lookup_folded (lexicon, string + span.start, diptych_span_length (span)) != NULL;
}

static gboolean
begins_with_the (const Context   *self,
                 const Candidate *candidate)
{
  return g_ascii_strncasecmp (self->string + candidate->inner.start, "the ", 4) == 0;
}

/* The words before a term that say it is one: "nicknamed", "so-called", "known as",
 * and "dubbed her the". */
static gboolean
follows_naming (const Context   *self,
                const Candidate *candidate)
{
  static const guint32 objects = 1u << DIPTYCH_FUNCTION_OBJECT | 1u << DIPTYCH_FUNCTION_DETERMINER
                                 | 1u << DIPTYCH_FUNCTION_NAME | 1u << DIPTYCH_FUNCTION_POSSESSIVE;
  gboolean object = TRUE;
  guint i = candidate->first;

  for (guint n = 1; n <= 5 && i > 0 && self->tokens[i - 1].sentence == self->tokens[candidate->first].sentence; n++)
    {
      DiptychSpan word = self->tokens[--i].span;

      if (n <= 3 && is_naming (diptych_span (word.start, self->tokens[candidate->first - 1].span.end), self->string))
        return TRUE;
      if (object && self->rows[i].cue.form == 'p' && is_naming (word, self->string))
        return TRUE;
      if (object && self->rows[i].cue.base == diptych_cue_lexicon_hash ("call", 4) && begins_with_the (self, candidate))
        return TRUE;
      object = object && (objects >> self->rows[i].function & 1);
    }
  return FALSE;
}

/* The name of a work or an epithet: all its words begin large, and it stands in
 * its clause like any other word. */
static gboolean
is_title (const Context   *self,
          const Candidate *candidate)
{
  const DiptychAttributionRow *before = &self->rows[candidate->first - (candidate->first > 0)];
  gboolean large = FALSE;

  if (candidate->first == 0 || candidate->words > MAX_TITLE_WORDS
      || self->tokens[candidate->first - 1].sentence != self->tokens[candidate->first].sentence
      || (before->function >= DIPTYCH_FUNCTION_QUOTE && before->function <= DIPTYCH_FUNCTION_PUNCTUATION)
      || ((before->cue.kinds & DIPTYCH_CUE_SPEECH) && before->cue.base != diptych_cue_lexicon_hash ("tell", 4)))
    return FALSE;
  for (guint i = candidate->first; i < candidate->last; i++)
    {
      gunichar c = g_utf8_get_char (self->string + self->tokens[i].span.start);

      if (!is_word (self, i))
        continue;
      if (self->tokens[i].kind == DIPTYCH_TOKEN_WORD && !g_unichar_isupper (c)
          && (!large || diptych_span_length (self->tokens[i].span) > 3))
        return FALSE;
      large |= g_unichar_isupper (c);
    }
  return large;
}

/* The tagger names whoever is said to have said something in the sentence. */
static gboolean
has_cue_in_sentence (const Context   *self,
                     const Candidate *candidate)
{
  guint sentence = self->tokens[candidate->first].sentence;

  for (guint i = candidate->first; i > 0 && i + MAX_SENTENCE_TOKENS > candidate->first
                                   && self->tokens[i - 1].sentence == sentence; i--)
    if (is_report (self, i - 1))
      return TRUE;
  for (guint i = candidate->last; i < self->n && i < candidate->last + MAX_SENTENCE_TOKENS
                                  && self->tokens[i].sentence == sentence; i++)
    if (is_report (self, i))
      return TRUE;
  return FALSE;
}

static gboolean
has_report_after (const Context   *self,
                  const Candidate *candidate)
{
  guint sentence = self->tokens[candidate->last - 1].sentence;

  for (guint i = candidate->last; i < self->n && i < candidate->last + MAX_REPORT_TOKENS; i++)
    {
      if (self->tokens[i].sentence != sentence || is_content (self, i))
        break;
      if (is_report (self, i))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_report_before (const Context   *self,
                   const Candidate *candidate)
{
  guint sentence = self->tokens[candidate->first].sentence;

  for (guint i = candidate->first; i > 0 && i + MAX_REPORT_TOKENS > candidate->first; i--)
    {
      if (self->tokens[i - 1].sentence != sentence || is_content (self, i - 1))
        break;
      if (is_report (self, i - 1))
        return TRUE;
    }
  return candidate->first > 0 && self->rows[candidate->first - 1].function == DIPTYCH_FUNCTION_COLON;
}

/* Words quoted on in a sentence that began as reported speech. */
static gboolean
is_in_reported_sentence (const Context   *self,
                         const Candidate *candidate)
{
  guint sentence = self->tokens[candidate->first].sentence;
  gboolean content = FALSE;

  for (guint i = candidate->first; i > 0 && i + MAX_SENTENCE_TOKENS > candidate->first
                                   && self->tokens[i - 1].sentence == sentence; i--)
    {
      content |= is_content (self, i - 1);
      if (content && (self->labels[i - 1] == DIPTYCH_ATTRIBUTION_BEGIN_CUE) && (self->rows[i - 1].cue.kinds & DIPTYCH_CUE_SPEECH))
        return TRUE;
    }
  return FALSE;
}

/* “…”라고 말했다: a particle of quotation right after the closing mark. */
static gboolean
has_korean_report (const Context   *self,
                   const Candidate *candidate)
{
  static const char * const particles[] = { "고 ", "라고", "이라고", "며 ", "면서", "라며", "이라며", "라는", "는 ", "다고" };
  const char *after = self->string + candidate->marked->span.end;

  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    if (g_str_has_prefix (after, particles[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_alone_in_block (const Context   *self,
                   const Candidate *candidate)
{
  return diptych_span_equal (self->blocks[candidate->marked->block].span, candidate->marked->span);
}

static gboolean
begins_a_block (const Context   *self,
                const Candidate *candidate)
{
  return self->blocks[candidate->marked->block].span.start == candidate->marked->span.start;
}

static gboolean
ends_a_clause (const Context   *self,
               const Candidate *candidate)
{
  const char *last;

  if (diptych_span_is_empty (candidate->inner))
    return FALSE;
  last = g_utf8_prev_char (self->string + candidate->inner.end);
  return strchr (".,?!", *last) != NULL || g_utf8_get_char (last) == 0x2026;
}

static gboolean
begins_a_sentence (const Context   *self,
                   const Candidate *candidate)
{
  gunichar c = g_utf8_get_char (self->string + candidate->inner.start);

  return !g_unichar_islower (c);
}

/* A headline has speech between single marks only beside a verb that reports it. */
static gboolean
has_speech_verb (const Context   *self,
                 const Candidate *candidate)
{
  guint sentence = self->tokens[candidate->first].sentence;

  for (guint i = candidate->first; i > 0 && i + MAX_REPORT_TOKENS > candidate->first && self->tokens[i - 1].sentence == sentence; i--)
    if ((self->rows[i - 1].cue.kinds & DIPTYCH_CUE_SPEECH) || self->rows[i - 1].function == DIPTYCH_FUNCTION_COLON)
      return TRUE;
  for (guint i = candidate->last; i < self->n && i < candidate->last + MAX_REPORT_TOKENS && self->tokens[i].sentence == sentence; i++)
    if (self->rows[i].cue.kinds & DIPTYCH_CUE_SPEECH)
      return TRUE;
  return FALSE;
}

/* "Criticised it as ‘reckless’": an opinion, where "the ‘reckless’ plan" is a term. */
static gboolean
is_predicate (const Context   *self,
              const Candidate *candidate)
{
  return candidate->first > 0 && self->rows[candidate->first - 1].function == DIPTYCH_FUNCTION_CLAUSE
         && !begins_a_sentence (self, candidate)
         && diptych_reporting_clause_find_verb (self->findings, self->row_array, candidate->first) != candidate->first;
}

static gboolean
follows_article (const Context   *self,
                 const Candidate *candidate)
{
  return candidate->first > 0 && self->rows[candidate->first - 1].function == DIPTYCH_FUNCTION_DETERMINER
         && !begins_a_sentence (self, candidate);
}

static gboolean
is_term (const Context   *self,
         const Candidate *candidate)
{
  gboolean whole = begins_a_sentence (self, candidate) && ends_a_clause (self, candidate);
  gboolean speech = whole && candidate->words > 1
                    && diptych_reporting_clause_follows (self->findings, self->row_array, candidate->last);
  gboolean reported = speech || has_report_after (self, candidate)
                      || (2 * candidate->content >= candidate->words
                          && (whole || candidate->words > MAX_TERM_WORDS || has_cue_in_sentence (self, candidate)))
                      || has_report_before (self, candidate) || is_in_reported_sentence (self, candidate)
                      || has_korean_report (self, candidate);

  if (candidate->words == 0)
    return TRUE;
  if (!speech && is_title (self, candidate))
    return TRUE;
  if (candidate->words <= MAX_TERM_WORDS)
    {
      if (follows_naming (self, candidate))
        return TRUE;
      if (is_alone_in_block (self, candidate) && !ends_a_clause (self, candidate))
        return TRUE;
      if (candidate->marked->single && !self->single_speech && !speech && !is_predicate (self, candidate) && !has_korean_report (self, candidate)
          && (self->blocks[candidate->marked->block].kind != DIPTYCH_BLOCK_HEADLINE || !has_speech_verb (self, candidate)))
        return TRUE;
      if (candidate->marked->unclosed && follows_article (self, candidate))
        return TRUE;
    }
  if (reported || (candidate->marked->unclosed && begins_a_block (self, candidate)))
    return FALSE;
  return candidate->words <= MAX_TERM_WORDS || !begins_a_sentence (self, candidate) || !ends_a_clause (self, candidate);
}

/* Whether the tagger's content goes on beyond the marks. */
static gboolean
is_in_clause (const Context   *self,
              const Candidate *candidate)
{
  guint first = candidate->first, last = candidate->last;

  if (begins_a_sentence (self, candidate) && ends_a_clause (self, candidate) && candidate->words >= 5)
    return FALSE;
  while (first < last && !is_word (self, first))
    first++;
  if (first < last && self->labels[first] == DIPTYCH_ATTRIBUTION_IN_CONTENT
      && candidate->first > 0 && is_content (self, candidate->first - 1))
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
  if (!candidate->marked->joined && is_term (self, candidate))
    {
      speech->use = DIPTYCH_QUOTED_TERM;
      speech->type = DIPTYCH_QUOTATION_TERM;
      return;
    }
  speech->use = !candidate->marked->joined && candidate->last == speech->tail && is_in_clause (self, candidate) ? DIPTYCH_QUOTED_IN_CLAUSE : DIPTYCH_QUOTED_ALONE;
  speech->type = speech->use == DIPTYCH_QUOTED_ALONE
                 && (begins_a_sentence (self, candidate) || candidate->words > MAX_TERM_WORDS)
                 ? DIPTYCH_QUOTATION_DIRECT : DIPTYCH_QUOTATION_MIXED;
}

static gboolean
uses_single_marks (DiptychText  *text,
                   const GArray *marked,
                   const GArray *tokens)
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
    uses_single_marks (text, marked, findings->tokens), findings, rows,
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
      if (span->depth > 0 && candidate.words > MAX_TERM_WORDS)
        continue;
      if (span->unopened && !span->joined && (speech.use == DIPTYCH_QUOTED_TERM || !has_report_after (&self, &candidate)))
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
