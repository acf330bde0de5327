/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-quotation-statement.h"

#include <string.h>

#include "lexicon/diptych-lexicon.h"

/* A content without a verb that can be told by its form is a clause only if it
 * is as long as this, in tokens. */
#define MIN_CLAUSE_TOKENS 3

#define SET(function) (1u << DIPTYCH_FUNCTION_##function)

typedef struct
{
  const char                  *string;
  const DiptychToken          *tokens;
  const DiptychAttributionRow *rows;
  const DiptychAttributionPart *content;
  guint                        kinds;   /* of the words of the cue */
} Statement;

static guint
kinds_of_cue (const GArray                 *rows,
              const DiptychAttributionPart *cue)
{
  guint kinds = 0;

  for (guint i = cue->first; i < cue->last; i++)
    {
      const DiptychAttributionRow *row = &g_array_index (rows, DiptychAttributionRow, i);

      if (row->function == DIPTYCH_FUNCTION_COLON)
        kinds |= DIPTYCH_CUE_PREPOSITION;
      kinds |= row->cue.kinds;
    }
  return kinds;
}

/* What somebody calls something is no statement; "called for the mayor to go" is. */
static gboolean
is_call (const GArray                 *rows,
         const DiptychAttributionPart *cue)
{
  for (guint i = cue->first; i < cue->last; i++)
    if (g_array_index (rows, DiptychAttributionRow, i).cue.base == diptych_cue_lexicon_hash ("call", 4))
      return TRUE;
  return FALSE;
}

static gboolean
has_base (const GArray                 *rows,
          const DiptychAttributionPart *cue,
          const char * const           *verbs)
{
  for (guint i = cue->first; i < cue->last; i++)
    for (guint j = 0; verbs[j] != NULL; j++)
      if (g_array_index (rows, DiptychAttributionRow, i).cue.base == diptych_cue_lexicon_hash (verbs[j], strlen (verbs[j])))
        return TRUE;
  return FALSE;
}

static gboolean
is_naming (const GArray                 *rows,
           const DiptychAttributionPart *cue)
{
  static const char * const verbs[] = { "describe", "dub", "nickname", "brand", "label", "name", NULL };

  return has_base (rows, cue, verbs);
}

/* What is offered, ordered or put is a thing, unless "that" or "to" says otherwise. */
static gboolean
takes_object (const GArray                 *rows,
              const DiptychAttributionPart *cue)
{
  static const char * const verbs[] = {
    "answer", "apologize", "apologise", "begin", "continue", "demand", "direct", "express", "find", "finish", "mention",
    "offer", "order", "post", "put", "question", "read", "second", "thank", NULL
  };

  return has_base (rows, cue, verbs);
}

static const DiptychAttributionRow *
row_at (const Statement *self,
        guint            index)
{
  return &self->rows[index];
}

/* "went", "took": a past that is told by no ending. */
static gboolean
is_irregular (const Statement *self,
              guint            index)
{
  static const DiptychLexicon *lexicon;
  DiptychSpan span = self->tokens[index].span;
  char last = self->string[span.end - 1];

  if (g_once_init_enter_pointer (&lexicon))
    g_once_init_leave_pointer (&lexicon, diptych_lexicon_get ("irregular-forms"));
  return row_at (self, index)->function == DIPTYCH_FUNCTION_NONE && strchr ("sriae", last) == NULL
         && diptych_lexicon_lookup (lexicon, self->string + span.start, diptych_span_length (span)) != NULL;
}

#define AUXILIARIES (SET (MODAL) | SET (BE) | SET (HAVE) | SET (DO))

/* A verb of the clause; one of a clause that hangs on a noun ("a letter, which was
 * lost") is none. */
static gboolean
has_finite_verb (const Statement *self,
                 guint32          verbs)
{
  for (guint i = self->content->first; i < self->content->last; i++)
    {
      const DiptychAttributionRow *row = row_at (self, i);

      if (row->function == DIPTYCH_FUNCTION_WHICH && i > self->content->first
          && row[-1].function == DIPTYCH_FUNCTION_COMMA)
        return FALSE;
      if ((verbs >> row->function & 1) || row->function == DIPTYCH_FUNCTION_SUBJECT
          || ((verbs & SET (PAST)) != 0
              && ((row->function != DIPTYCH_FUNCTION_NAME && (row->cue.form == 'p' || row->cue.form == 't'))
                  || is_irregular (self, i))))
        return TRUE;
    }
  return FALSE;
}

