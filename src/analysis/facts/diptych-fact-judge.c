/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact-judge.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/facts/diptych-date-relation.h"
#include "analysis/facts/diptych-fact-meanings.h"
#include "analysis/facts/diptych-fact-owners.h"
#include "analysis/facts/diptych-fact-phrase.h"
#include "analysis/facts/diptych-fact-relation.h"
#include "analysis/facts/diptych-told-rates.h"

/* Days so far from that of the story are few. */
#define FAR 10

#define DAYS_IN_YEAR 365.25

/* So many years ago something began of which another account says how old it is. */
#define LONG_AGO 20

/* A share in percent is rounded to a whole one. */
#define SHARE_ROUNDING 0.51

/* One account may be wrong, but hardly by more. */
#define MAX_RATIO 10

/* Words for one thing are at least so near in meaning. */
#define LIKE_NOUNS 0.6

/* Of people to whom the same happened the words need not be so near: "laborers" and
 * "workers", "children" and "pupils". */
#define LIKE_VICTIMS 0.3

/* Whose an age is that belongs to nobody whom the text names, or to somebody whom only one
 * side names. */
#define NOBODY -1
#define SOMEBODY -2

struct _DiptychFactJudge
{
  DiptychAnalysis     *analysis[DIPTYCH_N_SIDES];
  const char          *text[DIPTYCH_N_SIDES];           /* of the analyses */
  const DiptychFact   *facts[DIPTYCH_N_SIDES];
  guint                n[DIPTYCH_N_SIDES];
  DiptychFactContexts *contexts;                        /* not owned */
  DiptychFactMeanings *meanings;
  DiptychStoryDay      story;
  DiptychToldRates     rates;
  int                 *owners[DIPTYCH_N_SIDES];         /* a pair of entities, NOBODY or SOMEBODY */
};

/* For each fact the pair of entities that it belongs to. */
static int *
map_owners (DiptychAnalysis    *analysis,
            DiptychSide         side,
            const DiptychLinks *links)
{
  g_autofree int *owners = diptych_fact_owners_find (analysis);
  g_autofree int *pairs = diptych_links_index_shared_entities (links, side, diptych_analysis_get_n_entities (analysis));
  guint n;
  int *mapped;

  diptych_analysis_get_facts (analysis, &n);
  mapped = g_new (int, n + 1);
  for (guint i = 0; i < n; i++)
    if (owners[i] == DIPTYCH_NO_ENTITY)
      mapped[i] = NOBODY;
    else
      mapped[i] = pairs[owners[i]] != DIPTYCH_NONE ? pairs[owners[i]] : SOMEBODY;
  return mapped;
}

/**
 * diptych_fact_judge_new:
 * @links: the entities that are joined already
 * @contexts: what is around the facts; it and the readings outlive the judge
 * @left_facts: the facts of the left analysis, read next to the other account
 * @right_facts: those of the right one
 * @story: the day of the story
 *
 * Returns: (transfer full): a judge of the facts of both analyses
 */
DiptychFactJudge *
diptych_fact_judge_new (DiptychAnalysis     *left,
                        DiptychAnalysis     *right,
                        const DiptychLinks  *links,
                        DiptychFactContexts *contexts,
                        DiptychFactReadings *left_facts,
                        DiptychFactReadings *right_facts,
                        const DiptychStoryDay *story)
{
  DiptychFactJudge *self = g_new0 (DiptychFactJudge, 1);
  DiptychAnalysis *analyses[] = { left, right };
  DiptychFactReadings *readings[] = { left_facts, right_facts };

  self->contexts = contexts;
  self->meanings = diptych_fact_meanings_new (left, right);
  self->story = *story;
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      self->analysis[side] = g_object_ref (analyses[side]);
      self->text[side] = diptych_text_get_string (diptych_analysis_get_text (analyses[side]));
      self->facts[side] = diptych_fact_readings_get_facts (readings[side], &self->n[side]);
      self->owners[side] = map_owners (analyses[side], side, links);
      diptych_told_rates_collect (&self->rates, analyses[side]);
    }
  return self;
}

void
diptych_fact_judge_free (DiptychFactJudge *self)
{
  diptych_fact_meanings_free (self->meanings);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      g_object_unref (self->analysis[side]);
      g_free (self->owners[side]);
    }
  g_free (self);
}

