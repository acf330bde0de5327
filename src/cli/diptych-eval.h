/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <json-glib/json-glib.h>

#include "model/diptych-analysis.h"

G_BEGIN_DECLS

/**
 * DiptychEvalFunc:
 * @line: one line of the gold file, without a look at its answers
 * @answer: an open JSON object, to which what the scorer of the task reads is
 *   added; its "id" stands there already
 *
 * Runs one stage on one line of a corpus. Offsets are code points.
 */
typedef void (*DiptychEvalFunc) (JsonObject  *line,
                                 JsonBuilder *answer);

void diptych_eval_names      (JsonObject *line, JsonBuilder *answer);
void diptych_eval_quotes     (JsonObject *line, JsonBuilder *answer);
void diptych_eval_values     (JsonObject *line, JsonBuilder *answer);
void diptych_eval_match      (JsonObject *line, JsonBuilder *answer);
void diptych_eval_variants   (JsonObject *line, JsonBuilder *answer);
void diptych_eval_similarity (JsonObject *line, JsonBuilder *answer);
void diptych_eval_align      (JsonObject *line, JsonBuilder *answer);
void diptych_eval_html       (JsonObject *line, JsonBuilder *answer);

const char     *diptych_eval_get_path (void);
DiptychArticle *diptych_eval_article  (JsonObject  *line,
                                       const char  *date_member);
DiptychSpan     diptych_eval_map_span (DiptychText *text,
                                       DiptychSpan  span);
void            diptych_eval_add_span (JsonBuilder *answer,
                                       DiptychText *text,
                                       DiptychSpan  span);

G_END_DECLS
