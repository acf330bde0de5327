/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-reporting-clause.h"

/* How long a reporting clause may be up to its verb, in tokens. */
#define MAX_CLAUSE_TOKENS 14

/* How long one may be in speech that nothing closes. */
#define MAX_SHORT_TOKENS 8

/* How long what stands between commas may be, in tokens. */
#define MAX_ASIDE_TOKENS 24

typedef struct
{
  const DiptychToken          *tokens;
  const DiptychAttributionRow *rows;
  guint                        n;
} Clause;

static Clause
clause_of (const DiptychFindings *findings,
           const GArray          *rows)
{
  return (Clause) {
    (const DiptychToken *) (gconstpointer) findings->tokens->data,
    (const DiptychAttributionRow *) (gconstpointer) rows->data, rows->len,
  };
}

static gboolean
is_mark (const Clause *self,
         guint         token)
{
  return self->tokens[token].kind == DIPTYCH_TOKEN_PUNCTUATION || self->tokens[token].kind == DIPTYCH_TOKEN_QUOTE;
}

static gboolean
is_verb (const Clause *self,
         guint         token)
{
  const DiptychCue *cue = &self->rows[token].cue;

  return (cue->kinds & DIPTYCH_CUE_SPEECH) && self->rows[token].function != DIPTYCH_FUNCTION_NAME
         && (cue->form == 'p' || cue->form == 't' || cue->form == 'b');
}

#define SET(function) (1u << DIPTYCH_FUNCTION_##function)

/* What may stand between a subject and its verb. */
static const guint32 auxiliaries = SET (HAVE) | SET (MODAL) | SET (BE) | SET (ADVERB) | SET (TIME) | SET (DO) | SET (AND);

/* What ends a subject that follows its verb. */
static const guint32 borders = SET (IN) | SET (TIME) | SET (TO) | SET (WHICH) | SET (CLAUSE) | SET (THAT) | SET (BY)
                               | SET (PARTICIPLE);

static gboolean
is_auxiliary (const Clause *self,
              guint         token)
{
  return (auxiliaries >> self->rows[token].function & 1) || is_mark (self, token);
}

static gboolean
ends_subject (const Clause *self,
              guint         token)
{
  return (borders >> self->rows[token].function & 1) || is_mark (self, token);
}

static void
label (guint8 *labels,
       guint   first,
       guint   last,
       guint8  begin)
{
  for (guint i = first; labels != NULL && i < last; i++)
    labels[i] = i == first ? begin : begin + 1;
}

#define STOPS (SET (AND) | SET (CLAUSE) | SET (THAT) | SET (WHICH) | SET (MODAL) | SET (BE) | SET (HAVE) \
               | SET (DO) | SET (PAST) | SET (TO) | SET (NOT))

/* "left", "went": more often a verb in the past than anything else. */
static gboolean
is_past (const Clause *self,
         guint         token)
{
  char first = self->rows[token].classes & 0xff;

  return self->rows[token].function == DIPTYCH_FUNCTION_NONE && (first == 'd' || first == 'p' || first == 'z');
}

/* Whether a word cannot be the first verb of a sentence: one that reports no more than
 * as a noun, or "the judge". */
static gboolean
may_be_subject (const Clause *self,
                guint         first,
                guint         token)
{
  char form = self->rows[token].cue.form;

  return form == 0 || form == 'n'
         || (form == 'b' && token == first + 1 && self->rows[first].function == DIPTYCH_FUNCTION_DETERMINER);
}

/* What stands before the first verb of the sentence: "Berg came and said", "Berg
 * left, saying". */