/**
 * diptych_fact_judge_counts_years:
 *
 * Returns: whether a fact is a place in an order of years, as "the eighth year" is
 */
gboolean
diptych_fact_judge_counts_years (const DiptychFactJudge *self,
                                 DiptychSide             side,
                                 guint                   index)
{
  return self->facts[side][index].kind == DIPTYCH_FACT_ORDINAL
         && diptych_fact_contexts_counts_years (self->contexts, side, index);
}

/**
 * diptych_fact_judge_is_in_body:
 *
 * Returns: whether a fact stands in what the account says itself, and not in a headline
 *   or under a picture
 */
gboolean
diptych_fact_judge_is_in_body (const DiptychFactJudge *self,
                               DiptychSide             side,
                               guint                   index)
{
  return diptych_analysis_get_block_kind (self->analysis[side], self->facts[side][index].sentence) == DIPTYCH_BLOCK_BODY;
}

/**
 * diptych_fact_judge_get_years_since:
 *
 * Returns: how many years there are from the year that a fact gives to that of the story,
 *   where the text says that something has lasted since, or that was long ago; else 0
 */
int
diptych_fact_judge_get_years_since (const DiptychFactJudge *self,
                                    DiptychSide             side,
                                    guint                   index)
{
  const char *text = self->text[side];
  const DiptychFact *fact = &self->facts[side][index];
  DiptychMoment story = diptych_moment_from_day (self->story.year_known ? self->story.day : 0);
  int years;

  if (story.year == 0 || fact->kind != DIPTYCH_FACT_DATE || strlen (fact->value) != 4 || !g_ascii_isdigit (fact->value[3]))
    return 0;
  years = story.year - atoi (fact->value);
  if (years < 1 || (years < LONG_AGO && !(fact->span.start > 6 && strncmp (text + fact->span.start - 6, "since ", 6) == 0)))
    return 0;
  return years;
}

/* "since 2012" and "in 13 years", in an account of 2025 */
static gboolean
is_span_since (const DiptychFactJudge *self,
               DiptychSide             side,
               guint                   year,
               const DiptychFact      *length)
{
  int years;

  if (length->kind != DIPTYCH_FACT_DURATION || length->amount < DAYS_IN_YEAR)
    return FALSE;
  years = diptych_fact_judge_get_years_since (self, side, year);
  return years > 0 && years == (int) (length->amount / DAYS_IN_YEAR + 0.5);
}

/* What stands between the facts @first and @second of one side, if it is "of the" or the
 * like. */
static gboolean
is_part_of (const DiptychFactJudge *self,
            DiptychSide             side,
            guint                   first,
            guint                   second)
{
  static const char *const words[] = { " of ", " of the ", " of its ", " of their ", " of all ", " out of ", " out of the " };
  const char *text = self->text[side];
  const DiptychFact *part = &self->facts[side][first], *whole = &self->facts[side][second];

  if (whole->kind != DIPTYCH_FACT_NUMBER || whole->amount <= part->amount || whole->span.start < part->span.end)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == whole->span.start - part->span.end
        && strncmp (text + part->span.end, words[i], strlen (words[i])) == 0)
      return TRUE;
  return FALSE;
}

/* "81 of the 93 sailors" and "87%" */
static gboolean
is_share_counted (const DiptychFactJudge *self,
                  DiptychSide             side,
                  guint                   index,
                  const DiptychFact      *share)
{
  const DiptychFact *part = &self->facts[side][index];

  return part->kind == DIPTYCH_FACT_NUMBER && share->kind == DIPTYCH_FACT_PERCENT && share->unit == NULL
         && index + 1 < self->n[side] && is_part_of (self, side, index, index + 1)
         && ABS (100 * part->amount / part[1].amount - share->amount) <= SHARE_ROUNDING;
}

static gboolean
are_currencies (const DiptychFact *a,
                const DiptychFact *b)
{
  return a->kind == DIPTYCH_FACT_MONEY && b->kind == DIPTYCH_FACT_MONEY && g_strcmp0 (a->unit, b->unit) != 0;
}

/**
 * diptych_fact_judge_match:
 * @left: index of a fact of the left side
 * @right: index of one of the right
 *
 * Returns: how their values relate
 */
