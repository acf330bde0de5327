/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DiptychPaneDivider:
 *
 * Gives the room of its parent to the pane before it and the one after it. It is
 * dragged, or moved with the arrow keys, Home and End; a double click or Return
 * makes both equal.
 */
#define DIPTYCH_TYPE_PANE_DIVIDER (diptych_pane_divider_get_type ())

G_DECLARE_FINAL_TYPE (DiptychPaneDivider, diptych_pane_divider, DIPTYCH, PANE_DIVIDER, GtkWidget)

#define DIPTYCH_PANE_DIVIDER_MIN 0.25
#define DIPTYCH_PANE_DIVIDER_MAX 0.75

GtkWidget *diptych_pane_divider_new (GtkWidget *child);

G_END_DECLS
