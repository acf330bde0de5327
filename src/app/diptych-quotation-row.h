/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "diptych-item-row.h"


G_BEGIN_DECLS

/**
 * DiptychQuotationRow:
 *
 * A quotation: the words, who says them, and how the two sides give them.
 */
#define DIPTYCH_TYPE_QUOTATION_ROW (diptych_quotation_row_get_type ())

G_DECLARE_FINAL_TYPE (DiptychQuotationRow, diptych_quotation_row, DIPTYCH, QUOTATION_ROW, DiptychItemRow)

G_END_DECLS