DiptychFactMatch
diptych_fact_judge_match (const DiptychFactJudge *self,
                          guint                   left,
                          guint                   right)
{
  const DiptychFact *a = &self->facts[0][left], *b = &self->facts[1][right];
  DiptychFactMatch match;

  if (is_span_since (self, DIPTYCH_SIDE_LEFT, left, b) || is_span_since (self, DIPTYCH_SIDE_RIGHT, right, a)
      || is_share_counted (self, DIPTYCH_SIDE_LEFT, left, b) || is_share_counted (self, DIPTYCH_SIDE_RIGHT, right, a))
    return DIPTYCH_FACT_MATCH_EQUAL;
  match = diptych_fact_match_values (a, diptych_fact_judge_counts_years (self, DIPTYCH_SIDE_LEFT, left),
                                     b, diptych_fact_judge_counts_years (self, DIPTYCH_SIDE_RIGHT, right));
  if (match == DIPTYCH_FACT_MATCH_COMPATIBLE && are_currencies (a, b)
      && diptych_told_rates_compare (&self->rates, a, b) == DIPTYCH_EXCHANGE_NONE)
    return DIPTYCH_FACT_MATCH_NONE;
  return match;
}

/* Whether two ages are those of two people: of two whom only one side names nobody knows. */
static gboolean
belong_to_others (const DiptychFactJudge *self,
                  guint                   left,
                  guint                   right)
{
  int a = self->owners[0][left], b = self->owners[1][right];

  return a != b && a != NOBODY && b != NOBODY;
}

/* "1 year and 8 months": nobody gives two lengths in two units by chance. */
static gboolean
is_compound (const DiptychFact *fact)
{
  guint n = 0;

  if (fact->kind != DIPTYCH_FACT_DURATION || strchr (fact->value, '/') != NULL)
    return FALSE;
  for (const char *p = fact->value + 1; *p != '\0'; p++)
    n += g_ascii_isalpha (*p) && *p != 'T';
  return n > 1;
}

/* Whether a fact has a clock with its day, which is hardly chance. */
static gboolean
is_moment (const DiptychFact *fact)
{
  return diptych_date_is_one_day (fact) && strlen (fact->value) > 11 && g_ascii_isdigit (fact->value[11]);
}

/* How many years a year, or a month of one, is from that of the story; 0 where one of both
 * is not known. */
static int
get_years_apart (const DiptychFactJudge *self,
                 const DiptychFact      *fact)
{
  DiptychMoment story = diptych_moment_from_day (self->story.year_known ? self->story.day : 0);

  if (fact->kind != DIPTYCH_FACT_DATE || (strlen (fact->value) != 4 && strlen (fact->value) != 7) || !g_ascii_isdigit (fact->value[3]))
    return 0;
  return ABS (atoi (fact->value) - story.year);
}

static gboolean
is_other_year (const DiptychFactJudge *self,
               const DiptychFact      *fact)
{
  return get_years_apart (self, fact) > 1;
}

/* "24 metres long" and "7 metres wide" */
static gboolean
measure_others (const DiptychFactJudge *self,
                const DiptychFact      *a,
                const DiptychFact      *b)
{
  return a->kind == DIPTYCH_FACT_QUANTITY
         && !g_str_equal (diptych_fact_phrase_get_dimension (self->text[0], a), diptych_fact_phrase_get_dimension (self->text[1], b));
}

/* "two weeks earlier" and "twelve days of protests" */
static gboolean
measure_other_times (const DiptychFactJudge *self,
                     const DiptychFact      *a,
                     const DiptychFact      *b)
{
  return a->kind == DIPTYCH_FACT_DURATION && b->kind == DIPTYCH_FACT_DURATION
         && diptych_fact_phrase_is_offset (self->text[0], a) != diptych_fact_phrase_is_offset (self->text[1], b);
}

/* How far apart two facts stand in their articles. */
static double
get_distance (const DiptychFactJudge *self,
              const DiptychFact      *a,
              const DiptychFact      *b)
{
  const DiptychFact *facts[] = { a, b };
  double places[DIPTYCH_N_SIDES];

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      guint n;

      diptych_analysis_get_sentences (self->analysis[side], &n);
      places[side] = (double) facts[side]->sentence / MAX (1, n);
    }
  return ABS (places[0] - places[1]);
}

/* Whether two numbers count two things: "41 sailors" and "45 houses", or the dead and the
 * injured. "1,300 machines" and "1,200 units" may be the same. */
