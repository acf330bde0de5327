/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact-reader.h"

#include <string.h>

#include "analysis/facts/diptych-age-parser.h"
#include "analysis/facts/diptych-bare-count.h"
#include "analysis/facts/diptych-count-adverb.h"
#include "analysis/facts/diptych-elided-unit.h"
#include "analysis/facts/diptych-fact-opener.h"
#include "analysis/facts/diptych-figure.h"
#include "analysis/facts/diptych-korean-fact.h"
#include "analysis/facts/diptych-multiple.h"
#include "analysis/facts/diptych-number-context.h"
#include "analysis/facts/diptych-open-date.h"
#include "analysis/facts/diptych-other-day.h"

/* Below this, so many pounds are taken as a weight where no scale follows. */
#define POUNDS_ARE_MONEY 1000

/* A fact that was read and the atom after it. */
typedef struct
{
  DiptychFact fact;
  guint       end;
} Candidate;

static void
candidate_take (Candidate         *self,
                const DiptychFact *fact,
                guint              end)
{
  if (end > self->end)
    {
      diptych_fact_clear (&self->fact);
      self->fact = *fact;
      self->end = end;
    }
  else
    diptych_fact_clear ((DiptychFact *) fact);
}

/**
 * diptych_fact_from_measure:
 * @measure: money, a percentage or a quantity
 *
 * Returns: the fact; its sentence, noun and precision are not set
 */
DiptychFact
diptych_fact_from_measure (const DiptychMeasure *measure)
{
  DiptychFact fact = { .span = measure->span };

  fact.amount = measure->number / measure->divisor;
  fact.value = diptych_number_to_string (fact.amount);
  switch (measure->kind)
    {
    case DIPTYCH_MEASURE_MONEY:
      fact.kind = DIPTYCH_FACT_MONEY;
      fact.unit = g_strdup (measure->unit);
      break;
    case DIPTYCH_MEASURE_POINTS:
      fact.kind = DIPTYCH_FACT_PERCENT;
      fact.unit = g_strdup ("percentage point");
      break;
    case DIPTYCH_MEASURE_QUANTITY:
      fact.kind = DIPTYCH_FACT_QUANTITY;
      fact.unit = g_strdup (measure->unit);
      break;
    case DIPTYCH_MEASURE_PERCENT:
    default:
      fact.kind = DIPTYCH_FACT_PERCENT;
      break;
    }
  return fact;
}

static void
read_measures (const DiptychAtoms *atoms,
               guint               i,
               Candidate          *best)
{
  DiptychMeasure measure;
  guint end;

  if (diptych_percent_parse (atoms, i, &measure, &end))
    {
      DiptychFact fact = diptych_fact_from_measure (&measure);

      candidate_take (best, &fact, end);
    }
  if (diptych_money_parse (atoms, i, &measure, &end))
    {
      DiptychFact fact = diptych_fact_from_measure (&measure);

      if (g_str_equal (measure.unit, "GBP") && measure.divisor == 1 && fact.amount < POUNDS_ARE_MONEY
          && diptych_unit_lookup (atoms->text, measure.name) != NULL)
        diptych_fact_clear (&fact);
      else
        candidate_take (best, &fact, end);
    }
  /* "at 16 kilometres" goes before "at 16". */
  if (best->end <= i + 1 && diptych_quantity_parse (atoms, i, &measure, &end))
    {
      DiptychFact fact = diptych_fact_from_measure (&measure);

      candidate_take (best, &fact, end);
    }
}

static gboolean
is_bare_unit (const DiptychAtoms *atoms,
              guint               i,
              guint               end)
{
  return end == i + 2 && diptych_atoms_is_word (atoms, i, "the") && diptych_atoms_is_class (atoms, i + 1, DIPTYCH_WORD_UNIT);
}

