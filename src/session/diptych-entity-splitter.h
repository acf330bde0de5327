/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "session/diptych-draft.h"

G_BEGIN_DECLS

gboolean diptych_entity_splitter_split        (DiptychDraft            *draft,
                                               const DiptychCorrection *correction);
int      diptych_entity_splitter_find_variant (const DiptychEntity     *entity,
                                               DiptychText             *text,
                                               const DiptychMention    *mention);

G_END_DECLS
