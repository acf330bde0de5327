/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-body-grouper.h"

#include <string.h>

#include "analysis/people/diptych-name-matcher.h"

static gboolean
is_acronym_form (const char *form)
{
  guint n = 0;

  for (; *form != '\0'; form++)
    if (g_ascii_isupper (*form))
      n++;
    else if (*form != '.')
      return FALSE;
  return n > 1;
}

/* The first letters of the words of @form, with those of short words or without. */
static char *
dup_initials (const char *form,
              gboolean    with_small_words)
{
  g_autofree char *folded = diptych_name_fold (form, -1);
  GString *initials = g_string_new (NULL);

  for (const char *word = folded; *word != '\0'; word += strspn (word, " -&"))
    {
      gsize length = strcspn (word, " -&");

      if (length > 3 || with_small_words)
        g_string_append_len (initials, word, length > 0);
      word += length;
    }
  return g_string_free (initials, FALSE);
}

/* Whether the mention stands in parentheses right after the one before it. */
static gboolean
is_in_parentheses (DiptychCoreferenceContext *context,
                   guint                      mention)
{
  const DiptychNaming *naming = diptych_coreference_context_get_naming (context, mention);

  return mention > 0 && naming->first_token > 0
         && diptych_coreference_context_token_is (context, naming->first_token - 1, "(")
         && diptych_coreference_context_token_is (context, naming->end_token, ")")
         && diptych_coreference_context_get_naming (context, mention - 1)->end_token + 1 == naming->first_token
         && diptych_coreference_context_get_mention (context, mention - 1)->kind != DIPTYCH_ENTITY_PERSON;
}

static int
find_group (GHashTable *groups,
            const char *key)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (groups, key)) - 1;
}

static void
set_group (GHashTable *groups,
           char       *key,
           int         group)
{
  if (*key == '\0' || g_hash_table_contains (groups, key))
    g_free (key);
  else
    g_hash_table_insert (groups, key, GINT_TO_POINTER (group + 1));
}

static void
found_group (DiptychCoreferenceContext *context,
             guint                      mention,
             const char                *form,
             GHashTable                *groups,
             GHashTable                *initials)
{
  int group = context->n_groups++;

  diptych_coreference_context_join (context, mention, group, DIPTYCH_VARIANT_SAME, 0, NULL);
  set_group (groups, diptych_name_matcher_dup_body_key (form), group);
  if (strchr (form, ' ') != NULL)
    {
      set_group (initials, dup_initials (form, TRUE), group);
      set_group (initials, dup_initials (form, FALSE), group);
    }
}

static gboolean
join_known (DiptychCoreferenceContext *context,
            guint                      mention,
            const char                *form,
            GHashTable                *groups,
            GHashTable                *initials)
{
  g_autofree char *key = diptych_name_matcher_dup_body_key (form);
  DiptychVariantReason reason = is_acronym_form (form) ? DIPTYCH_VARIANT_INITIALS : DIPTYCH_VARIANT_SAME;
  int group = find_group (groups, key);

  if (group < 0 && is_in_parentheses (context, mention) && is_acronym_form (form))
    group = diptych_coreference_context_get_naming (context, mention - 1)->group;
  if (group < 0 && is_acronym_form (form))
    {
      g_autofree char *letters = diptych_name_fold (form, -1);

      group = find_group (initials, letters);
    }
  if (group < 0)
    return FALSE;
  set_group (groups, g_steal_pointer (&key), group);
  diptych_coreference_context_join (context, mention, group, reason, 0, NULL);
  return TRUE;
}

/**
 * diptych_body_grouper_group:
 *
 * Joins the names of organisations and of places: the same name with or without
 * article and "Inc.", other names and adjectives of countries, and acronyms with
 * what they stand for. Takes time linear in the number of names.
 */
void
diptych_body_grouper_group (DiptychCoreferenceContext *context)
{
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) initials = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  /* Long names first, then the acronyms that stand before their expansion. */
  for (guint round = 0; round < 3; round++)
    for (guint i = 0; i < context->namings->len
                      && !diptych_coreference_context_is_cancelled (context, i); i++)
      {
        const DiptychNaming *naming = diptych_coreference_context_get_naming (context, i);
        g_autofree char *form = NULL;

        if (diptych_coreference_context_get_mention (context, i)->kind == DIPTYCH_ENTITY_PERSON
            || naming->group != DIPTYCH_NO_GROUP)
          continue;
        form = diptych_coreference_context_dup_form (context, i);
        if (round == 0 && (is_acronym_form (form) || naming->is_quiet))
          continue;
        if (!join_known (context, i, form, groups, initials) && round < 2 && !naming->is_quiet)
          found_group (context, i, form, groups, initials);
      }
}
