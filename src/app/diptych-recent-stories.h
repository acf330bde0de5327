/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void   diptych_recent_stories_add      (GSettings          *settings,
                                        const char         *title,
                                        const char * const *uris);
GMenu *diptych_recent_stories_new_menu (GSettings          *settings);

G_END_DECLS
