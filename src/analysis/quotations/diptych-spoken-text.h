/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-analysis.h"

G_BEGIN_DECLS

/**
 * DiptychSpokenText:
 * @text: the text of an article
 * @blocks: (array length=n_blocks): its blocks
 * @n_blocks: their number
 * @findings: what the stages before found in it
 *
 * Where the quotations of an article stand, and who is mentioned around them.
 */
typedef struct
{
  DiptychText        *text;
  const DiptychBlock *blocks;
  guint               n_blocks;
  DiptychFindings    *findings;
} DiptychSpokenText;

const DiptychMention  *diptych_spoken_text_get_mention   (const DiptychSpokenText *self,
                                                          guint                    index);
guint                  diptych_spoken_text_find_mention  (const DiptychSpokenText *self,
                                                          gsize                    offset);
guint                  diptych_spoken_text_find_block    (const DiptychSpokenText *self,
                                                          gsize                    offset);
const DiptychSentence *diptych_spoken_text_find_sentence (const DiptychSpokenText *self,
                                                          gsize                    offset);
gboolean               diptych_spoken_text_is_word       (const DiptychSpokenText *self,
                                                          DiptychSpan              words,
                                                          const char              *word);

G_END_DECLS
