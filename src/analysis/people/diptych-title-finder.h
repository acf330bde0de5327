/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/people/diptych-coreference-context.h"

G_BEGIN_DECLS

void        diptych_title_finder_find        (DiptychCoreferenceContext *context);
const char *diptych_title_finder_match_at    (DiptychCoreferenceContext *context,
                                              guint                      first_token,
                                              guint                      limit,
                                              guint                     *n_tokens);
gboolean    diptych_title_finder_is_modifier (DiptychCoreferenceContext *context,
                                              guint                      token);
char       *diptych_title_finder_dup_head    (DiptychCoreferenceContext *context,
                                              guint                      first_token,
                                              guint                      n_tokens);

G_END_DECLS
