/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/quotations/diptych-attribution-tagger.h"

G_BEGIN_DECLS

/** DIPTYCH_NO_PART: the index of no part. */
#define DIPTYCH_NO_PART (-1)

/**
 * DiptychAttributionPart:
 * @label: the label that its first token bears
 * @first: index of its first token
 * @last: index of the first token after it
 * @cue: for a content the index of the part that is its cue, or %DIPTYCH_NO_PART
 * @speaker: for a content or a cue the index of the part that is its speaker, or
 *   %DIPTYCH_NO_PART
 *
 * A content, a cue or a speaker, and what belongs to it.
 */
typedef struct
{
  DiptychAttributionLabel label;
  guint                   first;
  guint                   last;
  int                     cue;
  int                     speaker;
} DiptychAttributionPart;

GArray *diptych_attribution_parts_new (const guint8          *labels,
                                       const GArray          *rows,
                                       const DiptychFindings *findings);

G_END_DECLS
