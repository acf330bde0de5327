/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-analysis.h"

G_BEGIN_DECLS

gboolean diptych_coreference_resolve (DiptychArticle   *article,
                                      DiptychFindings  *findings,
                                      GCancellable     *cancellable,
                                      GError          **error);

G_END_DECLS
