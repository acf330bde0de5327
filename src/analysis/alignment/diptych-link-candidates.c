/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-link-candidates.h"

/* Texts so short are compared whole. */
#define MAX_PAIRS_COMPARED_WHOLE 2048

/* Each sentence names this many of the other side. */
#define MAX_PER_SENTENCE 12

/* The most sentences that one term of a sentence brings in; of a commoner term,
 * those nearest to the same part of the other text. */
#define MAX_PER_TERM 64

/* The most terms of one sentence that are looked up, the most telling first. */
#define MAX_TERMS 48

typedef struct
{
  guint *first;                 /* per term, one more than there are terms */
  guint *sentences;             /* ascending in each term */
} Index;

typedef struct
{
  const DiptychVocabulary *vocabulary;
  Index                    index;
  guint                    n_from;
  guint                    n_to;
  float                   *sums;     /* per sentence of the other side; 0 unless touched */
  GArray                  *touched;  /* guint */
} Search;

typedef struct
{
  guint sentence;
  float sum;
} Found;

static void
index_profiles (Index     *index,
                GPtrArray *profiles,
                guint      n_terms)
{
  guint total = 0;

  index->first = g_new0 (guint, n_terms + 2);
  for (guint i = 0; i < profiles->len; i++)
    {
      const GArray *terms = ((DiptychSentenceProfile *) g_ptr_array_index (profiles, i))->terms;

      for (guint j = 0; j < terms->len; j++)
        index->first[g_array_index (terms, guint, j) + 2]++;
      total += terms->len;
    }
  for (guint i = 2; i < n_terms + 2; i++)
    index->first[i] += index->first[i - 1];
  index->sentences = g_new (guint, MAX (total, 1));
  for (guint i = 0; i < profiles->len; i++)
    {
      const GArray *terms = ((DiptychSentenceProfile *) g_ptr_array_index (profiles, i))->terms;

      for (guint j = 0; j < terms->len; j++)
        index->sentences[index->first[g_array_index (terms, guint, j) + 1]++] = i;
    }
}

static void
add_sentences (Search *search,
               guint   from,
               guint   term,
               float   weight)
{
  const guint *sentences = search->index.sentences + search->index.first[term];
  guint n = search->index.first[term + 1] - search->index.first[term];
  guint start = 0;

  if (n > MAX_PER_TERM)
    {
      start = (guint) ((guint64) from * n / MAX (search->n_from, 1));
      start = MIN (start > MAX_PER_TERM / 2 ? start - MAX_PER_TERM / 2 : 0, n - MAX_PER_TERM);
      n = MAX_PER_TERM;
    }
  for (guint i = start; i < start + n; i++)
    {
      if (search->sums[sentences[i]] == 0)
        g_array_append_val (search->touched, sentences[i]);
      search->sums[sentences[i]] += weight;
    }
}

static void
add_term (Search *search,
          guint   from,
          guint   term)
{
  float weight = diptych_vocabulary_get_term (search->vocabulary, term)->local;
  guint n;
  const DiptychRelation *relations = diptych_vocabulary_get_relations (search->vocabulary, term, &n);

  add_sentences (search, from, term, weight);
  for (guint i = 0; i < n; i++)
    if (relations[i].likeness > 0)
      add_sentences (search, from, relations[i].term, weight * relations[i].likeness);
}

static int
compare_found (gconstpointer a,
               gconstpointer b)
{
  const Found *first = a, *second = b;

  if (first->sum != second->sum)
    return first->sum > second->sum ? -1 : 1;
  return first->sentence < second->sentence ? -1 : first->sentence > second->sentence;
}

static int
compare_terms (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  guint first = *(const guint *) a, second = *(const guint *) b;
  float left = diptych_vocabulary_get_term (user_data, first)->local;
  float right = diptych_vocabulary_get_term (user_data, second)->local;

  if (left != right)
    return left > right ? -1 : 1;
  return first < second ? -1 : first > second;
}

static void
add_terms (Search       *search,
           guint         from,
           const GArray *terms)
{
  g_autoptr (GArray) telling = NULL;

  if (terms->len > MAX_TERMS)
    {
      telling = g_array_copy ((GArray *) terms);
      g_array_sort_with_data (telling, compare_terms, (gpointer) search->vocabulary);
      g_array_set_size (telling, MAX_TERMS);
      terms = telling;
    }
  for (guint i = 0; i < terms->len; i++)
    add_term (search, from, g_array_index (terms, guint, i));
}

