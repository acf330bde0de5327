/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-quotation-finder.h"

#include "analysis/quotations/diptych-accordance.h"
#include "analysis/quotations/diptych-attribution-parts.h"
#include "analysis/quotations/diptych-korean-quotations.h"
#include "analysis/quotations/diptych-quotation-joiner.h"
#include "analysis/quotations/diptych-quotation-statement.h"
#include "analysis/quotations/diptych-quote-marks.h"
#include "analysis/quotations/diptych-quoted-speech.h"
#include "analysis/quotations/diptych-reported-clause.h"
#include "analysis/quotations/diptych-reporting-clause.h"
#include "analysis/quotations/diptych-script-speech.h"

/* Three words and their marks. */
#define MAX_NOBODYS_TOKENS 5

typedef struct
{
  DiptychArticle  *article;
  DiptychText     *text;
  DiptychFindings *findings;
  GArray          *marked;      /* DiptychMarkedSpan */
  GArray          *rows;        /* DiptychAttributionRow */
  guint8          *labels;      /* one for each token */
  GArray          *speech;      /* DiptychQuotedSpeech */
  DiptychQuotationScope scope;
} Finding;

static const DiptychToken *
token_at (const Finding *self,
          guint          index)
{
  return &g_array_index (self->findings->tokens, DiptychToken, index);
}

static DiptychSpan
span_of (const Finding *self,
         guint          first,
         guint          last)
{
  return diptych_span (token_at (self, first)->span.start, token_at (self, last - 1)->span.end);
}

static gboolean
tag_blocks (Finding       *self,
            GCancellable  *cancellable,
            GError       **error)
{
  const DiptychAttributionRow *rows = (const DiptychAttributionRow *) (gconstpointer) self->rows->data;
  GArray *sentences = self->findings->sentences;

  for (guint i = 0; i < sentences->len;)
    {
      const DiptychSentence *first = &g_array_index (sentences, DiptychSentence, i);
      guint n = 0;

      for (; i < sentences->len && g_array_index (sentences, DiptychSentence, i).block == first->block; i++)
        n += g_array_index (sentences, DiptychSentence, i).n_tokens;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      diptych_attribution_tagger_tag (rows + first->first_token, n, self->labels + first->first_token);
    }
  return TRUE;
}

/* What begins with a name or a term between marks is no speech either; what
 * ends in one goes on to its end. */
static void
label_term (Finding                   *self,
            const DiptychQuotedSpeech *term)
{
  guint i = term->first;

  while (i < term->last && self->labels[i] == DIPTYCH_ATTRIBUTION_IN_CONTENT)
    i++;
  if (i > term->first)
    for (; i < term->last; i++)
      self->labels[i] = DIPTYCH_ATTRIBUTION_IN_CONTENT;
  while (i < term->last && self->labels[i] != DIPTYCH_ATTRIBUTION_BEGIN_CONTENT)
    i++;
  if (i == term->last)
    return;
  self->labels[i++] = DIPTYCH_ATTRIBUTION_OUTSIDE;
  while (i < self->rows->len && self->labels[i] == DIPTYCH_ATTRIBUTION_IN_CONTENT)
    self->labels[i++] = DIPTYCH_ATTRIBUTION_OUTSIDE;
}

static gboolean
is_content (const Finding *self,
            guint          token)
{
  return self->labels[token] == DIPTYCH_ATTRIBUTION_BEGIN_CONTENT || self->labels[token] == DIPTYCH_ATTRIBUTION_IN_CONTENT;
}

