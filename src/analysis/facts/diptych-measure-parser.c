/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-measure-parser.h"

#include <string.h>

#include "analysis/facts/diptych-points-parser.h"
#include "lexicon/diptych-lexicon.h"

/* The longest name of a unit, in atoms and in bytes. */
#define MAX_ATOMS 5
#define MAX_BYTES 48

/* How many feet a person may be high. */
#define LEAST_HEIGHT 3
#define MOST_HEIGHT 8

/* So far back an open quotation mark is looked for. */
#define MAX_QUOTED_ATOMS 400

/* Looks up the words of @span with one blank for any white space between them. */
static const char *
lookup_span (const DiptychLexicon *lexicon,
             const char           *text,
             DiptychSpan           span)
{
  char key[MAX_BYTES];
  gsize n = 0;
  gboolean space = FALSE;

  if (diptych_span_length (span) > MAX_BYTES)
    return NULL;
  for (gsize i = span.start; i < span.end; i++)
    {
      gboolean blank = g_ascii_isspace (text[i]) || text[i] == '-';

      if (!blank || !space)
        key[n++] = blank ? ' ' : text[i];
      space = blank;
    }
  return diptych_lexicon_lookup_folded (lexicon, key, n);
}

/* The longest phrase of @lexicon that begins at atom @i. */
static const char *
match_phrase (const DiptychAtoms   *atoms,
              guint                 i,
              const DiptychLexicon *lexicon,
              guint                *end)
{
  const char *best = NULL;

  for (guint n = MIN (MAX_ATOMS, atoms->n - MIN (i, atoms->n)); n > 0 && best == NULL; n--)
    {
      best = lookup_span (lexicon, atoms->text, diptych_atoms_span (atoms, i, i + n));
      *end = i + n;
    }
  return best;
}

static const DiptychLexicon *
get_currencies (void)
{
  static const DiptychLexicon *currencies;

  if (g_once_init_enter_pointer (&currencies))
    g_once_init_leave_pointer (&currencies, diptych_lexicon_get ("currencies"));
  return currencies;
}

static const DiptychLexicon *
get_units (void)
{
  static const DiptychLexicon *units;

  if (g_once_init_enter_pointer (&units))
    g_once_init_leave_pointer (&units, diptych_lexicon_get ("units"));
  return units;
}

static const char *
intern_code (const char *entry,
             double     *divisor)
{
  char code[4] = { 0, };

  *divisor = strlen (entry) > 4 ? g_ascii_strtod (entry + 4, NULL) : 1;
  memcpy (code, entry, 3);
  return g_intern_string (code);
}

/**
 * diptych_currency_lookup:
 * @text: a text
 * @name: the name of a currency in it
 * @divisor: (out): how many of it make one of the currency
 *
 * Returns: (nullable) (transfer none): the ISO 4217 code
 */
const char *
diptych_currency_lookup (const char  *text,
                         DiptychSpan  name,
                         double      *divisor)
{
  const char *entry = lookup_span (get_currencies (), text, name);

  return entry != NULL ? intern_code (entry, divisor) : NULL;
}

/**
 * diptych_unit_lookup:
 *
 * Returns: (nullable) (transfer none): the unit that @name names, in the singular
 */
const char *
diptych_unit_lookup (const char  *text,
                     DiptychSpan  name)
{
  return lookup_span (get_units (), text, name);
}

static gboolean
ends_with_sign (const DiptychAtoms *atoms,
                guint               i)
{
  return i < atoms->n && atoms->atoms[i].kind == DIPTYCH_ATOM_SIGN && atoms->atoms[i].arg != '.'
         && (atoms->atoms[i].arg == '$' || atoms->atoms[i].arg >= 0xa2);
}

static gboolean
is_upper_code (const DiptychAtoms *atoms,
               guint               i)
{
  const DiptychAtom *atom = diptych_atoms_get (atoms, i);

  if (atom == NULL || atom->kind != DIPTYCH_ATOM_WORD || diptych_span_length (atom->span) != 3)
    return FALSE;
  for (gsize b = atom->span.start; b < atom->span.end; b++)
    if (!g_ascii_isupper (atoms->text[b]))
      return FALSE;
  return TRUE;
}

