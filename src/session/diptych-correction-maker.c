/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-correction-maker.h"

#include "session/diptych-entity-splitter.h"

static DiptychAnalysis *
get_analysis (const DiptychShown *shown,
              DiptychSide         side)
{
  return diptych_comparison_get_analysis (shown->comparison, side);
}

static void
add_span (const DiptychShown *shown,
          GArray             *anchors,
          DiptychSide         side,
          DiptychSpan         span)
{
  diptych_correction_add (anchors, shown->articles[side], diptych_analysis_get_text (get_analysis (shown, side)), span);
}

/* An entity is where it is named first. */
static void
add_entity (const DiptychShown *shown,
            GArray             *anchors,
            DiptychSide         side,
            guint               index)
{
  const DiptychEntity *entity = diptych_analysis_get_entity (get_analysis (shown, side), index);
  guint n;
  const DiptychMention *mentions = diptych_analysis_get_mentions (get_analysis (shown, side), &n);
  guint chosen = g_array_index (entity->mentions, guint, 0);

  for (guint i = 0; i < entity->mentions->len; i++)
    if (mentions[g_array_index (entity->mentions, guint, i)].form == DIPTYCH_MENTION_NAME)
      {
        chosen = g_array_index (entity->mentions, guint, i);
        break;
      }
  add_span (shown, anchors, side, mentions[chosen].span);
}

static void
add_pair (const DiptychShown *shown,
          GArray             *anchors,
          guint               pair)
{
  guint n;
  const DiptychEntityPair *pairs = diptych_comparison_get_entities (shown->comparison, &n);

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    if (pairs[pair].index[side] != DIPTYCH_NONE)
      add_entity (shown, anchors, side, pairs[pair].index[side]);
}

static void
add_quotations (const DiptychShown *shown,
                GArray             *anchors,
                const int          *quotations)
{
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    if (quotations[side] != DIPTYCH_NONE)
      add_span (shown, anchors, side,
                diptych_quotation_get_hull (diptych_analysis_get_quotation (get_analysis (shown, side), quotations[side])));
}

/**
 * diptych_correction_maker_join:
 * @pair: index of an entity pair; its name and kind stay
 * @other: index of the one that is the same
 *
 * Returns: (transfer full): a correction
 */
DiptychCorrection *
diptych_correction_maker_join (const DiptychShown *shown,
                               guint               pair,
                               guint               other)
{
  DiptychCorrection *correction = diptych_correction_new (DIPTYCH_CORRECTION_JOIN, NULL);

  add_pair (shown, correction->at, pair);
  add_pair (shown, correction->with, other);
  return correction;
}

/**
 * diptych_correction_maker_split:
 * @entity: index of an entity on @side
 * @form: the form of its name that names somebody else
 *
 * Returns: (transfer full): a correction
 */
DiptychCorrection *
diptych_correction_maker_split (const DiptychShown *shown,
                                DiptychSide         side,
                                guint               entity,
                                const char         *form)
{
  DiptychCorrection *correction = diptych_correction_new (DIPTYCH_CORRECTION_SPLIT, form);
  const DiptychEntity *whole = diptych_analysis_get_entity (get_analysis (shown, side), entity);
  DiptychText *text = diptych_analysis_get_text (get_analysis (shown, side));
  guint n;
  const DiptychMention *mentions = diptych_analysis_get_mentions (get_analysis (shown, side), &n);

  for (guint i = 0; i < whole->mentions->len && correction->at->len == 0; i++)
    {
      const DiptychMention *mention = &mentions[g_array_index (whole->mentions, guint, i)];
      int variant = mention->form == DIPTYCH_MENTION_NAME ? diptych_entity_splitter_find_variant (whole, text, mention)
                                                          : DIPTYCH_NONE;

      if (variant != DIPTYCH_NONE && g_str_equal (g_array_index (whole->variants, DiptychVariant, variant).form, form))
        add_span (shown, correction->at, side, mention->span);
    }
  if (correction->at->len == 0)
    add_entity (shown, correction->at, side, entity);
  return correction;
}

/**
 * diptych_correction_maker_split_sides:
 * @pair: index of an entity pair of both sides
 *
 * Returns: (transfer full): a correction that makes two of it, one on each side
 */
