/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "session/diptych-difference.h"

G_BEGIN_DECLS

/**
 * DiptychStretchKind:
 * @DIPTYCH_STRETCH_SHARED: the other article reports it, too
 * @DIPTYCH_STRETCH_ALONE: only this article has it
 * @DIPTYCH_STRETCH_CONFLICT: the other article gives another value
 */
typedef enum
{
  DIPTYCH_STRETCH_SHARED,
  DIPTYCH_STRETCH_ALONE,
  DIPTYCH_STRETCH_CONFLICT,
} DiptychStretchKind;

/**
 * DiptychStretch:
 * @kind: what it is
 * @span: where it is
 *
 * A stretch of an article, as far as one sort of thing reaches.
 */
typedef struct
{
  DiptychStretchKind kind;
  DiptychSpan        span;
} DiptychStretch;

GArray *diptych_overview_find (DiptychComparison *comparison,
                               DiptychSide        side,
                               GArray            *differences);

G_END_DECLS
