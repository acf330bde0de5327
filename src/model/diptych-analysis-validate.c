/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-analysis.h"

#include <glib/gi18n-lib.h>

static gboolean
broken (GError     **error,
        const char  *what,
        guint        index)
{
  g_set_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_INVARIANT,
               /* Translators: a fault of the program, for its log; %s names a rule in English */
               _("The analysis contradicts itself: %s, number %u"), what, index);
  return FALSE;
}

static gboolean
is_inside (DiptychText *text,
           DiptychSpan  span)
{
  return !diptych_span_is_empty (span) && diptych_text_is_valid_span (text, span);
}

static gboolean
is_inside_or_none (DiptychText *text,
                   DiptychSpan  span)
{
  return diptych_span_equal (span, DIPTYCH_SPAN_NONE) || is_inside (text, span);
}

static gboolean
validate_blocks (DiptychAnalysis *self,
                 GError         **error)
{
  guint n;
  const DiptychBlock *blocks = diptych_article_get_blocks (diptych_analysis_get_article (self), &n);
  DiptychText *text = diptych_analysis_get_text (self);

  for (guint i = 0; i < n; i++)
    if (!is_inside (text, blocks[i].span) || blocks[i].kind >= DIPTYCH_N_BLOCK_KINDS)
      return broken (error, "a block outside the text", i);
    else if (i > 0 && blocks[i].span.start < blocks[i - 1].span.end)
      return broken (error, "blocks out of order", i);
  return TRUE;
}

static gboolean
validate_sentences (DiptychAnalysis *self,
                    GError         **error)
{
  guint n, n_tokens, n_blocks;
  const DiptychSentence *sentences = diptych_analysis_get_sentences (self, &n);
  const DiptychBlock *blocks = diptych_article_get_blocks (diptych_analysis_get_article (self), &n_blocks);
  guint next_token = 0;

  diptych_analysis_get_tokens (self, &n_tokens);
  for (guint i = 0; i < n; i++)
    {
      const DiptychSentence *sentence = &sentences[i];

      if (!is_inside (diptych_analysis_get_text (self), sentence->span))
        return broken (error, "a sentence outside the text", i);
      if (i > 0 && sentence->span.start < sentences[i - 1].span.end)
        return broken (error, "sentences out of order", i);
      if (sentence->block >= n_blocks
          || !diptych_span_contains (blocks[sentence->block].span, sentence->span))
        return broken (error, "a sentence that crosses its block", i);
      if (sentence->first_token != next_token || sentence->n_tokens == 0
          || sentence->n_tokens > n_tokens - next_token)
        return broken (error, "a sentence without its tokens", i);
      next_token += sentence->n_tokens;
    }
  return next_token == n_tokens || broken (error, "tokens outside of sentences", next_token);
}

static gboolean
validate_tokens (DiptychAnalysis *self,
                 GError         **error)
{
  guint n, n_sentences;
  const DiptychToken *tokens = diptych_analysis_get_tokens (self, &n);
  const DiptychSentence *sentences = diptych_analysis_get_sentences (self, &n_sentences);

  for (guint i = 0; i < n; i++)
    {
      if (!is_inside (diptych_analysis_get_text (self), tokens[i].span))
        return broken (error, "a token outside the text", i);
      if (i > 0 && tokens[i].span.start < tokens[i - 1].span.end)
        return broken (error, "tokens out of order", i);
      if (tokens[i].sentence >= n_sentences
          || !diptych_span_contains (sentences[tokens[i].sentence].span, tokens[i].span))
        return broken (error, "a token outside its sentence", i);
    }
  return TRUE;
}

static gboolean
validate_mentions (DiptychAnalysis *self,
                   GError         **error)
{
  guint n, n_sentences;
  const DiptychMention *mentions = diptych_analysis_get_mentions (self, &n);
  const DiptychSentence *sentences = diptych_analysis_get_sentences (self, &n_sentences);
  gsize ends[DIPTYCH_N_MENTION_FORMS] = { 0, };

  for (guint i = 0; i < n; i++)
    {
      const DiptychMention *mention = &mentions[i];

      if (mention->kind >= DIPTYCH_N_ENTITY_KINDS || mention->form >= DIPTYCH_N_MENTION_FORMS)
        return broken (error, "a mention of no kind", i);
      if (!is_inside (diptych_analysis_get_text (self), mention->span))
        return broken (error, "a mention outside the text", i);
      if (mention->sentence >= n_sentences
          || !diptych_span_contains (sentences[mention->sentence].span, mention->span))
        return broken (error, "a mention outside its sentence", i);
      if (i > 0 && diptych_span_compare (mentions[i - 1].span, mention->span) > 0)
        return broken (error, "mentions out of order", i);
      if (mention->span.start < ends[mention->form])
        return broken (error, "a mention that overlaps another of its form", i);
      if (mention->entity < DIPTYCH_NO_ENTITY
          || mention->entity >= (int) diptych_analysis_get_n_entities (self))
        return broken (error, "a mention of an unknown entity", i);
      ends[mention->form] = mention->span.end;
    }
  return TRUE;
}

