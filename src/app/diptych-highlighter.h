/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <gtk/gtk.h>

#include "model/diptych-comparison.h"

G_BEGIN_DECLS

/**
 * DiptychHighlight:
 * @DIPTYCH_HIGHLIGHT_PEOPLE: names of people
 * @DIPTYCH_HIGHLIGHT_QUOTATIONS: quotations
 * @DIPTYCH_HIGHLIGHT_FACTS: numbers, dates and the like
 * @DIPTYCH_HIGHLIGHT_ALIGNED: sentences that the other side has too
 */
typedef enum
{
  DIPTYCH_HIGHLIGHT_PEOPLE,
  DIPTYCH_HIGHLIGHT_QUOTATIONS,
  DIPTYCH_HIGHLIGHT_FACTS,
  DIPTYCH_HIGHLIGHT_ALIGNED,
} DiptychHighlight;

#define DIPTYCH_N_HIGHLIGHTS (DIPTYCH_HIGHLIGHT_ALIGNED + 1)

/**
 * DiptychHighlighter:
 *
 * Styles the text of one article in a GtkTextBuffer, by tags only: the text in
 * the buffer is that of the article, byte for byte.
 */
#define DIPTYCH_TYPE_HIGHLIGHTER (diptych_highlighter_get_type ())

G_DECLARE_FINAL_TYPE (DiptychHighlighter, diptych_highlighter, DIPTYCH, HIGHLIGHTER, GObject)

DiptychHighlighter *diptych_highlighter_new             (GtkTextBuffer      *buffer);
void                diptych_highlighter_set_article     (DiptychHighlighter *self,
                                                         DiptychComparison  *comparison,
                                                         DiptychSide         side);
void                diptych_highlighter_set_enabled     (DiptychHighlighter *self,
                                                         DiptychHighlight    highlight,
                                                         gboolean            enabled);
void                diptych_highlighter_set_line_height (DiptychHighlighter *self,
                                                         double              line_height);
void                diptych_highlighter_set_folded      (DiptychHighlighter *self,
                                                         gboolean            folded);
guint               diptych_highlighter_get_n_furniture (DiptychHighlighter *self);
gboolean            diptych_highlighter_is_folded       (DiptychHighlighter *self,
                                                         gsize               offset);
void                diptych_highlighter_mark_item       (DiptychHighlighter *self,
                                                         GArray             *spans,
                                                         guint               current);
void                diptych_highlighter_mark_matches    (DiptychHighlighter *self,
                                                         const DiptychSpan  *spans,
                                                         guint               n_spans,
                                                         guint               current);
void                diptych_highlighter_mark_sentences  (DiptychHighlighter *self,
                                                         GArray             *spans);
void                diptych_highlighter_get_iter        (DiptychHighlighter *self,
                                                         gsize               offset,
                                                         GtkTextIter        *iter);
gsize               diptych_highlighter_get_offset      (DiptychHighlighter *self,
                                                         const GtkTextIter  *iter);

G_END_DECLS
