/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <adwaita.h>

#include "session/diptych-item-list.h"

G_BEGIN_DECLS

/**
 * DiptychItemView:
 *
 * A list of people, quotations or facts, under a row of filters.
 *
 * Emits "item-selected" with an item, or %NULL, and "item-activated" when the
 * selected row is clicked again or Enter is pressed on it.
 */
#define DIPTYCH_TYPE_ITEM_VIEW (diptych_item_view_get_type ())

G_DECLARE_FINAL_TYPE (DiptychItemView, diptych_item_view, DIPTYCH, ITEM_VIEW, GtkWidget)

void             diptych_item_view_set_items       (DiptychItemView *self,
                                                    GPtrArray       *items);
void             diptych_item_view_update_items    (DiptychItemView *self,
                                                    GPtrArray       *items);
DiptychItemList *diptych_item_view_get_list        (DiptychItemView *self);
void             diptych_item_view_clear_selection (DiptychItemView *self);
void             diptych_item_view_focus_search    (DiptychItemView *self);
void             diptych_item_view_select_item     (DiptychItemView *self,
                                                    DiptychItem     *item);

G_END_DECLS
