/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-quotation-pairer.h"

#include <math.h>

#include "analysis/quotations/diptych-quotation-words.h"

/* Words that stand in more quotations than this lead to none. */
#define MAX_POSTINGS 48

/* The share of the shorter quotation's weight that both must have, by what else
 * speaks for the pair. */
#define MIN_SHARE_ALONE 0.75
#define MIN_SHARE_SPEAKER 0.45
#define MIN_SHARE_BEAD 0.45
#define MIN_SHARE_BOTH 0.2

/* Below this share of the longer one's words the shorter is a part of it. */
#define MIN_SAME_LENGTH 0.7

typedef struct
{
  GArray *words;
  double  weight;
  int     speaker;              /* index of its entity pair */
  int     bead;
  gboolean marked;
} Utterance;

typedef struct
{
  DiptychAnalysis *analyses[DIPTYCH_N_SIDES];
  GArray          *utterances[DIPTYCH_N_SIDES];
  GHashTable      *postings;    /* word → GArray of indexes on the right */
  GHashTable      *counts;      /* word → number of quotations on both sides */
  GArray          *candidates;  /* DiptychQuotationPair */
} Pairing;

static void
utterance_clear (gpointer data)
{
  g_array_unref (((Utterance *) data)->words);
}

static Utterance *
utterance_at (const Pairing *self,
              DiptychSide    side,
              guint          index)
{
  return &g_array_index (self->utterances[side], Utterance, index);
}

static void
add_utterances (Pairing            *self,
                const DiptychLinks *links,
                DiptychSide         side)
{
  DiptychAnalysis *analysis = self->analyses[side];
  guint n_sentences;
  g_autofree int *speakers = diptych_links_index_shared_entities (links, side, diptych_analysis_get_n_entities (analysis));
  g_autofree int *beads = NULL;

  diptych_analysis_get_sentences (analysis, &n_sentences);
  beads = diptych_links_index_sentences (links, side, n_sentences);
  for (guint i = 0; i < diptych_analysis_get_n_quotations (analysis); i++)
    {
      const DiptychQuotation *quotation = diptych_analysis_get_quotation (analysis, i);
      int sentence = diptych_analysis_find_sentence (analysis, diptych_quotation_get_hull (quotation).start);
      Utterance utterance = { .speaker = DIPTYCH_NONE, .bead = DIPTYCH_NONE };

      utterance.words = quotation->type == DIPTYCH_QUOTATION_TERM ? g_array_new (FALSE, FALSE, sizeof (guint))
                                                                  : diptych_quotation_words_new (analysis, quotation);
      utterance.marked = quotation->type == DIPTYCH_QUOTATION_DIRECT || quotation->type == DIPTYCH_QUOTATION_MIXED;
      if (quotation->speaker_entity != DIPTYCH_NO_ENTITY)
        utterance.speaker = speakers[quotation->speaker_entity];
      if (sentence >= 0)
        utterance.bead = beads[sentence];
      g_array_append_val (self->utterances[side], utterance);
    }
}

static void
count_words (Pairing     *self,
             DiptychSide  side)
{
  for (guint i = 0; i < self->utterances[side]->len; i++)
    {
      const GArray *words = utterance_at (self, side, i)->words;

      for (guint j = 0; j < words->len; j++)
        {
          gpointer word = GUINT_TO_POINTER (g_array_index (words, guint, j));
          GArray *list = g_hash_table_lookup (self->postings, word);

          g_hash_table_insert (self->counts, word,
                               GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, word)) + 1));
          if (side == DIPTYCH_SIDE_LEFT)
            continue;
          if (list == NULL)
            {
              list = g_array_new (FALSE, FALSE, sizeof (guint));
              g_hash_table_insert (self->postings, word, list);
            }
          if (list->len <= MAX_POSTINGS)
            g_array_append_val (list, i);
        }
    }
}

/* The rarer a word among the quotations of both sides, the more it tells
 * (Spärck Jones 1972). */
static double
weight_of (const Pairing *self,
           guint          word)
{
  double n = self->utterances[0]->len + self->utterances[1]->len;

  return log (1 + n / GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, GUINT_TO_POINTER (word))));
}

static void
weigh (Pairing     *self,
       DiptychSide  side)
{
  for (guint i = 0; i < self->utterances[side]->len; i++)
    {
      Utterance *utterance = utterance_at (self, side, i);

      for (guint j = 0; j < utterance->words->len; j++)
        utterance->weight += weight_of (self, g_array_index (utterance->words, guint, j));
    }
}

static double
least_share (const Utterance *left,
             const Utterance *right)
{
  gboolean speaker = left->speaker != DIPTYCH_NONE && left->speaker == right->speaker;
  gboolean bead = left->bead != DIPTYCH_NONE && left->bead == right->bead;

  if (left->speaker != DIPTYCH_NONE && right->speaker != DIPTYCH_NONE && !speaker)
    return 2;
  return speaker && bead ? MIN_SHARE_BOTH : speaker ? MIN_SHARE_SPEAKER : bead ? MIN_SHARE_BEAD : MIN_SHARE_ALONE;
}

/* One word tells nothing, unless it is all of both and more speaks for the pair:
 * “I’m not worried.” */
