/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "diptych-link-gutter.h"
#include "diptych-pane-divider.h"
#include "diptych-overview-strip.h"
#include "diptych-reading-pane.h"
#include "diptych-scroll-link.h"
#include "diptych-story-view.h"
#include "session/diptych-difference.h"

G_BEGIN_DECLS

struct _DiptychStoryView
{
  GtkWidget parent_instance;

  DiptychReadingPane *panes[DIPTYCH_N_SIDES];
  DiptychOverviewStrip *strips[DIPTYCH_N_SIDES];
  GtkWidget          *divider;          /* a DiptychPaneDivider, around the gutter */
  DiptychLinkGutter  *gutter;
  DiptychScrollLink  *link;

  DiptychComparison  *comparison;
  DiptychItem        *item;
  GArray             *differences;
  guint               difference;       /* the one that was last gone to, or G_MAXUINT */
  guint               step[DIPTYCH_N_SIDES];
  GArray             *matches[DIPTYCH_N_SIDES];
  int                 match_side;       /* where the match is that is shown, or DIPTYCH_NONE */
  guint               match;
  DiptychViewMode     mode;
  DiptychScrollState  scroll_state;
  DiptychSide         side;             /* the pane that was last in use */
  gboolean            narrow;
  double              position;
};

gboolean diptych_story_view_is_shown      (DiptychStoryView *self,
                                           DiptychSide       side);
void     diptych_story_view_set_side      (DiptychStoryView *self,
                                           DiptychSide       side);
void     diptych_story_view_show_side     (DiptychStoryView *self,
                                           DiptychSide       side);
void     diptych_story_view_connect_panes (DiptychStoryView *self);
void     diptych_story_view_announce      (DiptychStoryView *self,
                                           const char       *message);

G_END_DECLS
