/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-reported-clause.h"

#include <string.h>

#include "analysis/quotations/diptych-reporting-clause.h"

/* How much may stand between a verb of speech and its "that", in tokens. */
#define MAX_ADJUNCT_TOKENS 16

#define SET(function) (1u << DIPTYCH_FUNCTION_##function)

/* What that may begin with: "on the 11th (local time)", "in a speech to the council". */
static const guint32 prepositions = SET (IN) | SET (TO) | SET (BY) | SET (TIME) | SET (ADVERB) | SET (PUNCTUATION);

/* And go on with. */
static const guint32 adjuncts = SET (IN) | SET (TO) | SET (BY) | SET (OF) | SET (TIME) | SET (ADVERB) | SET (DETERMINER)
                                | SET (NONE) | SET (NAME) | SET (PLURAL) | SET (NUMBER) | SET (PERSON) | SET (POSSESSIVE)
                                | SET (PUNCTUATION);

/* What goes on with a clause after a comma: "…, over money", "…, and to teach". */
static const guint32 continuations = SET (TO) | SET (IN) | SET (THAT);

static const guint32 parts_of_subject = SET (SUBJECT) | SET (DETERMINER) | SET (NAME) | SET (PERSON) | SET (POSSESSIVE)
                                        | SET (PLURAL) | SET (NUMBER) | SET (NONE) | SET (OF) | SET (IN) | SET (QUOTE) | SET (PUNCTUATION);

typedef struct
{
  const char                  *string;
  const DiptychToken          *tokens;
  const DiptychAttributionRow *rows;
  guint8                      *labels;
  guint                        first;   /* of the sentence at hand */
  guint                        last;
} Reading;

static guint
function_at (const Reading *self,
             guint          token)
{
  return token < self->last ? self->rows[token].function : DIPTYCH_FUNCTION_STOP;
}

static gboolean
is_in (const Reading *self,
       guint          token,
       guint32        functions)
{
  return token < self->last && (functions >> self->rows[token].function & 1);
}

static gboolean
is_content (const Reading *self,
            guint          token)
{
  return self->labels[token] == DIPTYCH_ATTRIBUTION_BEGIN_CONTENT || self->labels[token] == DIPTYCH_ATTRIBUTION_IN_CONTENT;
}

static gboolean
is_report (const Reading *self,
           guint          token)
{
  return self->labels[token] >= DIPTYCH_ATTRIBUTION_BEGIN_CUE;
}

/* A verb of speech; "a second", "the claim" are none. */
static gboolean
is_verb (const Reading *self,
         guint          token)
{
  static const guint32 subjects = SET (SUBJECT) | SET (NAME) | SET (PLURAL) | SET (PERSON) | SET (MODAL) | SET (TO) | SET (DO)
                                  | SET (ADVERB) | SET (NOT) | SET (WHICH);
  const DiptychAttributionRow *row = &self->rows[token];

  if ((row->cue.kinds & DIPTYCH_CUE_SPEECH) == 0 || row->function == DIPTYCH_FUNCTION_NAME)
    return FALSE;
  return row->cue.form == 'p' || row->cue.form == 't'
         || (row->cue.form == 'b' && token > self->first && is_in (self, token - 1, subjects));
}

/* "She introduced that": a verb that takes an object else. */
static gboolean
is_verb_with_that (const Reading *self,
                   guint          token)
{
  static const guint32 subjects = SET (SUBJECT) | SET (NAME);
  const DiptychAttributionRow *row = &self->rows[token];

  return (row->cue.kinds & DIPTYCH_CUE_OBJECT) != 0 && row->cue.form == 'p' && row->function != DIPTYCH_FUNCTION_NAME
         && token > self->first && is_in (self, token - 1, subjects) && function_at (self, token + 1) == DIPTYCH_FUNCTION_THAT;
}

static gboolean
is_one_of (const Reading      *self,
           guint               token,
           const char * const *words,
           guint               n_words)
{
  DiptychSpan span;

  if (token >= self->last)
    return FALSE;
  span = self->tokens[token].span;
  for (guint i = 0; i < n_words; i++)
    if (diptych_span_length (span) == strlen (words[i])
        && g_ascii_strncasecmp (self->string + span.start, words[i], strlen (words[i])) == 0)
      return TRUE;
  return FALSE;
}