/* "Berg to go", but not "his wish to go": who is asked stands before it. */
static gboolean
has_infinitive (const Statement *self)
{
  for (guint i = self->content->first; i + 1 < self->content->last && i < self->content->first + 8; i++)
    {
      if ((SET (IN) | SET (OF)) >> row_at (self, i)->function & 1)
        return FALSE;
      if (row_at (self, i)->function == DIPTYCH_FUNCTION_TO)
        return row_at (self, i + 1)->function != DIPTYCH_FUNCTION_DETERMINER;
    }
  return FALSE;
}

/* "to go", "Berg to go", "of taking": what was promised, asked or blamed. */
static gboolean
has_verb_phrase (const Statement *self)
{
  for (guint i = self->content->first; i + 1 < self->content->last; i++)
    {
      const DiptychAttributionRow *next = row_at (self, i + 1);

      if (row_at (self, i)->function == DIPTYCH_FUNCTION_TO)
        return next->function != DIPTYCH_FUNCTION_PARTICIPLE && next->function != DIPTYCH_FUNCTION_NAME
               && next->function != DIPTYCH_FUNCTION_DETERMINER;
      if ((row_at (self, i)->function == DIPTYCH_FUNCTION_OF || row_at (self, i)->function == DIPTYCH_FUNCTION_IN)
          && next->function == DIPTYCH_FUNCTION_PARTICIPLE)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_relative (const Statement *self,
             const char      *word)
{
  DiptychSpan span = self->tokens[self->content->first].span;

  return diptych_span_length (span) == strlen (word)
         && g_ascii_strncasecmp (self->string + span.start, word, strlen (word)) == 0;
}

static gboolean
begins_a_clause (const Statement *self)
{
  guint function = row_at (self, self->content->first)->function;

  return function == DIPTYCH_FUNCTION_THAT || function == DIPTYCH_FUNCTION_WHICH
         || (function == DIPTYCH_FUNCTION_CLAUSE && has_finite_verb (self, AUXILIARIES | SET (PAST)));
}

/* "Was questioned by", "is known": the words of the cue say what was done to somebody. */
static gboolean
is_passive (const GArray                 *rows,
            const DiptychAttributionPart *cue)
{
  guint i = cue->last;

  while (i > cue->first && g_array_index (rows, DiptychAttributionRow, i - 1).cue.form != 'p')
    i--;
  if (i > 0)
    i--;
  while (i > 0 && i + 3 > cue->first && g_array_index (rows, DiptychAttributionRow, i - 1).function == DIPTYCH_FUNCTION_ADVERB)
    i--;
  return i > 0 && g_array_index (rows, DiptychAttributionRow, i - 1).function == DIPTYCH_FUNCTION_BE;
}

static gboolean
begins_with (const Statement *self,
             guint32          functions)
{
  return functions >> row_at (self, self->content->first)->function & 1;
}

/* A clause that no word leads: its verb comes before that of any clause with "as" or
 * "when", and is not that of "which". */
static gboolean
is_bare_clause (const Statement *self)
{
  guint relatives = 0;

  for (guint i = self->content->first; i < self->content->last; i++)
    {
      const DiptychAttributionRow *row = row_at (self, i);

      if (row->function == DIPTYCH_FUNCTION_CLAUSE)
        return FALSE;
      if (row->function == DIPTYCH_FUNCTION_WHICH)
        relatives++;
      else if (row->function == DIPTYCH_FUNCTION_SUBJECT && relatives == 0 && i > self->content->first)
        return TRUE;
      else if (row->finite && i > self->content->first && relatives-- == 0)
        return TRUE;
    }
  return FALSE;
}

/* "The fund lost, and its auditors warned", "Berg, who promised": what stands before
 * the verb of a clause of its own is what the reporter tells. */
static gboolean
is_another_clause (const Statement              *self,
                   const GArray                 *parts,
                   const DiptychAttributionPart *cue)
{
  guint i = cue->first, speaker;

  if (self->content->last > cue->first)
    {
      guint before = self->content->first;

      /* "Told reporters at the port, where she waited." */
      return before > cue->last && (SET (CLAUSE) | SET (WHICH)) >> self->rows[before - 1].function & 1;
    }
  for (; i > self->content->last; i--)
    if (self->rows[i - 1].function == DIPTYCH_FUNCTION_AND && self->tokens[i - 1].sentence == self->tokens[cue->first].sentence)
      return self->content->speaker == DIPTYCH_NO_PART || i == cue->first || self->rows[i - 2].function == DIPTYCH_FUNCTION_COMMA
             || i - 1 == self->content->last;
  if (self->content->speaker == DIPTYCH_NO_PART)
    return FALSE;
  speaker = g_array_index (parts, DiptychAttributionPart, self->content->speaker).first;
  return self->rows[speaker].function == DIPTYCH_FUNCTION_WHICH
         || g_ascii_strncasecmp (self->string + self->tokens[speaker].span.start, "who", 3) == 0;
}

/* "The key opens all doors, she points out": what stands before the comma is a sentence, though
 * its verb is told by no ending. */
static gboolean
is_sentence_before (const Statement             *self,
                    const DiptychAttributionPart *cue)
{
  return self->content->last < cue->first && row_at (self, self->content->last)->function == DIPTYCH_FUNCTION_COMMA
         && row_at (self, self->content->first)->sentence_start && is_bare_clause (self);
}

/* "To be named", "not to be named". */
static gboolean
is_to_be_named (const Statement *self)
{
  guint i = self->content->first + begins_with (self, SET (NOT));

  return i + 2 < self->content->last && row_at (self, i)->function == DIPTYCH_FUNCTION_TO
         && row_at (self, i + 1)->function == DIPTYCH_FUNCTION_BE
         && (row_at (self, i + 2)->cue.base == diptych_cue_lexicon_hash ("name", 4)
             || row_at (self, i + 2)->cue.base == diptych_cue_lexicon_hash ("identify", 8));
}

/* "His determination that he would …", "told the members that …". */
static gboolean
holds_that_clause (const Statement *self)
{
  for (guint i = self->content->first; i + 2 < self->content->last && i < self->content->first + 4; i++)
    if (row_at (self, i)->function == DIPTYCH_FUNCTION_THAT)
      return !row_at (self, i + 1)->finite;
  return FALSE;
}

/* Whether what no word like "that" leads is a thing or a person, not a clause. */
static gboolean
is_object (const Statement              *self,
           const GArray                 *rows,
           const DiptychAttributionPart *cue)
{
  static const guint32 leads = SET (THAT) | SET (WHICH) | SET (CLAUSE) | SET (TO) | SET (NOT);
  static const guint32 prepositions = SET (IN) | SET (TO) | SET (BY) | SET (OF);

  if (begins_with (self, leads))
    return begins_with (self, SET (CLAUSE)) && self->content->first > cue->last + 1
           && self->rows[self->content->first - 1].function == DIPTYCH_FUNCTION_COMMA;
  if (is_passive (rows, cue))
    return self->content->first >= cue->last || self->content->speaker == DIPTYCH_NO_PART;
  if (self->content->last <= cue->first || self->content->first > cue->last || holds_that_clause (self))
    return FALSE;
  if (takes_object (rows, cue) && !has_infinitive (self))
    return TRUE;
  return !has_verb_phrase (self)
         && ((prepositions >> self->rows[cue->last - 1].function & 1) || !is_bare_clause (self));
}

/* "According to the terms of the bill": who says it, not what is said. */
static gboolean
follows_cue (const GArray                 *parts,
             const DiptychAttributionPart *content)
{
  return g_array_index (parts, DiptychAttributionPart, content->cue).last == content->first;
}

/* "He came back, saying …": what stands before is what the reporter tells. */
static gboolean
goes_before_participle (const GArray                 *rows,
                        const GArray                 *parts,
                        const DiptychAttributionPart *content)
{
  const DiptychAttributionPart *cue = &g_array_index (parts, DiptychAttributionPart, content->cue);

  return content->last <= cue->first && g_array_index (rows, DiptychAttributionRow, cue->first).cue.form == 'g'
         && g_array_index (rows, DiptychAttributionRow, cue->first).function != DIPTYCH_FUNCTION_NAME
         && (g_array_index (rows, DiptychAttributionRow, cue->first).cue.kinds & DIPTYCH_CUE_PREPOSITION) == 0;
}

/* Who speaks of what "I" or "you" think is no third person. */
static gboolean
has_outer_speaker (const Statement *self,
                   const GArray    *parts)
{
  const DiptychAttributionPart *speaker;
  DiptychSpan span;

  if (self->content->speaker == DIPTYCH_NO_PART)
    return TRUE;
  speaker = &g_array_index (parts, DiptychAttributionPart, self->content->speaker);
  span = self->tokens[speaker->first].span;
  return speaker->last - speaker->first > 1
         || !((diptych_span_length (span) == 1 && self->string[span.start] == 'I')
              || (diptych_span_length (span) == 3 && g_ascii_strncasecmp (self->string + span.start, "you", 3) == 0)
              || (diptych_span_length (span) == 2 && g_ascii_strncasecmp (self->string + span.start, "we", 2) == 0));
}

/**
 * diptych_quotation_statement_test:
 * @text: the text
 * @findings: its sentences and tokens
 * @rows: (element-type DiptychAttributionRow): the tokens
 * @parts: (element-type DiptychAttributionPart): what the tagger found
 * @content: a content that holds no direct speech
 *
 * The tagger finds all that anybody is said to think, want, show or do with
 * words. A reader takes for a quotation only what has the form of a statement:
 * a clause with a verb of its own after a verb of speech or of belief, or what
 * somebody promises, asks for or is blamed for ("vowed to stay").
 *
 * Returns: whether @content is a statement
 */
gboolean
diptych_quotation_statement_test (DiptychText                  *text,
                                  const DiptychFindings        *findings,
                                  const GArray                 *rows,
                                  const GArray                 *parts,
                                  const DiptychAttributionPart *content)
{
  Statement self = {
    diptych_text_get_string (text), (const DiptychToken *) (gconstpointer) findings->tokens->data,
    (const DiptychAttributionRow *) (gconstpointer) rows->data, content,
  };

  if (content->cue == DIPTYCH_NO_PART || content->last - content->first < MIN_CLAUSE_TOKENS)
    return FALSE;
  self.kinds = kinds_of_cue (rows, &g_array_index (parts, DiptychAttributionPart, content->cue));
  if (self.kinds == 0 || goes_before_participle (rows, parts, content))
    return FALSE;
  if (!has_outer_speaker (&self, parts) || is_relative (&self, "who") || is_relative (&self, "which"))
    return FALSE;
  if (is_another_clause (&self, parts, &g_array_index (parts, DiptychAttributionPart, content->cue)) || is_to_be_named (&self))
    return FALSE;
  if (is_naming (rows, &g_array_index (parts, DiptychAttributionPart, content->cue)))
    return FALSE;
  if (is_call (rows, &g_array_index (parts, DiptychAttributionPart, content->cue)))
    return !begins_with (&self, SET (OF)) && !is_passive (rows, &g_array_index (parts, DiptychAttributionPart, content->cue))
           && has_verb_phrase (&self);
  if ((self.kinds & DIPTYCH_CUE_PREPOSITION) == 0
      && is_object (&self, rows, &g_array_index (parts, DiptychAttributionPart, content->cue)))
    return FALSE;
  if ((self.kinds & DIPTYCH_CUE_SPEECH) != 0)
    return has_finite_verb (&self, AUXILIARIES | SET (PAST)) || begins_a_clause (&self) || has_verb_phrase (&self)
           || is_sentence_before (&self, &g_array_index (parts, DiptychAttributionPart, content->cue));
  if ((self.kinds & DIPTYCH_CUE_PREPOSITION) != 0)
    return !follows_cue (parts, content) && !is_relative (&self, "that") && !begins_with (&self, SET (BY) | AUXILIARIES) && has_finite_verb (&self, AUXILIARIES | SET (PAST));
  return content->speaker != DIPTYCH_NO_PART
         && (begins_a_clause (&self)
             || ((self.kinds & DIPTYCH_CUE_ATTITUDE) != 0 && has_finite_verb (&self, AUXILIARIES)));
}
