/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-similarity-features.h"

#include <math.h>

#include "analysis/diptych-number-set.h"

static const char * const names[DIPTYCH_N_FEATURES] = {
  [DIPTYCH_FEATURE_BIAS] = "bias",
  [DIPTYCH_FEATURE_COSINE] = "cosine",
  [DIPTYCH_FEATURE_COSINE_LOCAL] = "cosine-local",
  [DIPTYCH_FEATURE_COVER_MIN] = "cover-min",
  [DIPTYCH_FEATURE_COVER_MAX] = "cover-max",
  [DIPTYCH_FEATURE_SOFT_MIN] = "soft-min",
  [DIPTYCH_FEATURE_SOFT_MAX] = "soft-max",
  [DIPTYCH_FEATURE_SOFT_LOCAL_MIN] = "soft-local-min",
  [DIPTYCH_FEATURE_SOFT_LOCAL_MAX] = "soft-local-max",
  [DIPTYCH_FEATURE_GRAMS] = "grams",
  [DIPTYCH_FEATURE_BIGRAMS] = "bigrams",
  [DIPTYCH_FEATURE_NAMES] = "names",
  [DIPTYCH_FEATURE_NAMES_APART] = "names-apart",
  [DIPTYCH_FEATURE_NUMBERS] = "numbers",
  [DIPTYCH_FEATURE_NUMBERS_APART] = "numbers-apart",
  [DIPTYCH_FEATURE_LENGTH] = "length",
  [DIPTYCH_FEATURE_OPPOSITES] = "opposites",
  [DIPTYCH_FEATURE_NEGATION] = "negation",
  [DIPTYCH_FEATURE_SPEECH_APART] = "speech-apart",
  [DIPTYCH_FEATURE_ENTITIES] = "entities",
  [DIPTYCH_FEATURE_DESCRIPTIONS] = "descriptions",
  [DIPTYCH_FEATURE_CONTENT_MIN] = "content-min",
  [DIPTYCH_FEATURE_CONTENT_MAX] = "content-max",
  [DIPTYCH_FEATURE_CONTENT_SHARED] = "content-shared",
  [DIPTYCH_FEATURE_SOFT_SQUARE] = "soft-square",
  [DIPTYCH_FEATURE_SOFT_LENGTH] = "soft-length",
};

/* Shared words that tell about so much in all are as good as many more. */
#define ENOUGH_CONTENT 40.f

/* Words up to the first weight stand in any sentence and are no content; from the
 * second on they are. */
#define NO_CONTENT_WEIGHT 3.f
#define CONTENT_WEIGHT 4.5f

/* What one sentence has of another's words. */
typedef struct
{
  float exact;
  float exact_square;
  float exact_local_square;
  float soft;
  float soft_local;
  float names;
  float shared_names;
  float content;
  float shared_content;
  float opposites;
} Cover;

/**
 * diptych_feature_names:
 *
 * Returns: (transfer none): the names under which models keep the weights of the
 *   features, in their order
 */
const char * const *
diptych_feature_names (void)
{
  return names;
}

static inline gboolean
has_term (const DiptychSentenceProfile *profile,
          guint                         term)
{
  return (profile->filter[term / 64 % DIPTYCH_FILTER_WORDS] >> term % 64 & 1) != 0
         && diptych_number_set_contains (profile->terms, term);
}

/* How well @b covers @term: by itself, else by the term that stands closest to it. */
static float
cover_term (const DiptychVocabulary      *vocabulary,
            guint                         term,
            const DiptychSentenceProfile *b,
            gboolean                     *opposite)
{
  guint n;
  const DiptychRelation *relations = diptych_vocabulary_get_relations (vocabulary, term, &n);
  float best = 0;

  for (guint i = 0; i < n; i++)
    if ((relations[i].likeness > best || relations[i].likeness < 0) && has_term (b, relations[i].term))
      {
        if (relations[i].likeness < 0)
          *opposite = TRUE;
        else
          best = relations[i].likeness;
      }
  return best;
}

static float
weigh_content (const DiptychTerm *term)
{
  if (term->name)
    return 0;
  return term->local * CLAMP ((term->weight - NO_CONTENT_WEIGHT) / (CONTENT_WEIGHT - NO_CONTENT_WEIGHT), 0, 1);
}

static void
measure_cover (const DiptychVocabulary      *vocabulary,
               const DiptychSentenceProfile *a,
               const DiptychSentenceProfile *b,
               Cover                        *cover)
{
  for (guint i = 0; i < a->terms->len; i++)
    {
      guint index = g_array_index (a->terms, guint, i);
      const DiptychTerm *term = diptych_vocabulary_get_term (vocabulary, index);
      gboolean there = has_term (b, index);
      gboolean opposite = FALSE;
      float content = weigh_content (term);
      float likeness = there ? 1 : cover_term (vocabulary, index, b, &opposite);

      if (there)
        {
          cover->exact += term->weight;
          cover->exact_square += term->weight * term->weight;
          cover->exact_local_square += term->local * term->local;
        }
      cover->soft += likeness * term->weight;
      cover->soft_local += likeness * term->local;
      cover->names += term->name ? term->local : 0;
      cover->shared_names += term->name ? likeness * term->local : 0;
      cover->content += content;
      cover->shared_content += likeness * content;
      cover->opposites += opposite ? term->weight : 0;
    }
}

static float
ratio (float a,
       float b)
{
  return b > 0 ? CLAMP (a / b, 0.f, 1.f) : 0;
}

