/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <json-glib/json-glib.h>

#include "model/diptych-correction.h"

G_BEGIN_DECLS

JsonNode          *diptych_correction_json_write (const DiptychCorrection *correction,
                                                  GPtrArray               *articles,
                                                  gboolean                 undone);
DiptychCorrection *diptych_correction_json_read  (JsonNode                *node,
                                                  GPtrArray               *articles,
                                                  gboolean                *undone);

G_END_DECLS
