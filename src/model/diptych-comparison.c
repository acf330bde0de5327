/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-comparison.h"

#include <string.h>

struct _DiptychComparison
{
  GObject parent_instance;

  DiptychAnalysis *analyses[DIPTYCH_N_SIDES];
  DiptychLinks    *links;
  /* For each side, from an index in its analysis to one in @links. */
  int             *bead_of_sentence[DIPTYCH_N_SIDES];
  int             *pair_of_entity[DIPTYCH_N_SIDES];
  int             *pair_of_quotation[DIPTYCH_N_SIDES];
  int             *relation_of_fact[DIPTYCH_N_SIDES];
};

G_DEFINE_FINAL_TYPE (DiptychComparison, diptych_comparison, G_TYPE_OBJECT)

static const char * const quotation_relation_names[] = {
  [DIPTYCH_QUOTATION_SAME] = "same",
  [DIPTYCH_QUOTATION_SHORTENED] = "shortened",
  [DIPTYCH_QUOTATION_REPORTED] = "reported",
};

static const char * const fact_relation_names[] = {
  [DIPTYCH_FACT_AGREE] = "agree",
  [DIPTYCH_FACT_ROUNDED] = "rounded",
  [DIPTYCH_FACT_DIFFER] = "differ",
};

static void
bead_clear (gpointer data)
{
  DiptychBead *bead = data;

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    g_clear_pointer (&bead->sentences[side], g_array_unref);
}

/**
 * diptych_links_new:
 *
 * Returns: (transfer full): links between nothing
 */
DiptychLinks *
diptych_links_new (void)
{
  DiptychLinks *links = g_new0 (DiptychLinks, 1);

  links->entities = g_array_new (FALSE, FALSE, sizeof (DiptychEntityPair));
  links->beads = g_array_new (FALSE, FALSE, sizeof (DiptychBead));
  links->quotations = g_array_new (FALSE, FALSE, sizeof (DiptychQuotationPair));
  links->facts = g_array_new (FALSE, FALSE, sizeof (DiptychFactRelation));
  g_array_set_clear_func (links->beads, bead_clear);
  return links;
}

void
diptych_links_free (DiptychLinks *links)
{
  g_array_unref (links->entities);
  g_array_unref (links->beads);
  g_array_unref (links->quotations);
  g_array_unref (links->facts);
  g_free (links);
}

static int *
new_index (guint n)
{
  int *index = g_new (int, n + 1);

  for (guint i = 0; i <= n; i++)
    index[i] = DIPTYCH_NONE;
  return index;
}

static void
enter (int   *index,
       guint  n,
       int    key,
       guint  value)
{
  if (key >= 0 && key < (int) n)
    index[key] = value;
}

/**
 * diptych_links_index_entities:
 * @side: a side
 * @n_entities: the number of entities of that side
 *
 * Returns: (transfer full) (array length=n_entities): for each entity of @side the index of
 *   its pair, or %DIPTYCH_NONE while it has none
 */
int *
diptych_links_index_entities (const DiptychLinks *links,
                              DiptychSide         side,
                              guint               n_entities)
{
  int *pair_of_entity = new_index (n_entities);

  for (guint i = 0; i < links->entities->len; i++)
    enter (pair_of_entity, n_entities, g_array_index (links->entities, DiptychEntityPair, i).index[side], i);
  return pair_of_entity;
}

/**
 * diptych_links_index_shared_entities:
 * @side: a side
 * @n_entities: the number of entities of that side
 *
 * Returns: (transfer full) (array length=n_entities): for each entity of @side the index of
 *   its pair, or %DIPTYCH_NONE if the other side has no entity for it
 */
int *
diptych_links_index_shared_entities (const DiptychLinks *links,
                                     DiptychSide         side,
                                     guint               n_entities)
{
  int *pair_of_entity = new_index (n_entities);

  for (guint i = 0; i < links->entities->len; i++)
    {
      const DiptychEntityPair *pair = &g_array_index (links->entities, DiptychEntityPair, i);

      if (pair->index[DIPTYCH_OTHER_SIDE (side)] != DIPTYCH_NONE)
        enter (pair_of_entity, n_entities, pair->index[side], i);
    }
  return pair_of_entity;
}

