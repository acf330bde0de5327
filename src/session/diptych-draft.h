/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-comparison.h"
#include "model/diptych-correction.h"

G_BEGIN_DECLS

/**
 * DiptychDraft:
 * @analyses: the analyses of the comparison that it begins with
 * @articles: for each side, the index of its article in the story
 * @findings: for each side, what is found so far; an entity that is gone is %NULL, and the
 *   mentions of entities are up to date in @findings->mentions alone
 * @links: what joins both sides so far
 *
 * A comparison while corrections are made in it, one after another. Entities keep
 * their indexes until it is finished.
 */
typedef struct
{
  DiptychAnalysis *analyses[DIPTYCH_N_SIDES];
  guint            articles[DIPTYCH_N_SIDES];
  DiptychFindings *findings[DIPTYCH_N_SIDES];
  DiptychLinks    *links;
} DiptychDraft;

DiptychDraft      *diptych_draft_new             (DiptychComparison   *comparison,
                                                  const guint         *articles);
void               diptych_draft_free            (DiptychDraft        *self);
DiptychComparison *diptych_draft_finish          (DiptychDraft        *self);
int                diptych_draft_find_side       (DiptychDraft        *self,
                                                  const DiptychAnchor *anchor);
int                diptych_draft_find_mention    (DiptychDraft        *self,
                                                  const DiptychAnchor *anchor);
int                diptych_draft_find_entity     (DiptychDraft        *self,
                                                  DiptychSide          side,
                                                  GArray              *anchors);
int                diptych_draft_find_quotation  (DiptychDraft        *self,
                                                  const DiptychAnchor *anchor);
void               diptych_draft_find_sentences  (DiptychDraft        *self,
                                                  const DiptychAnchor *anchor,
                                                  GArray              *sentences);
DiptychEntity     *diptych_draft_get_entity      (DiptychDraft        *self,
                                                  DiptychSide          side,
                                                  int                  entity);
DiptychEntityPair *diptych_draft_get_pair        (DiptychDraft        *self,
                                                  DiptychSide          side,
                                                  int                  entity);
void               diptych_draft_add_pair        (DiptychDraft        *self,
                                                  int                  left,
                                                  int                  right,
                                                  DiptychVariantReason reason);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychDraft, diptych_draft_free)

G_END_DECLS