/* Where nothing is shared, the same part of the other text is as good as any. */
static void
add_neighbours (Search *search,
                guint   from)
{
  guint middle = (guint) ((guint64) from * search->n_to / MAX (search->n_from, 1));

  for (guint i = middle > 1 ? middle - 1 : 0; i < MIN (middle + 2, search->n_to); i++)
    if (search->sums[i] == 0)
      {
        search->sums[i] = 0.001f;
        g_array_append_val (search->touched, i);
      }
}

static void
find_for_sentence (Search       *search,
                   guint         from,
                   const GArray *terms,
                   gboolean      mirrored,
                   GArray       *candidates)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));

  add_terms (search, from, terms);
  add_neighbours (search, from);
  for (guint i = 0; i < search->touched->len; i++)
    {
      guint sentence = g_array_index (search->touched, guint, i);
      Found one = { sentence, search->sums[sentence] };

      g_array_append_val (found, one);
      search->sums[sentence] = 0;
    }
  g_array_set_size (search->touched, 0);
  g_array_sort (found, compare_found);
  for (guint i = 0; i < MIN (found->len, MAX_PER_SENTENCE); i++)
    {
      guint to = g_array_index (found, Found, i).sentence;
      DiptychCandidate candidate = mirrored ? (DiptychCandidate) { to, from } : (DiptychCandidate) { from, to };

      g_array_append_val (candidates, candidate);
    }
}

static void
find_for_side (const DiptychVocabulary *vocabulary,
               GPtrArray               *from,
               GPtrArray               *to,
               gboolean                 mirrored,
               GArray                  *candidates,
               GCancellable            *cancellable)
{
  Search search = { vocabulary, { NULL, NULL }, from->len, to->len, g_new0 (float, MAX (to->len, 1)),
                    g_array_new (FALSE, FALSE, sizeof (guint)) };

  index_profiles (&search.index, to, diptych_vocabulary_get_size (vocabulary));
  for (guint i = 0; i < from->len && !g_cancellable_is_cancelled (cancellable); i++)
    find_for_sentence (&search, i, ((DiptychSentenceProfile *) g_ptr_array_index (from, i))->terms,
                       mirrored, candidates);
  g_free (search.index.first);
  g_free (search.index.sentences);
  g_free (search.sums);
  g_array_unref (search.touched);
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const DiptychCandidate *first = a, *second = b;

  if (first->left != second->left)
    return first->left < second->left ? -1 : 1;
  return first->right < second->right ? -1 : first->right > second->right;
}

static void
drop_repeated (GArray *candidates)
{
  guint kept = 0;

  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len; i++)
    {
      DiptychCandidate candidate = g_array_index (candidates, DiptychCandidate, i);

      if (kept == 0 || compare_candidates (&g_array_index (candidates, DiptychCandidate, kept - 1), &candidate) != 0)
        g_array_index (candidates, DiptychCandidate, kept++) = candidate;
    }
  g_array_set_size (candidates, kept);
}

/**
 * diptych_link_candidates_find:
 * @vocabulary: the closed vocabulary of both texts
 * @left: (element-type DiptychSentenceProfile): the sentences of the left
 * @right: (element-type DiptychSentenceProfile): those of the right
 * @cancellable: (nullable): a cancellable; once cancelled, what is returned is of no use
 *
 * Finds the pairs of sentences that are worth comparing, through an index of the
 * terms: for each sentence the few of the other side that share the most with it.
 * Their number is linear in the number of sentences.
 *
 * Returns: (transfer full) (element-type DiptychCandidate): by the left, then the right
 */
GArray *
diptych_link_candidates_find (const DiptychVocabulary *vocabulary,
                              GPtrArray               *left,
                              GPtrArray               *right,
                              GCancellable            *cancellable)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (DiptychCandidate));

  if ((guint64) left->len * right->len <= MAX_PAIRS_COMPARED_WHOLE)
    {
      for (guint i = 0; i < left->len; i++)
        for (guint j = 0; j < right->len; j++)
          {
            DiptychCandidate candidate = { i, j };

            g_array_append_val (candidates, candidate);
          }
      return candidates;
    }
  find_for_side (vocabulary, left, right, FALSE, candidates, cancellable);
  find_for_side (vocabulary, right, left, TRUE, candidates, cancellable);
  drop_repeated (candidates);
  return candidates;
}
