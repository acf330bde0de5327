/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/people/diptych-person-name.h"

G_BEGIN_DECLS

double             diptych_name_likeness_measure (const DiptychPersonName *a,
                                                  const DiptychPersonName *b);
DiptychPersonName *diptych_name_likeness_turn    (const DiptychPersonName *name);

G_END_DECLS