static gboolean
is_too_short (const Utterance *left,
              const Utterance *right)
{
  if (MIN (left->words->len, right->words->len) > 1)
    return FALSE;
  return MAX (left->words->len, right->words->len) > 1 || least_share (left, right) >= MIN_SHARE_ALONE;
}

static void
consider (Pairing *self,
          guint    l,
          guint    r,
          double   shared)
{
  const Utterance *left = utterance_at (self, DIPTYCH_SIDE_LEFT, l);
  const Utterance *right = utterance_at (self, DIPTYCH_SIDE_RIGHT, r);
  double share = shared / MIN (left->weight, right->weight);
  double length = (double) MIN (left->words->len, right->words->len) / MAX (left->words->len, right->words->len);
  DiptychQuotationPair pair = { { l, r } };

  if (!(left->marked || right->marked) || share < least_share (left, right)
      || is_too_short (left, right))
    return;
  pair.relation = left->marked != right->marked ? DIPTYCH_QUOTATION_REPORTED
                  : length < MIN_SAME_LENGTH ? DIPTYCH_QUOTATION_SHORTENED : DIPTYCH_QUOTATION_SAME;
  pair.similarity = (share + shared / (left->weight + right->weight - shared)) / 2;
  g_array_append_val (self->candidates, pair);
}

static void
find_candidates (Pairing *self,
                 guint    l)
{
  const GArray *words = utterance_at (self, DIPTYCH_SIDE_LEFT, l)->words;
  g_autoptr (GHashTable) shared = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GHashTableIter iter;
  gpointer key, value;

  for (guint i = 0; i < words->len; i++)
    {
      guint word = g_array_index (words, guint, i);
      const GArray *list = g_hash_table_lookup (self->postings, GUINT_TO_POINTER (word));

      for (guint j = 0; list != NULL && list->len <= MAX_POSTINGS && j < list->len; j++)
        {
          gpointer right = GUINT_TO_POINTER (g_array_index (list, guint, j));
          double *sum = g_hash_table_lookup (shared, right);

          if (sum == NULL)
            {
              sum = g_new0 (double, 1);
              g_hash_table_insert (shared, right, sum);
            }
          *sum += weight_of (self, word);
        }
    }
  g_hash_table_iter_init (&iter, shared);
  while (g_hash_table_iter_next (&iter, &key, &value))
    consider (self, l, GPOINTER_TO_UINT (key), *(double *) value);
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const DiptychQuotationPair *left = a, *right = b;

  if (left->similarity != right->similarity)
    return left->similarity > right->similarity ? -1 : 1;
  if (left->index[0] != right->index[0])
    return left->index[0] < right->index[0] ? -1 : 1;
  return left->index[1] < right->index[1] ? -1 : left->index[1] > right->index[1];
}

static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  const DiptychQuotationPair *left = a, *right = b;

  return left->index[0] < right->index[0] ? -1 : left->index[0] > right->index[0];
}

static void
choose (Pairing      *self,
        DiptychLinks *links)
{
  g_autofree gboolean *taken_left = g_new0 (gboolean, self->utterances[0]->len + 1);
  g_autofree gboolean *taken_right = g_new0 (gboolean, self->utterances[1]->len + 1);

  g_array_sort (self->candidates, compare_candidates);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      const DiptychQuotationPair *pair = &g_array_index (self->candidates, DiptychQuotationPair, i);

      if (taken_left[pair->index[0]] || taken_right[pair->index[1]])
        continue;
      taken_left[pair->index[0]] = taken_right[pair->index[1]] = TRUE;
      g_array_append_val (links->quotations, *pair);
    }
  g_array_sort (links->quotations, compare_pairs);
}

/**
 * diptych_quotation_pairer_pair:
 * @left: the analysis of one article
 * @right: the analysis of the other
 * @links: what the stages before found; its quotations are filled
 * @cancellable: (nullable): a cancellable
 *
 * Pairs the quotations that give one utterance, the most alike first. How much
 * of its words the shorter must share depends on whether both have one speaker
 * and stand in one bead; two known speakers who are not one never pair. Rare
 * words lead from one side to the other, so that time does not grow with the
 * product of both.
 *
 * Returns: whether it ran to its end
 */
gboolean
diptych_quotation_pairer_pair (DiptychAnalysis  *left,
                               DiptychAnalysis  *right,
                               DiptychLinks     *links,
                               GCancellable     *cancellable,
                               GError          **error)
{
  g_autoptr (GHashTable) postings = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (DiptychQuotationPair));
  g_autoptr (GArray) left_utterances = g_array_new (FALSE, FALSE, sizeof (Utterance));
  g_autoptr (GArray) right_utterances = g_array_new (FALSE, FALSE, sizeof (Utterance));
  Pairing self = { { left, right }, { left_utterances, right_utterances }, postings, counts, candidates };

  g_array_set_clear_func (left_utterances, utterance_clear);
  g_array_set_clear_func (right_utterances, utterance_clear);
  for (DiptychSide side = 0; side < DIPTYCH_N_SIDES; side++)
    add_utterances (&self, links, side);
  for (DiptychSide side = 0; side < DIPTYCH_N_SIDES; side++)
    count_words (&self, side);
  for (DiptychSide side = 0; side < DIPTYCH_N_SIDES; side++)
    weigh (&self, side);
  for (guint i = 0; i < left_utterances->len; i++)
    {
      if (i % 256 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      find_candidates (&self, i);
    }
  choose (&self, links);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
