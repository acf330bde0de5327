/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-comparison.h"
#include "model/diptych-correction.h"

G_BEGIN_DECLS

/**
 * DiptychShown:
 * @comparison: what is shown
 * @articles: for each side, the index of its article in the story
 *
 * What the user sees when a correction is made.
 */
typedef struct
{
  DiptychComparison *comparison;
  guint              articles[DIPTYCH_N_SIDES];
} DiptychShown;

DiptychCorrection *diptych_correction_maker_join        (const DiptychShown    *shown,
                                                         guint                  pair,
                                                         guint                  other);
DiptychCorrection *diptych_correction_maker_split       (const DiptychShown    *shown,
                                                         DiptychSide            side,
                                                         guint                  entity,
                                                         const char            *form);
DiptychCorrection *diptych_correction_maker_split_sides (const DiptychShown    *shown,
                                                         guint                  pair);
DiptychCorrection *diptych_correction_maker_take_out    (const DiptychShown    *shown,
                                                         DiptychSide            side,
                                                         guint                  mention);
DiptychCorrection *diptych_correction_maker_change      (const DiptychShown    *shown,
                                                         DiptychCorrectionKind  kind,
                                                         guint                  pair,
                                                         const char            *value);
DiptychCorrection *diptych_correction_maker_speaker     (const DiptychShown    *shown,
                                                         const int             *quotations,
                                                         int                    pair);
DiptychCorrection *diptych_correction_maker_type        (const DiptychShown    *shown,
                                                         DiptychCorrectionKind  kind,
                                                         const int             *quotations);
DiptychCorrection *diptych_correction_maker_tie         (const DiptychShown    *shown,
                                                         DiptychCorrectionKind  kind,
                                                         GArray                *left,
                                                         GArray                *right);
DiptychCorrection *diptych_correction_maker_article     (const DiptychShown    *shown,
                                                         DiptychCorrectionKind  kind,
                                                         DiptychSide            side,
                                                         const char            *value);

G_END_DECLS
