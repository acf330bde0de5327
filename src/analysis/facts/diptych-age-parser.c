/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-age-parser.h"

#include "analysis/facts/diptych-calendar.h"
#include "analysis/facts/diptych-number-parser.h"
#include "lexicon/diptych-lexicon.h"

#define OLDEST 120

/* So many atoms of a role are looked at, from its end. */
#define MAX_ROLE_ATOMS 10

/* So long is a title between quotation marks, in atoms. */
#define MAX_TITLE_ATOMS 16

/* So many words may follow an age in its bracket. */
#define MAX_PARTICULARS 3

/* Below this, "he is 12" may be a size or a rank. */
#define YOUNGEST 15

static gboolean
is_name (const DiptychAtoms *atoms,
         guint               i)
{
  const DiptychAtom *atom;

  /* "Gil-dong" */
  if (i >= 2 && diptych_atoms_is_dash (atoms, i - 1) && !atoms->atoms[i - 1].space && !atoms->atoms[i].space)
    i -= 2;
  atom = diptych_atoms_get (atoms, i);
  return atom != NULL && ((atom->kind == DIPTYCH_ATOM_WORD && atom->word != DIPTYCH_WORD_MONTH
                           && g_unichar_isupper (g_utf8_get_char (atoms->text + atom->span.start)))
                          || atom->kind == DIPTYCH_ATOM_HANGUL);
}

static gboolean
is_years (const DiptychAtoms *atoms,
          guint               i)
{
  const DiptychAtom *atom = diptych_atoms_get (atoms, i);

  return diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_UNIT) && atom->arg == DIPTYCH_TIME_YEAR
         && atom->kind == DIPTYCH_ATOM_WORD;
}

/* Whether atom @i is a number that can be the age of somebody grown up or growing. */
static gboolean
is_age (const DiptychAtoms *atoms,
        guint               i,
        double              least)
{
  const DiptychAtom *number = diptych_atoms_get (atoms, i);

  return number != NULL && number->kind == DIPTYCH_ATOM_NUMBER && number->plain && number->n_digits <= 3
         && number->value >= least && number->value < OLDEST;
}

static gboolean
is_small_word (const DiptychAtoms *atoms,
               guint               i)
{
  const DiptychAtom *atom = diptych_atoms_get (atoms, i);

  return atom != NULL && atom->kind == DIPTYCH_ATOM_WORD && g_ascii_islower (atoms->text[atom->span.start]);
}

/* Who may be a child: "son", "daughter", "pupil" */
static gboolean
is_child (const DiptychAtoms *atoms,
          guint               i)
{
  return diptych_atoms_is_one_of (atoms, i, "son daughter child baby boy girl brother sister grandson granddaughter nephew niece "
                                            "pupil student sibling toddler twin");
}

/* "captain", but not "captains" and not "number" */
static gboolean
is_person_noun (const DiptychAtoms *atoms,
                guint               i)
{
  static const DiptychLexicon *titles;
  const char *known;

  if (!is_small_word (atoms, i))
    return FALSE;
  if (is_child (atoms, i))
    return TRUE;
  if (g_once_init_enter_pointer (&titles))
    g_once_init_leave_pointer (&titles, diptych_lexicon_get ("titles"));
  known = diptych_lexicon_lookup_folded (titles, atoms->text + atoms->atoms[i].span.start,
                                         diptych_span_length (atoms->atoms[i].span));
  return known != NULL && *known != 'h';
}

/* What opens a phrase for one person: "the", "her", "Kim’s" */
static gboolean
is_determiner (const DiptychAtoms *atoms,
               guint               i)
{
  return diptych_atoms_is_one_of (atoms, i, "the a an his her its their my our another")
         || (diptych_atoms_is_word (atoms, i, "s") && i > 0 && !atoms->atoms[i].space
             && (diptych_atoms_is_sign (atoms, i - 1, '\'') || diptych_atoms_is_sign (atoms, i - 1, 0x2019)));
}

/* The atom that opens the quotation marks which atom @i closes, or @i if it closes none:
 * “Tin Sailor”, "Tin Sailor", ‘Tin Sailor’ */