/* "$5m", "£3.2b": a letter that means a scale only next to a currency. */
static double
sign_scale (const DiptychAtoms *atoms,
            guint               i)
{
  if (i >= atoms->n || atoms->atoms[i].space)
    return 1;
  if (diptych_atoms_is_word (atoms, i, "m"))
    return 1e6;
  if (diptych_atoms_is_word (atoms, i, "b"))
    return 1e9;
  if (diptych_atoms_is_word (atoms, i, "t"))
    return 1e12;
  return 1;
}

/* The currency that stands before the number: "US$", "USD", "€". */
static const char *
parse_prefix (const DiptychAtoms *atoms,
              guint               i,
              double             *divisor,
              guint              *end)
{
  const char *entry = match_phrase (atoms, i, get_currencies (), end);

  if (entry == NULL || !(ends_with_sign (atoms, *end - 1) || is_upper_code (atoms, i)))
    return NULL;
  if (!diptych_atoms_is_number (atoms, *end))
    return NULL;
  return intern_code (entry, divisor);
}

/* The currency that stands after the number: "dollars", "-yen", "€". */
static const char *
parse_suffix (const DiptychAtoms *atoms,
              guint               i,
              double             *divisor,
              guint              *end)
{
  const char *entry;
  guint at = i + (diptych_atoms_is_dash (atoms, i) && !diptych_atoms_is_number (atoms, i + 1));

  entry = at < atoms->n ? match_phrase (atoms, at, get_currencies (), end) : NULL;
  if (entry == NULL)
    return NULL;
  /* In "1 $10", the sign belongs to what follows. */
  if (ends_with_sign (atoms, at) && *end == at + 1 && diptych_atoms_is_number (atoms, *end)
      && !atoms->atoms[*end].space)
    return NULL;
  return intern_code (entry, divisor);
}

/* "the 800m won by", "her 100m crown": words that are currencies elsewhere */
static gboolean
is_race (const DiptychAtoms *atoms,
         guint               i,
         guint               name)
{
  return diptych_atoms_is_one_of (atoms, name, "won crown crowns") && i > 0
         && diptych_atoms_is_one_of (atoms, i - 1, "the his her their s in european world olympic women men");
}

/* "60m pesos", "120m-yuan": the scale before the currency, at the atom after @number */
static double
scale_before_name (const DiptychAtoms  *atoms,
                   const DiptychNumber *number)
{
  double divisor, scale = diptych_atoms_is_number (atoms, number->end - 1) ? sign_scale (atoms, number->end) : 1;
  guint end, name = number->end + 1;

  if (scale == 1 || parse_suffix (atoms, name, &divisor, &end) == NULL || divisor != 1 || ends_with_sign (atoms, name)
      || is_race (atoms, number->first, name))
    return 1;
  return scale;
}

/* "thirteen dollars forty-five cents", "15 dollars and 50" */
static void
parse_cents (const DiptychAtoms *atoms,
             DiptychMeasure     *money,
             guint              *end)
{
  guint at = *end + (diptych_atoms_is_class (atoms, *end, DIPTYCH_WORD_AND) ? 1 : 0);
  DiptychNumber number;
  double divisor;
  guint after;
  const char *code;

  if (money->divisor != 1 || !diptych_number_parse (atoms, at, &number) || number.ordinal
      || number.value < 1 || number.value >= 100 || number.fraction)
    return;
  code = parse_suffix (atoms, number.end, &divisor, &after);
  if (code != NULL && divisor == 100 && (code == money->unit || code == g_intern_string ("USD")))
    number.end = after;
  else if (code != NULL || (number.end < atoms->n && atoms->atoms[number.end].kind != DIPTYCH_ATOM_SIGN
                            && !(diptych_atoms_is_class (atoms, number.end, DIPTYCH_WORD_AND) && at > *end)))
    return;
  else if (ends_with_sign (atoms, number.end) || diptych_atoms_is_sign (atoms, number.end, '%'))
    return;
  money->number += number.value / 100;
  *end = number.end;
}

/**
 * diptych_money_parse:
 * @atoms: atoms of a text
 * @i: the index to begin at
 * @money: (out caller-allocates): the amount
 * @end: (out): the index of the atom after it
 *
 * Reads "€40 billion", "US$ 5m", "USD 200", "40 billion euros", "60m pesos", "one-yen",
 * "50 cents", "thirteen dollars forty-five cents".
 *
 * Returns: whether an amount of money begins at @i
 */
