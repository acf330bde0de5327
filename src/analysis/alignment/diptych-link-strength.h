/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void diptych_link_strength_measure        (GArray *links,
                                           guint   n_left,
                                           guint   n_right);
void diptych_link_strength_measure_across (GArray *links);

G_END_DECLS
