/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact-item.h"

struct _DiptychFactItem
{
  DiptychItem parent_instance;

  int relation;
};

G_DEFINE_FINAL_TYPE (DiptychFactItem, diptych_fact_item, DIPTYCH_TYPE_ITEM)

static void
diptych_fact_item_add_spans (DiptychItem *item,
                             DiptychSide  side,
                             GArray      *spans)
{
  DiptychSpan span = diptych_fact_item_get_fact (DIPTYCH_FACT_ITEM (item), side)->span;

  g_array_append_val (spans, span);
}

static char *
diptych_fact_item_dup_title (DiptychItem *item)
{
  DiptychSide side = diptych_item_get_present (item, DIPTYCH_SIDE_LEFT) ? DIPTYCH_SIDE_LEFT : DIPTYCH_SIDE_RIGHT;

  return diptych_fact_item_dup_value (DIPTYCH_FACT_ITEM (item), side);
}

static gboolean
diptych_fact_item_get_differs (DiptychItem *item)
{
  DiptychFactRelationKind relation;

  return diptych_fact_item_get_relation (DIPTYCH_FACT_ITEM (item), &relation)
         && relation == DIPTYCH_FACT_DIFFER;
}

static void
diptych_fact_item_class_init (DiptychFactItemClass *klass)
{
  DiptychItemClass *item_class = DIPTYCH_ITEM_CLASS (klass);

  item_class->add_spans = diptych_fact_item_add_spans;
  item_class->dup_title = diptych_fact_item_dup_title;
  item_class->get_differs = diptych_fact_item_get_differs;
}

static void
diptych_fact_item_init (DiptychFactItem *self)
{
}

static DiptychFactItem *
item_new (DiptychComparison *comparison,
          int                left,
          int                right,
          int                relation)
{
  DiptychFactItem *self = g_object_new (DIPTYCH_TYPE_FACT_ITEM,
                                        "comparison", comparison,
                                        "left-index", left,
                                        "right-index", right,
                                        NULL);

  self->relation = relation;
  return self;
}

/**
 * diptych_fact_items_new:
 *
 * Returns: (transfer full) (element-type DiptychFactItem): the facts of @comparison,
 *   those of the left in the order of its text, then those that only the right has
 */
GPtrArray *
diptych_fact_items_new (DiptychComparison *comparison)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_relations, n_left, n_right;
  const DiptychFactRelation *relations = diptych_comparison_get_facts (comparison, &n_relations);

  diptych_analysis_get_facts (diptych_comparison_get_analysis (comparison, DIPTYCH_SIDE_LEFT), &n_left);
  diptych_analysis_get_facts (diptych_comparison_get_analysis (comparison, DIPTYCH_SIDE_RIGHT), &n_right);
  for (guint i = 0; i < n_left; i++)
    {
      int relation = diptych_comparison_find_fact (comparison, DIPTYCH_SIDE_LEFT, i);
      int right = relation != DIPTYCH_NONE ? (int) relations[relation].index[DIPTYCH_SIDE_RIGHT] : DIPTYCH_NONE;

      g_ptr_array_add (items, item_new (comparison, i, right, relation));
    }
  for (guint i = 0; i < n_right; i++)
    if (diptych_comparison_find_fact (comparison, DIPTYCH_SIDE_RIGHT, i) == DIPTYCH_NONE)
      g_ptr_array_add (items, item_new (comparison, DIPTYCH_NONE, i, DIPTYCH_NONE));
  return items;
}

/**
 * diptych_fact_item_get_fact:
 *
 * Returns: (transfer none) (nullable): the fact on @side
 */
const DiptychFact *
diptych_fact_item_get_fact (DiptychFactItem *self,
                            DiptychSide      side)
{
  DiptychItem *item = DIPTYCH_ITEM (self);
  int index = diptych_item_get_index (item, side);
  guint n;

  if (index == DIPTYCH_NONE)
    return NULL;
  return diptych_analysis_get_facts (diptych_item_get_analysis (item, side), &n) + index;
}

DiptychFactKind
diptych_fact_item_get_kind (DiptychFactItem *self)
{
  const DiptychFact *left = diptych_fact_item_get_fact (self, DIPTYCH_SIDE_LEFT);

  return left != NULL ? left->kind : diptych_fact_item_get_fact (self, DIPTYCH_SIDE_RIGHT)->kind;
}

static const DiptychFactRelation *
get_relation (DiptychFactItem *self)
{
  guint n;

  if (self->relation == DIPTYCH_NONE)
    return NULL;
  return diptych_comparison_get_facts (diptych_item_get_comparison (DIPTYCH_ITEM (self)), &n) + self->relation;
}

/**
 * diptych_fact_item_get_relation:
 * @relation: (out): how the two sides relate
 *
 * Returns: whether both sides state it
 */
gboolean
diptych_fact_item_get_relation (DiptychFactItem         *self,
                                DiptychFactRelationKind *relation)
{
  const DiptychFactRelation *found;

  g_return_val_if_fail (DIPTYCH_IS_FACT_ITEM (self), FALSE);

  found = get_relation (self);
  if (found != NULL)
    *relation = found->kind;
  return found != NULL;
}

/**
 * diptych_fact_item_get_perhaps_translation:
 *
 * Returns: whether the two sides differ in a way that translation makes
 */
gboolean
diptych_fact_item_get_perhaps_translation (DiptychFactItem *self)
{
  const DiptychFactRelation *found;

  g_return_val_if_fail (DIPTYCH_IS_FACT_ITEM (self), FALSE);

  found = get_relation (self);
  return found != NULL && found->perhaps_translation;
}

/**
 * diptych_fact_item_dup_value:
 *
 * Returns: (transfer full) (nullable): the fact as @side words it, with what is counted
 *   if that follows at once
 */
char *
diptych_fact_item_dup_value (DiptychFactItem *self,
                             DiptychSide      side)
{
  const DiptychFact *fact = diptych_fact_item_get_fact (self, side);
  DiptychSpan span;

  if (fact == NULL)
    return NULL;
  span = fact->span;
  if (!diptych_span_is_empty (fact->noun) && fact->noun.start >= span.end && fact->noun.start - span.end <= 1)
    span = diptych_span_hull (span, fact->noun);
  return diptych_item_dup_excerpt (DIPTYCH_ITEM (self), side, span);
}

/**
 * diptych_fact_item_dup_sentence:
 *
 * Returns: (transfer full) (nullable): the sentence of @side that states it
 */
char *
diptych_fact_item_dup_sentence (DiptychFactItem *self,
                                DiptychSide      side)
{
  const DiptychFact *fact = diptych_fact_item_get_fact (self, side);
  guint n;

  if (fact == NULL)
    return NULL;
  return diptych_item_dup_excerpt (DIPTYCH_ITEM (self), side,
                                   diptych_analysis_get_sentences (diptych_item_get_analysis (DIPTYCH_ITEM (self), side), &n)[fact->sentence].span);
}
