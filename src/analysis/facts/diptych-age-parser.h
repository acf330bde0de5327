/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-atom.h"

G_BEGIN_DECLS

/**
 * DiptychAge:
 * @span: the words that give it, brackets included
 * @years: the age in years, or the first year of a decade
 * @decade: whether any of ten years is meant: "in his 40s"
 */
typedef struct
{
  DiptychSpan span;
  double      years;
  gboolean    decade;
} DiptychAge;

gboolean diptych_age_parse (const DiptychAtoms *atoms,
                            guint               i,
                            DiptychAge         *age,
                            guint              *end);

G_END_DECLS
