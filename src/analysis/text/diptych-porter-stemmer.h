/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize diptych_porter_stem (char  *word,
                           gsize  length);

G_END_DECLS