gboolean
diptych_money_parse (const DiptychAtoms *atoms,
                     guint               i,
                     DiptychMeasure     *money,
                     guint              *end)
{
  const DiptychAtom *atom = diptych_atoms_get (atoms, i);
  DiptychNumber number;
  guint at = i, name_end;
  gboolean prefixed;

  if (atom == NULL || atom->kind == DIPTYCH_ATOM_HANGUL)
    return FALSE;
  *money = (DiptychMeasure) { .kind = DIPTYCH_MEASURE_MONEY };
  prefixed = atom->kind != DIPTYCH_ATOM_NUMBER
             && (money->unit = parse_prefix (atoms, i, &money->divisor, &at)) != NULL;
  if (!diptych_number_parse (atoms, prefixed ? at : i, &number) || number.ordinal)
    return FALSE;
  money->number = number.value;
  *end = number.end;
  if (prefixed)
    {
      double scale = sign_scale (atoms, number.end);

      money->number *= scale;
      *end += scale > 1;
      money->name = diptych_atoms_span (atoms, i, at);
    }
  else
    {
      double scale = scale_before_name (atoms, &number);

      money->number *= scale;
      number.end += scale > 1;
      money->unit = parse_suffix (atoms, number.end, &money->divisor, &name_end);
      if (money->unit == NULL)
        return FALSE;
      money->name = diptych_atoms_span (atoms, number.end + diptych_atoms_is_dash (atoms, number.end), name_end);
      *end = name_end;
      parse_cents (atoms, money, end);
    }
  money->span = diptych_atoms_span (atoms, i, *end);
  return TRUE;
}

/**
 * diptych_percent_parse:
 * @percent: (out caller-allocates): the share
 *
 * Reads "2%", "two per cent", "3.5 percentage points", "a quarter point", "half a
 * percentage point".
 *
 * Returns: whether a percentage begins at @i
 */
gboolean
diptych_percent_parse (const DiptychAtoms *atoms,
                       guint               i,
                       DiptychMeasure     *percent,
                       guint              *end)
{
  DiptychNumber number;
  guint at;

  if (!diptych_number_parse (atoms, i, &number) || number.ordinal)
    return FALSE;
  if (diptych_points_parse (atoms, &number, percent, end))
    return TRUE;
  at = number.end + (diptych_atoms_is_dash (atoms, number.end) ? 1 : 0);
  if (diptych_atoms_is_sign (atoms, at, '%') || diptych_atoms_is_sign (atoms, at, 0xff05)
      || diptych_atoms_is_one_of (atoms, at, "percent percents percentage pct"))
    *end = at + 1;
  else if (diptych_atoms_is_word (atoms, at, "per") && diptych_atoms_is_word (atoms, at + 1, "cent"))
    *end = at + 2;
  else
    return FALSE;
  *percent = (DiptychMeasure) { .kind = DIPTYCH_MEASURE_PERCENT, .number = number.value, .divisor = 1 };
  percent->name = diptych_atoms_span (atoms, at, *end);
  if (diptych_atoms_is_one_of (atoms, *end, "point points")
      || (diptych_atoms_is_dash (atoms, *end) && diptych_atoms_is_word (atoms, *end + 1, "point")))
    {
      *end += diptych_atoms_is_dash (atoms, *end) ? 2 : 1;
      percent->kind = DIPTYCH_MEASURE_POINTS;
    }
  percent->span = diptych_atoms_span (atoms, i, *end);
  return TRUE;
}

/* A unit of one letter must be that letter: "5 m", not "5 M". */
static gboolean
is_unit_letter (const DiptychAtoms *atoms,
                guint               i)
{
  return diptych_span_length (atoms->atoms[i].span) > 1
         || !g_ascii_isupper (atoms->text[atoms->atoms[i].span.start]);
}

/* Whether the straight quotation mark at atom @i closes what one before it opened. */
static gboolean
closes_quotation (const DiptychAtoms *atoms,
                  guint               i)
{
  guint n = 0;

  for (guint back = i; back > 0 && i - back < MAX_QUOTED_ATOMS; back--)
    n += diptych_atoms_is_sign (atoms, back - 1, '"');
  return n % 2 == 1 || (i >= 3 && diptych_atoms_is_dash (atoms, i - 2) && !diptych_atoms_is_number (atoms, i - 3));
}

