/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "jamo-pieces.h"

G_BEGIN_DECLS

GBytes *jamo_sequences_start (const GArray *pairs,
                              const GArray *pieces);
GBytes *jamo_sequences_write (const GArray *pairs,
                              const GArray *pieces,
                              GPtrArray    *paths);

G_END_DECLS
