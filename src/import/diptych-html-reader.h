/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "import/diptych-html-clues.h"

G_BEGIN_DECLS

gboolean  diptych_html_reader_is_page (const char       *text);
char     *diptych_html_reader_read    (const char       *text,
                                       DiptychHtmlClues *clues);

G_END_DECLS
