/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-link-scorer.h"

#include <string.h>

#include "analysis/alignment/diptych-link-candidates.h"
#include "analysis/alignment/diptych-link-context.h"
#include "analysis/alignment/diptych-shared-stretch.h"
#include "analysis/alignment/diptych-similarity.h"
#include "analysis/diptych-logistic.h"

/* The least score of the best partner of a sentence, and of any further one. */
#define MIN_BEST_SCORE 0.25f
#define MIN_FURTHER_SCORE 0.5f

static const char * const context_names[] = {
  "similarity", "similarity-row", "similarity-column", "alone", "alone-row", "alone-column", "soft-row", "soft-column",
  "mutual", "agreement", "agreement-row", "agreement-column", "agreement-square", "bridges",
  "again", "again-row", "again-column", "again-agreement", "again-agreement-row", "again-agreement-column",
  "again-agreement-square", "again-bridges", "stretch", "stretch-row", "stretch-column", "meaning", "meaning-row",
  "meaning-column",
};

static const char * const kin_names[] = { "bias", "cosine-local" };

/**
 * diptych_link_feature_names:
 *
 * Returns: (transfer none): the names under which models keep the weights of all
 *   features of a link
 */
const char * const *
diptych_link_feature_names (void)
{
  static const char *names[DIPTYCH_N_ALL_LINK_FEATURES];
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

/**
 * diptych_link_kin_names:
 *
 * Returns: (transfer none): the names under which models keep the weights of what
 *   sentences of one article are judged by
 */
const char * const *
diptych_link_kin_names (void)
{
  return kin_names;
}

/**
 * diptych_scored_links_find:
 * @links: (array length=n): links, by the left and then the right
 * @n: their number
 * @left: a sentence of the left
 * @right: a sentence of the right
 *
 * Returns: where the link of the two sentences stands or, if there is none, the first
 *   that comes after it; @n if there is none of these either
 */
guint
diptych_scored_links_find (const DiptychScoredLink *links,
                           guint                    n,
                           guint                    left,
                           guint                    right)
{
  guint first = 0, end = n;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (links[middle].left < left || (links[middle].left == left && links[middle].right < right))
        first = middle + 1;
      else
        end = middle;
    }
  return first;
}

void
diptych_compared_sentences_free (DiptychComparedSentences *self)
{
  g_array_unref (self->links);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    g_array_unref (self->kin[side]);
  g_free (self);
}

static DiptychScoredLink *
get_link (GArray *links,
          guint   i)
{
  return &g_array_index (links, DiptychScoredLink, i);
}

/**
 * diptych_link_scorer_get_models:
 *
 * Returns: (transfer none): the models that are compiled in
 */
const DiptychLinkModels *
diptych_link_scorer_get_models (void)
{
  static DiptychLinkModels models;
  static gsize loaded;

  if (g_once_init_enter (&loaded))
    {
      diptych_linear_model_load (&models.alone, "alone", diptych_feature_names (), DIPTYCH_N_FEATURES);
      diptych_linear_model_load (&models.kin, "kin", kin_names, G_N_ELEMENTS (kin_names));
      diptych_linear_model_load (&models.cross, "cross", diptych_link_feature_names (), DIPTYCH_N_CROSS_FEATURES);
      diptych_linear_model_load (&models.link, "link", diptych_link_feature_names (), DIPTYCH_N_LINK_FEATURES);
      diptych_linear_model_load (&models.again, "again", diptych_link_feature_names (), DIPTYCH_N_AGAIN_FEATURES);
      g_once_init_leave (&loaded, 1);
    }
  return &models;
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
      DiptychSharedStretch stretch = diptych_shared_stretch_measure (vocabulary, g_ptr_array_index (left, candidate.left),
                                                                     g_ptr_array_index (right, candidate.right));

      diptych_similarity_compare (vocabulary, g_ptr_array_index (left, candidate.left),
                                  g_ptr_array_index (right, candidate.right), link.features);
      link.features[DIPTYCH_LINK_STRETCH] = stretch.weight;
      memcpy (link.place, stretch.place, sizeof link.place);
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
  guint n_entities = diptych_analysis_get_n_entities (analysis);
  g_autofree int *pair_of_entity = diptych_links_index_entities (links, side, n_entities);
  guint n_mentions;
  const DiptychMention *mentions = diptych_analysis_get_mentions (analysis, &n_mentions);

  for (guint i = 0; i < n_entities; i++)
    if (pair_of_entity[i] != DIPTYCH_NONE)
      add_descriptions (profiles, analysis, diptych_analysis_get_entity (analysis, i), pair_of_entity[i]);
  for (guint i = 0; i < n_mentions; i++)
    if (mentions[i].entity != DIPTYCH_NO_ENTITY)
      diptych_sentence_profile_add_entity (g_ptr_array_index (profiles, mentions[i].sentence),
                                           pair_of_entity[mentions[i].entity]);
}

