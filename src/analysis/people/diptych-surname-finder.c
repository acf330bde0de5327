/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-surname-finder.h"

#include <string.h>

#include "analysis/people/diptych-name-slip.h"
#include "analysis/people/diptych-word-evidence.h"
#include "lexicon/diptych-lexicon.h"

/* A misspelt surname is compared with so many that begin alike. */
#define MAX_BUCKET 24
#define N_FIRST 1

typedef struct
{
  DiptychCoreferenceContext *context;
  GHashTable                *surnames;  /* of the names of several words, as diptych_name_fold() makes them */
  GHashTable                *eastern;   /* those that stand before the given name */
  GHashTable                *buckets;   /* first letters -> GPtrArray of surnames */
  GArray                    *found;     /* of DiptychMention */
  GPtrArray                 *slips;     /* mentions of places and bodies that may be people */
} Finder;

static void
collect_eastern_surnames (Finder *self)
{
  for (guint i = 0; i < self->context->namings->len; i++)
    {
      const DiptychNaming *naming = diptych_coreference_context_get_naming (self->context, i);
      g_autoptr (DiptychPersonName) name = NULL;
      g_autofree char *form = NULL;

      if (diptych_coreference_context_get_mention (self->context, i)->kind != DIPTYCH_ENTITY_PERSON
          || naming->end_token < naming->first_token + 2)
        continue;
      form = diptych_coreference_context_dup_form (self->context, i);
      name = diptych_person_name_new (form, -1);
      if (name->eastern && name->surname == 0)
        g_hash_table_add (self->eastern, diptych_person_name_dup_surname (name));
    }
}

/* The last words of names, without their accents. */
static void
fold_surnames (Finder     *self,
               GHashTable *surnames)
{
  GHashTableIter iter;
  gpointer surname;

  g_hash_table_iter_init (&iter, surnames);
  while (g_hash_table_iter_next (&iter, &surname, NULL))
    g_hash_table_add (self->surnames, diptych_name_fold (surname, -1));
}

static void
fill_buckets (Finder *self)
{
  GHashTableIter iter;
  gpointer surname;

  g_hash_table_iter_init (&iter, self->surnames);
  while (g_hash_table_iter_next (&iter, &surname, NULL))
    if (strlen (surname) >= DIPTYCH_LONG_SURNAME)
      {
        char *key = g_strndup (surname, N_FIRST);
        GPtrArray *bucket = g_hash_table_lookup (self->buckets, key);

        if (bucket == NULL)
          g_hash_table_insert (self->buckets, g_strdup (key), bucket = g_ptr_array_new ());
        if (bucket->len < MAX_BUCKET)
          g_ptr_array_add (bucket, surname);
        g_free (key);
      }
}

