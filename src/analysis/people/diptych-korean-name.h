/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *diptych_korean_name_dup_key (const char *given,
                                   gsize       length);

G_END_DECLS
