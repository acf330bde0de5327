/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-comparison.h"

DiptychAnalysis *quoted_text_analyze (const char *text,
                                      const char *people);
