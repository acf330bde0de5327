/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact-evidence.h"

#include <math.h>
#include <string.h>

#include "analysis/diptych-logistic.h"
#include "analysis/facts/diptych-date-relation.h"
#include "analysis/facts/diptych-swapped-digits.h"

/* Less than this is as good as nothing shared. */
#define NO_CONTEXT 0.02

/* Values further apart measure different things as a rule; those so close, one. */
#define MAX_RATIO 3
#define CLOSE_RATIO 1.3
#define MAX_LOG_RATIO 2.5

/* Counts below are given of anything. */
#define SMALL 10

/* How many days apart dates may be of which one is wrong: a month as a rule, and months and
 * years of the next. */
#define CLOSE_DAYS 31

/* What a place is likened by that two facts stand in, besides their words. */
#define PLACE_NOUN 0.5
#define PLACE_NEAR 0.5
#define PLACE_ALIGNED 1.5

static const char * const agree_names[] = {
  "bias", "aligned", "near", "context", "no-context", "next-to", "nouns-other", "nouns-generic", "nouns-next-to", "nouns-same",
  "meaning", "noun-meaning", "topic", "owner", "distance", "distinct", "day", "date", "ordinal", "money", "percent", "duration", "age", "quantity", "other-unit",
  "other-block", "lead", "far", "one-end",
  "compatible", "contained", "rounded", "other-kind", "distinct-apart", "day-apart", "both-ends", "moments", "compound",
  "working-days", "other-years", "rivals", "unique", "unique-distinct",
};

static const char * const differ_names[] = {
  "bias", "aligned", "near", "context", "no-context", "next-to", "nouns-other", "nouns-generic", "nouns-next-to", "nouns-same",
  "meaning", "noun-meaning", "topic", "owner", "distance", "distinct", "day", "date", "ordinal", "money", "percent", "duration", "age", "quantity", "other-unit",
  "other-block", "lead", "far", "one-end",
  "ratio", "close", "wide", "slip", "small", "dates", "only-ones", "only-ones-aligned", "ahead", "swapped",
};

G_STATIC_ASSERT (G_N_ELEMENTS (agree_names) == DIPTYCH_N_FACT_AGREE_FEATURES);
G_STATIC_ASSERT (G_N_ELEMENTS (differ_names) == DIPTYCH_N_FACT_DIFFER_FEATURES);
G_STATIC_ASSERT ((guint) DIPTYCH_N_FACT_DIFFER_FEATURES <= (guint) DIPTYCH_MAX_FACT_FEATURES);
G_STATIC_ASSERT (DIPTYCH_MAX_FACT_FEATURES <= DIPTYCH_LINEAR_MODEL_MAX);

/**
 * diptych_fact_agree_feature_names:
 *
 * Returns: (transfer none): the names under which the model “fact-agree” keeps the weights
 *   of its features
 */
const char * const *
diptych_fact_agree_feature_names (void)
{
  return agree_names;
}

/**
 * diptych_fact_differ_feature_names:
 *
 * Returns: (transfer none): the same of the model “fact-differ”
 */
const char * const *
diptych_fact_differ_feature_names (void)
{
  return differ_names;
}

/**
 * diptych_fact_models_get:
 *
 * Returns: (transfer none): the models that are compiled in
 */
const DiptychFactModels *
diptych_fact_models_get (void)
{
  static DiptychFactModels models;
  static gsize loaded;

  if (g_once_init_enter (&loaded))
    {
      diptych_linear_model_load (&models.agree, "fact-agree", agree_names, G_N_ELEMENTS (agree_names));
      diptych_linear_model_load (&models.differ, "fact-differ", differ_names, G_N_ELEMENTS (differ_names));
      g_once_init_leave (&loaded, 1);
    }
  return &models;
}

static double
get_ratio (const DiptychFactEvidence *self)
{
  double low = MIN (self->a->amount, self->b->amount);

  return low > 0 ? MAX (self->a->amount, self->b->amount) / low : G_MAXDOUBLE;
}

