/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-similarity.h"

#include "lexicon/diptych-linear-model.h"

#define N_MODELS 2

static const char * const model_names[N_MODELS] = { "similarity", "similarity-ko" };

static double
score (const float *features,
       gboolean     korean)
{
  static DiptychLinearModel models[N_MODELS];
  static gsize loaded;

  if (g_once_init_enter (&loaded))
    {
      for (guint i = 0; i < N_MODELS; i++)
        diptych_linear_model_load (&models[i], model_names[i], diptych_feature_names (), DIPTYCH_N_FEATURES);
      g_once_init_leave (&loaded, 1);
    }
  return CLAMP (diptych_linear_model_sum (&models[korean ? 1 : 0], features), 0, 1);
}

/**
 * diptych_similarity_score:
 * @features: what diptych_similarity_compare() found
 *
 * Judges by what was learned from English, as the models of links have learned to
 * expect it in every language.
 *
 * Returns: how alike the sentences are in meaning, from 0 to 1
 */
double
diptych_similarity_score (const float *features)
{
  return score (features, FALSE);
}

static gboolean
is_korean (DiptychAnalysis *analysis)
{
  return g_strcmp0 (diptych_article_get_language (diptych_analysis_get_article (analysis)), "ko") == 0;
}

/**
 * diptych_similarity_measure:
 * @left: the analysis of a sentence
 * @right: that of another one
 * @features: (out caller-allocates): room for the features
 *
 * Measures in which respects two sentences that stand alone are alike. Where an
 * analysis has more than one sentence, the first is taken.
 *
 * Returns: whether there is anything in both to be compared
 */
gboolean
diptych_similarity_measure (DiptychAnalysis *left,
                            DiptychAnalysis *right,
                            float           *features)
{
  g_autoptr (DiptychVocabulary) vocabulary = diptych_vocabulary_new ();
  g_autoptr (GPtrArray) a = diptych_sentence_profiles_new (left, vocabulary);
  g_autoptr (GPtrArray) b = diptych_sentence_profiles_new (right, vocabulary);

  if (a->len == 0 || b->len == 0)
    return FALSE;
  diptych_vocabulary_close (vocabulary, a->len + b->len);
  diptych_sentence_profiles_finish (a, vocabulary);
  diptych_sentence_profiles_finish (b, vocabulary);
  diptych_similarity_compare (vocabulary, g_ptr_array_index (a, 0), g_ptr_array_index (b, 0), features);
  return TRUE;
}

/**
 * diptych_similarity_of_sentences:
 * @left: the analysis of a sentence
 * @right: that of another one
 *
 * Judges two sentences that stand alone, whichever comes first; two of Korean by what was
 * learned from Korean.
 *
 * Returns: how alike they are in meaning, from 0 to 1
 */
double
diptych_similarity_of_sentences (DiptychAnalysis *left,
                                 DiptychAnalysis *right)
{
  gboolean korean = is_korean (left) && is_korean (right);
  float features[DIPTYCH_N_FEATURES], turned[DIPTYCH_N_FEATURES];

  if (!diptych_similarity_measure (left, right, features) || !diptych_similarity_measure (right, left, turned))
    return 0;
  return (score (features, korean) + score (turned, korean)) / 2;
}
