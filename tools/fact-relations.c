/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "fact-relations.h"

#include "alignment-table.h"
#include "analysis/facts/diptych-fact-comparer.h"
#include "fact-story.h"

#define RIDGE 4

/* What a pair of articles of two stories is worth beside those of one. */
#define WEIGHT_OF_TWO 0.5

/* Of these more never speaks against one quantity. */
static const guint never_negative[] = {
  DIPTYCH_FACT_FEATURE_ALIGNED, DIPTYCH_FACT_FEATURE_NEAR, DIPTYCH_FACT_FEATURE_CONTEXT, DIPTYCH_FACT_FEATURE_NEXT_TO,
  DIPTYCH_FACT_FEATURE_NOUNS_GENERIC, DIPTYCH_FACT_FEATURE_NOUNS_NEXT_TO, DIPTYCH_FACT_FEATURE_NOUNS_SAME,
  DIPTYCH_FACT_FEATURE_MEANING, DIPTYCH_FACT_FEATURE_NOUN_MEANING, DIPTYCH_FACT_FEATURE_TOPIC, DIPTYCH_FACT_FEATURE_OWNER, DIPTYCH_FACT_FEATURE_DISTINCT,
};

/* Of these more never speaks for it. */
static const guint never_positive[] = {
  DIPTYCH_FACT_FEATURE_NO_CONTEXT, DIPTYCH_FACT_FEATURE_NOUNS_OTHER, DIPTYCH_FACT_FEATURE_DISTANCE,
  DIPTYCH_FACT_FEATURE_OTHER_UNIT, DIPTYCH_FACT_FEATURE_OTHER_BLOCK, DIPTYCH_FACT_FEATURE_ONE_END,
};

static const guint agree_never_negative[] = {
  DIPTYCH_FACT_AGREE_DISTINCT_APART, DIPTYCH_FACT_AGREE_BOTH_ENDS, DIPTYCH_FACT_AGREE_MOMENTS, DIPTYCH_FACT_AGREE_COMPOUND,
  DIPTYCH_FACT_AGREE_WORKING_DAYS, DIPTYCH_FACT_AGREE_UNIQUE, DIPTYCH_FACT_AGREE_UNIQUE_DISTINCT,
};

static const guint agree_never_positive[] = {
  DIPTYCH_FACT_AGREE_COMPATIBLE, DIPTYCH_FACT_AGREE_CONTAINED, DIPTYCH_FACT_AGREE_ROUNDED, DIPTYCH_FACT_AGREE_OTHER_KIND,
  DIPTYCH_FACT_AGREE_RIVALS,
};

static const guint differ_never_negative[] = {
  DIPTYCH_FACT_DIFFER_CLOSE, DIPTYCH_FACT_DIFFER_SLIP, DIPTYCH_FACT_DIFFER_DATES, DIPTYCH_FACT_DIFFER_ONLY_ONES,
  DIPTYCH_FACT_DIFFER_ONLY_ONES_ALIGNED, DIPTYCH_FACT_DIFFER_AHEAD,
};

static const guint differ_never_positive[] = {
  DIPTYCH_FACT_DIFFER_RATIO, DIPTYCH_FACT_DIFFER_WIDE, DIPTYCH_FACT_DIFFER_SMALL,
};

/* How well relations do. */
typedef struct
{
  guint wanted;
  guint found;
  guint claimed;
  guint wrong;
} Tally;

static void
set_signs (Table       *table,
           const guint *features,
           guint        n,
           int          sign)
{
  for (guint i = 0; i < n; i++)
    table->signs[features[i]] = sign;
}

#define SET_SIGNS(table, features, sign) set_signs (table, features, G_N_ELEMENTS (features), sign)

/* Makes a table without rows for one of both models. */
static void
init_table (Table   *table,
            gboolean differing)
{
  table_init (table);
  table->ridge = RIDGE;
  table->standardized = table->logistic = TRUE;
  table->n_columns = differing ? DIPTYCH_N_FACT_DIFFER_FEATURES : DIPTYCH_N_FACT_AGREE_FEATURES;
  for (guint i = 0; i < TABLE_MAX_COLUMNS; i++)
    table->signs[i] = 0;
  SET_SIGNS (table, never_negative, 1);
  SET_SIGNS (table, never_positive, -1);
  if (differing)
    {
      SET_SIGNS (table, differ_never_negative, 1);
      SET_SIGNS (table, differ_never_positive, -1);
    }
  else
    {
      SET_SIGNS (table, agree_never_negative, 1);
      SET_SIGNS (table, agree_never_positive, -1);
    }
}

static void
add_rows (Table                  *table,
          const FactStory        *story,
          const DiptychFactPairs *pairs,
          gboolean                differing)
{
  guint n;
  const DiptychFactPair *pair = diptych_fact_pairs_get (pairs, &n);

  for (guint i = 0; i < n; i++, pair++)
    {
      FactsLabel label = fact_story_get_label (story, pair->index[0], pair->index[1], differing);
      float features[DIPTYCH_MAX_FACT_FEATURES];
      Row row = { .weight = story->of_two ? WEIGHT_OF_TWO : 1, .fold = story->fold, .y = label == FACTS_OF_ONE };

      /* Where one side gives both amounts, the stories know one of them on that side alone. */
      if (label == FACTS_UNKNOWN || (label == FACTS_OF_TWO && pair->evidence.exchanged && !story->of_two))
        continue;
      diptych_fact_evidence_fill (&pair->evidence, features);
      for (guint k = 0; k < table->n_columns; k++)
        row.x[k] = features[k];
      g_array_append_val (table->rows, row);
    }
}

