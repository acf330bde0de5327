/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void train_links (const char  *path);
void train_cross (const char  *path,
                  char       **tables);

G_END_DECLS
