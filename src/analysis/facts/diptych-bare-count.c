/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-bare-count.h"

#include <string.h>

#include "analysis/facts/diptych-number-context.h"

/* How many words back "11 in Oslo" may stand before "and 6 in Bergen". */
#define PLACE_WINDOW 12

/* The same of "38 in one group" before "and 61 in the other". */
#define GROUP_WINDOW 16

/* How many words back "of 31 ferries" may stand before "12 were". */
#define PART_WINDOW 8

/* Fewer than so many counted things are a pronoun: "one was". */
#define LEAST 2

static gboolean
ends_with (const DiptychAtoms *atoms,
           guint               i,
           const char         *ending)
{
  const DiptychAtom *atom = diptych_atoms_get (atoms, i);
  gsize n = strlen (ending);

  return atom != NULL && atom->kind == DIPTYCH_ATOM_WORD && diptych_span_length (atom->span) > n + 1
         && g_ascii_strncasecmp (atoms->text + atom->span.end - n, ending, n) == 0;
}

/* What may have happened to people or things: "released", "taken", "missing" */
static gboolean
is_participle (const DiptychAtoms *atoms,
               guint               i)
{
  return ends_with (atoms, i, "ed")
         || diptych_atoms_is_one_of (atoms, i, "taken held hurt shot found dead missing alive sick ill safe sent brought caught freed "
                                               "let put sunk lost given hit left built sold sworn thrown driven flown seen in still on "
                                               "unaccounted unconscious homeless unknown unclear");
}

/* "were released", "have since died", "are still missing", "survived" at atom @i */
static gboolean
is_predicate (const DiptychAtoms *atoms,
              guint               i)
{
  if (diptych_atoms_is_one_of (atoms, i, "died survived remained remain recovered escaped fled drowned perished"))
    return TRUE;
  if (!diptych_atoms_is_one_of (atoms, i, "were are have had"))
    return FALSE;
  i++;
  while (diptych_atoms_is_one_of (atoms, i, "been being also already later since then now still reportedly seriously critically "
                                            "not first initially"))
    i++;
  return is_participle (atoms, i) || diptych_atoms_is_one_of (atoms, i, "died gone fled done come");
}

/* The first of the words before @i that belong to its number: "at least", "a further" */
static guint
skip_qualifiers (const DiptychAtoms *atoms,
                 guint               i)
{
  guint start;

  do
    {
      start = i;
      if (diptych_atoms_is_after (atoms, i, "at", "least most") || diptych_atoms_is_after (atoms, i, "more less fewer", "than")
          || diptych_atoms_is_after (atoms, i, "a", "further"))
        i -= 2;
      else if (i > 0 && (diptych_atoms_is_class (atoms, i - 1, DIPTYCH_WORD_ABOUT) || diptych_atoms_is_one_of (atoms, i - 1, "another only just")))
        i--;
    }
  while (i < start);
  return i;
}

/* Whether a clause can begin at atom @i, and no list of numbers goes on there. */
static gboolean
may_begin_clause (const DiptychAtoms *atoms,
                  guint               i)
{
  static const gunichar signs[] = { ',', ';', ':', '"', 0x201c, 0x2014 };
  gboolean begins = i == 0 || diptych_atoms_is_one_of (atoms, i - 1, "and but that while whom which where of");

  for (guint s = 0; s < G_N_ELEMENTS (signs); s++)
    begins |= i > 0 && diptych_atoms_is_sign (atoms, i - 1, signs[s]);
  if (!begins)
    return FALSE;
  return i < 2 || !(diptych_atoms_is_number (atoms, i - 2) || diptych_atoms_is_class (atoms, i - 2, DIPTYCH_WORD_ONES));
}

/* "Of the 31 ferries, 12 were", "out of 31 ferries, 12 were": a part of what was counted
 * right before */
static gboolean
is_part_of_count (const DiptychAtoms  *atoms,
                  const DiptychNumber *number)
{
  guint i = skip_qualifiers (atoms, number->first);

  if (i < 3 || !diptych_atoms_is_sign (atoms, i - 1, ',') || !diptych_atoms_is_one_of (atoms, number->end, "were are had have"))
    return FALSE;
  for (guint at = i - 1; at-- > 0 && i - at <= PART_WINDOW;)
    {
      if (atoms->atoms[at].kind == DIPTYCH_ATOM_SIGN && !diptych_atoms_is_dash (atoms, at))
        return FALSE;
      if (diptych_atoms_is_word (atoms, at, "of"))
        {
          guint first = at + 1 + diptych_atoms_is_one_of (atoms, at + 1, "the its their those");
          DiptychNumber whole;

          return diptych_number_parse (atoms, first, &whole) && !whole.ordinal && whole.value > number->value;
        }
    }
  return FALSE;
}

/* "Four were released", "and at least 12 have died" */
static gboolean
has_predicate (const DiptychAtoms  *atoms,
               const DiptychNumber *number)
{
  return is_predicate (atoms, diptych_number_context_skip_more (atoms, number->end)) && may_begin_clause (atoms, skip_qualifiers (atoms, number->first));
}

