/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-shared-people.h"

#include "analysis/alignment/diptych-link-scorer.h"

/* So many people of a sentence are kept; who speaks or is nicknamed after them is
 * passed over. */
#define MAX_PEOPLE 4

/* The first people of a sentence, as pairs of entities. */
typedef struct
{
  int   pairs[MAX_PEOPLE];
  guint n;
} People;

/* Who speaks in each sentence of a side, and who is called by a nickname there. */
typedef struct
{
  People *speakers;
  People *nicknamed;
} Side;

static gboolean
has_person (const People *people,
            int           pair)
{
  for (guint i = 0; i < people->n; i++)
    if (people->pairs[i] == pair)
      return TRUE;
  return FALSE;
}

static void
add_person (People *people,
            int     pair)
{
  if (pair != DIPTYCH_NONE && people->n < MAX_PEOPLE && !has_person (people, pair))
    people->pairs[people->n++] = pair;
}

static gboolean
share_person (const People *a,
              const People *b)
{
  for (guint i = 0; i < a->n; i++)
    if (has_person (b, a->pairs[i]))
      return TRUE;
  return FALSE;
}

static void
collect_speakers (Side            *self,
                  DiptychAnalysis *analysis,
                  const int       *pair_of_entity)
{
  for (guint i = 0; i < diptych_analysis_get_n_quotations (analysis); i++)
    {
      const DiptychQuotation *quotation = diptych_analysis_get_quotation (analysis, i);

      if (quotation->type == DIPTYCH_QUOTATION_TERM || quotation->speaker_entity == DIPTYCH_NO_ENTITY)
        continue;
      for (guint k = 0; k < quotation->content->len; k++)
        {
          DiptychSpan content = g_array_index (quotation->content, DiptychSpan, k);
          int last = diptych_analysis_find_sentence (analysis, content.end - 1);

          for (int sentence = MAX (diptych_analysis_find_sentence (analysis, content.start), 0); sentence <= last; sentence++)
            add_person (&self->speakers[sentence], pair_of_entity[quotation->speaker_entity]);
        }
    }
}

static void
collect_nicknamed (Side            *self,
                   DiptychAnalysis *analysis,
                   const int       *pair_of_entity)
{
  for (guint i = 0; i < diptych_analysis_get_n_entities (analysis); i++)
    {
      const DiptychEntity *entity = diptych_analysis_get_entity (analysis, i);

      for (guint k = 0; k < entity->descriptions->len; k++)
        {
          const DiptychDescription *description = &g_array_index (entity->descriptions, DiptychDescription, k);
          int sentence = diptych_analysis_find_sentence (analysis, description->span.start);

          if (description->kind == DIPTYCH_DESCRIPTION_NICKNAME && sentence >= 0)
            add_person (&self->nicknamed[sentence], pair_of_entity[i]);
        }
    }
}

static void
side_init (Side               *self,
           DiptychAnalysis    *analysis,
           DiptychSide         side,
           const DiptychLinks *links)
{
  g_autofree int *pair_of_entity = diptych_links_index_entities (links, side, diptych_analysis_get_n_entities (analysis));
  guint n;

  diptych_analysis_get_sentences (analysis, &n);
  self->speakers = g_new0 (People, n + 1);
  self->nicknamed = g_new0 (People, n + 1);
  collect_speakers (self, analysis, pair_of_entity);
  collect_nicknamed (self, analysis, pair_of_entity);
}

static void
side_clear (Side *self)
{
  g_free (self->speakers);
  g_free (self->nicknamed);
}

/**
 * diptych_shared_people_mark:
 * @left: the analysis of the first article
 * @right: that of the second
 * @links: what the stages before joined
 * @scored: (element-type DiptychScoredLink): pairs of sentences; their speakers and nicknames are
 *   filled
 *
 * Tells in which pairs of sentences the same person speaks or different ones do, and
 * in which both tell the nickname of one person. Takes time linear in the length of
 * the articles and the number of pairs.
 */
void
diptych_shared_people_mark (DiptychAnalysis    *left,
                            DiptychAnalysis    *right,
                            const DiptychLinks *links,
                            GArray             *scored)
{
  Side sides[DIPTYCH_N_SIDES];

  side_init (&sides[DIPTYCH_SIDE_LEFT], left, DIPTYCH_SIDE_LEFT, links);
  side_init (&sides[DIPTYCH_SIDE_RIGHT], right, DIPTYCH_SIDE_RIGHT, links);
  for (guint i = 0; i < scored->len; i++)
    {
      DiptychScoredLink *link = &g_array_index (scored, DiptychScoredLink, i);
      const People *a = &sides[DIPTYCH_SIDE_LEFT].speakers[link->left];
      const People *b = &sides[DIPTYCH_SIDE_RIGHT].speakers[link->right];

      link->same_speaker = share_person (a, b);
      link->other_speaker = !link->same_speaker && a->n > 0 && b->n > 0;
      link->nickname = share_person (&sides[DIPTYCH_SIDE_LEFT].nicknamed[link->left],
                                     &sides[DIPTYCH_SIDE_RIGHT].nicknamed[link->right]);
    }
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    side_clear (&sides[side]);
}
