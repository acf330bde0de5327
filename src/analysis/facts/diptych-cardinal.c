/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-cardinal.h"

#include <math.h>

static void
take (DiptychCardinal *self,
      int              last,
      double           last_value)
{
  self->last = last;
  self->last_value = last_value;
  self->words |= last != '0';
  self->at++;
}

/* "1 414 021 100": two groups of three digits at least */
static void
read_spaced_groups (DiptychCardinal   *self,
                    const DiptychAtom *first)
{
  guint at = self->at;

  if (!first->plain || first->n_digits == 0 || first->n_digits > 3)
    return;
  while (diptych_atoms_is_number (self->atoms, at) && self->atoms->atoms[at].plain && self->atoms->atoms[at].n_digits == 3
         && self->atoms->atoms[at].space)
    at++;
  if (at < self->at + 2)
    return;
  for (; self->at < at; self->at++)
    self->group = 1000 * self->group + self->atoms->atoms[self->at].value;
}

static gboolean
read_digits (DiptychCardinal   *self,
             const DiptychAtom *atom)
{
  if (self->last != 0)
    {
      /* "4 thousand 3 hundred" */
      if (self->last != DIPTYCH_WORD_SCALE
          || !diptych_atoms_is_class (self->atoms, self->at + 1, DIPTYCH_WORD_HUNDRED))
        return FALSE;
    }
  self->group += atom->value;
  take (self, '0', atom->value);
  read_spaced_groups (self, atom);
  return TRUE;
}

static gboolean
read_scale (DiptychCardinal   *self,
            const DiptychAtom *atom)
{
  double scale = pow (10, atom->arg);

  if (self->last == 0)
    return FALSE;
  if (self->group == 0 || (self->scale > 1 && scale > self->scale))
    {
      self->total = diptych_cardinal_get_value (self) * scale;
      self->group = 0;
    }
  else
    {
      self->total += self->group * scale;
      self->group = 0;
    }
  self->scale = scale;
  take (self, DIPTYCH_WORD_SCALE, scale);
  return TRUE;
}

static gboolean
read_hundred (DiptychCardinal *self,
              double           factor)
{
  if (self->last == 0 || self->group == 0 || self->group >= 1000)
    return FALSE;
  self->group *= factor;
  self->scale = self->total > 0 ? self->scale : factor;
  take (self, DIPTYCH_WORD_HUNDRED, factor);
  return TRUE;
}

static gboolean
read_atom (DiptychCardinal *self)
{
  const DiptychAtom *atom = diptych_atoms_get (self->atoms, self->at);

  if (atom == NULL || (atom->glued && atom->kind == DIPTYCH_ATOM_NUMBER))
    return FALSE;
  if (atom->kind == DIPTYCH_ATOM_NUMBER)
    return read_digits (self, atom);
  if (atom->kind != DIPTYCH_ATOM_WORD)
    return FALSE;
  switch ((int) atom->word)
    {
    case DIPTYCH_WORD_ONES:
      if (!diptych_cardinal_may_open_group (self) && !(self->last == DIPTYCH_WORD_TENS && atom->arg > 0))
        return FALSE;
      self->group += atom->arg;
      take (self, DIPTYCH_WORD_ONES, atom->arg);
      return TRUE;

    case DIPTYCH_WORD_TEENS:
    case DIPTYCH_WORD_TENS:
      if (!diptych_cardinal_may_open_group (self))
        return FALSE;
      self->group += atom->arg;
      take (self, atom->word, atom->arg);
      return TRUE;

    case DIPTYCH_WORD_HUNDRED:
      return self->last != DIPTYCH_WORD_HUNDRED && read_hundred (self, 100);

    case DIPTYCH_WORD_DOZEN:
      return read_hundred (self, 12);

    case DIPTYCH_WORD_SHORT_SCALE:
      return self->last == '0' && read_scale (self, atom);

    case DIPTYCH_WORD_SCALE:
      return read_scale (self, atom);

    default:
      return FALSE;
    }
}

/**
 * diptych_cardinal_is_word:
 *
 * Returns: whether atom @i is a number below a hundred in one word
 */
gboolean
diptych_cardinal_is_word (const DiptychAtoms *atoms,
                          guint               i)
{
  return diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_ONES)
         || diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_TEENS)
         || diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_TENS);
}

