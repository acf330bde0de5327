/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <adwaita.h>

#include "session/diptych-story.h"

G_BEGIN_DECLS

/**
 * DiptychWindow:
 *
 * A window with one story.
 */
#define DIPTYCH_TYPE_WINDOW (diptych_window_get_type ())

G_DECLARE_FINAL_TYPE (DiptychWindow, diptych_window, DIPTYCH, WINDOW, AdwApplicationWindow)

DiptychWindow *diptych_window_new        (AdwApplication  *application);
DiptychStory  *diptych_window_get_story  (DiptychWindow   *self);
gboolean       diptych_window_is_unused  (DiptychWindow   *self);
void           diptych_window_open_files (DiptychWindow   *self,
                                          GFile          **files,
                                          guint            n_files);
void           diptych_window_restore    (DiptychWindow   *self);

G_END_DECLS
