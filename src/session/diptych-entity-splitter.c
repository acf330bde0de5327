/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-entity-splitter.h"

#include <string.h>

/* Whether @text ends with @form at @end, a run of white space counting as a blank. */
static gboolean
ends_with (const char *text,
           gsize       end,
           const char *form)
{
  const char *p = text + end;
  const char *q = form + strlen (form);

  while (q > form)
    {
      if (p == text)
        return FALSE;
      p = g_utf8_prev_char (p);
      q = g_utf8_prev_char (q);
      if (*q == ' ' && g_unichar_isspace (g_utf8_get_char (p)))
        while (p > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (p))))
          p = g_utf8_prev_char (p);
      else if (g_utf8_get_char (p) != g_utf8_get_char (q))
        return FALSE;
    }
  return TRUE;
}

/**
 * diptych_entity_splitter_find_variant:
 * @mention: a mention of @entity by name
 *
 * Returns: the index of the longest form of the name that @mention has, a title before
 *   it included, or %DIPTYCH_NONE
 */
int
diptych_entity_splitter_find_variant (const DiptychEntity  *entity,
                                      DiptychText          *text,
                                      const DiptychMention *mention)
{
  int best = DIPTYCH_NONE;
  gsize best_length = 0;

  for (guint i = 0; i < entity->variants->len; i++)
    {
      const char *form = g_array_index (entity->variants, DiptychVariant, i).form;
      gsize length = strlen (form);

      if (length > best_length && length >= diptych_span_length (mention->span)
          && ends_with (diptych_text_get_string (text), mention->span.end, form))
        {
          best = i;
          best_length = length;
        }
    }
  return best;
}

/* What one correction splits: an entity of one side, and which mentions leave it. */
typedef struct
{
  DiptychFindings *findings;
  DiptychText     *text;
  int              entity;
  int              taken;       /* the index of the new one */
  gboolean        *leaves;      /* for each mention */
} Split;

static DiptychMention *
get_mention (Split *self,
             guint  index)
{
  return &g_array_index (self->findings->mentions, DiptychMention, index);
}

static gboolean
is_name (Split *self,
         guint  index)
{
  return get_mention (self, index)->entity == self->entity && get_mention (self, index)->form == DIPTYCH_MENTION_NAME;
}

/* Notes which names leave. Returns: whether some do and some stay. */
static gboolean
choose_names (Split                   *self,
              DiptychDraft            *draft,
              DiptychSide              side,
              const DiptychCorrection *correction)
{
  const DiptychEntity *entity = self->findings->entities->pdata[self->entity];
  guint n_left = 0, n_stay = 0;

  for (guint i = 0; i < correction->at->len; i++)
    {
      const DiptychAnchor *anchor = &g_array_index (correction->at, DiptychAnchor, i);
      int mention = diptych_draft_find_side (draft, anchor) == (int) side ? diptych_draft_find_mention (draft, anchor)
                                                                          : DIPTYCH_NONE;

      if (mention != DIPTYCH_NONE && correction->value == NULL)
        self->leaves[mention] = TRUE;
    }
  for (guint i = 0; i < self->findings->mentions->len; i++)
    if (is_name (self, i))
      {
        int variant = diptych_entity_splitter_find_variant (entity, self->text, get_mention (self, i));

        if (correction->value != NULL && variant != DIPTYCH_NONE)
          self->leaves[i] = g_str_equal (g_array_index (entity->variants, DiptychVariant, variant).form, correction->value);
        n_left += self->leaves[i];
        n_stay += !self->leaves[i];
      }
  return n_left > 0 && n_stay > 0;
}

/* A pronoun or a noun goes with the name before it. */
static void
choose_others (Split *self)
{
  gboolean leaves = FALSE;

  for (guint i = 0; i < self->findings->mentions->len; i++)
    if (is_name (self, i))
      leaves = self->leaves[i];
    else if (get_mention (self, i)->entity == self->entity)
      self->leaves[i] |= leaves;
}

static gsize
get_distance (DiptychSpan a,
              DiptychSpan b)
{
  return a.start >= b.end ? a.start - b.end : b.start >= a.end ? b.start - a.end : 0;
}

/* Whether the name nearest to @span leaves. */
static gboolean
goes_with_leaving (Split       *self,
                   DiptychSpan  span)
{
  gsize best = G_MAXSIZE;
  gboolean leaves = FALSE;

  for (guint i = 0; i < self->findings->mentions->len; i++)
    if (is_name (self, i) && get_distance (get_mention (self, i)->span, span) < best)
      {
        best = get_distance (get_mention (self, i)->span, span);
        leaves = self->leaves[i];
      }
  return leaves;
}

static void
take_descriptions (Split         *self,
                   DiptychEntity *entity,
                   DiptychEntity *taken)
{
  for (guint i = 0; i < entity->descriptions->len;)
    {
      DiptychDescription description = g_array_index (entity->descriptions, DiptychDescription, i);

      if (goes_with_leaving (self, description.span))
        {
          g_array_append_val (taken->descriptions, description);
          g_array_remove_index (entity->descriptions, i);
        }
      else
        i++;
    }
}

static void
take_quotations (Split *self)
{
  for (guint i = 0; i < self->findings->quotations->len; i++)
    {
      DiptychQuotation *quotation = self->findings->quotations->pdata[i];
      DiptychSpan place = diptych_span_is_empty (quotation->speaker) ? diptych_quotation_get_hull (quotation)
                                                                     : quotation->speaker;

      if (quotation->speaker_entity == self->entity && goes_with_leaving (self, place))
        quotation->speaker_entity = self->taken;
    }
}

