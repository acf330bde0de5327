/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "cli/diptych-eval.h"

#include <string.h>

#include "analysis/facts/diptych-korean-measure.h"
#include "analysis/facts/diptych-korean-time.h"
#include "cli/diptych-eval-times.h"

/* Names that the corpus gives to currencies that are more than one word there. */
static const struct
{
  const char *code;
  const char *name;
} currency_names[] = {
  { "AUD", "Australian dollar" }, { "CAD", "Canadian dollar" }, { "CHF", "Swiss franc" },
  { "CNY", "Chinese yuan" }, { "CRC", "Costa Rican colón" }, { "CZK", "Czech koruna" },
  { "DEM", "German mark" }, { "DKK", "Danish krone" }, { "EUR", "Euro" }, { "FIM", "Finnish markka" },
  { "FRF", "French franc" }, { "GBP", "British pound" }, { "HKD", "Hong Kong dollar" },
  { "HUF", "Hungarian forint" }, { "IDR", "Indonesian rupiah" }, { "INR", "Indian rupee" },
  { "ILS", "Israeli new shekel" }, { "JPY", "Japanese yen" }, { "KRW", "South Korean won" },
  { "LKR", "Sri Lankan rupee" }, { "MXN", "Mexican peso" }, { "MYR", "Malaysian ringgit" },
  { "NLG", "Netherlands guilder" }, { "NOK", "Norwegian krone" }, { "NZD", "New Zealand dollar" },
  { "PKR", "Pakistani rupee" }, { "PLN", "Polish złoty" }, { "RUB", "Russian ruble" },
  { "SEK", "Swedish krona" }, { "SGD", "Singapore dollar" }, { "THB", "Thai baht" },
  { "TRY", "Turkish lira" }, { "TWD", "New Taiwan dollar" }, { "USD", "United States dollar" },
  { "VND", "Vietnamese dong" }, { "XBT", "Bitcoin" }, { "ZAR", "South African rand" },
};

/* Names that the corpus gives where the text says no country. */
static const struct
{
  const char *form;
  const char *name;
} bare_names[] = {
  { "$", "Dollar" }, { "dollar", "Dollar" }, { "dollars", "Dollar" }, { "달러", "Dollar" },
  { "£", "Pound" }, { "pound", "Pound" }, { "pounds", "Pound" }, { "파운드", "Pound" },
  { "franc", "Franc" }, { "francs", "Franc" }, { "프랑", "Franc" },
  { "rupee", "Rupee" }, { "rupees", "Rupee" }, { "peso", "Peso" }, { "pesos", "Peso" }, { "페소", "Peso" },
  { "cent", "Cent" }, { "cents", "Cent" }, { "센트", "Cent" },
  { "penny", "Penny" }, { "pennies", "Penny" }, { "페니", "Penny" }, { "pence", "Pence" }, { "펜스", "Pence" },
  { "lira", "Lira" }, { "krona", "Krona" }, { "페세타", "Peseta" }, { "peseta", "Peseta" }, { "pesetas", "Peseta" },
};

static char *
currency_name (const char           *text,
               const DiptychMeasure *money)
{
  g_autofree char *form = g_utf8_strdown (text + money->name.start, diptych_span_length (money->name));

  for (guint i = 0; i < G_N_ELEMENTS (bare_names); i++)
    if (g_str_equal (bare_names[i].form, form))
      return g_strdup (bare_names[i].name);
  for (guint i = 0; i < G_N_ELEMENTS (currency_names); i++)
    if (g_str_equal (currency_names[i].code, money->unit))
      return g_strdup (currency_names[i].name);
  return NULL;
}

/* The corpus spells units as Americans do. */
static char *
unit_name (const char *unit)
{
  g_autoptr (GString) name = g_string_new (unit);

  g_string_replace (name, "metre", "meter", 0);
  g_string_replace (name, "litre", "liter", 0);
  return g_string_free_and_steal (g_steal_pointer (&name));
}

static void
add_item (JsonBuilder *answer,
          DiptychText *text,
          DiptychSpan  span,
          const char  *value,
          const char  *unit,
          const char  *type)
{
  json_builder_begin_object (answer);
  json_builder_set_member_name (answer, "start");
  json_builder_add_int_value (answer, diptych_text_offset_to_code_point (text, span.start));
  json_builder_set_member_name (answer, "end");
  json_builder_add_int_value (answer, diptych_text_offset_to_code_point (text, span.end));
  json_builder_set_member_name (answer, "value");
  json_builder_add_string_value (answer, value);
  if (unit != NULL)
    {
      json_builder_set_member_name (answer, "unit");
      json_builder_add_string_value (answer, unit);
    }
  json_builder_set_member_name (answer, "type");
  json_builder_add_string_value (answer, type);
  json_builder_end_object (answer);
}

static void
add_number (JsonBuilder *answer,
            DiptychText *text,
            DiptychSpan  span,
            double       value,
            const char  *unit,
            const char  *type,
            const char  *ending)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *string = g_strconcat (g_ascii_formatd (digits, sizeof digits, "%.15g", value), ending, NULL);

  add_item (answer, text, span, string, unit, type);
}

