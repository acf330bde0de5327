/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/quotations/diptych-cue-lexicon.h"
#include "model/diptych-analysis.h"

G_BEGIN_DECLS

/**
 * DiptychAttributionRow:
 * @word: hash of the token in lower case
 * @suffix: hash of its last three letters
 * @cue: what the cue lexicon knows of it
 * @function: what it does in a clause
 * @shape: how it is written
 * @quote: where it stands in a marked span
 * @quote_context: what surrounds that span
 * @left_cue: base of the last cue before it in the sentence, 0 for none
 * @right_cue: base of the next cue after it in the sentence, 0 for none
 * @left_strong: the same as @left_cue for verbs of speech alone
 * @after_comma: what follows the last comma
 * @left_distance: how far @left_cue is, in steps that grow
 * @right_distance: how far @right_cue is
 * @start_distance: how far the sentence's start is
 * @end_distance: how far its end is
 * @next_mark: the next punctuation mark in the sentence
 * @next_mark_distance: how far that is
 * @next_tail: whether a reporting clause ("…, he said.") follows, and of what form
 * @in_tail: whether the last comma before it began one
 * @sentence_start: whether it is the first of its sentence
 * @sentence_quote: whether its sentence holds a marked span
 * @classes: what the word can be, as diptych_cue_lexicon_classes() says it
 * @finite: whether it may be the verb of a clause; a past participle passes for one
 * @verbs_left: finite verbs between @left_cue, or the sentence's start, and it; 2 for more
 * @verb_right: whether a finite verb follows before the next punctuation mark
 *
 * What the tagger looks at in one token.
 */
typedef struct
{
  guint32    word;
  guint32    suffix;
  DiptychCue cue;
  guint32    quote_context;
  guint32    left_cue;
  guint32    right_cue;
  guint32    left_strong;
  guint32    after_comma;
  guint16    classes;
  guint8     function;
  guint8     shape;
  guint8     quote;
  guint8     left_distance;
  guint8     right_distance;
  guint8     start_distance;
  guint8     end_distance;
  guint8     next_mark;
  guint8     next_mark_distance;
  guint8     next_tail;
  guint8     in_tail;
  guint8     sentence_start;
  guint8     sentence_quote;
  guint8     finite;
  guint8     verbs_left;
  guint8     verb_right;
} DiptychAttributionRow;

#define DIPTYCH_N_ATTRIBUTION_FEATURES 65

GArray *diptych_attribution_rows_new      (DiptychText                 *text,
                                           const DiptychFindings       *findings,
                                           GArray                      *marked);
guint   diptych_attribution_rows_features (const DiptychAttributionRow *rows,
                                           guint                        n_rows,
                                           guint                        index,
                                           guint32                      features[DIPTYCH_N_ATTRIBUTION_FEATURES]);

G_END_DECLS
