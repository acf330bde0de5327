/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/alignment/diptych-vocabulary.h"

G_BEGIN_DECLS

/**
 * DiptychTermForm:
 * @folded: a form of the term, as diptych_word_fold() leaves it
 * @stem: what all its forms have in common
 * @related: (nullable): the meanings of the word, from the lexicon “related-words”
 * @subjects: (nullable): of what it speaks in the news, from the lexicon “news-words”; of a
 *   Korean word, English words of its meaning
 * @name: whether it is a name
 */
typedef struct
{
  const char *folded;
  const char *stem;
  const char *related;
  const char *subjects;
  gboolean    name;
} DiptychTermForm;

/**
 * DiptychTermRelation:
 * @first: a term
 * @second: another one, never the same
 * @likeness: as in #DiptychRelation
 */
typedef struct
{
  guint first;
  guint second;
  float likeness;
} DiptychTermRelation;

GArray *diptych_term_relations_find (const DiptychTermForm *forms,
                                     guint                  n_forms);

G_END_DECLS
