/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-span.h"

G_BEGIN_DECLS

gboolean diptych_counted_noun_is_generic (const char *text,
                                          DiptychSpan span);
gboolean diptych_counted_noun_is_people  (const char *text,
                                          DiptychSpan span);

G_END_DECLS
