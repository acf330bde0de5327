/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-analysis.h"

G_BEGIN_DECLS

DiptychArticle *diptych_given_sentences_new_article (const char * const *sentences,
                                                     guint               n_sentences,
                                                     const char         *language);
void            diptych_given_sentences_join        (DiptychFindings    *findings);

G_END_DECLS
