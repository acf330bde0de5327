/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-fact.h"

G_BEGIN_DECLS

gboolean diptych_length_rounding_is (const DiptychFact *coarse,
                                     const DiptychFact *fine);

G_END_DECLS
