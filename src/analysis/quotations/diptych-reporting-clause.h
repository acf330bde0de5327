/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/quotations/diptych-attribution-tagger.h"

G_BEGIN_DECLS

gboolean diptych_reporting_clause_label        (const DiptychFindings *findings,
                                               const GArray          *rows,
                                               guint                  first,
                                               guint                  last,
                                               guint8                *labels);
gboolean diptych_reporting_clause_find_antecedent (const DiptychFindings *findings,
                                               const GArray          *rows,
                                               guint                 *first,
                                               guint                 *last);
gboolean diptych_reporting_clause_follows      (const DiptychFindings *findings,
                                               const GArray          *rows,
                                               guint                  last);
guint    diptych_reporting_clause_find_cut     (const DiptychFindings *findings,
                                               const GArray          *rows,
                                               guint                  first,
                                               guint                  last);
guint    diptych_reporting_clause_find_verb    (const DiptychFindings *findings,
                                               const GArray          *rows,
                                               guint                  first);
guint    diptych_reporting_clause_trim_subject (const DiptychFindings *findings,
                                               const GArray          *rows,
                                               guint                  first,
                                               guint                  last);
gboolean diptych_reporting_clause_find_subject (const DiptychFindings *findings,
                                               const GArray          *rows,
                                               guint                  cue,
                                               guint                 *first,
                                               guint                 *last);
guint    diptych_reporting_clause_skip_clauses (const DiptychFindings *findings,
                                               const GArray          *rows,
                                               guint                  first,
                                               guint                  last);
gboolean diptych_reporting_clause_introduces   (const DiptychFindings *findings,
                                               const GArray          *rows,
                                               guint                  first);
gboolean diptych_reporting_clause_label_before (const DiptychFindings *findings,
                                               const GArray          *rows,
                                               guint                  first,
                                               guint8                *labels);

gboolean diptych_reporting_clause_find_as         (const DiptychFindings *findings,
                                                   const GArray          *rows,
                                                   guint                  last,
                                                   guint                 *first,
                                                   guint                 *cue);

G_END_DECLS
