/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sets of numbers, such as hashes and indexes: arrays of guint, ascending, each once. */

void     diptych_number_set_sort         (GArray       *numbers);
gboolean diptych_number_set_contains     (const GArray *self,
                                          guint         number);
guint    diptych_number_set_count_shared (const GArray *a,
                                          const GArray *b);

G_END_DECLS
