/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/people/diptych-coreference-context.h"

G_BEGIN_DECLS

/**
 * DiptychCoreferencePart:
 * @name: what figures call it, not translated
 * @run: takes the context on by one step
 *
 * One part of coreference.
 */
typedef struct
{
  const char *name;
  void      (*run) (DiptychCoreferenceContext *context);
} DiptychCoreferencePart;

const DiptychCoreferencePart *diptych_coreference_get_parts (guint *n_parts);

gboolean diptych_coreference_resolve (DiptychArticle   *article,
                                      DiptychFindings  *findings,
                                      GCancellable     *cancellable,
                                      GError          **error);

G_END_DECLS
