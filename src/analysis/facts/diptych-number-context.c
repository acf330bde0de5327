/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-number-context.h"

#include <math.h>

#include "analysis/facts/diptych-bare-count.h"
#include "analysis/facts/diptych-measure-parser.h"

/* How many words after a number are looked at for what is counted. */
#define NOUN_WINDOW 4

/**
 * diptych_number_context_find_precision:
 * @first: index of the first atom of a value
 * @end: index of the atom after it
 *
 * Returns: how closely the words around the value mean it
 */
DiptychPrecision
diptych_number_context_find_precision (const DiptychAtoms *atoms,
                                       guint               first,
                                       guint               end)
{
  if (diptych_atoms_is_after (atoms, first, "more greater higher", "than") || diptych_atoms_is_after (atoms, first, "at", "least"))
    return DIPTYCH_PRECISION_MORE;
  if (diptych_atoms_is_after (atoms, first, "less fewer", "than") || diptych_atoms_is_after (atoms, first, "at", "most")
      || diptych_atoms_is_after (atoms, first, "up", "to") || diptych_atoms_is_after (atoms, first, "no", "more")
      || diptych_atoms_is_after (atoms, first, "many", "as"))
    return DIPTYCH_PRECISION_LESS;
  if (diptych_atoms_is_after (atoms, first, "close", "to") || diptych_atoms_is_after (atoms, first, "just", "under")
      || diptych_atoms_is_after (atoms, first, "short", "of"))
    return DIPTYCH_PRECISION_ABOUT;
  if (first > 0 && diptych_atoms_is_class (atoms, first - 1, DIPTYCH_WORD_ABOUT))
    return (DiptychPrecision) atoms->atoms[first - 1].arg;
  if (first > 0 && diptych_atoms_is_one_of (atoms, first - 1, "exceed exceeds exceeded exceeding topped tops surpassed"))
    return DIPTYCH_PRECISION_MORE;
  if (diptych_atoms_is_word (atoms, end, "or") && diptych_atoms_is_word (atoms, end + 1, "so"))
    return DIPTYCH_PRECISION_ABOUT;
  if (diptych_atoms_is_word (atoms, end, "or") && diptych_atoms_is_one_of (atoms, end + 1, "more longer above older"))
    return DIPTYCH_PRECISION_MORE;
  if (diptych_atoms_is_word (atoms, end, "or") && diptych_atoms_is_one_of (atoms, end + 1, "less fewer below younger"))
    return DIPTYCH_PRECISION_LESS;
  return DIPTYCH_PRECISION_EXACT;
}

static gboolean
is_function_word (const DiptychAtoms *atoms,
                  guint               i)
{
  return diptych_atoms_is_one_of (atoms, i,
                                  "a an the and or but nor of in on at to for from by with without as than that this these "
                                  "those is are was were be been being am has have had do does did will would can could may "
                                  "might shall should must not no he she it they we you i his her its their our your my who "
                                  "which what when where while if then so such because after before since until over under "
                                  "into onto out up down off per said says say told about more less most least also only just "
                                  "there here him them us me both either each every any all one s t");
}

static gboolean
is_plural (const DiptychAtoms *atoms,
           guint               i)
{
  DiptychSpan span = atoms->atoms[i].span;

  return diptych_atoms_is_one_of (atoms, i, "people men women children police troops staff personnel teeth feet mice sheep cattle")
         || (diptych_span_length (span) > 3 && atoms->text[span.end - 1] == 's' && atoms->text[span.end - 2] != 's'
             && !diptych_atoms_is_one_of (atoms, i, "previous various serious famous thus"));
}

/* The atom after the measure that stands between a count and its noun, or 0: "four
 * 900-ton ships", "three 10-year-old girls" */
static guint
skip_measure (const DiptychAtoms *atoms,
              guint               i)
{
  DiptychMeasure measure;
  guint end;

  if (!diptych_atoms_is_number (atoms, i) || atoms->atoms[i].glued)
    return 0;
  if (diptych_quantity_parse (atoms, i, &measure, &end))
    return end + diptych_atoms_is_dash (atoms, end);
  if (!diptych_atoms_is_dash (atoms, i + 1) || !diptych_atoms_is_class (atoms, i + 2, DIPTYCH_WORD_UNIT))
    return 0;
  return i + 3 + (diptych_atoms_is_dash (atoms, i + 3) && diptych_atoms_is_word (atoms, i + 4, "old") ? 2 : 0);
}

