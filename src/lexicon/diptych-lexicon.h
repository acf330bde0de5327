/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DiptychLexicon:
 *
 * A word list compiled into the library: `data/lexicons/NAME.tsv`, one entry a
 * line, the word or the words, then, after a tab, what is known of it. Lines
 * that begin with `#` are comments. Read once, at its first use, from any
 * thread; never freed.
 */
typedef struct _DiptychLexicon DiptychLexicon;

/**
 * DiptychLexiconPhrase:
 *
 * How far a phrase was read that is looked up word by word; starts as zeros.
 */
typedef struct
{
  guint32 hash;
  gsize   length;
} DiptychLexiconPhrase;

/** DiptychLexiconFilter: whether what is known of a word is what is looked for */
typedef gboolean (*DiptychLexiconFilter) (const char *value);

const DiptychLexicon *diptych_lexicon_get           (const char           *name);
const char           *diptych_lexicon_lookup        (const DiptychLexicon *self,
                                                     const char           *word,
                                                     gsize                 length);
const char           *diptych_lexicon_lookup_longer (const DiptychLexicon *self,
                                                     const char           *phrase,
                                                     gsize                 length,
                                                     DiptychLexiconPhrase *read);
gboolean              diptych_lexicon_goes_on       (const DiptychLexicon       *self,
                                                     const DiptychLexiconPhrase *read);
guint32               diptych_lexicon_hash          (const char           *word,
                                                     gsize                 length);
const char           *diptych_lexicon_lookup_hashed (const DiptychLexicon *self,
                                                     const char           *word,
                                                     gsize                 length,
                                                     guint32               hash);
const char           *diptych_lexicon_lookup_folded (const DiptychLexicon *self,
                                                     const char           *word,
                                                     gsize                 length);
const char           *diptych_lexicon_lookup_longest (const DiptychLexicon *self,
                                                      const char           *text,
                                                      const gsize          *ends,
                                                      guint                 n,
                                                      DiptychLexiconFilter  accept,
                                                      guint                *index);
guint                 diptych_lexicon_get_max_words (const DiptychLexicon *self);
guint                 diptych_lexicon_get_size      (const DiptychLexicon *self);

G_END_DECLS
