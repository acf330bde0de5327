/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/people/diptych-jamo-model.h"

G_BEGIN_DECLS

/** DIPTYCH_JAMO_NO_COST: what no alignment costs. */
#define DIPTYCH_JAMO_NO_COST (G_MAXINT / 2)

/**
 * DiptychLatinPieces:
 * @latin: a name
 * @letters: by place and length, what diptych_jamo_model_find_letters() gives
 * @letter_cost: how unlikely the letters are by themselves
 *
 * A name in Latin letters, ready to be compared with many others.
 */
typedef struct
{
  DiptychScriptUnits latin;
  guint16            letters[DIPTYCH_MAX_SCRIPT_UNITS + 1][DIPTYCH_MAX_JAMO_LETTERS + 1];
  guint              letter_cost;
} DiptychLatinPieces;

/**
 * DiptychHangulCosts:
 * @n: number of jamo
 * @costs: of each jamo, what letters cost for it, whatever stands before
 * @rest: the least that the jamo from each on cost, by the number of letters for them
 *
 * A name in Hangul, ready to be compared with many others.
 */
typedef struct
{
  guint         n;
  const guint8 *costs[DIPTYCH_MAX_SCRIPT_UNITS];
  int           rest[DIPTYCH_MAX_SCRIPT_UNITS + 1][DIPTYCH_MAX_SCRIPT_UNITS + 1];
} DiptychHangulCosts;

void diptych_hangul_costs_init       (DiptychHangulCosts       *self,
                                      const DiptychJamoModel   *model,
                                      const DiptychScriptUnits *hangul);
void diptych_latin_pieces_init       (DiptychLatinPieces       *self,
                                      const DiptychJamoModel   *model,
                                      const char               *name,
                                      gsize                     length);
int  diptych_jamo_aligner_estimate   (const DiptychHangulCosts *hangul,
                                      const DiptychLatinPieces *latin,
                                      int                       limit);
int  diptych_jamo_aligner_align      (const DiptychJamoModel   *model,
                                      const DiptychScriptUnits *hangul,
                                      const DiptychLatinPieces *latin,
                                      guint16                  *path);
int  diptych_jamo_aligner_align_within (const DiptychJamoModel   *model,
                                        const DiptychScriptUnits *hangul,
                                        const DiptychLatinPieces *latin,
                                        int                       limit);

G_END_DECLS
