/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/people/diptych-jamo-model.h"

G_BEGIN_DECLS

/**
 * JamoPiece:
 *
 * A jamo with the letters that are written for it, and how often.
 */
typedef struct
{
  guint8 unit;
  guint8 n;
  guint8 letters[DIPTYCH_MAX_JAMO_LETTERS];
  double count;
} JamoPiece;

GArray *jamo_pieces_learn (const GArray *pairs);

G_END_DECLS
