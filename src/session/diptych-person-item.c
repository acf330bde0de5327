/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-person-item.h"

struct _DiptychPersonItem
{
  DiptychItem parent_instance;

  guint pair;
  guint max_mentions;
};

G_DEFINE_FINAL_TYPE (DiptychPersonItem, diptych_person_item, DIPTYCH_TYPE_ITEM)

static void
diptych_person_item_add_spans (DiptychItem *item,
                               DiptychSide  side,
                               GArray      *spans)
{
  const DiptychEntity *entity = diptych_person_item_get_entity (DIPTYCH_PERSON_ITEM (item), side);
  guint n;
  const DiptychMention *mentions = diptych_analysis_get_mentions (diptych_item_get_analysis (item, side), &n);

  for (guint i = 0; i < entity->mentions->len; i++)
    g_array_append_val (spans, mentions[g_array_index (entity->mentions, guint, i)].span);
}

static char *
diptych_person_item_dup_title (DiptychItem *item)
{
  return g_strdup (diptych_person_item_get_name (DIPTYCH_PERSON_ITEM (item)));
}

/* Whether @entity is named by @form, but for case. */
static gboolean
has_variant (const DiptychEntity *entity,
             const char          *form)
{
  g_autofree char *folded = g_utf8_casefold (form, -1);

  for (guint i = 0; i < entity->variants->len; i++)
    {
      g_autofree char *other = g_utf8_casefold (g_array_index (entity->variants, DiptychVariant, i).form, -1);

      if (g_str_equal (folded, other))
        return TRUE;
    }
  return FALSE;
}

/* A misspelling or a nickname that the other side does not have. */
static gboolean
has_own_name (const DiptychEntity *entity,
              const DiptychEntity *other)
{
  for (guint i = 0; i < entity->variants->len; i++)
    {
      const DiptychVariant *variant = &g_array_index (entity->variants, DiptychVariant, i);

      if ((variant->reason == DIPTYCH_VARIANT_SPELLING
           || variant->reason == DIPTYCH_VARIANT_NICKNAME
           || variant->reason == DIPTYCH_VARIANT_SCRIPT
           || variant->reason == DIPTYCH_VARIANT_ORDER)
          && !has_variant (other, variant->form))
        return TRUE;
    }
  return FALSE;
}

static gboolean
diptych_person_item_get_differs (DiptychItem *item)
{
  DiptychPersonItem *self = DIPTYCH_PERSON_ITEM (item);
  const DiptychEntity *left = diptych_person_item_get_entity (self, DIPTYCH_SIDE_LEFT);
  const DiptychEntity *right = diptych_person_item_get_entity (self, DIPTYCH_SIDE_RIGHT);
  guint n;
  DiptychVariantReason reason = diptych_comparison_get_entities (diptych_item_get_comparison (item), &n)[self->pair].reason;

  return reason == DIPTYCH_VARIANT_SPELLING
         || reason == DIPTYCH_VARIANT_SCRIPT
         || has_own_name (left, right)
         || has_own_name (right, left);
}

static void
diptych_person_item_class_init (DiptychPersonItemClass *klass)
{
  DiptychItemClass *item_class = DIPTYCH_ITEM_CLASS (klass);

  item_class->add_spans = diptych_person_item_add_spans;
  item_class->dup_title = diptych_person_item_dup_title;
  item_class->get_differs = diptych_person_item_get_differs;
}

static void
diptych_person_item_init (DiptychPersonItem *self)
{
}

/**
 * diptych_person_items_new:
 *
 * Returns: (transfer full) (element-type DiptychPersonItem): the people, then the
 *   organisations, then the places of @comparison
 */
GPtrArray *
diptych_person_items_new (DiptychComparison *comparison)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n;
  const DiptychEntityPair *pairs = diptych_comparison_get_entities (comparison, &n);
  guint max_mentions = 0;

  for (guint i = 0; i < n; i++)
    {
      DiptychPersonItem *item = g_object_new (DIPTYCH_TYPE_PERSON_ITEM,
                                              "comparison", comparison,
                                              "left-index", pairs[i].index[DIPTYCH_SIDE_LEFT],
                                              "right-index", pairs[i].index[DIPTYCH_SIDE_RIGHT],
                                              NULL);

      item->pair = i;
      for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
        max_mentions = MAX (max_mentions, diptych_person_item_get_n_mentions (item, side));
      g_ptr_array_add (items, item);
    }
  for (guint i = 0; i < n; i++)
    DIPTYCH_PERSON_ITEM (items->pdata[i])->max_mentions = max_mentions;
  return items;
}

