/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <gio/gio.h>

#include "session/diptych-item.h"

G_BEGIN_DECLS

/**
 * DiptychItemList:
 *
 * The items of one kind in a comparison, as a GListModel under a filter and a
 * search text.
 */
#define DIPTYCH_TYPE_ITEM_LIST (diptych_item_list_get_type ())

G_DECLARE_FINAL_TYPE (DiptychItemList, diptych_item_list, DIPTYCH, ITEM_LIST, GObject)

DiptychItemList *diptych_item_list_new          (void);
void             diptych_item_list_set_items    (DiptychItemList *self,
                                                 GPtrArray       *items);
DiptychFilter    diptych_item_list_get_filter   (DiptychItemList *self);
void             diptych_item_list_set_filter   (DiptychItemList *self,
                                                 DiptychFilter    filter);
const char      *diptych_item_list_get_search   (DiptychItemList *self);
void             diptych_item_list_set_search   (DiptychItemList *self,
                                                 const char      *search);
guint            diptych_item_list_count        (DiptychItemList *self,
                                                 DiptychFilter    filter);
DiptychItem     *diptych_item_list_find         (DiptychItemList *self,
                                                 DiptychSide      side,
                                                 int              index);
DiptychItem     *diptych_item_list_find_like    (DiptychItemList *self,
                                                 DiptychItem     *item);
guint            diptych_item_list_get_position (DiptychItemList *self,
                                                 DiptychItem     *item);

G_END_DECLS
