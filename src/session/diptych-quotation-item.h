/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "session/diptych-item.h"

G_BEGIN_DECLS

/**
 * DiptychQuotationItem:
 *
 * An utterance, as one side or both give it.
 */
#define DIPTYCH_TYPE_QUOTATION_ITEM (diptych_quotation_item_get_type ())

G_DECLARE_FINAL_TYPE (DiptychQuotationItem, diptych_quotation_item, DIPTYCH, QUOTATION_ITEM, DiptychItem)

GPtrArray              *diptych_quotation_items_new           (DiptychComparison    *comparison);
const DiptychQuotation *diptych_quotation_item_get_quotation  (DiptychQuotationItem *self,
                                                               DiptychSide           side);
gboolean                diptych_quotation_item_get_relation   (DiptychQuotationItem     *self,
                                                               DiptychQuotationRelation *relation);
char                   *diptych_quotation_item_dup_content    (DiptychQuotationItem *self,
                                                               DiptychSide           side);
char                   *diptych_quotation_item_dup_speaker    (DiptychQuotationItem *self);

G_END_DECLS
