/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-sentence-kin.h"

#include "analysis/alignment/diptych-link-candidates.h"

static float
measure_cosine (const DiptychVocabulary      *vocabulary,
                const DiptychSentenceProfile *a,
                const DiptychSentenceProfile *b)
{
  const guint *left = (const guint *) a->terms->data;
  const guint *right = (const guint *) b->terms->data;
  float sum = 0;

  for (guint i = 0, j = 0; i < a->terms->len && j < b->terms->len;)
    if (left[i] < right[j])
      i++;
    else if (left[i] > right[j])
      j++;
    else
      {
        float local = diptych_vocabulary_get_term (vocabulary, left[i])->local;

        sum += local * local;
        i++, j++;
      }
  return sum > 0 ? MIN (sum / (a->local_norm * b->local_norm), 1) : 0;
}

/**
 * diptych_sentence_kin_find:
 * @vocabulary: the closed vocabulary of both texts
 * @profiles: (element-type DiptychSentenceProfile): the sentences of one of them
 * @cancellable: (nullable): a cancellable; once cancelled, what is returned is of no use
 *
 * Compares the sentences of one article with each other, those of a long one only
 * with the few that share the most with them.
 *
 * Returns: (transfer full) (element-type DiptychKin): by the sentence, then the other; each
 *   pair in both directions
 */
GArray *
diptych_sentence_kin_find (const DiptychVocabulary *vocabulary,
                           GPtrArray               *profiles,
                           GCancellable            *cancellable)
{
  g_autoptr (GArray) candidates = diptych_link_candidates_find (vocabulary, profiles, profiles, cancellable);
  GArray *kin = g_array_sized_new (FALSE, FALSE, sizeof (DiptychKin), candidates->len);

  for (guint i = 0; i < candidates->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      DiptychCandidate pair = g_array_index (candidates, DiptychCandidate, i);
      DiptychKin one = { pair.left, pair.right };

      if (pair.left == pair.right)
        continue;
      one.cosine = measure_cosine (vocabulary, g_ptr_array_index (profiles, pair.left),
                                   g_ptr_array_index (profiles, pair.right));
      g_array_append_val (kin, one);
    }
  return kin;
}
