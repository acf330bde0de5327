/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-shared-names.h"

#include "analysis/alignment/diptych-link-scorer.h"

/* So many names of a sentence are kept. */
#define MAX_NAMES 16

/* In fewer sentences of both articles, a name that is given once is not rare. */
#define ENOUGH_SENTENCES 40

/* Who and what a sentence names, as pairs of entities. */
typedef struct
{
  guint pairs[MAX_NAMES];
  guint n;
} Names;

/* Returns whether @pair was not there. */
static gboolean
add_name (Names *names,
          guint  pair)
{
  for (guint i = 0; i < names->n; i++)
    if (names->pairs[i] == pair)
      return FALSE;
  if (names->n < MAX_NAMES)
    names->pairs[names->n++] = pair;
  return TRUE;
}

/* The names of each sentence of a side. In how many sentences each pair is named is
 * added to @n_sentences. */
static Names *
collect_names (DiptychAnalysis    *analysis,
               DiptychSide         side,
               const DiptychLinks *links,
               guint              *n_sentences)
{
  g_autofree int *pair_of_entity = diptych_links_index_shared_entities (links, side, diptych_analysis_get_n_entities (analysis));
  guint n, n_mentions;
  const DiptychMention *mentions = diptych_analysis_get_mentions (analysis, &n_mentions);
  Names *names;

  diptych_analysis_get_sentences (analysis, &n);
  names = g_new0 (Names, n + 1);
  for (guint i = 0; i < n_mentions; i++)
    {
      int pair = mentions[i].entity != DIPTYCH_NO_ENTITY ? pair_of_entity[mentions[i].entity] : DIPTYCH_NONE;

      if (mentions[i].form == DIPTYCH_MENTION_NAME && pair != DIPTYCH_NONE)
        n_sentences[pair] += add_name (&names[mentions[i].sentence], pair);
    }
  return names;
}

static float
weigh (const Names *a,
       const Names *b,
       const guint *n_sentences,
       guint        n)
{
  float enough = MIN (1, (float) n / ENOUGH_SENTENCES), best = 0;

  for (guint i = 0; i < a->n; i++)
    for (guint k = 0; k < b->n; k++)
      if (a->pairs[i] == b->pairs[k])
        best = MAX (best, enough * DIPTYCH_N_SIDES / n_sentences[a->pairs[i]]);
  return best;
}

/**
 * diptych_shared_names_weigh:
 * @left: the analysis of the first article
 * @right: that of the second
 * @links: what the stages before joined
 * @scored: (element-type DiptychScoredLink): pairs of sentences; their rare names are filled
 *
 * Tells how rare the rarest name is that two sentences share. The persons of the story
 * are named everywhere; who is named once on either side is there for one statement,
 * unless the articles are but a few sentences long.
 * Takes time linear in the length of the articles and the number of pairs.
 */
void
diptych_shared_names_weigh (DiptychAnalysis    *left,
                            DiptychAnalysis    *right,
                            const DiptychLinks *links,
                            GArray             *scored)
{
  g_autofree guint *n_sentences = g_new0 (guint, links->entities->len + 1);
  guint n_left, n_right;
  g_autofree Names *a = collect_names (left, DIPTYCH_SIDE_LEFT, links, n_sentences);
  g_autofree Names *b = collect_names (right, DIPTYCH_SIDE_RIGHT, links, n_sentences);

  diptych_analysis_get_sentences (left, &n_left);
  diptych_analysis_get_sentences (right, &n_right);
  for (guint i = 0; i < scored->len; i++)
    {
      DiptychScoredLink *link = &g_array_index (scored, DiptychScoredLink, i);

      link->rare_name = weigh (&a[link->left], &b[link->right], n_sentences, n_left + n_right);
    }
}
