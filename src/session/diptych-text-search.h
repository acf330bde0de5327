/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-text.h"

G_BEGIN_DECLS

GArray *diptych_text_search (DiptychText *text,
                             const char  *query);

G_END_DECLS
