/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-corrector.h"

#include "analysis/diptych-comparer.h"
#include "session/diptych-entity-corrector.h"
#include "session/diptych-entity-splitter.h"
#include "session/diptych-passage-corrector.h"

typedef gboolean (*Correct) (DiptychDraft            *draft,
                             const DiptychCorrection *correction);

static const Correct functions[DIPTYCH_N_CORRECTION_KINDS] = {
  [DIPTYCH_CORRECTION_JOIN] = diptych_entity_corrector_join,
  [DIPTYCH_CORRECTION_SPLIT] = diptych_entity_splitter_split,
  [DIPTYCH_CORRECTION_RENAME] = diptych_entity_corrector_rename,
  [DIPTYCH_CORRECTION_RETYPE] = diptych_entity_corrector_retype,
  [DIPTYCH_CORRECTION_DROP] = diptych_entity_corrector_drop,
  [DIPTYCH_CORRECTION_SPEAKER] = diptych_passage_corrector_set_speaker,
  [DIPTYCH_CORRECTION_TERM] = diptych_passage_corrector_set_type,
  [DIPTYCH_CORRECTION_SPEECH] = diptych_passage_corrector_set_type,
  [DIPTYCH_CORRECTION_TIE] = diptych_passage_corrector_tie,
  [DIPTYCH_CORRECTION_UNTIE] = diptych_passage_corrector_untie,
};

/* The property of an article that a kind sets; the kinds of an article are in a row. */
static const char * const properties[] = { "outlet", "date", "language", "translation" };

static gboolean
is_shown (const DiptychAnchor *anchor,
          const guint         *articles)
{
  return anchor->article == articles[DIPTYCH_SIDE_LEFT] || anchor->article == articles[DIPTYCH_SIDE_RIGHT];
}

static gboolean
is_any_shown (GArray      *anchors,
              const guint *articles)
{
  for (guint i = 0; i < anchors->len; i++)
    if (is_shown (&g_array_index (anchors, DiptychAnchor, i), articles))
      return TRUE;
  return FALSE;
}

/* Whether @correction is about what is compared: all that it joins must be. */
static gboolean
is_here (const DiptychCorrection *correction,
         const guint             *articles)
{
  return is_any_shown (correction->at, articles)
         && (correction->with->len == 0 || is_any_shown (correction->with, articles));
}

static gboolean
set_value (GValue                  *value,
           const DiptychCorrection *correction)
{
  const char *string = correction->value != NULL && *correction->value != '\0' ? correction->value : NULL;
  DiptychTranslation translation;

  if (correction->kind == DIPTYCH_CORRECTION_TRANSLATION)
    {
      if (string == NULL || !diptych_translation_from_string (string, &translation))
        return FALSE;
      g_value_init (value, DIPTYCH_TYPE_TRANSLATION);
      g_value_set_enum (value, translation);
      return TRUE;
    }
  if (correction->kind == DIPTYCH_CORRECTION_LANGUAGE && string == NULL)
    return FALSE;
  g_value_init (value, G_TYPE_STRING);
  g_value_set_string (value, string);
  return TRUE;
}

/**
 * diptych_corrector_correct_article:
 * @index: the index of @article in its story
 * @corrections: (element-type DiptychCorrection): the corrections, in their order
 * @outcomes: (element-type DiptychOutcome): for each correction; those about @article are set
 *
 * Returns: (transfer full): the article with what the user knows of it
 */
DiptychArticle *
diptych_corrector_correct_article (DiptychArticle *article,
                                   guint           index,
                                   GPtrArray      *corrections,
                                   GArray         *outcomes)
{
  DiptychArticle *corrected = g_object_ref (article);

  for (guint i = 0; i < corrections->len; i++)
    {
      const DiptychCorrection *correction = corrections->pdata[i];
      g_auto (GValue) value = G_VALUE_INIT;
      DiptychArticle *next;

      if (!diptych_correction_is_about_article (correction) || correction->at->len == 0
          || g_array_index (correction->at, DiptychAnchor, 0).article != index)
        continue;
      if (!set_value (&value, correction))
        {
          g_array_index (outcomes, DiptychOutcome, i) = DIPTYCH_OUTCOME_LOST;
          continue;
        }
      next = diptych_article_copy_with (corrected, properties[correction->kind - DIPTYCH_CORRECTION_OUTLET], &value);
      g_object_unref (corrected);
      corrected = next;
      g_array_index (outcomes, DiptychOutcome, i) = DIPTYCH_OUTCOME_APPLIED;
    }
  return corrected;
}

/**
 * diptych_corrector_apply:
 * @base: a comparison
 * @articles: (array fixed-size=2): for each side, the index of its article in the story
 * @corrections: (element-type DiptychCorrection): the corrections, in their order
 * @outcomes: (element-type DiptychOutcome): for each correction; those that are not about
 *   an article itself are set
 *
 * Returns: (transfer full): the comparison with @corrections; @base itself if there are none
 */
