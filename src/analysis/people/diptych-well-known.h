/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/people/diptych-person-name.h"

G_BEGIN_DECLS

gboolean diptych_well_known_is_another (const DiptychPersonName *full,
                                        const DiptychPersonName *bare);
gboolean diptych_well_known_is_father  (const DiptychPersonName *full,
                                        const DiptychPersonName *junior);

G_END_DECLS
