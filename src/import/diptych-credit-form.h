/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "import/diptych-line-words.h"

G_BEGIN_DECLS

/** DIPTYCH_CREDIT_MAX_WORDS: a line of more words is no credit. */
#define DIPTYCH_CREDIT_MAX_WORDS 16

/** DIPTYCH_CREDIT_MAX_BYTES: a line of more bytes is no credit of a photograph. */
#define DIPTYCH_CREDIT_MAX_BYTES 140

gboolean diptych_credit_form_ends_as_sentence  (const char             *line,
                                                gsize                   length);
gboolean diptych_credit_form_is_capitalised    (const char             *line,
                                                gsize                   length);
gboolean diptych_credit_form_is_photo          (const char             *line,
                                                gsize                   length,
                                                const DiptychLineWords *words);
gboolean diptych_credit_form_is_name           (const char             *line,
                                                gsize                   length);
gboolean diptych_credit_form_is_formal         (const char             *line,
                                                gsize                   length,
                                                const DiptychLineWords *words);
gboolean diptych_credit_form_is_placed_byline  (const char             *line,
                                                gsize                   length);
gboolean diptych_credit_form_is_unknown_agency (const char             *line,
                                                gsize                   tail,
                                                gsize                   length,
                                                const DiptychLineWords *words,
                                                gboolean                after_report);

G_END_DECLS
