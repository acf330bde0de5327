/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "diptych-reading-pane.h"
#include "session/diptych-overview.h"

G_BEGIN_DECLS

/**
 * DiptychOverviewStrip:
 *
 * A whole article from its beginning to its end beside its reading pane: broad where
 * the other article reports the same, narrow where this one is alone, with a lozenge
 * where they disagree, and a frame around what is on screen. To be clicked, dragged
 * or moved along with the arrow keys.
 */
#define DIPTYCH_TYPE_OVERVIEW_STRIP (diptych_overview_strip_get_type ())

G_DECLARE_FINAL_TYPE (DiptychOverviewStrip, diptych_overview_strip, DIPTYCH, OVERVIEW_STRIP, GtkWidget)

DiptychOverviewStrip *diptych_overview_strip_new          (DiptychReadingPane   *pane);
void                  diptych_overview_strip_set_overview (DiptychOverviewStrip *self,
                                                           DiptychText          *text,
                                                           DiptychSide           side,
                                                           GArray               *stretches);

G_END_DECLS
