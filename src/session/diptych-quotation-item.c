/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-quotation-item.h"

struct _DiptychQuotationItem
{
  DiptychItem parent_instance;

  int pair;
};

G_DEFINE_FINAL_TYPE (DiptychQuotationItem, diptych_quotation_item, DIPTYCH_TYPE_ITEM)

static void
diptych_quotation_item_add_spans (DiptychItem *item,
                                  DiptychSide  side,
                                  GArray      *spans)
{
  const DiptychQuotation *quotation = diptych_quotation_item_get_quotation (DIPTYCH_QUOTATION_ITEM (item), side);

  g_array_append_vals (spans, quotation->content->data, quotation->content->len);
}

static char *
diptych_quotation_item_dup_title (DiptychItem *item)
{
  DiptychSide side = diptych_item_get_present (item, DIPTYCH_SIDE_LEFT) ? DIPTYCH_SIDE_LEFT : DIPTYCH_SIDE_RIGHT;

  return diptych_quotation_item_dup_content (DIPTYCH_QUOTATION_ITEM (item), side);
}

static gboolean
diptych_quotation_item_get_differs (DiptychItem *item)
{
  DiptychQuotationRelation relation;

  return diptych_quotation_item_get_relation (DIPTYCH_QUOTATION_ITEM (item), &relation)
         && relation != DIPTYCH_QUOTATION_SAME;
}

static void
diptych_quotation_item_class_init (DiptychQuotationItemClass *klass)
{
  DiptychItemClass *item_class = DIPTYCH_ITEM_CLASS (klass);

  item_class->add_spans = diptych_quotation_item_add_spans;
  item_class->dup_title = diptych_quotation_item_dup_title;
  item_class->get_differs = diptych_quotation_item_get_differs;
}

static void
diptych_quotation_item_init (DiptychQuotationItem *self)
{
}

static DiptychQuotationItem *
item_new (DiptychComparison *comparison,
          int                left,
          int                right,
          int                pair)
{
  DiptychQuotationItem *self = g_object_new (DIPTYCH_TYPE_QUOTATION_ITEM,
                                             "comparison", comparison,
                                             "left-index", left,
                                             "right-index", right,
                                             NULL);

  self->pair = pair;
  return self;
}

/* Quotations stand in the order of the text: what overlaps is near. */
#define NEIGHBORS 3

/* Whether @index says again what @other says: the words in marks of what is reported, or
 * what is reported around them. The one that has a partner stays, else the longer. */
static gboolean
is_said_by (DiptychComparison *comparison,
            DiptychSide        side,
            guint              index,
            guint              other)
{
  DiptychAnalysis *analysis = diptych_comparison_get_analysis (comparison, side);
  const DiptychQuotation *quotation = diptych_analysis_get_quotation (analysis, index);
  const DiptychQuotation *longer = diptych_analysis_get_quotation (analysis, other);
  DiptychSpan span = diptych_quotation_get_hull (quotation), other_span = diptych_quotation_get_hull (longer);

  if (quotation->type == DIPTYCH_QUOTATION_TERM || longer->type == DIPTYCH_QUOTATION_TERM
      || quotation->speaker_entity != longer->speaker_entity || diptych_span_equal (span, other_span))
    return FALSE;
  if (diptych_comparison_find_quotation (comparison, side, other) != DIPTYCH_NONE)
    return diptych_span_contains (span, other_span) || diptych_span_contains (other_span, span);
  return diptych_span_contains (other_span, span);
}

static gboolean
is_said_again (DiptychComparison *comparison,
               DiptychSide        side,
               guint              index)
{
  guint n = diptych_analysis_get_n_quotations (diptych_comparison_get_analysis (comparison, side));
  guint last = MIN (index + NEIGHBORS, n - 1);

  if (diptych_comparison_find_quotation (comparison, side, index) != DIPTYCH_NONE)
    return FALSE;
  for (guint other = index - MIN (index, NEIGHBORS); other <= last; other++)
    if (other != index && is_said_by (comparison, side, index, other))
      return TRUE;
  return FALSE;
}

/**
 * diptych_quotation_items_new:
 *
 * What is quoted inside of what is reported is one item with it.
 *
 * Returns: (transfer full) (element-type DiptychQuotationItem): the quotations of
 *   @comparison, those of the left in the order of its text, then those that only the right has
 */
