/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *diptych_exonyms_find    (const char *hangul,
                                     gsize       length);
gboolean    diptych_exonyms_are_one (const char *exonym,
                                     const char *latin);

G_END_DECLS
