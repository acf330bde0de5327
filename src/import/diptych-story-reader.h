/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <json-glib/json-glib.h>

#include "model/diptych-article.h"

G_BEGIN_DECLS

GPtrArray *diptych_story_reader_read_articles (JsonNode    *root,
                                               const char  *name,
                                               GError     **error);

G_END_DECLS
