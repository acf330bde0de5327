/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact-judge.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/facts/diptych-fact-difference.h"
#include "analysis/facts/diptych-fact-owners.h"
#include "analysis/facts/diptych-fact-relation.h"

#define ALIGNED_BONUS 0.6
#define UNIQUE_BONUS 0.2
#define NOUN_BONUS 0.6
#define GENERIC_BONUS 0.3

/* A sentence next to one that is aligned goes on with what that one reports. */
#define NEAR_BONUS 0.25

/* Days so far from that of the story are few. */
#define FAR 10

#define DAYS_IN_YEAR 365.25

/* Years so far back are few. */
#define LONG_AGO 8
#define LONG_AGO_CONTEXT 0.02

/* Both say by when. */
#define END_BONUS 0.1

/* What the account says goes before what stands under a photograph. */
#define BLOCK_PENALTY 0.4

/* What it takes to claim that two facts say the same of one quantity. */
#define AGREE 0.65
#define AGREE_DAY 0.5
#define AGREE_YEAR 0.38
#define AGREE_WORKING_DAYS 0.4
#define AGREE_CONTEXT 0.05
#define CONTAINED_CONTEXT 0.15
#define DAY_CONTEXT 0.14

/* An amount so telling, of one passage on either side, needs no words around it; in
 * passages that lie near each other, a little less. */
#define TELLING 0.6
#define TELLING_NEAR 0.4
#define TELLING_NEAR_GENERIC 0.25

/* Whose an age is that belongs to nobody whom the text names, or to somebody whom only one
 * side names. */
#define NOBODY -1
#define SOMEBODY -2

struct _DiptychFactJudge
{
  DiptychAnalysis     *analysis[DIPTYCH_N_SIDES];
  const DiptychFact   *facts[DIPTYCH_N_SIDES];
  DiptychFactContexts *contexts;                        /* not owned */
  DiptychStoryDay      story;
  int                 *owners[DIPTYCH_N_SIDES];         /* a pair of entities, NOBODY or SOMEBODY */
};

/* For each fact the pair of entities that it belongs to. */
static int *
map_owners (DiptychAnalysis    *analysis,
            DiptychSide         side,
            const DiptychLinks *links)
{
  g_autofree int *owners = diptych_fact_owners_find (analysis);
  g_autofree int *pairs = g_new (int, diptych_analysis_get_n_entities (analysis) + 1);
  guint n;
  int *mapped;

  diptych_analysis_get_facts (analysis, &n);
  mapped = g_new (int, n + 1);
  for (guint i = 0; i < diptych_analysis_get_n_entities (analysis); i++)
    pairs[i] = SOMEBODY;
  for (guint i = 0; i < links->entities->len; i++)
    {
      const DiptychEntityPair *pair = &g_array_index (links->entities, DiptychEntityPair, i);

      if (pair->index[0] != DIPTYCH_NONE && pair->index[1] != DIPTYCH_NONE)
        pairs[pair->index[side]] = i;
    }
  for (guint i = 0; i < n; i++)
    mapped[i] = owners[i] != DIPTYCH_NO_ENTITY ? pairs[owners[i]] : NOBODY;
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
  self->story = *story;
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      guint n;

      self->analysis[side] = g_object_ref (analyses[side]);
      self->facts[side] = diptych_fact_readings_get_facts (readings[side], &n);
      self->owners[side] = map_owners (analyses[side], side, links);
    }
  return self;
}