/* "by a quarter", "a quarter of the seats": a part, not three months; but "a quarter of an hour" */
static gboolean
is_fourth (const DiptychAtoms *atoms,
           guint               i)
{
  if (diptych_atoms_is_word (atoms, i + 2, "of") && diptych_atoms_is_class (atoms, i + 3, DIPTYCH_WORD_ARTICLE) && diptych_atoms_is_class (atoms, i + 4, DIPTYCH_WORD_UNIT))
    return FALSE;
  return diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_ARTICLE) && diptych_atoms_is_word (atoms, i + 1, "quarter")
         && (diptych_atoms_is_word (atoms, i + 2, "of") || (i > 0 && diptych_atoms_is_one_of (atoms, i - 1, "by than nearly almost")));
}

/* "voted 7 to 4 on Friday", "at one in ten" are no times of day. */
static gboolean
is_score_or_share (const DiptychAtoms *atoms,
                   guint               i)
{
  DiptychNumber number;

  if (!diptych_number_parse (atoms, i, &number))
    return FALSE;
  return (diptych_atoms_is_number (atoms, i) && diptych_figure_is_score (atoms, &number)) || diptych_number_context_read_share (atoms, &number);
}

static const char *const unit_names[] = {
  "second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century", "fortnight",
  "weekend", "millennium",
};

static void
set_days (DiptychFact         *fact,
          const DiptychMoment *from,
          const DiptychMoment *to)
{
  guint first = diptych_moment_get_first_day (from), last = diptych_moment_get_last_day (to);

  if (first > 0 && last >= first)
    {
      fact->first_day = first;
      fact->last_day = last;
    }
}

/* The largest unit of a length. */
static void
set_unit (DiptychFact       *fact,
          const DiptychTime *time)
{
  for (int u = DIPTYCH_N_TIME_UNITS - 1; u >= 0 && fact->unit == NULL; u--)
    if (time->length[u] > 0)
      fact->unit = g_strdup (unit_names[u]);
}

/* Whether what comes again does so after more than one of a unit. */
static gboolean
is_long_set (const DiptychTime *time)
{
  for (guint u = 0; u < DIPTYCH_N_TIME_UNITS; u++)
    if (time->length[u] > 0 && time->length[u] != 1)
      return TRUE;
  return FALSE;
}

/**
 * diptych_fact_from_time:
 * @time: an expression of time, resolved
 * @fact: (out caller-allocates): the fact; its sentence, noun and precision are not set
 *
 * Returns: whether @time states something that can be measured; "now", "every
 *   day" and "several years" do not
 */
gboolean
diptych_fact_from_time (const DiptychTime *time,
                        DiptychFact       *fact)
{
  *fact = (DiptychFact) { .kind = DIPTYCH_FACT_DATE, .span = time->span };
  switch (time->kind)
    {
    case DIPTYCH_TIME_POINT:
      if (!diptych_moment_is_date (&time->from) && time->from.hour < 0)
        return FALSE;
      set_days (fact, &time->from, &time->from);
      break;

    case DIPTYCH_TIME_RANGE:
      set_days (fact, &time->from, &time->to);
      if (fact->first_day > 0)
        fact->amount = diptych_moment_get_first_day (&time->to) - fact->first_day + (time->to.day > 0);
      break;

    case DIPTYCH_TIME_LENGTH:
      if (time->vague)
        return FALSE;
      fact->kind = DIPTYCH_FACT_DURATION;
      fact->amount = diptych_time_length_to_days (time);
      if (fact->amount <= 0)
        return FALSE;
      fact->first_day = diptych_moment_get_first_day (&time->from);
      fact->last_day = fact->first_day > 0 ? fact->first_day + (guint) MIN (fact->amount, 1e6) : 0;
      break;

    case DIPTYCH_TIME_SET:
      /* "every 4.5 days", but not "every day" */
      if (!is_long_set (time))
        return FALSE;
      fact->kind = DIPTYCH_FACT_DURATION;
      fact->amount = diptych_time_length_to_days (time);
      break;

    case DIPTYCH_TIME_REFERENCE:
    default:
      return FALSE;
    }
  if (fact->kind == DIPTYCH_FACT_DURATION)
    set_unit (fact, time);
  fact->value = diptych_time_to_string (time);
  return TRUE;
}

