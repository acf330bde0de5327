/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-entity-corrector.h"

static void
add_variant (DiptychEntity        *entity,
             const DiptychVariant *variant)
{
  for (guint i = 0; i < entity->variants->len; i++)
    {
      DiptychVariant *known = &g_array_index (entity->variants, DiptychVariant, i);

      if (g_str_equal (known->form, variant->form))
        {
          known->n_mentions += variant->n_mentions;
          return;
        }
    }
  diptych_entity_add_variant (entity, variant->form, DIPTYCH_VARIANT_BY_HAND, NULL, 0);
  g_array_index (entity->variants, DiptychVariant, entity->variants->len - 1).n_mentions = variant->n_mentions;
}

/* What is @other's becomes @entity's. */
static void
merge (DiptychDraft *draft,
       DiptychSide   side,
       int           entity,
       int           other)
{
  DiptychFindings *findings = draft->findings[side];
  DiptychEntity *to = findings->entities->pdata[entity];
  DiptychEntity *from = findings->entities->pdata[other];

  for (guint i = 0; i < findings->mentions->len; i++)
    {
      DiptychMention *mention = &g_array_index (findings->mentions, DiptychMention, i);

      if (mention->entity == other)
        {
          mention->entity = entity;
          mention->kind = to->kind;
        }
    }
  for (guint i = 0; i < findings->quotations->len; i++)
    {
      DiptychQuotation *quotation = findings->quotations->pdata[i];

      if (quotation->speaker_entity == other)
        quotation->speaker_entity = entity;
    }
  for (guint i = 0; i < from->variants->len; i++)
    add_variant (to, &g_array_index (from->variants, DiptychVariant, i));
  g_array_append_vals (to->descriptions, from->descriptions->data, from->descriptions->len);
  g_array_sort (to->descriptions, diptych_description_compare);
  if (to->gender == DIPTYCH_GENDER_UNKNOWN)
    to->gender = from->gender;
  g_clear_pointer ((DiptychEntity **) &findings->entities->pdata[other], diptych_entity_free);
}

static void
leave_pair (DiptychDraft *draft,
            DiptychSide   side,
            int           entity)
{
  DiptychEntityPair *pair = entity != DIPTYCH_NONE ? diptych_draft_get_pair (draft, side, entity) : NULL;

  if (pair != NULL)
    pair->index[side] = DIPTYCH_NONE;
}

static void
set_kind (DiptychDraft      *draft,
          DiptychSide        side,
          int                entity,
          DiptychEntityKind  kind)
{
  GArray *mentions = draft->findings[side]->mentions;

  if (entity == DIPTYCH_NONE)
    return;
  diptych_draft_get_entity (draft, side, entity)->kind = kind;
  for (guint i = 0; i < mentions->len; i++)
    if (g_array_index (mentions, DiptychMention, i).entity == entity)
      g_array_index (mentions, DiptychMention, i).kind = kind;
}

/* Whom the entity of the side across from @side is held to be so far, if no correction says so. */
static int
find_partner (DiptychDraft *draft,
              DiptychSide   side,
              const int    *at,
              const int    *with)
{
  DiptychSide other = DIPTYCH_OTHER_SIDE (side);
  DiptychEntityPair *pair = at[other] != DIPTYCH_NONE ? diptych_draft_get_pair (draft, other, at[other]) : NULL;

  if (pair == NULL || pair->index[side] == DIPTYCH_NONE)
    pair = with[other] != DIPTYCH_NONE ? diptych_draft_get_pair (draft, other, with[other]) : NULL;
  return pair != NULL ? pair->index[side] : DIPTYCH_NONE;
}

/* On one side two entities become one; what is left on each side becomes a pair, of the
 * kind that the first had. */
