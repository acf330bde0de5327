/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-link-scorer.h"

#include <math.h>

#include "analysis/alignment/diptych-linear-model.h"
#include "analysis/alignment/diptych-link-candidates.h"
#include "analysis/alignment/diptych-similarity.h"

/* So many of the best rivals of each sentence are asked for a way round. */
#define MAX_RIVALS 4

/* The least score of the best partner of a sentence, and of any further one. */
#define MIN_BEST_SCORE 0.25f
#define MIN_FURTHER_SCORE 0.5f

static const char * const context_names[] = {
  "similarity", "similarity-row", "similarity-column", "cosine-row", "cosine-column",
  "soft-row", "soft-column", "mutual", "density", "similarity-square", "roundabout",
};

/* The two highest values of a sentence over its candidates. */
typedef struct
{
  float best;
  float second;
} Peaks;

typedef struct
{
  guint link;
  float similarity;
} Rival;

/* The best rivals of one sentence, the best first. */
typedef struct
{
  Rival rivals[MAX_RIVALS];
  guint n;
} Rivals;

/**
 * diptych_link_feature_names:
 *
 * Returns: (transfer none): the names under which models keep the weights of all
 *   features of a link
 */
const char * const *
diptych_link_feature_names (void)
{
  static const char *names[DIPTYCH_N_LINK_FEATURES];
  static gsize filled;

  if (g_once_init_enter (&filled))
    {
      for (guint i = 0; i < DIPTYCH_N_FEATURES; i++)
        names[i] = diptych_feature_names ()[i];
      for (guint i = 0; i < G_N_ELEMENTS (context_names); i++)
        names[DIPTYCH_N_FEATURES + i] = context_names[i];
      g_once_init_leave (&filled, 1);
    }
  return names;
}

static DiptychScoredLink *
get_link (GArray *links,
          guint   i)
{
  return &g_array_index (links, DiptychScoredLink, i);
}

static void
add_value (Peaks *peaks,
           float  value)
{
  if (value > peaks->best)
    {
      peaks->second = peaks->best;
      peaks->best = value;
    }
  else if (value > peaks->second)
    peaks->second = value;
}

static float
gap (const Peaks *peaks,
     float        value)
{
  return value - (value >= peaks->best ? peaks->second : peaks->best);
}

static void
fill_gaps (GArray *links,
           guint   n_left,
           guint   n_right,
           guint   feature,
           guint   row_feature,
           guint   column_feature)
{
  g_autofree Peaks *rows = g_new0 (Peaks, MAX (n_left, 1));
  g_autofree Peaks *columns = g_new0 (Peaks, MAX (n_right, 1));

  for (guint i = 0; i < links->len; i++)
    {
      const DiptychScoredLink *link = get_link (links, i);

      add_value (&rows[link->left], link->features[feature]);
      add_value (&columns[link->right], link->features[feature]);
    }
  for (guint i = 0; i < links->len; i++)
    {
      DiptychScoredLink *link = get_link (links, i);

      link->features[row_feature] = gap (&rows[link->left], link->features[feature]);
      link->features[column_feature] = gap (&columns[link->right], link->features[feature]);
    }
}

static void
add_rival (Rivals *self,
           guint   link,
           float   similarity)
{
  guint i;

  if (self->n == MAX_RIVALS && self->rivals[MAX_RIVALS - 1].similarity >= similarity)
    return;
  if (self->n < MAX_RIVALS)
    self->n++;
  for (i = self->n - 1; i > 0 && self->rivals[i - 1].similarity < similarity; i--)
    self->rivals[i] = self->rivals[i - 1];
  self->rivals[i] = (Rival) { link, similarity };
}

static float
look_up (GArray      *links,
         const guint *first_of_row,
         guint        left,
         guint        right)
{
  guint low = first_of_row[left], high = first_of_row[left + 1];

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_link (links, middle)->right < right)
        low = middle + 1;
      else
        high = middle;
    }
  return low < first_of_row[left + 1] && get_link (links, low)->right == right ? get_link (links, low)->similarity : 0;
}

/* How well the two are joined by way of another sentence on either side: the
 * weakest link of the strongest such chain. */
static float
find_roundabout (GArray                  *links,
                 const guint             *first_of_row,
                 const DiptychScoredLink *link,
                 const Rivals            *row,
                 const Rivals            *column)
{
  float best = 0;

  for (guint i = 0; i < row->n; i++)
    for (guint j = 0; j < column->n; j++)
      {
        guint right = get_link (links, row->rivals[i].link)->right;
        guint left = get_link (links, column->rivals[j].link)->left;
        float weakest = MIN (row->rivals[i].similarity, column->rivals[j].similarity);

        if (left != link->left && right != link->right && weakest > best)
          best = MAX (best, MIN (weakest, look_up (links, first_of_row, left, right)));
      }
  return best;
}

