/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-text.h"

G_BEGIN_DECLS

GArray *diptych_eval_offsets_new (const char  *original,
                                  DiptychText *text);

G_END_DECLS
