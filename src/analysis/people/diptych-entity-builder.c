/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-entity-builder.h"

#include <string.h>

#include "analysis/people/diptych-name-matcher.h"
#include "lexicon/diptych-lexicon.h"

/* The form of a mention as a variant: a bare surname keeps its form of address. */
static char *
dup_variant_form (DiptychCoreferenceContext *context,
                  guint                      mention)
{
  const DiptychNaming *naming = diptych_coreference_context_get_naming (context, mention);
  DiptychSpan span = diptych_coreference_context_get_mention (context, mention)->span;

  if (naming->reason == DIPTYCH_VARIANT_TITLE)
    span.start = naming->address;
  return diptych_coreference_context_dup_span (context, span);
}

static void
add_mention (DiptychCoreferenceContext *context,
             guint                      mention,
             GArray                    *votes)
{
  const DiptychNaming *naming = diptych_coreference_context_get_naming (context, mention);
  DiptychMention *self = diptych_coreference_context_get_mention (context, mention);
  DiptychEntity *entity = g_ptr_array_index (context->findings->entities, self->entity);
  g_autofree char *form = dup_variant_form (context, mention);

  diptych_entity_add_variant (entity, form, naming->reason, naming->evidence, naming->distance);
  g_array_index (votes, guint, self->entity * DIPTYCH_N_ENTITY_KINDS + self->kind)++;
  if (entity->gender == DIPTYCH_GENDER_UNKNOWN)
    entity->gender = naming->gender;
}

static DiptychEntityKind
count_votes (GArray *votes,
             guint   entity)
{
  const guint *counts = &g_array_index (votes, guint, entity * DIPTYCH_N_ENTITY_KINDS);
  DiptychEntityKind best = 0;

  for (guint i = 1; i < DIPTYCH_N_ENTITY_KINDS; i++)
    if (counts[i] > counts[best])
      best = i;
  return best;
}

static int
compare_variants (gconstpointer a,
                  gconstpointer b)
{
  const DiptychVariant *x = a, *y = b;

  if (x->n_mentions != y->n_mentions)
    return x->n_mentions > y->n_mentions ? -1 : 1;
  return strcmp (x->form, y->form);
}

/* How well a variant stands for a person or a body: in full, and not as an adjective. */
static guint
rate_variant (const DiptychEntity  *entity,
              const DiptychVariant *variant)
{
  gboolean is_long = strchr (variant->form, ' ') != NULL || (guchar) variant->form[0] >= 0xe1;

  if (entity->kind == DIPTYCH_ENTITY_PERSON)
    switch (variant->reason)
      {
      case DIPTYCH_VARIANT_FULL:
        return 4;
      case DIPTYCH_VARIANT_SAME:
      case DIPTYCH_VARIANT_ORDER:
        return 3;
      case DIPTYCH_VARIANT_SPELLING:
      case DIPTYCH_VARIANT_INITIALS:
        return is_long ? 2 : 1;
      case DIPTYCH_VARIANT_SURNAME:
      case DIPTYCH_VARIANT_GIVEN_NAME:
      case DIPTYCH_VARIANT_SCRIPT:
        return 1;
      case DIPTYCH_VARIANT_TITLE:
      case DIPTYCH_VARIANT_NICKNAME:
      case DIPTYCH_VARIANT_BY_HAND:
      default:
        return 0;
      }
  if (variant->reason == DIPTYCH_VARIANT_INITIALS)
    return 1;
  else
    {
      g_autofree char *key = diptych_name_matcher_dup_body_key (variant->form);
      g_autofree char *folded = g_utf8_strdown (variant->form, -1);

      return strcmp (key, folded) == 0 ? 3 : is_long ? 2 : 0;
    }
}