/* Direct speech is content as a whole, whatever the tagger thought of its words. */
static void
label_speech (Finding *self)
{
  for (guint i = 0; i < self->speech->len; i++)
    {
      const DiptychQuotedSpeech *speech = &g_array_index (self->speech, DiptychQuotedSpeech, i);

      if (speech->use == DIPTYCH_QUOTED_TERM)
        {
          label_term (self, speech);
          continue;
        }
      for (guint j = speech->first; j < speech->last; j++)
        self->labels[j] = DIPTYCH_ATTRIBUTION_IN_CONTENT;
      for (guint j = speech->last; j < speech->tail && is_content (self, j); j++)
        self->labels[j] = DIPTYCH_ATTRIBUTION_OUTSIDE;
      if (speech->use == DIPTYCH_QUOTED_ALONE)
        {
          self->labels[speech->first] = DIPTYCH_ATTRIBUTION_BEGIN_CONTENT;
          if (speech->last < self->rows->len && self->labels[speech->last] == DIPTYCH_ATTRIBUTION_IN_CONTENT)
            self->labels[speech->last] = DIPTYCH_ATTRIBUTION_BEGIN_CONTENT;
        }
      else if (speech->first == 0 || (self->labels[speech->first - 1] != DIPTYCH_ATTRIBUTION_BEGIN_CONTENT
                                      && self->labels[speech->first - 1] != DIPTYCH_ATTRIBUTION_IN_CONTENT))
        self->labels[speech->first] = DIPTYCH_ATTRIBUTION_BEGIN_CONTENT;
    }
}

static gboolean
is_reported (const Finding             *self,
             const DiptychQuotedSpeech *speech)
{
  guint sentence = token_at (self, speech->last - 1)->sentence;

  for (guint i = speech->last; i < self->rows->len && i < speech->last + 16 && token_at (self, i)->sentence == sentence; i++)
    if (self->labels[i] == DIPTYCH_ATTRIBUTION_BEGIN_CUE)
      return TRUE;
  sentence = token_at (self, speech->first)->sentence;
  for (guint i = speech->first; i > 0 && i + 16 > speech->first && token_at (self, i - 1)->sentence == sentence; i--)
    if (self->labels[i - 1] == DIPTYCH_ATTRIBUTION_BEGIN_CUE)
      return TRUE;
  return FALSE;
}

/* "Criticised it as ‘reckless’" */
static gboolean
is_judgement (const Finding             *self,
              const DiptychQuotedSpeech *speech)
{
  return speech->first > 0
         && g_array_index (self->rows, DiptychAttributionRow, speech->first - 1).function == DIPTYCH_FUNCTION_CLAUSE
         && diptych_reporting_clause_find_verb (self->findings, self->rows, speech->first) != speech->first;
}

/* The same where the tagger saw nothing. */
static void
label_judgement (Finding                   *self,
                 const DiptychQuotedSpeech *speech)
{
  guint cue = diptych_reporting_clause_find_verb (self->findings, self->rows, speech->first), first, last;

  if (cue == speech->first || self->labels[cue] != DIPTYCH_ATTRIBUTION_OUTSIDE
      || g_array_index (self->rows, DiptychAttributionRow, speech->first - 1).function != DIPTYCH_FUNCTION_CLAUSE)
    return;
  self->labels[cue] = DIPTYCH_ATTRIBUTION_BEGIN_CUE;
  if (!diptych_reporting_clause_find_subject (self->findings, self->rows, cue, &first, &last))
    return;
  for (guint i = first; i < last; i++)
    self->labels[i] = i == first ? DIPTYCH_ATTRIBUTION_BEGIN_SPEAKER : DIPTYCH_ATTRIBUTION_IN_SPEAKER;
}

/* "Kim said, “A,” and added, “B”": the tagger may take the first for a part of what
 * the second verb reports. */
static gboolean
label_introduction (Finding                   *self,
                    const DiptychQuotedSpeech *speech)
{
  guint8 *labels = self->labels;

  if (!diptych_reporting_clause_introduces (self->findings, self->rows, speech->first)
      || labels[speech->first - 2] >= DIPTYCH_ATTRIBUTION_BEGIN_CUE)
    return FALSE;
  for (guint i = speech->first; i > 0 && (labels[i - 1] == DIPTYCH_ATTRIBUTION_BEGIN_CONTENT
                                          || labels[i - 1] == DIPTYCH_ATTRIBUTION_IN_CONTENT); i--)
    labels[i - 1] = DIPTYCH_ATTRIBUTION_OUTSIDE;
  return diptych_reporting_clause_label_before (self->findings, self->rows, speech->first, labels);
}