GPtrArray *
diptych_quotation_items_new (DiptychComparison *comparison)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_pairs;
  const DiptychQuotationPair *pairs = diptych_comparison_get_quotations (comparison, &n_pairs);
  guint n_left = diptych_analysis_get_n_quotations (diptych_comparison_get_analysis (comparison, DIPTYCH_SIDE_LEFT));
  guint n_right = diptych_analysis_get_n_quotations (diptych_comparison_get_analysis (comparison, DIPTYCH_SIDE_RIGHT));

  for (guint i = 0; i < n_left; i++)
    {
      int pair = diptych_comparison_find_quotation (comparison, DIPTYCH_SIDE_LEFT, i);
      int right = pair != DIPTYCH_NONE ? (int) pairs[pair].index[DIPTYCH_SIDE_RIGHT] : DIPTYCH_NONE;

      if (!is_said_again (comparison, DIPTYCH_SIDE_LEFT, i))
        g_ptr_array_add (items, item_new (comparison, i, right, pair));
    }
  for (guint i = 0; i < n_right; i++)
    if (diptych_comparison_find_quotation (comparison, DIPTYCH_SIDE_RIGHT, i) == DIPTYCH_NONE
        && !is_said_again (comparison, DIPTYCH_SIDE_RIGHT, i))
      g_ptr_array_add (items, item_new (comparison, DIPTYCH_NONE, i, DIPTYCH_NONE));
  return items;
}

/**
 * diptych_quotation_item_get_quotation:
 *
 * Returns: (transfer none) (nullable): the quotation on @side
 */
const DiptychQuotation *
diptych_quotation_item_get_quotation (DiptychQuotationItem *self,
                                      DiptychSide           side)
{
  DiptychItem *item = DIPTYCH_ITEM (self);
  int index = diptych_item_get_index (item, side);

  if (index == DIPTYCH_NONE)
    return NULL;
  return diptych_analysis_get_quotation (diptych_item_get_analysis (item, side), index);
}

/**
 * diptych_quotation_item_get_relation:
 * @relation: (out): how the two sides relate
 *
 * Returns: whether both sides have it
 */
gboolean
diptych_quotation_item_get_relation (DiptychQuotationItem     *self,
                                     DiptychQuotationRelation *relation)
{
  guint n;

  g_return_val_if_fail (DIPTYCH_IS_QUOTATION_ITEM (self), FALSE);

  if (self->pair == DIPTYCH_NONE)
    return FALSE;
  *relation = diptych_comparison_get_quotations (diptych_item_get_comparison (DIPTYCH_ITEM (self)), &n)[self->pair].relation;
  return TRUE;
}

/**
 * diptych_quotation_item_dup_content:
 *
 * Returns: (transfer full) (nullable): what is said on @side, the reporting clause left out
 */
char *
diptych_quotation_item_dup_content (DiptychQuotationItem *self,
                                    DiptychSide           side)
{
  const DiptychQuotation *quotation = diptych_quotation_item_get_quotation (self, side);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) pieces = NULL;

  if (quotation == NULL)
    return NULL;
  for (guint i = 0; i < quotation->content->len; i++)
    g_strv_builder_take (builder, diptych_item_dup_excerpt (DIPTYCH_ITEM (self), side,
                                                            g_array_index (quotation->content, DiptychSpan, i)));
  pieces = g_strv_builder_end (builder);
  return g_strjoinv (" ", pieces);
}

static char *
dup_speaker (DiptychQuotationItem *self,
             DiptychSide           side)
{
  DiptychComparison *comparison = diptych_item_get_comparison (DIPTYCH_ITEM (self));
  const DiptychQuotation *quotation = diptych_quotation_item_get_quotation (self, side);

  if (quotation == NULL)
    return NULL;
  if (quotation->speaker_entity != DIPTYCH_NO_ENTITY)
    {
      int pair = diptych_comparison_find_entity (comparison, side, quotation->speaker_entity);

      if (pair != DIPTYCH_NONE)
        return g_strdup (diptych_comparison_get_entity_name (comparison, pair));
    }
  if (diptych_span_is_empty (quotation->speaker))
    return NULL;
  return diptych_item_dup_excerpt (DIPTYCH_ITEM (self), side, quotation->speaker);
}

/**
 * diptych_quotation_item_dup_speaker:
 *
 * Returns: (transfer full) (nullable): who says it: the person's name, or the
 *   words of the text
 */
char *
diptych_quotation_item_dup_speaker (DiptychQuotationItem *self)
{
  char *speaker;

  g_return_val_if_fail (DIPTYCH_IS_QUOTATION_ITEM (self), NULL);

  speaker = dup_speaker (self, DIPTYCH_SIDE_LEFT);
  return speaker != NULL ? speaker : dup_speaker (self, DIPTYCH_SIDE_RIGHT);
}
