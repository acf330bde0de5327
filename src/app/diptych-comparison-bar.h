/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <adwaita.h>

#include "session/diptych-difference.h"

G_BEGIN_DECLS

/**
 * DiptychComparisonBar:
 *
 * What stands above both articles: how often they part and in which way, and the
 * switch for how they scroll.
 *
 * Emits "kind-activated" with a #DiptychDifferenceKind when the number of these is clicked.
 */
#define DIPTYCH_TYPE_COMPARISON_BAR (diptych_comparison_bar_get_type ())

G_DECLARE_FINAL_TYPE (DiptychComparisonBar, diptych_comparison_bar, DIPTYCH, COMPARISON_BAR, GtkWidget)

void diptych_comparison_bar_set_differences (DiptychComparisonBar *self,
                                             GArray               *differences);

G_END_DECLS
