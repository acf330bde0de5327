/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "tools/names-weights.h"

G_BEGIN_DECLS

/**
 * NamesChain:
 * @scores: (element-type NamesRow): the scores of the atoms of a sentence
 * @potentials: (element-type NamesRow): exp of the same
 * @forward: (element-type NamesRow): of the forward pass
 * @chances: (element-type NamesRow): how probable each tag of each atom is
 * @pairs: how often each tag is expected after each other one
 *
 * The sums over all sequences of tags of a sentence.
 */
typedef struct
{
  GArray *scores;
  GArray *potentials;
  GArray *forward;
  GArray *chances;
  double  pairs[DIPTYCH_TAGGER_N_TAGS + 1][DIPTYCH_TAGGER_N_TAGS];
} NamesChain;

void   names_chain_init  (NamesChain     *self);
void   names_chain_clear (NamesChain     *self);
void   names_chain_reset (NamesChain     *self,
                          guint           n);
void   names_chain_sum   (NamesChain     *self,
                          const NamesRow *transitions);

G_END_DECLS