/* "tell the council that": a verb that names who hears it before what it says */
static gboolean
has_hearer (const Reading *self,
            guint          verb)
{
  static const char * const verbs[] = { "tell", "inform", "notify", "assure", "remind", "warn", "advise" };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (self->rows[verb].cue.base == diptych_cue_lexicon_hash (verbs[i], strlen (verbs[i])))
      return TRUE;
  return FALSE;
}

/* "the Ministry of Land, Sea and Transport": what goes on within a name */
static gboolean
is_within_name (const Reading *self,
                guint          token)
{
  return is_in (self, token, SET (COMMA) | SET (AND)) && is_in (self, token - 1, SET (NAME)) && is_in (self, token + 1, SET (NAME));
}

/* The "that" of what @verb reports, beyond when, where and to whom it was said;
 * the end of the sentence if there is none. "In a letter that was lost" is none. */
static guint
find_that (const Reading *self,
           guint          verb)
{
  guint i = verb + 1;

  if (!is_in (self, i, prepositions | SET (THAT)) && !has_hearer (self, verb))
    return self->last;
  while (i < self->last && i <= verb + MAX_ADJUNCT_TOKENS
         && (is_in (self, i, adjuncts) || is_within_name (self, i) || (is_in (self, i, SET (PARTICIPLE)) && is_in (self, i - 1, SET (DETERMINER))))
         && (self->rows[i].cue.form == 0 || !self->rows[i].finite || is_in (self, i - 1, SET (DETERMINER) | SET (POSSESSIVE))))
    i++;
  if (function_at (self, i) != DIPTYCH_FUNCTION_THAT || i + 2 >= self->last
      || (i > verb + 1 && !is_in (self, i - 1, SET (TIME) | SET (ADVERB) | SET (PUNCTUATION))
          && (self->rows[i + 1].finite || (is_in (self, i + 1, SET (ADVERB)) && !is_in (self, i + 2, SET (CLAUSE))))))
    return self->last;
  return i;
}

/* "…, and added that", "… but said, “": the next report of the same speaker. */
static gboolean
is_next_report (const Reading *self,
                guint          and)
{
  guint verb = and + 1;

  if (is_in (self, verb, SET (ADVERB)))
    verb++;
  if (function_at (self, and) != DIPTYCH_FUNCTION_AND || verb + 1 >= self->last
      || !is_verb (self, verb) || self->rows[verb].cue.form != 'p')
    return FALSE;
  return is_in (self, verb + 1, SET (THAT) | SET (COMMA) | SET (QUOTE) | SET (COLON)) || is_report (self, verb);
}

/* The first token after a clause that begins at @begin: at the end of its sentence,
 * or before what reports something else. */
static guint
find_end (const Reading *self,
          guint          begin)
{
  guint end = begin + 1;

  for (; end < self->last; end++)
    {
      gboolean border = is_in (self, end - 1, SET (COMMA) | SET (AND) | SET (CLAUSE) | SET (DASH));

      if (is_next_report (self, end) || (border && is_report (self, end)))
        break;
      if (function_at (self, end) == DIPTYCH_FUNCTION_COMMA && end + 1 < self->last
          && (self->rows[end + 1].cue.kinds & DIPTYCH_CUE_SPEECH) && self->rows[end + 1].cue.form == 'g')
        break;
      if (function_at (self, end) == DIPTYCH_FUNCTION_COLON && function_at (self, end + 1) == DIPTYCH_FUNCTION_QUOTE)
        break;
    }
  while (end > begin + 1 && is_in (self, end - 1, SET (STOP) | SET (COMMA) | SET (AND) | SET (CLAUSE) | SET (DASH)))
    end--;
  return end;
}

static void
label (const Reading *self,
       guint          first,
       guint          last,
       guint8         begin)
{
  for (guint i = first; i < last; i++)
    self->labels[i] = i == first ? begin : begin + 1;
}

static gboolean
is_free (const Reading *self,
         guint          first,
         guint          last)
{
  for (guint i = first; i < last; i++)
    if (self->labels[i] != DIPTYCH_ATTRIBUTION_OUTSIDE)
      return FALSE;
  return TRUE;
}

static gboolean
has_cue (const Reading *self,
         guint          first,
         guint          last)
{
  for (guint i = first; i < last; i++)
    if (self->labels[i] == DIPTYCH_ATTRIBUTION_BEGIN_CUE)
      return TRUE;
  return FALSE;
}