static const char *
parse_unit (const DiptychAtoms *atoms,
            guint               i,
            guint              *end)
{
  guint at = i + (diptych_atoms_is_dash (atoms, i) && !diptych_atoms_is_number (atoms, i + 1));

  if (at >= atoms->n || !is_unit_letter (atoms, at)
      || (diptych_atoms_is_sign (atoms, at, '"') && closes_quotation (atoms, at)))
    return NULL;
  return match_phrase (atoms, at, get_units (), end);
}

/* "5 feet and 2 inches" */
static void
parse_inches (const DiptychAtoms *atoms,
              DiptychMeasure     *quantity,
              guint              *end)
{
  guint at = *end + (diptych_atoms_is_class (atoms, *end, DIPTYCH_WORD_AND) ? 1 : 0);
  DiptychNumber number;
  guint after;
  const char *unit;

  if (!g_str_equal (quantity->unit, "foot") || !diptych_number_parse (atoms, at, &number) || number.ordinal)
    return;
  unit = parse_unit (atoms, number.end, &after);
  if (unit == NULL || !g_str_equal (unit, "inch"))
    return;
  quantity->number += number.value / 12;
  *end = after;
}

/* 5'11": feet of a height, and inches */
static gboolean
parse_height (const DiptychAtoms  *atoms,
              const DiptychNumber *feet,
              DiptychMeasure      *height,
              guint               *end)
{
  const DiptychAtom *mark = diptych_atoms_get (atoms, feet->end), *inches = diptych_atoms_get (atoms, feet->end + 1);

  if (inches == NULL || inches->kind != DIPTYCH_ATOM_NUMBER || !inches->plain || inches->space || inches->value >= 12
      || !(diptych_atoms_is_sign (atoms, feet->end, '\'') || diptych_atoms_is_sign (atoms, feet->end, 0x2019)) || mark->space
      || !feet->plain || feet->value < LEAST_HEIGHT || feet->value > MOST_HEIGHT)
    return FALSE;
  *end = feet->end + 2;
  *height = (DiptychMeasure) {
    .kind = DIPTYCH_MEASURE_QUANTITY, .number = feet->value + inches->value / 12, .divisor = 1, .unit = g_intern_static_string ("foot"),
    .span = diptych_atoms_span (atoms, feet->first, *end),
  };
  return TRUE;
}

/* The unit that stands behind the second number of a range, if @number is the first: "3 to
 * 4 inches", "5-6 km" */
static const char *
parse_unit_of_range (const DiptychAtoms  *atoms,
                     const DiptychNumber *number)
{
  guint at = number->end, end;
  DiptychNumber other;

  if (!(diptych_atoms_is_one_of (atoms, at, "to or") || (diptych_atoms_is_dash (atoms, at) && !atoms->atoms[at].space))
      || !diptych_number_parse (atoms, at + 1, &other) || other.ordinal || other.value <= number->value)
    return NULL;
  return parse_unit (atoms, other.end, &end);
}

/**
 * diptych_quantity_parse:
 * @quantity: (out caller-allocates): the quantity
 *
 * Reads a number with a unit of measure: "15 kilometres", "a 45-acre farm",
 * "10 km/h", "5 feet and 2 inches", "5'11", and the first number of "3 to 4 inches".
 *
 * Returns: whether a quantity begins at @i
 */
gboolean
diptych_quantity_parse (const DiptychAtoms *atoms,
                        guint               i,
                        DiptychMeasure     *quantity,
                        guint              *end)
{
  DiptychNumber number;
  const char *unit;

  if (!diptych_number_parse (atoms, i, &number) || number.ordinal)
    return FALSE;
  if (parse_height (atoms, &number, quantity, end))
    return TRUE;
  unit = parse_unit (atoms, number.end, end);
  if (unit == NULL)
    {
      unit = parse_unit_of_range (atoms, &number);
      *end = number.end;
    }
  if (unit == NULL)
    return FALSE;
  *quantity = (DiptychMeasure) {
    .kind = DIPTYCH_MEASURE_QUANTITY, .number = number.value, .divisor = 1, .unit = unit,
    .name = *end > number.end ? diptych_atoms_span (atoms, number.end + diptych_atoms_is_dash (atoms, number.end), *end) : DIPTYCH_SPAN_NONE,
  };
  if (*end > number.end)
    parse_inches (atoms, quantity, end);
  quantity->span = diptych_atoms_span (atoms, i, *end);
  return TRUE;
}