static void
label_reports (Finding *self)
{
  for (guint i = 0; i < self->speech->len; i++)
    {
      const DiptychQuotedSpeech *speech = &g_array_index (self->speech, DiptychQuotedSpeech, i);

      if (speech->use == DIPTYCH_QUOTED_ALONE && label_introduction (self, speech))
        continue;
      if (speech->use == DIPTYCH_QUOTED_ALONE && !is_reported (self, speech))
        diptych_reporting_clause_label (self->findings, self->rows, speech->first, speech->last, self->labels);
      else if (speech->type == DIPTYCH_QUOTATION_MIXED && !is_reported (self, speech))
        label_judgement (self, speech);
    }
}

/* The subject of a reporting verb that the tagger saw none of. */
static DiptychSpan
find_subject (const Finding                *self,
              const DiptychAttributionPart *cue)
{
  guint first, last;

  for (guint i = cue->first; i < cue->last; i++)
    if (g_array_index (self->rows, DiptychAttributionRow, i).cue.kinds & DIPTYCH_CUE_SPEECH)
      {
        if (diptych_reporting_clause_find_subject (self->findings, self->rows, i, &first, &last))
          return span_of (self, first, last);
        return DIPTYCH_SPAN_NONE;
      }
  /* "Berg was angry: “…" */
  if (g_array_index (self->rows, DiptychAttributionRow, cue->last - 1).function == DIPTYCH_FUNCTION_COLON
      && diptych_reporting_clause_find_subject (self->findings, self->rows, cue->first, &first, &last))
    return span_of (self, first, last);
  return DIPTYCH_SPAN_NONE;
}

/* "Berg announced that the company would appeal, saying": the subject of what is said
 * is not who says it. */
static gboolean
is_subject_of_report (const Finding                *self,
                      const DiptychAttributionPart *content,
                      const GArray                 *parts,
                      guint                         first)
{
  const DiptychAttributionRow *rows = (const DiptychAttributionRow *) (gconstpointer) self->rows->data;

  return content->cue != DIPTYCH_NO_PART && first > 0 && rows[first - 1].function == DIPTYCH_FUNCTION_THAT
         && rows[g_array_index (parts, DiptychAttributionPart, content->cue).first].cue.form == 'g';
}

static void
set_report (const Finding                *self,
            DiptychQuotation             *quotation,
            const GArray                 *parts,
            const DiptychAttributionPart *content)
{
  if (content->cue != DIPTYCH_NO_PART)
    {
      const DiptychAttributionPart *cue = &g_array_index (parts, DiptychAttributionPart, content->cue);

      quotation->cue = span_of (self, cue->first, cue->last);
    }
  if (content->speaker != DIPTYCH_NO_PART)
    {
      const DiptychAttributionPart *speaker = &g_array_index (parts, DiptychAttributionPart, content->speaker);

      guint last = diptych_reporting_clause_trim_subject (self->findings, self->rows, speaker->first, speaker->last);
      gboolean pronoun = g_array_index (self->rows, DiptychAttributionRow, last - 1).function == DIPTYCH_FUNCTION_SUBJECT;
      guint first = diptych_reporting_clause_skip_clauses (self->findings, self->rows, speaker->first, last);

      if (diptych_reporting_clause_find_antecedent (self->findings, self->rows, &first, &last))
        quotation->speaker = span_of (self, first, last);
      else if (is_subject_of_report (self, content, parts, first))
        quotation->speaker = find_subject (self, &g_array_index (parts, DiptychAttributionPart, content->cue));
      else
        quotation->speaker = span_of (self, pronoun ? last - 1 : first, last);
    }
  else if (content->cue != DIPTYCH_NO_PART)
    quotation->speaker = find_subject (self, &g_array_index (parts, DiptychAttributionPart, content->cue));
}

/* "…,” as Berg put it": nearer than what else reports the sentence. */
static void
set_phrasing (const Finding             *self,
              const DiptychQuotedSpeech *speech)
{
  DiptychQuotation *quotation = self->findings->quotations->len > 0
                                ? g_ptr_array_index (self->findings->quotations, self->findings->quotations->len - 1) : NULL;
  guint first, cue;

  if (quotation == NULL || quotation->type == DIPTYCH_QUOTATION_TERM
      || !diptych_reporting_clause_find_as (self->findings, self->rows, speech->last, &first, &cue))
    return;
  quotation->cue = span_of (self, cue, cue + 1);
  quotation->speaker = span_of (self, first, cue);
}

