/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-analysis.h"

G_BEGIN_DECLS

/**
 * DiptychSide:
 * @DIPTYCH_SIDE_LEFT: the first article
 * @DIPTYCH_SIDE_RIGHT: the second article
 */
typedef enum
{
  DIPTYCH_SIDE_LEFT,
  DIPTYCH_SIDE_RIGHT,
} DiptychSide;

#define DIPTYCH_N_SIDES 2

/** DIPTYCH_OTHER_SIDE: the side across from @side. */
#define DIPTYCH_OTHER_SIDE(side) ((DiptychSide) (1 - (side)))

/** DIPTYCH_NONE: the index of nothing on a side. */
#define DIPTYCH_NONE (-1)

/**
 * DiptychEntityPair:
 * @index: for each side the index of the entity in its analysis, or %DIPTYCH_NONE
 * @reason: if both are there, why they are held to be one
 * @score: how sure that is, from 0 to 1
 *
 * A person, an organisation or a place of the story. Every entity of both
 * analyses is in exactly one pair.
 */
typedef struct
{
  int                  index[DIPTYCH_N_SIDES];
  DiptychVariantReason reason;
  double               score;
} DiptychEntityPair;

/**
 * DiptychBead:
 * @sentences: (element-type guint): for each side the sentences of that side that report the
 *   same, ascending and at least one
 * @similarity: how alike the two sides are, from 0 to 1
 * @by_hand: whether the user tied them
 *
 * Sentences that report the same thing (Gale and Church 1993). Beads may cross;
 * a sentence is in at most one.
 */
typedef struct
{
  GArray  *sentences[DIPTYCH_N_SIDES];
  double   similarity;
  gboolean by_hand;
} DiptychBead;

/**
 * DiptychQuotationRelation:
 * @DIPTYCH_QUOTATION_SAME: the same utterance, in the speaker's words on both sides
 * @DIPTYCH_QUOTATION_SHORTENED: one side quotes only a part of it
 * @DIPTYCH_QUOTATION_REPORTED: quoted on one side, reported without marks on the other
 */
typedef enum
{
  DIPTYCH_QUOTATION_SAME,
  DIPTYCH_QUOTATION_SHORTENED,
  DIPTYCH_QUOTATION_REPORTED,
} DiptychQuotationRelation;

/**
 * DiptychQuotationPair:
 * @index: for each side the index of the quotation in its analysis
 * @relation: how they relate
 * @similarity: how alike they are, from 0 to 1
 *
 * One utterance as both sides give it. A quotation is in at most one pair.
 */
typedef struct
{
  guint                    index[DIPTYCH_N_SIDES];
  DiptychQuotationRelation relation;
  double                   similarity;
} DiptychQuotationPair;

/**
 * DiptychFactRelationKind:
 * @DIPTYCH_FACT_AGREE: the same value, however it is put
 * @DIPTYCH_FACT_ROUNDED: the same but for rounding
 * @DIPTYCH_FACT_DIFFER: two values for one quantity
 */
typedef enum
{
  DIPTYCH_FACT_AGREE,
  DIPTYCH_FACT_ROUNDED,
  DIPTYCH_FACT_DIFFER,
} DiptychFactRelationKind;

/**
 * DiptychFactRelation:
 * @index: for each side the index of the fact in its analysis
 * @kind: how they relate
 * @perhaps_translation: whether the difference is of a kind that translation makes
 * @repeated: whether one of both only says again what another fact of its article says,
 *   which is related to the same one
 *
 * Two facts about one quantity. A fact is in at most one relation that is not repeated, and
 * in a repeated one just one of both is in another, too.
 */
typedef struct
{
  guint                   index[DIPTYCH_N_SIDES];
  DiptychFactRelationKind kind;
  gboolean                perhaps_translation;
  gboolean                repeated;
} DiptychFactRelation;

/**
 * DiptychLinks:
 * @entities: (element-type DiptychEntityPair): people first, then organisations, then
 *   places; in each, those of both sides first
 * @beads: (element-type DiptychBead): by their first sentence on the left
 * @quotations: (element-type DiptychQuotationPair): by their index on the left
 * @facts: (element-type DiptychFactRelation): by their index on the left
 *
 * The parts of a comparison while the stages make them.
 */
typedef struct
{
  GArray *entities;
  GArray *beads;
  GArray *quotations;
  GArray *facts;
} DiptychLinks;

DiptychLinks *diptych_links_new                   (void);
void          diptych_links_free                  (DiptychLinks       *links);
int          *diptych_links_index_entities        (const DiptychLinks *links,
                                                   DiptychSide         side,
                                                   guint               n_entities);
int          *diptych_links_index_shared_entities (const DiptychLinks *links,
                                                   DiptychSide         side,
                                                   guint               n_entities);
int          *diptych_links_index_sentences       (const DiptychLinks *links,
                                                   DiptychSide         side,
                                                   guint               n_sentences);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychLinks, diptych_links_free)

/**
 * DiptychComparison:
 *
 * What two accounts of one story share and where they part. Built whole on a
 * worker thread, handed over, and never written to again.
 */
#define DIPTYCH_TYPE_COMPARISON (diptych_comparison_get_type ())

G_DECLARE_FINAL_TYPE (DiptychComparison, diptych_comparison, DIPTYCH, COMPARISON, GObject)

DiptychComparison          *diptych_comparison_new                 (DiptychAnalysis    *left,
                                                                    DiptychAnalysis    *right,
                                                                    DiptychLinks       *links);
DiptychAnalysis            *diptych_comparison_get_analysis        (DiptychComparison  *self,
                                                                    DiptychSide         side);
DiptychLinks               *diptych_comparison_dup_links           (DiptychComparison  *self);
const DiptychEntityPair    *diptych_comparison_get_entities        (DiptychComparison  *self,
                                                                    guint              *n);
const DiptychBead          *diptych_comparison_get_beads           (DiptychComparison  *self,
                                                                    guint              *n);
const DiptychQuotationPair *diptych_comparison_get_quotations      (DiptychComparison  *self,
                                                                    guint              *n);
const DiptychFactRelation  *diptych_comparison_get_facts           (DiptychComparison  *self,
                                                                    guint              *n);
int                         diptych_comparison_find_bead           (DiptychComparison  *self,
                                                                    DiptychSide         side,
                                                                    guint               sentence);
int                         diptych_comparison_find_entity         (DiptychComparison  *self,
                                                                    DiptychSide         side,
                                                                    guint               entity);
int                         diptych_comparison_find_quotation      (DiptychComparison  *self,
                                                                    DiptychSide         side,
                                                                    guint               quotation);
int                         diptych_comparison_find_fact           (DiptychComparison  *self,
                                                                    DiptychSide         side,
                                                                    guint               fact);
const char                 *diptych_comparison_get_entity_name     (DiptychComparison  *self,
                                                                    guint               pair);
gboolean                    diptych_comparison_validate            (DiptychComparison  *self,
                                                                    GError            **error);
const char                 *diptych_quotation_relation_to_string   (DiptychQuotationRelation relation);
const char                 *diptych_fact_relation_kind_to_string   (DiptychFactRelationKind  kind);

G_END_DECLS
