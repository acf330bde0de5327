/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-aligner.h"

#include "analysis/alignment/diptych-bead-builder.h"
#include "analysis/alignment/diptych-link-rivals.h"
#include "analysis/alignment/diptych-link-strength.h"
#include "analysis/alignment/diptych-shared-facts.h"
#include "analysis/alignment/diptych-shared-meaning.h"
#include "analysis/alignment/diptych-shared-names.h"
#include "analysis/alignment/diptych-shared-people.h"

/* Headlines answer headlines, and captions captions, if both sides have some; what the
 * site adds and who took a photograph answer nothing. */
static gboolean
may_align (DiptychBlockKind left,
           DiptychBlockKind right,
           gboolean         have_captions)
{
  if (left == DIPTYCH_BLOCK_FURNITURE || left == DIPTYCH_BLOCK_CREDIT
      || right == DIPTYCH_BLOCK_FURNITURE || right == DIPTYCH_BLOCK_CREDIT)
    return FALSE;
  if (have_captions && (left == DIPTYCH_BLOCK_CAPTION) != (right == DIPTYCH_BLOCK_CAPTION))
    return FALSE;
  return (left == DIPTYCH_BLOCK_HEADLINE) == (right == DIPTYCH_BLOCK_HEADLINE);
}

static gboolean
has_caption (DiptychAnalysis *analysis)
{
  guint n;
  const DiptychBlock *blocks = diptych_article_get_blocks (diptych_analysis_get_article (analysis), &n);

  for (guint i = 0; i < n; i++)
    if (blocks[i].kind == DIPTYCH_BLOCK_CAPTION)
      return TRUE;
  return FALSE;
}

static void
drop_barred (GArray          *scored,
             DiptychAnalysis *left,
             DiptychAnalysis *right)
{
  gboolean have_captions = has_caption (left) && has_caption (right);
  guint kept = 0;

  for (guint i = 0; i < scored->len; i++)
    {
      DiptychScoredLink link = g_array_index (scored, DiptychScoredLink, i);

      if (may_align (diptych_analysis_get_block_kind (left, link.left),
                     diptych_analysis_get_block_kind (right, link.right), have_captions))
        g_array_index (scored, DiptychScoredLink, kept++) = link;
    }
  g_array_set_size (scored, kept);
}

/* The first sentence of what an article says itself. */
static guint
find_lead (DiptychAnalysis *analysis)
{
  guint n;

  diptych_analysis_get_sentences (analysis, &n);
  for (guint i = 0; i < n; i++)
    if (diptych_analysis_get_block_kind (analysis, i) == DIPTYCH_BLOCK_BODY)
      return i;
  return 0;
}

/* Both articles begin with what happened, in one sentence or a few; and what stands in one
 * paragraph is about one thing. */
static void
mark_places (DiptychAnalysis *left,
             DiptychAnalysis *right,
             GArray          *scored)
{
  guint first_left = find_lead (left), first_right = find_lead (right), n;
  const DiptychSentence *a = diptych_analysis_get_sentences (left, &n), *b = diptych_analysis_get_sentences (right, &n);

  for (guint i = 0; i < scored->len; i++)
    {
      DiptychScoredLink *link = &g_array_index (scored, DiptychScoredLink, i);

      link->lead = link->left >= first_left && link->right >= first_right
                   ? 1.0f / (1 + (link->left - first_left) + (link->right - first_right)) : 0;
      link->block[DIPTYCH_SIDE_LEFT] = a[link->left].block;
      link->block[DIPTYCH_SIDE_RIGHT] = b[link->right].block;
    }
}

static void
fill_stretch_rivals (DiptychAnalysis *left,
                     DiptychAnalysis *right,
                     GArray          *scored)
{
  guint n_left, n_right;

  diptych_analysis_get_sentences (left, &n_left);
  diptych_analysis_get_sentences (right, &n_right);
  diptych_link_rivals_fill (scored, n_left, n_right, DIPTYCH_LINK_STRETCH, DIPTYCH_LINK_STRETCH_ROW,
                            DIPTYCH_LINK_STRETCH_COLUMN, 0);
}

/**
 * diptych_aligner_find_links:
 * @left: the analysis of the first article
 * @right: that of the second
 * @links: what the stages before joined
 * @cancellable: (nullable): a cancellable
 *
 * Finds the pairs of sentences that beads may be made of, and all that tells how well
 * they hold, but not yet their strengths.
 *
 * Returns: (transfer full) (nullable) (element-type DiptychScoredLink): the pairs, by the left and
 *   then the right; %NULL when it was cancelled
 */
GArray *
diptych_aligner_find_links (DiptychAnalysis     *left,
                            DiptychAnalysis     *right,
                            const DiptychLinks  *links,
                            GCancellable        *cancellable,
                            GError             **error)
{
  GArray *scored = diptych_link_scorer_score (left, right, links, cancellable, error);

  if (scored == NULL)
    return NULL;
  drop_barred (scored, left, right);
  diptych_shared_facts_weigh (left, right, scored);
  diptych_shared_meaning_measure (left, right, scored);
  fill_stretch_rivals (left, right, scored);
  mark_places (left, right, scored);
  diptych_shared_names_weigh (left, right, links, scored);
  diptych_shared_people_mark (left, right, links, scored);
  return scored;
}

/**
 * diptych_aligner_align:
 * @left: the analysis of the first article
 * @right: that of the second
 * @links: what the stages before joined; its beads are filled
 * @cancellable: (nullable): a cancellable
 *
 * Finds which sentences report the same. Unlike in Gale and Church (1993) the two
 * texts are no translations of each other: most sentences may have no partner, and
 * partners may stand in any order.
 *
 * Returns: whether it ran to its end
 */
gboolean
diptych_aligner_align (DiptychAnalysis  *left,
                       DiptychAnalysis  *right,
                       DiptychLinks     *links,
                       GCancellable     *cancellable,
                       GError          **error)
{
  g_autoptr (GArray) scored = diptych_aligner_find_links (left, right, links, cancellable, error);
  guint n_left, n_right;

  if (scored == NULL)
    return FALSE;
  diptych_analysis_get_sentences (left, &n_left);
  diptych_analysis_get_sentences (right, &n_right);
  if (diptych_link_scorer_is_across (left, right))
    diptych_link_strength_measure_across (scored);
  else
    diptych_link_strength_measure (scored, n_left, n_right, diptych_link_strength_get_models ());
  diptych_bead_builder_build (scored, n_left, n_right, links->beads);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