static guint
answer_number (const DiptychAtoms *atoms,
               guint               i,
               DiptychText        *text,
               JsonBuilder        *answer)
{
  DiptychNumber number;
  const DiptychAtom *next;

  if (!diptych_number_parse (atoms, i, &number))
    return i + 1;
  next = diptych_atoms_get (atoms, number.end);
  if (number.ordinal
      || (number.plain || number.end == i + 1 ? next != NULL && next->kind == DIPTYCH_ATOM_WORD && !next->space && !number.words : FALSE)
      || (number.end == i + 1 && diptych_atoms_is_word (atoms, i, "one")
          && (diptych_atoms_is_one_of (atoms, i - 1, "this the that no last first which each every") || diptych_atoms_is_one_of (atoms, i + 1, "you may another"))))
    return number.end;
  add_number (answer, text, diptych_atoms_span (atoms, i, number.end), number.value, NULL, "number", NULL);
  return number.end;
}

static guint
answer_ordinal (const DiptychAtoms *atoms,
                guint               i,
                DiptychText        *text,
                JsonBuilder        *answer)
{
  DiptychNumber number;

  if (!diptych_number_parse (atoms, i, &number))
    return i + 1;
  if (number.ordinal)
    add_number (answer, text, diptych_atoms_span (atoms, i, number.end), number.value, NULL, "ordinal", NULL);
  return number.end;
}

static guint
answer_percent (const DiptychAtoms *atoms,
                guint               i,
                DiptychText        *text,
                JsonBuilder        *answer)
{
  DiptychMeasure percent;
  guint end;

  if (!diptych_percent_parse (atoms, i, &percent, &end))
    return i + 1;
  add_number (answer, text, percent.span, percent.number, NULL, "percentage", "%");
  return end;
}

static guint
answer_currency (const DiptychAtoms *atoms,
                 guint               i,
                 DiptychText        *text,
                 JsonBuilder        *answer)
{
  DiptychMeasure money;
  g_autofree char *name = NULL;
  guint end;

  if (!diptych_money_parse (atoms, i, &money, &end))
    return i + 1;
  name = currency_name (atoms->text, &money);
  add_number (answer, text, money.span, money.number, name, "currency", NULL);
  return end;
}

static guint
answer_dimension (const DiptychAtoms *atoms,
                  guint               i,
                  DiptychText        *text,
                  JsonBuilder        *answer)
{
  DiptychMeasure quantity;
  g_autofree char *name = NULL;
  guint end;

  if (!diptych_quantity_parse (atoms, i, &quantity, &end))
    return i + 1;
  if (g_str_has_prefix (quantity.unit, "degree"))
    return end;
  name = unit_name (quantity.unit);
  add_number (answer, text, quantity.span, quantity.number, name, "dimension", NULL);
  return end;
}

static DiptychMoment
get_reference (JsonObject *line,
               const char *member)
{
  const char *date = json_object_get_string_member_with_default (line, member, NULL);

  return diptych_moment_from_string (date);
}

static void
answer_times (const DiptychAtoms *atoms,
              JsonObject         *line,
              DiptychText        *text,
              JsonBuilder        *answer)
{
  DiptychMoment reference = get_reference (line, "ref");
  DiptychTime time;
  guint end;

  for (guint i = 0; i < atoms->n; i = end)
    {
      g_autofree char *value = NULL;

      if (diptych_korean_time_parse (atoms->text, atoms->atoms[i].span.start, diptych_text_get_length (text), &reference, &time))
        for (end = i; end < atoms->n && atoms->atoms[end].span.start < time.span.end;)
          end++;
      else if (!diptych_time_parse (atoms, i, &reference, &time, &end))
        {
          end = i + 1;
          continue;
        }
      value = diptych_eval_format_time (&time, &reference);
      add_item (answer, text, time.span, value, NULL, "datetime");
    }
}

static void
answer_timexes (const DiptychAtoms *atoms,
                JsonObject         *line,
                DiptychText        *text,
                JsonBuilder        *answer)
{
  DiptychMoment reference = get_reference (line, "dct");
  DiptychTime time;
  guint end;

  for (guint i = 0; i < atoms->n; i = end)
    {
      g_autofree char *value = NULL;

      if (!diptych_time_parse (atoms, i, &reference, &time, &end))
        {
          end = i + 1;
          continue;
        }
      diptych_time_resolve (&time, &reference, diptych_time_guess_tense (atoms, i, end));
      value = diptych_eval_format_timex (&time);
      add_item (answer, text, time.span, value, NULL, "timex");
    }
}