/* Whether two dates are so near that one of them may be what the other should be. */
static gboolean
are_close_dates (const DiptychFactEvidence *self)
{
  int length = MAX (self->a->last_day - self->a->first_day, self->b->last_day - self->b->first_day) + 1;

  return self->a->first_day > 0 && self->b->first_day > 0
         && ABS ((int) self->a->first_day - (int) self->b->first_day) <= MAX (CLOSE_DAYS, length);
}

/**
 * diptych_fact_evidence_is_close:
 *
 * Returns: whether two values that differ are as close as those of one quantity are as a
 *   rule
 */
gboolean
diptych_fact_evidence_is_close (const DiptychFactEvidence *self)
{
  return self->a->kind == DIPTYCH_FACT_DATE ? are_close_dates (self) : get_ratio (self) <= CLOSE_RATIO;
}

/**
 * diptych_fact_evidence_compare_places:
 *
 * Returns: how alike the places are in which the two facts stand, whatever their values
 */
double
diptych_fact_evidence_compare_places (const DiptychFactEvidence *self)
{
  return sqrt (self->context) + sqrt (self->next_to) + (self->nouns >= DIPTYCH_FACT_NOUNS_NEXT_TO || self->owner ? PLACE_NOUN : 0)
         + (self->nearness == DIPTYCH_FACTS_ALIGNED ? PLACE_ALIGNED : self->nearness == DIPTYCH_FACTS_NEAR ? PLACE_NEAR : 0);
}

/**
 * diptych_fact_evidence_get_relation:
 *
 * Returns: how the two relate if they are about one quantity
 */
DiptychFactRelationKind
diptych_fact_evidence_get_relation (const DiptychFactEvidence *self)
{
  if (self->match == DIPTYCH_FACT_MATCH_DIFFERENT)
    return DIPTYCH_FACT_DIFFER;
  if (self->match == DIPTYCH_FACT_MATCH_ROUNDED)
    return DIPTYCH_FACT_ROUNDED;
  /* "74" and "more than 70": one side says less of an amount. */
  return self->match == DIPTYCH_FACT_MATCH_COMPATIBLE && !self->exchanged && self->a->kind == self->b->kind
         && self->a->kind != DIPTYCH_FACT_DATE && self->a->kind != DIPTYCH_FACT_ORDINAL ? DIPTYCH_FACT_ROUNDED : DIPTYCH_FACT_AGREE;
}

static gboolean
are_days (const DiptychFactEvidence *self)
{
  return diptych_date_is_one_day (self->a) && diptych_date_is_one_day (self->b);
}

static void
fill_kinds (const DiptychFactEvidence *self,
            float                     *features)
{
  static const struct
  {
    DiptychFactKind    kind;
    DiptychFactFeature feature;
  } kinds[] = {
    { DIPTYCH_FACT_DATE, DIPTYCH_FACT_FEATURE_DATE }, { DIPTYCH_FACT_ORDINAL, DIPTYCH_FACT_FEATURE_ORDINAL },
    { DIPTYCH_FACT_MONEY, DIPTYCH_FACT_FEATURE_MONEY }, { DIPTYCH_FACT_PERCENT, DIPTYCH_FACT_FEATURE_PERCENT },
    { DIPTYCH_FACT_DURATION, DIPTYCH_FACT_FEATURE_DURATION }, { DIPTYCH_FACT_AGE, DIPTYCH_FACT_FEATURE_AGE },
    { DIPTYCH_FACT_QUANTITY, DIPTYCH_FACT_FEATURE_QUANTITY },
  };

  if (are_days (self))
    features[DIPTYCH_FACT_FEATURE_DAY] = 1;
  else
    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
      features[kinds[i].feature] = self->a->kind == kinds[i].kind && self->b->kind == kinds[i].kind;
}

