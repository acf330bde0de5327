/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DiptychTerm:
 * @weight: how much it tells in any text, its inverse document frequency
 * @local: how much it tells in these two texts
 * @df: the number of sentences that it stands in, of both texts
 * @name: whether it is written as a name wherever it stands inside a sentence
 *
 * A word as the alignment sees it: all forms of one stem.
 */
typedef struct
{
  float    weight;
  float    local;
  guint    df;
  gboolean name;
} DiptychTerm;

/**
 * DiptychRelation:
 * @term: another term
 * @likeness: how far it can stand for the first, from 0 to 1; -1 for its opposite
 */
typedef struct
{
  guint term;
  float likeness;
} DiptychRelation;

/**
 * DiptychVocabulary:
 *
 * The terms of two texts, how much each tells, and which of them can stand for
 * one another: synonyms, near spellings of a name, a name in another script.
 */
typedef struct _DiptychVocabulary DiptychVocabulary;

DiptychVocabulary     *diptych_vocabulary_new           (void);
void                   diptych_vocabulary_free          (DiptychVocabulary       *self);
guint                  diptych_vocabulary_add           (DiptychVocabulary       *self,
                                                         const char              *word,
                                                         gsize                    length,
                                                         gboolean                 as_name);
void                   diptych_vocabulary_count         (DiptychVocabulary       *self,
                                                         guint                    term);
void                   diptych_vocabulary_close         (DiptychVocabulary       *self,
                                                         guint                    n_sentences);
guint                  diptych_vocabulary_get_size      (const DiptychVocabulary *self);
const DiptychTerm     *diptych_vocabulary_get_term      (const DiptychVocabulary *self,
                                                         guint                    term);
const char            *diptych_vocabulary_get_form      (const DiptychVocabulary *self,
                                                         guint                    term);
const DiptychRelation *diptych_vocabulary_get_relations (const DiptychVocabulary *self,
                                                         guint                    term,
                                                         guint                   *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychVocabulary, diptych_vocabulary_free)

G_END_DECLS
