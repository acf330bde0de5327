/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-analysis.h"

struct _DiptychAnalysis
{
  GObject parent_instance;

  DiptychArticle  *article;
  DiptychFindings *findings;
};

G_DEFINE_FINAL_TYPE (DiptychAnalysis, diptych_analysis, G_TYPE_OBJECT)

/**
 * diptych_findings_new:
 *
 * Returns: (transfer full): findings with nothing in them
 */
DiptychFindings *
diptych_findings_new (void)
{
  DiptychFindings *findings = g_new0 (DiptychFindings, 1);

  findings->sentences = g_array_new (FALSE, FALSE, sizeof (DiptychSentence));
  findings->tokens = g_array_new (FALSE, FALSE, sizeof (DiptychToken));
  findings->mentions = g_array_new (FALSE, FALSE, sizeof (DiptychMention));
  findings->entities = g_ptr_array_new_with_free_func ((GDestroyNotify) diptych_entity_free);
  findings->quotations = g_ptr_array_new_with_free_func ((GDestroyNotify) diptych_quotation_free);
  findings->facts = g_array_new (FALSE, FALSE, sizeof (DiptychFact));
  g_array_set_clear_func (findings->facts, (GDestroyNotify) diptych_fact_clear);
  return findings;
}

void
diptych_findings_free (DiptychFindings *findings)
{
  g_array_unref (findings->sentences);
  g_array_unref (findings->tokens);
  g_array_unref (findings->mentions);
  g_ptr_array_unref (findings->entities);
  g_ptr_array_unref (findings->quotations);
  g_array_unref (findings->facts);
  g_free (findings);
}

static void
diptych_analysis_finalize (GObject *object)
{
  DiptychAnalysis *self = DIPTYCH_ANALYSIS (object);

  g_clear_object (&self->article);
  g_clear_pointer (&self->findings, diptych_findings_free);

  G_OBJECT_CLASS (diptych_analysis_parent_class)->finalize (object);
}

static void
diptych_analysis_class_init (DiptychAnalysisClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diptych_analysis_finalize;
}

static void
diptych_analysis_init (DiptychAnalysis *self)
{
}

/**
 * diptych_analysis_new:
 * @article: the article that was analysed
 * @findings: (transfer full): what was found in it
 *
 * Returns: (transfer full): an analysis
 */
DiptychAnalysis *
diptych_analysis_new (DiptychArticle  *article,
                      DiptychFindings *findings)
{
  DiptychAnalysis *self = g_object_new (DIPTYCH_TYPE_ANALYSIS, NULL);

  self->article = g_object_ref (article);
  self->findings = findings;
  return self;
}

/**
 * diptych_analysis_get_article:
 *
 * Returns: (transfer none): the article that was analysed
 */
DiptychArticle *
diptych_analysis_get_article (DiptychAnalysis *self)
{
  g_return_val_if_fail (DIPTYCH_IS_ANALYSIS (self), NULL);

  return self->article;
}

/**
 * diptych_analysis_dup_findings:
 *
 * Returns: (transfer full): what was found, for another analysis of the same text: the
 *   mentions, entities and quotations are copies, the rest is shared and may not be changed
 */
DiptychFindings *
diptych_analysis_dup_findings (DiptychAnalysis *self)
{
  DiptychFindings *findings;

  g_return_val_if_fail (DIPTYCH_IS_ANALYSIS (self), NULL);

  findings = g_new0 (DiptychFindings, 1);
  findings->sentences = g_array_ref (self->findings->sentences);
  findings->tokens = g_array_ref (self->findings->tokens);
  findings->facts = g_array_ref (self->findings->facts);
  findings->mentions = g_array_copy (self->findings->mentions);
  findings->entities = g_ptr_array_new_with_free_func ((GDestroyNotify) diptych_entity_free);
  findings->quotations = g_ptr_array_new_with_free_func ((GDestroyNotify) diptych_quotation_free);
  for (guint i = 0; i < self->findings->entities->len; i++)
    g_ptr_array_add (findings->entities, diptych_entity_copy (self->findings->entities->pdata[i]));
  for (guint i = 0; i < self->findings->quotations->len; i++)
    g_ptr_array_add (findings->quotations, diptych_quotation_copy (self->findings->quotations->pdata[i]));
  return findings;
}

