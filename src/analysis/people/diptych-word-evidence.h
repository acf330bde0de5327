/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/people/diptych-coreference-context.h"

G_BEGIN_DECLS

gboolean    diptych_word_evidence_has_letter   (DiptychCoreferenceContext *context,
                                                guint                      token,
                                                const char                *letters);
const char *diptych_word_evidence_get_classes  (DiptychCoreferenceContext *context,
                                                guint                      token);
gboolean    diptych_word_evidence_is_name      (DiptychCoreferenceContext *context,
                                                guint                      token);
gboolean    diptych_word_evidence_is_place     (DiptychCoreferenceContext *context,
                                                guint                      token);
GHashTable *diptych_word_evidence_get_surnames (DiptychCoreferenceContext *context);

G_END_DECLS