/* A noun ("the question") reports no direct speech. */
static gboolean
is_reported_by_verb (const Finding                *self,
                     const GArray                 *parts,
                     const DiptychAttributionPart *content)
{
  const DiptychAttributionPart *cue;

  if (content->cue == DIPTYCH_NO_PART)
    return TRUE;
  cue = &g_array_index (parts, DiptychAttributionPart, content->cue);
  for (guint i = cue->first; i < cue->last; i++)
    {
      const DiptychAttributionRow *row = &g_array_index (self->rows, DiptychAttributionRow, i);

      if ((row->cue.kinds & DIPTYCH_CUE_NOUN) == 0
          || (i > 0 && row[-1].function != DIPTYCH_FUNCTION_DETERMINER && row[-1].function != DIPTYCH_FUNCTION_OF))
        return TRUE;
    }
  return FALSE;
}

static void
add (const Finding                *self,
     DiptychQuotationType          type,
     DiptychSpan                   span,
     gboolean                      open,
     const GArray                 *parts,
     const DiptychAttributionPart *content)
{
  DiptychQuotation *quotation;

  span = diptych_text_trim (self->text, span);
  if (diptych_span_is_empty (span))
    return;
  quotation = diptych_quotation_new (type, span);
  quotation->open = open;
  if (content != NULL && (type != DIPTYCH_QUOTATION_DIRECT || is_reported_by_verb (self, parts, content)))
    set_report (self, quotation, parts, content);
  g_ptr_array_add (self->findings->quotations, quotation);
}

/* A word or three between marks that nobody is said to have said: no verb of speech
 * or of judgement, and nobody beside it. */
static gboolean
is_nobodys (const Finding                *self,
            const GArray                 *parts,
            const DiptychQuotedSpeech    *speech,
            const DiptychAttributionPart *content)
{
  const DiptychAttributionPart *cue;

  if (speech->type != DIPTYCH_QUOTATION_MIXED || speech->last - speech->first > MAX_NOBODYS_TOKENS
      || is_judgement (self, speech))
    return FALSE;
  if (content->cue == DIPTYCH_NO_PART)
    return content->speaker == DIPTYCH_NO_PART;
  cue = &g_array_index (parts, DiptychAttributionPart, content->cue);
  for (guint i = cue->first; i < cue->last; i++)
    if ((g_array_index (self->rows, DiptychAttributionRow, i).cue.kinds & ~DIPTYCH_CUE_ATTITUDE) != 0
        || g_array_index (self->rows, DiptychAttributionRow, i).function == DIPTYCH_FUNCTION_COLON)
      return FALSE;
  return TRUE;
}

static gboolean
is_in_scope (const Finding                *self,
             const GArray                 *parts,
             const DiptychAttributionPart *content)
{
  if (self->scope == DIPTYCH_QUOTATION_SCOPE_ALL)
    return content->cue != DIPTYCH_NO_PART || content->speaker != DIPTYCH_NO_PART;
  return diptych_quotation_statement_test (self->text, self->findings, self->rows, parts, content);
}

/* Every content part, and the quoted words in it. Both lists are in the order
 * of the text, so one walk suffices. */
static void
add_quotations (Finding *self)
{
  g_autoptr (GArray) parts = diptych_attribution_parts_new (self->labels, self->rows, self->findings);
  guint s = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const DiptychAttributionPart *part = &g_array_index (parts, DiptychAttributionPart, i);
      gboolean alone = FALSE;

      if (part->label != DIPTYCH_ATTRIBUTION_BEGIN_CONTENT)
        continue;
      for (; s < self->speech->len; s++)
        {
          const DiptychQuotedSpeech *speech = &g_array_index (self->speech, DiptychQuotedSpeech, s);

          if (speech->first >= part->last)
            break;
          if (speech->use != DIPTYCH_QUOTED_TERM && speech->first >= part->first)
            {
              gboolean term = is_nobodys (self, parts, speech, part);

              add (self, term ? DIPTYCH_QUOTATION_TERM : speech->type, speech->span, speech->open,
                   parts, term ? NULL : part);
              set_phrasing (self, speech);
              alone |= speech->use == DIPTYCH_QUOTED_ALONE;
            }
        }
      if (!alone && is_in_scope (self, parts, part))
        add (self, DIPTYCH_QUOTATION_INDIRECT, span_of (self, part->first, part->last), FALSE, parts, part);
    }
}