/* Whether a speaker stands before @verb, with nothing but words of no report between. */
static gboolean
has_speaker (const Reading *self,
             guint          verb)
{
  for (guint i = verb; i-- > self->first && !is_content (self, i);)
    if (self->labels[i] >= DIPTYCH_ATTRIBUTION_BEGIN_SPEAKER)
      return TRUE;
  return FALSE;
}

/* The subject of a verb that stands after a marked span: "The journal ‘Salt’ said",
 * "Berg, known as “the Fixer,” said". */
static gboolean
find_subject_before_mark (const Reading *self,
                          guint          verb,
                          guint         *first,
                          guint         *last)
{
  guint i = verb;

  if (is_in (self, verb - 2, SET (COMMA)))
    for (i = verb - 3; i > self->first && (function_at (self, i) != DIPTYCH_FUNCTION_COMMA || self->rows[i].quote != 0);)
      i--;
  *last = *first = i;
  while (*first > self->first && (is_in (self, *first - 1, parts_of_subject) || self->rows[*first - 1].quote != 0))
    --*first;
  if (is_in (self, *first, SET (IN)) && is_in (self, *last - 1, SET (NAME)))
    for (*first = *last; is_in (self, *first - 1, SET (NAME));)
      --*first;
  return *first < *last;
}

/* Whether a report stands before @content that no other content parts from it. */
static gboolean
follows_cue (const Reading *self,
             guint          content)
{
  for (guint i = content; i-- > self->first && i + MAX_ADJUNCT_TOKENS > content && !is_content (self, i);)
    if (self->labels[i] == DIPTYCH_ATTRIBUTION_BEGIN_CUE || self->labels[i] == DIPTYCH_ATTRIBUTION_IN_CUE)
      return TRUE;
  return FALSE;
}

/* What stands right before "said that" is who says it, though the tagger may take it
 * for what is said. */
static void
clear_subject (const Reading *self,
               guint          verb)
{
  guint i = verb;

  while (i > self->first && is_in (self, i - 1, SET (QUOTE) | SET (COMMA)))
    i--;
  for (; i > self->first && is_content (self, i - 1); i--)
    self->labels[i - 1] = DIPTYCH_ATTRIBUTION_OUTSIDE;
}

static void
label_speaker (const Reading         *self,
               const DiptychFindings *findings,
               const GArray          *rows,
               guint                  verb)
{
  guint first, last;

  if (verb > self->first + 2 && function_at (self, verb - 1) == DIPTYCH_FUNCTION_QUOTE && self->rows[verb - 1].quote != 0)
    {
      if (!find_subject_before_mark (self, verb, &first, &last) || has_cue (self, first, verb))
        return;
      for (guint i = first; i < verb; i++)
        self->labels[i] = DIPTYCH_ATTRIBUTION_OUTSIDE;
    }
  else if (has_speaker (self, verb) || !diptych_reporting_clause_find_subject (findings, rows, verb, &first, &last)
           || !is_free (self, first, last))
    return;
  label (self, first, last, DIPTYCH_ATTRIBUTION_BEGIN_SPEAKER);
}

static void
label_report (const Reading         *self,
              const DiptychFindings *findings,
              const GArray          *rows,
              guint                  verb,
              guint                  that)
{
  clear_subject (self, verb);
  if (!follows_cue (self, that))
    self->labels[verb] = DIPTYCH_ATTRIBUTION_BEGIN_CUE;
  label_speaker (self, findings, rows, verb);
}

/* Whether a clause has a verb of its own, apart from those of clauses within it. */
static gboolean
has_verb (const Reading *self,
          guint          first,
          guint          last)
{
  for (guint i = first; i < last; i++)
    if (self->rows[i].finite || is_in (self, i, SET (SUBJECT)))
      return TRUE;
  return FALSE;
}

/* The first finite verb from @next, over what stands between commas. */
static guint
find_verb (const Reading *self,
           guint          next,
           gboolean       aside)
{
  guint i = next;

  while (aside && i < self->last && function_at (self, i) != DIPTYCH_FUNCTION_COMMA)
    i++;
  if (i == self->last)
    i = next;
  while (i < self->last && !self->rows[i].finite)
    i++;
  return i;
}

/* "…, wiping out half of its profit": what came of it; "…, waving to the crowd" is what who
 * said it did. */