/* "at 23 meetings" is no time of day. */
static gboolean
counts_something (const DiptychAtoms *atoms,
                  guint               i,
                  guint               end)
{
  DiptychSpan noun;

  if (i == 0 || end != i + 1 || !diptych_atoms_is_number (atoms, i) || !diptych_atoms_is_word (atoms, i - 1, "at"))
    return FALSE;
  noun = diptych_number_context_find_noun (atoms, end, FALSE);
  return !diptych_span_is_empty (noun) && atoms->text[noun.end - 1] == 's';
}

static void
read_time (const DiptychAtoms  *atoms,
           guint                i,
           const DiptychMoment *reference,
           Candidate           *best)
{
  DiptychTime time;
  DiptychFact fact;
  guint end;

  if (is_fourth (atoms, i) || is_score_or_share (atoms, i) || !diptych_time_parse (atoms, i, reference, &time, &end) || is_bare_unit (atoms, i, end))
    return;
  if (counts_something (atoms, i, end))
    return;
  diptych_time_resolve (&time, reference, diptych_time_guess_tense (atoms, i, end));
  if (diptych_fact_from_time (&time, &fact))
    candidate_take (best, &fact, end);
  else if (end > best->end && time.kind != DIPTYCH_TIME_POINT)
    {
      /* Its words are used up, so that "each year" gives no number. */
      diptych_fact_clear (&best->fact);
      best->fact = (DiptychFact) { .value = NULL };
      best->end = end;
    }
}

/* Whether nothing but "of" stands between @fact and atom @i. */
static gboolean
is_right_before (const DiptychAtoms *atoms,
                 guint               i,
                 const DiptychFact  *fact)
{
  i -= i > 0 && diptych_atoms_is_word (atoms, i - 1, "of");
  return i > 0 && atoms->atoms[i - 1].span.end == fact->span.end;
}

/* "this month", where nobody knows when the text was written; in "Tuesday next week" and
 * "May of last year" it belongs to the date before it. */
static void
read_open_date (const DiptychAtoms  *atoms,
                guint                i,
                const DiptychMoment *reference,
                GArray              *facts,
                Candidate           *best)
{
  DiptychFact *last = facts->len > 0 ? &g_array_index (facts, DiptychFact, facts->len - 1) : NULL;
  DiptychFact fact = { .kind = DIPTYCH_FACT_DATE };
  DiptychOpenDate date;
  guint end;

  if (reference->year > 0 || best->fact.value != NULL || !diptych_open_date_parse (atoms, i, &date, &end))
    return;
  fact.span = diptych_atoms_span (atoms, i, end);
  if (last != NULL && last->kind == DIPTYCH_FACT_DATE && g_str_has_prefix (last->value, "XXXX-") && is_right_before (atoms, i, last))
    {
      last->span.end = fact.span.end;
      best->end = end;
      return;
    }
  fact.value = g_strdup (diptych_open_date_get_value (&date));
  candidate_take (best, &fact, MAX (end, best->end + 1));
  best->end = end;
}

/* "the day before", "the following year" */
static void
read_other_date (const DiptychAtoms *atoms,
                 guint               i,
                 guint               sentence,
                 const GArray       *facts,
                 Candidate          *best)
{
  DiptychFact fact;
  guint end;

  if (!diptych_other_day_find (atoms, i, sentence, facts, &fact, &end) && !diptych_other_year_find (atoms, i, sentence, facts, &fact, &end))
    return;
  diptych_fact_clear (&best->fact);
  best->fact = fact;
  best->end = end;
}

static void
read_age (const DiptychAtoms *atoms,
          guint               i,
          Candidate          *best)
{
  DiptychAge age;
  guint end;

  if (diptych_age_parse (atoms, i, &age, &end))
    {
      DiptychFact fact = { .kind = DIPTYCH_FACT_AGE, .span = age.span, .amount = age.years };

      fact.value = age.decade ? g_strdup_printf ("%.0fs", age.years) : diptych_number_to_string (age.years);
      candidate_take (best, &fact, MAX (end, best->end + 1));
      best->end = end;
    }
}

