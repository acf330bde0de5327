/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** DIPTYCH_JSON_GUARD_MAX_DEPTH: how deep arrays and objects may be nested. */
#define DIPTYCH_JSON_GUARD_MAX_DEPTH 64

gboolean diptych_json_guard_check (const char  *json,
                                   const char  *name,
                                   GError     **error);

G_END_DECLS