/**
 * diptych_person_item_get_entity:
 *
 * Returns: (transfer none) (nullable): the entity on @side
 */
const DiptychEntity *
diptych_person_item_get_entity (DiptychPersonItem *self,
                                DiptychSide        side)
{
  DiptychItem *item = DIPTYCH_ITEM (self);
  int index = diptych_item_get_index (item, side);

  if (index == DIPTYCH_NONE)
    return NULL;
  return diptych_analysis_get_entity (diptych_item_get_analysis (item, side), index);
}

DiptychEntityKind
diptych_person_item_get_kind (DiptychPersonItem *self)
{
  const DiptychEntity *left = diptych_person_item_get_entity (self, DIPTYCH_SIDE_LEFT);

  return left != NULL ? left->kind : diptych_person_item_get_entity (self, DIPTYCH_SIDE_RIGHT)->kind;
}

/**
 * diptych_person_item_get_name:
 *
 * Returns: (transfer none): the name that stands for both sides
 */
const char *
diptych_person_item_get_name (DiptychPersonItem *self)
{
  return diptych_comparison_get_entity_name (diptych_item_get_comparison (DIPTYCH_ITEM (self)), self->pair);
}

/**
 * diptych_person_item_get_n_mentions:
 *
 * Returns: how often @side mentions it, pronouns included
 */
guint
diptych_person_item_get_n_mentions (DiptychPersonItem *self,
                                    DiptychSide        side)
{
  const DiptychEntity *entity = diptych_person_item_get_entity (self, side);

  return entity != NULL ? entity->mentions->len : 0;
}

/**
 * diptych_person_item_get_max_mentions:
 *
 * Returns: how often one side mentions the one of the story whom it mentions most
 */
guint
diptych_person_item_get_max_mentions (DiptychPersonItem *self)
{
  g_return_val_if_fail (DIPTYCH_IS_PERSON_ITEM (self), 0);

  return self->max_mentions;
}

static gboolean
is_translated (DiptychItem *item,
               DiptychSide  side)
{
  DiptychTranslation translation = diptych_article_get_translation (diptych_analysis_get_article (diptych_item_get_analysis (item, side)));

  return translation == DIPTYCH_TRANSLATION_HUMAN || translation == DIPTYCH_TRANSLATION_MACHINE;
}

/* Whether @entity is named in a way that translation makes and that @other is not: spelt or
 * ordered in another way. */
static gboolean
has_translated_name (const DiptychEntity *entity,
                     const DiptychEntity *other)
{
  for (guint i = 0; i < entity->variants->len; i++)
    {
      const DiptychVariant *variant = &g_array_index (entity->variants, DiptychVariant, i);

      if ((variant->reason == DIPTYCH_VARIANT_SPELLING || variant->reason == DIPTYCH_VARIANT_ORDER
           || variant->reason == DIPTYCH_VARIANT_SCRIPT)
          && !has_variant (other, variant->form))
        return TRUE;
    }
  return FALSE;
}

/* Whether @description has @word among others, as “secretary-general” has “General”. */
static gboolean
is_part_of (const char *word,
            const char *description)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);
  g_autofree char *whole = g_utf8_casefold (description, -1);
  g_auto (GStrv) words = g_strsplit_set (whole, " -", -1);

  return !g_str_equal (whole, folded) && g_strv_contains ((const char * const *) words, folded);
}

