/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/names/diptych-word-clusters.h"

G_BEGIN_DECLS

/** DIPTYCH_TAGGER_CLASS: the bit of a class of the lexicon of names. */
#define DIPTYCH_TAGGER_CLASS(letter) (1u << ((letter) - 'a'))

/**
 * DiptychTaggerCase:
 *
 * How a word is written.
 */
typedef enum
{
  DIPTYCH_TAGGER_CASE_NONE,     /* punctuation and letters without case */
  DIPTYCH_TAGGER_CASE_NUMBER,
  DIPTYCH_TAGGER_CASE_LOWER,
  DIPTYCH_TAGGER_CASE_CAPITAL,  /* "Word", "A" */
  DIPTYCH_TAGGER_CASE_UPPER,    /* "WORD", "U.S." */
  DIPTYCH_TAGGER_CASE_MIXED,    /* "McDonald", "iPhone" */
} DiptychTaggerCase;

/**
 * DiptychTaggerWord:
 * @text: its first occurrence, not terminated
 * @length: in bytes
 * @form: hash of the word as it is written
 * @lower: hash of the word in lower case
 * @letters: hashes of its first one to four characters in lower case, then of its
 *   last one to four; 0 where it is no longer than that
 * @shape: hash of its shape ("Xxxx-dd"), runs cut to four
 * @outline: hash of its shape without repetition ("Xx-d")
 * @classes: what the lexicon of names says of it, as bits 'a' to 'z'
 * @clusters: which words are used like it, or 0; the coarsest clusters first
 * @spelling: how it is written
 * @fold: index of what is known of it in any case, into the folds
 *
 * A distinct word of one article.
 */
typedef struct
{
  const char        *text;
  guint              length;
  guint64            form;
  guint64            lower;
  guint64            letters[8];
  guint64            shape;
  guint64            outline;
  guint32            classes;
  guint16            clusters[DIPTYCH_WORD_CLUSTERS_GRAINS];
  DiptychTaggerCase  spelling;
  guint32            fold;
} DiptychTaggerWord;

guint64 diptych_tagger_hash          (const char        *bytes,
                                      gsize              length);
guint32 diptych_tagger_parse_classes (const char        *value);
void    diptych_tagger_word_init     (DiptychTaggerWord *self,
                                      const char        *text,
                                      gsize              length);

/** diptych_tagger_word_is_capitalised: whether the word begins with a capital letter. */
static inline gboolean
diptych_tagger_word_is_capitalised (const DiptychTaggerWord *self)
{
  return self->spelling >= DIPTYCH_TAGGER_CASE_CAPITAL;
}

G_END_DECLS