static gboolean
is_consequence (const Reading *self,
                guint          token)
{
  static const char * const verbs[] = {
    "allowing", "bringing", "causing", "costing", "creating", "cutting", "destroying", "driving", "endangering", "ending", "forcing",
    "giving", "killing", "leading", "leaving", "letting", "making", "meaning", "prompting", "pushing", "putting", "raising", "reducing",
    "sending", "threatening", "triggering", "turning", "wiping",
  };

  return token + 2 < self->last && self->rows[token].function != DIPTYCH_FUNCTION_NAME
         && is_one_of (self, token, verbs, G_N_ELEMENTS (verbs));
}

/* "that 3 miles | (4.8 km) of it fell", "that it would study it | and that", "that they had no
 * choice | but to", "that it was late | , because": what cannot but go on. */
static gboolean
goes_on (const Reading *self,
         guint          last)
{
  static const char * const reasons[] = { "because" };
  static const char * const brackets[] = { "(" };

  if (function_at (self, last) == DIPTYCH_FUNCTION_COMMA)
    return is_one_of (self, last + 1, reasons, G_N_ELEMENTS (reasons));
  if (function_at (self, last) == DIPTYCH_FUNCTION_AND)
    return is_in (self, last + 1, SET (THAT) | SET (TO));
  return is_one_of (self, last, brackets, G_N_ELEMENTS (brackets));
}

/* "that he put | on his coat", "that they wanted to find | out who": a verb without what it takes */
static gboolean
breaks_off (const Reading *self,
            guint          last)
{
  static const guint32 borders = SET (COMMA) | SET (STOP) | SET (QUOTE) | SET (CLAUSE) | SET (AND) | SET (DASH) | SET (COLON) | SET (TIME)
                                 | SET (PUNCTUATION);

  return (self->rows[last - 1].finite || is_in (self, last - 2, SET (TO))) && !is_in (self, last - 1, SET (NAME) | SET (PLURAL))
         && !is_in (self, last, borders) && !is_in (self, last + 1, SET (TIME)) && !is_report (self, last);
}

/* Where a content ends that stops before its own verb ("that data, pulled from the
 * tail, | showed") or before a clause that goes on with it. */
static guint
find_longer_end (const Reading *self,
                 guint          first,
                 guint          last)
{
  gboolean comma = function_at (self, last) == DIPTYCH_FUNCTION_COMMA;
  gboolean marked = function_at (self, last - 1) == DIPTYCH_FUNCTION_QUOTE && function_at (self, last - 2) == DIPTYCH_FUNCTION_COMMA;
  guint next = comma ? last + 1 : last, verb, end;

  if (next >= self->last)
    return last;
  if (goes_on (self, last) || breaks_off (self, last))
    return find_end (self, next);
  if (!has_verb (self, first + 1, last) && (comma || marked || self->rows[next].finite))
    {
      verb = find_verb (self, next, comma || marked);
      return verb < self->last ? find_end (self, verb) : last;
    }
  if (comma && is_in (self, first + 1, SET (CLAUSE)))
    {
      verb = find_verb (self, next, FALSE);
      return verb < self->last ? find_end (self, verb) : last;
    }
  end = find_end (self, last);
  if (comma && end > next && end + 2 >= self->last && is_consequence (self, next))
    return end;
  return comma && end > next && end + 2 >= self->last
         && is_in (self, function_at (self, next) == DIPTYCH_FUNCTION_AND ? next + 1 : next, continuations) ? end : last;
}

/* "Said on | the 11th that": what comes before "that" is not what was said. */
static void
leave_adjuncts (const Reading *self,
                guint          verb,
                guint          that)
{
  guint i = that;

  while (i > verb && self->labels[i] == DIPTYCH_ATTRIBUTION_IN_CONTENT)
    i--;
  if (i == verb || self->labels[i] != DIPTYCH_ATTRIBUTION_BEGIN_CONTENT
      || !is_in (self, that - 1, SET (TIME) | SET (NUMBER) | SET (PUNCTUATION)))
    return;
  for (; i < that; i++)
    self->labels[i] = DIPTYCH_ATTRIBUTION_OUTSIDE;
  self->labels[that] = DIPTYCH_ATTRIBUTION_BEGIN_CONTENT;
}

static gboolean
is_contrast (const Reading *self,
             guint          token)
{
  static const char * const words[] = { "while", "whereas" };

  return is_one_of (self, token, words, G_N_ELEMENTS (words));
}

/* "…, while the union warned that", "… and has promised to": what somebody else, or the same,
 * says next is no part of what was said before. */
