/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-fact-judge.h"
#include "analysis/facts/diptych-fact-passages.h"

G_BEGIN_DECLS

void diptych_fact_repeats_relate (const DiptychFactReadings *left,
                                  const DiptychFactReadings *right,
                                  const DiptychFactJudge    *judge,
                                  const DiptychFactPassages *passages,
                                  DiptychLinks              *links);

G_END_DECLS
