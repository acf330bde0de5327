/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "diptych-reading-pane.h"

G_BEGIN_DECLS

/**
 * DiptychScrollState:
 * @DIPTYCH_SCROLL_FREE: each article is scrolled by itself
 * @DIPTYCH_SCROLL_TOGETHER: both move on, by the same share of what remains, and keep their offset
 * @DIPTYCH_SCROLL_ALIGNED: passages that report the same stay beside each other
 *
 * How scrolling one article moves the other; in the order of the setting.
 */
typedef enum
{
  DIPTYCH_SCROLL_FREE,
  DIPTYCH_SCROLL_TOGETHER,
  DIPTYCH_SCROLL_ALIGNED,
} DiptychScrollState;

#define DIPTYCH_TYPE_SCROLL_STATE (diptych_scroll_state_get_type ())

GType diptych_scroll_state_get_type (void);

/**
 * DiptychScrollLink:
 *
 * Moves one reading pane as the other is scrolled. The pane that the user last
 * pointed or typed at leads; what the other does is never followed.
 */
#define DIPTYCH_TYPE_SCROLL_LINK (diptych_scroll_link_get_type ())

G_DECLARE_FINAL_TYPE (DiptychScrollLink, diptych_scroll_link, DIPTYCH, SCROLL_LINK, GObject)

DiptychScrollLink *diptych_scroll_link_new            (DiptychReadingPane  *left,
                                                       DiptychReadingPane  *right);
void               diptych_scroll_link_set_comparison (DiptychScrollLink   *self,
                                                       DiptychComparison   *comparison,
                                                       gboolean             same);
void               diptych_scroll_link_set_state      (DiptychScrollLink   *self,
                                                       DiptychScrollState   state,
                                                       DiptychSide          leader);
void               diptych_scroll_link_set_leader     (DiptychScrollLink   *self,
                                                       int                  leader);
gboolean           diptych_scroll_link_find_partner   (DiptychScrollLink   *self,
                                                       DiptychSide          side,
                                                       gsize               *offset);

G_END_DECLS
