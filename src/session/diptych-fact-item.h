/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "session/diptych-item.h"

G_BEGIN_DECLS

/**
 * DiptychFactItem:
 *
 * Something measurable that one side or both state.
 */
#define DIPTYCH_TYPE_FACT_ITEM (diptych_fact_item_get_type ())

G_DECLARE_FINAL_TYPE (DiptychFactItem, diptych_fact_item, DIPTYCH, FACT_ITEM, DiptychItem)

GPtrArray         *diptych_fact_items_new                    (DiptychComparison *comparison);
const DiptychFact *diptych_fact_item_get_fact                (DiptychFactItem   *self,
                                                              DiptychSide        side);
DiptychFactKind    diptych_fact_item_get_kind                (DiptychFactItem   *self);
gboolean           diptych_fact_item_get_relation            (DiptychFactItem         *self,
                                                              DiptychFactRelationKind *relation);
gboolean           diptych_fact_item_get_perhaps_translation (DiptychFactItem   *self);
char              *diptych_fact_item_dup_value               (DiptychFactItem   *self,
                                                              DiptychSide        side);
char              *diptych_fact_item_dup_sentence            (DiptychFactItem   *self,
                                                              DiptychSide        side);

G_END_DECLS
