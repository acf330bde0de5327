/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-tagger-consensus.h"

#define N_KINDS DIPTYCH_N_ENTITY_KINDS

/* What all other occurrences together add to a score, and how many of them count as
 * one more occurrence that says nothing. */
#define WEIGHT 40
#define DOUBT 1

typedef struct
{
  guint kinds[N_KINDS];
  guint total;
} Votes;

struct _DiptychTaggerConsensus
{
  const DiptychTaggerDocument *document;
  Votes                       *votes;   /* of each fold */
};

static void
count (Votes *votes,
       guint  tag,
       int    by)
{
  votes->total += by;
  if (diptych_tagger_is_name (tag))
    votes->kinds[diptych_tagger_tag_get_kind (tag)] += by;
}

static gboolean
names_anything (const Votes *votes)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    if (votes->kinds[kind] > 0)
      return TRUE;
  return FALSE;
}

static void
add_votes (const Votes *votes,
           gint32      *scores)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      gint32 bonus = WEIGHT * votes->kinds[kind] / (votes->total + DOUBT);

      for (guint step = 0; step < 4; step++)
        scores[diptych_tagger_tag (kind, step)] += bonus;
    }
}

/**
 * diptych_tagger_consensus_new:
 * @document: a document; must outlive the result
 * @tags: the tags of all atoms after the first decoding
 *
 * Returns: (transfer full): what was found for each word
 */
DiptychTaggerConsensus *
diptych_tagger_consensus_new (const DiptychTaggerDocument *document,
                              const guint8                *tags)
{
  DiptychTaggerConsensus *self = g_new (DiptychTaggerConsensus, 1);

  self->document = document;
  self->votes = g_new0 (Votes, document->folds->len + 1);
  for (guint i = 0; i < document->atoms->len; i++)
    if (diptych_tagger_document_atom (document, i)->run != DIPTYCH_TAGGER_NO_RUN)
      count (&self->votes[diptych_tagger_document_word (document, i)->fold], tags[i], 1);
  return self;
}

void
diptych_tagger_consensus_free (DiptychTaggerConsensus *self)
{
  g_free (self->votes);
  g_free (self);
}

/**
 * diptych_tagger_consensus_apply:
 * @tags: the tags of all atoms
 * @scores: (inout): the scores of all atoms
 *
 * One word tends to name one kind of thing throughout an article, so the tags that a
 * word has elsewhere in it, written with a capital, are added to its scores.
 *
 * Returns: whether any score of @sentence changed
 */
gboolean
diptych_tagger_consensus_apply (const DiptychTaggerConsensus *self,
                                const DiptychTaggerSentence  *sentence,
                                const guint8                 *tags,
                                DiptychTaggerScores          *scores)
{
  gboolean changed = FALSE;

  for (guint i = sentence->start; i < sentence->end; i++)
    {
      const DiptychTaggerWord *word = diptych_tagger_document_word (self->document, i);
      Votes others = self->votes[word->fold];

      if (word->spelling < DIPTYCH_TAGGER_CASE_LOWER)
        continue;
      if (diptych_tagger_document_atom (self->document, i)->run != DIPTYCH_TAGGER_NO_RUN)
        count (&others, tags[i], -1);
      if (names_anything (&others))
        {
          add_votes (&others, scores[i]);
          changed = TRUE;
        }
    }
  return changed;
}