static void
choose_name (DiptychEntity *entity)
{
  DiptychVariant *best = NULL;
  guint best_rate = 0;

  g_array_sort (entity->variants, compare_variants);
  for (guint i = 0; i < entity->variants->len; i++)
    {
      DiptychVariant *variant = &g_array_index (entity->variants, DiptychVariant, i);
      guint rate = rate_variant (entity, variant);

      if (best == NULL || rate > best_rate)
        {
          best = variant;
          best_rate = rate;
        }
    }
  if (best->reason == DIPTYCH_VARIANT_SAME || best->reason == DIPTYCH_VARIANT_INITIALS)
    best->reason = DIPTYCH_VARIANT_FULL;
  g_free (entity->name);
  entity->name = g_strdup (best->form);
}

static void
guess_gender (DiptychEntity *entity)
{
  static const DiptychLexicon *names;
  g_autoptr (DiptychPersonName) name = diptych_person_name_new (entity->name, -1);
  const char *letters = NULL;
  guint given = diptych_person_name_get_first_given (name);

  if (g_once_init_enter_pointer (&names))
    g_once_init_leave_pointer (&names, diptych_lexicon_get ("given-names"));
  if (name->n_words > 1)
    letters = diptych_lexicon_lookup (names, name->words[given], name->lengths[given]);
  if (letters != NULL && *letters != '\0')
    entity->gender = *letters == 'f' ? DIPTYCH_GENDER_FEMALE : DIPTYCH_GENDER_MALE;
}

/**
 * diptych_entity_builder_build:
 *
 * Makes an entity of each group, in the order of their first mentions, with the
 * forms of its name and the name that stands for it.
 */
void
diptych_entity_builder_build (DiptychCoreferenceContext *context)
{
  GPtrArray *entities = context->findings->entities;
  g_autofree int *entity_of_group = g_new (int, context->n_groups + 1);
  g_autoptr (GArray) votes = g_array_new (FALSE, TRUE, sizeof (guint));

  for (guint i = 0; i < context->n_groups; i++)
    entity_of_group[i] = DIPTYCH_NO_ENTITY;
  g_array_set_size (votes, context->n_groups * DIPTYCH_N_ENTITY_KINDS);
  for (guint i = 0; i < context->namings->len; i++)
    {
      DiptychMention *mention = diptych_coreference_context_get_mention (context, i);
      int group = diptych_coreference_context_get_naming (context, i)->group;

      mention->entity = DIPTYCH_NO_ENTITY;
      if (group == DIPTYCH_NO_GROUP)
        continue;
      if (entity_of_group[group] == DIPTYCH_NO_ENTITY)
        {
          entity_of_group[group] = entities->len;
          g_ptr_array_add (entities, diptych_entity_new (mention->kind, ""));
        }
      mention->entity = entity_of_group[group];
      add_mention (context, i, votes);
    }
  for (guint i = 0; i < entities->len; i++)
    {
      DiptychEntity *entity = g_ptr_array_index (entities, i);

      entity->kind = count_votes (votes, i);
      choose_name (entity);
      if (entity->kind == DIPTYCH_ENTITY_PERSON && entity->gender == DIPTYCH_GENDER_UNKNOWN)
        guess_gender (entity);
    }
}

/**
 * diptych_entity_builder_finish:
 *
 * Puts mentions and descriptions into the order of the text and tells the
 * entities which mentions are theirs. The namings of the context do not fit the
 * mentions any more.
 */
void
diptych_entity_builder_finish (DiptychCoreferenceContext *context)
{
  GArray *mentions = context->findings->mentions;
  GPtrArray *entities = context->findings->entities;

  g_array_sort (mentions, diptych_mention_compare);
  for (guint i = 0; i < mentions->len; i++)
    {
      DiptychMention *mention = &g_array_index (mentions, DiptychMention, i);

      if (mention->entity != DIPTYCH_NO_ENTITY)
        {
          DiptychEntity *entity = g_ptr_array_index (entities, mention->entity);

          mention->kind = entity->kind;
          g_array_append_val (entity->mentions, i);
        }
    }
  for (guint i = 0; i < entities->len; i++)
    g_array_sort (((DiptychEntity *) g_ptr_array_index (entities, i))->descriptions, diptych_description_compare);
}