static void
fit_models (DiptychFactModels *models,
            GPtrArray         *stories,
            guint              left_out)
{
  Table agree, differ;

  init_table (&agree, FALSE);
  for (guint i = 0; i < stories->len; i++)
    {
      const FactStory *story = g_ptr_array_index (stories, i);
      g_autoptr (DiptychFactComparer) comparer = diptych_fact_comparer_new (story->folder.analyses[0], story->folder.analyses[1], story->links);
      g_autoptr (DiptychFactPairs) pairs = diptych_fact_comparer_find_agreements (comparer);

      add_rows (&agree, story, pairs, FALSE);
    }
  table_fit_model (&agree, left_out, &models->agree);
  table_clear (&agree);
  init_table (&differ, TRUE);
  for (guint i = 0; i < stories->len; i++)
    {
      const FactStory *story = g_ptr_array_index (stories, i);
      g_autoptr (DiptychFactComparer) comparer = diptych_fact_comparer_new (story->folder.analyses[0], story->folder.analyses[1], story->links);
      g_autoptr (DiptychFactPairs) agreements = diptych_fact_comparer_find_agreements (comparer);
      g_autoptr (DiptychFactPairs) pairs = NULL;

      diptych_fact_comparer_choose (comparer, agreements, models);
      pairs = diptych_fact_comparer_find_differences (comparer);
      add_rows (&differ, story, pairs, TRUE);
      g_array_set_size (story->links->facts, 0);
    }
  table_fit_model (&differ, left_out, &models->differ);
  table_clear (&differ);
}

static gboolean
is_found (const FactStory      *story,
          const SharedQuantity *quantity)
{
  for (guint i = 0; i < story->links->facts->len; i++)
    {
      const DiptychFactRelation *relation = &g_array_index (story->links->facts, DiptychFactRelation, i);

      if (fact_story_get_label (story, relation->index[0], relation->index[1], quantity->differ) != FACTS_OF_ONE
          || (relation->kind == DIPTYCH_FACT_DIFFER) != quantity->differ)
        continue;
      for (guint l = 0; l < quantity->facts[0]->len; l++)
        if (g_array_index (quantity->facts[0], guint, l) == relation->index[0])
          return TRUE;
    }
  return FALSE;
}

static void
judge_story (const FactStory         *story,
             const DiptychFactModels *models,
             Tally                    tallies[2])
{
  g_autoptr (DiptychFactComparer) comparer = diptych_fact_comparer_new (story->folder.analyses[0], story->folder.analyses[1], story->links);

  diptych_fact_comparer_relate (comparer, models, NULL, NULL);
  for (guint i = 0; i < story->quantities->len; i++)
    {
      const SharedQuantity *quantity = &g_array_index (story->quantities, SharedQuantity, i);
      Tally *tally = &tallies[quantity->differ];

      if (quantity->rounded)
        continue;
      tally->wanted++;
      tally->found += is_found (story, quantity);
    }
  for (guint i = 0; i < story->links->facts->len; i++)
    {
      const DiptychFactRelation *relation = &g_array_index (story->links->facts, DiptychFactRelation, i);
      gboolean differing = relation->kind == DIPTYCH_FACT_DIFFER;
      Tally *tally = &tallies[differing];

      if (relation->repeated)
        continue;
      tally->claimed++;
      tally->wrong += fact_story_get_label (story, relation->index[0], relation->index[1], differing) == FACTS_OF_TWO;
    }
  g_array_set_size (story->links->facts, 0);
}

/**
 * train_fact_relations:
 * @stories: (array zero-terminated=1): folders of stories
 *
 * Fits the models of which facts are about one quantity, first with each fold left out
 * in turn.
 */
void
train_fact_relations (char **stories)
{
  g_autoptr (GPtrArray) read = g_ptr_array_new_with_free_func ((GDestroyNotify) fact_story_free);
  DiptychFactModels models;
  Tally tallies[2] = { { 0 } }, of_two[2] = { { 0 } };
  guint n;

  for (guint i = 0; stories[i] != NULL; i++)
    g_ptr_array_add (read, fact_story_new (stories[i], i % TABLE_N_FOLDS));
  n = read->len;
  /* Both stories of such a pair are in one fold. */
  for (guint i = 0; i + TABLE_N_FOLDS < n; i++)
    g_ptr_array_add (read, fact_story_new_of_two (g_ptr_array_index (read, i), g_ptr_array_index (read, i + TABLE_N_FOLDS)));
  for (guint fold = 0; fold < TABLE_N_FOLDS; fold++)
    {
      fit_models (&models, read, fold);
      for (guint i = 0; i < read->len; i++)
        if (((FactStory *) g_ptr_array_index (read, i))->fold == fold)
          judge_story (g_ptr_array_index (read, i), &models, i < n ? tallies : of_two);
    }
  for (guint i = 0; i < 2; i++)
    g_printerr ("%s, on folds left out: %u of %u found, %u claimed, of them at least %u wrong; %u in %u pairs of two stories\n",
                i ? "differences" : "agreements", tallies[i].found, tallies[i].wanted, tallies[i].claimed, tallies[i].wrong,
                of_two[i].claimed, read->len - n);
  fit_models (&models, read, TABLE_N_FOLDS);
  print_weights ("fact-agree", diptych_fact_agree_feature_names (), models.agree.n, models.agree.weights);
  print_weights ("fact-differ", diptych_fact_differ_feature_names (), models.differ.n, models.differ.weights);
}
