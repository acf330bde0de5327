/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-quoted-term.h"

#include <string.h>

#include "analysis/quotations/diptych-reporting-clause.h"
#include "lexicon/diptych-lexicon.h"

/* The name of a work may be longer. */
#define MAX_TITLE_WORDS 10

/* How far back in its sentence a marked span may be reported, in tokens. */
#define MAX_SENTENCE_TOKENS 80

typedef DiptychQuotedContext Context;
typedef DiptychQuotedCandidate Candidate;

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

static gboolean
is_known (const Context *self,
          guint          token)
{
  DiptychSpan word = self->tokens[token].span;

  return diptych_span_length (word) == strlen ("known")
         && g_ascii_strncasecmp (self->string + word.start, "known", strlen ("known")) == 0;
}

/* "What officials call “…”", "as the trade calls it": they always do; what one person
 * calls it, or somebody called it once, is an opinion. */
static gboolean
is_habit (const Context *self,
          guint          call)
{
  guint before = call > 0 ? self->rows[call - 1].function : DIPTYCH_FUNCTION_STOP;

  if (self->rows[call].cue.form == 't')
    return before != DIPTYCH_FUNCTION_NAME && before != DIPTYCH_FUNCTION_SUBJECT;
  return self->rows[call].cue.form == 'b' && before != DIPTYCH_FUNCTION_MODAL && before != DIPTYCH_FUNCTION_TO
         && before != DIPTYCH_FUNCTION_DO;
}

/* "has long been called its “…”", but not "was called “…” by Berg" */
static gboolean
is_called (const Context   *self,
           const Candidate *candidate,
           guint            call)
{
  guint i = call;

  if (self->rows[call].cue.form != 'p')
    return FALSE;
  while (i > 0 && i + 3 > call && (self->rows[i - 1].function == DIPTYCH_FUNCTION_ADVERB || self->rows[i - 1].function == DIPTYCH_FUNCTION_TIME))
    i--;
  return i > 0 && self->rows[i - 1].function == DIPTYCH_FUNCTION_BE
         && !(candidate->last + 1 < self->n && self->rows[candidate->last].function == DIPTYCH_FUNCTION_BY
              && self->rows[candidate->last + 1].function == DIPTYCH_FUNCTION_NAME);
}

/* "call it the “…”": what is called so stands between. */
static gboolean
is_it (const Context *self,
       guint          token)
{
  DiptychSpan word = self->tokens[token].span;

  return diptych_span_length (word) == 2 && g_ascii_strncasecmp (self->string + word.start, "it", 2) == 0;
}

/* "“…,” as the trade calls it". */
static gboolean
precedes_naming (const Context   *self,
                 const Candidate *candidate)
{
  guint as = candidate->last + (candidate->last < self->n && self->rows[candidate->last].function == DIPTYCH_FUNCTION_COMMA);

  if (as >= self->n || self->rows[as].function != DIPTYCH_FUNCTION_CLAUSE)
    return FALSE;
  for (guint i = as + 1; i + 1 < self->n && i < as + 5 && self->tokens[i].sentence == self->tokens[as].sentence; i++)
    if (self->rows[i].cue.base == diptych_cue_lexicon_hash ("call", 4) && is_habit (self, i))
      return self->rows[i + 1].function == DIPTYCH_FUNCTION_SUBJECT || self->rows[i + 1].function == DIPTYCH_FUNCTION_OBJECT;
  return FALSE;
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

  for (guint n = 1; n <= 6 && i > 0 && self->tokens[i - 1].sentence == self->tokens[candidate->first].sentence; n++)
    {
      DiptychSpan word = self->tokens[--i].span;

      if (n <= 3 && is_naming (diptych_span (word.start, self->tokens[candidate->first - 1].span.end), self->string))
        return TRUE;
      if (object && self->rows[i].cue.form == 'p' && is_naming (word, self->string))
        return TRUE;
      if (object && self->rows[i].cue.base == diptych_cue_lexicon_hash ("call", 4)
          && (begins_with_the (self, candidate) || is_habit (self, i) || is_called (self, candidate, i)))
        return TRUE;
      if (n > 2 && is_known (self, i) && self->rows[i + 1].function != DIPTYCH_FUNCTION_THAT)
        return TRUE;
      object = object && ((objects >> self->rows[i].function & 1) || is_it (self, i));
    }
  return FALSE;
}

/* A colon that no verb of speech stands before can lead to the name of a work. */
static gboolean
is_named_after_colon (const Context   *self,
                      const Candidate *candidate)
{
  return candidate->words >= 3 && self->rows[candidate->first - 1].function == DIPTYCH_FUNCTION_COLON
         && strchr (".?!", self->string[candidate->inner.end - 1]) == NULL
         && !diptych_reporting_clause_introduces (self->findings, self->row_array, candidate->first);
}

