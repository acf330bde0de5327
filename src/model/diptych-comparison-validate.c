/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-comparison.h"

#include <glib/gi18n-lib.h>

static gboolean
broken (GError     **error,
        const char  *what,
        guint        index)
{
  g_set_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_INVARIANT,
               /* Translators: a fault of the program, for its log; %s names a rule in English */
               _("The comparison contradicts itself: %s, number %u"), what, index);
  return FALSE;
}

/* Notes that @index is used, and says whether it is valid and new. */
static gboolean
claim (gboolean *used,
       guint     n,
       guint     index)
{
  if (index >= n || used[index])
    return FALSE;
  used[index] = TRUE;
  return TRUE;
}

static gboolean
validate_entities (DiptychComparison  *self,
                   DiptychSide         side,
                   GError            **error)
{
  DiptychAnalysis *analysis = diptych_comparison_get_analysis (self, side);
  guint n_entities = diptych_analysis_get_n_entities (analysis);
  g_autofree gboolean *used = g_new0 (gboolean, n_entities + 1);
  guint n;
  const DiptychEntityPair *pairs = diptych_comparison_get_entities (self, &n);

  for (guint i = 0; i < n; i++)
    {
      if (pairs[i].index[0] == DIPTYCH_NONE && pairs[i].index[1] == DIPTYCH_NONE)
        return broken (error, "an entity on no side", i);
      if (pairs[i].index[side] != DIPTYCH_NONE && !claim (used, n_entities, pairs[i].index[side]))
        return broken (error, "an entity in two pairs", i);
      if (diptych_comparison_get_entity_name (self, i) == NULL)
        return broken (error, "an entity without a name", i);
    }
  for (guint i = 0; i < n_entities; i++)
    if (!used[i])
      return broken (error, "an entity in no pair", i);
  return TRUE;
}

static gboolean
validate_beads (DiptychComparison  *self,
                DiptychSide         side,
                GError            **error)
{
  guint n_sentences, n;
  const DiptychBead *beads = diptych_comparison_get_beads (self, &n);
  g_autofree gboolean *used = NULL;

  diptych_analysis_get_sentences (diptych_comparison_get_analysis (self, side), &n_sentences);
  used = g_new0 (gboolean, n_sentences + 1);
  for (guint i = 0; i < n; i++)
    {
      GArray *sentences = beads[i].sentences[side];

      if (sentences->len == 0)
        return broken (error, "a bead with an empty side", i);
      for (guint j = 0; j < sentences->len; j++)
        {
          if (!claim (used, n_sentences, g_array_index (sentences, guint, j)))
            return broken (error, "a sentence in two beads", i);
          if (j > 0 && g_array_index (sentences, guint, j) <= g_array_index (sentences, guint, j - 1))
            return broken (error, "a bead with sentences out of order", i);
        }
      if (!(beads[i].similarity >= 0 && beads[i].similarity <= 1))
        return broken (error, "a bead without a similarity", i);
    }
  return TRUE;
}

static gboolean
validate_quotations (DiptychComparison  *self,
                     DiptychSide         side,
                     GError            **error)
{
  guint n_quotations = diptych_analysis_get_n_quotations (diptych_comparison_get_analysis (self, side));
  g_autofree gboolean *used = g_new0 (gboolean, n_quotations + 1);
  guint n;
  const DiptychQuotationPair *pairs = diptych_comparison_get_quotations (self, &n);

  for (guint i = 0; i < n; i++)
    if (!claim (used, n_quotations, pairs[i].index[side]))
      return broken (error, "a quotation in two pairs", i);
  return TRUE;
}

static gboolean
validate_facts (DiptychComparison  *self,
                DiptychSide         side,
                GError            **error)
{
  guint n_facts, n;
  const DiptychFactRelation *relations = diptych_comparison_get_facts (self, &n);
  g_autofree gboolean *used = NULL;

  diptych_analysis_get_facts (diptych_comparison_get_analysis (self, side), &n_facts);
  used = g_new0 (gboolean, n_facts + 1);
  for (guint i = 0; i < n; i++)
    if (relations[i].repeated ? relations[i].index[side] >= n_facts : !claim (used, n_facts, relations[i].index[side]))
      return broken (error, "a fact in two relations", i);
  return TRUE;
}

static gboolean
is_repeated (DiptychComparison *self,
             DiptychSide        side,
             guint              fact)
{
  guint n;

  return diptych_comparison_get_facts (self, &n)[diptych_comparison_find_fact (self, side, fact)].repeated;
}

static gboolean
validate_repeated_facts (DiptychComparison  *self,
                         GError            **error)
{
  guint n;
  const DiptychFactRelation *relations = diptych_comparison_get_facts (self, &n);

  for (guint i = 0; i < n; i++)
    if (relations[i].repeated && is_repeated (self, 0, relations[i].index[0]) == is_repeated (self, 1, relations[i].index[1]))
      return broken (error, "a fact that is repeated of none", i);
  return TRUE;
}

/**
 * diptych_comparison_validate:
 *
 * Checks both analyses, and that every entity is in one pair and every sentence,
 * quotation and fact in at most one link, or repeated in another. Takes time linear in the size of the
 * comparison.
 *
 * Returns: whether the comparison holds its invariants
 */
gboolean
diptych_comparison_validate (DiptychComparison  *self,
                             GError            **error)
{
  g_return_val_if_fail (DIPTYCH_IS_COMPARISON (self), FALSE);

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    if (!diptych_analysis_validate (diptych_comparison_get_analysis (self, side), error)
        || !validate_entities (self, side, error)
        || !validate_beads (self, side, error)
        || !validate_quotations (self, side, error)
        || !validate_facts (self, side, error))
      return FALSE;
  return validate_repeated_facts (self, error);
}
