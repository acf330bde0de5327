/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-kind-reconciler.h"

#include <string.h>

#include "analysis/people/diptych-name-matcher.h"
#include "lexicon/diptych-lexicon.h"

/* What one word is, the other article has to say so often. */
#define MIN_MENTIONS 2

typedef struct
{
  DiptychAnalysis *analysis;
  GHashTable      *kinds;       /* keys of the bodies and places of the other article -> kind + 1 */
  GHashTable      *people;      /* words of the names of its people, in lower case */
} Reconciling;

static const DiptychEntity *
get_entity (DiptychAnalysis *analysis,
            guint            index)
{
  return diptych_analysis_get_entity (analysis, index);
}

static void
add_words (GHashTable *words,
           const char *form)
{
  g_autofree char *folded = g_utf8_strdown (form, -1);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    g_hash_table_add (words, g_strdup (parts[i]));
}

/* A body of several words is also called by the first two of them: "Oda Holm" for "Oda Holm
 * University". */
static void
add_kind (GHashTable        *kinds,
          const char        *form,
          DiptychEntityKind  kind)
{
  char *key = diptych_name_matcher_dup_body_key (form);
  const char *blank = strchr (key, ' ');

  if (kind == DIPTYCH_ENTITY_ORGANISATION && blank != NULL && (blank = strchr (blank + 1, ' ')) != NULL)
    g_hash_table_insert (kinds, g_strndup (key, blank - key), GUINT_TO_POINTER (kind + 1));
  g_hash_table_insert (kinds, key, GUINT_TO_POINTER (kind + 1));
}

static void
read_other (Reconciling     *self,
            DiptychAnalysis *other)
{
  for (guint i = 0; i < diptych_analysis_get_n_entities (other); i++)
    {
      const DiptychEntity *entity = get_entity (other, i);

      for (guint j = 0; j < entity->variants->len; j++)
        {
          const char *form = g_array_index (entity->variants, DiptychVariant, j).form;

          if (entity->kind == DIPTYCH_ENTITY_PERSON)
            add_words (self->people, form);
          else if (strchr (form, ' ') != NULL || entity->mentions->len >= MIN_MENTIONS)
            add_kind (self->kinds, form, entity->kind);
        }
    }
}

/* Whether the article itself shows that somebody is a person, or a word of the name does. */
static gboolean
is_shown_person (Reconciling         *self,
                 const DiptychEntity *entity)
{
  guint n;
  const DiptychMention *mentions = diptych_analysis_get_mentions (self->analysis, &n);
  gsize length = strcspn (entity->name, " ");
  const char *letters = diptych_lexicon_lookup_folded (diptych_lexicon_get ("names"), entity->name, strlen (entity->name));

  if (entity->descriptions->len > 0 || (letters != NULL && strpbrk (letters, "fs") != NULL)
      || diptych_lexicon_lookup_folded (diptych_lexicon_get ("given-names"), entity->name, length) != NULL
      || diptych_lexicon_lookup_folded (diptych_lexicon_get ("well-known-surnames"), entity->name, strlen (entity->name)) != NULL)
    return TRUE;
  for (guint i = 0; i < entity->mentions->len; i++)
    if (mentions[g_array_index (entity->mentions, guint, i)].form != DIPTYCH_MENTION_NAME)
      return TRUE;
  return FALSE;
}

/* The kind that all forms of the name have in the other article, plus one, or 0. */
static guint
find_kind (Reconciling         *self,
           const DiptychEntity *entity)
{
  guint kind = 0;

  for (guint i = 0; i < entity->variants->len; i++)
    {
      const char *form = g_array_index (entity->variants, DiptychVariant, i).form;
      g_autofree char *key = diptych_name_matcher_dup_body_key (form);
      g_autofree char *folded = g_utf8_strdown (form, -1);
      g_auto (GStrv) words = g_strsplit (folded, " ", -1);

      kind = GPOINTER_TO_UINT (g_hash_table_lookup (self->kinds, key));
      if (kind == 0)
        return 0;
      for (guint j = 0; words[j] != NULL; j++)
        if (g_hash_table_contains (self->people, words[j]))
          return 0;
    }
  return kind;
}

static void
set_kind (DiptychFindings   *findings,
          guint              index,
          DiptychEntityKind  kind)
{
  DiptychEntity *entity = g_ptr_array_index (findings->entities, index);

  entity->kind = kind;
  for (guint i = 0; i < entity->mentions->len; i++)
    g_array_index (findings->mentions, DiptychMention, g_array_index (entity->mentions, guint, i)).kind = kind;
}

/**
 * diptych_kind_reconciler_reconcile:
 * @analysis: the analysis of an article
 * @other: that of the other article of the story
 *
 * Looks for people that the other article knows as a body or a place of the same name, while
 * nothing shows that they are people: who has neither a title nor an age nor a pronoun and
 * shares no word with a person of the other article.
 *
 * Returns: (transfer full): @analysis itself, or another in which these have the kind that
 *   @other gives them
 */
DiptychAnalysis *
diptych_kind_reconciler_reconcile (DiptychAnalysis *analysis,
                                   DiptychAnalysis *other)
{
  g_autoptr (GHashTable) kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reconciling self = { analysis, kinds, people };
  DiptychFindings *findings = NULL;

  read_other (&self, other);
  for (guint i = 0; i < diptych_analysis_get_n_entities (analysis); i++)
    {
      const DiptychEntity *entity = get_entity (analysis, i);
      guint kind = entity->kind == DIPTYCH_ENTITY_PERSON ? find_kind (&self, entity) : 0;

      if (kind == 0 || is_shown_person (&self, entity))
        continue;
      if (findings == NULL)
        findings = diptych_analysis_dup_findings (analysis);
      set_kind (findings, i, kind - 1);
    }
  return findings != NULL ? diptych_analysis_new (diptych_analysis_get_article (analysis), findings) : g_object_ref (analysis);
}
