/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-item-list.h"

#include <string.h>

struct _DiptychItemList
{
  GObject parent_instance;

  GPtrArray     *items;
  GPtrArray     *shown;         /* borrowed from @items */
  DiptychFilter  filter;
  char          *search;
};

enum
{
  PROP_0,
  PROP_FILTER,
  PROP_SEARCH,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static GType
diptych_item_list_get_item_type (GListModel *model)
{
  return DIPTYCH_TYPE_ITEM;
}

static guint
diptych_item_list_get_n_items (GListModel *model)
{
  return DIPTYCH_ITEM_LIST (model)->shown->len;
}

static gpointer
diptych_item_list_get_item (GListModel *model,
                            guint       position)
{
  DiptychItemList *self = DIPTYCH_ITEM_LIST (model);

  return position < self->shown->len ? g_object_ref (self->shown->pdata[position]) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = diptych_item_list_get_item_type;
  iface->get_n_items = diptych_item_list_get_n_items;
  iface->get_item = diptych_item_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (DiptychItemList, diptych_item_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
diptych_item_list_finalize (GObject *object)
{
  DiptychItemList *self = DIPTYCH_ITEM_LIST (object);

  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->items);
  g_free (self->search);

  G_OBJECT_CLASS (diptych_item_list_parent_class)->finalize (object);
}

static void
diptych_item_list_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  DiptychItemList *self = DIPTYCH_ITEM_LIST (object);

  switch (prop_id)
    {
    case PROP_FILTER:
      g_value_set_enum (value, self->filter);
      break;
    case PROP_SEARCH:
      g_value_set_string (value, self->search);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
diptych_item_list_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  DiptychItemList *self = DIPTYCH_ITEM_LIST (object);

  switch (prop_id)
    {
    case PROP_FILTER:
      diptych_item_list_set_filter (self, g_value_get_enum (value));
      break;
    case PROP_SEARCH:
      diptych_item_list_set_search (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
diptych_item_list_class_init (DiptychItemListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = diptych_item_list_finalize;
  object_class->get_property = diptych_item_list_get_property;
  object_class->set_property = diptych_item_list_set_property;

  props[PROP_FILTER] = g_param_spec_enum ("filter", NULL, NULL, DIPTYCH_TYPE_FILTER,
                                          DIPTYCH_FILTER_ALL, flags);
  props[PROP_SEARCH] = g_param_spec_string ("search", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
diptych_item_list_init (DiptychItemList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_ptr_array_new ();
  self->search = g_strdup ("");
}

/* NFKC and case folding, so that decomposed Hangul is found too. */
static char *
fold (const char *string)
{
  g_autofree char *normal = g_utf8_normalize (string, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (normal, -1);
}

static gboolean
is_shown (DiptychItemList *self,
          DiptychItem     *item,
          const char      *needle)
{
  g_autofree char *title = NULL;
  g_autofree char *folded = NULL;

  if (!diptych_item_matches (item, self->filter))
    return FALSE;
  if (*needle == '\0')
    return TRUE;
  title = diptych_item_dup_title (item);
  folded = fold (title);
  return strstr (folded, needle) != NULL;
}

static void
update (DiptychItemList *self)
{
  guint n_removed = self->shown->len;
  g_autofree char *needle = fold (self->search);

  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; i < self->items->len; i++)
    if (is_shown (self, self->items->pdata[i], needle))
      g_ptr_array_add (self->shown, self->items->pdata[i]);
  if (n_removed > 0 || self->shown->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_removed, self->shown->len);
}

/**
 * diptych_item_list_new:
 *
 * Returns: (transfer full): a list without items
 */
DiptychItemList *
diptych_item_list_new (void)
{
  return g_object_new (DIPTYCH_TYPE_ITEM_LIST, NULL);
}

/**
 * diptych_item_list_set_items:
 * @items: (element-type DiptychItem): the items, in the order in which they are shown
 *
 * Replaces all items. The array is referenced and may not be changed afterwards.
 */
void
diptych_item_list_set_items (DiptychItemList *self,
                             GPtrArray       *items)
{
  g_autoptr (GPtrArray) previous = NULL;

  g_return_if_fail (DIPTYCH_IS_ITEM_LIST (self));
  g_return_if_fail (items != NULL);

  previous = g_steal_pointer (&self->items);
  self->items = g_ptr_array_ref (items);
  update (self);
}

DiptychFilter
diptych_item_list_get_filter (DiptychItemList *self)
{
  g_return_val_if_fail (DIPTYCH_IS_ITEM_LIST (self), DIPTYCH_FILTER_ALL);

  return self->filter;
}

void
diptych_item_list_set_filter (DiptychItemList *self,
                              DiptychFilter    filter)
{
  g_return_if_fail (DIPTYCH_IS_ITEM_LIST (self));

  if (self->filter == filter)
    return;
  self->filter = filter;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FILTER]);
}

const char *
diptych_item_list_get_search (DiptychItemList *self)
{
  g_return_val_if_fail (DIPTYCH_IS_ITEM_LIST (self), NULL);

  return self->search;
}

/**
 * diptych_item_list_set_search:
 * @search: (nullable): a part of the titles to be shown
 */
void
diptych_item_list_set_search (DiptychItemList *self,
                              const char      *search)
{
  g_return_if_fail (DIPTYCH_IS_ITEM_LIST (self));

  if (!g_set_str (&self->search, search != NULL ? search : ""))
    return;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEARCH]);
}

/**
 * diptych_item_list_count:
 *
 * Returns: how many items @filter would show, whatever is searched for
 */
guint
diptych_item_list_count (DiptychItemList *self,
                         DiptychFilter    filter)
{
  guint n = 0;

  g_return_val_if_fail (DIPTYCH_IS_ITEM_LIST (self), 0);

  for (guint i = 0; i < self->items->len; i++)
    n += diptych_item_matches (self->items->pdata[i], filter);
  return n;
}

/**
 * diptych_item_list_find:
 * @index: an index in the analysis of @side
 *
 * Returns: (transfer none) (nullable): the item that has it, shown or not
 */
DiptychItem *
diptych_item_list_find (DiptychItemList *self,
                        DiptychSide      side,
                        int              index)
{
  g_return_val_if_fail (DIPTYCH_IS_ITEM_LIST (self), NULL);

  for (guint i = 0; i < self->items->len; i++)
    if (diptych_item_get_index (self->items->pdata[i], side) == index)
      return self->items->pdata[i];
  return NULL;
}

/* Whether a passage of @item on @side begins with what @span does. */
static gboolean
has_passage (DiptychItem *item,
             DiptychSide  side,
             DiptychSpan  span)
{
  g_autoptr (GArray) spans = diptych_item_dup_spans (item, side);

  for (guint i = 0; i < spans->len; i++)
    if (diptych_span_contains_offset (g_array_index (spans, DiptychSpan, i), span.start))
      return TRUE;
  return FALSE;
}

/**
 * diptych_item_list_find_like:
 * @item: an item of an earlier comparison of the same articles
 *
 * Returns: (transfer none) (nullable): the item that has the first passage of @item
 */
DiptychItem *
diptych_item_list_find_like (DiptychItemList *self,
                             DiptychItem     *item)
{
  g_return_val_if_fail (DIPTYCH_IS_ITEM_LIST (self), NULL);

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      g_autoptr (GArray) spans = diptych_item_dup_spans (item, side);

      for (guint i = 0; spans->len > 0 && i < self->items->len; i++)
        if (has_passage (self->items->pdata[i], side, g_array_index (spans, DiptychSpan, 0)))
          return self->items->pdata[i];
    }
  return NULL;
}

/**
 * diptych_item_list_get_position:
 *
 * Returns: the position of @item among those that are shown, or %G_MAXUINT
 */
guint
diptych_item_list_get_position (DiptychItemList *self,
                                DiptychItem     *item)
{
  guint position;

  g_return_val_if_fail (DIPTYCH_IS_ITEM_LIST (self), G_MAXUINT);

  return g_ptr_array_find (self->shown, item, &position) ? position : G_MAXUINT;
}
