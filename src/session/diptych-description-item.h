/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "session/diptych-item.h"

G_BEGIN_DECLS

/**
 * DiptychDescriptionItem:
 *
 * How the two sides describe a person, an organisation or a place. It is present
 * on the sides that do.
 */
#define DIPTYCH_TYPE_DESCRIPTION_ITEM (diptych_description_item_get_type ())

G_DECLARE_FINAL_TYPE (DiptychDescriptionItem, diptych_description_item, DIPTYCH, DESCRIPTION_ITEM, DiptychItem)

GPtrArray  *diptych_description_items_new                 (DiptychComparison      *comparison);
const char *diptych_description_item_get_name             (DiptychDescriptionItem *self);
char      **diptych_description_item_dup_descriptions     (DiptychDescriptionItem *self,
                                                           DiptychSide             side);
guint       diptych_description_item_get_n_descriptions   (DiptychDescriptionItem *self,
                                                           DiptychSide             side);
guint       diptych_description_item_get_max_descriptions (DiptychDescriptionItem *self);

G_END_DECLS