static void
find_first_subject (const Clause *self,
                    guint         begin,
                    guint         cue,
                    guint        *first,
                    guint        *last)
{
  guint i = begin;

  if ((SET (IN) | SET (TIME) | SET (CLAUSE)) >> self->rows[i].function & 1)
    {
      while (i < cue && self->rows[i].function != DIPTYCH_FUNCTION_COMMA)
        i++;
      i++;
    }
  else if (i + 2 < cue && self->rows[i + 1].function == DIPTYCH_FUNCTION_COMMA
           && (self->rows[i + 2].function == DIPTYCH_FUNCTION_SUBJECT || self->rows[i].function == DIPTYCH_FUNCTION_ADVERB
               || self->rows[i].function == DIPTYCH_FUNCTION_NONE))
    i += 2;
  *first = *last = MIN (i, cue);
  while (*last < cue && !(*last > *first && self->rows[*last].function == DIPTYCH_FUNCTION_NONE
                          && self->rows[*last - 1].function == DIPTYCH_FUNCTION_NAME)
         && *last < *first + MAX_CLAUSE_TOKENS && !is_mark (self, *last)
         && !(STOPS >> self->rows[*last].function & 1)
         && may_be_subject (self, *first, *last) && !is_past (self, *last))
    ++*last;
}

static gboolean
holds_verb (const Clause *self,
            guint         first,
            guint         last)
{
  for (guint i = first; i < last; i++)
    if (self->rows[i].function == DIPTYCH_FUNCTION_PAST || self->rows[i].cue.form == 'p')
      return TRUE;
  return FALSE;
}

static void
label_subject_before (const Clause *self,
                      guint         first,
                      guint         verb,
                      guint8       *labels)
{
  guint last = verb;

  while (last > first && is_auxiliary (self, last - 1))
    last--;
  while (first < last && is_auxiliary (self, first))
    first++;
  if (holds_verb (self, first, last))
    find_first_subject (self, first, last, &first, &last);
  label (labels, first, last, DIPTYCH_ATTRIBUTION_BEGIN_SPEAKER);
}

/* The first token after the subject that follows @verb. */
static guint
end_of_subject_after (const Clause *self,
                      guint         verb)
{
  guint last = verb + 1;

  while (last < self->n && last < verb + MAX_CLAUSE_TOKENS && self->tokens[last].sentence == self->tokens[verb].sentence
         && !ends_subject (self, last))
    last++;
  return last;
}

/* "“Salt,” directed by Berg": no speech. */
static gboolean
is_passive (const Clause *self,
            guint         verb)
{
  return verb + 1 < self->n && self->rows[verb].cue.form == 'p' && self->rows[verb + 1].function == DIPTYCH_FUNCTION_BY;
}

/* "…,” she said", "…,” said Berg". */
static gboolean
label_after (const Clause *self,
             guint         last,
             guint8       *labels)
{
  guint sentence = self->tokens[last - 1].sentence;
  guint start = last;

  if (start < self->n && self->rows[start].function == DIPTYCH_FUNCTION_COMMA)
    start++;
  for (guint i = start; i < self->n && i < start + MAX_CLAUSE_TOKENS; i++)
    {
      if (self->tokens[i].sentence != sentence || is_mark (self, i))
        return FALSE;
      if (i == start && is_passive (self, i))
        return FALSE;
      if (is_verb (self, i))
        {
          label (labels, i, i + 1, DIPTYCH_ATTRIBUTION_BEGIN_CUE);
          if (i == start)
            label (labels, i + 1, end_of_subject_after (self, i), DIPTYCH_ATTRIBUTION_BEGIN_SPEAKER);
          else
            label_subject_before (self, start, i, labels);
          return TRUE;
        }
    }
  return FALSE;
}

/* "Berg was angry: “…": the colon reports, and the subject of the clause speaks. */
static gboolean
label_colon (const Clause *self,
             guint         colon,
             guint8       *labels)
{
  static const guint32 subjects = SET (SUBJECT) | SET (NAME) | SET (DETERMINER) | SET (PERSON) | SET (POSSESSIVE)
                                  | SET (OBJECT);
  guint sentence = self->tokens[colon].sentence, begin = colon, first, last;

  while (begin > 0 && self->tokens[begin - 1].sentence == sentence && begin + MAX_ASIDE_TOKENS > colon)
    begin--;
  if (begin == colon || (begin > 0 && self->tokens[begin - 1].sentence == sentence))
    return FALSE;
  find_first_subject (self, begin, colon, &first, &last);
  if (first >= last || !(subjects >> self->rows[first].function & 1))
    return FALSE;
  label (labels, first, last, DIPTYCH_ATTRIBUTION_BEGIN_SPEAKER);
  return TRUE;
}

