/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/quotations/diptych-quoted-candidate.h"

G_BEGIN_DECLS

gboolean diptych_quoted_term_test (const DiptychQuotedContext   *self,
                                   const DiptychQuotedCandidate *candidate);

G_END_DECLS
