/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-comparison.h"

DiptychAnalysis *marked_text_analyze   (const char      *marked);
char            *marked_text_dump      (DiptychAnalysis *analysis);
