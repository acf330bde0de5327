/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-article.h"
#include "model/diptych-entity.h"
#include "model/diptych-error.h"
#include "model/diptych-fact.h"
#include "model/diptych-mention.h"
#include "model/diptych-quotation.h"
#include "model/diptych-sentence.h"

G_BEGIN_DECLS

/**
 * DiptychAnalysis:
 *
 * What was found in one article. Built whole on a worker thread, handed over,
 * and never written to again.
 */
#define DIPTYCH_TYPE_ANALYSIS (diptych_analysis_get_type ())

G_DECLARE_FINAL_TYPE (DiptychAnalysis, diptych_analysis, DIPTYCH, ANALYSIS, GObject)

/**
 * DiptychFindings:
 * @sentences: (element-type DiptychSentence): in the order of the text
 * @tokens: (element-type DiptychToken): in the order of the text
 * @mentions: (element-type DiptychMention): in the order of the text; none overlaps another of the same form
 * @entities: (element-type DiptychEntity): in the order of their first mention
 * @quotations: (element-type DiptychQuotation): by the start of their first piece
 * @facts: (element-type DiptychFact): in the order of the text
 *
 * The parts of an analysis while the stages make them. Each stage fills its own
 * member from those above it.
 */
typedef struct
{
  GArray    *sentences;
  GArray    *tokens;
  GArray    *mentions;
  GPtrArray *entities;
  GPtrArray *quotations;
  GArray    *facts;
} DiptychFindings;

DiptychFindings        *diptych_findings_new             (void);
void                    diptych_findings_free            (DiptychFindings *findings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychFindings, diptych_findings_free)

DiptychAnalysis        *diptych_analysis_new             (DiptychArticle  *article,
                                                          DiptychFindings *findings);
DiptychArticle         *diptych_analysis_get_article     (DiptychAnalysis *self);
DiptychFindings        *diptych_analysis_dup_findings    (DiptychAnalysis *self);
DiptychText            *diptych_analysis_get_text        (DiptychAnalysis *self);
const DiptychSentence  *diptych_analysis_get_sentences   (DiptychAnalysis *self,
                                                          guint           *n);
const DiptychToken     *diptych_analysis_get_tokens      (DiptychAnalysis *self,
                                                          guint           *n);
const DiptychMention   *diptych_analysis_get_mentions    (DiptychAnalysis *self,
                                                          guint           *n);
guint                   diptych_analysis_get_n_entities  (DiptychAnalysis *self);
const DiptychEntity    *diptych_analysis_get_entity      (DiptychAnalysis *self,
                                                          guint            index);
guint                   diptych_analysis_get_n_quotations (DiptychAnalysis *self);
const DiptychQuotation *diptych_analysis_get_quotation   (DiptychAnalysis *self,
                                                          guint            index);
const DiptychFact      *diptych_analysis_get_facts       (DiptychAnalysis *self,
                                                          guint           *n);
int                     diptych_analysis_find_sentence   (DiptychAnalysis *self,
                                                          gsize            offset);
DiptychBlockKind        diptych_analysis_get_block_kind  (DiptychAnalysis *self,
                                                          guint            sentence);
gboolean                diptych_analysis_validate        (DiptychAnalysis *self,
                                                          GError         **error);

G_END_DECLS
