/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-article.h"

G_BEGIN_DECLS

/**
 * DiptychLineCues:
 * @key: (nullable): its words in lower case with one blank between them, or %NULL
 *   if it is too long to be anything but an account
 * @n_words: the number of words in @key
 * @is_furniture: it is what a site adds
 * @is_credit: it says who took a photograph or wrote the article
 * @is_photo_credit: it says who took a photograph
 * @is_formal_credit: it has the form of a photograph's credit, and is one if it does not
 *   stand at the top
 * @is_name: it is a name of people and nothing else
 * @introduces_caption: it says that a caption follows
 * @introduces_report: it says that the report with its photograph follows
 * @is_translated: it says that a machine translated the article
 * @caption: how much it reads like what stands under a photograph, in points
 * @ends_sentence: it ends as a sentence does
 * @date: (nullable): the day that it gives, if it gives nothing else
 *
 * What a line shows of itself, without its neighbours.
 */
typedef struct
{
  char     *key;
  guint     n_words;
  gboolean  is_furniture;
  gboolean  is_credit;
  gboolean  is_photo_credit;
  gboolean  is_formal_credit;
  gboolean  is_name;
  gboolean  introduces_caption;
  gboolean  introduces_report;
  gboolean  is_translated;
  int       caption;
  gboolean  ends_sentence;
  char     *date;
} DiptychLineCues;

void  diptych_line_cues_init             (DiptychLineCues *self,
                                          const char      *line,
                                          gsize            length);
void  diptych_line_cues_clear            (DiptychLineCues *self);
gsize diptych_line_cues_find_tail_credit (const char      *line,
                                          gsize            length,
                                          gboolean         opens,
                                          gboolean         after_report);

G_END_DECLS