void
diptych_fact_judge_free (DiptychFactJudge *self)
{
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

/* "since 2012" and "in 13 years", in an account of 2025 */
static gboolean
is_span_since (const DiptychFactJudge *self,
               DiptychSide             side,
               const DiptychFact      *year,
               const DiptychFact      *length)
{
  const char *text = diptych_text_get_string (diptych_analysis_get_text (self->analysis[side]));
  DiptychMoment story = diptych_moment_from_day (self->story.year_known ? self->story.day : 0);

  return story.year > 0 && year->kind == DIPTYCH_FACT_DATE && strlen (year->value) == 4 && g_ascii_isdigit (year->value[3])
         && length->kind == DIPTYCH_FACT_DURATION && length->amount >= DAYS_IN_YEAR
         && year->span.start > 6 && strncmp (text + year->span.start - 6, "since ", 6) == 0
         && story.year - atoi (year->value) == (int) (length->amount / DAYS_IN_YEAR + 0.5);
}

static DiptychFactMatch
match (const DiptychFactJudge *self,
       guint                   left,
       guint                   right)
{
  const DiptychFact *a = &self->facts[0][left], *b = &self->facts[1][right];

  if (is_span_since (self, DIPTYCH_SIDE_LEFT, a, b) || is_span_since (self, DIPTYCH_SIDE_RIGHT, b, a))
    return DIPTYCH_FACT_MATCH_COMPATIBLE;
  return diptych_fact_match_values (a, diptych_fact_judge_counts_years (self, DIPTYCH_SIDE_LEFT, left),
                                    b, diptych_fact_judge_counts_years (self, DIPTYCH_SIDE_RIGHT, right));
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

static DiptychFactEvidence
weigh (const DiptychFactJudge *self,
       guint                   left,
       guint                   right)
{
  return (DiptychFactEvidence) {
    .a = &self->facts[0][left],
    .b = &self->facts[1][right],
    .nouns = diptych_fact_contexts_compare_nouns (self->contexts, left, right),
    .owner = self->owners[0][left] >= 0 && self->owners[0][left] == self->owners[1][right],
    .context = diptych_fact_contexts_compare (self->contexts, left, right),
    .next_to = diptych_fact_contexts_compare_next_to (self->contexts, left, right),
    .far = diptych_story_day_get_distance (&self->story, &self->facts[0][left]) >= FAR
           && diptych_story_day_get_distance (&self->story, &self->facts[1][right]) >= FAR,
  };
}

static double
add_up (const DiptychFactEvidence *evidence,
        DiptychFactNearness        nearness)
{
  return evidence->context
         + (evidence->nouns >= DIPTYCH_FACT_NOUNS_NEXT_TO || evidence->owner ? NOUN_BONUS : 0)
         + (evidence->nouns == DIPTYCH_FACT_NOUNS_GENERIC ? GENERIC_BONUS : 0)
         + (nearness == DIPTYCH_FACTS_ALIGNED ? ALIGNED_BONUS : nearness == DIPTYCH_FACTS_NEAR ? NEAR_BONUS : 0);
}

static gboolean
is_telling (const DiptychFact *fact)
{
  return (fact->kind == DIPTYCH_FACT_MONEY || fact->kind == DIPTYCH_FACT_PERCENT || fact->kind == DIPTYCH_FACT_QUANTITY)
         && diptych_fact_get_distinctness (fact) >= TELLING;
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

static gboolean
is_one_day (const DiptychFact *fact)
{
  return fact->kind == DIPTYCH_FACT_DATE && strlen (fact->value) >= 10 && fact->value[7] == '-' && g_ascii_isdigit (fact->value[8]);
}

/* Whether a fact has a clock with its day, which is hardly chance. */
static gboolean
is_moment (const DiptychFact *fact)
{
  return is_one_day (fact) && strlen (fact->value) > 11 && g_ascii_isdigit (fact->value[11]);
}

/* "until March 31", "31일까지": what is to happen by then */
static gboolean
is_end (const DiptychFactJudge *self,
        DiptychSide             side,
        const DiptychFact      *fact)
{
  static const char *const words[] = { " until ", " till ", " by ", " beyond ", " through ", " by the end of " };
  const char *text = diptych_text_get_string (diptych_analysis_get_text (self->analysis[side]));

  if (g_str_has_prefix (text + fact->span.end, "까지"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (fact->span.start > strlen (words[i]) && strncmp (text + fact->span.start - strlen (words[i]), words[i], strlen (words[i])) == 0)
      return TRUE;
  return FALSE;
}

/* Whether a date that both sides name once is more than one of those on which things
 * happened: a day long before or after, an hour, or an end. */
static gboolean
is_telling_date (const DiptychFactJudge    *self,
                 const DiptychFactEvidence *evidence)
{
  if (evidence->a->kind != DIPTYCH_FACT_DATE || evidence->b->kind != DIPTYCH_FACT_DATE)
    return FALSE;
  if (is_end (self, DIPTYCH_SIDE_LEFT, evidence->a) && is_end (self, DIPTYCH_SIDE_RIGHT, evidence->b))
    return TRUE;
  return is_one_day (evidence->a) && is_one_day (evidence->b)
         && ((is_moment (evidence->a) && is_moment (evidence->b)) || evidence->far);
}

/* "ten working days" */
static gboolean
are_working_days (const DiptychFactJudge *self,
                  DiptychSide             side,
                  const DiptychFact      *fact)
{
  const char *text = diptych_text_get_string (diptych_analysis_get_text (self->analysis[side])) + fact->span.start;
  gsize length = diptych_span_length (fact->span);

  return fact->kind == DIPTYCH_FACT_DURATION
         && (g_strstr_len (text, length, "working") != NULL || g_strstr_len (text, length, "business") != NULL
             || g_strstr_len (text, length, "영업일") != NULL);
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

/* So long ago that few years are named. */
static gboolean
is_long_ago (const DiptychFactJudge *self,
             const DiptychFact      *fact)
{
  return self->story.year_known && get_years_apart (self, fact) > LONG_AGO;
}

static gboolean
is_other_year (const DiptychFactJudge *self,
               const DiptychFact      *fact)
{
  return get_years_apart (self, fact) > 1;
}

/* Whether the same value in both places may be chance, as far as the words go. */
static gboolean
is_chance (const DiptychFactJudge    *self,
           const DiptychFactEvidence *evidence,
           DiptychFactNearness        nearness,
           DiptychFactMatch           match)
{
  /* Much happens on each of the few days of a story. */
  if (nearness == DIPTYCH_FACTS_UNIQUE && is_one_day (evidence->a) && is_one_day (evidence->b) && !is_telling_date (self, evidence))
    return evidence->context < DAY_CONTEXT;
  if (nearness == DIPTYCH_FACTS_ALIGNED || evidence->nouns >= DIPTYCH_FACT_NOUNS_NEXT_TO || evidence->owner || evidence->context >= AGREE_CONTEXT)
    return FALSE;
  if (nearness == DIPTYCH_FACTS_NEAR)
    return match != DIPTYCH_FACT_MATCH_EQUAL
           || MIN (diptych_fact_get_distinctness (evidence->a), diptych_fact_get_distinctness (evidence->b))
              < (evidence->nouns == DIPTYCH_FACT_NOUNS_GENERIC ? TELLING_NEAR_GENERIC : TELLING_NEAR);
  if (are_working_days (self, DIPTYCH_SIDE_LEFT, evidence->a) && are_working_days (self, DIPTYCH_SIDE_RIGHT, evidence->b))
    return FALSE;
  if (nearness == DIPTYCH_FACTS_UNIQUE && evidence->context >= LONG_AGO_CONTEXT && is_long_ago (self, evidence->a) && is_long_ago (self, evidence->b))
    return FALSE;
  return nearness != DIPTYCH_FACTS_UNIQUE
         || !(is_telling (evidence->a) || is_compound (evidence->a) || is_compound (evidence->b)
              || is_telling_date (self, evidence));
}

/* Whether each side names a year once, and not that of the story. */
static gboolean
are_other_years (const DiptychFactJudge *self,
                 guint                   left,
                 guint                   right,
                 DiptychFactNearness     nearness)
{
  return nearness == DIPTYCH_FACTS_UNIQUE && is_other_year (self, &self->facts[0][left]) && is_other_year (self, &self->facts[1][right]);
}

/* A story knows few days, so that one that both accounts name is more often the same. */
static double
get_threshold (const DiptychFactJudge *self,
               guint                   left,
               guint                   right,
               DiptychFactNearness     nearness)
{
  if (is_one_day (&self->facts[0][left]) && is_one_day (&self->facts[1][right])
      && diptych_fact_judge_is_in_body (self, DIPTYCH_SIDE_LEFT, left) && diptych_fact_judge_is_in_body (self, DIPTYCH_SIDE_RIGHT, right))
    return AGREE_DAY;
  if (are_working_days (self, DIPTYCH_SIDE_LEFT, &self->facts[0][left]) && are_working_days (self, DIPTYCH_SIDE_RIGHT, &self->facts[1][right]))
    return AGREE_WORKING_DAYS;
  if (are_other_years (self, left, right, nearness))
    return AGREE_YEAR;
  return nearness == DIPTYCH_FACTS_NEAR ? AGREE - 0.05 : AGREE;
}

/* "74" and "more than 70": one side says less of an amount. */
static gboolean
is_rounded (const DiptychFactEvidence *evidence,
            DiptychFactMatch           match)
{
  return match == DIPTYCH_FACT_MATCH_ROUNDED
         || (match == DIPTYCH_FACT_MATCH_COMPATIBLE && evidence->a->kind == evidence->b->kind
             && evidence->a->kind != DIPTYCH_FACT_DATE && evidence->a->kind != DIPTYCH_FACT_ORDINAL);
}

/**
 * diptych_fact_judge_agree:
 * @kind: (out): whether the values are the same but for rounding
 * @score: (out): how sure it is; higher goes first
 *
 * Returns: whether two facts say the same of one quantity
 */
gboolean
diptych_fact_judge_agree (const DiptychFactJudge  *self,
                          guint                    left,
                          guint                    right,
                          DiptychFactNearness      nearness,
                          DiptychFactRelationKind *kind,
                          double                  *score)
{
  DiptychFactMatch how = match (self, left, right);
  DiptychFactEvidence evidence;

  if (how == DIPTYCH_FACT_MATCH_NONE || how == DIPTYCH_FACT_MATCH_DIFFERENT || belong_to_others (self, left, right)
      || (how == DIPTYCH_FACT_MATCH_CONTAINED && nearness < DIPTYCH_FACTS_NEAR && !are_other_years (self, left, right, nearness)))
    return FALSE;
  evidence = weigh (self, left, right);
  if (how == DIPTYCH_FACT_MATCH_CONTAINED && nearness != DIPTYCH_FACTS_ALIGNED && evidence.context < CONTAINED_CONTEXT)
    return FALSE;
  *score = add_up (&evidence, nearness) + (nearness == DIPTYCH_FACTS_UNIQUE ? UNIQUE_BONUS : 0);
  *score += MIN (diptych_fact_get_distinctness (evidence.a), diptych_fact_get_distinctness (evidence.b));
  if (how == DIPTYCH_FACT_MATCH_COMPATIBLE || how == DIPTYCH_FACT_MATCH_CONTAINED)
    *score -= 0.2;
  if (evidence.a->kind == DIPTYCH_FACT_DATE && is_end (self, DIPTYCH_SIDE_LEFT, evidence.a) && is_end (self, DIPTYCH_SIDE_RIGHT, evidence.b))
    *score += END_BONUS;
  if (*score < get_threshold (self, left, right, nearness) || is_chance (self, &evidence, nearness, how))
    return FALSE;
  if (diptych_analysis_get_block_kind (self->analysis[0], evidence.a->sentence)
      != diptych_analysis_get_block_kind (self->analysis[1], evidence.b->sentence))
    *score -= BLOCK_PENALTY;
  *score += how == DIPTYCH_FACT_MATCH_EQUAL ? 1 : how == DIPTYCH_FACT_MATCH_ROUNDED ? 0 : 0.8;
  *kind = is_rounded (&evidence, how) ? DIPTYCH_FACT_ROUNDED : DIPTYCH_FACT_AGREE;
  return TRUE;
}

/**
 * diptych_fact_judge_may_be_of_kind:
 *
 * Returns: whether two facts may be about one quantity, as far as their kind, their unit
 *   and what they count go
 */
gboolean
diptych_fact_judge_may_be_of_kind (const DiptychFactJudge *self,
                                   guint                   left,
                                   guint                   right)
{
  const DiptychFact *a = &self->facts[0][left], *b = &self->facts[1][right];

  return a->kind == b->kind && diptych_fact_is_of_one_unit (a, b) && diptych_fact_get_base_kind (a) == diptych_fact_get_base_kind (b)
         && (a->kind != DIPTYCH_FACT_NUMBER
             || diptych_fact_contexts_compare_nouns (self->contexts, left, right) != DIPTYCH_FACT_NOUNS_OTHER);
}

/* What a quantity measures, by the words behind it: its length, width, height or depth;
 * "" if none says so. */
static const char *
find_dimension (const DiptychFactJudge *self,
                DiptychSide             side,
                const DiptychFact      *fact)
{
  static const struct
  {
    const char *word;
    const char *dimension;
  } words[] = {
    { " long", "length" }, { " in length", "length" }, { " wide", "width" }, { " in width", "width" }, { " high", "height" },
    { " tall", "height" }, { " in height", "height" }, { " deep", "depth" }, { " in depth", "depth" }, { " thick", "thickness" },
  };
  const char *text = diptych_text_get_string (diptych_analysis_get_text (self->analysis[side])) + fact->span.end;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strncmp (text, words[i].word, strlen (words[i].word)) == 0 && !g_ascii_isalpha (text[strlen (words[i].word)]))
      return words[i].dimension;
  return "";
}

/* "24 metres long" and "7 metres wide" */
static gboolean
measure_others (const DiptychFactJudge *self,
                const DiptychFact      *a,
                const DiptychFact      *b)
{
  return a->kind == DIPTYCH_FACT_QUANTITY
         && !g_str_equal (find_dimension (self, DIPTYCH_SIDE_LEFT, a), find_dimension (self, DIPTYCH_SIDE_RIGHT, b));
}

/**
 * diptych_fact_judge_differ:
 * @only_ones: whether no other fact of that kind is left over in either passage
 * @score: (out): how sure it is; higher goes first
 *
 * Returns: whether two facts give two values for one quantity
 */
gboolean
diptych_fact_judge_differ (const DiptychFactJudge *self,
                           guint                   left,
                           guint                   right,
                           DiptychFactNearness     nearness,
                           gboolean                only_ones,
                           double                 *score)
{
  DiptychFactEvidence evidence;

  if (match (self, left, right) != DIPTYCH_FACT_MATCH_DIFFERENT || belong_to_others (self, left, right)
      || measure_others (self, &self->facts[0][left], &self->facts[1][right]))
    return FALSE;
  evidence = weigh (self, left, right);
  *score = add_up (&evidence, nearness) + evidence.next_to;
  if (evidence.owner)
    return TRUE;
  if (nearness == DIPTYCH_FACTS_ALIGNED)
    return diptych_fact_may_differ (&evidence, only_ones);
  return nearness == DIPTYCH_FACTS_NEAR && diptych_fact_may_differ_near (&evidence, only_ones);
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

/**
 * diptych_fact_judge_compare_apart:
 *
 * Returns: how alike the places are in which two facts stand, from 0 to 2
 */
double
diptych_fact_judge_compare_apart (const DiptychFactJudge *self,
                                  guint                   left,
                                  guint                   right)
{
  return diptych_fact_contexts_compare (self->contexts, left, right) + diptych_fact_contexts_compare_next_to (self->contexts, left, right);
}

/**
 * diptych_fact_judge_differ_apart:
 *
 * Returns: whether two facts in passages that nothing joins give two values for one
 *   quantity; much has to speak for that
 */
gboolean
diptych_fact_judge_differ_apart (const DiptychFactJudge *self,
                                 guint                   left,
                                 guint                   right)
{
  DiptychFactEvidence evidence;

  if (match (self, left, right) != DIPTYCH_FACT_MATCH_DIFFERENT
      || measure_others (self, &self->facts[0][left], &self->facts[1][right]))
    return FALSE;
  evidence = weigh (self, left, right);
  return diptych_fact_may_differ_apart (&evidence);
}