/* Whether @side puts a title before the name that is a part of what the other side calls it. */
static gboolean
has_clipped_title (DiptychPersonItem *self,
                   DiptychSide        side)
{
  const DiptychEntity *entity = diptych_person_item_get_entity (self, side);
  g_auto (GStrv) descriptions = diptych_person_item_dup_descriptions (self, DIPTYCH_OTHER_SIDE (side));

  for (guint i = 0; i < entity->variants->len; i++)
    {
      const DiptychVariant *variant = &g_array_index (entity->variants, DiptychVariant, i);
      g_auto (GStrv) words = g_strsplit (variant->form, " ", 2);

      for (guint j = 0; variant->reason == DIPTYCH_VARIANT_TITLE && descriptions[j] != NULL; j++)
        if (is_part_of (words[0], descriptions[j]))
          return TRUE;
    }
  return FALSE;
}

/**
 * diptych_person_item_get_perhaps_translation:
 *
 * Returns: whether one side is translated and names it in another way that translation makes
 */
gboolean
diptych_person_item_get_perhaps_translation (DiptychPersonItem *self)
{
  DiptychItem *item = DIPTYCH_ITEM (self);
  const DiptychEntity *left = diptych_person_item_get_entity (self, DIPTYCH_SIDE_LEFT);
  const DiptychEntity *right = diptych_person_item_get_entity (self, DIPTYCH_SIDE_RIGHT);
  DiptychVariantReason reason;
  guint n;

  if (left == NULL || right == NULL)
    return FALSE;
  reason = diptych_comparison_get_entities (diptych_item_get_comparison (item), &n)[self->pair].reason;
  if ((is_translated (item, DIPTYCH_SIDE_LEFT) || is_translated (item, DIPTYCH_SIDE_RIGHT))
      && (reason == DIPTYCH_VARIANT_SPELLING || reason == DIPTYCH_VARIANT_ORDER))
    return TRUE;
  return (is_translated (item, DIPTYCH_SIDE_LEFT)
          && (has_translated_name (left, right) || has_clipped_title (self, DIPTYCH_SIDE_LEFT)))
         || (is_translated (item, DIPTYCH_SIDE_RIGHT)
             && (has_translated_name (right, left) || has_clipped_title (self, DIPTYCH_SIDE_RIGHT)));
}

/**
 * diptych_person_item_dup_variants:
 *
 * Returns: (transfer full): the forms of the name on @side, the most frequent first
 */
char **
diptych_person_item_dup_variants (DiptychPersonItem *self,
                                  DiptychSide        side)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const DiptychEntity *entity = diptych_person_item_get_entity (self, side);

  for (guint i = 0; entity != NULL && i < entity->variants->len; i++)
    g_strv_builder_add (builder, g_array_index (entity->variants, DiptychVariant, i).form);
  return g_strv_builder_end (builder);
}

/**
 * diptych_person_item_dup_descriptions:
 *
 * Returns: (transfer full): how @side describes it, each description once, in the order of the text
 */
char **
diptych_person_item_dup_descriptions (DiptychPersonItem *self,
                                      DiptychSide        side)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const DiptychEntity *entity = diptych_person_item_get_entity (self, side);

  for (guint i = 0; entity != NULL && i < entity->descriptions->len; i++)
    {
      DiptychSpan span = g_array_index (entity->descriptions, DiptychDescription, i).span;
      g_autofree char *description = diptych_item_dup_excerpt (DIPTYCH_ITEM (self), side, span);

      if (g_hash_table_add (seen, g_utf8_casefold (description, -1)))
        g_strv_builder_add (builder, description);
    }
  return g_strv_builder_end (builder);
}

/**
 * diptych_person_item_dup_quotations:
 *
 * Returns: (transfer full) (element-type guint): the indexes of what it says on @side, ascending
 */
GArray *
diptych_person_item_dup_quotations (DiptychPersonItem *self,
                                    DiptychSide        side)
{
  GArray *quotations = g_array_new (FALSE, FALSE, sizeof (guint));
  DiptychItem *item = DIPTYCH_ITEM (self);
  DiptychAnalysis *analysis = diptych_item_get_analysis (item, side);
  int index = diptych_item_get_index (item, side);

  for (guint i = 0; index != DIPTYCH_NONE && i < diptych_analysis_get_n_quotations (analysis); i++)
    if (diptych_analysis_get_quotation (analysis, i)->speaker_entity == index)
      g_array_append_val (quotations, i);
  return quotations;
}
