/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <adwaita.h>

#include "session/diptych-item.h"
#include "session/diptych-story.h"

G_BEGIN_DECLS

/**
 * DiptychInspector:
 *
 * The people, the quotations and the facts of a story.
 *
 * Emits "item-selected" with an item, or %NULL, and "item-activated" when the
 * selected item is chosen once more, and "passage-selected" with a side and the
 * first and the last byte offset of a passage.
 */
#define DIPTYCH_TYPE_INSPECTOR (diptych_inspector_get_type ())

G_DECLARE_FINAL_TYPE (DiptychInspector, diptych_inspector, DIPTYCH, INSPECTOR, GtkWidget)

void         diptych_inspector_set_story       (DiptychInspector *self,
                                                DiptychStory     *story);
DiptychItem *diptych_inspector_select_at       (DiptychInspector *self,
                                                DiptychSide       side,
                                                gsize             offset);
void         diptych_inspector_rename_person   (DiptychInspector *self,
                                                int               left,
                                                int               right);
void         diptych_inspector_clear_selection (DiptychInspector *self);
void         diptych_inspector_toggle_search   (DiptychInspector *self);
gboolean     diptych_inspector_close_search    (DiptychInspector *self);

G_END_DECLS