/**
 * diptych_links_index_sentences:
 * @side: a side
 * @n_sentences: the number of sentences of that side
 *
 * Returns: (transfer full) (array length=n_sentences): for each sentence of @side the index of
 *   its bead, or %DIPTYCH_NONE while it is in none
 */
int *
diptych_links_index_sentences (const DiptychLinks *links,
                               DiptychSide         side,
                               guint               n_sentences)
{
  int *bead_of_sentence = new_index (n_sentences);

  for (guint i = 0; i < links->beads->len; i++)
    {
      const GArray *sentences = g_array_index (links->beads, DiptychBead, i).sentences[side];

      for (guint j = 0; j < sentences->len; j++)
        enter (bead_of_sentence, n_sentences, g_array_index (sentences, guint, j), i);
    }
  return bead_of_sentence;
}

static void
diptych_comparison_finalize (GObject *object)
{
  DiptychComparison *self = DIPTYCH_COMPARISON (object);

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      g_clear_object (&self->analyses[side]);
      g_free (self->bead_of_sentence[side]);
      g_free (self->pair_of_entity[side]);
      g_free (self->pair_of_quotation[side]);
      g_free (self->relation_of_fact[side]);
    }
  g_clear_pointer (&self->links, diptych_links_free);

  G_OBJECT_CLASS (diptych_comparison_parent_class)->finalize (object);
}

static void
diptych_comparison_class_init (DiptychComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diptych_comparison_finalize;
}

static void
diptych_comparison_init (DiptychComparison *self)
{
}

static void
enter_facts (DiptychComparison *self,
             DiptychSide        side,
             guint              n_facts,
             gboolean           repeated)
{
  for (guint i = 0; i < self->links->facts->len; i++)
    {
      const DiptychFactRelation *relation = &g_array_index (self->links->facts, DiptychFactRelation, i);

      if (relation->repeated == repeated)
        enter (self->relation_of_fact[side], n_facts, relation->index[side], i);
    }
}

static void
index_side (DiptychComparison *self,
            DiptychSide        side)
{
  DiptychAnalysis *analysis = self->analyses[side];
  DiptychLinks *links = self->links;
  guint n_sentences, n_facts;
  guint n_entities = diptych_analysis_get_n_entities (analysis);
  guint n_quotations = diptych_analysis_get_n_quotations (analysis);

  diptych_analysis_get_sentences (analysis, &n_sentences);
  diptych_analysis_get_facts (analysis, &n_facts);
  self->bead_of_sentence[side] = diptych_links_index_sentences (links, side, n_sentences);
  self->pair_of_entity[side] = diptych_links_index_entities (links, side, n_entities);
  self->pair_of_quotation[side] = new_index (n_quotations);
  self->relation_of_fact[side] = new_index (n_facts);

  for (guint i = 0; i < links->quotations->len; i++)
    enter (self->pair_of_quotation[side], n_quotations,
           g_array_index (links->quotations, DiptychQuotationPair, i).index[side], i);
  enter_facts (self, side, n_facts, TRUE);
  enter_facts (self, side, n_facts, FALSE);
}

/**
 * diptych_comparison_new:
 * @left: the analysis of the first article
 * @right: that of the second
 * @links: (transfer full): what joins them
 *
 * Returns: (transfer full): a comparison
 */
DiptychComparison *
diptych_comparison_new (DiptychAnalysis *left,
                        DiptychAnalysis *right,
                        DiptychLinks    *links)
{
  DiptychComparison *self = g_object_new (DIPTYCH_TYPE_COMPARISON, NULL);

  self->analyses[DIPTYCH_SIDE_LEFT] = g_object_ref (left);
  self->analyses[DIPTYCH_SIDE_RIGHT] = g_object_ref (right);
  self->links = links;
  index_side (self, DIPTYCH_SIDE_LEFT);
  index_side (self, DIPTYCH_SIDE_RIGHT);
  return self;
}

