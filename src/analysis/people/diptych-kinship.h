/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/people/diptych-coreference-context.h"
#include "analysis/people/diptych-person-name.h"

G_BEGIN_DECLS

gboolean diptych_kinship_is_introduced      (DiptychCoreferenceContext *context,
                                             GArray                    *mentions);
gboolean diptych_kinship_are_father_and_son (DiptychCoreferenceContext *context,
                                             const DiptychPersonName   *a,
                                             GArray                    *a_mentions,
                                             const DiptychPersonName   *b,
                                             GArray                    *b_mentions);

G_END_DECLS
