/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-analysis.h"

G_BEGIN_DECLS

/**
 * DiptychQuotedUse:
 * @DIPTYCH_QUOTED_ALONE: a piece of speech of its own
 * @DIPTYCH_QUOTED_IN_CLAUSE: a part of a clause that is reported
 * @DIPTYCH_QUOTED_TERM: no speech
 *
 * What a marked span is in the text around it.
 */
typedef enum
{
  DIPTYCH_QUOTED_ALONE,
  DIPTYCH_QUOTED_IN_CLAUSE,
  DIPTYCH_QUOTED_TERM,
} DiptychQuotedUse;

/**
 * DiptychQuotedSpeech:
 * @span: the marks and what stands between them
 * @first: index of its first token
 * @last: index of the first token after it
 * @use: what it is in the text around it
 * @type: direct, mixed or term
 * @open: whether a mark is missing
 * @tail: index of the first token after the marked span, where that was cut
 *
 * A marked span and what it is.
 */
typedef struct
{
  DiptychSpan          span;
  guint                first;
  guint                last;
  DiptychQuotedUse     use;
  DiptychQuotationType type;
  gboolean             open;
  guint                tail;
} DiptychQuotedSpeech;

GArray *diptych_quoted_speech_new (DiptychArticle        *article,
                                   const DiptychFindings *findings,
                                   const GArray          *marked,
                                   const GArray          *rows,
                                   const guint8          *labels);

G_END_DECLS
