/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-figure.h"

/* How many words before a score or after a change tell that it is one. */
#define SCORE_WINDOW 6
#define CHANGE_WINDOW 5

/* The same of "the number of those who had been named is" and of "the toll now stands at". */
#define SAID_WINDOW 16

/* Below these, a number alone may be anything: "about two", "12 had". */
#define LEAST_ESTIMATE 10
#define LEAST_PEOPLE 13

/* No chamber that votes has so many seats. */
#define MAX_SCORE 1000

/* Whether nothing follows that a number could count. */
static gboolean
is_stop (const DiptychAtoms *atoms,
         guint               i)
{
  return i >= atoms->n || (atoms->atoms[i].kind == DIPTYCH_ATOM_SIGN && !diptych_atoms_is_dash (atoms, i)
                           && !diptych_atoms_is_sign (atoms, i, '%') && !diptych_atoms_is_sign (atoms, i, '/'));
}

/* Whether one of the words before atom @i is about votes or shares. */
static gboolean
is_vote_before (const DiptychAtoms *atoms,
                guint               i)
{
  for (guint back = 1; back <= SCORE_WINDOW && back <= i; back++)
    if (diptych_atoms_is_one_of (atoms, i - back, "vote votes voted voting ruled ruling split majority verdict passed approved "
                                                  "rejected defeated won lost beat decided ratio"))
      return TRUE;
  return FALSE;
}

static gboolean
is_small_whole (const DiptychAtoms *atoms,
                guint               i)
{
  return diptych_atoms_is_number (atoms, i) && atoms->atoms[i].plain && !atoms->atoms[i].glued && atoms->atoms[i].value < MAX_SCORE;
}

/* What would make a date or a label of a number before or after it. */
static gboolean
is_joint (const DiptychAtoms *atoms,
          guint               i)
{
  return diptych_atoms_is_dash (atoms, i) || diptych_atoms_is_sign (atoms, i, '/');
}

/* "voted 7-2", "a 5–4 ruling" from the first number on */
static gboolean
is_dashed_score (const DiptychAtoms *atoms,
                 guint               i)
{
  if (!is_small_whole (atoms, i) || !diptych_atoms_is_dash (atoms, i + 1) || !is_small_whole (atoms, i + 2)
      || atoms->atoms[i + 1].space || atoms->atoms[i + 2].space || (i > 0 && is_joint (atoms, i - 1)) || is_joint (atoms, i + 3))
    return FALSE;
  return diptych_atoms_is_one_of (atoms, i + 3, "vote votes decision ruling majority verdict split")
         || (is_vote_before (atoms, i) && (is_stop (atoms, i + 3) || atoms->atoms[i + 3].word == DIPTYCH_WORD_OTHER));
}

/**
 * diptych_figure_is_score:
 *
 * Returns: whether @number is the first or the second of a score of votes or shares:
 *   "voted 5 to 2", "voted 7-2", "84 votes to 66"
 */
gboolean
diptych_figure_is_score (const DiptychAtoms  *atoms,
                         const DiptychNumber *number)
{
  guint i = number->first;
  DiptychNumber other;

  if (number->end == i + 1 && (is_dashed_score (atoms, i) || (i > 1 && is_dashed_score (atoms, i - 2))))
    return TRUE;
  if (diptych_atoms_is_word (atoms, number->end, "to") && diptych_number_parse (atoms, number->end + 1, &other)
      && !other.ordinal && !(i > 0 && diptych_atoms_is_one_of (atoms, i - 1, "from between")))
    return is_vote_before (atoms, i);
  if (i < 2 || !diptych_atoms_is_word (atoms, i - 1, "to"))
    return FALSE;
  if (i > 2 && diptych_atoms_is_one_of (atoms, i - 2, "vote votes"))
    return diptych_atoms_is_number (atoms, i - 3) || atoms->atoms[i - 3].word != DIPTYCH_WORD_OTHER;
  return (diptych_atoms_is_number (atoms, i - 2) || diptych_atoms_is_class (atoms, i - 2, DIPTYCH_WORD_ONES))
         && is_vote_before (atoms, i - 2);
}

/* Where the number after "to" or "from" at @i begins: "from the current 66" */
static guint
skip_current (const DiptychAtoms *atoms,
              guint               i)
{
  i += diptych_atoms_is_word (atoms, i, "the");
  return i + diptych_atoms_is_one_of (atoms, i, "current present previous");
}

