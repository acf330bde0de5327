/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "diptych-reading-pane.h"

G_BEGIN_DECLS

/**
 * DiptychLinkGutter:
 *
 * What lies between two reading panes: bands that join the sentences which both
 * sides have, as far as these are on screen, with a knot where the user tied them,
 * and a short bracket beside what one side has alone.
 *
 * Emits "bead-activated" with the index of a bead when its band is clicked.
 */
#define DIPTYCH_TYPE_LINK_GUTTER (diptych_link_gutter_get_type ())

G_DECLARE_FINAL_TYPE (DiptychLinkGutter, diptych_link_gutter, DIPTYCH, LINK_GUTTER, GtkWidget)

void diptych_link_gutter_set_panes        (DiptychLinkGutter  *self,
                                           DiptychReadingPane *left,
                                           DiptychReadingPane *right);
void diptych_link_gutter_set_comparison   (DiptychLinkGutter  *self,
                                           DiptychComparison  *comparison,
                                           GArray             *differences);
void diptych_link_gutter_set_current_bead (DiptychLinkGutter  *self,
                                           int                 bead);

G_END_DECLS