static guint
find_opening (const DiptychAtoms *atoms,
              guint               i)
{
  gunichar close = atoms->atoms[i].kind == DIPTYCH_ATOM_SIGN ? (gunichar) atoms->atoms[i].arg : 0;
  gunichar open = close == 0x201d ? 0x201c : close == 0x2019 ? 0x2018 : close;

  if (close != '"' && close != 0x201d && close != 0x2019)
    return i;
  for (guint at = i; at > 0 && i - at < MAX_TITLE_ATOMS; at--)
    if (diptych_atoms_is_sign (atoms, at - 1, open))
      return at - 1;
  return i;
}

/* "the former Dutch prime minister", "her older brother", "a head of the agency", "the
 * “Tin Sailor” star" up to atom @i: a phrase for one person that gives no name */
static gboolean
is_role (const DiptychAtoms *atoms,
         guint               i)
{
  guint head = i, at = i;

  for (guint n = 0; n < MAX_ROLE_ATOMS; n++, at--)
    {
      guint opening = find_opening (atoms, at);

      if (opening < at && opening > 0)
        at = opening - 1;
      if (diptych_atoms_is_one_of (atoms, at, "of at for in from") && at > 0)
        head = at - 1;
      else if (at < i && is_determiner (atoms, at) && at < head)
        {
          if (is_person_noun (atoms, head))
            return TRUE;
          head = at;
        }
      else if (!(atoms->atoms[at].kind == DIPTYCH_ATOM_WORD || diptych_atoms_is_dash (atoms, at)))
        return FALSE;
      if (at == 0)
        return FALSE;
    }
  return FALSE;
}

/* "the runner-up" up to atom @i, before ", 51," and what she did: whatever the noun is */
static gboolean
is_acting (const DiptychAtoms *atoms,
           guint               i)
{
  if (!is_small_word (atoms, i) || atoms->atoms[i].word != DIPTYCH_WORD_OTHER
      || atoms->text[atoms->atoms[i].span.end - 1] == 's'
      || diptych_atoms_is_one_of (atoms, i, "answer count figure number page score sum toll total"))
    return FALSE;
  for (guint back = 1; back <= 3 && back <= i; back++)
    if (diptych_atoms_is_one_of (atoms, i - back, "the a an his her its their"))
      return diptych_atoms_is_one_of (atoms, i + 4, "who had has is was said says told will");
  return FALSE;
}

/* Where a bracket closes that says more than an age, or @i: "(57, male)", "(57, New Zealand)" */
static guint
skip_particulars (const DiptychAtoms *atoms,
                  guint               i)
{
  const DiptychAtom *first = diptych_atoms_get (atoms, i + 1);
  guint at = i + 1;

  if (!diptych_atoms_is_sign (atoms, i, ',') || first == NULL || first->kind != DIPTYCH_ATOM_WORD || first->word == DIPTYCH_WORD_MONTH
      || !(diptych_atoms_is_one_of (atoms, at, "male female man woman m f")
           || g_unichar_isupper (g_utf8_get_char (atoms->text + first->span.start))))
    return i;
  while (at < atoms->n && at <= i + MAX_PARTICULARS && atoms->atoms[at].kind == DIPTYCH_ATOM_WORD)
    at++;
  return at;
}

/* "(57)" and ", 57," after a name or a role. */
static gboolean
parse_bracketed (const DiptychAtoms *atoms,
                 guint               i,
                 DiptychAge         *age,
                 guint              *end)
{
  gboolean bracket = diptych_atoms_is_sign (atoms, i, '(');
  const DiptychAtom *number = diptych_atoms_get (atoms, i + 1);
  guint close = i + 2;

  if (!(bracket || diptych_atoms_is_sign (atoms, i, ',')) || i == 0
      || !is_age (atoms, i + 1, bracket || is_child (atoms, i - 1) ? 1 : 10)
      || !(is_name (atoms, i - 1)
           || (is_age (atoms, i + 1, is_child (atoms, i - 1) ? 1 : YOUNGEST)
               && (is_role (atoms, i - 1) || (!bracket && is_acting (atoms, i - 1))))))
    return FALSE;
  if (bracket)
    close = skip_particulars (atoms, close);
  if (bracket ? !diptych_atoms_is_sign (atoms, close, ')')
              : !(diptych_atoms_is_sign (atoms, i + 2, ',')
                  || (diptych_atoms_is_sign (atoms, i + 2, '.') && i + 3 == atoms->n)))
    return FALSE;
  age->years = number->value;
  age->span = number->span;
  *end = bracket ? close + 1 : close;
  return TRUE;
}