/* Whether @word with a number stands at atom @i or few words after it. */
static gboolean
is_side_after (const DiptychAtoms *atoms,
               guint               i,
               const char         *word)
{
  return diptych_atoms_is_word (atoms, i, word) && diptych_atoms_is_number (atoms, skip_current (atoms, i + 1));
}

/* "to 68 from 66", "from the current 66 to 68", where nothing is said to be counted */
static gboolean
is_change (const DiptychAtoms  *atoms,
           const DiptychNumber *number)
{
  guint i = number->first;
  const char *other;

  while (i > 0 && number->first - i < 2 && diptych_atoms_is_one_of (atoms, i - 1, "the current present previous"))
    i--;
  if (i == 0 || !diptych_atoms_is_one_of (atoms, i - 1, "to from"))
    return FALSE;
  other = diptych_atoms_is_word (atoms, i - 1, "to") ? "from" : "to";
  if (is_side_after (atoms, number->end, other))
    return TRUE;
  for (guint back = 2; back <= CHANGE_WINDOW && back < i; back++)
    if (is_side_after (atoms, i - 1 - back, other) && skip_current (atoms, i - back) + 1 == i - 1)
      return is_stop (atoms, number->end) || diptych_atoms_is_one_of (atoms, number->end, "by in as and or over for on at of");
  return FALSE;
}

/* "212 had done so" */
static gboolean
stands_for_people (const DiptychAtoms  *atoms,
                   const DiptychNumber *number)
{
  return number->plain && number->value >= LEAST_PEOPLE && (number->value < 1900 || number->value > 2100)
         && number->first > 0 && diptych_atoms_is_one_of (atoms, number->first - 1, "that and but of")
         && diptych_atoms_is_one_of (atoms, number->end, "had have were voted remained survived died");
}

static gboolean
is_apostrophe (const DiptychAtoms *atoms,
               guint               i)
{
  return diptych_atoms_is_sign (atoms, i, '\'') || diptych_atoms_is_sign (atoms, i, 0x2019);
}

/* "Kasich has 129", "to her rival’s 844", where the others are counted before by name */
static gboolean
is_owned (const DiptychAtoms  *atoms,
          const DiptychNumber *number)
{
  guint i = number->first;

  if (i < 2 || !number->plain || number->value < LEAST_PEOPLE || (number->value >= 1900 && number->value <= 2100)
      || !(is_stop (atoms, number->end) || diptych_atoms_is_one_of (atoms, number->end, "and while compared but so")))
    return FALSE;
  if (diptych_atoms_is_one_of (atoms, i - 1, "has have had won wins gets got received secured with"))
    return TRUE;
  return atoms->atoms[i].space
         && (is_apostrophe (atoms, i - 1) || (diptych_atoms_is_word (atoms, i - 1, "s") && is_apostrophe (atoms, i - 2)));
}

/* "one of 12 who", "some of 212 that", "most of 31 in" */
static gboolean
is_whole (const DiptychAtoms  *atoms,
          const DiptychNumber *number)
{
  return number->value > 2 && diptych_atoms_is_after (atoms, number->first, "one two some many most half any", "of")
         && (is_stop (atoms, number->end) || diptych_atoms_is_one_of (atoms, number->end, "who that which to in on from to"));
}

/* "the number of the injured is", "the toll now stands at": what is said to be a figure
 * before atom @i */
static gboolean
is_number_said (const DiptychAtoms *atoms,
                guint               i)
{
  if (i < 2 || !diptych_atoms_is_one_of (atoms, i - 1, "is now"))
    return FALSE;
  for (guint back = 2; back <= SAID_WINDOW && back <= i && atoms->atoms[i - back].kind == DIPTYCH_ATOM_WORD; back++)
    if (diptych_atoms_is_one_of (atoms, i - back, "number toll tally total count headcount death"))
      return TRUE;
  return FALSE;
}

/**
 * diptych_figure_is:
 *
 * Returns: whether @number, with nothing after it that it counts, is a figure that is
 *   reported: "rose to 17", "the number was 421", "17 of them", "a team of six"
 */
