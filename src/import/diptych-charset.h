/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *diptych_charset_decode (const char  *bytes,
                              gsize        length,
                              const char  *name,
                              GError     **error);

G_END_DECLS