/**
 * diptych_comparison_get_analysis:
 *
 * Returns: (transfer none): the analysis of the article on @side
 */
DiptychAnalysis *
diptych_comparison_get_analysis (DiptychComparison *self,
                                 DiptychSide        side)
{
  g_return_val_if_fail (DIPTYCH_IS_COMPARISON (self), NULL);
  g_return_val_if_fail (side < DIPTYCH_N_SIDES, NULL);

  return self->analyses[side];
}

/**
 * diptych_comparison_dup_links:
 *
 * Returns: (transfer full): a copy of what joins the two analyses
 */
DiptychLinks *
diptych_comparison_dup_links (DiptychComparison *self)
{
  DiptychLinks *links;

  g_return_val_if_fail (DIPTYCH_IS_COMPARISON (self), NULL);

  links = diptych_links_new ();
  g_array_append_vals (links->entities, self->links->entities->data, self->links->entities->len);
  g_array_append_vals (links->quotations, self->links->quotations->data, self->links->quotations->len);
  g_array_append_vals (links->facts, self->links->facts->data, self->links->facts->len);
  for (guint i = 0; i < self->links->beads->len; i++)
    {
      DiptychBead bead = g_array_index (self->links->beads, DiptychBead, i);

      for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
        bead.sentences[side] = g_array_copy (bead.sentences[side]);
      g_array_append_val (links->beads, bead);
    }
  return links;
}

/**
 * diptych_comparison_get_entities:
 * @n: (out): their number
 *
 * Returns: (array length=n) (transfer none): the people, organisations and places of the story
 */
const DiptychEntityPair *
diptych_comparison_get_entities (DiptychComparison *self,
                                 guint             *n)
{
  *n = self->links->entities->len;
  return (gpointer) self->links->entities->data;
}

/**
 * diptych_comparison_get_beads:
 * @n: (out): their number
 *
 * Returns: (array length=n) (transfer none): the beads
 */
const DiptychBead *
diptych_comparison_get_beads (DiptychComparison *self,
                              guint             *n)
{
  *n = self->links->beads->len;
  return (gpointer) self->links->beads->data;
}

/**
 * diptych_comparison_get_quotations:
 * @n: (out): their number
 *
 * Returns: (array length=n) (transfer none): the utterances that both sides give
 */
const DiptychQuotationPair *
diptych_comparison_get_quotations (DiptychComparison *self,
                                   guint             *n)
{
  *n = self->links->quotations->len;
  return (gpointer) self->links->quotations->data;
}

/**
 * diptych_comparison_get_facts:
 * @n: (out): their number
 *
 * Returns: (array length=n) (transfer none): the facts that both sides state
 */
const DiptychFactRelation *
diptych_comparison_get_facts (DiptychComparison *self,
                              guint             *n)
{
  *n = self->links->facts->len;
  return (gpointer) self->links->facts->data;
}

/**
 * diptych_comparison_find_bead:
 * @sentence: index of a sentence of @side
 *
 * Returns: the index of the bead that holds it, or %DIPTYCH_NONE
 */
int
diptych_comparison_find_bead (DiptychComparison *self,
                              DiptychSide        side,
                              guint              sentence)
{
  return self->bead_of_sentence[side][sentence];
}

/**
 * diptych_comparison_find_entity:
 * @entity: index of an entity of @side
 *
 * Returns: the index of the pair that holds it
 */
int
diptych_comparison_find_entity (DiptychComparison *self,
                                DiptychSide        side,
                                guint              entity)
{
  return self->pair_of_entity[side][entity];
}

/**
 * diptych_comparison_find_quotation:
 * @quotation: index of a quotation of @side
 *
 * Returns: the index of the pair that holds it, or %DIPTYCH_NONE
 */