/**
 * diptych_number_context_skip_more:
 * @end: index of the atom after a number
 *
 * Returns: the index of what follows "more" or "or so" there, or @end: "54 more boats", "300
 *   or so shops"
 */
guint
diptych_number_context_skip_more (const DiptychAtoms *atoms,
                                  guint               end)
{
  if (diptych_atoms_is_word (atoms, end, "or") && diptych_atoms_is_word (atoms, end + 1, "so"))
    return end + 2;
  return end + (diptych_atoms_is_word (atoms, end, "more") && !diptych_atoms_is_word (atoms, end + 1, "than"));
}

/**
 * diptych_number_context_find_noun:
 * @end: index of the atom after a number
 * @singular: whether a single thing is meant, so that no plural is waited for
 *
 * Returns: the words that say what is counted, or %DIPTYCH_SPAN_NONE
 */
DiptychSpan
diptych_number_context_find_noun (const DiptychAtoms *atoms,
                                  guint               end,
                                  gboolean            singular)
{
  gboolean hyphen = diptych_atoms_is_sign (atoms, end, '-');
  gboolean said = diptych_atoms_is_one_of (atoms, end, "are were");
  guint first = said ? end + 1 : diptych_number_context_skip_more (atoms, end) + hyphen, at = first, measured;
  DiptychNumber whole;

  first += diptych_atoms_is_word (atoms, first, "out") && diptych_atoms_is_word (atoms, first + 1, "of");
  if (diptych_atoms_is_word (atoms, first, "of"))
    {
      /* "dozens of", "a third of the seats" */
      first++;
      first += diptych_atoms_is_one_of (atoms, first, "the its their his her all");
      /* "68 of the 126 seats" */
      if (diptych_number_parse (atoms, first, &whole) && !whole.ordinal)
        first = whole.end;
      at = first;
    }
  else if (end > 0 && diptych_atoms_is_class (atoms, end - 1, DIPTYCH_WORD_HALF) && diptych_atoms_is_one_of (atoms, first, "the its their his her"))
    first = ++at;
  measured = skip_measure (atoms, first);
  if (measured > 0)
    first = at = measured;
  for (; at < atoms->n && at < first + NOUN_WINDOW; at++)
    {
      if (atoms->atoms[at].kind != DIPTYCH_ATOM_WORD || is_function_word (atoms, at)
          || (atoms->atoms[at].word == DIPTYCH_WORD_RELATIVE && diptych_atoms_is_class (atoms, at + 1, DIPTYCH_WORD_UNIT)))
        break;
      if (!singular && is_plural (atoms, at))
        return diptych_atoms_span (atoms, first, at + 1);
    }
  /* "20 were children", but not "20 were arrested" */
  if (at == first || said || (measured > 0 && !singular))
    return DIPTYCH_SPAN_NONE;
  if (singular || hyphen)
    return diptych_atoms_span (atoms, first, MIN (at, first + 2));
  return diptych_atoms_span (atoms, first, first + 1);
}

/**
 * diptych_number_context_is_count:
 *
 * Returns: whether @number counts or orders something, and is not a pronoun
 *   ("one of them"), a label ("No. 5", "F-16") or a phrase ("at first")
 */
gboolean
diptych_number_context_is_count (const DiptychAtoms  *atoms,
                                 const DiptychNumber *number)
{
  guint i = number->first, end = number->end;
  gboolean one_word = end == i + 1;

  if (one_word && diptych_atoms_is_word (atoms, i, "one"))
    return end < atoms->n && atoms->atoms[end].kind == DIPTYCH_ATOM_WORD && !is_function_word (atoms, end)
           && !diptych_atoms_is_one_of (atoms, end, "another day thing")
           && !(i > 0 && diptych_atoms_is_one_of (atoms, i - 1, "no this that the which any every each only first last"));
  if (one_word && diptych_atoms_is_word (atoms, i, "first"))
    return !diptych_atoms_is_one_of (atoms, end, "time of lady lieutenant") && !(i > 0 && diptych_atoms_is_one_of (atoms, i - 1, "at"));
  if (one_word && diptych_atoms_is_word (atoms, i, "second"))
    return !diptych_atoms_is_word (atoms, end, "of");
  if (diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_HALF) && one_word)
    return diptych_atoms_is_one_of (atoms, end, "of the a") || diptych_bare_count_is_half (atoms, i);
  if (number->plain && i > 0 && !atoms->atoms[i].space
      && (diptych_atoms_is_sign (atoms, i - 1, '-') || diptych_atoms_is_sign (atoms, i - 1, '/')
          || diptych_atoms_is_sign (atoms, i - 1, ':') || diptych_atoms_is_sign (atoms, i - 1, '#')))
    return FALSE;
  if (number->plain && end < atoms->n && !atoms->atoms[end].space && atoms->atoms[end].kind == DIPTYCH_ATOM_WORD)
    return FALSE;
  return !(i > 1 && diptych_atoms_is_sign (atoms, i - 1, '.') && diptych_atoms_is_one_of (atoms, i - 2, "no nos vol p pp"));
}

