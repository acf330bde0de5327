/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib-object.h>

#include "model/diptych-mention.h"

G_BEGIN_DECLS

/**
 * DiptychQuotationType:
 * @DIPTYCH_QUOTATION_DIRECT: the speaker's own words, a clause or more, between marks
 * @DIPTYCH_QUOTATION_MIXED: the speaker's own words, part of the reporter's sentence
 * @DIPTYCH_QUOTATION_INDIRECT: what was said, in the reporter's words
 * @DIPTYCH_QUOTATION_TERM: between marks, but no speech: a nickname, a title, a
 *   term, an ironic mark
 */
typedef enum
{
  DIPTYCH_QUOTATION_DIRECT,
  DIPTYCH_QUOTATION_MIXED,
  DIPTYCH_QUOTATION_INDIRECT,
  DIPTYCH_QUOTATION_TERM,
} DiptychQuotationType;

#define DIPTYCH_N_QUOTATION_TYPES (DIPTYCH_QUOTATION_TERM + 1)

/**
 * DiptychQuotation:
 * @type: direct, mixed, indirect, or a term that is no speech
 * @content: (element-type DiptychSpan): what was said, marks included, in the order
 *   of the text; more than one piece where the reporting clause interrupts it
 * @cue: the word that reports it ("said", "according to"), or %DIPTYCH_SPAN_NONE
 * @speaker: the words that name the speaker ("he", "the White House"), or %DIPTYCH_SPAN_NONE
 * @speaker_entity: index of the entity that speaks, or %DIPTYCH_NO_ENTITY
 * @open: whether a mark of it is missing in the text, so that its border is a guess
 *
 * An utterance that the article attributes to somebody.
 */
typedef struct
{
  DiptychQuotationType  type;
  GArray               *content;
  DiptychSpan           cue;
  DiptychSpan           speaker;
  int                   speaker_entity;
  gboolean              open;
} DiptychQuotation;

DiptychQuotation *diptych_quotation_new            (DiptychQuotationType    type,
                                                    DiptychSpan             content);
DiptychQuotation *diptych_quotation_copy           (const DiptychQuotation *self);
void              diptych_quotation_free           (DiptychQuotation       *self);
DiptychSpan       diptych_quotation_get_hull       (const DiptychQuotation *self);
const char       *diptych_quotation_type_to_string (DiptychQuotationType    type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychQuotation, diptych_quotation_free)

G_END_DECLS
