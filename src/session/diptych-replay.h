/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "session/diptych-corrector.h"

G_BEGIN_DECLS

void              diptych_replay_async  (DiptychArticle      **articles,
                                         const guint          *indexes,
                                         DiptychComparison    *base,
                                         GPtrArray            *corrections,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
DiptychCorrected *diptych_replay_finish (GAsyncResult         *result,
                                         GError              **error);

G_END_DECLS
