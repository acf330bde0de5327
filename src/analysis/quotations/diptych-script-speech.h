/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-analysis.h"

G_BEGIN_DECLS

void diptych_script_speech_find (DiptychArticle        *article,
                                 const DiptychFindings *findings,
                                 const GArray          *rows,
                                 GArray                *speech,
                                 guint8                *labels);

G_END_DECLS