/**
 * diptych_link_scorer_compare:
 * @left: the analysis of the first article
 * @right: that of the second
 * @links: (nullable): what the stages before joined
 * @cancellable: (nullable): a cancellable; once cancelled, what is returned is of no use
 *
 * Measures in which respects the pairs of sentences are alike that may report the same.
 *
 * Returns: (transfer full): the pairs, not yet judged
 */
DiptychComparedSentences *
diptych_link_scorer_compare (DiptychAnalysis     *left,
                             DiptychAnalysis     *right,
                             const DiptychLinks  *links,
                             GCancellable        *cancellable)
{
  DiptychComparedSentences *compared = g_new0 (DiptychComparedSentences, 1);
  g_autoptr (DiptychVocabulary) vocabulary = diptych_vocabulary_new ();
  g_autoptr (GPtrArray) a = diptych_sentence_profiles_new (left, vocabulary);
  g_autoptr (GPtrArray) b = diptych_sentence_profiles_new (right, vocabulary);

  diptych_vocabulary_close (vocabulary, a->len + b->len);
  if (links != NULL)
    {
      add_entities (a, left, DIPTYCH_SIDE_LEFT, links);
      add_entities (b, right, DIPTYCH_SIDE_RIGHT, links);
    }
  diptych_sentence_profiles_finish (a, vocabulary);
  diptych_sentence_profiles_finish (b, vocabulary);
  compared->links = g_array_new (FALSE, FALSE, sizeof (DiptychScoredLink));
  compare_candidates (vocabulary, a, b, compared->links, cancellable);
  compared->kin[DIPTYCH_SIDE_LEFT] = diptych_sentence_kin_find (vocabulary, a, cancellable);
  compared->kin[DIPTYCH_SIDE_RIGHT] = diptych_sentence_kin_find (vocabulary, b, cancellable);
  compared->n_sentences[DIPTYCH_SIDE_LEFT] = a->len;
  compared->n_sentences[DIPTYCH_SIDE_RIGHT] = b->len;
  return compared;
}

static gboolean
is_korean (DiptychAnalysis *analysis)
{
  const char *language = diptych_article_get_language (diptych_analysis_get_article (analysis));

  return language != NULL && g_str_has_prefix (language, "ko");
}

/**
 * diptych_link_scorer_is_across:
 * @left: the analysis of the first article
 * @right: that of the second
 *
 * Returns: whether one side is Korean and the other is not
 */
gboolean
diptych_link_scorer_is_across (DiptychAnalysis *left,
                               DiptychAnalysis *right)
{
  return is_korean (left) != is_korean (right);
}

/**
 * diptych_link_scorer_score:
 * @left: the analysis of the first article
 * @right: that of the second
 * @links: (nullable): what the stages before joined
 * @cancellable: (nullable): a cancellable
 *
 * Judges the pairs of sentences that may report the same. What a pair is worth
 * depends on the others: the other partners that either sentence could have, and
 * what else both sentences are alike to.
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
  g_autoptr (DiptychComparedSentences) compared = diptych_link_scorer_compare (left, right, links, cancellable);
  const DiptychLinkModels *models = diptych_link_scorer_get_models ();
  const DiptychLinearModel *model;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  diptych_link_context_fill (compared, models);
  model = diptych_link_scorer_is_across (left, right) ? &models->cross : &models->again;
  if (model == &models->again)
    diptych_link_context_fill_again (compared, models);
  for (guint i = 0; i < compared->links->len; i++)
    {
      DiptychScoredLink *link = get_link (compared->links, i);

      link->score = diptych_logistic (diptych_linear_model_sum (model, link->features));
    }
  return g_array_ref (compared->links);
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
