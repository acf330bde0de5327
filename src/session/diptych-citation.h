/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-article.h"

G_BEGIN_DECLS

char *diptych_citation_dup (DiptychArticle *article,
                            DiptychSpan     passage,
                            const char     *outlet,
                            const char     *date);

G_END_DECLS
