/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-script-linker.h"

#include "analysis/diptych-peaks.h"
#include "analysis/people/diptych-hangul-name.h"
#include "analysis/people/diptych-name-skeleton.h"
#include "analysis/people/diptych-script-index.h"
#include "analysis/people/diptych-script-matcher.h"

/* A name whose letters fit badly is still the one if nothing else comes near it on either side. */
#define MIN_SCORE 0.01
#define TIMES_BETTER 20

/* An unlikely name must be of so many syllables, or there are too many like it. */
#define MIN_SYLLABLES 2

typedef struct
{
  guint  at[DIPTYCH_N_SIDES];   /* in the entities of each side */
  double score;
} ScoredPair;

typedef struct
{
  DiptychAnalysis *analyses[DIPTYCH_N_SIDES];
  GArray          *entities[DIPTYCH_N_SIDES];   /* guint */
  DiptychSide      hangul;
  GPtrArray       *names;                       /* of DiptychPersonName, by entity of the other side */
  GArray          *scored;                      /* of ScoredPair */
  DiptychPeaks    *peaks[DIPTYCH_N_SIDES];      /* the scores of each entity */
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

static void
score_pairs (Linker *self)
{
  DiptychSide other = 1 - self->hangul;
  g_autoptr (DiptychScriptIndex) index = diptych_script_index_new ();

  for (guint j = 0; j < self->entities[other]->len; j++)
    {
      const char *name = get_entity (self, other, j)->name;

      g_ptr_array_add (self->names, diptych_person_name_new (name, -1));
      diptych_script_index_add (index, j, name);
    }
  for (guint i = 0; i < self->entities[self->hangul]->len; i++)
    {
      g_autoptr (GArray) found = diptych_script_index_find (index, get_entity (self, self->hangul, i)->name);

      for (guint k = 0; k < found->len; k++)
        {
          guint j = g_array_index (found, guint, k);
          ScoredPair pair = { .score = score_pair (self, i, j) };

          pair.at[self->hangul] = i;
          pair.at[other] = j;
          g_array_append_val (self->scored, pair);
          diptych_peaks_add (&self->peaks[self->hangul][i], pair.score);
          diptych_peaks_add (&self->peaks[other][j], pair.score);
        }
    }
}

/* The best score of the two entities with others. */
static double
find_rival (const Linker     *self,
            const ScoredPair *pair)
{
  double rival = 0;

  for (DiptychSide side = 0; side < DIPTYCH_N_SIDES; side++)
    rival = MAX (rival, diptych_peaks_find_rival (&self->peaks[side][pair->at[side]], pair->score));
  return rival;
}

static gboolean
may_be_one (const Linker     *self,
            const ScoredPair *pair)
{
  const char *hangul = get_entity (self, self->hangul, pair->at[self->hangul])->name;

  if (pair->score >= DIPTYCH_SCRIPT_MATCH_LIKELY)
    return TRUE;
  return pair->score >= MIN_SCORE && g_utf8_strlen (hangul, -1) >= MIN_SYLLABLES
         && find_rival (self, pair) * TIMES_BETTER <= pair->score;
}

static void
add_pairs (const Linker *self,
           GArray       *pairs)
{
  for (guint i = 0; i < self->scored->len; i++)
    {
      const ScoredPair *scored = &g_array_index (self->scored, ScoredPair, i);
      DiptychEntityPair pair = { { 0, 0 }, DIPTYCH_VARIANT_SCRIPT, MAX (scored->score, DIPTYCH_SCRIPT_MATCH_LIKELY) };

      if (!may_be_one (self, scored))
        continue;
      for (DiptychSide side = 0; side < DIPTYCH_N_SIDES; side++)
        pair.index[side] = g_array_index (self->entities[side], guint, scored->at[side]);
      g_array_append_val (pairs, pair);
    }
}

static void
find_pairs (Linker *self,
            GArray *pairs)
{
  self->names = g_ptr_array_new_with_free_func ((GDestroyNotify) diptych_person_name_free);
  self->scored = g_array_new (FALSE, FALSE, sizeof (ScoredPair));
  for (DiptychSide side = 0; side < DIPTYCH_N_SIDES; side++)
    self->peaks[side] = g_new0 (DiptychPeaks, self->entities[side]->len);
  score_pairs (self);
  add_pairs (self, pairs);
  for (DiptychSide side = 0; side < DIPTYCH_N_SIDES; side++)
    g_free (self->peaks[side]);
  g_array_unref (self->scored);
  g_ptr_array_unref (self->names);
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
