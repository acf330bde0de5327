/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/alignment/diptych-vocabulary.h"
#include "model/diptych-analysis.h"

G_BEGIN_DECLS

/** DIPTYCH_FILTER_WORDS: how many numbers of 64 bits hold the filter of a sentence. */
#define DIPTYCH_FILTER_WORDS 8

/**
 * DiptychGram:
 * @key: hash of a few letters that follow each other
 * @weight: how much the words tell in which they stand
 */
typedef struct
{
  guint key;
  float weight;
} DiptychGram;

/**
 * DiptychPlace:
 * @term: a term
 * @position: how many words stand before it
 */
typedef struct
{
  guint term;
  guint position;
} DiptychPlace;

/**
 * DiptychSentenceProfile:
 * @terms: (element-type guint): the terms of the sentence, ascending, each once
 * @filter: a bit for each term, so that most terms that are not there are seen at once (Bloom 1970)
 * @places: (element-type DiptychPlace): the first few places of each term, by the terms and then
 *   the positions
 * @bigrams: (element-type guint): hashes of neighbouring terms, ascending
 * @grams: (element-type DiptychGram): by their keys
 * @values: (element-type guint): hashes of the numbers, ascending
 * @entities: (element-type guint): the entities that it mentions, ascending; the aligner fills them
 * @descriptions: (element-type guint): the nicknames and roles that it gives to entities,
 *   ascending; the aligner fills them
 * @weight: the sum of the weights of its terms
 * @local: the sum of their local weights
 * @norm: the length of the vector of the weights
 * @local_norm: the same of the local weights
 * @gram_norm: the same of the letters
 * @n_words: number of its words
 * @negated: whether it denies something
 * @speech: the share of it that stands between quotation marks, from 0 to 1
 *
 * What the alignment knows of a sentence.
 */
typedef struct
{
  GArray  *terms;
  GArray  *places;
  guint64  filter[DIPTYCH_FILTER_WORDS];
  GArray  *bigrams;
  GArray  *grams;
  GArray  *values;
  GArray  *entities;
  GArray  *descriptions;
  float    weight;
  float    local;
  float    norm;
  float    local_norm;
  float    gram_norm;
  guint    n_words;
  gboolean negated;
  float    speech;
} DiptychSentenceProfile;

GPtrArray *diptych_sentence_profiles_new            (DiptychAnalysis        *analysis,
                                                     DiptychVocabulary      *vocabulary);
void       diptych_sentence_profiles_finish         (GPtrArray              *profiles,
                                                     DiptychVocabulary      *vocabulary);
void       diptych_sentence_profile_add_entity      (DiptychSentenceProfile *self,
                                                     guint                   entity);
void       diptych_sentence_profile_add_description (DiptychSentenceProfile *self,
                                                     guint                   entity,
                                                     DiptychDescriptionKind  kind);

G_END_DECLS
