/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/people/diptych-person-name.h"

G_BEGIN_DECLS

/** DIPTYCH_LONG_SURNAME: a surname of so many letters is hardly another if one letter differs. */
#define DIPTYCH_LONG_SURNAME 6

gboolean diptych_name_slip_is             (const char              *a,
                                           gsize                    a_length,
                                           const char              *b,
                                           gsize                    b_length);
gboolean diptych_name_slip_is_surname_off (const DiptychPersonName *a,
                                           const DiptychPersonName *b);
gboolean diptych_name_slip_may_be_meant   (const char              *word,
                                           gsize                    length);
gboolean diptych_name_slip_is_unknown     (const char              *word,
                                           gsize                    length);

G_END_DECLS
