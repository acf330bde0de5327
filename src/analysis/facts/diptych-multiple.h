/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-atom.h"

G_BEGIN_DECLS

double diptych_multiple_read (const DiptychAtoms *atoms,
                              guint               i);

G_END_DECLS
