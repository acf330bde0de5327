/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/people/diptych-person-name.h"

G_BEGIN_DECLS

gboolean diptych_hangul_name_is_korean    (const char              *hangul);
char    *diptych_hangul_name_dup_family   (const char              *hangul);
GStrv    diptych_hangul_name_dup_families (const char              *latin);
double   diptych_hangul_name_match        (const char              *hangul,
                                           const DiptychPersonName *latin);

G_END_DECLS
