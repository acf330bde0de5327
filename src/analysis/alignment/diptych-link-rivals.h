/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void diptych_link_rivals_fill (GArray *links,
                               guint   n_left,
                               guint   n_right,
                               guint   feature,
                               guint   row_feature,
                               guint   column_feature,
                               float   floor);

G_END_DECLS
