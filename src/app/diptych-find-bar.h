/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <adwaita.h>

#include "model/diptych-comparison.h"

G_BEGIN_DECLS

/**
 * DiptychFindBar:
 *
 * Asks what to find in both articles, and says how often each has it.
 *
 * Emits "find" with a text when that has changed, "step" with 1 or -1 for the next
 * or the previous match, and "closed" when it is no longer needed.
 */
#define DIPTYCH_TYPE_FIND_BAR (diptych_find_bar_get_type ())

G_DECLARE_FINAL_TYPE (DiptychFindBar, diptych_find_bar, DIPTYCH, FIND_BAR, GtkWidget)

void        diptych_find_bar_open       (DiptychFindBar *self,
                                         const char     *text);
gboolean    diptych_find_bar_close      (DiptychFindBar *self);
gboolean    diptych_find_bar_is_open    (DiptychFindBar *self);
const char *diptych_find_bar_get_text   (DiptychFindBar *self);
void        diptych_find_bar_set_counts (DiptychFindBar *self,
                                         const guint    *counts,
                                         int             side,
                                         guint           current);

G_END_DECLS
