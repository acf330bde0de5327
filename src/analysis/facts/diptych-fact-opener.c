/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact-opener.h"

/* Whether atom @i can go on what an article or a preposition begins. */
static gboolean
is_telling (const DiptychAtoms *atoms,
            guint               i)
{
  const DiptychAtom *atom = diptych_atoms_get (atoms, i);

  return atom != NULL
         && (atom->kind == DIPTYCH_ATOM_NUMBER
             || (atom->kind == DIPTYCH_ATOM_SIGN && (atom->arg == '\'' || atom->arg == 0x2019 || atom->arg == '-'))
             || (atom->kind == DIPTYCH_ATOM_WORD
                 && (atom->word != DIPTYCH_WORD_OTHER
                     || diptych_atoms_is_one_of (atoms, i, "the fiscal full whole calendar end of all same following previous final latter"))));
}

/* "Sun" in "Sun-ho" */
static gboolean
is_syllable (const DiptychAtoms *atoms,
             guint               i)
{
  const DiptychAtom *dash = diptych_atoms_get (atoms, i + 1), *next = diptych_atoms_get (atoms, i + 2);

  return next != NULL && diptych_atoms_is_dash (atoms, i + 1) && !dash->space && !next->space
         && next->kind == DIPTYCH_ATOM_WORD && next->word == DIPTYCH_WORD_OTHER
         && diptych_span_length (atoms->atoms[i].span) == 3 && g_ascii_islower (atoms->text[next->span.start]);
}

static gboolean
may_begin_with_class (const DiptychAtoms *atoms,
                      guint               i)
{
  const DiptychAtom *atom = &atoms->atoms[i];

  switch ((int) atom->word)
    {
    case DIPTYCH_WORD_AND:
    case DIPTYCH_WORD_ABOUT:
    case DIPTYCH_WORD_POINT:
    case DIPTYCH_WORD_HALF_DAY:
    case DIPTYCH_WORD_SCALE:
    case DIPTYCH_WORD_SHORT_SCALE:
    case DIPTYCH_WORD_SCALE_PLURAL:
    case DIPTYCH_WORD_DENOMINATOR:
    case DIPTYCH_WORD_DENOMINATOR_SCALE:
    case DIPTYCH_WORD_REFERENCE:
      return FALSE;
    case DIPTYCH_WORD_ARTICLE:
    case DIPTYCH_WORD_RELATIVE:
    case DIPTYCH_WORD_PART:
    case DIPTYCH_WORD_UNIT:
    case DIPTYCH_WORD_VAGUE:
    case DIPTYCH_WORD_MINUS:
    case DIPTYCH_WORD_EVERY:
      return is_telling (atoms, i + 1);
    case DIPTYCH_WORD_WEEKDAY:
      return !is_syllable (atoms, i);
    case DIPTYCH_WORD_MONTH:
      if (is_syllable (atoms, i))
        return FALSE;
      return atom->arg < 100 || g_ascii_isupper (atoms->text[atom->span.start]) || is_telling (atoms, i + 1);
    default:
      return TRUE;
    }
}

static gboolean
may_begin_with_sign (const DiptychAtoms *atoms,
                     guint               i)
{
  int c = atoms->atoms[i].arg;

  if (c == '$' || (c >= 0xa2 && c <= 0xa5) || (c >= 0x20a0 && c <= 0x20cf) || c >= 0xff00)
    return TRUE;
  return (c == '-' || c == '(' || c == ',' || c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x2212)
         && diptych_atoms_is_number (atoms, i + 1);
}

/* Words that are a fact by themselves. */
static gboolean
is_lone (const DiptychAtoms *atoms,
         guint               i,
         char                letter)
{
  return (letter == 't' && diptych_atoms_is_one_of (atoms, i, "twice thrice teens"))
         || (letter == 'o' && diptych_atoms_is_word (atoms, i, "once"));
}

/* Words that are more than a number's, with a number or a word of time right after
 * them, and the first words of holidays: each list by its letter. */
static const char * const openers['z' - 'a' + 1] = {
  ['a' - 'a'] = "aged age all", ['b' - 'a'] = "between", ['f' - 'a'] = "from", ['i' - 'a'] = "in",
  ['t' - 'a'] = "the", ['w' - 'a'] = "within",
};
static const char * const holidays['z' - 'a' + 1] = {
  ['b' - 'a'] = "black boxing", ['c' - 'a'] = "christmas", ['e' - 'a'] = "easter election earth", ['g' - 'a'] = "good",
  ['h' - 'a'] = "halloween", ['i' - 'a'] = "independence", ['l' - 'a'] = "labor", ['n' - 'a'] = "new",
  ['s' - 'a'] = "saint", ['t' - 'a'] = "thanksgiving", ['v' - 'a'] = "valentine veterans",
};

static gboolean
is_listed (const DiptychAtoms       *atoms,
           guint                     i,
           const char * const       *lists,
           char                      letter)
{
  const char *words = letter >= 'a' && letter <= 'z' ? lists[letter - 'a'] : NULL;

  return words != NULL && diptych_atoms_is_one_of (atoms, i, words);
}

/**
 * diptych_fact_opener_is:
 *
 * Returns: whether a fact can begin with atom @i; most atoms are passed over by that
 */
gboolean
diptych_fact_opener_is (const DiptychAtoms *atoms,
                        guint               i)
{
  const DiptychAtom *atom = &atoms->atoms[i];
  char letter;

  if (atom->kind == DIPTYCH_ATOM_NUMBER)
    return !atom->glued;
  if (atom->kind == DIPTYCH_ATOM_SIGN)
    return may_begin_with_sign (atoms, i);
  if (atom->kind != DIPTYCH_ATOM_WORD)
    return FALSE;
  if (atom->word != DIPTYCH_WORD_OTHER)
    return may_begin_with_class (atoms, i);
  letter = atoms->text[atom->span.start] | 0x20;
  if (is_lone (atoms, i, letter))
    return TRUE;
  if (is_listed (atoms, i, openers, letter))
    return is_telling (atoms, i + 1);
  if (diptych_span_length (atom->span) == 1 && (letter == 'q' || letter == 'h'))
    return diptych_atoms_is_number (atoms, i + 1);
  /* "US$ 5", "USD 200", and holidays. */
  return g_ascii_isupper (atoms->text[atom->span.start])
         && (diptych_atoms_is_number (atoms, i + 1) || diptych_atoms_is_sign (atoms, i + 1, '$')
             || is_listed (atoms, i, holidays, letter));
}
