/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-comparison.h"

G_BEGIN_DECLS

const char *diptych_report_translation_name        (DiptychTranslation         translation);
const char *diptych_report_language_name           (const char                *tag);
const char *diptych_report_quotation_type_name     (DiptychQuotationType       type);
const char *diptych_report_quotation_relation_name (DiptychQuotationRelation   relation);
const char *diptych_report_fact_relation_name      (const DiptychFactRelation *relation);
const char *diptych_report_fact_kind_name          (DiptychFactKind            kind);
const char *diptych_report_label                   (DiptychComparison         *comparison,
                                                    DiptychSide                side);
const char *diptych_report_speaker_name            (DiptychComparison         *comparison,
                                                    DiptychSide                side,
                                                    const DiptychQuotation    *quotation);
char       *diptych_report_dup_sentences           (DiptychAnalysis           *analysis,
                                                    DiptychSpan               *span);

G_END_DECLS
