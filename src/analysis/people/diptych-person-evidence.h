/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/people/diptych-coreference-context.h"

G_BEGIN_DECLS

char *diptych_person_evidence_find (DiptychCoreferenceContext *context,
                                    GArray                    *a,
                                    GArray                    *b,
                                    gboolean                  *is_strong);

G_END_DECLS
