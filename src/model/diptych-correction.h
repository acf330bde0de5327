/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib-object.h>

#include "model/diptych-text.h"

G_BEGIN_DECLS

/**
 * DiptychCorrectionKind:
 * @DIPTYCH_CORRECTION_JOIN: the entities at @at and those at @with are one
 * @DIPTYCH_CORRECTION_SPLIT: the mentions at @at name somebody else: all that have the form
 *   @value, or without it those alone; with @with, the two sides are not one
 * @DIPTYCH_CORRECTION_RENAME: the entities at @at are called @value
 * @DIPTYCH_CORRECTION_RETYPE: they are of the #DiptychEntityKind named @value
 * @DIPTYCH_CORRECTION_DROP: what stands at @at names nobody
 * @DIPTYCH_CORRECTION_SPEAKER: the quotations at @at are said by the entity at @with, or by
 *   somebody unnamed
 * @DIPTYCH_CORRECTION_TERM: the quotations at @at are terms in quotation marks
 * @DIPTYCH_CORRECTION_SPEECH: the terms at @at are quotations
 * @DIPTYCH_CORRECTION_TIE: the sentences at @at and at @with report the same
 * @DIPTYCH_CORRECTION_UNTIE: they do not
 * @DIPTYCH_CORRECTION_OUTLET: the article at @at was published by @value
 * @DIPTYCH_CORRECTION_DATE: on the day @value
 * @DIPTYCH_CORRECTION_LANGUAGE: it is in the language @value
 * @DIPTYCH_CORRECTION_TRANSLATION: it is a #DiptychTranslation named @value
 * @DIPTYCH_CORRECTION_UNKNOWN: another version of the program made it
 *
 * What the user set right.
 */
typedef enum
{
  DIPTYCH_CORRECTION_JOIN,
  DIPTYCH_CORRECTION_SPLIT,
  DIPTYCH_CORRECTION_RENAME,
  DIPTYCH_CORRECTION_RETYPE,
  DIPTYCH_CORRECTION_DROP,
  DIPTYCH_CORRECTION_SPEAKER,
  DIPTYCH_CORRECTION_TERM,
  DIPTYCH_CORRECTION_SPEECH,
  DIPTYCH_CORRECTION_TIE,
  DIPTYCH_CORRECTION_UNTIE,
  DIPTYCH_CORRECTION_OUTLET,
  DIPTYCH_CORRECTION_DATE,
  DIPTYCH_CORRECTION_LANGUAGE,
  DIPTYCH_CORRECTION_TRANSLATION,
  DIPTYCH_CORRECTION_UNKNOWN,
} DiptychCorrectionKind;

#define DIPTYCH_N_CORRECTION_KINDS (DIPTYCH_CORRECTION_UNKNOWN + 1)

/**
 * DiptychAnchor:
 * @article: index of the article among those of its story
 * @span: where it stands in the text of that article; empty for the article itself
 * @text: the text in @span
 *
 * What a correction is about. A new analysis may cut a text in other places, and
 * the text itself may be a little different: @text finds the place again.
 */
typedef struct
{
  guint       article;
  DiptychSpan span;
  char       *text;
} DiptychAnchor;

/**
 * DiptychCorrection:
 * @kind: what was set right
 * @at: (element-type DiptychAnchor): what it is about
 * @with: (element-type DiptychAnchor): what that is joined with, or taken from
 * @value: (nullable): what it is now
 * @raw: (nullable): the JSON that it was read from, for the members that are not known
 *
 * One correction by the user. Immutable once it is in a log; it may be used on any thread.
 */
typedef struct
{
  DiptychCorrectionKind kind;
  GArray               *at;
  GArray               *with;
  char                 *value;
  char                 *raw;
} DiptychCorrection;

#define DIPTYCH_TYPE_CORRECTION (diptych_correction_get_type ())

GType              diptych_correction_get_type         (void);
DiptychCorrection *diptych_correction_new              (DiptychCorrectionKind    kind,
                                                        const char              *value);
DiptychCorrection *diptych_correction_ref              (DiptychCorrection       *self);
void               diptych_correction_unref            (DiptychCorrection       *self);
void               diptych_correction_add              (GArray                  *anchors,
                                                        guint                    article,
                                                        DiptychText             *text,
                                                        DiptychSpan              span);
gboolean           diptych_correction_is_about_article (const DiptychCorrection *self);
const char        *diptych_correction_kind_to_string   (DiptychCorrectionKind    kind);
gboolean           diptych_correction_kind_from_string (const char              *string,
                                                        DiptychCorrectionKind   *kind);
gboolean           diptych_anchor_find                 (const DiptychAnchor     *anchor,
                                                        DiptychText             *text,
                                                        DiptychSpan             *span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychCorrection, diptych_correction_unref)

G_END_DECLS
