/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-atom.h"

G_BEGIN_DECLS

/**
 * DiptychNumber:
 * @first: index of its first atom
 * @end: index of the atom after it
 * @value: what it says
 * @scale: the last power of a thousand or hundred named by a word ("million"), else 1
 * @ordinal: whether it is a place in an order
 * @words: whether a word is part of it
 * @fraction: whether it is a fraction
 * @plain: whether it is one run of digits
 */
typedef struct
{
  guint    first;
  guint    end;
  double   value;
  double   scale;
  gboolean ordinal;
  gboolean words;
  gboolean fraction;
  gboolean plain;
} DiptychNumber;

gboolean diptych_number_parse     (const DiptychAtoms *atoms,
                                   guint               i,
                                   DiptychNumber      *number);
char    *diptych_number_to_string (double              value);

G_END_DECLS
