/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/people/diptych-coreference-context.h"

G_BEGIN_DECLS

char diptych_called_kind_find (DiptychCoreferenceContext *context,
                               guint                      mention);

G_END_DECLS