DiptychCorrection *
diptych_correction_maker_split_sides (const DiptychShown *shown,
                                      guint               pair)
{
  DiptychCorrection *correction = diptych_correction_new (DIPTYCH_CORRECTION_SPLIT, NULL);
  guint n;
  const DiptychEntityPair *pairs = diptych_comparison_get_entities (shown->comparison, &n);

  add_entity (shown, correction->at, DIPTYCH_SIDE_LEFT, pairs[pair].index[DIPTYCH_SIDE_LEFT]);
  add_entity (shown, correction->with, DIPTYCH_SIDE_RIGHT, pairs[pair].index[DIPTYCH_SIDE_RIGHT]);
  return correction;
}

/**
 * diptych_correction_maker_take_out:
 * @mention: index of a mention on @side
 *
 * Returns: (transfer full): a correction that makes somebody else of @mention alone
 */
DiptychCorrection *
diptych_correction_maker_take_out (const DiptychShown *shown,
                                   DiptychSide         side,
                                   guint               mention)
{
  DiptychCorrection *correction = diptych_correction_new (DIPTYCH_CORRECTION_SPLIT, NULL);
  guint n;

  add_span (shown, correction->at, side, diptych_analysis_get_mentions (get_analysis (shown, side), &n)[mention].span);
  return correction;
}

/**
 * diptych_correction_maker_change:
 * @kind: to rename, to retype or to drop
 * @pair: index of an entity pair
 * @value: (nullable): its new name, or the name of its #DiptychEntityKind
 *
 * Returns: (transfer full): a correction
 */
DiptychCorrection *
diptych_correction_maker_change (const DiptychShown    *shown,
                                 DiptychCorrectionKind  kind,
                                 guint                  pair,
                                 const char            *value)
{
  DiptychCorrection *correction = diptych_correction_new (kind, value);

  add_pair (shown, correction->at, pair);
  return correction;
}

/**
 * diptych_correction_maker_speaker:
 * @quotations: (array fixed-size=2): for each side, the index of a quotation, or %DIPTYCH_NONE
 * @pair: index of the entity pair that says it, or %DIPTYCH_NONE if nobody knows
 *
 * Returns: (transfer full): a correction
 */
DiptychCorrection *
diptych_correction_maker_speaker (const DiptychShown *shown,
                                  const int          *quotations,
                                  int                 pair)
{
  DiptychCorrection *correction = diptych_correction_new (DIPTYCH_CORRECTION_SPEAKER, NULL);

  add_quotations (shown, correction->at, quotations);
  if (pair != DIPTYCH_NONE)
    add_pair (shown, correction->with, pair);
  return correction;
}

/**
 * diptych_correction_maker_type:
 * @kind: to make a term of a quotation, or the other way round
 * @quotations: (array fixed-size=2): for each side, the index of a quotation, or %DIPTYCH_NONE
 *
 * Returns: (transfer full): a correction
 */
DiptychCorrection *
diptych_correction_maker_type (const DiptychShown    *shown,
                               DiptychCorrectionKind  kind,
                               const int             *quotations)
{
  DiptychCorrection *correction = diptych_correction_new (kind, NULL);

  add_quotations (shown, correction->at, quotations);
  return correction;
}

/**
 * diptych_correction_maker_tie:
 * @kind: to tie or to untie
 * @left: (element-type guint): indexes of sentences on the left
 * @right: (element-type guint): indexes of sentences on the right
 *
 * Returns: (transfer full): a correction
 */
DiptychCorrection *
diptych_correction_maker_tie (const DiptychShown    *shown,
                              DiptychCorrectionKind  kind,
                              GArray                *left,
                              GArray                *right)
{
  DiptychCorrection *correction = diptych_correction_new (kind, NULL);
  GArray *sentences[] = { left, right };
  GArray *anchors[] = { correction->at, correction->with };
  guint n;

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    for (guint i = 0; i < sentences[side]->len; i++)
      add_span (shown, anchors[side], side,
                diptych_analysis_get_sentences (get_analysis (shown, side), &n)[g_array_index (sentences[side], guint, i)].span);
  return correction;
}

/**
 * diptych_correction_maker_article:
 * @kind: to set the outlet, the date, the language or the translation
 * @value: (nullable): what it is
 *
 * Returns: (transfer full): a correction
 */
DiptychCorrection *
diptych_correction_maker_article (const DiptychShown    *shown,
                                  DiptychCorrectionKind  kind,
                                  DiptychSide            side,
                                  const char            *value)
{
  DiptychCorrection *correction = diptych_correction_new (kind, value);

  add_span (shown, correction->at, side, DIPTYCH_SPAN_NONE);
  return correction;
}