int
diptych_comparison_find_quotation (DiptychComparison *self,
                                   DiptychSide        side,
                                   guint              quotation)
{
  return self->pair_of_quotation[side][quotation];
}

/**
 * diptych_comparison_find_fact:
 * @fact: index of a fact of @side
 *
 * Returns: the index of the relation that holds it, one that is not repeated if there is
 *   one, or %DIPTYCH_NONE
 */
int
diptych_comparison_find_fact (DiptychComparison *self,
                              DiptychSide        side,
                              guint              fact)
{
  return self->relation_of_fact[side][fact];
}

static guint
count_name_mentions (DiptychAnalysis *analysis,
                     int              entity)
{
  guint n = 0;

  if (entity != DIPTYCH_NONE)
    {
      GArray *variants = diptych_analysis_get_entity (analysis, entity)->variants;

      for (guint i = 0; i < variants->len; i++)
        if (g_array_index (variants, DiptychVariant, i).reason == DIPTYCH_VARIANT_FULL)
          n += g_array_index (variants, DiptychVariant, i).n_mentions;
    }
  return n;
}

static gboolean
is_full_name (DiptychAnalysis *analysis,
              guint            entity)
{
  return strchr (diptych_analysis_get_entity (analysis, entity)->name, ' ') != NULL;
}

/**
 * diptych_comparison_get_entity_name:
 * @pair: index of an entity pair
 *
 * A name of several words stands before a single one. Where the two sides spell
 * the full name in two ways, the one that is more often given stands for both;
 * the left one when they tie.
 *
 * Returns: (transfer none): the name that stands for the pair
 */
const char *
diptych_comparison_get_entity_name (DiptychComparison *self,
                                    guint              pair)
{
  const DiptychEntityPair *entities = (gpointer) self->links->entities->data;
  DiptychSide side;

  g_return_val_if_fail (pair < self->links->entities->len, NULL);

  if (entities[pair].index[DIPTYCH_SIDE_LEFT] == DIPTYCH_NONE)
    side = DIPTYCH_SIDE_RIGHT;
  else if (entities[pair].index[DIPTYCH_SIDE_RIGHT] == DIPTYCH_NONE)
    side = DIPTYCH_SIDE_LEFT;
  else if (is_full_name (self->analyses[DIPTYCH_SIDE_LEFT], entities[pair].index[DIPTYCH_SIDE_LEFT])
           != is_full_name (self->analyses[DIPTYCH_SIDE_RIGHT], entities[pair].index[DIPTYCH_SIDE_RIGHT]))
    side = is_full_name (self->analyses[DIPTYCH_SIDE_RIGHT], entities[pair].index[DIPTYCH_SIDE_RIGHT])
           ? DIPTYCH_SIDE_RIGHT : DIPTYCH_SIDE_LEFT;
  else
    side = count_name_mentions (self->analyses[DIPTYCH_SIDE_RIGHT], entities[pair].index[DIPTYCH_SIDE_RIGHT])
           > count_name_mentions (self->analyses[DIPTYCH_SIDE_LEFT], entities[pair].index[DIPTYCH_SIDE_LEFT]);
  return diptych_analysis_get_entity (self->analyses[side], entities[pair].index[side])->name;
}

/**
 * diptych_quotation_relation_to_string:
 *
 * Returns: the name of @relation in JSON and in dumps, not for the user
 */
const char *
diptych_quotation_relation_to_string (DiptychQuotationRelation relation)
{
  g_return_val_if_fail (relation < G_N_ELEMENTS (quotation_relation_names), NULL);

  return quotation_relation_names[relation];
}

/**
 * diptych_fact_relation_kind_to_string:
 *
 * Returns: the name of @kind in JSON and in dumps, not for the user
 */
const char *
diptych_fact_relation_kind_to_string (DiptychFactRelationKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (fact_relation_names), NULL);

  return fact_relation_names[kind];
}
