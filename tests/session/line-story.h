/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-comparison.h"

DiptychComparison *line_story_new      (const char        *left,
                                        const char        *right,
                                        const char        *beads);
DiptychSpan        line_story_get_line (DiptychComparison *comparison,
                                        DiptychSide        side,
                                        guint              line);