/* "a bus driver of 63," */
static gboolean
parse_of (const DiptychAtoms *atoms,
          guint               i,
          DiptychAge         *age,
          guint              *end)
{
  if (i < 3 || !is_age (atoms, i, YOUNGEST) || !diptych_atoms_is_word (atoms, i - 1, "of") || !is_role (atoms, i - 2)
      || !(i + 1 >= atoms->n || diptych_atoms_is_sign (atoms, i + 1, ',')
           || (diptych_atoms_is_sign (atoms, i + 1, '.') && i + 2 == atoms->n)
           || diptych_atoms_is_one_of (atoms, i + 1, "who whose with")))
    return FALSE;
  age->years = atoms->atoms[i].value;
  age->span = atoms->atoms[i].span;
  *end = i + 1;
  return TRUE;
}

/* "57-year-old", "57 years old", "57 years of age" */
static gboolean
parse_years_old (const DiptychAtoms *atoms,
                 guint               i,
                 DiptychAge         *age,
                 guint              *end)
{
  DiptychNumber number;
  guint at;

  if (!diptych_number_parse (atoms, i, &number) || number.ordinal || number.value >= OLDEST)
    return FALSE;
  at = number.end + diptych_atoms_is_dash (atoms, number.end);
  if (!is_years (atoms, at))
    return FALSE;
  at++;
  if (diptych_atoms_is_word (atoms, at, "of") && diptych_atoms_is_word (atoms, at + 1, "age"))
    *end = at + 2;
  else
    {
      at += diptych_atoms_is_dash (atoms, at);
      if (!diptych_atoms_is_one_of (atoms, at, "old olds"))
        return FALSE;
      *end = at + 1;
    }
  age->years = number.value;
  age->span = diptych_atoms_span (atoms, i, *end);
  return TRUE;
}

/* "Oda is 29 and", "who is 29,", "the same woman, now 29 and" */
static gboolean
parse_is (const DiptychAtoms *atoms,
          guint               i,
          DiptychAge         *age,
          guint              *end)
{
  if (i < 2 || !is_age (atoms, i, YOUNGEST))
    return FALSE;
  if (diptych_atoms_is_word (atoms, i - 1, "now") ? !(diptych_atoms_is_sign (atoms, i - 2, ',') || diptych_atoms_is_sign (atoms, i - 2, '('))
                                                  : !(diptych_atoms_is_one_of (atoms, i - 1, "is was turns turned")
                                                      && (diptych_atoms_is_one_of (atoms, i - 2, "who he she")
                                                          || (is_name (atoms, i - 2) && diptych_atoms_is_word (atoms, i - 1, "is")))))
    return FALSE;
  if (!(i + 1 >= atoms->n || diptych_atoms_is_sign (atoms, i + 1, ',') || diptych_atoms_is_sign (atoms, i + 1, ';')
        || diptych_atoms_is_sign (atoms, i + 1, ')')
        || (diptych_atoms_is_sign (atoms, i + 1, '.') && !diptych_atoms_is_number (atoms, i + 2))
        || diptych_atoms_is_one_of (atoms, i + 1, "and but when who")
        || (diptych_atoms_is_one_of (atoms, i - 1, "turns turned") && diptych_atoms_is_one_of (atoms, i + 1, "last this next in on"))))
    return FALSE;
  age->years = atoms->atoms[i].value;
  age->span = atoms->atoms[i].span;
  *end = i + 1;
  return TRUE;
}