static float
gram_cosine (const DiptychSentenceProfile *a,
             const DiptychSentenceProfile *b)
{
  const DiptychGram *left = (const DiptychGram *) a->grams->data;
  const DiptychGram *right = (const DiptychGram *) b->grams->data;
  float sum = 0;

  for (guint i = 0, j = 0; i < a->grams->len && j < b->grams->len;)
    if (left[i].key < right[j].key)
      i++;
    else if (left[i].key > right[j].key)
      j++;
    else
      sum += left[i++].weight * right[j++].weight;
  return ratio (sum, a->gram_norm * b->gram_norm);
}

static float
jaccard (const GArray *a,
         const GArray *b,
         guint         shared)
{
  return ratio (shared, (float) a->len + b->len - shared);
}

static void
compare_numbers (const DiptychSentenceProfile *a,
                 const DiptychSentenceProfile *b,
                 float                        *features)
{
  guint shared = diptych_number_set_count_shared (a->values, b->values);
  guint common = MIN (a->values->len, b->values->len);

  features[DIPTYCH_FEATURE_NUMBERS] = jaccard (a->values, b->values, shared);
  features[DIPTYCH_FEATURE_NUMBERS_APART] = common > 0 ? 1 - (float) shared / common : 0;
}

static void
compare_words (const DiptychVocabulary      *vocabulary,
               const DiptychSentenceProfile *a,
               const DiptychSentenceProfile *b,
               float                        *features)
{
  Cover ab = { 0 }, ba = { 0 };
  float names_ab, names_ba;

  measure_cover (vocabulary, a, b, &ab);
  measure_cover (vocabulary, b, a, &ba);
  names_ab = ratio (ab.shared_names, ab.names);
  names_ba = ratio (ba.shared_names, ba.names);
  features[DIPTYCH_FEATURE_COSINE] = ratio (ab.exact_square, a->norm * b->norm);
  features[DIPTYCH_FEATURE_COSINE_LOCAL] = ratio (ab.exact_local_square, a->local_norm * b->local_norm);
  features[DIPTYCH_FEATURE_COVER_MIN] = MIN (ratio (ab.exact, a->weight), ratio (ba.exact, b->weight));
  features[DIPTYCH_FEATURE_COVER_MAX] = MAX (ratio (ab.exact, a->weight), ratio (ba.exact, b->weight));
  features[DIPTYCH_FEATURE_SOFT_MIN] = MIN (ratio (ab.soft, a->weight), ratio (ba.soft, b->weight));
  features[DIPTYCH_FEATURE_SOFT_MAX] = MAX (ratio (ab.soft, a->weight), ratio (ba.soft, b->weight));
  features[DIPTYCH_FEATURE_SOFT_LOCAL_MIN] = MIN (ratio (ab.soft_local, a->local), ratio (ba.soft_local, b->local));
  features[DIPTYCH_FEATURE_SOFT_LOCAL_MAX] = MAX (ratio (ab.soft_local, a->local), ratio (ba.soft_local, b->local));
  features[DIPTYCH_FEATURE_NAMES] = (names_ab + names_ba) / 2;
  features[DIPTYCH_FEATURE_NAMES_APART] = ab.names > 0 && ba.names > 0 ? 1 - MAX (names_ab, names_ba) : 0;
  features[DIPTYCH_FEATURE_CONTENT_MIN] = MIN (ratio (ab.shared_content, ab.content), ratio (ba.shared_content, ba.content));
  features[DIPTYCH_FEATURE_CONTENT_MAX] = MAX (ratio (ab.shared_content, ab.content), ratio (ba.shared_content, ba.content));
  features[DIPTYCH_FEATURE_CONTENT_SHARED] = 1 - expf (-MIN (ab.shared_content, ba.shared_content) / ENOUGH_CONTENT);
  features[DIPTYCH_FEATURE_OPPOSITES] = ratio (ab.opposites + ba.opposites, a->weight + b->weight);
}

/**
 * diptych_similarity_compare:
 * @vocabulary: the closed vocabulary of both sentences
 * @a: a sentence
 * @b: another one
 * @features: (out caller-allocates) (array fixed-size=26): room for the features
 *
 * Measures in which respects two sentences are alike, in time linear in their
 * lengths but for a logarithm.
 */
void
diptych_similarity_compare (const DiptychVocabulary      *vocabulary,
                            const DiptychSentenceProfile *a,
                            const DiptychSentenceProfile *b,
                            float                        *features)
{
  float soft;

  features[DIPTYCH_FEATURE_BIAS] = 1;
  compare_words (vocabulary, a, b, features);
  compare_numbers (a, b, features);
  features[DIPTYCH_FEATURE_GRAMS] = gram_cosine (a, b);
  features[DIPTYCH_FEATURE_BIGRAMS] = jaccard (a->bigrams, b->bigrams, diptych_number_set_count_shared (a->bigrams, b->bigrams));
  features[DIPTYCH_FEATURE_LENGTH] = ratio (MIN (a->n_words, b->n_words), MAX (a->n_words, b->n_words));
  features[DIPTYCH_FEATURE_NEGATION] = a->negated != b->negated;
  features[DIPTYCH_FEATURE_SPEECH_APART] = fabsf (a->speech - b->speech);
  features[DIPTYCH_FEATURE_ENTITIES] = jaccard (a->entities, b->entities, diptych_number_set_count_shared (a->entities, b->entities));
  features[DIPTYCH_FEATURE_DESCRIPTIONS] = diptych_number_set_count_shared (a->descriptions, b->descriptions) > 0;
  soft = (features[DIPTYCH_FEATURE_SOFT_MIN] + features[DIPTYCH_FEATURE_SOFT_MAX]) / 2;
  features[DIPTYCH_FEATURE_SOFT_SQUARE] = soft * soft;
  features[DIPTYCH_FEATURE_SOFT_LENGTH] = soft * features[DIPTYCH_FEATURE_LENGTH];
}
