/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "diptych-item-row.h"

G_BEGIN_DECLS

/**
 * DiptychDescriptionRow:
 *
 * How each side describes a person, side by side.
 */
#define DIPTYCH_TYPE_DESCRIPTION_ROW (diptych_description_row_get_type ())

G_DECLARE_FINAL_TYPE (DiptychDescriptionRow, diptych_description_row, DIPTYCH, DESCRIPTION_ROW, DiptychItemRow)

G_END_DECLS