/* What stands between the part and the whole of a share, and behind it the whole: "in",
 * "in every", "-in-", "out of every", "job in"; the atom of the whole, or 0. */
static guint
skip_share (const DiptychAtoms *atoms,
            guint               i)
{
  gboolean hyphen = diptych_atoms_is_dash (atoms, i) && diptych_atoms_is_dash (atoms, i + 2);
  guint at = i + hyphen;

  /* "one job in five" */
  if (i > 0 && diptych_atoms_is_word (atoms, i - 1, "one") && i < atoms->n && atoms->atoms[i].kind == DIPTYCH_ATOM_WORD
      && atoms->atoms[i].word == DIPTYCH_WORD_OTHER && !is_function_word (atoms, i) && diptych_atoms_is_word (atoms, i + 1, "in"))
    at++;
  if (diptych_atoms_is_word (atoms, at, "in"))
    return at + 1 + (hyphen || diptych_atoms_is_word (atoms, at + 1, "every"));
  at += diptych_atoms_is_word (atoms, at, "out");
  return diptych_atoms_is_word (atoms, at, "of") && diptych_atoms_is_word (atoms, at + 1, "every") ? at + 2 : 0;
}

/**
 * diptych_number_context_read_share:
 * @number: a number, which becomes a fraction where it is a share
 *
 * Reads "one in eight patients", "nine in 10", "a one-in-four chance", "three out of
 * every five"; not "two in 2019" and not "one in three days".
 *
 * Returns: whether it is one
 */
gboolean
diptych_number_context_read_share (const DiptychAtoms *atoms,
                                   DiptychNumber      *number)
{
  guint at = skip_share (atoms, number->end);
  DiptychNumber whole;

  if (number->ordinal || number->fraction || number->value < 1 || number->value > 99
      || at == 0 || !diptych_number_parse (atoms, at, &whole)
      || whole.ordinal || whole.fraction || whole.value <= number->value
      || diptych_atoms_is_class (atoms, whole.end, DIPTYCH_WORD_UNIT) || diptych_atoms_is_class (atoms, whole.end, DIPTYCH_WORD_MONTH))
    return FALSE;
  if (whole.value > 1000 || (whole.value > 20 && fmod (whole.value, 10) != 0))
    return FALSE;
  number->value /= whole.value;
  number->fraction = TRUE;
  number->plain = FALSE;
  number->end = whole.end;
  return TRUE;
}

/* Whether so many are a measure of shares: "seven out of ten" */
static gboolean
is_round_whole (double whole)
{
  static const double wholes[] = { 2, 3, 4, 5, 10, 20, 100, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (wholes); i++)
    if (whole == wholes[i])
      return TRUE;
  return FALSE;
}

/**
 * diptych_number_context_split_ratio:
 * @number: a number, which becomes its first part where both parts are counts
 *
 * Takes "240 out of 640 branches" apart; "seven out of ten" is a share.
 */
void
diptych_number_context_split_ratio (const DiptychAtoms *atoms,
                                    DiptychNumber      *number)
{
  DiptychNumber part, whole;

  for (guint i = number->first + 1; number->fraction && i + 2 < number->end; i++)
    {
      DiptychAtoms head = { atoms->text, atoms->atoms, i };

      if (diptych_atoms_is_word (atoms, i, "out") && diptych_number_parse (atoms, i + 2, &whole) && !is_round_whole (whole.value)
          && diptych_number_parse (&head, number->first, &part) && part.end == i)
        {
          *number = part;
          return;
        }
    }
}
