/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-entity.h"

static const char * const reason_names[DIPTYCH_N_VARIANT_REASONS] = {
  [DIPTYCH_VARIANT_FULL] = "full",
  [DIPTYCH_VARIANT_SAME] = "same",
  [DIPTYCH_VARIANT_SURNAME] = "surname",
  [DIPTYCH_VARIANT_GIVEN_NAME] = "given-name",
  [DIPTYCH_VARIANT_TITLE] = "title",
  [DIPTYCH_VARIANT_INITIALS] = "initials",
  [DIPTYCH_VARIANT_NICKNAME] = "nickname",
  [DIPTYCH_VARIANT_SPELLING] = "spelling",
  [DIPTYCH_VARIANT_ORDER] = "order",
  [DIPTYCH_VARIANT_SCRIPT] = "script",
  [DIPTYCH_VARIANT_BY_HAND] = "by-hand",
};

static const char * const description_kind_names[DIPTYCH_N_DESCRIPTION_KINDS] = {
  [DIPTYCH_DESCRIPTION_TITLE] = "title",
  [DIPTYCH_DESCRIPTION_APPOSITION] = "apposition",
  [DIPTYCH_DESCRIPTION_ROLE] = "role",
  [DIPTYCH_DESCRIPTION_NICKNAME] = "nickname",
};

static void
variant_clear (gpointer data)
{
  DiptychVariant *variant = data;

  g_free (variant->form);
  g_free (variant->evidence);
}

/**
 * diptych_entity_new:
 * @name: the name that stands for the entity
 *
 * Returns: (transfer full): an entity without mentions
 */
DiptychEntity *
diptych_entity_new (DiptychEntityKind  kind,
                    const char        *name)
{
  DiptychEntity *self = g_new0 (DiptychEntity, 1);

  self->kind = kind;
  self->name = g_strdup (name);
  self->mentions = g_array_new (FALSE, FALSE, sizeof (guint));
  self->variants = g_array_new (FALSE, FALSE, sizeof (DiptychVariant));
  self->descriptions = g_array_new (FALSE, FALSE, sizeof (DiptychDescription));
  g_array_set_clear_func (self->variants, variant_clear);
  return self;
}

/**
 * diptych_entity_copy:
 *
 * Returns: (transfer full): another entity with all that @self has
 */
DiptychEntity *
diptych_entity_copy (const DiptychEntity *self)
{
  DiptychEntity *copy = diptych_entity_new (self->kind, self->name);

  copy->gender = self->gender;
  g_array_append_vals (copy->mentions, self->mentions->data, self->mentions->len);
  g_array_append_vals (copy->descriptions, self->descriptions->data, self->descriptions->len);
  for (guint i = 0; i < self->variants->len; i++)
    {
      DiptychVariant variant = g_array_index (self->variants, DiptychVariant, i);

      variant.form = g_strdup (variant.form);
      variant.evidence = g_strdup (variant.evidence);
      g_array_append_val (copy->variants, variant);
    }
  return copy;
}

void
diptych_entity_free (DiptychEntity *self)
{
  g_free (self->name);
  g_array_unref (self->mentions);
  g_array_unref (self->variants);
  g_array_unref (self->descriptions);
  g_free (self);
}

/**
 * diptych_entity_add_variant:
 * @form: a form of the name, as it stands in the text
 * @reason: why it names this entity, if the form is new
 * @evidence: (nullable): what speaks for it
 * @distance: for a misspelling, how many letters differ
 *
 * Counts one mention by @form.
 */
void
diptych_entity_add_variant (DiptychEntity        *self,
                            const char           *form,
                            DiptychVariantReason  reason,
                            const char           *evidence,
                            guint                 distance)
{
  DiptychVariant variant;

  for (guint i = 0; i < self->variants->len; i++)
    {
      DiptychVariant *known = &g_array_index (self->variants, DiptychVariant, i);

      if (g_strcmp0 (known->form, form) == 0)
        {
          known->n_mentions++;
          return;
        }
    }
  variant = (DiptychVariant) { g_strdup (form), reason, g_strdup (evidence), distance, 1 };
  g_array_append_val (self->variants, variant);
}

/**
 * diptych_variant_reason_to_string:
 *
 * Returns: the name of @reason in JSON and in dumps, not for the user
 */
const char *
diptych_variant_reason_to_string (DiptychVariantReason reason)
{
  g_return_val_if_fail (reason < DIPTYCH_N_VARIANT_REASONS, NULL);

  return reason_names[reason];
}

/**
 * diptych_description_compare:
 * @a: (type DiptychDescription): a description
 * @b: (type DiptychDescription): another of the same text
 *
 * For g_array_sort(): orders by where they begin, the longer first.
 *
 * Returns: below 0 if @a comes before @b, above 0 if after, 0 if both have one span
 */
int
diptych_description_compare (gconstpointer a,
                             gconstpointer b)
{
  return diptych_span_compare (((const DiptychDescription *) a)->span, ((const DiptychDescription *) b)->span);
}

/**
 * diptych_description_kind_to_string:
 *
 * Returns: the name of @kind in JSON and in dumps, not for the user
 */
const char *
diptych_description_kind_to_string (DiptychDescriptionKind kind)
{
  g_return_val_if_fail (kind < DIPTYCH_N_DESCRIPTION_KINDS, NULL);

  return description_kind_names[kind];
}