static gboolean
is_capital (const DiptychAtoms *atoms,
            guint               i)
{
  return atoms->atoms[i].kind == DIPTYCH_ATOM_WORD && g_ascii_isupper (atoms->text[atoms->atoms[i].span.start]);
}

/* "Star One Sports", "World War Two", "the Nikkei 225" */
static gboolean
is_in_name (const DiptychAtoms  *atoms,
            const DiptychNumber *number)
{
  guint i = number->first;

  if (i == 0 || number->end != i + 1 || !is_capital (atoms, i - 1))
    return FALSE;
  if (number->plain)
    return diptych_atoms_is_one_of (atoms, i - 1, "nikkei ftse stoxx kospi kosdaq dax cac csi russell asx fortune")
           || (diptych_atoms_is_word (atoms, i - 1, "p") && i > 2 && diptych_atoms_is_sign (atoms, i - 2, '&'));
  return is_capital (atoms, i) && (number->value == 1 || diptych_atoms_is_one_of (atoms, i - 1, "war channel"));
}

static void
read_number (const DiptychAtoms *atoms,
             guint               i,
             Candidate          *best)
{
  DiptychNumber number, next;
  DiptychFact fact = { .kind = DIPTYCH_FACT_NUMBER };

  if (!diptych_number_parse (atoms, i, &number) || number.end <= best->end || is_in_name (atoms, &number))
    return;
  diptych_number_context_split_ratio (atoms, &number);
  if (!diptych_number_context_read_share (atoms, &number) && !diptych_number_context_is_count (atoms, &number)
      && !diptych_figure_is_score (atoms, &number))
    return;
  fact.noun = diptych_number_context_find_noun (atoms, number.end, number.value == 1 || number.ordinal);
  if (number.ordinal)
    {
      /* "the first nine" are nine. */
      fact.kind = DIPTYCH_FACT_ORDINAL;
      if (diptych_figure_is_rank (atoms, &number))
        fact.noun = DIPTYCH_SPAN_NONE;
      else if (diptych_span_is_empty (fact.noun) || diptych_number_parse (atoms, number.end, &next))
        return;
    }
  else if (diptych_span_is_empty (fact.noun) && number.scale < 100 && !number.fraction
           && number.value < 1000 && !diptych_figure_is (atoms, &number) && !diptych_bare_count_is (atoms, &number))
    return;
  else if (diptych_span_is_empty (fact.noun) && diptych_figure_is_share (atoms, &number))
    fact.kind = DIPTYCH_FACT_PERCENT;
  fact.span = diptych_atoms_span (atoms, i, number.end);
  fact.amount = number.value;
  fact.value = diptych_number_to_string (number.value);
  candidate_take (best, &fact, number.end);
}

/* "twice", as often as "two times", and "doubled" */
static void
read_times (const DiptychAtoms *atoms,
            guint               i,
            Candidate          *best)
{
  DiptychFact fact = { .kind = DIPTYCH_FACT_NUMBER };
  double times;

  if (best->end > i)
    return;
  times = diptych_count_adverb_read (atoms, i);
  if (times == 0)
    times = diptych_multiple_read (atoms, i);
  if (times == 0)
    return;
  fact.amount = times;
  fact.span = atoms->atoms[i].span;
  fact.value = diptych_number_to_string (times);
  candidate_take (best, &fact, i + 1);
}

/* "for two" after "for three years" in the same sentence */
static void
read_elided (const DiptychAtoms *atoms,
             guint               i,
             guint               sentence,
             const GArray       *facts,
             Candidate          *best)
{
  DiptychFact fact;
  guint end;

  if ((best->fact.value == NULL || best->fact.kind == DIPTYCH_FACT_NUMBER)
      && diptych_elided_unit_read (atoms, i, sentence, facts, &fact, &end))
    {
      diptych_fact_clear (&best->fact);
      best->fact = fact;
      best->end = end;
    }
}

