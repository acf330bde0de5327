/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "diptych-item-row.h"


G_BEGIN_DECLS

/**
 * DiptychPersonRow:
 *
 * A person: the name, how often each side mentions it, and how each side describes it.
 */
#define DIPTYCH_TYPE_PERSON_ROW (diptych_person_row_get_type ())

G_DECLARE_FINAL_TYPE (DiptychPersonRow, diptych_person_row, DIPTYCH, PERSON_ROW, DiptychItemRow)

G_END_DECLS