static void
take_variants (Split         *self,
               DiptychEntity *entity,
               DiptychEntity *taken)
{
  for (guint i = 0; i < self->findings->mentions->len; i++)
    if (is_name (self, i) && self->leaves[i])
      {
        int index = diptych_entity_splitter_find_variant (entity, self->text, get_mention (self, i));
        g_autofree char *form = diptych_text_dup_substring (self->text, get_mention (self, i)->span);
        DiptychVariant *variant = index != DIPTYCH_NONE ? &g_array_index (entity->variants, DiptychVariant, index) : NULL;

        diptych_entity_add_variant (taken, variant != NULL ? variant->form : form,
                                    variant != NULL ? variant->reason : DIPTYCH_VARIANT_FULL, NULL, 0);
        if (variant != NULL && variant->n_mentions > 0)
          variant->n_mentions--;
      }
  for (guint i = entity->variants->len; i-- > 0;)
    if (g_array_index (entity->variants, DiptychVariant, i).n_mentions == 0)
      g_array_remove_index (entity->variants, i);
}

/* The form that stands for @entity is a full name, or else the longest. */
static void
choose_name (DiptychEntity *entity)
{
  DiptychVariant *best = NULL;

  for (guint i = 0; i < entity->variants->len; i++)
    {
      DiptychVariant *variant = &g_array_index (entity->variants, DiptychVariant, i);

      if (best == NULL || (best->reason != DIPTYCH_VARIANT_FULL
                           && (variant->reason == DIPTYCH_VARIANT_FULL || strlen (variant->form) > strlen (best->form))))
        best = variant;
    }
  if (best == NULL)
    return;
  best->reason = DIPTYCH_VARIANT_FULL;
  g_set_str (&entity->name, best->form);
}

static gboolean
has_form (const DiptychEntity *entity,
          const char          *form)
{
  for (guint i = 0; i < entity->variants->len; i++)
    if (g_str_equal (g_array_index (entity->variants, DiptychVariant, i).form, form))
      return TRUE;
  return FALSE;
}

static void
take (Split *self)
{
  DiptychEntity *entity = self->findings->entities->pdata[self->entity];
  DiptychEntity *taken = diptych_entity_new (entity->kind, entity->name);
  gboolean renamed = !has_form (entity, entity->name);

  self->taken = self->findings->entities->len;
  g_ptr_array_add (self->findings->entities, taken);
  choose_others (self);
  take_descriptions (self, entity, taken);
  take_quotations (self);
  take_variants (self, entity, taken);
  choose_name (taken);
  if (!renamed && !has_form (entity, entity->name))
    choose_name (entity);
  for (guint i = 0; i < self->findings->mentions->len; i++)
    if (self->leaves[i] && get_mention (self, i)->entity == self->entity)
      get_mention (self, i)->entity = self->taken;
}

static gboolean
split_names (DiptychDraft            *draft,
             DiptychSide              side,
             const DiptychCorrection *correction)
{
  Split self = { draft->findings[side], diptych_analysis_get_text (draft->analyses[side]) };
  g_autofree gboolean *leaves = g_new0 (gboolean, self.findings->mentions->len + 1);

  self.leaves = leaves;
  self.entity = diptych_draft_find_entity (draft, side, correction->at);
  if (self.entity == DIPTYCH_NONE)
    return FALSE;
  if (choose_names (&self, draft, side, correction))
    {
      take (&self);
      diptych_draft_add_pair (draft, side == DIPTYCH_SIDE_LEFT ? self.taken : DIPTYCH_NONE,
                              side == DIPTYCH_SIDE_RIGHT ? self.taken : DIPTYCH_NONE, DIPTYCH_VARIANT_FULL);
    }
  return TRUE;
}

/* Two that were held to be one across the sides are not. */
static gboolean
split_sides (DiptychDraft            *draft,
             const DiptychCorrection *correction)
{
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      int entity = diptych_draft_find_entity (draft, side, correction->at);
      int other = diptych_draft_find_entity (draft, DIPTYCH_OTHER_SIDE (side), correction->with);
      DiptychEntityPair *pair = entity != DIPTYCH_NONE ? diptych_draft_get_pair (draft, side, entity) : NULL;

      if (pair == NULL || other == DIPTYCH_NONE)
        continue;
      if (pair->index[DIPTYCH_OTHER_SIDE (side)] == other)
        {
          pair->index[side] = DIPTYCH_NONE;
          diptych_draft_add_pair (draft, side == DIPTYCH_SIDE_LEFT ? entity : DIPTYCH_NONE,
                                  side == DIPTYCH_SIDE_RIGHT ? entity : DIPTYCH_NONE, DIPTYCH_VARIANT_FULL);
        }
      return TRUE;
    }
  return FALSE;
}

/**
 * diptych_entity_splitter_split:
 *
 * Takes mentions out of an entity and makes another of them, with the descriptions and
 * the quotations that are nearest to them; or parts the two sides of an entity.
 *
 * Returns: whether what is to be split was found
 */
gboolean
diptych_entity_splitter_split (DiptychDraft            *draft,
                               const DiptychCorrection *correction)
{
  if (correction->with->len > 0)
    return split_sides (draft, correction);
  return split_names (draft, DIPTYCH_SIDE_LEFT, correction)
         | split_names (draft, DIPTYCH_SIDE_RIGHT, correction);
}
