/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** DIPTYCH_KOREAN_N_FEATURES: the most features of one character. */
#define DIPTYCH_KOREAN_N_FEATURES 40

/**
 * DiptychKoreanSentence:
 * @characters: the characters of a sentence
 * @offsets: (array length=n): the byte that each begins at; one more for the end
 * @n: their number
 * @word_start: by character, the first character of the word that it stands in
 * @word_end: the end of that word
 * @word_hash: a hash of that word
 * @word_class: how common the stem of that word is, and whether it is a country
 *
 * A sentence, character by character: where a name ends inside a Korean word and a
 * particle begins is for the tagger to say.
 */
typedef struct
{
  gunichar *characters;
  gsize    *offsets;
  guint    *word_start;
  guint    *word_end;
  guint64  *word_hash;
  guint8   *word_class;
  guint     n;
} DiptychKoreanSentence;

DiptychKoreanSentence *diptych_korean_sentence_new  (const char                  *string,
                                                     gsize                        start,
                                                     gsize                        end);
void                   diptych_korean_sentence_free (DiptychKoreanSentence       *self);
gboolean               diptych_korean_features_is_place (const char                  *word,
                                                         gsize                        length);
gsize                  diptych_korean_features_cut_particle (const char *word,
                                                             gsize       length);
gboolean               diptych_korean_sentence_is_no_name  (const DiptychKoreanSentence *self,
                                                            guint                        word);
gboolean               diptych_korean_sentence_has_surname (const DiptychKoreanSentence *self,
                                                            guint                        word);
gboolean               diptych_korean_sentence_is_title  (const DiptychKoreanSentence *self,
                                                          guint                        word);
gboolean               diptych_korean_sentence_is_unknown (const DiptychKoreanSentence *self,
                                                           guint                        word);
guint                  diptych_korean_features_get  (const DiptychKoreanSentence *self,
                                                     guint                        at,
                                                     guint64                     *features);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychKoreanSentence, diptych_korean_sentence_free)

G_END_DECLS
