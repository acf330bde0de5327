/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <adwaita.h>

#include "model/diptych-comparison.h"

G_BEGIN_DECLS

/**
 * DiptychReadingPane:
 *
 * One article, set for reading, with what was found marked in it.
 *
 * Emits "sentence-activated" with the index of a sentence when it is clicked or
 * Enter is pressed in it, "passage-activated" with the byte offset of a click, "caret-moved" with that of the sentence that the caret
 * has come to, "scrolled" whenever the lines on screen move, "touched" when the user points, scrolls
 * or types there, and "step" with -1 or 1 when the user asks for the passage of the selected item
 * before or after the current.
 */
#define DIPTYCH_TYPE_READING_PANE (diptych_reading_pane_get_type ())

G_DECLARE_FINAL_TYPE (DiptychReadingPane, diptych_reading_pane, DIPTYCH, READING_PANE, GtkWidget)

void     diptych_reading_pane_set_comparison      (DiptychReadingPane *self,
                                                   DiptychComparison  *comparison,
                                                   DiptychSide         side,
                                                   const char         *outlet);
void     diptych_reading_pane_set_xalign          (DiptychReadingPane *self,
                                                   float               xalign);
void     diptych_reading_pane_set_menu            (DiptychReadingPane *self,
                                                   GMenuModel         *menu);
void     diptych_reading_pane_focus_text          (DiptychReadingPane *self);
gboolean diptych_reading_pane_has_text_focus      (DiptychReadingPane *self);
gboolean diptych_reading_pane_get_selection       (DiptychReadingPane *self,
                                                   DiptychSpan        *span);
gsize    diptych_reading_pane_get_caret           (DiptychReadingPane *self);
int      diptych_reading_pane_get_caret_sentence  (DiptychReadingPane *self);
void     diptych_reading_pane_place_caret         (DiptychReadingPane *self,
                                                   gsize               offset);
void     diptych_reading_pane_scroll_to           (DiptychReadingPane *self,
                                                   DiptychSpan         span,
                                                   double              y);
void     diptych_reading_pane_scroll_to_value     (DiptychReadingPane *self,
                                                   double              value);
void     diptych_reading_pane_touch               (DiptychReadingPane *self);
void     diptych_reading_pane_stop                (DiptychReadingPane *self);
GtkAdjustment *
         diptych_reading_pane_get_adjustment      (DiptychReadingPane *self);
double   diptych_reading_pane_get_y               (DiptychReadingPane *self,
                                                   gsize               offset);
gsize    diptych_reading_pane_get_offset_at       (DiptychReadingPane *self,
                                                   double              y);
gboolean diptych_reading_pane_get_visible_span    (DiptychReadingPane *self,
                                                   DiptychSpan        *span);
void     diptych_reading_pane_get_text_area       (DiptychReadingPane *self,
                                                   double             *top,
                                                   double             *bottom);
gboolean diptych_reading_pane_get_extent          (DiptychReadingPane *self,
                                                   DiptychSpan         span,
                                                   double             *top,
                                                   double             *bottom);
void     diptych_reading_pane_mark_item           (DiptychReadingPane *self,
                                                   const char         *label,
                                                   GArray             *spans,
                                                   guint               current);
void     diptych_reading_pane_mark_matches        (DiptychReadingPane *self,
                                                   GArray             *spans,
                                                   guint               current);
void     diptych_reading_pane_mark_sentences      (DiptychReadingPane *self,
                                                   GArray             *sentences);

G_END_DECLS