static gboolean
validate_entities (DiptychAnalysis *self,
                   GError         **error)
{
  guint n_mentions;
  const DiptychMention *mentions = diptych_analysis_get_mentions (self, &n_mentions);
  g_autofree gboolean *claimed = g_new0 (gboolean, n_mentions + 1);

  for (guint i = 0; i < diptych_analysis_get_n_entities (self); i++)
    {
      const DiptychEntity *entity = diptych_analysis_get_entity (self, i);

      if (entity->name == NULL || *entity->name == '\0' || entity->kind >= DIPTYCH_N_ENTITY_KINDS)
        return broken (error, "an entity without a name", i);
      if (entity->mentions->len == 0)
        return broken (error, "an entity without a mention", i);
      for (guint j = 0; j < entity->mentions->len; j++)
        {
          guint mention = g_array_index (entity->mentions, guint, j);

          if (mention >= n_mentions || mentions[mention].entity != (int) i)
            return broken (error, "an entity with another's mention", i);
          if (j > 0 && mention <= g_array_index (entity->mentions, guint, j - 1))
            return broken (error, "an entity with mentions out of order", i);
          claimed[mention] = TRUE;
        }
      for (guint j = 0; j < entity->descriptions->len; j++)
        if (!is_inside (diptych_analysis_get_text (self),
                        g_array_index (entity->descriptions, DiptychDescription, j).span))
          return broken (error, "a description outside the text", i);
    }
  for (guint i = 0; i < n_mentions; i++)
    if (mentions[i].entity != DIPTYCH_NO_ENTITY && !claimed[i])
      return broken (error, "a mention that its entity does not know", i);
  return TRUE;
}

static gboolean
validate_quotations (DiptychAnalysis *self,
                     GError         **error)
{
  DiptychText *text = diptych_analysis_get_text (self);
  gsize previous = 0;

  for (guint i = 0; i < diptych_analysis_get_n_quotations (self); i++)
    {
      const DiptychQuotation *quotation = diptych_analysis_get_quotation (self, i);
      gsize end = 0;

      if (quotation->type >= DIPTYCH_N_QUOTATION_TYPES || quotation->content->len == 0)
        return broken (error, "a quotation without content", i);
      for (guint j = 0; j < quotation->content->len; j++)
        {
          DiptychSpan piece = g_array_index (quotation->content, DiptychSpan, j);

          if (!is_inside (text, piece) || (j > 0 && piece.start < end))
            return broken (error, "a quotation with pieces out of order", i);
          end = piece.end;
        }
      if (diptych_quotation_get_hull (quotation).start < previous)
        return broken (error, "quotations out of order", i);
      previous = diptych_quotation_get_hull (quotation).start;
      if (!is_inside_or_none (text, quotation->cue) || !is_inside_or_none (text, quotation->speaker))
        return broken (error, "a cue or a speaker outside the text", i);
      if (quotation->speaker_entity < DIPTYCH_NO_ENTITY
          || quotation->speaker_entity >= (int) diptych_analysis_get_n_entities (self))
        return broken (error, "a quotation by an unknown entity", i);
    }
  return TRUE;
}

static gboolean
validate_facts (DiptychAnalysis *self,
                GError         **error)
{
  guint n, n_sentences;
  const DiptychFact *facts = diptych_analysis_get_facts (self, &n);
  const DiptychSentence *sentences = diptych_analysis_get_sentences (self, &n_sentences);

  for (guint i = 0; i < n; i++)
    {
      if (facts[i].kind >= DIPTYCH_N_FACT_KINDS || facts[i].value == NULL)
        return broken (error, "a fact without a value", i);
      if (!is_inside (diptych_analysis_get_text (self), facts[i].span)
          || !is_inside_or_none (diptych_analysis_get_text (self), facts[i].noun))
        return broken (error, "a fact outside the text", i);
      if (facts[i].sentence >= n_sentences
          || !diptych_span_contains (sentences[facts[i].sentence].span, facts[i].span))
        return broken (error, "a fact outside its sentence", i);
      if (i > 0 && facts[i].span.start < facts[i - 1].span.end)
        return broken (error, "facts out of order", i);
      if (facts[i].last_day < facts[i].first_day)
        return broken (error, "a date that ends before it begins", i);
      if (facts[i].kind == DIPTYCH_FACT_MONEY && facts[i].unit == NULL)
        return broken (error, "money without a currency", i);
    }
  return TRUE;
}

/**
 * diptych_analysis_validate:
 *
 * Checks that every span lies inside the text and on character borders, that
 * sentences, tokens and facts are ordered and disjoint, and that every index is
 * valid both ways. Takes time linear in the size of the analysis.
 *
 * Returns: whether the analysis holds its invariants
 */
gboolean
diptych_analysis_validate (DiptychAnalysis  *self,
                           GError          **error)
{
  g_return_val_if_fail (DIPTYCH_IS_ANALYSIS (self), FALSE);

  return validate_blocks (self, error)
         && validate_sentences (self, error)
         && validate_tokens (self, error)
         && validate_mentions (self, error)
         && validate_entities (self, error)
         && validate_quotations (self, error)
         && validate_facts (self, error);
}