/* "aged 57", "at the age of 57" */
static gboolean
parse_aged (const DiptychAtoms *atoms,
            guint               i,
            DiptychAge         *age,
            guint              *end)
{
  DiptychNumber number;
  guint at = i + 1;

  if (!diptych_atoms_is_one_of (atoms, i, "aged age"))
    return FALSE;
  at += diptych_atoms_is_word (atoms, at, "of");
  if (!diptych_number_parse (atoms, at, &number) || number.ordinal || number.value < 1 || number.value >= OLDEST)
    return FALSE;
  age->years = number.value;
  age->span = diptych_atoms_span (atoms, i, number.end);
  *end = number.end;
  return TRUE;
}

/* The first year of the decade that stands at atom @i, or 0: "40s", "forties", "teens" */
static int
read_decade (const DiptychAtoms *atoms,
             guint               i,
             guint              *end)
{
  const DiptychAtom *atom = diptych_atoms_get (atoms, i);

  *end = i + 1;
  if (diptych_atoms_is_word (atoms, i, "teens"))
    return 10;
  if (diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_DECADE))
    return atom->arg;
  if (!is_age (atoms, i, 10) || atom->n_digits != 2 || (int) atom->value % 10 != 0
      || !diptych_atoms_is_word (atoms, i + 1, "s") || atoms->atoms[i + 1].space)
    return 0;
  *end = i + 2;
  return (int) atom->value;
}

/* Whether the decade at atom @i is one of somebody’s life: "in his early 40s", "in their
 * 20s and 30s" */
static gboolean
is_of_life (const DiptychAtoms *atoms,
            guint               i)
{
  guint at = i, other;

  while (at > 0 && i - at < 5
         && (diptych_atoms_is_class (atoms, at - 1, DIPTYCH_WORD_PART) || diptych_atoms_is_dash (atoms, at - 1)
             || (diptych_atoms_is_word (atoms, at - 1, "to") && diptych_atoms_is_dash (atoms, at))))
    at--;
  if (at > 0 && diptych_atoms_is_one_of (atoms, at - 1, "his her their its my our your"))
    return at > 1 && diptych_atoms_is_one_of (atoms, at - 2, "in into to entering through past over from of reached");
  if (at < 2 || !(diptych_atoms_is_one_of (atoms, at - 1, "and or to") || diptych_atoms_is_dash (atoms, at - 1)))
    return FALSE;
  for (guint first = at - 2; first + 3 >= at; first--)
    {
      if (read_decade (atoms, first, &other) > 0 && other == at - 1)
        return is_of_life (atoms, first);
      if (first == 0)
        return FALSE;
    }
  return FALSE;
}

/* "40s" of "in his 40s" */
static gboolean
parse_decade (const DiptychAtoms *atoms,
              guint               i,
              DiptychAge         *age,
              guint              *end)
{
  guint after;
  int first = read_decade (atoms, i, &after);

  if (first == 0 || !is_of_life (atoms, i))
    return FALSE;
  age->years = first;
  age->decade = TRUE;
  age->span = diptych_atoms_span (atoms, i, after);
  *end = after;
  return TRUE;
}

/**
 * diptych_age_parse:
 * @atoms: atoms of a text
 * @i: the index to begin at
 * @age: (out caller-allocates): the age
 * @end: (out): the index of the atom after it
 *
 * Reads how old somebody is: "(57)" and ", 57," after a name or a role, "57-year-old",
 * "aged 57", "he is 57", ", now 57,", "in his 50s".
 *
 * Returns: whether an age begins at @i
 */
gboolean
diptych_age_parse (const DiptychAtoms *atoms,
                   guint               i,
                   DiptychAge         *age,
                   guint              *end)
{
  age->decade = FALSE;
  return parse_bracketed (atoms, i, age, end)
         || parse_decade (atoms, i, age, end)
         || parse_years_old (atoms, i, age, end)
         || parse_is (atoms, i, age, end)
         || parse_of (atoms, i, age, end)
         || parse_aged (atoms, i, age, end);
}
