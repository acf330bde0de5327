/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** DIPTYCH_NAME_SKELETON_MAX: bytes that a skeleton takes at most, its final NUL included. */
#define DIPTYCH_NAME_SKELETON_MAX 16

gboolean diptych_name_skeleton_is_hangul (const char *word);
gsize    diptych_name_skeleton           (const char *word,
                                          char       *skeleton);

G_END_DECLS