/* "She said, “…", "Berg replied: “…". */
static gboolean
label_before (const Clause *self,
              guint         first,
              guint8       *labels)
{
  guint sentence = self->tokens[first].sentence;
  guint verb = first - 1, start;

  if (self->rows[verb].function != DIPTYCH_FUNCTION_COMMA && self->rows[verb].function != DIPTYCH_FUNCTION_COLON)
    return FALSE;
  while (verb > 0 && verb + MAX_CLAUSE_TOKENS > first && !is_verb (self, verb))
    {
      verb--;
      if (self->tokens[verb].sentence != sentence || is_mark (self, verb))
        break;
    }
  if (!is_verb (self, verb) || self->tokens[verb].sentence != sentence)
    return self->rows[first - 1].function == DIPTYCH_FUNCTION_COLON && label_colon (self, first - 1, labels);
  start = verb;
  while (start > 0 && start + MAX_CLAUSE_TOKENS > verb && self->tokens[start - 1].sentence == sentence
         && !is_mark (self, start - 1))
    start--;
  label (labels, verb, verb + 1, DIPTYCH_ATTRIBUTION_BEGIN_CUE);
  label_subject_before (self, start, verb, labels);
  return TRUE;
}

/* "he said", "the coach said", "said Berg", and nothing else up to the next mark. */
static gboolean
is_short_clause (const Clause *self,
                 guint         start)
{
  static const guint32 subjects = SET (SUBJECT) | SET (NAME) | SET (DETERMINER) | SET (PERSON) | SET (POSSESSIVE);
  gboolean verb = FALSE;

  for (guint i = start; i < self->n && i < start + MAX_SHORT_TOKENS; i++)
    {
      if (is_mark (self, i))
        return verb && i >= start + 2;
      if (is_verb (self, i) && !verb && self->rows[i].cue.form == 'p')
        verb = TRUE;
      else if (self->rows[i].function == DIPTYCH_FUNCTION_THAT)
        return verb && self->rows[start - 1].function == DIPTYCH_FUNCTION_STOP;
      else if (verb && self->rows[start - 1].function == DIPTYCH_FUNCTION_STOP
               && self->rows[start].function == DIPTYCH_FUNCTION_SUBJECT
               && self->rows[i].function == DIPTYCH_FUNCTION_SUBJECT)
        return TRUE;
      else if (!((subjects | SET (TIME) | SET (ADVERB)) >> self->rows[i].function & 1))
        return FALSE;
    }
  return FALSE;
}

/**
 * diptych_reporting_clause_find_cut:
 * @findings: the sentences and tokens
 * @rows: (element-type DiptychAttributionRow): the tokens
 * @first: the first token of a piece of speech that nothing closes
 * @last: the first token after the block
 *
 * Looks for a short reporting clause after a comma or the end of a sentence:
 * “We lost, he said. Nobody ran.
 *
 * Returns: the first token of it, or @last
 */
guint
diptych_reporting_clause_find_cut (const DiptychFindings *findings,
                                   const GArray          *rows,
                                   guint                  first,
                                   guint                  last)
{
  Clause self = clause_of (findings, rows);

  for (guint i = first + 2; i + 2 < last; i++)
    if ((self.rows[i].function == DIPTYCH_FUNCTION_COMMA || self.rows[i].function == DIPTYCH_FUNCTION_STOP)
        && is_short_clause (&self, i + 1))
      return i + 1;
  return last;
}

