/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "session/diptych-draft.h"

G_BEGIN_DECLS

gboolean diptych_entity_corrector_join   (DiptychDraft            *draft,
                                          const DiptychCorrection *correction);
gboolean diptych_entity_corrector_rename (DiptychDraft            *draft,
                                          const DiptychCorrection *correction);
gboolean diptych_entity_corrector_retype (DiptychDraft            *draft,
                                          const DiptychCorrection *correction);
gboolean diptych_entity_corrector_drop   (DiptychDraft            *draft,
                                          const DiptychCorrection *correction);

G_END_DECLS
