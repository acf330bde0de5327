/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-reporting-clause.h"

/* How long a reporting clause may be up to its verb, in tokens. */
#define MAX_CLAUSE_TOKENS 14

typedef struct
{
  const DiptychToken          *tokens;
  const DiptychAttributionRow *rows;
  guint                        n;
} Clause;

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
  for (guint i = first; i < last; i++)
    labels[i] = i == first ? begin : begin + 1;
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
  label (labels, first, last, DIPTYCH_ATTRIBUTION_BEGIN_SPEAKER);
}

static void
label_subject_after (const Clause *self,
                     guint         verb,
                     guint         sentence,
                     guint8       *labels)
{
  guint last = verb + 1;

  while (last < self->n && last < verb + MAX_CLAUSE_TOKENS && self->tokens[last].sentence == sentence
         && !ends_subject (self, last))
    last++;
  label (labels, verb + 1, last, DIPTYCH_ATTRIBUTION_BEGIN_SPEAKER);
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
      if (is_verb (self, i))
        {
          label (labels, i, i + 1, DIPTYCH_ATTRIBUTION_BEGIN_CUE);
          if (i == start)
            label_subject_after (self, i, sentence, labels);
          else
            label_subject_before (self, start, i, labels);
          return TRUE;
        }
    }
  return FALSE;
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
        return FALSE;
    }
  if (!is_verb (self, verb))
    return FALSE;
  start = verb;
  while (start > 0 && start + MAX_CLAUSE_TOKENS > verb && self->tokens[start - 1].sentence == sentence
         && !is_mark (self, start - 1))
    start--;
  label (labels, verb, verb + 1, DIPTYCH_ATTRIBUTION_BEGIN_CUE);
  label_subject_before (self, start, verb, labels);
  return TRUE;
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
  Clause self = {
    (const DiptychToken *) (gconstpointer) findings->tokens->data,
    (const DiptychAttributionRow *) (gconstpointer) rows->data, rows->len,
  };

  return (last > 0 && label_after (&self, last, labels)) || (first > 0 && label_before (&self, first, labels));
}
