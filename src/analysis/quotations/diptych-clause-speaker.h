/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/quotations/diptych-spoken-text.h"

G_BEGIN_DECLS

int diptych_clause_speaker_find          (const DiptychSpokenText *text,
                                          const DiptychQuotation  *quotation,
                                          int                      entity);
int diptych_clause_speaker_find_relative (const DiptychSpokenText *text,
                                          DiptychSpan              words,
                                          gboolean                 body);

G_END_DECLS
