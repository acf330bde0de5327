/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-term-relations.h"

#include <string.h>

#include "analysis/alignment/diptych-cross-relations.h"
#include "analysis/people/diptych-name-skeleton.h"
#include "analysis/text/diptych-word-stems.h"
#include "lexicon/diptych-hash.h"

/* Terms under one key are compared with each other; more than this many say
 * nothing and would cost their square. */
#define MAX_TERMS_PER_KEY 12

#define LIKENESS_SYNONYM  0.8f
#define LIKENESS_WIDER    0.6f
#define LIKENESS_SIBLING  0.4f
#define LIKENESS_SUBJECT  0.6f
#define LIKENESS_PASSING  0.35f
#define LIKENESS_SPELLING 0.8f
#define LIKENESS_SCRIPT   0.8f
#define LIKENESS_OPPOSITE -1.f

#define MIN_MISSPELT_BYTES 5

/* Where the hashes of keys begin, so that those of one sort do not meet those of another. */
#define SEED_MEANING DIPTYCH_HASH_START
#define SEED_SUBJECT 5u
#define SEED_SPELLING 7u
#define SEED_SKELETON 11u
#define SEED_TRANSLATION 13u

typedef enum
{
  KEY_OWN,
  KEY_WIDER,
  KEY_OPPOSITE,
  KEY_SUBJECT,
  KEY_SUBJECT_IN_PASSING,
  KEY_SPELLING,
  KEY_SCRIPT_LATIN,
  KEY_SCRIPT_HANGUL,
} KeyKind;

typedef struct
{
  guint   key;
  KeyKind kind;
  guint   term;
} Keyed;

static void
add_key (GArray  *keys,
         guint    key,
         KeyKind  kind,
         guint    term)
{
  Keyed keyed = { key, kind, term };

  g_array_append_val (keys, keyed);
}

static void
add_meanings (GArray     *keys,
              const char *related,
              KeyKind     plain,
              KeyKind     marked,
              guint       term)
{
  guint seed = plain == KEY_OWN ? SEED_MEANING : SEED_SUBJECT;

  while (*related != '\0')
    {
      gsize n = strcspn (related, " ");
      KeyKind kind = *related == '^' ? marked : *related == '!' ? KEY_OPPOSITE : plain;
      gsize skip = kind == plain ? 0 : 1;

      add_key (keys, diptych_hash_bytes (seed, related + skip, n - skip), kind, term);
      related += n;
      related += *related == ' ';
    }
}

/* A Korean word meets the English words of its meaning under their stems. */
static void
add_translations (GArray     *keys,
                  const char *words,
                  guint       term)
{
  char stem[DIPTYCH_WORD_STEM_MAX];

  while (*words != '\0')
    {
      gsize n = strcspn (words, " ");
      gsize length = diptych_word_stem (words, n, stem);

      add_key (keys, diptych_hash_bytes (SEED_TRANSLATION, stem, length), KEY_SCRIPT_HANGUL, term);
      words += n;
      words += *words == ' ';
    }
}

/* Two words that are one letter apart share the word less one letter (Garbe's
 * symmetric deletion), unless the first letter differs, which misspelling spares. */
static void
add_spellings (GArray     *keys,
               const char *word,
               guint       term)
{
  gsize length = strlen (word);

  add_key (keys, diptych_hash_bytes (SEED_SPELLING, word, length), KEY_SPELLING, term);
  for (gsize i = 1; i < length; i++)
    add_key (keys, diptych_hash_bytes (diptych_hash_bytes (SEED_SPELLING, word, i), word + i + 1, length - i - 1),
             KEY_SPELLING, term);
}

static void
add_skeleton (GArray     *keys,
              const char *word,
              guint       term)
{
  char skeleton[DIPTYCH_NAME_SKELETON_MAX];
  gboolean hangul = diptych_name_skeleton_is_hangul (word);

  if (diptych_name_skeleton (word, skeleton) >= 2)
    add_key (keys, diptych_hash_bytes (SEED_SKELETON, skeleton, strlen (skeleton)),
             hangul ? KEY_SCRIPT_HANGUL : KEY_SCRIPT_LATIN, term);
}

static int
compare_keyed (gconstpointer a,
               gconstpointer b)
{
  const Keyed *first = a, *second = b;

  if (first->key != second->key)
    return first->key < second->key ? -1 : 1;
  if (first->term != second->term)
    return first->term < second->term ? -1 : 1;
  return (int) first->kind - (int) second->kind;
}

