/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "session/diptych-correction-maker.h"
#include "session/diptych-difference.h"
#include "session/diptych-item.h"
#include "session/diptych-story.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * DiptychViewMode:
 * @DIPTYCH_VIEW_BOTH: the two articles side by side
 * @DIPTYCH_VIEW_LEFT: the left article alone
 * @DIPTYCH_VIEW_RIGHT: the right article alone
 */
typedef enum
{
  DIPTYCH_VIEW_BOTH,
  DIPTYCH_VIEW_LEFT,
  DIPTYCH_VIEW_RIGHT,
} DiptychViewMode;

#define DIPTYCH_TYPE_VIEW_MODE (diptych_view_mode_get_type ())

GType diptych_view_mode_get_type (void);

/**
 * DiptychStoryView:
 *
 * Two reading panes and the gutter between them, kept in step: what is selected
 * is marked in both, and the partner of the current sentence is found.
 *
 * Emits "passage-activated" with a side and a byte offset when the text is clicked.
 */
#define DIPTYCH_TYPE_STORY_VIEW (diptych_story_view_get_type ())

G_DECLARE_FINAL_TYPE (DiptychStoryView, diptych_story_view, DIPTYCH, STORY_VIEW, GtkWidget)

void        diptych_story_view_set_story       (DiptychStoryView *self,
                                                DiptychStory     *story);
void        diptych_story_view_select_item     (DiptychStoryView *self,
                                                DiptychItem      *item);
void        diptych_story_view_point_at_item   (DiptychStoryView *self,
                                                DiptychItem      *item,
                                                DiptychSide       side,
                                                gsize             offset);
void        diptych_story_view_show_passage    (DiptychStoryView *self,
                                                DiptychSide       side,
                                                DiptychSpan       span);
void        diptych_story_view_step            (DiptychStoryView *self,
                                                int               step);
void        diptych_story_view_go_to_difference (DiptychStoryView *self,
                                                 int               step);
void        diptych_story_view_go_to_difference_of (DiptychStoryView     *self,
                                                    DiptychDifferenceKind kind);
GArray     *diptych_story_view_get_differences (DiptychStoryView *self);
void        diptych_story_view_cycle_scrolling (DiptychStoryView *self);
void        diptych_story_view_find            (DiptychStoryView *self,
                                                const char       *query);
void        diptych_story_view_find_step       (DiptychStoryView *self,
                                                int               step);
void        diptych_story_view_find_end        (DiptychStoryView *self);
void        diptych_story_view_get_matches     (DiptychStoryView *self,
                                                guint            *counts,
                                                int              *side,
                                                guint            *current);
DiptychCorrection *
            diptych_story_view_create_tie      (DiptychStoryView *self,
                                                DiptychStory     *story);
char       *diptych_story_view_dup_citation    (DiptychStoryView *self);
DiptychSide diptych_story_view_get_caret       (DiptychStoryView *self,
                                                gsize            *offset);
char       *diptych_story_view_dup_selection   (DiptychStoryView *self);
void        diptych_story_view_go_to_partner   (DiptychStoryView *self);
void        diptych_story_view_go_to_other     (DiptychStoryView *self);
void        diptych_story_view_clear_selection (DiptychStoryView *self);

G_END_DECLS