gboolean
diptych_figure_is (const DiptychAtoms  *atoms,
                   const DiptychNumber *number)
{
  guint i = number->first;

  /* "at least 23", "about 17" */
  if (diptych_atoms_is_after (atoms, i, "at", "least most") || diptych_atoms_is_after (atoms, i, "more less fewer", "than"))
    i -= 2;
  else if (i > 0 && diptych_atoms_is_class (atoms, i - 1, DIPTYCH_WORD_ABOUT))
    i--;
  if (diptych_atoms_is_word (atoms, number->end, "out") && diptych_atoms_is_word (atoms, number->end + 1, "of"))
    return TRUE;
  if (diptych_atoms_is_word (atoms, number->end, "of") && diptych_atoms_is_one_of (atoms, number->end + 1, "them whom which these those the us you"))
    return TRUE;
  if (diptych_atoms_is_after (atoms, number->first, "out", "of"))
    return TRUE;
  /* "7 in favor and 4 against" */
  if ((diptych_atoms_is_word (atoms, number->end, "in") && diptych_atoms_is_one_of (atoms, number->end + 1, "favor favour"))
      || diptych_atoms_is_word (atoms, number->end, "against"))
    return TRUE;
  if (diptych_figure_is_score (atoms, number))
    return TRUE;
  if (number->value < 2)
    return FALSE;
  if (is_change (atoms, number) || is_whole (atoms, number) || is_owned (atoms, number) || stands_for_people (atoms, number)
      || (i < number->first && number->value >= LEAST_ESTIMATE && is_stop (atoms, number->end)))
    return TRUE;
  if (i > 1 && diptych_atoms_is_word (atoms, i - 1, "of"))
    return diptych_atoms_is_one_of (atoms, i - 2, "team group crew panel committee delegation family squad party total peak record "
                                                  "maximum minimum low high number majority audience crowd workforce staff capacity "
                                                  "toll tally turnout attendance population membership cast class convoy fleet average");
  if (i > 1 && diptych_atoms_is_one_of (atoms, i - 1, "to at from by as"))
    return diptych_atoms_is_one_of (atoms, i - 2, "rose rise risen rising increased increase increases increasing climbed climbing grew "
                                                  "grown jumped soared surged fell fallen falling dropped decreased decrease declined "
                                                  "shrank shrunk weakened strengthened slid slipped edged plunged tumbled sank cut raised lowered up down stood stands stayed amounted counted recorded tallied came "
                                                  "estimated put tally total toll number");
  return i > 1 && (is_number_said (atoms, i)
                   || diptych_atoms_is_one_of (atoms, i - 1, "was were reached reach reaches reaching pass exceed exceeds exceeding totaled totalled numbered exceeded surpassed hit killed kills injured injures "
                                                         "wounded wounds killing injuring wounding hurt hurting carry carries seat seats employ employs employed "
                                                         "accommodate accommodates"))
         && (number->end >= atoms->n || atoms->atoms[number->end].kind == DIPTYCH_ATOM_SIGN
             || diptych_atoms_is_one_of (atoms, number->end, "and on as in at by from"));
}

/**
 * diptych_figure_is_share:
 * @number: a number that is a figure
 *
 * Returns: whether it and another are parts of a hundred: "at a ratio of 51 to 49"
 */
gboolean
diptych_figure_is_share (const DiptychAtoms  *atoms,
                         const DiptychNumber *number)
{
  guint i = number->first;
  DiptychNumber other;

  if (!diptych_figure_is_score (atoms, number) || number->value <= 0 || diptych_atoms_is_dash (atoms, number->end)
      || (i > 0 && diptych_atoms_is_dash (atoms, i - 1)))
    return FALSE;
  if (diptych_atoms_is_word (atoms, number->end, "to"))
    return diptych_number_parse (atoms, number->end + 1, &other) && other.value + number->value == 100;
  return diptych_atoms_is_number (atoms, i - 2) && atoms->atoms[i - 2].value + number->value == 100;
}

/**
 * diptych_figure_is_rank:
 * @number: an ordinal
 *
 * Returns: whether it is the place that somebody took, and not the first of many: "finished
 *   sixth", "ranked 6th in the league"
 */
gboolean
diptych_figure_is_rank (const DiptychAtoms  *atoms,
                        const DiptychNumber *number)
{
  guint i = number->first;

  return i > 0 && diptych_atoms_is_one_of (atoms, i - 1, "finished finishing finish ranked ranks ranking rank came placed")
         && (is_stop (atoms, number->end) || diptych_atoms_is_one_of (atoms, number->end, "in on at last behind among and out overall"));
}