static void
fill_roundabouts (GArray *links,
                  guint   n_left,
                  guint   n_right)
{
  g_autofree Rivals *rows = g_new0 (Rivals, MAX (n_left, 1));
  g_autofree Rivals *columns = g_new0 (Rivals, MAX (n_right, 1));
  g_autofree guint *first_of_row = g_new0 (guint, n_left + 1);

  for (guint i = 0; i < links->len; i++)
    {
      const DiptychScoredLink *link = get_link (links, i);

      add_rival (&rows[link->left], i, link->similarity);
      add_rival (&columns[link->right], i, link->similarity);
      first_of_row[link->left + 1]++;
    }
  for (guint i = 0; i < n_left; i++)
    first_of_row[i + 1] += first_of_row[i];
  for (guint i = 0; i < links->len; i++)
    {
      DiptychScoredLink *link = get_link (links, i);

      link->features[DIPTYCH_LINK_ROUNDABOUT] = find_roundabout (links, first_of_row, link, &rows[link->left],
                                                                 &columns[link->right]);
    }
}

static void
fill_context (GArray *links,
              guint   n_left,
              guint   n_right)
{
  double sum = 0;

  fill_gaps (links, n_left, n_right, DIPTYCH_LINK_SIMILARITY, DIPTYCH_LINK_SIMILARITY_ROW, DIPTYCH_LINK_SIMILARITY_COLUMN);
  fill_gaps (links, n_left, n_right, DIPTYCH_FEATURE_COSINE_LOCAL, DIPTYCH_LINK_COSINE_ROW, DIPTYCH_LINK_COSINE_COLUMN);
  fill_gaps (links, n_left, n_right, DIPTYCH_FEATURE_SOFT_LOCAL_MAX, DIPTYCH_LINK_SOFT_ROW, DIPTYCH_LINK_SOFT_COLUMN);
  fill_roundabouts (links, n_left, n_right);
  for (guint i = 0; i < links->len; i++)
    sum += (double) get_link (links, i)->similarity;
  for (guint i = 0; i < links->len; i++)
    {
      DiptychScoredLink *link = get_link (links, i);

      link->features[DIPTYCH_LINK_MUTUAL] = link->features[DIPTYCH_LINK_SIMILARITY_ROW] >= 0
                                            && link->features[DIPTYCH_LINK_SIMILARITY_COLUMN] >= 0;
      link->features[DIPTYCH_LINK_DENSITY] = sum / links->len;
      link->features[DIPTYCH_LINK_SIMILARITY_SQUARE] = link->similarity * link->similarity;
    }
}

static const DiptychLinearModel *
get_model (void)
{
  static DiptychLinearModel model;
  static gsize loaded;

  if (g_once_init_enter (&loaded))
    {
      diptych_linear_model_load (&model, "link", diptych_link_feature_names (), DIPTYCH_N_LINK_FEATURES);
      g_once_init_leave (&loaded, 1);
    }
  return &model;
}

/* The model of sentences in two languages. */
static const DiptychLinearModel *
get_cross_model (void)
{
  static DiptychLinearModel model;
  static gsize loaded;

  if (g_once_init_enter (&loaded))
    {
      diptych_linear_model_load (&model, "cross", diptych_link_feature_names (), DIPTYCH_N_LINK_FEATURES);
      g_once_init_leave (&loaded, 1);
    }
  return &model;
}

static gboolean
is_korean (DiptychAnalysis *analysis)
{
  const char *language = diptych_article_get_language (diptych_analysis_get_article (analysis));

  return language != NULL && g_str_has_prefix (language, "ko");
}

static void
compare_candidates (const DiptychVocabulary *vocabulary,
                    GPtrArray               *left,
                    GPtrArray               *right,
                    GArray                  *links,
                    GCancellable            *cancellable)
{
  g_autoptr (GArray) candidates = diptych_link_candidates_find (vocabulary, left, right, cancellable);

  for (guint i = 0; i < candidates->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      DiptychCandidate candidate = g_array_index (candidates, DiptychCandidate, i);
      DiptychScoredLink link = { candidate.left, candidate.right };

      diptych_similarity_compare (vocabulary, g_ptr_array_index (left, candidate.left),
                                  g_ptr_array_index (right, candidate.right), link.features);
      link.similarity = diptych_similarity_score (link.features);
      link.features[DIPTYCH_LINK_SIMILARITY] = link.similarity;
      g_array_append_val (links, link);
    }
}

