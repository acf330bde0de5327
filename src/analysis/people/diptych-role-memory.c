/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-role-memory.h"

#include <string.h>

#include "analysis/people/diptych-title-finder.h"

/* So many tokens of an apposition are looked at for what it calls somebody. */
#define MAX_APPOSITION_TOKENS 6

/* What stands beside the name of a person: "Anna Lindqvist, a judge". */
typedef struct
{
  DiptychSpan span;
  int         entity;
} Apposition;

struct _DiptychRoleMemory
{
  DiptychCoreferenceContext *context;           /* not owned */
  DiptychSalience           *salience;          /* not owned */
  GArray                    *appositions;       /* of Apposition, in the order of the text */
  guint                      next;              /* apposition */
  GHashTable                *titles;            /* title -> entity + 1 that last bore it */
  GHashTable                *roles;             /* the same of what appositions say */
};

static int
compare_appositions (gconstpointer a,
                     gconstpointer b)
{
  const Apposition *first = a, *second = b;

  if (first->span.start != second->span.start)
    return first->span.start < second->span.start ? -1 : 1;
  return first->entity < second->entity ? -1 : first->entity > second->entity;
}

static GArray *
list_appositions (DiptychCoreferenceContext *context)
{
  GArray *appositions = g_array_new (FALSE, FALSE, sizeof (Apposition));

  for (guint i = 0; i < context->findings->entities->len; i++)
    {
      const DiptychEntity *entity = g_ptr_array_index (context->findings->entities, i);

      for (guint k = 0; k < entity->descriptions->len; k++)
        {
          const DiptychDescription *description = &g_array_index (entity->descriptions, DiptychDescription, k);
          Apposition apposition = { description->span, i };

          if (description->kind == DIPTYCH_DESCRIPTION_APPOSITION)
            g_array_append_val (appositions, apposition);
        }
    }
  g_array_sort (appositions, compare_appositions);
  return appositions;
}

/**
 * diptych_role_memory_new:
 * @context: the text, whose appositions are found already; it outlives the memory
 * @salience: the people mentioned last; it outlives the memory, too
 *
 * Returns: (transfer full): a memory of no roles, before the beginning of the text
 */
DiptychRoleMemory *
diptych_role_memory_new (DiptychCoreferenceContext *context,
                         DiptychSalience           *salience)
{
  DiptychRoleMemory *self = g_new0 (DiptychRoleMemory, 1);

  self->context = context;
  self->salience = salience;
  self->appositions = list_appositions (context);
  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->roles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
diptych_role_memory_free (DiptychRoleMemory *self)
{
  g_array_unref (self->appositions);
  g_hash_table_unref (self->titles);
  g_hash_table_unref (self->roles);
  g_free (self);
}

/* Of two who bear a title the one is meant that the text is about. */
static void
note (DiptychRoleMemory *self,
      GHashTable        *roles,
      const char        *head,
      int                entity)
{
  const DiptychAntecedent *noted = diptych_salience_recall (self->salience, entity), *holder = NULL;
  int held_by = GPOINTER_TO_INT (g_hash_table_lookup (roles, head)) - 1;

  if (held_by >= 0 && held_by != entity)
    holder = diptych_salience_recall (self->salience, held_by);
  if (holder == NULL || noted == NULL || holder->n_mentions <= 2 * noted->n_mentions)
    g_hash_table_insert (roles, g_strdup (head), GINT_TO_POINTER (entity + 1));
}

/**
 * diptych_role_memory_note_title:
 * @head: a title as diptych_title_finder_dup_head() gives it
 * @entity: index of the person who bears it before the name
 *
 * From here on, the title means @entity; "Justice Anna Lindqvist" is "the judge" later on.
 */
void
diptych_role_memory_note_title (DiptychRoleMemory *self,
                                const char        *head,
                                int                entity)
{
  static const struct
  {
    const char *title;
    const char *other;
  } others[] = {
    { "justice", "judge" }, { "ceo", "chief executive" }, { "chief executive officer", "chief executive" },
    { "prime minister", "premier" }, { "premier", "prime minister" }, { "representative", "lawmaker" },
    { "senator", "lawmaker" }, { "congressman", "lawmaker" }, { "congresswoman", "lawmaker" },
  };

  note (self, self->titles, head, entity);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (strcmp (head, others[i].title) == 0)
      note (self, self->roles, others[i].other, entity);
}

static gboolean
is_preposition (DiptychCoreferenceContext *context,
                guint                      token)
{
  static const char * const words[] = { "of", "at", "in", "for" };

  return diptych_coreference_context_token_is_one_of (context, token, words, G_N_ELEMENTS (words));
}

/* The last of the words at the beginning of a noun phrase that say what somebody is:
 * "judge" of "senior judge of the High Court". */
static char *
dup_head (DiptychCoreferenceContext *context,
          guint                      token,
          gsize                      end)
{
  guint limit = MIN (token + MAX_APPOSITION_TOKENS, context->findings->tokens->len);
  char *head = NULL;

  while (token < limit && diptych_coreference_context_get_token (context, token)->span.start < end
         && !is_preposition (context, token))
    {
      guint n = 1;

      if (diptych_title_finder_match_at (context, token, limit, &n) != NULL)
        {
          g_free (head);
          head = diptych_title_finder_dup_head (context, token, n);
        }
      token += n;
    }
  return head;
}

/**
 * diptych_role_memory_pass:
 * @token: a token; the tokens come in the order of the text
 *
 * Remembers the apposition that begins at @token.
 */
void
diptych_role_memory_pass (DiptychRoleMemory *self,
                          guint              token)
{
  gsize start = diptych_coreference_context_get_token (self->context, token)->span.start;

  for (; self->next < self->appositions->len; self->next++)
    {
      const Apposition *apposition = &g_array_index (self->appositions, Apposition, self->next);
      g_autofree char *head = NULL;

      if (apposition->span.start > start)
        return;
      if (apposition->span.start == start)
        head = dup_head (self->context, token, apposition->span.end);
      if (head != NULL)
        note (self, self->roles, head, apposition->entity);
    }
}

/**
 * diptych_role_memory_recall:
 * @head: what somebody is called
 * @is_alone: whether nothing stands before it; “the port’s director” is not just any director
 *
 * Returns: (transfer none) (nullable): the person who was called so last, if still remembered
 */
const DiptychAntecedent *
diptych_role_memory_recall (DiptychRoleMemory *self,
                            const char        *head,
                            gboolean           is_alone)
{
  gpointer entity = g_hash_table_lookup (self->titles, head);

  if (entity == NULL && is_alone)
    entity = g_hash_table_lookup (self->roles, head);
  return entity != NULL ? diptych_salience_recall (self->salience, GPOINTER_TO_INT (entity) - 1) : NULL;
}
