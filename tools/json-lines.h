/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

GPtrArray *json_lines_read (const char *path);

G_END_DECLS