/* "“…,” written by Berg". */
static gboolean
precedes_passive (const Context   *self,
                  const Candidate *candidate)
{
  return candidate->last + 1 < self->n && self->rows[candidate->last].cue.form == 'p'
         && self->rows[candidate->last + 1].function == DIPTYCH_FUNCTION_BY
         && self->tokens[candidate->last].sentence == self->tokens[candidate->first].sentence;
}

/* Whether what stands before @candidate lets it be the name of something. */
static gboolean
can_be_named (const Context   *self,
              const Candidate *candidate)
{
  const DiptychAttributionRow *before = &self->rows[candidate->first - (candidate->first > 0)];

  if (candidate->first == 0 || self->tokens[candidate->first - 1].sentence != self->tokens[candidate->first].sentence)
    return precedes_passive (self, candidate);
  if (before->function >= DIPTYCH_FUNCTION_QUOTE && before->function <= DIPTYCH_FUNCTION_PUNCTUATION)
    return is_named_after_colon (self, candidate);
  return (before->cue.kinds & DIPTYCH_CUE_SPEECH) == 0 || before->cue.base == diptych_cue_lexicon_hash ("tell", 4);
}

/* The name of a work or an epithet: all its words begin large, and it stands in
 * its clause like any other word. */
static gboolean
is_title (const Context   *self,
          const Candidate *candidate)
{
  gboolean large = FALSE;

  if (candidate->words > MAX_TITLE_WORDS || !can_be_named (self, candidate))
    return FALSE;
  for (guint i = candidate->first; i < candidate->last; i++)
    {
      gunichar c = g_utf8_get_char (self->string + self->tokens[i].span.start);

      if (!diptych_quoted_context_is_word (self, i) || !g_unichar_isalnum (c)
          || (!large && candidate->words > 1 && self->rows[i].function == DIPTYCH_FUNCTION_DETERMINER))
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
    if (diptych_quoted_context_is_report (self, i - 1))
      return TRUE;
  for (guint i = candidate->last; i < self->n && i < candidate->last + MAX_SENTENCE_TOKENS
                                  && self->tokens[i].sentence == sentence; i++)
    if (diptych_quoted_context_is_report (self, i))
      return TRUE;
  return FALSE;
}

static gboolean
has_report_before (const Context   *self,
                   const Candidate *candidate)
{
  guint sentence = self->tokens[candidate->first].sentence;

  for (guint i = candidate->first; i > 0 && i + DIPTYCH_MAX_REPORT_TOKENS > candidate->first; i--)
    {
      if (self->tokens[i - 1].sentence != sentence || diptych_quoted_context_is_content (self, i - 1))
        break;
      if (diptych_quoted_context_is_report (self, i - 1))
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
      content |= diptych_quoted_context_is_content (self, i - 1);
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

/* Not the object of another verb: "takes charge". */
static gboolean
is_speech_verb (const Context *self,
                guint          token)
{
  const DiptychAttributionRow *row = &self->rows[token];

  return (row->cue.kinds & DIPTYCH_CUE_SPEECH)
         && !(row->cue.form == 'b' && token > 0 && self->tokens[token - 1].sentence == self->tokens[token].sentence && row[-1].finite);
}

/* A headline has speech between single marks only beside a verb that reports it. */
static gboolean
has_speech_verb (const Context   *self,
                 const Candidate *candidate)
{
  guint sentence = self->tokens[candidate->first].sentence;

  for (guint i = candidate->first; i > 0 && i + DIPTYCH_MAX_REPORT_TOKENS > candidate->first && self->tokens[i - 1].sentence == sentence; i--)
    if (is_speech_verb (self, i - 1) || self->rows[i - 1].function == DIPTYCH_FUNCTION_COLON)
      return TRUE;
  for (guint i = candidate->last; i < self->n && i < candidate->last + DIPTYCH_MAX_REPORT_TOKENS && self->tokens[i].sentence == sentence; i++)
    if (is_speech_verb (self, i))
      return TRUE;
  return FALSE;
}

/* "Criticised it as ‘reckless’": an opinion, where "the ‘reckless’ plan" is a term. */
static gboolean
is_predicate (const Context   *self,
              const Candidate *candidate)
{
  guint as = candidate->first;

  if (as > 1 && self->rows[as - 1].function == DIPTYCH_FUNCTION_DETERMINER)
    as--;
  return as > 0 && self->rows[as - 1].function == DIPTYCH_FUNCTION_CLAUSE
         && !diptych_quoted_candidate_begins_a_sentence (self, candidate)
         && diptych_reporting_clause_find_verb (self->findings, self->row_array, candidate->first) != candidate->first;
}

/* What a noun stands right before ("her book “Cold Water,” Moe argued") begins no clause. */
static gboolean
follows_word (const Context   *self,
              const Candidate *candidate)
{
  return candidate->first > 0 && diptych_quoted_context_is_word (self, candidate->first - 1)
         && self->tokens[candidate->first - 1].sentence == self->tokens[candidate->first].sentence
         && self->rows[candidate->first - 1].cue.base == 0;
}

static gboolean
follows_article (const Context   *self,
                 const Candidate *candidate)
{
  return candidate->first > 0 && self->rows[candidate->first - 1].function == DIPTYCH_FUNCTION_DETERMINER
         && !diptych_quoted_candidate_begins_a_sentence (self, candidate);
}

/* “Kestrel”: what names a person and nothing else */
static gboolean
is_name (const Context   *self,
         const Candidate *candidate)
{
  const GArray *mentions = self->findings->mentions;
  guint low = 0, high = mentions->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (mentions, DiptychMention, middle).span.start < candidate->inner.start)
        low = middle + 1;
      else
        high = middle;
    }
  return low < mentions->len && g_array_index (mentions, DiptychMention, low).kind == DIPTYCH_ENTITY_PERSON
         && g_array_index (mentions, DiptychMention, low).form == DIPTYCH_MENTION_NAME
         && diptych_span_equal (g_array_index (mentions, DiptychMention, low).span, candidate->inner);
}

/* A headline that begins with a clause between double marks. */
static gboolean
is_headline_speech (const Context   *self,
                    const Candidate *candidate)
{
  gboolean verb = FALSE;

  for (guint i = candidate->first; i < candidate->last; i++)
    verb |= self->rows[i].finite;
  return verb && candidate->words >= 4 && !candidate->marked->single && begins_a_block (self, candidate)
         && diptych_quoted_candidate_begins_a_sentence (self, candidate)
         && self->blocks[candidate->marked->block].kind == DIPTYCH_BLOCK_HEADLINE && !is_alone_in_block (self, candidate);
}

/**
 * diptych_quoted_term_test:
 * @self: the article
 * @candidate: words between marks
 *
 * Returns: whether nobody is said to have said them: a nickname, the name of a work,
 *   a word as a word, or one that is meant otherwise
 */
gboolean
diptych_quoted_term_test (const Context   *self,
                          const Candidate *candidate)
{
  gboolean whole = diptych_quoted_candidate_begins_a_sentence (self, candidate) && diptych_quoted_candidate_ends_a_clause (self, candidate);
  gboolean speech = whole && candidate->words > 1 && !follows_word (self, candidate)
                    && diptych_reporting_clause_follows (self->findings, self->row_array, candidate->last);
  gboolean reported = speech || diptych_quoted_candidate_has_report_after (self, candidate) || is_predicate (self, candidate)
                      || (2 * candidate->content >= candidate->words
                          && (whole || candidate->words > DIPTYCH_MAX_TERM_WORDS || has_cue_in_sentence (self, candidate)))
                      || has_report_before (self, candidate) || is_in_reported_sentence (self, candidate)
                      || has_korean_report (self, candidate);

  if (candidate->words == 0)
    return TRUE;
  if (!speech && (is_title (self, candidate) || is_name (self, candidate)))
    return TRUE;
  if (candidate->words <= DIPTYCH_MAX_TERM_WORDS)
    {
      if (follows_naming (self, candidate) || precedes_naming (self, candidate))
        return TRUE;
      if (is_alone_in_block (self, candidate) && !diptych_quoted_candidate_ends_a_clause (self, candidate))
        return TRUE;
      if (candidate->marked->single && !self->single_speech && !speech && !is_predicate (self, candidate) && !has_korean_report (self, candidate)
          && (self->blocks[candidate->marked->block].kind != DIPTYCH_BLOCK_HEADLINE || !has_speech_verb (self, candidate)))
        return TRUE;
      if (candidate->marked->unclosed && follows_article (self, candidate))
        return TRUE;
    }
  if (reported || (candidate->marked->unclosed && begins_a_block (self, candidate)) || is_headline_speech (self, candidate))
    return FALSE;
  return candidate->words <= DIPTYCH_MAX_TERM_WORDS || !diptych_quoted_candidate_begins_a_sentence (self, candidate) || !diptych_quoted_candidate_ends_a_clause (self, candidate);
}
