/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-article.h"

G_BEGIN_DECLS

char *diptych_article_dup_details (DiptychArticle *article);
char *diptych_article_dup_day     (DiptychArticle *article);

G_END_DECLS