static void
add_terms (Finding *self)
{
  for (guint i = 0; i < self->speech->len; i++)
    {
      const DiptychQuotedSpeech *speech = &g_array_index (self->speech, DiptychQuotedSpeech, i);

      if (speech->use == DIPTYCH_QUOTED_TERM)
        add (self, DIPTYCH_QUOTATION_TERM, speech->span, speech->open, NULL, NULL);
    }
}

static int
compare_quotations (gconstpointer a,
                    gconstpointer b)
{
  const DiptychQuotation *left = *(const DiptychQuotation * const *) a;
  const DiptychQuotation *right = *(const DiptychQuotation * const *) b;

  return diptych_span_compare (diptych_quotation_get_hull (left), diptych_quotation_get_hull (right));
}

static gboolean
find_english (DiptychArticle         *article,
              DiptychFindings        *findings,
              GArray                 *marked,
              DiptychQuotationScope   scope,
              GCancellable           *cancellable,
              GError                **error)
{
  DiptychText *text = diptych_article_get_text (article);
  g_autoptr (GArray) rows = diptych_attribution_rows_new (text, findings, marked);
  g_autofree guint8 *labels = g_new0 (guint8, rows->len + 1);
  g_autoptr (GArray) speech = NULL;
  Finding self = { article, text, findings, marked, rows, labels, NULL, scope };

  if (!tag_blocks (&self, cancellable, error))
    return FALSE;
  diptych_accordance_label (text, findings, labels);
  diptych_reported_clause_label (text, findings, rows, labels);
  speech = self.speech = diptych_quoted_speech_new (article, findings, marked, rows, labels);
  diptych_script_speech_find (article, findings, rows, speech, labels);
  label_speech (&self);
  label_reports (&self);
  add_quotations (&self);
  add_terms (&self);
  return TRUE;
}

/**
 * diptych_quotation_finder_find_scope:
 * @article: the article
 * @findings: what the stages before found; its quotations are filled, with content, cue and the words that name the speaker
 * @scope: which reports count as indirect quotations
 * @cancellable: (nullable): a cancellable
 *
 * Pairs the quotation marks, tags contents, cues and speakers, and joins both:
 * what stands between marks is direct where it is a piece of its own, mixed
 * where it is a part of the reporter's clause (which then is an indirect
 * quotation around it), and a term where nobody is said to have said it. Korean
 * is read by its particles of quotation.
 *
 * Returns: whether it ran to its end
 */
gboolean
diptych_quotation_finder_find_scope (DiptychArticle         *article,
                                     DiptychFindings        *findings,
                                     DiptychQuotationScope   scope,
                                     GCancellable           *cancellable,
                                     GError                **error)
{
  DiptychText *text = diptych_article_get_text (article);
  guint n_blocks;
  const DiptychBlock *blocks = diptych_article_get_blocks (article, &n_blocks);
  g_autoptr (GArray) marked = diptych_quote_marks_find (text, blocks, n_blocks);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (diptych_korean_quotations_apply (article))
    diptych_korean_quotations_find (article, findings, marked);
  else if (!find_english (article, findings, marked, scope, cancellable, error))
    return FALSE;
  g_ptr_array_sort (findings->quotations, compare_quotations);
  diptych_quotation_joiner_join (article, findings);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/**
 * diptych_quotation_finder_find:
 *
 * Does the same for the statements that a reader takes for quotations.
 *
 * Returns: whether it ran to its end
 */
gboolean
diptych_quotation_finder_find (DiptychArticle   *article,
                               DiptychFindings  *findings,
                               GCancellable     *cancellable,
                               GError          **error)
{
  return diptych_quotation_finder_find_scope (article, findings, DIPTYCH_QUOTATION_SCOPE_STATEMENTS, cancellable, error);
}