/* Over what stands between commas before @end: "Mattis, 68, had said". */
static guint
skip_aside (const Clause *self,
            guint         begin,
            guint         end)
{
  guint i = end - 1;

  while (i > begin && i + MAX_ASIDE_TOKENS > end)
    if (self->rows[--i].function == DIPTYCH_FUNCTION_COMMA)
      return i;
  return end;
}

/**
 * diptych_reporting_clause_find_subject:
 * @findings: the sentences and tokens
 * @rows: (element-type DiptychAttributionRow): the tokens
 * @cue: the first token of a verb that reports
 * @first: (out): the first token of its subject
 * @last: (out): the first token after it
 *
 * Finds the subject of a verb that the tagger found none for by the order of the
 * words alone; that of "saying" is the subject of the sentence.
 *
 * Returns: whether there is one
 */
gboolean
diptych_reporting_clause_find_subject (const DiptychFindings *findings,
                                       const GArray          *rows,
                                       guint                  cue,
                                       guint                 *first,
                                       guint                 *last)
{
  Clause self = clause_of (findings, rows);
  const DiptychSentence *sentence = &g_array_index (findings->sentences, DiptychSentence, self.tokens[cue].sentence);
  guint begin = sentence->first_token, end = cue;

  if (cue > 0 && self.rows[cue - 1].function == DIPTYCH_FUNCTION_QUOTE && self.rows[cue - 1].quote != 0
      && self.rows[cue].cue.form != 'g' && self.rows[cue].quote == 0)
    {
      *first = cue + 1;
      *last = end_of_subject_after (&self, cue);
      return *first < *last;
    }
  while (end > begin && is_auxiliary (&self, end - 1) && !is_mark (&self, end - 1))
    end--;
  if (end < cue && self.rows[cue - 1].function == DIPTYCH_FUNCTION_BE)
    return FALSE;
  if (self.rows[cue].cue.form == 'g' || (end < cue && self.rows[end].function == DIPTYCH_FUNCTION_AND))
    {
      find_first_subject (&self, begin, end, first, last);
      return *first < *last;
    }
  if (end > begin && self.rows[end - 1].function == DIPTYCH_FUNCTION_COMMA)
    end = skip_aside (&self, begin, end);
  *last = *first = end;
  while (*first > begin && *first + MAX_CLAUSE_TOKENS > end && !is_mark (&self, *first - 1)
         && !(STOPS >> self.rows[*first - 1].function & 1))
    --*first;
  while (*first < *last && (self.rows[*first].function == DIPTYCH_FUNCTION_TIME || self.rows[*first].function == DIPTYCH_FUNCTION_ADVERB))
    ++*first;
  if (*first < *last && self.rows[*last - 1].function == DIPTYCH_FUNCTION_SUBJECT)
    *first = *last - 1;
  return *first < *last && self.rows[*first].function != DIPTYCH_FUNCTION_IN;
}

/**
 * diptych_reporting_clause_find_verb:
 * @first: the first token of quoted words
 *
 * Returns: the last verb of speech or of judgement before it in the clause
 *   ("criticised it as"), or @first
 */
guint
diptych_reporting_clause_find_verb (const DiptychFindings *findings,
                                    const GArray          *rows,
                                    guint                  first)
{
  Clause self = clause_of (findings, rows);
  guint sentence = self.tokens[first].sentence;

  for (guint i = first; i-- > 0 && i + MAX_SHORT_TOKENS > first && self.tokens[i].sentence == sentence && !is_mark (&self, i);)
    if ((self.rows[i].cue.kinds & (DIPTYCH_CUE_SPEECH | DIPTYCH_CUE_OBJECT))
        && (self.rows[i].cue.form == 'p' || self.rows[i].cue.form == 't'))
      return i;
  return first;
}

/**
 * diptych_reporting_clause_trim_subject:
 * @first: the first token of what may be a subject
 * @last: the first token after it
 *
 * Leaves what the subject of two verbs did before it spoke: "Berg came and said".
 *
 * Returns: the first token after the subject
 */
