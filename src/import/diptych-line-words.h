/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DiptychLinePhrase:
 * @start: where it begins in the key
 * @end: where it ends
 * @kinds: what kinds of phrase it is, with blanks between them
 */
typedef struct
{
  const char *start;
  const char *end;
  const char *kinds;
} DiptychLinePhrase;

/**
 * DiptychLineWords:
 * @key: the words in lower case, one blank between them
 * @n_words: their number
 * @phrases: (element-type DiptychLinePhrase): the phrases of the lexicon among them, by their start
 *
 * The words of a line.
 */
typedef struct
{
  char   *key;
  guint   n_words;
  GArray *phrases;
} DiptychLineWords;

char       *diptych_line_words_fold       (const char             *line,
                                           gsize                   length);
void        diptych_line_words_init       (DiptychLineWords       *self,
                                           const char             *line,
                                           gsize                   length);
void        diptych_line_words_clear      (DiptychLineWords       *self);
const char *diptych_line_words_end        (const char             *word);
const char *diptych_line_words_next       (const char             *word);
const char *diptych_line_words_match      (const DiptychLineWords *self,
                                           const char             *word,
                                           const char             *kind);
guint       diptych_line_words_count      (const DiptychLineWords *self,
                                           const char             *kind);
gboolean    diptych_line_words_has        (const DiptychLineWords *self,
                                           const char             *kind);
gboolean    diptych_line_words_is_of_kind (const char             *key,
                                           const char             *kind);
gboolean    diptych_line_words_begin_with (const char             *at,
                                           const char             *prefix);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DiptychLineWords, diptych_line_words_clear)

G_END_DECLS
