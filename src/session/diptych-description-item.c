/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-description-item.h"

struct _DiptychDescriptionItem
{
  DiptychItem parent_instance;

  guint pair;
  guint max_descriptions;
};

G_DEFINE_FINAL_TYPE (DiptychDescriptionItem, diptych_description_item, DIPTYCH_TYPE_ITEM)

static const DiptychEntity *
get_entity (DiptychItem *item,
            DiptychSide  side)
{
  return diptych_analysis_get_entity (diptych_item_get_analysis (item, side), diptych_item_get_index (item, side));
}

static void
diptych_description_item_add_spans (DiptychItem *item,
                                    DiptychSide  side,
                                    GArray      *spans)
{
  const DiptychEntity *entity = get_entity (item, side);

  for (guint i = 0; i < entity->descriptions->len; i++)
    g_array_append_val (spans, g_array_index (entity->descriptions, DiptychDescription, i).span);
}

/* The name and the descriptions, for the search goes through both. */
static char *
diptych_description_item_dup_title (DiptychItem *item)
{
  DiptychDescriptionItem *self = DIPTYCH_DESCRIPTION_ITEM (item);
  g_autoptr (GString) title = g_string_new (diptych_description_item_get_name (self));

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      g_auto (GStrv) descriptions = diptych_description_item_dup_descriptions (self, side);

      for (guint i = 0; descriptions[i] != NULL; i++)
        g_string_append_printf (title, ", %s", descriptions[i]);
    }
  return g_string_free_and_steal (g_steal_pointer (&title));
}

static gboolean
contains (char       **strings,
          const char  *string)
{
  g_autofree char *folded = g_utf8_casefold (string, -1);

  for (guint i = 0; strings[i] != NULL; i++)
    {
      g_autofree char *other = g_utf8_casefold (strings[i], -1);

      if (g_str_equal (folded, other))
        return TRUE;
    }
  return FALSE;
}

static gboolean
diptych_description_item_get_differs (DiptychItem *item)
{
  DiptychDescriptionItem *self = DIPTYCH_DESCRIPTION_ITEM (item);
  g_auto (GStrv) left = diptych_description_item_dup_descriptions (self, DIPTYCH_SIDE_LEFT);
  g_auto (GStrv) right = diptych_description_item_dup_descriptions (self, DIPTYCH_SIDE_RIGHT);

  for (guint i = 0; left[i] != NULL; i++)
    if (!contains (right, left[i]))
      return TRUE;
  for (guint i = 0; right[i] != NULL; i++)
    if (!contains (left, right[i]))
      return TRUE;
  return FALSE;
}

static void
diptych_description_item_class_init (DiptychDescriptionItemClass *klass)
{
  DiptychItemClass *item_class = DIPTYCH_ITEM_CLASS (klass);

  item_class->add_spans = diptych_description_item_add_spans;
  item_class->dup_title = diptych_description_item_dup_title;
  item_class->get_differs = diptych_description_item_get_differs;
}

static void
diptych_description_item_init (DiptychDescriptionItem *self)
{
}

/* @entity, if @side describes it. */
static int
if_described (DiptychComparison *comparison,
              DiptychSide        side,
              int                entity)
{
  DiptychAnalysis *analysis = diptych_comparison_get_analysis (comparison, side);

  if (entity == DIPTYCH_NONE || diptych_analysis_get_entity (analysis, entity)->descriptions->len == 0)
    return DIPTYCH_NONE;
  return entity;
}

/**
 * diptych_description_items_new:
 *
 * Returns: (transfer full) (element-type DiptychDescriptionItem): those of @comparison whom a side
 *   describes: people, then organisations, then places
 */
GPtrArray *
diptych_description_items_new (DiptychComparison *comparison)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n, max_descriptions = 0;
  const DiptychEntityPair *pairs = diptych_comparison_get_entities (comparison, &n);

  for (guint i = 0; i < n; i++)
    {
      int left = if_described (comparison, DIPTYCH_SIDE_LEFT, pairs[i].index[DIPTYCH_SIDE_LEFT]);
      int right = if_described (comparison, DIPTYCH_SIDE_RIGHT, pairs[i].index[DIPTYCH_SIDE_RIGHT]);
      DiptychDescriptionItem *item;

      if (left == DIPTYCH_NONE && right == DIPTYCH_NONE)
        continue;
      item = g_object_new (DIPTYCH_TYPE_DESCRIPTION_ITEM,
                           "comparison", comparison,
                           "left-index", left,
                           "right-index", right,
                           NULL);
      item->pair = i;
      for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
        max_descriptions = MAX (max_descriptions, diptych_description_item_get_n_descriptions (item, side));
      g_ptr_array_add (items, item);
    }
  for (guint i = 0; i < items->len; i++)
    DIPTYCH_DESCRIPTION_ITEM (items->pdata[i])->max_descriptions = max_descriptions;
  return items;
}

/**
 * diptych_description_item_get_name:
 *
 * Returns: (transfer none): the name that stands for both sides
 */
const char *
diptych_description_item_get_name (DiptychDescriptionItem *self)
{
  return diptych_comparison_get_entity_name (diptych_item_get_comparison (DIPTYCH_ITEM (self)), self->pair);
}

/**
 * diptych_description_item_dup_descriptions:
 *
 * Returns: (transfer full): how @side describes it, each description once, in the order of the text
 */
char **
diptych_description_item_dup_descriptions (DiptychDescriptionItem *self,
                                           DiptychSide             side)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) spans = diptych_item_dup_spans (DIPTYCH_ITEM (self), side);

  for (guint i = 0; i < spans->len; i++)
    {
      g_autofree char *description = diptych_item_dup_excerpt (DIPTYCH_ITEM (self), side,
                                                               g_array_index (spans, DiptychSpan, i));

      if (g_hash_table_add (seen, g_utf8_casefold (description, -1)))
        g_strv_builder_add (builder, description);
    }
  return g_strv_builder_end (builder);
}

/**
 * diptych_description_item_get_n_descriptions:
 *
 * Returns: how often @side describes it
 */
guint
diptych_description_item_get_n_descriptions (DiptychDescriptionItem *self,
                                             DiptychSide             side)
{
  return diptych_item_get_present (DIPTYCH_ITEM (self), side) ? get_entity (DIPTYCH_ITEM (self), side)->descriptions->len : 0;
}

/**
 * diptych_description_item_get_max_descriptions:
 *
 * Returns: how often one side describes the one of the story whom it describes most
 */
guint
diptych_description_item_get_max_descriptions (DiptychDescriptionItem *self)
{
  g_return_val_if_fail (DIPTYCH_IS_DESCRIPTION_ITEM (self), 0);

  return self->max_descriptions;
}
