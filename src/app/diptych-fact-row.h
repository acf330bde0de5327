/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "diptych-item-row.h"


G_BEGIN_DECLS

/**
 * DiptychFactRow:
 *
 * A fact: what each side states, and how the two relate.
 */
#define DIPTYCH_TYPE_FACT_ROW (diptych_fact_row_get_type ())

G_DECLARE_FINAL_TYPE (DiptychFactRow, diptych_fact_row, DIPTYCH, FACT_ROW, DiptychItemRow)

G_END_DECLS
