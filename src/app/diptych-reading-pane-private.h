/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "diptych-column.h"
#include "diptych-highlighter.h"
#include "diptych-reading-pane.h"

G_BEGIN_DECLS

struct _DiptychReadingPane
{
  GtkWidget parent_instance;

  GtkWidget          *overlay;
  DiptychColumn      *header_column;
  GtkLabel           *outlet_label;
  GtkLabel           *details_label;
  GtkWidget          *fold_button;
  GtkWidget         *details_button;
  GtkMenuButton      *article_button;
  GtkScrolledWindow  *scroller;
  DiptychColumn      *text_column;
  GtkTextView        *text_view;
  GtkRevealer        *mark_revealer;
  GtkLabel           *mark_label;
  GtkWidget          *previous_button;
  GtkWidget          *next_button;

  DiptychHighlighter *highlighter;
  AdwAnimation       *scrolling;
  guint               fresh_tick;       /* until a pane that was hidden has got its size */
  DiptychSpan         awaited;          /* where to scroll to then */
  double              awaited_y;
  gboolean            awaiting;
  DiptychAnalysis    *analysis;
  DiptychSide         side;
  int                 caret_sentence;
  GArray             *matches;          /* of DiptychSpan: where there is what was looked for */
  guint               match;            /* the one that was jumped to */
  DiptychSpan         marked;           /* where they are marked */
  int                 text_size;
  int                 text_width;
};

void diptych_reading_pane_mapped         (DiptychReadingPane *self);
void diptych_reading_pane_update_matches (DiptychReadingPane *self);

G_END_DECLS