/* How telling the two values are: as much as the lesser, but "since 1843" and "182 years" as
 * much as the greater. */
static double
get_distinctness (const DiptychFactEvidence *self)
{
  double a = diptych_fact_get_distinctness (self->a), b = diptych_fact_get_distinctness (self->b);

  return self->a->kind == self->b->kind ? MIN (a, b) : MAX (a, b);
}

/* Whether it speaks for and not against one quantity that it is given in two units: "90
 * minutes" and "an hour and a half", "since 2016" and "nine years", dollars and won at a
 * rate that is told */
static gboolean
are_the_same_otherwise (const DiptychFactEvidence *self)
{
  return self->exchanged || self->a->kind != self->b->kind
         || (self->a->kind == DIPTYCH_FACT_DURATION && self->match == DIPTYCH_FACT_MATCH_EQUAL);
}

static void
fill_places (const DiptychFactEvidence *self,
             float                     *features)
{
  features[DIPTYCH_FACT_FEATURE_BIAS] = 1;
  features[DIPTYCH_FACT_FEATURE_ALIGNED] = self->nearness == DIPTYCH_FACTS_ALIGNED;
  features[DIPTYCH_FACT_FEATURE_NEAR] = self->nearness == DIPTYCH_FACTS_NEAR;
  features[DIPTYCH_FACT_FEATURE_CONTEXT] = sqrt (self->context);
  features[DIPTYCH_FACT_FEATURE_NO_CONTEXT] = self->context < NO_CONTEXT;
  features[DIPTYCH_FACT_FEATURE_NEXT_TO] = sqrt (self->next_to);
  features[DIPTYCH_FACT_FEATURE_NOUNS_OTHER] = self->nouns == DIPTYCH_FACT_NOUNS_OTHER;
  features[DIPTYCH_FACT_FEATURE_NOUNS_GENERIC] = self->nouns == DIPTYCH_FACT_NOUNS_GENERIC;
  features[DIPTYCH_FACT_FEATURE_NOUNS_NEXT_TO] = self->nouns == DIPTYCH_FACT_NOUNS_NEXT_TO;
  features[DIPTYCH_FACT_FEATURE_NOUNS_SAME] = self->nouns == DIPTYCH_FACT_NOUNS_SAME;
  features[DIPTYCH_FACT_FEATURE_MEANING] = MAX (0, self->meaning);
  features[DIPTYCH_FACT_FEATURE_NOUN_MEANING] = self->nouns < DIPTYCH_FACT_NOUNS_NEXT_TO ? self->noun_meaning : 0;
  features[DIPTYCH_FACT_FEATURE_TOPIC] = self->topics > 0;
  features[DIPTYCH_FACT_FEATURE_OWNER] = self->owner;
  features[DIPTYCH_FACT_FEATURE_DISTANCE] = self->distance;
  features[DIPTYCH_FACT_FEATURE_DISTINCT] = get_distinctness (self);
  features[DIPTYCH_FACT_FEATURE_OTHER_UNIT] = !diptych_fact_is_of_one_unit (self->a, self->b) && !are_the_same_otherwise (self);
  features[DIPTYCH_FACT_FEATURE_OTHER_BLOCK] = self->other_block;
  features[DIPTYCH_FACT_FEATURE_LEAD] = self->lead;
  features[DIPTYCH_FACT_FEATURE_FAR] = self->far;
  features[DIPTYCH_FACT_FEATURE_ONE_END] = self->n_ends == 1;
}

