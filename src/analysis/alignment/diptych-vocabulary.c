/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-vocabulary.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/alignment/diptych-term-relations.h"
#include "analysis/people/diptych-name-skeleton.h"
#include "analysis/text/diptych-word-stems.h"
#include "lexicon/diptych-lexicon.h"

/* What a word tells that the background list does not have. */
#define UNKNOWN_WEIGHT 9.0f

struct _DiptychVocabulary
{
  GStringChunk    *strings;
  GHashTable      *by_stem;       /* stem → term + 1 */
  GHashTable      *by_form;       /* form as written → term + 1 */
  GArray          *terms;         /* DiptychTerm */
  GArray          *forms;         /* DiptychTermForm */
  DiptychRelation *relations;
  guint           *first_relation; /* one more than there are terms */
};

/**
 * diptych_vocabulary_new:
 *
 * Returns: (transfer full): an empty vocabulary
 */
DiptychVocabulary *
diptych_vocabulary_new (void)
{
  DiptychVocabulary *self = g_new0 (DiptychVocabulary, 1);

  self->strings = g_string_chunk_new (4096);
  self->by_stem = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_form = g_hash_table_new (g_str_hash, g_str_equal);
  self->terms = g_array_new (FALSE, FALSE, sizeof (DiptychTerm));
  self->forms = g_array_new (FALSE, FALSE, sizeof (DiptychTermForm));
  return self;
}

void
diptych_vocabulary_free (DiptychVocabulary *self)
{
  g_hash_table_unref (self->by_stem);
  g_hash_table_unref (self->by_form);
  g_array_unref (self->terms);
  g_array_unref (self->forms);
  g_string_chunk_free (self->strings);
  g_free (self->relations);
  g_free (self->first_relation);
  g_free (self);
}

static float
background_weight (const char *stem,
                   gsize       length)
{
  static const DiptychLexicon *weights;
  const char *value;

  if (g_once_init_enter_pointer (&weights))
    g_once_init_leave_pointer (&weights, diptych_lexicon_get ("word-weights"));
  value = diptych_lexicon_lookup (weights, stem, length);
  return value == NULL ? UNKNOWN_WEIGHT : (float) atoi (value) / 10;
}

static guint
add_term (DiptychVocabulary *self,
          const char        *folded,
          gsize              folded_length,
          const char        *stem,
          gsize              length)
{
  DiptychTerm term = { background_weight (stem, length), 0, 0, FALSE };
  gboolean hangul = diptych_name_skeleton_is_hangul (folded);
  DiptychTermForm form = { .related = diptych_word_related ("related-words", folded, folded_length) };

  term.local = term.weight;
  form.folded = g_string_chunk_insert (self->strings, folded);
  form.stem = g_string_chunk_insert (self->strings, stem);
  form.subjects = hangul ? diptych_word_related ("news-words", stem, length)
                  : diptych_word_related ("news-words", folded, folded_length);
  g_array_append_val (self->terms, term);
  g_array_append_val (self->forms, form);
  g_hash_table_insert (self->by_stem, (gpointer) form.stem, GUINT_TO_POINTER (self->terms->len));
  return self->terms->len - 1;
}

static guint
find_or_add (DiptychVocabulary *self,
             const char        *word,
             gsize              length)
{
  char folded[DIPTYCH_WORD_STEM_MAX], stem[DIPTYCH_WORD_STEM_MAX];
  gsize folded_length = diptych_word_fold (word, length, folded);
  gsize stem_length = diptych_word_stem (word, length, stem);
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_stem, stem));

  return known > 0 ? known - 1 : add_term (self, folded, folded_length, stem, stem_length);
}

/**
 * diptych_vocabulary_add:
 * @word: a word as it is written
 * @length: its length in bytes
 * @as_name: whether it is written as a name where nothing but a name would be
 *
 * Returns: the index of its term, which may be new
 */
guint
diptych_vocabulary_add (DiptychVocabulary *self,
                        const char        *word,
                        gsize              length,
                        gboolean           as_name)
{
  char form[DIPTYCH_WORD_STEM_MAX];
  guint term;

  if (length < sizeof form)
    {
      memcpy (form, word, length);
      form[length] = '\0';
      term = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_form, form));
      if (term == 0)
        {
          term = find_or_add (self, word, length) + 1;
          g_hash_table_insert (self->by_form, g_string_chunk_insert (self->strings, form),
                               GUINT_TO_POINTER (term));
        }
      term--;
    }
  else
    term = find_or_add (self, word, length);
  g_array_index (self->terms, DiptychTerm, term).name |= as_name;
  return term;
}

/**
 * diptych_vocabulary_count:
 *
 * Counts one sentence in which @term stands.
 */
void
diptych_vocabulary_count (DiptychVocabulary *self,
                          guint              term)
{
  g_array_index (self->terms, DiptychTerm, term).df++;
}

static void
index_relations (DiptychVocabulary *self)
{
  g_autoptr (GArray) found = diptych_term_relations_find ((DiptychTermForm *) self->forms->data, self->forms->len);
  guint next = 0;

  self->relations = g_new (DiptychRelation, MAX (found->len, 1));
  self->first_relation = g_new (guint, self->terms->len + 1);
  for (guint term = 0; term < self->terms->len; term++)
    {
      self->first_relation[term] = next;
      for (; next < found->len && g_array_index (found, DiptychTermRelation, next).first == term; next++)
        self->relations[next] = (DiptychRelation) {
          g_array_index (found, DiptychTermRelation, next).second,
          g_array_index (found, DiptychTermRelation, next).likeness,
        };
    }
  self->first_relation[self->terms->len] = next;
}

/**
 * diptych_vocabulary_close:
 * @n_sentences: the number of sentences of both texts
 *
 * Weighs the terms for these texts and finds the relations between them. No term
 * is added afterwards.
 */
void
diptych_vocabulary_close (DiptychVocabulary *self,
                          guint              n_sentences)
{
  for (guint i = 0; i < self->terms->len; i++)
    {
      DiptychTerm *term = &g_array_index (self->terms, DiptychTerm, i);

      term->local = term->weight * logf (1.f + (float) n_sentences / MAX (term->df, 1));
      g_array_index (self->forms, DiptychTermForm, i).name = term->name;
    }
  index_relations (self);
}

/**
 * diptych_vocabulary_get_size:
 *
 * Returns: the number of terms; their indexes are smaller
 */
guint
diptych_vocabulary_get_size (const DiptychVocabulary *self)
{
  return self->terms->len;
}

/**
 * diptych_vocabulary_get_term:
 * @term: index of a term
 *
 * Returns: (transfer none): the term; its weights are those of a closed vocabulary
 */
const DiptychTerm *
diptych_vocabulary_get_term (const DiptychVocabulary *self,
                             guint                    term)
{
  return &g_array_index (self->terms, DiptychTerm, term);
}

/**
 * diptych_vocabulary_get_form:
 *
 * Returns: (transfer none): the first form of @term that was met, in lower case
 */
const char *
diptych_vocabulary_get_form (const DiptychVocabulary *self,
                             guint                    term)
{
  return g_array_index (self->forms, DiptychTermForm, term).folded;
}

/**
 * diptych_vocabulary_get_relations:
 * @n: (out): their number
 *
 * Returns: (transfer none) (array length=n): the terms that can stand for @term, or that
 *   are its opposite
 */
const DiptychRelation *
diptych_vocabulary_get_relations (const DiptychVocabulary *self,
                                  guint                    term,
                                  guint                   *n)
{
  *n = self->first_relation[term + 1] - self->first_relation[term];
  return self->relations + self->first_relation[term];
}