static void
join (DiptychDraft *draft,
      int          *at,
      int          *with)
{
  DiptychSide first = at[DIPTYCH_SIDE_LEFT] != DIPTYCH_NONE ? DIPTYCH_SIDE_LEFT : DIPTYCH_SIDE_RIGHT;
  DiptychEntityKind kind = diptych_draft_get_entity (draft, first, at[first])->kind;

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    if (at[side] == DIPTYCH_NONE && with[side] == DIPTYCH_NONE)
      at[side] = find_partner (draft, side, at, with);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      leave_pair (draft, side, at[side]);
      leave_pair (draft, side, with[side]);
      if (at[side] == DIPTYCH_NONE)
        at[side] = with[side];
      else if (with[side] != DIPTYCH_NONE && with[side] != at[side])
        merge (draft, side, at[side], with[side]);
      set_kind (draft, side, at[side], kind);
    }
  diptych_draft_add_pair (draft, at[DIPTYCH_SIDE_LEFT], at[DIPTYCH_SIDE_RIGHT], DIPTYCH_VARIANT_BY_HAND);
}

/**
 * diptych_entity_corrector_join:
 *
 * Returns: whether both that are to be one were found
 */
gboolean
diptych_entity_corrector_join (DiptychDraft            *draft,
                               const DiptychCorrection *correction)
{
  int at[DIPTYCH_N_SIDES], with[DIPTYCH_N_SIDES];

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      at[side] = diptych_draft_find_entity (draft, side, correction->at);
      with[side] = diptych_draft_find_entity (draft, side, correction->with);
    }
  if (at[0] == DIPTYCH_NONE && at[1] == DIPTYCH_NONE)
    return FALSE;
  if (with[0] == DIPTYCH_NONE && with[1] == DIPTYCH_NONE)
    return FALSE;
  join (draft, at, with);
  return TRUE;
}

/* For each side the entity that is at @anchors, or that is held to be the same. */
static gboolean
find_both (DiptychDraft *draft,
           GArray       *anchors,
           int          *entities)
{
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    entities[side] = diptych_draft_find_entity (draft, side, anchors);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    if (entities[side] == DIPTYCH_NONE && entities[DIPTYCH_OTHER_SIDE (side)] != DIPTYCH_NONE)
      entities[side] = find_partner (draft, side, entities, entities);
  return entities[0] != DIPTYCH_NONE || entities[1] != DIPTYCH_NONE;
}

/**
 * diptych_entity_corrector_rename:
 *
 * Returns: whether what is to have another name was found
 */
gboolean
diptych_entity_corrector_rename (DiptychDraft            *draft,
                                 const DiptychCorrection *correction)
{
  int entities[DIPTYCH_N_SIDES];

  if (correction->value == NULL || *correction->value == '\0' || !find_both (draft, correction->at, entities))
    return FALSE;
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    if (entities[side] != DIPTYCH_NONE)
      g_set_str (&diptych_draft_get_entity (draft, side, entities[side])->name, correction->value);
  return TRUE;
}

/**
 * diptych_entity_corrector_retype:
 *
 * Returns: whether what is to be of another kind was found
 */
gboolean
diptych_entity_corrector_retype (DiptychDraft            *draft,
                                 const DiptychCorrection *correction)
{
  int entities[DIPTYCH_N_SIDES];
  DiptychEntityKind kind;

  if (!diptych_entity_kind_from_string (correction->value, &kind) || !find_both (draft, correction->at, entities))
    return FALSE;
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    set_kind (draft, side, entities[side], kind);
  return TRUE;
}

/**
 * diptych_entity_corrector_drop:
 *
 * Returns: whether what is to go was found
 */
gboolean
diptych_entity_corrector_drop (DiptychDraft            *draft,
                               const DiptychCorrection *correction)
{
  gboolean found = FALSE;

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      int entity = diptych_draft_find_entity (draft, side, correction->at);

      if (entity == DIPTYCH_NONE)
        continue;
      leave_pair (draft, side, entity);
      for (guint i = 0; i < draft->findings[side]->quotations->len; i++)
        {
          DiptychQuotation *quotation = draft->findings[side]->quotations->pdata[i];

          if (quotation->speaker_entity == entity)
            quotation->speaker_entity = DIPTYCH_NO_ENTITY;
        }
      g_clear_pointer ((DiptychEntity **) &draft->findings[side]->entities->pdata[entity], diptych_entity_free);
      found = TRUE;
    }
  return found;
}
