/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-correction.h"
#include "session/diptych-fact-item.h"
#include "session/diptych-person-item.h"
#include "session/diptych-quotation-item.h"

G_BEGIN_DECLS

const char *diptych_wording_get_presence           (DiptychItem              *item);
const char *diptych_wording_get_presence_icon      (DiptychItem              *item);
const char *diptych_wording_get_entity_kind        (DiptychEntityKind         kind);
const char *diptych_wording_get_entity_kinds       (DiptychEntityKind         kind);
const char *diptych_wording_get_quotation_type     (DiptychQuotationType      type);
const char *diptych_wording_get_quotation_relation (DiptychQuotationItem     *item);
const char *diptych_wording_get_fact_kind          (DiptychFactKind           kind);
const char *diptych_wording_get_fact_relation      (DiptychFactRelationKind   relation);
const char *diptych_wording_get_fact_icon          (DiptychFactItem          *item);
char       *diptych_wording_dup_variant_reason     (const DiptychVariant     *variant);
const char *diptych_wording_get_description_kind   (DiptychDescriptionKind    kind);
char       *diptych_wording_dup_description        (DiptychItem              *item);

const char *diptych_wording_get_correction         (DiptychCorrectionKind      kind);
char       *diptych_wording_dup_corrected          (const DiptychCorrection   *correction);

G_END_DECLS
