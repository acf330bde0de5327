/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <gio/gio.h>

#include "model/diptych-comparison.h"
#include "model/diptych-correction.h"

G_BEGIN_DECLS

/**
 * DiptychOutcome:
 * @DIPTYCH_OUTCOME_APPLIED: it holds
 * @DIPTYCH_OUTCOME_ELSEWHERE: it is about articles that are not compared
 * @DIPTYCH_OUTCOME_LOST: what it is about is not there any more
 *
 * What came of a correction.
 */
typedef enum
{
  DIPTYCH_OUTCOME_APPLIED,
  DIPTYCH_OUTCOME_ELSEWHERE,
  DIPTYCH_OUTCOME_LOST,
} DiptychOutcome;

/**
 * DiptychCorrected:
 * @base: the comparison as it was analysed, what is known of the articles being set right
 * @comparison: the comparison with all corrections
 * @outcomes: (element-type DiptychOutcome): for each correction, what came of it
 *
 * A comparison with the corrections of the user.
 */
typedef struct
{
  DiptychComparison *base;
  DiptychComparison *comparison;
  GArray            *outcomes;
} DiptychCorrected;

DiptychArticle    *diptych_corrector_correct_article (DiptychArticle     *article,
                                                      guint               index,
                                                      GPtrArray          *corrections,
                                                      GArray             *outcomes);
DiptychComparison *diptych_corrector_apply           (DiptychComparison  *base,
                                                      const guint        *articles,
                                                      GPtrArray          *corrections,
                                                      GArray             *outcomes);
DiptychCorrected  *diptych_corrector_correct         (DiptychArticle    **articles,
                                                      const guint        *indexes,
                                                      DiptychComparison  *base,
                                                      GPtrArray          *corrections,
                                                      GCancellable       *cancellable,
                                                      GError            **error);
guint              diptych_corrected_count           (DiptychCorrected   *self,
                                                      DiptychOutcome      outcome);
void               diptych_corrected_free            (DiptychCorrected   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychCorrected, diptych_corrected_free)

G_END_DECLS