/* "in Oslo" at atom @i */
static gboolean
is_at_place (const DiptychAtoms *atoms,
             guint               i)
{
  const DiptychAtom *place = diptych_atoms_get (atoms, i + 1);

  return diptych_atoms_is_one_of (atoms, i, "in from") && place != NULL && place->kind == DIPTYCH_ATOM_WORD
         && (place->word == DIPTYCH_WORD_OTHER || place->word == DIPTYCH_WORD_ARTICLE)
         && g_unichar_isupper (g_utf8_get_char (atoms->text + place->span.start));
}

/* "in the other", "in the control group" at atom @i */
static gboolean
is_in_group (const DiptychAtoms *atoms,
             guint               i)
{
  if (!diptych_atoms_is_one_of (atoms, i, "in on at") || !diptych_atoms_is_word (atoms, i + 1, "the"))
    return FALSE;
  return diptych_atoms_is_one_of (atoms, i + 2, "other others second latter rest") || diptych_atoms_is_one_of (atoms, i + 3, "group groups arm half one");
}

/* "38 died in one group and 61 in the other", "fewer than 61 in the control group": the
 * same is counted again */
static gboolean
is_of_next_group (const DiptychAtoms  *atoms,
                  const DiptychNumber *number)
{
  guint i = number->first;

  if (!is_in_group (atoms, number->end))
    return FALSE;
  for (guint back = 2; back <= GROUP_WINDOW && back <= i && !diptych_atoms_is_sign (atoms, i - back, '.'); back++)
    if (diptych_atoms_is_number (atoms, i - back) || diptych_atoms_is_class (atoms, i - back, DIPTYCH_WORD_ONES))
      return TRUE;
  return FALSE;
}

/* "and 6 in Bergen" after "11 in Oslo" or "11 people in Oslo" */
static gboolean
is_of_next_place (const DiptychAtoms  *atoms,
                  const DiptychNumber *number)
{
  guint i = number->first;

  if (i < 4 || !is_at_place (atoms, number->end)
      || !(diptych_atoms_is_class (atoms, i - 1, DIPTYCH_WORD_AND) || diptych_atoms_is_sign (atoms, i - 1, ',')))
    return FALSE;
  for (guint back = 4; back <= PLACE_WINDOW && back <= i; back++)
    {
      guint at = i - back;

      if ((diptych_atoms_is_number (atoms, at) || diptych_atoms_is_class (atoms, at, DIPTYCH_WORD_ONES))
          && (is_at_place (atoms, at + 1) || is_at_place (atoms, at + 2)))
        return TRUE;
    }
  return FALSE;
}

/* "the first nine, who", "the remaining 12 will", "the 93 who" */
static gboolean
is_part_of_group (const DiptychAtoms  *atoms,
                  const DiptychNumber *number)
{
  guint end = number->end;

  if (number->first > 0 && diptych_atoms_is_one_of (atoms, number->first - 1, "the all those") && diptych_atoms_is_word (atoms, end, "who"))
    return TRUE;
  return diptych_atoms_is_after (atoms, number->first, "the its his her their", "first last next initial remaining final")
         && ((diptych_atoms_is_sign (atoms, end, ',') && diptych_atoms_is_one_of (atoms, end + 1, "who which all"))
             || diptych_atoms_is_one_of (atoms, end, "who were are will have had would"));
}

/* "a record 320" */
static gboolean
is_announced (const DiptychAtoms  *atoms,
              const DiptychNumber *number)
{
  return diptych_atoms_is_after (atoms, number->first, "a an", "record estimated total mere further additional reported combined");
}

/**
 * diptych_bare_count_is:
 *
 * Returns: whether @number, behind which nothing stands that it counts, counts what the
 *   text told of before: "four were released", "11 in Oslo and 6 in Bergen", "the first
 *   nine, who"
 */
gboolean
diptych_bare_count_is (const DiptychAtoms  *atoms,
                       const DiptychNumber *number)
{
  if (number->value < LEAST || number->ordinal || number->fraction || (number->plain && number->value >= 1900 && number->value <= 2100))
    return FALSE;
  return has_predicate (atoms, number) || is_part_of_count (atoms, number) || is_of_next_place (atoms, number)
         || is_of_next_group (atoms, number) || is_part_of_group (atoms, number)
         || is_announced (atoms, number);
}

/**
 * diptych_bare_count_is_half:
 * @i: the index of "half"
 *
 * Returns: whether it is a share of what the text told of: "fewer than half said", "rose by
 *   half", "cut to half"; not "in half"
 */
gboolean
diptych_bare_count_is_half (const DiptychAtoms *atoms,
                            guint               i)
{
  gboolean ends = i + 1 >= atoms->n || (atoms->atoms[i + 1].kind == DIPTYCH_ATOM_SIGN && !diptych_atoms_is_dash (atoms, i + 1));

  if (i > 0 && diptych_atoms_is_word (atoms, i - 1, "by"))
    return ends || diptych_atoms_is_one_of (atoms, i + 1, "last this in since from over to compared and");
  if (diptych_atoms_is_after (atoms, i, "cut reduced fell fallen dropped shrunk shrank down", "to"))
    return ends;
  return skip_qualifiers (atoms, i) < i
         && (ends || diptych_atoms_is_one_of (atoms, i + 1, "say said were are have had do did support supported voted back backed believe "
                                                            "believed think thought want wanted approve approved disapprove oppose in by"));
}
