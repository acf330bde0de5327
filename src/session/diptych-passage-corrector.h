/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "session/diptych-draft.h"

G_BEGIN_DECLS

gboolean diptych_passage_corrector_set_speaker (DiptychDraft            *draft,
                                                const DiptychCorrection *correction);
gboolean diptych_passage_corrector_set_type    (DiptychDraft            *draft,
                                                const DiptychCorrection *correction);
gboolean diptych_passage_corrector_tie         (DiptychDraft            *draft,
                                                const DiptychCorrection *correction);
gboolean diptych_passage_corrector_untie       (DiptychDraft            *draft,
                                                const DiptychCorrection *correction);

G_END_DECLS