/* Steps over what may stand between the words of a number: a hyphen, or "and". */
static void
skip_joint (DiptychCardinal *self)
{
  guint next = self->at + 1;

  if (self->last == 0)
    return;
  if (diptych_atoms_is_sign (self->atoms, self->at, '-') && self->last != '0'
      && ((diptych_cardinal_is_word (self->atoms, next)
           && (self->last == DIPTYCH_WORD_TENS || diptych_cardinal_may_open_group (self)))
          || diptych_atoms_is_class (self->atoms, next, DIPTYCH_WORD_HUNDRED)
          || diptych_atoms_is_class (self->atoms, next, DIPTYCH_WORD_DOZEN)
          || diptych_atoms_is_class (self->atoms, next, DIPTYCH_WORD_SCALE)))
    self->at++;
  else if (diptych_atoms_is_sign (self->atoms, self->at, '-') && self->last == '0'
           && diptych_atoms_is_class (self->atoms, next, DIPTYCH_WORD_SCALE))
    self->at++;
}

/* "two hundred and six", "3 hundred and 21"; not "2 million and 3 million". */
static gboolean
read_and (DiptychCardinal *self)
{
  DiptychCardinal ahead = diptych_cardinal_at (self->atoms, self->at + 1);
  const DiptychAtom *atom = diptych_atoms_get (self->atoms, ahead.at);
  double value;

  if ((self->last != DIPTYCH_WORD_HUNDRED && self->last != DIPTYCH_WORD_SCALE)
      || self->last_value == 12
      || !diptych_atoms_is_class (self->atoms, self->at, DIPTYCH_WORD_AND) || atom == NULL
      || !(diptych_cardinal_is_word (self->atoms, ahead.at)
           || (atom->kind == DIPTYCH_ATOM_NUMBER && self->last == DIPTYCH_WORD_HUNDRED && atom->value < 100)))
    return FALSE;
  while (read_atom (&ahead))
    skip_joint (&ahead);
  value = diptych_cardinal_get_value (&ahead);
  if (value == 0 || value >= self->last_value
      || diptych_atoms_is_class (self->atoms, ahead.at, DIPTYCH_WORD_DENOMINATOR)
      || diptych_atoms_is_class (self->atoms, ahead.at, DIPTYCH_WORD_DENOMINATOR_SCALE)
      || (diptych_atoms_is_class (self->atoms, ahead.at, DIPTYCH_WORD_UNIT)
          && self->atoms->atoms[ahead.at].arg == 6))
    return FALSE;
  self->group += value;
  self->at = ahead.at;
  self->last = ahead.last;
  self->last_value = ahead.last_value;
  return TRUE;
}

/* "nought point nought three", "two point five" */
static void
read_point (DiptychCardinal *self)
{
  double place = 0.1;
  guint at = self->at + 1;

  if (self->last == 0 || self->last == '0' || !diptych_atoms_is_class (self->atoms, self->at, DIPTYCH_WORD_POINT)
      || !diptych_cardinal_is_word (self->atoms, at))
    return;
  for (; diptych_cardinal_is_word (self->atoms, at); at++)
    {
      int digits = self->atoms->atoms[at].arg;

      if (digits >= 10)
        place /= 10;
      self->group += digits * place;
      place /= 10;
    }
  self->at = at;
  self->last = DIPTYCH_WORD_ONES;
}

/* "a dozen", "a hundred", "a million" */
static void
read_article (DiptychCardinal *self)
{
  if (diptych_atoms_is_class (self->atoms, self->at, DIPTYCH_WORD_ARTICLE)
      && (diptych_atoms_is_class (self->atoms, self->at + 1, DIPTYCH_WORD_DOZEN)
          || diptych_atoms_is_class (self->atoms, self->at + 1, DIPTYCH_WORD_HUNDRED)
          || diptych_atoms_is_class (self->atoms, self->at + 1, DIPTYCH_WORD_SCALE)))
    {
      self->group = 1;
      take (self, DIPTYCH_WORD_ARTICLE, 1);
    }
}

/**
 * diptych_cardinal_read:
 * @self: a number that nothing was read of
 *
 * Reads a number that counts, in digits or words: "40", "a dozen", "3 hundred and 21",
 * "two point five million". Afterwards @self stands at the atom after it.
 *
 * Returns: whether there was one
 */
gboolean
diptych_cardinal_read (DiptychCardinal *self)
{
  read_article (self);
  while (read_atom (self))
    {
      skip_joint (self);
      while (read_and (self))
        skip_joint (self);
      read_point (self);
    }
  return self->last != 0 && self->last != DIPTYCH_WORD_ARTICLE;
}