static float
likeness_of_kinds (KeyKind a,
                   KeyKind b)
{
  if (a > b)
    return likeness_of_kinds (b, a);
  if (a == KEY_OWN)
    return b == KEY_OWN ? LIKENESS_SYNONYM : b == KEY_WIDER ? LIKENESS_WIDER
           : b == KEY_OPPOSITE ? LIKENESS_OPPOSITE : 0;
  if (a == KEY_WIDER)
    return b == KEY_WIDER ? LIKENESS_SIBLING : 0;
  if (a == KEY_SUBJECT || a == KEY_SUBJECT_IN_PASSING)
    return b == KEY_SUBJECT ? LIKENESS_SUBJECT : b == KEY_SUBJECT_IN_PASSING ? LIKENESS_PASSING : 0;
  if (a == KEY_SPELLING)
    return b == KEY_SPELLING ? LIKENESS_SPELLING : 0;
  return a == KEY_SCRIPT_LATIN && b == KEY_SCRIPT_HANGUL ? LIKENESS_SCRIPT : 0;
}

static void
relate_group (GArray      *relations,
              const Keyed *group,
              guint        n)
{
  if (n > MAX_TERMS_PER_KEY)
    return;
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        float likeness = likeness_of_kinds (group[i].kind, group[j].kind);

        if (group[i].term != group[j].term && likeness != 0)
          {
            DiptychTermRelation there = { group[i].term, group[j].term, likeness };
            DiptychTermRelation back = { group[j].term, group[i].term, likeness };

            g_array_append_val (relations, there);
            g_array_append_val (relations, back);
          }
      }
}

/* Of several reasons for one pair the strongest comes first; an opposite beats all. */
static int
compare_relations (gconstpointer a,
                   gconstpointer b)
{
  const DiptychTermRelation *first = a, *second = b;

  if (first->first != second->first)
    return first->first < second->first ? -1 : 1;
  if (first->second != second->second)
    return first->second < second->second ? -1 : 1;
  if ((first->likeness < 0) != (second->likeness < 0))
    return first->likeness < 0 ? -1 : 1;
  return first->likeness > second->likeness ? -1 : first->likeness < second->likeness;
}

static void
drop_repeated (GArray *relations)
{
  guint kept = 0;

  g_array_sort (relations, compare_relations);
  for (guint i = 0; i < relations->len; i++)
    {
      DiptychTermRelation relation = g_array_index (relations, DiptychTermRelation, i);
      DiptychTermRelation *last = kept == 0 ? NULL : &g_array_index (relations, DiptychTermRelation, kept - 1);

      if (last == NULL || last->first != relation.first || last->second != relation.second)
        g_array_index (relations, DiptychTermRelation, kept++) = relation;
    }
  g_array_set_size (relations, kept);
}

static void
add_keys (GArray                *keys,
          const DiptychTermForm *form,
          gboolean               any_hangul,
          guint                  term)
{
  gboolean hangul = diptych_name_skeleton_is_hangul (form->folded);

  if (form->related != NULL)
    add_meanings (keys, form->related, KEY_OWN, KEY_WIDER, term);
  if (form->subjects != NULL && hangul)
    add_translations (keys, form->subjects, term);
  else if (form->subjects != NULL)
    add_meanings (keys, form->subjects, KEY_SUBJECT, KEY_SUBJECT_IN_PASSING, term);
  if (any_hangul && !hangul)
    add_key (keys, diptych_hash_bytes (SEED_TRANSLATION, form->stem, strlen (form->stem)), KEY_SCRIPT_LATIN, term);
  if (form->name && !hangul && strlen (form->folded) >= MIN_MISSPELT_BYTES)
    add_spellings (keys, form->folded, term);
  if (form->name && any_hangul)
    add_skeleton (keys, form->folded, term);
}

/**
 * diptych_term_relations_find:
 * @forms: (array length=n_forms): the terms of a vocabulary
 *
 * Finds which terms can stand for one another: words that share a meaning, names
 * that are a letter apart, names whose consonants agree across scripts. Time is
 * linear in the number of terms, as a key that too many of them share is let go.
 *
 * Returns: (transfer full) (element-type DiptychTermRelation): each relation in both
 *   directions, by its first term and then its second
 */
GArray *
diptych_term_relations_find (const DiptychTermForm *forms,
                             guint                  n_forms)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (Keyed));
  GArray *relations = g_array_new (FALSE, FALSE, sizeof (DiptychTermRelation));
  gboolean any_hangul = FALSE;

  for (guint i = 0; i < n_forms; i++)
    any_hangul |= diptych_name_skeleton_is_hangul (forms[i].folded);
  for (guint i = 0; i < n_forms; i++)
    add_keys (keys, &forms[i], any_hangul, i);
  g_array_sort (keys, compare_keyed);
  for (guint i = 0, end; i < keys->len; i = end)
    {
      const Keyed *group = &g_array_index (keys, Keyed, i);

      for (end = i + 1; end < keys->len && g_array_index (keys, Keyed, end).key == group->key; end++);
      relate_group (relations, group, end - i);
    }
  if (any_hangul)
    diptych_cross_relations_add (forms, n_forms, relations);
  drop_repeated (relations);
  return relations;
}