guint
diptych_reporting_clause_trim_subject (const DiptychFindings *findings,
                                       const GArray          *rows,
                                       guint                  first,
                                       guint                  last)
{
  Clause self = clause_of (findings, rows);
  guint start;

  if (self.rows[last - 1].function != DIPTYCH_FUNCTION_AND)
    return last;
  find_first_subject (&self, first, last - 1, &start, &last);
  return MAX (last, first + 1);
}

/**
 * diptych_reporting_clause_skip_clauses:
 * @first: the first token of what may be a subject
 * @last: the first token after it
 *
 * Leaves the clause that the subject stands in: "the letter that the mayor wrote",
 * "which stalled as members said".
 *
 * Returns: the first token of the subject itself
 */
guint
diptych_reporting_clause_skip_clauses (const DiptychFindings *findings,
                                       const GArray          *rows,
                                       guint                  first,
                                       guint                  last)
{
  static const guint32 subjects = SET (DETERMINER) | SET (NAME) | SET (POSSESSIVE) | SET (SUBJECT) | SET (PLURAL) | SET (NONE);
  static const guint32 beginnings = SET (DETERMINER) | SET (NAME) | SET (POSSESSIVE) | SET (SUBJECT);
  Clause self = clause_of (findings, rows);

  for (guint i = last; i-- > first + 1;)
    {
      guint32 allowed = self.rows[first].function == DIPTYCH_FUNCTION_WHICH ? subjects : beginnings;

      if (is_mark (&self, i))
        break;
      if ((self.rows[i].function == DIPTYCH_FUNCTION_THAT || self.rows[i].function == DIPTYCH_FUNCTION_CLAUSE)
          && i + 1 < last && (allowed >> self.rows[i + 1].function & 1))
        return i + 1;
    }
  return first;
}

/**
 * diptych_reporting_clause_find_antecedent:
 * @first: (inout): the first token of what may be a subject
 * @last: (inout): the first token after it
 *
 * Leaves the relative clause or the circumstance that ends before the verb: "Berg, who
 * lost her brother and his wife, lamented", "Berg, in a statement, said".
 *
 * Returns: whether there was one
 */
gboolean
diptych_reporting_clause_find_antecedent (const DiptychFindings *findings,
                                          const GArray          *rows,
                                          guint                 *first,
                                          guint                 *last)
{
  static const guint32 pronouns = SET (WHICH) | SET (SUBJECT);
  Clause self = clause_of (findings, rows);
  const DiptychSentence *sentence = &g_array_index (findings->sentences, DiptychSentence, self.tokens[*first].sentence);
  guint relative = *first;

  if (self.rows[*last - 1].function != DIPTYCH_FUNCTION_COMMA
      && (*last >= self.n || self.rows[*last].function != DIPTYCH_FUNCTION_COMMA))
    return FALSE;
  if (relative > sentence->first_token + 1 && self.rows[relative - 1].function == DIPTYCH_FUNCTION_IN
      && self.rows[relative - 2].function == DIPTYCH_FUNCTION_COMMA)
    relative--;
  else
    while (relative > sentence->first_token && relative + MAX_CLAUSE_TOKENS > *first && !is_mark (&self, relative)
           && !((pronouns | SET (COMMA)) >> self.rows[relative].function & 1))
      relative--;
  if (relative == *first || !((pronouns | SET (IN)) >> self.rows[relative].function & 1) || relative < sentence->first_token + 2
      || self.rows[relative - 1].function != DIPTYCH_FUNCTION_COMMA)
    return FALSE;
  find_first_subject (&self, sentence->first_token, relative - 1, first, last);
  return *first < *last;
}

/**
 * diptych_reporting_clause_follows:
 * @last: the first token after what may be speech
 *
 * Returns: whether a clause that reports speech begins there
 */
gboolean
diptych_reporting_clause_follows (const DiptychFindings *findings,
                                  const GArray          *rows,
                                  guint                  last)
{
  Clause self = clause_of (findings, rows);

  return last > 0 && label_after (&self, last, NULL);
}