static gboolean
count_others (const DiptychFactJudge    *self,
              const DiptychFactEvidence *evidence)
{
  if (diptych_fact_phrase_counts_rest (self->text[0], evidence->a) != diptych_fact_phrase_counts_rest (self->text[1], evidence->b))
    return TRUE;
  return evidence->a->kind == DIPTYCH_FACT_NUMBER && evidence->nouns == DIPTYCH_FACT_NOUNS_OTHER
         && (evidence->topics < 0 || evidence->noun_meaning < (evidence->topics > 0 ? LIKE_VICTIMS : LIKE_NOUNS));
}

/* Whether two amounts are so far apart that they measure different things, unless a
 * translation slipped. */
static gboolean
are_incomparable (const DiptychFact *a,
                  const DiptychFact *b)
{
  return a->kind != DIPTYCH_FACT_DATE && MAX (a->amount, b->amount) > MAX_RATIO * MIN (a->amount, b->amount)
         && !diptych_fact_is_translation_slip (a, b);
}

/**
 * diptych_fact_judge_weigh:
 * @left: index of a fact of the left side
 * @right: index of one of the right
 * @nearness: how their passages lie to each other
 * @evidence: (out caller-allocates): what speaks for it that both are about one quantity;
 *   what depends on other pairs is left open
 *
 * Returns: whether that may be at all, as far as the values and their owners go
 */
gboolean
diptych_fact_judge_weigh (const DiptychFactJudge *self,
                          guint                   left,
                          guint                   right,
                          DiptychFactNearness     nearness,
                          DiptychFactEvidence    *evidence)
{
  const DiptychFact *a = &self->facts[0][left], *b = &self->facts[1][right];
  DiptychFactMatch match = diptych_fact_judge_match (self, left, right);

  if (match == DIPTYCH_FACT_MATCH_NONE || belong_to_others (self, left, right)
      || (match == DIPTYCH_FACT_MATCH_DIFFERENT && (measure_others (self, a, b) || measure_other_times (self, a, b) || are_incomparable (a, b))))
    return FALSE;
  *evidence = (DiptychFactEvidence) {
    .a = a,
    .b = b,
    .match = match,
    .nearness = nearness,
    .nouns = diptych_fact_contexts_compare_nouns (self->contexts, left, right),
    .topics = diptych_fact_contexts_compare_topics (self->contexts, left, right),
    .exchanged = are_currencies (a, b) && diptych_told_rates_compare (&self->rates, a, b) == DIPTYCH_EXCHANGE_TOLD,
    .owner = self->owners[0][left] >= 0 && self->owners[0][left] == self->owners[1][right],
    .context = diptych_fact_contexts_compare (self->contexts, left, right),
    .next_to = diptych_fact_contexts_compare_next_to (self->contexts, left, right),
    .meaning = diptych_fact_meanings_compare (self->meanings, left, right),
    .noun_meaning = diptych_fact_meanings_compare_nouns (self->meanings, left, right),
    .distance = get_distance (self, a, b),
    .far = diptych_story_day_get_distance (&self->story, a) >= FAR && diptych_story_day_get_distance (&self->story, b) >= FAR,
    .other_years = is_other_year (self, a) && is_other_year (self, b),
    .moments = is_moment (a) && is_moment (b),
    .n_ends = a->kind == DIPTYCH_FACT_DATE
              ? diptych_fact_phrase_is_end (self->text[0], a) + diptych_fact_phrase_is_end (self->text[1], b) : 0,
    .working_days = diptych_fact_phrase_counts_working_days (self->text[0], a)
                    && diptych_fact_phrase_counts_working_days (self->text[1], b),
    .compound = is_compound (a) || is_compound (b),
    .other_block = diptych_analysis_get_block_kind (self->analysis[0], a->sentence)
                   != diptych_analysis_get_block_kind (self->analysis[1], b->sentence),
  };
  return match != DIPTYCH_FACT_MATCH_DIFFERENT || !count_others (self, evidence);
}

/**
 * diptych_fact_judge_get_nouns:
 *
 * Returns: (element-type guint): keys of what a fact counts
 */
const GArray *
diptych_fact_judge_get_nouns (const DiptychFactJudge *self,
                              DiptychSide             side,
                              guint                   index)
{
  return diptych_fact_contexts_get_nouns (self->contexts, side, index);
}
