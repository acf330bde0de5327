/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DIPTYCH_TYPE_COLUMN (diptych_column_get_type ())
G_DECLARE_FINAL_TYPE (DiptychColumn, diptych_column, DIPTYCH, COLUMN, GtkWidget)

/**
 * DiptychColumn:
 *
 * Keeps its child to a measure, as #AdwClamp does, but lets it lie at either edge
 * of the room that there is. Scrollable if its child is.
 */

G_END_DECLS