/* Korean is read byte by byte; @end is set to the atom after the fact. */
static gboolean
read_korean (const DiptychAtoms  *atoms,
             guint                i,
             const DiptychMoment *reference,
             Candidate           *best)
{
  const DiptychAtom *atom = &atoms->atoms[i], *next = diptych_atoms_get (atoms, i + 1);

  if (atom->kind == DIPTYCH_ATOM_HANGUL ? atom->glued || !diptych_korean_fact_may_begin (atoms->text + atom->span.start)
      : atom->kind != DIPTYCH_ATOM_NUMBER || atom->glued || next == NULL || next->kind == DIPTYCH_ATOM_WORD)
    return FALSE;
  /* "3%포인트" */
  if (diptych_atoms_is_sign (atoms, i + 1, '%'))
    next = diptych_atoms_get (atoms, i + 2);
  if (atom->kind == DIPTYCH_ATOM_NUMBER && (next == NULL || next->kind != DIPTYCH_ATOM_HANGUL))
    return FALSE;
  if (!diptych_korean_fact_read (atoms->text, atom->span.start, atoms->atoms[atoms->n - 1].span.end, reference, &best->fact))
    return FALSE;
  for (best->end = i; best->end < atoms->n && atoms->atoms[best->end].span.start < best->fact.span.end;)
    best->end++;
  return TRUE;
}

/**
 * diptych_fact_reader_read:
 * @atoms: the atoms of one sentence
 * @reference: the day of publication, or nothing
 * @sentence: the index of the sentence
 * @facts: (element-type DiptychFact): what was found is appended
 *
 * Finds the facts of a sentence.
 */
void
diptych_fact_reader_read (const DiptychAtoms  *atoms,
                          const DiptychMoment *reference,
                          guint                sentence,
                          GArray              *facts)
{
  for (guint i = 0; i < atoms->n;)
    {
      Candidate best = { .end = 0 };

      if (read_korean (atoms, i, reference, &best))
        {
          best.fact.sentence = sentence;
          g_array_append_val (facts, best.fact);
          i = MAX (i + 1, best.end);
          continue;
        }
      if (!diptych_fact_opener_is (atoms, i))
        {
          i++;
          continue;
        }
      read_time (atoms, i, reference, &best);
      read_open_date (atoms, i, reference, facts, &best);
      read_other_date (atoms, i, sentence, facts, &best);
      read_measures (atoms, i, &best);
      read_age (atoms, i, &best);
      read_number (atoms, i, &best);
      read_times (atoms, i, &best);
      read_elided (atoms, i, sentence, facts, &best);
      if (best.fact.value != NULL)
        {
          best.fact.sentence = sentence;
          best.fact.precision = diptych_number_context_find_precision (atoms, i, best.end);
          g_array_append_val (facts, best.fact);
        }
      i = MAX (i + 1, best.end);
    }
}

/* Whether the words before atom @i make a date that begins there a bound or the name of
 * something: "until May 3, 2021", "the May 3, 2021, attack". */
static gboolean
is_other_day (const DiptychAtoms *atoms,
              guint               i)
{
  return i > 0
         && diptych_atoms_is_one_of (atoms, i - 1, "the a until till by through since before after from starting effective beginning "
                                                   "ending born dated expires");
}

/**
 * diptych_fact_reader_find_day:
 * @atoms: the atoms of one sentence
 * @at: (out): where it stands
 *
 * Returns: the first day that @atoms give with its month and year and as what happened
 *   then, or nothing
 */
DiptychMoment
diptych_fact_reader_find_day (const DiptychAtoms *atoms,
                              gsize              *at)
{
  DiptychMoment none = DIPTYCH_MOMENT_NONE;
  DiptychTime time;
  guint end;

  for (guint i = 0; i < atoms->n; i++)
    if ((diptych_atoms_is_number (atoms, i) || diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_MONTH)
         || diptych_atoms_is_class (atoms, i, DIPTYCH_WORD_WEEKDAY))
        && !is_other_day (atoms, i) && diptych_time_parse (atoms, i, &none, &time, &end)
        && time.kind == DIPTYCH_TIME_POINT && time.from.year > 0 && time.from.month > 0 && time.from.day > 0)
      {
        *at = time.span.start;
        return time.from;
      }
  return none;
}