static gboolean
is_other_report (const Reading *self,
                 guint          token,
                 gboolean       has_auxiliary)
{
  if (has_auxiliary && function_at (self, token) == DIPTYCH_FUNCTION_AND && is_in (self, token + 1, SET (HAVE)) && token + 2 < self->last)
    return (self->rows[token + 2].cue.kinds & DIPTYCH_CUE_SPEECH) && self->rows[token + 2].cue.form == 'p';
  if (function_at (self, token) != DIPTYCH_FUNCTION_COMMA || token + 3 >= self->last || !is_contrast (self, token + 1))
    return FALSE;
  for (guint i = token + 3; i < self->last && i < token + MAX_ADJUNCT_TOKENS; i++)
    {
      if (self->rows[i].finite || is_in (self, i, SET (THAT) | SET (WHICH)))
        return is_verb (self, i) || (self->rows[i].cue.kinds & (DIPTYCH_CUE_SPEECH | DIPTYCH_CUE_OBJECT)) != 0;
    }
  return FALSE;
}

/* What it saw too much of. */
static void
cut_off (const Reading *self,
         guint          begin)
{
  guint end = begin + 1;
  gboolean has_auxiliary = FALSE;

  for (guint i = begin; i-- > self->first && i + 4 > begin;)
    has_auxiliary |= is_in (self, i, SET (HAVE));
  while (end < self->last && self->labels[end] == DIPTYCH_ATTRIBUTION_IN_CONTENT && self->rows[end].quote == 0)
    {
      if (is_other_report (self, end, has_auxiliary))
        {
          for (; end < self->last && self->labels[end] == DIPTYCH_ATTRIBUTION_IN_CONTENT; end++)
            self->labels[end] = DIPTYCH_ATTRIBUTION_OUTSIDE;
          return;
        }
      end++;
    }
}

/* What the tagger saw nothing of, or not who says it. */
static void
read_missed (const Reading         *self,
             const DiptychFindings *findings,
             const GArray          *rows,
             guint                  verb)
{
  guint that = find_that (self, verb), end;

  if (that == self->last)
    return;
  if (self->labels[that] == DIPTYCH_ATTRIBUTION_IN_CONTENT)
    leave_adjuncts (self, verb, that);
  if (self->labels[that] == DIPTYCH_ATTRIBUTION_OUTSIDE && self->labels[that + 1] == DIPTYCH_ATTRIBUTION_BEGIN_CONTENT)
    label (self, that, that + 2, DIPTYCH_ATTRIBUTION_BEGIN_CONTENT);
  if (self->labels[that] == DIPTYCH_ATTRIBUTION_BEGIN_CONTENT && self->rows[verb].cue.form != 'g')
    label_report (self, findings, rows, verb, that);
  if (!is_free (self, that, that + 2))
    return;
  end = find_end (self, that);
  if (!has_verb (self, that + 1, end))
    return;
  label_report (self, findings, rows, verb, that);
  label (self, that, end, DIPTYCH_ATTRIBUTION_BEGIN_CONTENT);
}

/* "The ship was too old, she points out, and slow": a report that the tagger missed between
 * or behind commas. */
static void
read_before (const Reading *self,
             guint          verb)
{
  guint next = verb + 1, comma = verb - 2;

  if (verb < self->first + 5 || !is_in (self, verb - 1, SET (SUBJECT)) || function_at (self, comma) != DIPTYCH_FUNCTION_COMMA
      || is_in (self, self->first, SET (QUOTE) | SET (AND) | SET (CLAUSE)))
    return;
  if (is_in (self, next, SET (IN) | SET (ADVERB)) || function_at (self, next) == DIPTYCH_FUNCTION_NONE)
    next++;
  if (!is_in (self, next, SET (COMMA) | SET (STOP)) || !is_free (self, self->first, comma) || !has_verb (self, self->first + 1, comma)
      || (self->labels[verb] != DIPTYCH_ATTRIBUTION_OUTSIDE && self->labels[verb] != DIPTYCH_ATTRIBUTION_BEGIN_CUE))
    return;
  for (guint i = self->first; i < comma; i++)
    if (is_in (self, i, SET (QUOTE) | SET (COLON) | SET (DASH)))
      return;
  label (self, self->first, comma, DIPTYCH_ATTRIBUTION_BEGIN_CONTENT);
  label (self, verb - 1, verb, DIPTYCH_ATTRIBUTION_BEGIN_SPEAKER);
  label (self, verb, next, DIPTYCH_ATTRIBUTION_BEGIN_CUE);
}

