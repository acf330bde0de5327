/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "diptych-comparison-bar.h"
#include "diptych-find-bar.h"
#include "diptych-inspector.h"
#include "diptych-story-view.h"
#include "diptych-window.h"

G_BEGIN_DECLS

struct _DiptychWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay     *toast_overlay;
  AdwOverlaySplitView *split_view;
  DiptychInspector    *inspector;
  AdwWindowTitle      *window_title;
  GtkStack            *stack;
  GtkStack            *status_stack;
  AdwStatusPage       *loading_page;
  AdwStatusPage       *half_page;
  AdwStatusPage       *error_page;
  DiptychStoryView    *story_view;
  DiptychComparisonBar *comparison_bar;
  DiptychFindBar      *find_bar;
  AdwToggleGroup      *mode_group;
  AdwToggleGroup      *side_group;
  GtkLabel            *left_label;
  GtkLabel            *right_label;
  GtkButton           *zoom_button;
  GMenu               *history_menu;
  GtkRevealer         *tour_revealer;
  GMenu               *open_menu;

  DiptychStory        *story;
  GSettings           *settings;
  guint                loading_source;
  gint64               work_started;   /* monotonic, in microseconds, or 0 */
  gboolean             collapsed;      /* whether the inspector lay over the articles so far */
  gboolean             pointing;       /* whether a selection comes from a click into the text */
};

void diptych_window_class_install_actions (GtkWidgetClass *widget_class);
void diptych_window_class_install_report_actions (GtkWidgetClass *widget_class);
void diptych_window_class_install_welcome_actions (GtkWidgetClass *widget_class);
void diptych_window_init_welcome (DiptychWindow      *self);
void diptych_window_keep_recent (DiptychWindow      *self,
                                 const char * const *uris);
void diptych_window_watch_work (DiptychWindow      *self);
void diptych_window_enable_report_actions (DiptychWindow *self,
                                           gboolean       enabled);
void diptych_window_add_actions          (DiptychWindow  *self);
void diptych_window_add_drop_target       (DiptychWindow  *self);
void diptych_window_class_install_corrections (GtkWidgetClass *widget_class);
void diptych_window_connect_corrections  (DiptychWindow  *self);
AdwToast *diptych_window_create_toast    (DiptychWindow  *self,
                                          const char     *message);
void diptych_window_show_notice          (DiptychWindow  *self,
                                          const char     *message);
void diptych_window_show_error            (DiptychWindow  *self,
                                           const GError   *error);

G_END_DECLS