/* Adds what @model asks for at byte @at of a Korean text, and returns where to go on. */
static gsize
answer_korean (const char  *model,
               gsize        at,
               DiptychText *text,
               JsonBuilder *answer)
{
  const char *string = diptych_text_get_string (text);
  gsize end = diptych_text_get_length (text);
  DiptychKoreanNumber number;
  DiptychMeasure measure;
  DiptychSpan counter;
  DiptychKoreanCount count;
  gboolean measured;
  g_autofree char *name = NULL;

  if (!diptych_korean_number_parse (string, at, end, &number))
    return at;
  measured = diptych_korean_measure_parse (string, end, &number, &measure);
  count = diptych_korean_count_parse (string, end, &number, &counter);
  if (g_str_equal (model, "Number"))
    {
      gsize next = number.span.end;

      if (next < end && g_ascii_isalpha (string[next]))
        return next;
      if (!measured && count == DIPTYCH_KOREAN_COUNT_NONE
          && (!(diptych_korean_ends_word (string, next, end) || diptych_korean_accept (string, next, end, "년 월 일 시 분") > 0)
              || (number.ambiguous && diptych_korean_accept (string, at, end, "이 만 한 조 사 일 두 세 네 열 천 공 영 구") > 0
                  && !(next == end || diptych_korean_accept (string, next, end, "은") > 0)))
          && !number.fraction && !number.digits)
        return next;
      add_number (answer, text, number.span, number.value, NULL, "number", NULL);
      return next;
    }
  if (g_str_equal (model, "Ordinal") && count == DIPTYCH_KOREAN_COUNT_ORDINAL)
    {
      add_number (answer, text, diptych_span (at, counter.end), number.value, NULL, "ordinal", NULL);
      return counter.end;
    }
  if (!measured)
    return number.span.end;
  if (g_str_equal (model, "Percent") && measure.kind == DIPTYCH_MEASURE_PERCENT)
    add_number (answer, text, measure.span, measure.number, NULL, "percentage", "%");
  else if (g_str_equal (model, "Currency") && measure.kind == DIPTYCH_MEASURE_MONEY)
    add_number (answer, text, measure.span, measure.number, name = currency_name (string, &measure), "currency", NULL);
  else if (g_str_equal (model, "Dimension")
           && (measure.kind == DIPTYCH_MEASURE_QUANTITY
               || (measure.kind == DIPTYCH_MEASURE_MONEY && diptych_unit_lookup (string, measure.name) != NULL)))
    add_number (answer, text, measure.span, measure.number,
                name = unit_name (measure.kind == DIPTYCH_MEASURE_QUANTITY ? measure.unit : diptych_unit_lookup (string, measure.name)),
                "dimension", NULL);
  return measure.span.end;
}

/* Whether a Korean number can begin at atom @i: digits, or the begin of a word. */
static gboolean
may_begin_korean (const DiptychAtoms *atoms,
                  guint               i)
{
  const DiptychAtom *next = diptych_atoms_get (atoms, i + 1);

  if (atoms->atoms[i].kind == DIPTYCH_ATOM_HANGUL)
    return TRUE;
  return atoms->atoms[i].kind == DIPTYCH_ATOM_NUMBER && next != NULL
         && (next->kind == DIPTYCH_ATOM_HANGUL || (next->kind == DIPTYCH_ATOM_NUMBER && !next->space));
}

static const struct
{
  const char *model;
  guint     (*answer) (const DiptychAtoms *atoms,
                       guint               i,
                       DiptychText        *text,
                       JsonBuilder        *answer);
} models[] = {
  { "Number", answer_number },
  { "Ordinal", answer_ordinal },
  { "Percent", answer_percent },
  { "Currency", answer_currency },
  { "Dimension", answer_dimension },
};

/**
 * diptych_eval_values:
 *
 * Implements #DiptychEvalFunc for the task "values".
 */
void
diptych_eval_values (JsonObject  *line,
                     JsonBuilder *answer)
{
  const char *string = json_object_get_string_member_with_default (line, "text", "");
  const char *model = json_object_get_string_member_with_default (line, "model", "");
  g_autoptr (DiptychText) text = diptych_text_new (string, -1);
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (DiptychAtom));
  DiptychAtoms atoms;

  diptych_atoms_lex (diptych_text_get_string (text), diptych_span (0, diptych_text_get_length (text)), array);
  atoms = (DiptychAtoms) { diptych_text_get_string (text), (const DiptychAtom *) array->data, array->len };
  json_builder_set_member_name (answer, "items");
  json_builder_begin_array (answer);
  if (json_object_has_member (line, "dct"))
    answer_timexes (&atoms, line, text, answer);
  else if (g_str_equal (model, "DateTime"))
    answer_times (&atoms, line, text, answer);
  for (guint m = 0; m < G_N_ELEMENTS (models); m++)
    if (g_str_equal (models[m].model, model))
      for (guint i = 0; i < atoms.n;)
        {
          gsize start = atoms.atoms[i].span.start;
          gsize end = may_begin_korean (&atoms, i) ? answer_korean (model, start, text, answer) : start;

          if (end == start)
            i = models[m].answer (&atoms, i, text, answer);
          while (i < atoms.n && atoms.atoms[i].span.start < end)
            i++;
        }
  json_builder_end_array (answer);
}
