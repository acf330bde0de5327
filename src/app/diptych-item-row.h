/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <gtk/gtk.h>

#include "session/diptych-item.h"

G_BEGIN_DECLS

/**
 * DiptychItemRow:
 *
 * The widget that shows an item in a list, with a menu of what can be done with
 * it. The menu opens by its button, by a secondary click, by a long press and by
 * the menu key.
 */
#define DIPTYCH_TYPE_ITEM_ROW (diptych_item_row_get_type ())

G_DECLARE_DERIVABLE_TYPE (DiptychItemRow, diptych_item_row, DIPTYCH, ITEM_ROW, GtkBox)

/**
 * DiptychItemRowClass:
 * @show: shows the item
 * @create_menu: (nullable): makes the menu of the item
 */
struct _DiptychItemRowClass
{
  GtkBoxClass parent_class;

  void        (*show)        (DiptychItemRow *self,
                              DiptychItem    *item);
  GMenuModel *(*create_menu) (DiptychItemRow *self,
                              DiptychItem    *item);
};

DiptychItem *diptych_item_row_get_item        (DiptychItemRow *self);
void         diptych_item_row_set_menu_button (DiptychItemRow *self,
                                               GtkMenuButton  *button);
gboolean     diptych_item_row_open_menu       (DiptychItemRow *self);
void         diptych_item_row_set_up_bar      (GtkLevelBar    *bar);

G_END_DECLS