static void
fill_agreement (const DiptychFactEvidence *self,
                float                     *features)
{
  gboolean apart = self->nearness != DIPTYCH_FACTS_ALIGNED;

  features[DIPTYCH_FACT_AGREE_COMPATIBLE] = self->match == DIPTYCH_FACT_MATCH_COMPATIBLE;
  features[DIPTYCH_FACT_AGREE_CONTAINED] = self->match == DIPTYCH_FACT_MATCH_CONTAINED;
  features[DIPTYCH_FACT_AGREE_ROUNDED] = self->match == DIPTYCH_FACT_MATCH_ROUNDED;
  features[DIPTYCH_FACT_AGREE_OTHER_KIND] = self->a->kind != self->b->kind;
  features[DIPTYCH_FACT_AGREE_DISTINCT_APART] = apart ? get_distinctness (self) : 0;
  features[DIPTYCH_FACT_AGREE_DAY_APART] = apart && are_days (self);
  features[DIPTYCH_FACT_AGREE_BOTH_ENDS] = self->n_ends == 2;
  features[DIPTYCH_FACT_AGREE_MOMENTS] = self->moments;
  features[DIPTYCH_FACT_AGREE_COMPOUND] = self->compound;
  features[DIPTYCH_FACT_AGREE_WORKING_DAYS] = self->working_days;
  features[DIPTYCH_FACT_AGREE_OTHER_YEARS] = self->other_years;
  features[DIPTYCH_FACT_AGREE_RIVALS] = log1p (self->n_rivals);
  features[DIPTYCH_FACT_AGREE_UNIQUE] = self->n_rivals == 0;
  features[DIPTYCH_FACT_AGREE_UNIQUE_DISTINCT] = self->n_rivals == 0 ? get_distinctness (self) : 0;
}

static void
fill_difference (const DiptychFactEvidence *self,
                 float                     *features)
{
  double ratio = get_ratio (self);

  if (self->a->kind == DIPTYCH_FACT_DATE)
    features[DIPTYCH_FACT_DIFFER_DATES] = are_close_dates (self);
  else
    {
      features[DIPTYCH_FACT_DIFFER_RATIO] = MIN (MAX_LOG_RATIO, log (ratio));
      features[DIPTYCH_FACT_DIFFER_CLOSE] = ratio <= CLOSE_RATIO;
      features[DIPTYCH_FACT_DIFFER_WIDE] = ratio > MAX_RATIO;
      features[DIPTYCH_FACT_DIFFER_SMALL] = MAX (self->a->amount, self->b->amount) < SMALL;
    }
  features[DIPTYCH_FACT_DIFFER_SLIP] = diptych_fact_is_translation_slip (self->a, self->b);
  features[DIPTYCH_FACT_DIFFER_ONLY_ONES] = self->n_rivals == 0;
  features[DIPTYCH_FACT_DIFFER_ONLY_ONES_ALIGNED] = self->n_rivals == 0 && self->nearness == DIPTYCH_FACTS_ALIGNED;
  features[DIPTYCH_FACT_DIFFER_AHEAD] = self->ahead;
  features[DIPTYCH_FACT_DIFFER_SWAPPED] = diptych_fact_has_swapped_digits (self->a, self->b);
}

/**
 * diptych_fact_evidence_fill:
 * @features: (out caller-allocates): room for %DIPTYCH_MAX_FACT_FEATURES
 *
 * Turns the evidence into what the model for its match weighs.
 */
void
diptych_fact_evidence_fill (const DiptychFactEvidence *self,
                            float                     *features)
{
  memset (features, 0, DIPTYCH_MAX_FACT_FEATURES * sizeof *features);
  fill_places (self, features);
  fill_kinds (self, features);
  if (self->match == DIPTYCH_FACT_MATCH_DIFFERENT)
    fill_difference (self, features);
  else
    fill_agreement (self, features);
}

/**
 * diptych_fact_models_judge:
 * @match: how the values of the two facts relate
 * @features: what diptych_fact_evidence_fill() found
 *
 * Returns: how likely the two are about one quantity, from 0 to 1
 */
double
diptych_fact_models_judge (const DiptychFactModels *self,
                           DiptychFactMatch         match,
                           const float             *features)
{
  double sum = diptych_linear_model_sum (match == DIPTYCH_FACT_MATCH_DIFFERENT ? &self->differ : &self->agree, features);

  return diptych_logistic (sum);
}
