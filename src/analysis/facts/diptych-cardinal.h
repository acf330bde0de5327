/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-atom.h"

G_BEGIN_DECLS

/**
 * DiptychCardinal:
 * @atoms: the atoms of a text
 * @at: index of the atom that is read next
 * @total: the sum of the groups that a scale has closed: 2,000,000 in "two million three hundred"
 * @group: the group that is open: 300 there
 * @scale: the last scale, 1 if there was none
 * @last: the #DiptychWordClass of the last word, '0' for digits, 0 before all
 * @last_value: what that stands for
 * @words: whether a part of the number is in words
 *
 * A number that counts, as far as it was read.
 */
typedef struct
{
  const DiptychAtoms *atoms;
  guint               at;
  double              total;
  double              group;
  double              scale;
  int                 last;
  double              last_value;
  gboolean            words;
} DiptychCardinal;

/** diptych_cardinal_at: a number that begins at atom @at, before anything of it is read. */
static inline DiptychCardinal
diptych_cardinal_at (const DiptychAtoms *atoms,
                     guint               at)
{
  return (DiptychCardinal) { .atoms = atoms, .at = at, .scale = 1 };
}

/** diptych_cardinal_get_value: what was read of the number. */
static inline double
diptych_cardinal_get_value (const DiptychCardinal *self)
{
  return self->total + self->group;
}

/** diptych_cardinal_may_open_group: whether a number below a hundred may come next. */
static inline gboolean
diptych_cardinal_may_open_group (const DiptychCardinal *self)
{
  return self->last == 0 || self->last == DIPTYCH_WORD_HUNDRED || self->last == DIPTYCH_WORD_SCALE;
}

gboolean diptych_cardinal_is_word (const DiptychAtoms *atoms,
                                   guint               i);
gboolean diptych_cardinal_read    (DiptychCardinal    *self);

G_END_DECLS
