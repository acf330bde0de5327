/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/names/diptych-tagger-document.h"
#include "analysis/names/diptych-tagger-model.h"
#include "model/diptych-analysis.h"

G_BEGIN_DECLS

gboolean diptych_name_tagger_find_tags (DiptychTaggerDocument     *document,
                                        const DiptychTaggerModel  *model,
                                        guint8                    *tags,
                                        GCancellable              *cancellable,
                                        GError                   **error);
gboolean diptych_name_tagger_tag       (DiptychArticle            *article,
                                        DiptychFindings           *findings,
                                        GCancellable              *cancellable,
                                        GError                   **error);

G_END_DECLS