DiptychComparison *
diptych_corrector_apply (DiptychComparison *base,
                         const guint       *articles,
                         GPtrArray         *corrections,
                         GArray            *outcomes)
{
  g_autoptr (DiptychDraft) draft = NULL;

  for (guint i = 0; i < corrections->len; i++)
    {
      const DiptychCorrection *correction = corrections->pdata[i];
      DiptychOutcome *outcome = &g_array_index (outcomes, DiptychOutcome, i);

      if (diptych_correction_is_about_article (correction))
        continue;
      if (functions[correction->kind] == NULL || !is_here (correction, articles))
        {
          *outcome = functions[correction->kind] == NULL ? DIPTYCH_OUTCOME_LOST : DIPTYCH_OUTCOME_ELSEWHERE;
          continue;
        }
      if (draft == NULL)
        draft = diptych_draft_new (base, articles);
      *outcome = functions[correction->kind] (draft, correction) ? DIPTYCH_OUTCOME_APPLIED : DIPTYCH_OUTCOME_LOST;
    }
  return draft != NULL ? diptych_draft_finish (draft) : g_object_ref (base);
}

static gboolean
is_same (DiptychArticle *a,
         DiptychArticle *b)
{
  return diptych_article_get_text (a) == diptych_article_get_text (b)
         && g_strcmp0 (diptych_article_get_outlet (a), diptych_article_get_outlet (b)) == 0
         && g_strcmp0 (diptych_article_get_date (a), diptych_article_get_date (b)) == 0
         && g_strcmp0 (diptych_article_get_language (a), diptych_article_get_language (b)) == 0
         && diptych_article_get_translation (a) == diptych_article_get_translation (b);
}

static gboolean
holds (DiptychComparison *base,
       DiptychSide        side,
       DiptychArticle    *article)
{
  return is_same (diptych_analysis_get_article (diptych_comparison_get_analysis (base, side)), article);
}

/* The comparison of @left and @right: @base, if they are the same there. What either is found
 * to say rests on the other, so that no analysis of @base serves beside another article. */
static DiptychComparison *
compare (DiptychArticle     *left,
         DiptychArticle     *right,
         DiptychComparison  *base,
         GCancellable       *cancellable,
         GError            **error)
{
  if (base != NULL && holds (base, DIPTYCH_SIDE_LEFT, left) && holds (base, DIPTYCH_SIDE_RIGHT, right))
    return g_object_ref (base);
  return diptych_comparer_compare (left, right, cancellable, error);
}

static DiptychCorrected *
corrected_new (guint n_corrections)
{
  DiptychCorrected *self = g_new0 (DiptychCorrected, 1);
  const DiptychOutcome outcome = DIPTYCH_OUTCOME_ELSEWHERE;

  self->outcomes = g_array_sized_new (FALSE, FALSE, sizeof (DiptychOutcome), n_corrections);
  for (guint i = 0; i < n_corrections; i++)
    g_array_append_val (self->outcomes, outcome);
  return self;
}

/**
 * diptych_corrector_correct:
 * @articles: (array fixed-size=2): the articles that are compared, as they were imported
 * @indexes: (array fixed-size=2): for each, its index in the story
 * @base: (nullable): an earlier comparison, to take from it what is still right
 * @corrections: (element-type DiptychCorrection): the corrections, in their order
 * @cancellable: (nullable): a cancellable
 *
 * Analyses and compares the articles with what the user knows of them, as far as that
 * was not done yet, and makes the other corrections in the result.
 *
 * Returns: (transfer full) (nullable): the comparison, or %NULL when it was cancelled
 */
DiptychCorrected *
diptych_corrector_correct (DiptychArticle    **articles,
                           const guint        *indexes,
                           DiptychComparison  *base,
                           GPtrArray          *corrections,
                           GCancellable       *cancellable,
                           GError            **error)
{
  g_autoptr (DiptychCorrected) self = corrected_new (corrections->len);
  g_autoptr (DiptychArticle) left = NULL;
  g_autoptr (DiptychArticle) right = NULL;

  left = diptych_corrector_correct_article (articles[DIPTYCH_SIDE_LEFT], indexes[DIPTYCH_SIDE_LEFT],
                                            corrections, self->outcomes);
  right = diptych_corrector_correct_article (articles[DIPTYCH_SIDE_RIGHT], indexes[DIPTYCH_SIDE_RIGHT],
                                             corrections, self->outcomes);
  self->base = compare (left, right, base, cancellable, error);
  if (self->base == NULL)
    return NULL;
  self->comparison = diptych_corrector_apply (self->base, indexes, corrections, self->outcomes);
  return g_steal_pointer (&self);
}

/**
 * diptych_corrected_count:
 *
 * Returns: of how many corrections @outcome came
 */
guint
diptych_corrected_count (DiptychCorrected *self,
                         DiptychOutcome    outcome)
{
  guint n = 0;

  for (guint i = 0; i < self->outcomes->len; i++)
    n += g_array_index (self->outcomes, DiptychOutcome, i) == outcome;
  return n;
}

void
diptych_corrected_free (DiptychCorrected *self)
{
  g_clear_object (&self->base);
  g_clear_object (&self->comparison);
  g_array_unref (self->outcomes);
  g_free (self);
}