static gboolean
is_misspelt_surname (Finder     *self,
                     const char *folded,
                     gsize       length)
{
  g_autofree char *key = NULL;
  const GPtrArray *bucket;

  if (length < DIPTYCH_LONG_SURNAME || !diptych_name_slip_is_unknown (folded, length))
    return FALSE;
  key = g_strndup (folded, N_FIRST);
  bucket = g_hash_table_lookup (self->buckets, key);
  for (guint i = 0; bucket != NULL && i < bucket->len; i++)
    {
      const char *surname = g_ptr_array_index (bucket, i);
      gboolean is_family = length == strlen (surname) + 1 && g_str_has_prefix (folded, surname) && folded[length - 1] == 's';

      if (!is_family && diptych_name_slip_is (surname, strlen (surname), folded, length))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_capital_word (Finder *self,
                 guint   token,
                 guint   sentence)
{
  return token < self->context->findings->tokens->len
         && diptych_coreference_context_get_token (self->context, token)->sentence == sentence
         && diptych_coreference_context_get_token (self->context, token)->kind == DIPTYCH_TOKEN_WORD
         && diptych_coreference_context_token_is_capital (self->context, token);
}

/* "Secretary Lock": a surname that is a word of the language, too */
static gboolean
is_titled (Finder *self,
           guint   token)
{
  guint sentence = diptych_coreference_context_get_token (self->context, token)->sentence;
  gsize length;
  const char *word, *letters;

  if (self->context->mention_of_token[token] >= 0 || token == 0 || !is_capital_word (self, token, sentence)
      || !is_capital_word (self, token - 1, sentence) || is_capital_word (self, token + 1, sentence))
    return FALSE;
  word = diptych_coreference_context_get_token_string (self->context, token - 1, &length);
  letters = diptych_lexicon_lookup_folded (diptych_lexicon_get ("titles"), word, length);
  return letters != NULL && strpbrk (letters, "ht") != NULL;
}

/* A capital word by itself, which is no word of the language, no month and no country. */
static gboolean
may_be_surname (Finder *self,
                guint   token)
{
  guint sentence = diptych_coreference_context_get_token (self->context, token)->sentence;

  return self->context->mention_of_token[token] < 0 && is_capital_word (self, token, sentence)
         && (token == 0 || !is_capital_word (self, token - 1, sentence))
         && !is_capital_word (self, token + 1, sentence)
         && *diptych_word_evidence_get_classes (self->context, token) == '\0'
         && !diptych_word_evidence_has_letter (self->context, token, "mrn");
}

static void
look_at (Finder *self,
         guint   token)
{
  DiptychMention mention = { .kind = DIPTYCH_ENTITY_PERSON, .form = DIPTYCH_MENTION_NAME, .entity = DIPTYCH_NO_ENTITY };
  gsize length;
  const char *word = diptych_coreference_context_get_token_string (self->context, token, &length);
  g_autofree char *folded = NULL;
  gboolean has_title = is_titled (self, token);

  if (!has_title && (length < 4 || !may_be_surname (self, token)))
    return;
  folded = diptych_name_fold (word, length);
  if (!g_hash_table_contains (self->surnames, folded)
      && (has_title ? !g_hash_table_contains (self->eastern, folded) : !is_misspelt_surname (self, folded, strlen (folded))))
    return;
  mention.span = diptych_coreference_context_get_token (self->context, token)->span;
  mention.sentence = diptych_coreference_context_get_token (self->context, token)->sentence;
  g_array_append_val (self->found, mention);
}

/* A slip of the pen for a surname that the tagger took for a place or a body; what stands
 * twice is meant. */
static void
mend_kinds (Finder *self)
{
  g_autoptr (GHashTable) forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->context->namings->len; i++)
    {
      const DiptychNaming *naming = diptych_coreference_context_get_naming (self->context, i);
      DiptychMention *mention = diptych_coreference_context_get_mention (self->context, i);
      g_autofree char *form = NULL, *folded = NULL;
      gpointer first;

      if (mention->kind == DIPTYCH_ENTITY_PERSON || naming->end_token != naming->first_token + 1
          || *diptych_word_evidence_get_classes (self->context, naming->first_token) != '\0')
        continue;
      form = diptych_coreference_context_dup_form (self->context, i);
      folded = diptych_name_fold (form, -1);
      if (!is_misspelt_surname (self, folded, strlen (folded)))
        continue;
      if (g_hash_table_lookup_extended (forms, folded, NULL, &first))
        g_ptr_array_index (self->slips, GPOINTER_TO_UINT (first)) = NULL;
      else
        {
          g_ptr_array_add (self->slips, mention);
          g_hash_table_insert (forms, g_steal_pointer (&folded), GUINT_TO_POINTER (self->slips->len - 1));
        }
    }
  for (guint i = 0; i < self->slips->len; i++)
    if (g_ptr_array_index (self->slips, i) != NULL)
      ((DiptychMention *) g_ptr_array_index (self->slips, i))->kind = DIPTYCH_ENTITY_PERSON;
}

/**
 * diptych_surname_finder_find:
 *
 * Adds mentions of people by a surname alone that the tagger took for no name: the surname
 * of a full name in the text, or a slip of the pen for a long one; such a slip that it took
 * for a place or a body becomes a person.
 */
void
diptych_surname_finder_find (DiptychCoreferenceContext *context)
{
  g_autoptr (GHashTable) as_spelt = diptych_word_evidence_get_surnames (context);
  g_autoptr (GHashTable) surnames = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) eastern = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) buckets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (DiptychMention));
  g_autoptr (GPtrArray) slips = g_ptr_array_new ();
  Finder self = { context, surnames, eastern, buckets, found, slips };

  if (g_hash_table_size (as_spelt) == 0)
    return;
  fold_surnames (&self, as_spelt);
  collect_eastern_surnames (&self);
  fill_buckets (&self);
  mend_kinds (&self);
  for (guint i = 0; i < context->findings->tokens->len && !diptych_coreference_context_is_cancelled (context, i); i++)
    look_at (&self, i);
  if (found->len == 0)
    return;
  g_array_append_vals (context->findings->mentions, found->data, found->len);
  g_array_sort (context->findings->mentions, diptych_mention_compare);
  diptych_coreference_context_index (context);
}
