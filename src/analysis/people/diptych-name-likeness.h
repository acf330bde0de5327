/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/people/diptych-person-name.h"

G_BEGIN_DECLS

/** DIPTYCH_NAME_LIKENESS_SURE: two of one story that sound so much alike are hardly two people. */
#define DIPTYCH_NAME_LIKENESS_SURE 0.84

double             diptych_name_likeness_measure (const DiptychPersonName *a,
                                                  const DiptychPersonName *b);
DiptychPersonName *diptych_name_likeness_turn    (const DiptychPersonName *name);

G_END_DECLS
