/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/people/diptych-script-units.h"

G_BEGIN_DECLS

/** DIPTYCH_JAMO_MODEL_MAGIC: the first bytes of a model. */
#define DIPTYCH_JAMO_MODEL_MAGIC "DTJM0001"

/** DIPTYCH_JAMO_MODEL_HEADER_BYTES: the magic, the number of pieces, the bits of the table, and room. */
#define DIPTYCH_JAMO_MODEL_HEADER_BYTES 16

/** DIPTYCH_JAMO_PIECE_BYTES: bytes of a piece: unit, number of letters, four letters, cost, cost of a step back. */
#define DIPTYCH_JAMO_PIECE_BYTES 8

/** DIPTYCH_JAMO_STEPS: the costs are negative logarithms in these parts of one. */
#define DIPTYCH_JAMO_STEPS 16

/** DIPTYCH_MAX_JAMO_LETTERS: as many letters may stand for one jamo. */
#define DIPTYCH_MAX_JAMO_LETTERS 4

/** DIPTYCH_N_LETTER_COSTS: number of the costs of a letter after two others. */
#define DIPTYCH_N_LETTER_COSTS \
  (DIPTYCH_N_LATIN_LETTERS * DIPTYCH_N_LATIN_LETTERS * DIPTYCH_N_LATIN_LETTERS)

/** DIPTYCH_JAMO_UNKNOWN and others: pieces that stand for no jamo. */
#define DIPTYCH_JAMO_UNKNOWN 1
#define DIPTYCH_JAMO_START 2
#define DIPTYCH_JAMO_END 3
#define DIPTYCH_JAMO_FIRST_PIECE 4

/** DIPTYCH_JAMO_NO_PLAIN_COST: that letters never stand for a jamo. */
#define DIPTYCH_JAMO_NO_PLAIN_COST 0xff

/** DIPTYCH_JAMO_STEP_BACK: stands for the next piece where none was seen after two others. */
#define DIPTYCH_JAMO_STEP_BACK 0xffff

/**
 * DiptychJamoModel:
 *
 * How likely jamo and letters stand for each other: a model of sequences of pieces,
 * each a jamo with the letters that are written for it, none to four (Bisani and Ney,
 * "Joint-sequence models for grapheme-to-phoneme conversion", 2008). The cost of a
 * piece depends on the two before it, with a step back to one or none where they were
 * not seen together (Kneser and Ney 1995). All sums are of integers.
 */
typedef struct _DiptychJamoModel DiptychJamoModel;

/**
 * DiptychJamoContext:
 * @before: the piece before the last one
 * @last: the last piece
 * @back: the cost of a step back from both, or -1 if it was not looked up yet
 *
 * What several pieces may follow.
 */
typedef struct
{
  guint before;
  guint last;
  int   back;
} DiptychJamoContext;

DiptychJamoModel       *diptych_jamo_model_new             (GBytes                   *bytes);
const DiptychJamoModel *diptych_jamo_model_get             (void);
void                    diptych_jamo_model_free            (DiptychJamoModel         *self);
guint                   diptych_jamo_model_get_n_pieces    (const DiptychJamoModel   *self);
guint                   diptych_jamo_model_find_letters    (const DiptychJamoModel   *self,
                                                            const guint8             *letters,
                                                            guint                     n);
guint                   diptych_jamo_model_find_piece      (const DiptychJamoModel   *self,
                                                            guint                     unit,
                                                            guint                     letters);
const guint8           *diptych_jamo_model_get_plain_costs (const DiptychJamoModel   *self,
                                                            guint                     unit,
                                                            const guint8            **least);
guint                   diptych_jamo_model_get_cost        (const DiptychJamoModel   *self,
                                                            guint                     before,
                                                            guint                     last,
                                                            guint                     piece);
guint                   diptych_jamo_model_get_next_cost   (const DiptychJamoModel   *self,
                                                            DiptychJamoContext       *context,
                                                            guint                     piece,
                                                            int                      *after_last);
guint                   diptych_jamo_model_get_letter_cost (const DiptychJamoModel   *self,
                                                            const DiptychScriptUnits *latin);

/** diptych_jamo_unknown_cost: the cost of @n letters that never stand for a jamo, and do here. */
static inline guint
diptych_jamo_unknown_cost (guint n)
{
  return 10 * DIPTYCH_JAMO_STEPS + n * 5 * DIPTYCH_JAMO_STEPS / 2;
}

/** diptych_jamo_hash: a hash of three pieces that follow each other; never 0 above the lowest byte. */
static inline guint64
diptych_jamo_hash (guint before,
                   guint last,
                   guint piece)
{
  guint64 hash = (guint64) before << 32 | last << 16 | piece;

  hash = (hash ^ hash >> 29) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  hash = (hash ^ hash >> 32) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return hash ^ hash >> 31;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychJamoModel, diptych_jamo_model_free)

G_END_DECLS
