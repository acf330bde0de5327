/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-script-linker.h"

#include "analysis/people/diptych-hangul-name.h"
#include "analysis/people/diptych-name-skeleton.h"
#include "analysis/people/diptych-script-matcher.h"

/* So many entities of a side are looked at, those with the most mentions. */
#define MAX_ENTITIES 12

/* A name whose letters fit badly is still the one if nothing else comes near it on either side. */
#define MIN_SCORE 0.01
#define TIMES_BETTER 20

/* An unlikely name must be of so many syllables, or there are too many like it. */
#define MIN_SYLLABLES 2

typedef struct
{
  DiptychAnalysis *analyses[DIPTYCH_N_SIDES];
  GArray          *entities[DIPTYCH_N_SIDES];   /* guint */
  DiptychSide      hangul;
  GPtrArray       *names;                       /* of DiptychPersonName, by entity of the other side */
  double          *scores;                      /* by entity of either side */
} Linker;

static const DiptychEntity *
get_entity (const Linker *self,
            DiptychSide   side,
            guint         at)
{
  return diptych_analysis_get_entity (self->analyses[side], g_array_index (self->entities[side], guint, at));
}

static int
compare_entities (gconstpointer a,
                  gconstpointer b,
                  gpointer      analysis)
{
  guint first = *(const guint *) a, second = *(const guint *) b;
  guint n = diptych_analysis_get_entity (analysis, first)->mentions->len;
  guint m = diptych_analysis_get_entity (analysis, second)->mentions->len;

  if (n != m)
    return n > m ? -1 : 1;
  return first < second ? -1 : first > second;
}

/* The entities of a side whose names are in Hangul, or not. */
static GArray *
collect (DiptychAnalysis *analysis,
         gboolean         hangul)
{
  GArray *entities = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < diptych_analysis_get_n_entities (analysis); i++)
    if (diptych_name_skeleton_is_hangul (diptych_analysis_get_entity (analysis, i)->name) == hangul)
      g_array_append_val (entities, i);
  g_array_sort_with_data (entities, compare_entities, analysis);
  if (entities->len > MAX_ENTITIES)
    g_array_set_size (entities, MAX_ENTITIES);
  return entities;
}

static double
score_pair (const Linker *self,
            guint         i,
            guint         j)
{
  const DiptychEntity *a = get_entity (self, self->hangul, i);
  const DiptychEntity *b = get_entity (self, 1 - self->hangul, j);

  if ((a->kind == DIPTYCH_ENTITY_PERSON) != (b->kind == DIPTYCH_ENTITY_PERSON))
    return 0;
  if (a->kind == DIPTYCH_ENTITY_PERSON)
    return diptych_hangul_name_match (a->name, g_ptr_array_index (self->names, j));
  return diptych_script_matcher_match (a->name, b->name);
}

/* The best score of the row and of the column of a pair, but for its own. */
static double
find_rival (const Linker *self,
            guint         i,
            guint         j)
{
  guint n = self->entities[1 - self->hangul]->len;
  double rival = 0;

  for (guint k = 0; k < self->entities[self->hangul]->len; k++)
    rival = k == i ? rival : MAX (rival, self->scores[k * n + j]);
  for (guint k = 0; k < n; k++)
    rival = k == j ? rival : MAX (rival, self->scores[i * n + k]);
  return rival;
}

static void
add_pairs (const Linker *self,
           GArray       *pairs)
{
  guint n = self->entities[1 - self->hangul]->len;

  for (guint i = 0; i < self->entities[self->hangul]->len; i++)
    for (guint j = 0; j < n; j++)
      {
        double score = self->scores[i * n + j];
        gboolean likely = score >= DIPTYCH_SCRIPT_MATCH_LIKELY;
        DiptychEntityPair pair = { { 0, 0 }, DIPTYCH_VARIANT_SCRIPT, MAX (score, DIPTYCH_SCRIPT_MATCH_LIKELY) };

        if (score < MIN_SCORE)
          continue;
        if (!likely && (g_utf8_strlen (get_entity (self, self->hangul, i)->name, -1) < MIN_SYLLABLES
                        || find_rival (self, i, j) * TIMES_BETTER > score))
          continue;
        pair.index[self->hangul] = g_array_index (self->entities[self->hangul], guint, i);
        pair.index[1 - self->hangul] = g_array_index (self->entities[1 - self->hangul], guint, j);
        g_array_append_val (pairs, pair);
      }
}

static void
find_pairs (Linker *self,
            GArray *pairs)
{
  guint n = self->entities[1 - self->hangul]->len;

  self->names = g_ptr_array_new_with_free_func ((GDestroyNotify) diptych_person_name_free);
  self->scores = g_new0 (double, (gsize) self->entities[self->hangul]->len * n + 1);
  for (guint j = 0; j < n; j++)
    g_ptr_array_add (self->names, diptych_person_name_new (get_entity (self, 1 - self->hangul, j)->name, -1));
  for (guint i = 0; i < self->entities[self->hangul]->len; i++)
    for (guint j = 0; j < n; j++)
      self->scores[i * n + j] = score_pair (self, i, j);
  add_pairs (self, pairs);
  g_ptr_array_unref (self->names);
  g_free (self->scores);
}

/**
 * diptych_script_linker_find:
 * @left: the analysis of the first article
 * @right: that of the second
 *
 * Looks for entities that one side names in Hangul and the other in Latin letters.
 * Which of the pairs hold, where one has more, is for the caller to choose.
 *
 * Returns: (transfer full) (element-type DiptychEntityPair): pairs that may be one entity
 */
GArray *
diptych_script_linker_find (DiptychAnalysis *left,
                            DiptychAnalysis *right)
{
  Linker self = { .analyses = { left, right } };
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (DiptychEntityPair));

  for (self.hangul = DIPTYCH_SIDE_LEFT; self.hangul < DIPTYCH_N_SIDES; self.hangul++)
    {
      for (DiptychSide side = 0; side < DIPTYCH_N_SIDES; side++)
        self.entities[side] = collect (self.analyses[side], side == self.hangul);
      if (self.entities[0]->len > 0 && self.entities[1]->len > 0)
        find_pairs (&self, pairs);
      for (DiptychSide side = 0; side < DIPTYCH_N_SIDES; side++)
        g_array_unref (self.entities[side]);
    }
  return pairs;
}