/* "The ship was too old, said Berg", "The ship was too old, Berg said on Monday": a report that
 * opens with what was said and that the tagger missed. */
static void
read_inverted (const Reading *self,
               guint          verb)
{
  static const guint32 subjects = SET (NAME) | SET (DETERMINER) | SET (NUMBER) | SET (POSSESSIVE) | SET (PERSON) | SET (PLURAL);
  static const guint32 borders = SET (COMMA) | SET (STOP) | SET (IN) | SET (TIME) | SET (CLAUSE) | SET (OF);
  gboolean inverted = function_at (self, verb - 1) == DIPTYCH_FUNCTION_COMMA;
  guint first = verb, last = verb, comma;

  if (verb < self->first + 5 || self->rows[verb].cue.form != 'p' || is_content (self, verb)
      || is_in (self, self->first, SET (QUOTE) | SET (AND) | SET (CLAUSE) | SET (IN) | SET (TIME)))
    return;
  if (inverted)
    for (first = last = verb + 1; is_in (self, last, subjects | SET (NONE)) && !self->rows[last].finite; last++)
      ;
  else
    while (first > self->first && is_in (self, first - 1, SET (NAME) | SET (DETERMINER)))
      first--;
  comma = inverted ? verb - 1 : first - 1;
  if (first >= last || !is_in (self, first, subjects) || !is_in (self, inverted ? last : verb + 1, borders)
      || function_at (self, comma) != DIPTYCH_FUNCTION_COMMA || comma < self->first + 4
      || !is_free (self, self->first, comma) || !has_verb (self, self->first + 1, comma))
    return;
  for (guint i = self->first; i < comma; i++)
    if (is_in (self, i, SET (QUOTE) | SET (COLON) | SET (DASH)))
      return;
  label (self, self->first, comma, DIPTYCH_ATTRIBUTION_BEGIN_CONTENT);
  label (self, first, last, DIPTYCH_ATTRIBUTION_BEGIN_SPEAKER);
  label (self, verb, verb + 1, DIPTYCH_ATTRIBUTION_BEGIN_CUE);
}

/* What it saw only the beginning of. */
static void
read_on (const Reading *self,
         guint          that)
{
  guint end = that + 1, longer;

  while (end < self->last && self->labels[end] == DIPTYCH_ATTRIBUTION_IN_CONTENT)
    end++;
  longer = end < self->last ? find_longer_end (self, that, end) : end;
  for (guint i = end; i < longer; i++)
    self->labels[i] = DIPTYCH_ATTRIBUTION_IN_CONTENT;
}

/**
 * diptych_reported_clause_label:
 * @text: the text
 * @findings: the sentences and tokens
 * @rows: (element-type DiptychAttributionRow): the tokens
 * @labels: (inout): a #DiptychAttributionLabel for each token
 *
 * Reads what a verb of speech reports with "that" by the order of the words, where
 * the tagger found none of it or only its beginning.
 */
void
diptych_reported_clause_label (DiptychText           *text,
                               const DiptychFindings *findings,
                               const GArray          *rows,
                               guint8                *labels)
{
  for (guint s = 0; s < findings->sentences->len; s++)
    {
      const DiptychSentence *sentence = &g_array_index (findings->sentences, DiptychSentence, s);
      Reading self = {
        diptych_text_get_string (text),
        (const DiptychToken *) (gconstpointer) findings->tokens->data,
        (const DiptychAttributionRow *) (gconstpointer) rows->data, labels,
        sentence->first_token, sentence->first_token + sentence->n_tokens,
      };

      for (guint i = self.first; i < self.last; i++)
        if (labels[i] == DIPTYCH_ATTRIBUTION_BEGIN_CONTENT)
          cut_off (&self, i);
      for (guint i = self.first; i < self.last; i++)
        if ((is_verb (&self, i) || is_verb_with_that (&self, i)) && !is_content (&self, i))
          {
            read_missed (&self, findings, rows, i);
            read_before (&self, i);
            read_inverted (&self, i);
          }
      for (guint i = self.first + 1; i < self.last; i++)
        if (labels[i] == DIPTYCH_ATTRIBUTION_BEGIN_CONTENT && function_at (&self, i) == DIPTYCH_FUNCTION_THAT && follows_cue (&self, i))
          read_on (&self, i);
    }
}
