/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "session/diptych-item.h"

G_BEGIN_DECLS

/**
 * DiptychPersonItem:
 *
 * A person, an organisation or a place of the story.
 */
#define DIPTYCH_TYPE_PERSON_ITEM (diptych_person_item_get_type ())

G_DECLARE_FINAL_TYPE (DiptychPersonItem, diptych_person_item, DIPTYCH, PERSON_ITEM, DiptychItem)

GPtrArray           *diptych_person_items_new                (DiptychComparison *comparison);
const DiptychEntity *diptych_person_item_get_entity          (DiptychPersonItem *self,
                                                              DiptychSide        side);
DiptychEntityKind    diptych_person_item_get_kind            (DiptychPersonItem *self);
const char          *diptych_person_item_get_name            (DiptychPersonItem *self);
guint                diptych_person_item_get_n_mentions      (DiptychPersonItem *self,
                                                              DiptychSide        side);
guint                diptych_person_item_get_max_mentions    (DiptychPersonItem *self);
gboolean             diptych_person_item_get_perhaps_translation (DiptychPersonItem *self);
char               **diptych_person_item_dup_variants        (DiptychPersonItem *self,
                                                              DiptychSide        side);
char               **diptych_person_item_dup_descriptions    (DiptychPersonItem *self,
                                                              DiptychSide        side);
GArray              *diptych_person_item_dup_quotations      (DiptychPersonItem *self,
                                                              DiptychSide        side);

G_END_DECLS
