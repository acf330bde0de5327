/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-mention.h"

static const char * const entity_kind_names[DIPTYCH_N_ENTITY_KINDS] = {
  [DIPTYCH_ENTITY_PERSON] = "person",
  [DIPTYCH_ENTITY_ORGANISATION] = "organisation",
  [DIPTYCH_ENTITY_PLACE] = "place",
};

static const char * const mention_form_names[DIPTYCH_N_MENTION_FORMS] = {
  [DIPTYCH_MENTION_NAME] = "name",
  [DIPTYCH_MENTION_NOMINAL] = "nominal",
  [DIPTYCH_MENTION_PRONOUN] = "pronoun",
};

/**
 * diptych_mention_compare:
 * @a: (type DiptychMention): a mention
 * @b: (type DiptychMention): another of the same text
 *
 * For g_array_sort(): orders by where they begin, the longer first.
 *
 * Returns: below 0 if @a comes before @b, above 0 if after, 0 if both have one span
 */
int
diptych_mention_compare (gconstpointer a,
                         gconstpointer b)
{
  return diptych_span_compare (((const DiptychMention *) a)->span, ((const DiptychMention *) b)->span);
}

/**
 * diptych_entity_kind_to_string:
 *
 * Returns: the name of @kind in JSON and in dumps, not for the user
 */
const char *
diptych_entity_kind_to_string (DiptychEntityKind kind)
{
  g_return_val_if_fail (kind < DIPTYCH_N_ENTITY_KINDS, NULL);

  return entity_kind_names[kind];
}

/**
 * diptych_entity_kind_from_string:
 * @kind: (out): the kind that @string names
 *
 * Returns: whether @string names a kind
 */
gboolean
diptych_entity_kind_from_string (const char        *string,
                                 DiptychEntityKind *kind)
{
  for (guint i = 0; i < DIPTYCH_N_ENTITY_KINDS; i++)
    if (g_strcmp0 (string, entity_kind_names[i]) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * diptych_mention_form_to_string:
 *
 * Returns: the name of @form in JSON and in dumps, not for the user
 */
const char *
diptych_mention_form_to_string (DiptychMentionForm form)
{
  g_return_val_if_fail (form < DIPTYCH_N_MENTION_FORMS, NULL);

  return mention_form_names[form];
}