/**
 * diptych_analysis_get_text:
 *
 * Returns: (transfer none): the text that every span is a range of
 */
DiptychText *
diptych_analysis_get_text (DiptychAnalysis *self)
{
  g_return_val_if_fail (DIPTYCH_IS_ANALYSIS (self), NULL);

  return diptych_article_get_text (self->article);
}

/**
 * diptych_analysis_get_sentences:
 * @n: (out): their number
 *
 * Returns: (array length=n) (transfer none): the sentences
 */
const DiptychSentence *
diptych_analysis_get_sentences (DiptychAnalysis *self,
                                guint           *n)
{
  *n = self->findings->sentences->len;
  return (gpointer) self->findings->sentences->data;
}

/**
 * diptych_analysis_get_tokens:
 * @n: (out): their number
 *
 * Returns: (array length=n) (transfer none): the tokens
 */
const DiptychToken *
diptych_analysis_get_tokens (DiptychAnalysis *self,
                             guint           *n)
{
  *n = self->findings->tokens->len;
  return (gpointer) self->findings->tokens->data;
}

/**
 * diptych_analysis_get_mentions:
 * @n: (out): their number
 *
 * Returns: (array length=n) (transfer none): the mentions
 */
const DiptychMention *
diptych_analysis_get_mentions (DiptychAnalysis *self,
                               guint           *n)
{
  *n = self->findings->mentions->len;
  return (gpointer) self->findings->mentions->data;
}

guint
diptych_analysis_get_n_entities (DiptychAnalysis *self)
{
  return self->findings->entities->len;
}

/**
 * diptych_analysis_get_entity:
 *
 * Returns: (transfer none): the entity at @index
 */
const DiptychEntity *
diptych_analysis_get_entity (DiptychAnalysis *self,
                             guint            index)
{
  g_return_val_if_fail (index < self->findings->entities->len, NULL);

  return g_ptr_array_index (self->findings->entities, index);
}

guint
diptych_analysis_get_n_quotations (DiptychAnalysis *self)
{
  return self->findings->quotations->len;
}

/**
 * diptych_analysis_get_quotation:
 *
 * Returns: (transfer none): the quotation at @index
 */
const DiptychQuotation *
diptych_analysis_get_quotation (DiptychAnalysis *self,
                                guint            index)
{
  g_return_val_if_fail (index < self->findings->quotations->len, NULL);

  return g_ptr_array_index (self->findings->quotations, index);
}

/**
 * diptych_analysis_get_facts:
 * @n: (out): their number
 *
 * Returns: (array length=n) (transfer none): the facts
 */
const DiptychFact *
diptych_analysis_get_facts (DiptychAnalysis *self,
                            guint           *n)
{
  *n = self->findings->facts->len;
  return (gpointer) self->findings->facts->data;
}

/**
 * diptych_analysis_find_sentence:
 * @offset: a byte offset
 *
 * Returns: the index of the sentence that holds @offset, or of the last one
 *   before it; -1 if there is none
 */
int
diptych_analysis_find_sentence (DiptychAnalysis *self,
                                gsize            offset)
{
  int low = -1;
  int high = self->findings->sentences->len;

  while (high - low > 1)
    {
      int middle = low + (high - low) / 2;

      if (g_array_index (self->findings->sentences, DiptychSentence, middle).span.start <= offset)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/**
 * diptych_analysis_get_block_kind:
 * @sentence: index of a sentence
 *
 * Returns: the kind of the block that the sentence stands in
 */
DiptychBlockKind
diptych_analysis_get_block_kind (DiptychAnalysis *self,
                                 guint            sentence)
{
  guint n_blocks;
  const DiptychBlock *blocks = diptych_article_get_blocks (self->article, &n_blocks);

  g_return_val_if_fail (sentence < self->findings->sentences->len, DIPTYCH_BLOCK_BODY);

  return blocks[g_array_index (self->findings->sentences, DiptychSentence, sentence).block].kind;
}
