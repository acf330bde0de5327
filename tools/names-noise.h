/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-mention.h"

G_BEGIN_DECLS

guint64 names_noise_random (guint64      *state);
void    names_noise_add    (char         *text,
                            const GArray *sentences,
                            const GArray *mentions,
                            guint64       seed);

G_END_DECLS
