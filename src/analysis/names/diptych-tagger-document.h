/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/names/diptych-tagger-word.h"
#include "model/diptych-sentence.h"

G_BEGIN_DECLS

/** DIPTYCH_TAGGER_NO_RUN: the run of an atom that stands in none. */
#define DIPTYCH_TAGGER_NO_RUN G_MAXUINT32

/** DIPTYCH_TAGGER_MAX_CONTEXTS: how many places of a word tell of all of them. */
#define DIPTYCH_TAGGER_MAX_CONTEXTS 6

/**
 * DiptychTaggerFold:
 * @lower: hash of the word in lower case
 * @evidence: what its occurrences in the article tell, DiptychTaggerEvidence
 * @run: the longest run of capitalised words that it stands in, or %DIPTYCH_TAGGER_NO_RUN
 * @place: its place in that run
 * @contexts: where it stands in runs, the first of these atoms
 * @n_contexts: how many there are
 *
 * A word of one article in any case.
 */
typedef struct
{
  guint64 lower;
  guint32 evidence;
  guint32 run;
  guint32 place;
  guint32 contexts[DIPTYCH_TAGGER_MAX_CONTEXTS];
  guint32 n_contexts;
} DiptychTaggerFold;

/**
 * DiptychTaggerAtom:
 * @span: the bytes of the text
 * @word: index of its word
 * @run: index of the run of capitalised words that it stands in, or %DIPTYCH_TAGGER_NO_RUN
 * @begins: classes of the longer entries of the lexicon that begin here, and the marks
 *   of diptych_tagger_expansion_mark()
 * @continues: classes of those that go on here, and such marks
 *
 * What gets a tag: a token, or a part of one ("Hong Kong-listed" has four).
 */
typedef struct
{
  DiptychSpan span;
  guint32     word;
  guint32     run;
  guint32     begins;
  guint32     continues;
} DiptychTaggerAtom;

/**
 * DiptychTaggerRun:
 * @start: its first atom
 * @end: the atom after its last
 * @long_start: the first atom, with runs joined over "of", "the", "de", "al-" …
 * @long_end: the end of the same
 * @head: the last atom of the first of the runs that are joined
 *
 * Capitalised words that follow one another.
 */
typedef struct
{
  guint32 start;
  guint32 end;
  guint32 long_start;
  guint32 long_end;
  guint32 head;
} DiptychTaggerRun;

/**
 * DiptychTaggerSentence:
 * @start: its first atom
 * @end: the atom after its last
 * @index: index of the sentence in the article
 * @style: 0 as usual, 1 all in capitals, 2 most words capitalised, 3 no capitals
 */
typedef struct
{
  guint32 start;
  guint32 end;
  guint   index;
  guint   style;
} DiptychTaggerSentence;

/** DiptychTaggerEvidence: bits of DiptychTaggerFold.evidence. */
typedef enum
{
  DIPTYCH_TAGGER_SEEN_LOWER       = 1 << 0,
  DIPTYCH_TAGGER_SEEN_CAPITAL     = 1 << 1,
  DIPTYCH_TAGGER_AFTER_TITLE      = 1 << 2,
  DIPTYCH_TAGGER_AFTER_FIRST_NAME = 1 << 3,
  DIPTYCH_TAGGER_AFTER_PLACE_WORD = 1 << 4,
  DIPTYCH_TAGGER_BEFORE_ORG_WORD  = 1 << 5,
  DIPTYCH_TAGGER_NEAR_SPEECH      = 1 << 6,
  DIPTYCH_TAGGER_AFTER_THE        = 1 << 7,
  DIPTYCH_TAGGER_FIRST_OF_RUN     = 1 << 8,
  DIPTYCH_TAGGER_LAST_OF_RUN      = 1 << 9,
  DIPTYCH_TAGGER_ALONE            = 1 << 10,
  DIPTYCH_TAGGER_OFTEN            = 1 << 11,
} DiptychTaggerEvidence;

#define DIPTYCH_TAGGER_N_EVIDENCE 12

/**
 * DiptychTaggerDocument:
 *
 * An article as the name tagger sees it: its atoms, its distinct words, its runs of
 * capitalised words, and what the article as a whole tells of each word.
 */
typedef struct
{
  const char *text;
  GArray     *atoms;            /* DiptychTaggerAtom */
  GArray     *sentences;        /* DiptychTaggerSentence */
  GArray     *words;            /* DiptychTaggerWord */
  GArray     *folds;            /* DiptychTaggerFold */
  GArray     *runs;             /* DiptychTaggerRun */
  GHashTable *acronyms;         /* (nullable): hash of the letters → long run + 1 */
} DiptychTaggerDocument;

DiptychTaggerDocument *diptych_tagger_document_new  (const char            *text,
                                                     const GArray          *sentences,
                                                     const GArray          *tokens);
void                   diptych_tagger_document_free (DiptychTaggerDocument *self);
gboolean               diptych_tagger_document_may_be_named (const DiptychTaggerDocument *self,
                                                             const DiptychTaggerSentence *sentence,
                                                             guint                        atom);

/** diptych_tagger_document_atom: the atom of index @i. */
static inline const DiptychTaggerAtom *
diptych_tagger_document_atom (const DiptychTaggerDocument *self,
                              guint                        i)
{
  return &g_array_index (self->atoms, DiptychTaggerAtom, i);
}

/** diptych_tagger_document_word: the word of the atom of index @atom. */
static inline const DiptychTaggerWord *
diptych_tagger_document_word (const DiptychTaggerDocument *self,
                              guint                        atom)
{
  return &g_array_index (self->words, DiptychTaggerWord,
                         diptych_tagger_document_atom (self, atom)->word);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychTaggerDocument, diptych_tagger_document_free)

G_END_DECLS
