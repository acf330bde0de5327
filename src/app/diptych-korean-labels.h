/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void diptych_korean_labels_init (void);

G_END_DECLS