/**
 * diptych_reporting_clause_find_as:
 * @last: the first token after quoted words
 * @first: (out): the first token of whoever said them
 * @cue: (out): the verb
 *
 * Returns: whether "as Berg put it" or "as the mayor called it" follows
 */
gboolean
diptych_reporting_clause_find_as (const DiptychFindings *findings,
                                  const GArray          *rows,
                                  guint                  last,
                                  guint                 *first,
                                  guint                 *cue)
{
  Clause self = clause_of (findings, rows);
  guint as = last + (last < self.n && self.rows[last].function == DIPTYCH_FUNCTION_COMMA);
  guint sentence;

  if (as >= self.n || last == 0 || self.rows[as].function != DIPTYCH_FUNCTION_CLAUSE)
    return FALSE;
  sentence = self.tokens[as].sentence;
  if (self.tokens[last - 1].sentence != sentence)
    return FALSE;
  *first = as + 1;
  for (guint i = as + 2; i + 1 < self.n && i < as + MAX_CLAUSE_TOKENS && self.tokens[i].sentence == sentence; i++)
    {
      guint32 base = self.rows[i].cue.base;

      if (self.tokens[i].kind == DIPTYCH_TOKEN_QUOTE)
        return FALSE;
      if ((base == diptych_cue_lexicon_hash ("put", 3) || base == diptych_cue_lexicon_hash ("call", 4)
           || base == diptych_cue_lexicon_hash ("describe", 8) || base == diptych_cue_lexicon_hash ("phrase", 6))
          && (self.rows[i + 1].function == DIPTYCH_FUNCTION_SUBJECT || self.rows[i + 1].function == DIPTYCH_FUNCTION_OBJECT))
        {
          *cue = i;
          return self.rows[i].cue.form != 'b' || base == diptych_cue_lexicon_hash ("put", 3);
        }
    }
  return FALSE;
}

/**
 * diptych_reporting_clause_introduces:
 * @first: the first token of quoted words
 *
 * Returns: whether a verb of speech and a comma or a colon stand right before: "said, “"
 */
gboolean
diptych_reporting_clause_introduces (const DiptychFindings *findings,
                                     const GArray          *rows,
                                     guint                  first)
{
  Clause self = clause_of (findings, rows);

  return first > 1 && self.tokens[first - 2].sentence == self.tokens[first].sentence
         && (self.rows[first - 1].function == DIPTYCH_FUNCTION_COMMA || self.rows[first - 1].function == DIPTYCH_FUNCTION_COLON)
         && is_verb (&self, first - 2);
}

/**
 * diptych_reporting_clause_label_before:
 * @first: the first token of a piece of direct speech
 * @labels: (inout): a #DiptychAttributionLabel for each token
 *
 * Labels the clause that introduces the speech, whatever the tagger saw in it.
 *
 * Returns: whether there is one
 */
gboolean
diptych_reporting_clause_label_before (const DiptychFindings *findings,
                                       const GArray          *rows,
                                       guint                  first,
                                       guint8                *labels)
{
  Clause self = clause_of (findings, rows);

  return first > 0 && label_before (&self, first, labels);
}

/**
 * diptych_reporting_clause_label:
 * @findings: the sentences and tokens
 * @rows: (element-type DiptychAttributionRow): the tokens
 * @first: the first token of a piece of direct speech
 * @last: the first token after it
 * @labels: (inout): a #DiptychAttributionLabel for each token
 *
 * Labels the clause that reports the speech, by its verb and its word order
 * alone, for speech that the tagger saw nothing beside.
 *
 * Returns: whether there is one
 */
gboolean
diptych_reporting_clause_label (const DiptychFindings *findings,
                                const GArray          *rows,
                                guint                  first,
                                guint                  last,
                                guint8                *labels)
{
  Clause self = clause_of (findings, rows);

  return (last > 0 && label_after (&self, last, labels)) || (first > 0 && label_before (&self, first, labels));
}