/* Nicknames and roles tell one statement from another; titles stand everywhere. */
static void
add_descriptions (GPtrArray           *profiles,
                  DiptychAnalysis     *analysis,
                  const DiptychEntity *entity,
                  guint                pair)
{
  for (guint i = 0; i < entity->descriptions->len; i++)
    {
      const DiptychDescription *description = &g_array_index (entity->descriptions, DiptychDescription, i);
      int sentence = diptych_analysis_find_sentence (analysis, description->span.start);

      if (sentence >= 0 && (description->kind == DIPTYCH_DESCRIPTION_NICKNAME
                            || description->kind == DIPTYCH_DESCRIPTION_ROLE))
        diptych_sentence_profile_add_description (g_ptr_array_index (profiles, sentence), pair, description->kind);
    }
}

/* Each pair of entities is one number for both sides. */
static void
add_entities (GPtrArray          *profiles,
              DiptychAnalysis    *analysis,
              DiptychSide         side,
              const DiptychLinks *links)
{
  g_autofree int *pair_of_entity = g_new0 (int, MAX (diptych_analysis_get_n_entities (analysis), 1));
  guint n_mentions;
  const DiptychMention *mentions = diptych_analysis_get_mentions (analysis, &n_mentions);

  for (guint i = 0; i < links->entities->len; i++)
    {
      int entity = g_array_index (links->entities, DiptychEntityPair, i).index[side];

      if (entity == DIPTYCH_NONE)
        continue;
      pair_of_entity[entity] = i;
      add_descriptions (profiles, analysis, diptych_analysis_get_entity (analysis, entity), i);
    }
  for (guint i = 0; i < n_mentions; i++)
    if (mentions[i].entity != DIPTYCH_NO_ENTITY)
      diptych_sentence_profile_add_entity (g_ptr_array_index (profiles, mentions[i].sentence),
                                           pair_of_entity[mentions[i].entity]);
}

/**
 * diptych_link_scorer_score:
 * @left: the analysis of the first article
 * @right: that of the second
 * @links: (nullable): what the stages before joined
 * @cancellable: (nullable): a cancellable
 *
 * Judges the pairs of sentences that may report the same. What a pair is worth
 * depends on its rivals: the other partners that either sentence could have.
 *
 * Returns: (transfer full) (nullable) (element-type DiptychScoredLink): the pairs that were
 *   compared, by the left and then the right; %NULL when it was cancelled
 */
GArray *
diptych_link_scorer_score (DiptychAnalysis     *left,
                           DiptychAnalysis     *right,
                           const DiptychLinks  *links,
                           GCancellable        *cancellable,
                           GError             **error)
{
  g_autoptr (DiptychVocabulary) vocabulary = diptych_vocabulary_new ();
  g_autoptr (GPtrArray) a = diptych_sentence_profiles_new (left, vocabulary);
  g_autoptr (GPtrArray) b = diptych_sentence_profiles_new (right, vocabulary);
  g_autoptr (GArray) scored = g_array_new (FALSE, FALSE, sizeof (DiptychScoredLink));
  const DiptychLinearModel *model;

  diptych_vocabulary_close (vocabulary, a->len + b->len);
  if (links != NULL)
    {
      add_entities (a, left, DIPTYCH_SIDE_LEFT, links);
      add_entities (b, right, DIPTYCH_SIDE_RIGHT, links);
    }
  diptych_sentence_profiles_finish (a, vocabulary);
  diptych_sentence_profiles_finish (b, vocabulary);
  compare_candidates (vocabulary, a, b, scored, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  fill_context (scored, a->len, b->len);
  model = is_korean (left) != is_korean (right) ? get_cross_model () : get_model ();
  for (guint i = 0; i < scored->len; i++)
    {
      DiptychScoredLink *link = get_link (scored, i);

      link->score = 1 / (1 + exp (-diptych_linear_model_sum (model, link->features)));
    }
  return g_steal_pointer (&scored);
}

static int
compare_scores (gconstpointer a,
                gconstpointer b)
{
  const DiptychScoredLink *first = a, *second = b;

  if (first->left != second->left)
    return first->left < second->left ? -1 : 1;
  if (first->score != second->score)
    return first->score > second->score ? -1 : 1;
  return first->right < second->right ? -1 : first->right > second->right;
}

/**
 * diptych_link_scorer_choose:
 * @scored: (element-type DiptychScoredLink): what diptych_link_scorer_score() returned
 *
 * Drops the pairs that are not likely enough to report the same, and puts the
 * others of each sentence on the left in order, the best first. A sentence keeps
 * its best partner at a lower score than any further one.
 */
void
diptych_link_scorer_choose (GArray *scored)
{
  guint kept = 0;
  guint last = G_MAXUINT;

  g_array_sort (scored, compare_scores);
  for (guint i = 0; i < scored->len; i++)
    {
      DiptychScoredLink link = *get_link (scored, i);

      if (link.score >= (link.left == last ? MIN_FURTHER_SCORE : MIN_BEST_SCORE))
        *get_link (scored, kept++) = link;
      last = link.left;
    }
  g_array_set_size (scored, kept);
}
