/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-kind-repairer.h"

#include <string.h>

#include "analysis/diptych-name-matcher.h"
#include "analysis/diptych-title-finder.h"
#include "lexicon/diptych-lexicon.h"

typedef struct
{
  guint counts[DIPTYCH_N_ENTITY_KINDS];
} Votes;

typedef struct
{
  GHashTable *votes;            /* key of a form -> Votes */
  GHashTable *surnames;         /* last words of full names of people */
  GPtrArray  *keys;             /* by mention */
} Census;

/* A title that the tagger took for a part of the name is none. */
static void
trim_title (DiptychCoreferenceContext *context,
            guint                      mention)
{
  DiptychNaming *naming = diptych_coreference_context_get_naming (context, mention);
  DiptychMention *self = diptych_coreference_context_get_mention (context, mention);
  guint n;

  while (naming->end_token - naming->first_token > 1)
    {
      const char *letters = diptych_title_finder_match_at (context, naming->first_token, naming->end_token - 1, &n);

      if (letters == NULL || strpbrk (letters, "ht") == NULL
          || context->mention_of_token[naming->first_token + n] != (int) mention)
        return;
      for (guint i = 0; i < n; i++)
        context->mention_of_token[naming->first_token++] = -1;
      self->span.start = diptych_coreference_context_get_token (context, naming->first_token)->span.start;
    }
}

static void
count_form (Census            *census,
            const char        *form,
            DiptychEntityKind  kind,
            gboolean           has_surname)
{
  char *key = diptych_name_matcher_dup_body_key (form);
  Votes *votes = g_hash_table_lookup (census->votes, key);

  g_ptr_array_add (census->keys, key);
  if (votes == NULL)
    {
      votes = g_new0 (Votes, 1);
      g_hash_table_insert (census->votes, g_strdup (key), votes);
    }
  votes->counts[kind]++;
  if (kind == DIPTYCH_ENTITY_PERSON && has_surname)
    {
      g_autoptr (DiptychPersonName) name = diptych_person_name_new (form, -1);

      if (name->n_words > 1)
        {
          guint last = name->surname + name->n_surname - 1;

          g_hash_table_add (census->surnames, g_strndup (name->words[last], name->lengths[last]));
        }
    }
}

static gboolean
is_alias (const char *form)
{
  static const DiptychLexicon *aliases;
  g_autofree char *folded = diptych_name_fold (form, -1);

  if (g_once_init_enter_pointer (&aliases))
    g_once_init_leave_pointer (&aliases, diptych_lexicon_get ("name-aliases"));
  return diptych_lexicon_lookup (aliases, folded, strlen (folded)) != NULL;
}

static DiptychEntityKind
choose_kind (Census            *census,
             const char        *key,
             const char        *form,
             DiptychEntityKind  kind)
{
  const Votes *votes = g_hash_table_lookup (census->votes, key);
  DiptychEntityKind best = kind;

  if (strchr (key, ' ') == NULL && g_hash_table_contains (census->surnames, key)
      && (!is_alias (form) || votes->counts[DIPTYCH_ENTITY_PERSON] > 0))
    return DIPTYCH_ENTITY_PERSON;
  for (guint i = 0; i < DIPTYCH_N_ENTITY_KINDS; i++)
    if (votes->counts[i] > votes->counts[best])
      best = i;
  return best;
}

/**
 * diptych_kind_repairer_repair:
 *
 * Gives all names of one form one kind: a surname is a person even where it was
 * taken for an organisation, and else the kind that was given most often. Cuts
 * titles off the names of people.
 */
void
diptych_kind_repairer_repair (DiptychCoreferenceContext *context)
{
  Census census = {
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    g_ptr_array_new_with_free_func (g_free),
  };

  for (guint i = 0; i < context->namings->len; i++)
    {
      g_autofree char *form = NULL;
      DiptychEntityKind kind = diptych_coreference_context_get_mention (context, i)->kind;

      gboolean is_nickname = diptych_coreference_context_get_naming (context, i)->referent >= 0;

      if (kind == DIPTYCH_ENTITY_PERSON && !is_nickname)
        trim_title (context, i);
      form = diptych_coreference_context_dup_form (context, i);
      count_form (&census, form, kind, !is_nickname);
    }
  for (guint i = 0; i < context->namings->len; i++)
    {
      g_autofree char *form = diptych_coreference_context_dup_form (context, i);
      DiptychMention *mention = diptych_coreference_context_get_mention (context, i);

      mention->kind = choose_kind (&census, g_ptr_array_index (census.keys, i), form, mention->kind);
    }
  g_hash_table_unref (census.votes);
  g_hash_table_unref (census.surnames);
  g_ptr_array_unref (census.keys);
}
